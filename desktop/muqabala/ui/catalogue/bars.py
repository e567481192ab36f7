"""Counts as bars, one below the other: a name, a bar, a number."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from muqabala.model.drawing import Align, Box, Drawing, Item, Label, Rect, Shape, Type
from muqabala.ui.charts.chart import Measure, labels, wrapped

_MARGIN, _PADDING, _GAP = 12.0, 5.0, 10.0
_WIDEST_NAME = 0.4
"""Of the width, what the names may take."""
_LEAST_BAR = 2.0


@dataclass(frozen=True, slots=True)
class Bar:
    """A count; `spoken` says it whole, `figure` is its number as it is written."""

    key: str
    name: str
    count: int
    figure: str
    spoken: str


def bars_drawing(
    title: str, bars: Sequence[Bar], rest: str, width: float, measure: Measure
) -> Drawing:
    """Return the drawing, read from the left; `rest` stands below for what is not drawn, or ""."""
    room = width - 2 * _MARGIN
    widest = max((measure.width(bar.name, Type.NORMAL) for bar in bars), default=0)
    names = min(widest + 1, room * _WIDEST_NAME)
    figures = max((measure.width(bar.figure, Type.STRONG) for bar in bars), default=0) + 1
    length = max(room - names - figures - 2 * _GAP, _LEAST_BAR)
    most = max((bar.count for bar in bars), default=1)
    high = measure.height(Type.NORMAL) + 2 * _PADDING
    top = _MARGIN + measure.height(Type.STRONG) + _GAP
    head = Rect(_MARGIN, _MARGIN, room, measure.height(Type.STRONG))
    shapes: list[Shape] = [*labels([title], head, measure, Type.STRONG, ink="soft_text")]
    items: list[Item] = []
    for number, bar in enumerate(bars):
        row = Rect(_MARGIN, top + number * high, room, high)
        long = max(length * bar.count / most, _LEAST_BAR)
        drawn = Rect(row.x + names + _GAP, row.y + _PADDING, long, high - 2 * _PADDING)
        name = wrapped(bar.name, Type.NORMAL, names, measure, 1)
        shapes += labels(name, row._replace(width=names), measure)
        shapes.append(Box(drawn, "accent", radius=3.0))
        shapes += _figure(bar, Rect(drawn.right + _GAP / 2, row.y, figures, high), measure)
        items.append(Item(bar.key, (row,), bar.spoken))
    bottom = top + len(bars) * high
    if rest:
        place = Rect(_MARGIN, bottom, room, high)
        shapes += labels([rest], place, measure, Type.SMALL, ink="soft_text")
        bottom += high
    return Drawing(title, width, bottom + _MARGIN, tuple(shapes), tuple(items))


def _figure(bar: Bar, place: Rect, measure: Measure) -> list[Label]:
    return labels([bar.figure], place, measure, Type.STRONG, align=Align.START)
