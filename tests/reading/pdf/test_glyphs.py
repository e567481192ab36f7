"""Letters of ligatures and marks in reading order, whatever order a file has them in."""

import pytest

from muqabala.reading.pdf.glyphs import Glyph, _in_reading_order, _merged
from muqabala.reading.pdf.lines import read_fragments


def glyph(text, left, right=None, baseline=500.0, origin=None):
    right = left + 5 if right is None else right
    return Glyph(text, left, right, left if origin is None else origin, baseline, 10.0)


def ordered(*texts):
    return [each.text for each in _in_reading_order([glyph(text, 0) for text in texts])]


@pytest.mark.parametrize(
    ("drawn", "read"),
    [
        ("ال", "لا"), ("لا", "لا"), ("أل", "لأ"), ("\u0651د", "د\u0651"), ("د\u0651", "د\u0651"),
        ("ا\u064fل", "ل\u064fا"), ("ال\u064b", "لا\u064b"), ("هللا", "الله"), ("fi", "fi"),
    ],
)  # fmt: skip
def test_ligatures_that_can_have_one_order_only(drawn, read):
    assert ordered(drawn) == [read]


def test_the_other_ligatures_of_a_page_go_with_them():
    assert ordered("ال", "يف") == ["لا", "في"]
    assert ordered("لا", "في") == ["لا", "في"]


def test_letters_of_one_place_are_one_glyph_and_marks_join_it():
    letters = [glyph("ل", 0), glyph("ا", 0), glyph("ب", 9), glyph("\u064b", 0)]
    assert [each.text for each in _merged(letters)] == ["لا\u064b", "ب"]


def test_a_mark_above_the_line_joins_the_letter_beneath_it():
    row = [glyph("م", 15), glyph("د", 10), glyph("\u0651", 11, 14, baseline=506.0)]
    [fragment] = read_fragments(row)
    assert fragment.text == "مد\u0651"


def test_a_mark_that_stands_for_its_letter_too_is_told_once():
    row = [
        glyph("ق", 18), glyph("ل\u064bا", 10, 18),
        glyph("ا\u064b", 9, 12, baseline=503.0, origin=10),
    ]  # fmt: skip
    [fragment] = read_fragments(row)
    assert fragment.text == "قل\u064bا"


def test_drawn_blanks_part_words_and_gaps_do_where_none_is_drawn():
    close = [glyph("م", 20), glyph("ن", 14)]
    assert read_fragments(close)[0].text == "من"
    assert read_fragments([*close, glyph(" ", 20, 20)])[0].text == "م ن"
    apart = [glyph("م", 20), glyph("ن", 12)]
    assert read_fragments(apart)[0].text == "م ن"


def test_alef_under_a_mark_is_read_behind_the_lam_it_is_drawn_with():
    row = [
        glyph("د", 18), glyph("ل", 11, 18), glyph("ا\u064b", 10.5, 18, baseline=503.0, origin=10),
    ]  # fmt: skip
    [fragment] = read_fragments(row)
    assert fragment.text == "دلا\u064b"


def word(seen, left=100.0, narrow="3$"):
    """Return the glyphs of a word as seen, those in `narrow` as wide as a stroke."""
    glyphs = []
    for letter in seen:
        width = 3 if letter in narrow else 6
        glyphs.append(glyph(letter, left, left + width))
        left += width
    return glyphs


def test_strokes_that_a_file_takes_for_other_characters_go():
    row = [glyph("3", 80, 86), *word("دد3عب"), *word("ة3نس", 200)]
    texts = [part.text for part in read_fragments(row)]
    assert texts == ["سنـة", "بعـدد", "3"]


def test_digits_behind_an_article_stay():
    row = [*word("24لا", 100, ""), *word("24لا", 200, "")]
    assert [part.text for part in read_fragments(row)] == ["ال24", "ال24"]


def test_what_parts_words_without_a_blank_stays():
    row = [*word("وينوي/زومت", 100, "/"), *word("ربمتبس/لوليأ", 200, "/")]
    assert [part.text for part in read_fragments(row)] == ["أيلول/سبتمبر", "تموز/يونيو"]
