"""Where a card stands: beside its words, never over them."""

from __future__ import annotations

from PySide6.QtCore import QRect

GAP = 7


def beside(mark: QRect, room: QRect, width: int, height: int, least: int) -> QRect:
    """Return the rectangle of a card of that size beside `mark`, within `room`.

    Below the words where there is room, else above, else to a side; a card that fits nowhere
    is made lower, down to `least`, where there is most room.
    """
    x = max(min(mark.right() - width + 1, room.right() - width + 1), room.left())
    below = room.bottom() - mark.bottom() - GAP
    above = mark.top() - GAP - room.top()
    if height > max(below, above):
        sideways = _at_side(mark, room, width, height)
        if sideways is not None:
            return sideways
    if height <= below or below >= above:
        return QRect(x, mark.bottom() + GAP + 1, width, max(min(height, below), least))
    shown = max(min(height, above), least)
    return QRect(x, mark.top() - GAP - shown, width, shown)


def _at_side(mark: QRect, room: QRect, width: int, height: int) -> QRect | None:
    """Return the place left or right of the words where the card fits, or None."""
    if height > room.height():
        height = room.height()
    y = max(min(mark.top(), room.bottom() - height + 1), room.top())
    if mark.left() - GAP - room.left() >= width:
        return QRect(mark.left() - GAP - width, y, width, height)
    if room.right() - mark.right() - GAP >= width:
        return QRect(mark.right() + GAP + 1, y, width, height)
    return None
