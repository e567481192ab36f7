"""A card never covers the words it belongs to."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QRect

from muqabala.ui.mention.places import beside

ROOM = QRect(8, 100, 1264, 560)


def test_below_where_there_is_room():
    assert beside(QRect(900, 150, 60, 30), ROOM, 390, 200, 90).top() > 180


def test_above_at_the_foot_of_the_window():
    placed = beside(QRect(900, 600, 60, 30), ROOM, 390, 200, 90)
    assert placed.bottom() < 600


def test_beside_when_it_is_too_high_for_either():
    mark = QRect(900, 350, 60, 30)
    placed = beside(mark, ROOM, 390, 400, 90)
    assert placed.height() == 400
    assert not placed.intersects(mark)


@given(
    st.integers(8, 1200), st.integers(100, 620), st.integers(5, 900), st.integers(15, 120),
    st.integers(60, 900),
)  # fmt: skip
def test_never_over_the_words_and_never_out_of_the_window(x, y, width, height, wanted):
    mark = QRect(x, y, width, height).intersected(ROOM)
    placed = beside(mark, ROOM, 390, wanted, 60)
    assert not placed.intersects(mark)
    assert placed.left() >= ROOM.left()
    assert placed.right() <= ROOM.right()
    assert placed.height() <= max(wanted, 60)
