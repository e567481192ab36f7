"""Sentences, and what is taken for one where a text has no marks."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from muqabala.text.sentences import LONGEST, find_sentences


def texts_of(text: str) -> list[str]:
    return [span.of(text) for span in find_sentences(text)]


def test_a_mark_before_a_blank_ends_a_sentence() -> None:
    assert texts_of("قتل خمسة. أصيب 2.5 بالمئة!\nسطر") == [
        "قتل خمسة.",
        "أصيب 2.5 بالمئة!",
        "سطر",
    ]


def test_a_text_without_marks_is_cut_at_blanks() -> None:
    text = "كلمة " * LONGEST
    sentences = texts_of(text)
    assert max(map(len, sentences)) <= LONGEST
    assert " ".join(sentences) == text.strip()


def test_a_run_without_blanks_is_cut_all_the_same() -> None:
    assert [len(one) for one in texts_of("ب" * (2 * LONGEST + 5))] == [LONGEST, LONGEST, 5]


@given(st.text(alphabet='اب .؟\n"»', max_size=200))
def test_sentences_hold_every_letter_in_order(text: str) -> None:
    letters = "".join("".join(one.split()) for one in texts_of(text))
    assert letters == "".join(text.split())
