from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from muqabala.model.span import Span
from muqabala.ui.reading.selection import to_word_edges, trimmed

TEXT = "قالَت الوكـالة: «نحو 15 قتيلاً» أمس"


@pytest.mark.parametrize(
    ("cut", "whole"),
    [
        ("لَت الوك", "قالَت الوكـالة"),
        (" نحو ", None),
        ("5 قتي", "15 قتيلاً"),
        ("ً»", "قتيلاً»"),
        (": «", ": «"),
    ],
)
def test_a_selection_grows_to_whole_words(cut: str, whole: str | None) -> None:
    if whole is None:
        cut, whole = "نحو ", "نحو"
    start = TEXT.index(cut)
    grown = to_word_edges(TEXT, Span(start, start + len(cut))).of(TEXT)
    assert grown == whole


def test_blanks_alone_select_nothing() -> None:
    assert trimmed("ا   ب", Span(1, 4)) == Span(1, 1)
    assert to_word_edges("ا   ب", Span(1, 4)).length == 0


@given(st.text("اب ل\u064e.،\n", max_size=30), st.integers(0, 30), st.integers(0, 30))
def test_growing_keeps_what_was_selected_and_is_done_once(text: str, one: int, two: int) -> None:
    start, end = sorted((min(one, len(text)), min(two, len(text))))
    grown = to_word_edges(text, Span(start, end))
    kept = trimmed(text, Span(start, end))
    assert not kept.length or grown.contains(kept)
    assert to_word_edges(text, grown) == grown
