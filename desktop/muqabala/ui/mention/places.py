"""Where a card stands: beside its words, never over them, and not over what answers them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QRect

GAP = 7
_ENOUGH = 0.6
"""Of a card's height: with so much it is made lower before it covers what answers its words."""


def beside(
    mark: QRect, room: QRect, width: int, height: int, least: int, spared: Sequence[QRect] = ()
) -> QRect:
    """Return the rectangle of a card of that size beside `mark`, within `room`.

    Below the words where there is room, else above, else to a side; a card that fits nowhere
    is made lower, down to `least`, where there is most room. Of the places where it fits it takes
    the first that covers the fewest of the `spared` rectangles.
    """
    fitting = list(_places(mark, room, width, height))
    lowered = max(min(height, _most(mark, room)), least)
    low = [_over_or_under(mark, room, x, width, lowered) for x in _columns(mark, room, width)]
    if not fitting:
        return low[0]
    if spared and lowered >= height * _ENOUGH and lowered <= _most(mark, room):
        fitting += low
    return min(fitting, key=lambda place: sum(map(place.intersects, spared)))


def _places(mark: QRect, room: QRect, width: int, height: int) -> Iterator[QRect]:
    """Yield the places where the whole card fits, the best first."""
    ends, begins = _columns(mark, room, width)
    if height <= _most(mark, room):
        yield _over_or_under(mark, room, ends, width, height)
    yield from _at_sides(mark, room, width, height)
    if height <= _most(mark, room):
        yield _over_or_under(mark, room, begins, width, height)


def _columns(mark: QRect, room: QRect, width: int) -> tuple[int, int]:
    """Return where a card begins that ends with the words, and one that begins with them."""
    furthest = room.right() - width + 1
    ends, begins = mark.right() - width + 1, mark.left()
    return max(min(ends, furthest), room.left()), max(min(begins, furthest), room.left())


def _below(mark: QRect, room: QRect) -> int:
    return room.bottom() - mark.bottom() - GAP


def _above(mark: QRect, room: QRect) -> int:
    return mark.top() - GAP - room.top()


def _most(mark: QRect, room: QRect) -> int:
    return max(_below(mark, room), _above(mark, room))


def _over_or_under(mark: QRect, room: QRect, x: int, width: int, height: int) -> QRect:
    """Return the place below the words where the card fits there or most room is, else above."""
    below, above = _below(mark, room), _above(mark, room)
    if height <= below or below >= above:
        return QRect(x, mark.bottom() + GAP + 1, width, height)
    return QRect(x, mark.top() - GAP - height, width, height)


def _at_sides(mark: QRect, room: QRect, width: int, height: int) -> Iterator[QRect]:
    """Yield the places left and right of the words where the card fits."""
    height = min(height, room.height())
    y = max(min(mark.top(), room.bottom() - height + 1), room.top())
    if mark.left() - GAP - room.left() >= width:
        yield QRect(mark.left() - GAP - width, y, width, height)
    if room.right() - mark.right() - GAP >= width:
        yield QRect(mark.right() + GAP + 1, y, width, height)
