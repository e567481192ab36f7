"""What is only layout in a line."""

import pytest

from muqabala.model.source_map import SourceMap
from muqabala.model.span import Span
from muqabala.text.characters import clean_line, letters_of


def source_of(line, word):
    cleaned = clean_line(line, 0)
    start = cleaned.text.index(word)
    [span] = SourceMap(cleaned.traced.pieces).to_source(Span(start, start + len(word)))
    return span.of(line)


@pytest.mark.parametrize(
    ("line", "text"),
    [
        ("الســـلام عليــكم", "السلام عليكم"),
        ("خلال الـ24 ساعة", "خلال الـ24 ساعة"),
        ("خلال الـــ 24 ساعة", "خلال الـ 24 ساعة"),
        ("سنة 1440 هـ", "سنة 1440 هـ"),
        ("\u200fمرحبا\u200e بكم\ufeff", "مرحبا بكم"),
        ("نيم\u200cفاصله", "نيمفاصله"),
        ("كلمة\u00a0\u00a0أخرى\tثالثة", "كلمة أخرى ثالثة"),
        ("كلمة \u200f أخرى", "كلمة أخرى"),
        ("\u200f  كلمة \u200f", "كلمة"),
        ("\ufee3\ufeae\ufea3\ufe92\ufe8e", "مرحبا"),
        ("\ufefb شيء", "لا شيء"),
        ("\ufdf2 \ufdfa", "الله \ufdfa"),
        ("كِتَابٌ", "كِتَابٌ"),
        ("", ""),
        ("\u200f \u00a0", ""),
    ],
)
def test_layout_goes_and_words_stay(line, text):
    assert clean_line(line, 0).text == text


def test_what_was_cleaned_is_counted():
    cleaned = clean_line("\u200fالســلام \ufefb", 0)
    assert (cleaned.stretched, cleaned.hidden, cleaned.forms) == (2, 1, 1)
    plain = clean_line("السلام", 0)
    assert (plain.stretched, plain.hidden, plain.forms) == (0, 0, 0)


def test_words_answer_their_source():
    assert source_of("قـال مصـدر", "مصدر") == "مصـدر"
    assert source_of("على \ufefb أحد", "لا") == "\ufefb"
    assert source_of("أ  ب", " ") == "  "
    assert source_of("سأل\u200fه رجل", "سأله") == "سأل\u200fه"


def test_a_clean_line_is_one_piece_where_it_stands():
    cleaned = clean_line("  خبر قصير", 10)
    assert cleaned.traced.pieces == ((0, 8, 12, 20),)


def test_words_that_open_with_stretching_are_kept_in_mind():
    assert clean_line("ــه في ــا", 0).stretched_front == {0, 2}
    assert clean_line("كتــب", 0).stretched_front == frozenset()


def test_isolated_marks_lose_their_blank():
    assert letters_of("\ufe70") == "\u064b"
    assert letters_of("\ufefc") == "لا"
