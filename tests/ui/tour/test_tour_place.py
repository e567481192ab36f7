"""Where the words of the tour stand."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QRect, QSize

from muqabala.ui.tour.place import GAP, beside

ROOM = QRect(8, 8, 1264, 704)
WORDS = QSize(360, 200)
targets = st.builds(
    QRect, st.integers(0, 1200), st.integers(0, 700), st.integers(1, 1280), st.integers(1, 720)
)


@given(targets)
def test_the_words_are_always_in_the_window(target: QRect):
    assert ROOM.contains(beside(target, WORDS, ROOM))


@given(targets)
def test_they_cover_what_they_speak_of_only_where_no_side_has_space(target: QRect):
    if beside(target, WORDS, ROOM).intersects(target):
        assert ROOM.bottom() - target.bottom() < WORDS.height() + GAP
        assert target.top() - ROOM.top() < WORDS.height() + GAP
        assert target.left() - ROOM.left() < WORDS.width() + GAP
        assert ROOM.right() - target.right() < WORDS.width() + GAP


def test_they_stand_below_where_there_is_space():
    found = beside(QRect(400, 50, 300, 40), WORDS, ROOM)
    assert found.top() == 50 + 40 - 1 + GAP
    assert abs(found.center().x() - QRect(400, 50, 300, 40).center().x()) <= 1
