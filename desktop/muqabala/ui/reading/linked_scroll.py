"""Two pages that scroll together, passage by passage."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence

from PySide6.QtCore import QObject

from muqabala.model.comparison import PassagePair
from muqabala.ui.reading.marked_text import READING_LINE
from muqabala.ui.reading.page import PageView

Point = tuple[float, float]


class ScrollMap:
    """A piecewise linear map between heights of two pages, through aligned passages.

    The longest run of pairs in the same order on both pages is kept (a passage told earlier
    in one report must not make the other jump back); the ends of the pages belong together.
    """

    def __init__(self, points: Iterable[Point], first_height: float, second_height: float) -> None:
        inner = longest_rising(
            [(a, b) for a, b in points if 0 < a < first_height and 0 < b < second_height]
        )
        self.points: list[Point] = [(0.0, 0.0), *inner, (first_height, second_height)]
        self._heights = [a for a, _ in self.points], [b for _, b in self.points]

    def to_second(self, y: float) -> float:
        """Return the height in the second page that answers `y` in the first."""
        return _interpolated(*self._heights, y)

    def to_first(self, y: float) -> float:
        """Return the height in the first page that answers `y` in the second."""
        return _interpolated(*self._heights[::-1], y)


def longest_rising(points: Iterable[Point]) -> list[Point]:
    """Return the longest run of points that rises in both coordinates, sorted by the first."""
    ordered = sorted(points, key=lambda point: (point[0], -point[1]))
    ends: list[float] = []
    last: list[int] = []
    before: list[int] = []
    for index, (_, y) in enumerate(ordered):
        length = bisect_left(ends, y)
        before.append(last[length - 1] if length else -1)
        ends[length : length + 1] = [y]
        last[length : length + 1] = [index]
    chain: list[Point] = []
    at = last[-1] if last else -1
    while at >= 0:
        chain.append(ordered[at])
        at = before[at]
    return chain[::-1]


def _interpolated(given: Sequence[float], wanted: Sequence[float], x: float) -> float:
    after = min(max(bisect_right(given, x), 1), len(given) - 1)
    x0, x1, y0, y1 = given[after - 1], given[after], wanted[after - 1], wanted[after]
    if x1 <= x0:
        return y0
    return y0 + (y1 - y0) * min(max((x - x0) / (x1 - x0), 0.0), 1.0)


class LinkedScroll(QObject):
    """Moves one page when the other is scrolled, while the lock is on.

    When one page has been moved alone (a counterpart was brought into view), the difference
    is worked off by the scrolling that follows, so that nothing jumps.
    """

    def __init__(self, first: PageView, second: PageView, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pages = (first, second)
        self._passages: tuple[PassagePair, ...] = ()
        self._map: ScrollMap | None = None
        self._linked = True
        self._held = -1
        self._moving = False
        self._offset = [0.0, 0.0]
        self._values = [0, 0]
        for side, page in enumerate(self._pages):
            page.text.verticalScrollBar().valueChanged.connect(
                lambda _value, moved=side: self._follow(moved)
            )
            page.text.laid_out.connect(self._forget)

    @property
    def linked(self) -> bool:
        """Whether the lock is on."""
        return self._linked

    def set_linked(self, *, linked: bool) -> None:
        """Turn the lock on or off; on, the second page comes to the first."""
        self._linked = linked
        self._offset = [0.0, 0.0]
        if linked:
            self._follow(0)

    @property
    def held(self) -> int:
        """The page (0 or 1) that stays where it is while the other is read, -1 for none."""
        return self._held

    def hold(self, side: int) -> None:
        """Let a page (0 or 1) stay where it is; with -1 both go together again from there."""
        if side < 0 <= self._held:
            self._remember_offset(1 - self._held)
        self._held = side

    def set_passages(self, passages: Iterable[PassagePair]) -> None:
        """Replace the aligned passages; none: the pages are not linked at all."""
        self._passages = tuple(passages)
        self._held = -1
        self._offset = [0.0, 0.0]
        self._forget()

    def move_alone(self, side: int, y: float) -> None:
        """Bring height `y` of one page to its reading line and leave the other where it is."""
        self._moving = True
        try:
            self._pages[side].text.scroll_to_y(y)
        finally:
            self._moving = False
        self._remember_offset(1 - side)

    def align(self, heights: tuple[float, float]) -> None:
        """Bring a height of each page to its reading line."""
        self.move_alone(0, heights[0])
        self.move_alone(1, heights[1])

    def prepare(self) -> None:
        """Make the map before the first scroll asks for it."""
        if self._passages:
            self._scroll_map()

    def _forget(self) -> None:
        self._map = None

    def _scroll_map(self) -> ScrollMap:
        if self._map is None:
            first, second = (page.text for page in self._pages)
            points = [
                (a, b)
                for pair in self._passages
                if (a := self._pages[0].rough_y(pair.a.start)) is not None
                and (b := self._pages[1].rough_y(pair.b.start)) is not None
            ]
            self._map = ScrollMap(points, first.index.height, second.index.height)
        return self._map

    def _mapped(self, moved: int) -> float:
        """Return where the other page's reading line should be."""
        text = self._pages[moved].text
        y = text.scroll_top + READING_LINE * text.viewport().height()
        scroll_map = self._scroll_map()
        return scroll_map.to_first(y) if moved else scroll_map.to_second(y)

    def _follow(self, moved: int) -> None:
        value = self._pages[moved].text.verticalScrollBar().value()
        change = abs(value - self._values[moved])
        self._values[moved] = value
        if self._moving or not self._linked or not self._passages or self._held >= 0:
            return
        offset = self._offset[1 - moved]
        offset -= min(max(offset, -change / 2), change / 2)
        self._offset[1 - moved] = offset
        self._moving = True
        try:
            self._pages[1 - moved].text.scroll_to_y(self._mapped(moved) + offset)
        finally:
            self._moving = False
        self._values[1 - moved] = self._pages[1 - moved].text.verticalScrollBar().value()

    def _remember_offset(self, still: int) -> None:
        """Note how far the pages are from where the lock would put them."""
        if not self._passages:
            return
        for side in (still, 1 - still):
            other = self._pages[1 - side].text
            line = other.scroll_top + READING_LINE * other.viewport().height()
            self._offset[1 - side] = line - self._mapped(side)
            self._values[side] = self._pages[side].text.verticalScrollBar().value()
