"""Where the words of the tour stand: beside what they speak of, never over it if that can be."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize

GAP = 14
"""Pixels between what is spoken of and the words."""


def beside(target: QRect, words: QSize, room: QRect) -> QRect:
    """Return where words of that size stand: below, above, left or right of `target`.

    They are always inside `room`, when they fit in it at all; where no side has space for them
    they stand in the middle of the target.
    """
    middle = target.center() - QPoint(words.width() // 2, words.height() // 2)
    places = (
        QPoint(middle.x(), target.bottom() + GAP),
        QPoint(middle.x(), target.top() - GAP - words.height()),
        QPoint(target.left() - GAP - words.width(), middle.y()),
        QPoint(target.right() + GAP, middle.y()),
    )
    for place in places:
        found = _inside(QRect(place, words), room)
        if not found.intersects(target):
            return found
    return _inside(QRect(middle, words), room)


def _inside(rect: QRect, room: QRect) -> QRect:
    """Return a rectangle moved into the room, by its first corner where it is larger."""
    x = max(min(rect.x(), room.right() - rect.width() + 1), room.x())
    y = max(min(rect.y(), room.bottom() - rect.height() + 1), room.y())
    return QRect(QPoint(x, y), rect.size())
