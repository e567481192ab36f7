from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QTextBlock, QTextDocument
from PySide6.QtWidgets import QApplication

from muqabala.ui.reading.mark_geometry import Piece, find_pieces, joined
from muqabala.ui.reading.page_format import Typography, right_to_left_option

TEXT = "حدث ذلك عام 2014 دون أن يعلم أحد في قرية الزيتون البعيدة عن البحر"


@pytest.fixture
def block(qapp: QApplication, typography: Typography) -> QTextBlock:
    document = QTextDocument(qapp)
    document.setDefaultFont(typography.font)
    document.setDefaultTextOption(right_to_left_option())
    document.setPlainText(TEXT)
    document.setTextWidth(260)
    document.documentLayout().documentSize()
    return document.begin()


def pieces_of(block: QTextBlock, words: str) -> list[Piece]:
    start = TEXT.index(words)
    return find_pieces(block, start, start + len(words))


def test_a_word_is_one_rectangle_on_its_line(block: QTextBlock) -> None:
    (piece,) = pieces_of(block, "قرية")
    assert piece.rect.width() > 10
    assert piece.rect.top() < piece.baseline < piece.rect.bottom()


def test_part_of_a_joined_word_has_its_part_of_the_room(block: QTextBlock) -> None:
    (whole,) = pieces_of(block, "الزيتون")
    (head,), (tail,) = pieces_of(block, "الزي"), pieces_of(block, "تون")
    assert head.rect.width() + tail.rect.width() == pytest.approx(whole.rect.width(), abs=0.6)
    assert head.rect.left() >= tail.rect.right() - 0.6


def test_a_range_across_directions_is_two_rectangles(block: QTextBlock) -> None:
    left, right = sorted(pieces_of(block, "14 د"), key=lambda piece: piece.rect.left())
    (twenty,) = pieces_of(block, "20")
    assert left.rect.right() <= twenty.rect.left() + 0.6
    assert right.rect.left() >= twenty.rect.right() - 0.6


def test_a_range_over_a_line_end_has_a_rectangle_on_each_line(block: QTextBlock) -> None:
    pieces = find_pieces(block, 0, len(TEXT))
    lines = block.layout().lineCount()
    assert lines > 1
    assert len({piece.baseline for piece in pieces}) == lines


def test_a_blank_has_a_rectangle_of_its_own(block: QTextBlock) -> None:
    at = TEXT.index(" ", 9)
    (piece,) = find_pieces(block, at, at + 1)
    assert 1 < piece.rect.width() < 20


def test_a_block_that_is_not_laid_out_has_none(qapp: QApplication) -> None:
    document = QTextDocument(qapp)
    document.setPlainText(TEXT)
    assert find_pieces(document.begin(), 0, 5) == []


def test_an_empty_range_has_none(block: QTextBlock) -> None:
    assert find_pieces(block, 4, 4) == []


EXTENTS = st.lists(
    st.tuples(st.floats(0, 100), st.floats(0, 30)).map(lambda pair: (pair[0], pair[0] + pair[1])),
    max_size=12,
)


@given(EXTENTS)
def test_joined_extents_are_apart_and_cover_the_same(extents: list[tuple[float, float]]) -> None:
    result = joined(extents)
    assert all(left[1] + 1.0 < right[0] for left, right in itertools.pairwise(result))
    assert all(any(a <= left and right <= b for a, b in result) for left, right in extents)
