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


def test_what_answers_the_words_is_not_covered():
    mark, answer = QRect(916, 480, 26, 30), QRect(605, 340, 48, 28)
    placed = beside(mark, ROOM, 390, 348, 90)
    assert placed.intersects(answer)
    moved = beside(mark, ROOM, 390, 348, 90, [answer])
    assert not moved.intersects(answer)
    assert not moved.intersects(mark)
    assert ROOM.contains(moved)


@given(st.lists(st.tuples(st.integers(8, 1200), st.integers(100, 620)), max_size=6))
def test_whatever_is_spared_the_words_are_seen(places):
    mark = QRect(640, 380, 40, 30)
    spared = [QRect(x, y, 60, 30) for x, y in places]
    placed = beside(mark, ROOM, 390, 350, 90, spared)
    assert not placed.intersects(mark)
    assert ROOM.contains(placed)
