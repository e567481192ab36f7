"""Two versions of a report: which passage of the new one is which of the old one."""

import random
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from anchor_edits import edited_text, judged, note_places, tried
from builders import span_of
from muqabala.reading.reader import read
from muqabala.text.anchoring import find_anchor, make_selector
from muqabala.text.folding import fold
from muqabala.text.revision import find_in_revision

CORPUS = Path(__file__).parents[2] / "corpus"
TEXT = (
    "انهيار مبنى في الحي القديم\n"
    "انتشلت فرق الإنقاذ 7 جثث من تحت الأنقاض. وأضافت أن البحث مستمر.\n"
    "وقال شاهد إن الفرق وصلت بعد ساعة. وأضافت أن الأهالي يرفعون الركام.\n"
    "وطالبت البلدية سكان المباني المجاورة بإخلائها."
)


def place(words, changed, nth=0, text=TEXT):
    return find_in_revision(text, span_of(text, words, nth), changed)


def test_a_changed_figure_leaves_the_words_beside_it_where_they_are():
    changed = TEXT.replace("7 جثث", "9 جثث")
    assert place("من تحت الأنقاض", changed) == span_of(changed, "من تحت الأنقاض")
    assert place("7 جثث", changed) is None
    assert place("انتشلت فرق الإنقاذ 7 جثث من تحت الأنقاض", changed) is None


def test_a_changed_sentence_is_not_known_once_it_moved():
    lines = TEXT.replace("7 جثث", "9 جثث").split("\n")
    changed = "\n".join([lines[0], *lines[2:], lines[1].split(". ")[0] + "."])
    assert place("من تحت الأنقاض", changed) is None


def test_the_first_of_two_equal_sentences_stays_the_first():
    line = "وأضافت أن البحث مستمر."
    changed = f"{TEXT}\n{line}"
    assert place("البحث مستمر", changed) == span_of(changed, "البحث مستمر", 0)
    moved = f"{line}\n{TEXT}"
    assert place("البحث مستمر", moved) == span_of(moved, "البحث مستمر", 1)


def test_what_is_left_of_two_equal_sentences_may_be_the_other_one():
    text = f"{TEXT}\nخاتمة التقرير هنا. وأضافت أن البحث مستمر."
    changed = text.replace("الأنقاض. وأضافت أن البحث مستمر.", "الأنقاض.", 1)
    first, second = (place("وأضافت أن البحث مستمر", changed, nth, text) for nth in (0, 1))
    assert first is None
    assert second == span_of(changed, "وأضافت أن البحث مستمر")
    selector = make_selector(text, span_of(text, "وأضافت أن البحث مستمر"), "old")
    assert find_anchor(selector, changed, "new", text).span is None


def test_a_removed_sentence_leaves_no_place_to_its_look_alike():
    text = f"{TEXT}\nقالت الصحة في حلب إن 12 شخصا قتلوا.\nقالت الصحة في حماة إن 12 شخصا قتلوا."
    changed = text.replace("\nقالت الصحة في حلب إن 12 شخصا قتلوا.", "")
    selector = make_selector(text, span_of(text, "إن 12 شخصا قتلوا"), "old")
    assert find_anchor(selector, changed, "new", text).span is None
    kept = make_selector(text, span_of(text, "إن 12 شخصا قتلوا", 1), "old")
    assert find_anchor(kept, changed, "new", text).span == span_of(changed, "إن 12 شخصا قتلوا")


def test_a_figure_repeated_in_a_changed_sentence_is_told_apart():
    text = f"{TEXT}\nأصيب 5 في حلب وأصيب 5 في حماة."
    changed = text.replace("أصيب 5 في حلب", "أصيب 8 في حلب")
    assert place("5 في حماة", changed, 0, text) == span_of(changed, "5 في حماة")
    assert place("5", changed, 0, text) is None


def test_sentences_that_were_joined_are_the_same_words():
    changed = TEXT.replace("الأنقاض. وأضافت", "الأنقاض، وأضافت")
    selector = make_selector(TEXT, span_of(TEXT, "وأضافت أن البحث مستمر"), "old")
    found = find_anchor(selector, changed, "new", TEXT).span
    assert found == span_of(changed, "وأضافت أن البحث مستمر")


def test_a_passage_over_two_paragraphs_is_found_while_they_stand_together():
    words = "البحث مستمر.\nوقال شاهد"
    changed = f"عاجل\n{TEXT}"
    assert place(words, changed) == span_of(changed, words)
    lines = TEXT.split("\n")
    assert place(words, "\n".join([lines[0], lines[2], lines[1], lines[3]])) is None


@pytest.mark.parametrize("knows_old", [True, False])
def test_notes_are_found_after_edits_and_never_on_other_words(knows_old):
    texts = [read(path)[0].text for path in sorted(CORPUS.glob("*.txt"))]
    told = tried(texts, 140, seed=7, knows_old=knows_old)
    assert told["wrong words"] == 0
    there = told["found"] + told["review"]
    if knows_old:
        assert told["on a look-alike"] == 0
        assert told["found"] >= 0.98 * there
    else:
        assert told["on a look-alike"] <= 0.01 * there
        assert told["found"] >= 0.9 * there


@given(st.integers(0, 2**32 - 1))
def test_a_place_has_the_words_of_the_note_whatever_was_edited(seed):
    rng = random.Random(seed)
    edited, _names = edited_text(TEXT, rng)
    for span in note_places(TEXT, rng):
        assert judged(TEXT, edited, span) != "wrong words"
        found = find_in_revision(TEXT, span, edited.text)
        assert found is None or fold(found.of(edited.text)).split() == fold(span.of(TEXT)).split()
