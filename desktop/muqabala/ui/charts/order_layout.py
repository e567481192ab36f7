"""The order of telling as a drawing: two reports from head to tail, and lines between them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from muqabala.model.drawing import Align, Box, Drawing, Item, Label, Line, Rect, Shape, Stroke, Type
from muqabala.ui.charts.chart import Measure, labels, spread, wrapped

_MARGIN, _BAR, _LEADER, _GAP = 8.0, 9.0, 12.0, 8.0
_LEAST_HEIGHT, _WIDEST_LABEL, _LEAST_LABEL = 240.0, 300.0, 70.0
_LABEL_SHARE = 0.29
_TALL_SHARE = 0.48
_BESIDE = 5.0
_LINES = 2
_DOT = 4.0


@dataclass(frozen=True, slots=True)
class Passed:
    """One fact told by both: its words in each report, and how far into each it stands, 0 to 1.

    `ink` is the role of its line. `moved` facts are drawn with a broken line.
    """

    key: str
    words: tuple[str, str]
    places: tuple[float, float]
    ink: str
    moved: bool
    spoken: str


@dataclass(frozen=True, slots=True)
class OrderWords:
    """What the drawing says besides its facts."""

    title: str
    heads: tuple[str, str]
    lead: str
    tail: str
    kept: str
    moved: str


def order_drawing(
    facts: Sequence[Passed], words: OrderWords, width: float, measure: Measure
) -> Drawing:
    """Return the drawing, read from the left; `facts` are in the order of the first report."""
    label = min(max(width * _LABEL_SHARE, _LEAST_LABEL), _WIDEST_LABEL)
    whole = max(width, 2 * (_MARGIN + label + _BESIDE + _LEADER + _BAR) + 60)
    line = measure.height(Type.NORMAL)
    half = whole / 2 - 2 * _MARGIN
    head = [wrapped(title, Type.STRONG, half, measure, 2) for title in words.heads]
    top = _MARGIN + max(map(len, head)) * measure.height(Type.STRONG) + _GAP
    sides = [_side(facts, side, label, measure) for side in (0, 1)]
    small = measure.height(Type.SMALL)
    tall = max(_LEAST_HEIGHT, _TALL_SHARE * width, *(sum(s.heights) for s in sides), 2 * line)
    axis = Rect(0, top + small, whole, tall)
    shapes: list[Shape] = []
    for side, lines in enumerate(head):
        place = Rect(_MARGIN + side * whole / 2, _MARGIN, half, top - _MARGIN)
        align = Align.END if side else Align.START
        shapes += labels(lines, place, measure, Type.STRONG, align=align)
    shapes += _ends(axis, words, small)
    rects: list[list[Rect]] = [[] for _ in facts]
    for side, laid in enumerate(sides):
        shapes += _bar(axis, side, label)
        for n, rect in enumerate(_label_rects(laid, facts, side, axis, label)):
            rects[n].append(rect)
    for n, fact in enumerate(facts):
        shapes += _fact(fact, rects[n], (sides[0].lines[n], sides[1].lines[n]), axis, measure)
    key_top = axis.bottom + small + _GAP
    shapes += _key(words, Rect(_MARGIN, key_top, whole - 2 * _MARGIN, small), measure)
    items = tuple(Item(fact.key, tuple(rects[n]), fact.spoken) for n, fact in enumerate(facts))
    return Drawing(words.title, whole, key_top + 2 * small + _MARGIN, tuple(shapes), items)


@dataclass(frozen=True, slots=True)
class _Side:
    lines: list[list[str]]
    heights: list[float]
    order: list[int]


def _side(facts: Sequence[Passed], side: int, label: float, measure: Measure) -> _Side:
    line = measure.height(Type.NORMAL)
    lines = [wrapped(fact.words[side], Type.NORMAL, label, measure, _LINES) for fact in facts]
    heights = [len(each) * line + _GAP for each in lines]
    order = sorted(range(len(facts)), key=lambda n: (facts[n].places[side], n))
    return _Side(lines, heights, order)


def _label_rects(
    laid: _Side, facts: Sequence[Passed], side: int, axis: Rect, label: float
) -> list[Rect]:
    """Return where the words of each fact stand beside the bar of one report."""
    tops = spread(
        [axis.y + facts[n].places[side] * axis.height for n in laid.order],
        [laid.heights[n] for n in laid.order],
        axis.y,
        axis.bottom,
    )
    x = axis.width - _MARGIN - label if side else _MARGIN
    found = {
        n: Rect(x, top + _GAP / 2, label, laid.heights[n] - _GAP)
        for n, top in zip(laid.order, tops, strict=True)
    }
    return [found[n] for n in range(len(facts))]


def _bar_x(axis: Rect, side: int, label: float) -> float:
    inset = _MARGIN + label + _BESIDE + _LEADER
    return axis.width - inset - _BAR if side else inset


def _bar(axis: Rect, side: int, label: float) -> list[Shape]:
    place = Rect(_bar_x(axis, side, label), axis.y, _BAR, axis.height)
    return [Box(place, "well", "field_border", radius=_BAR / 2)]


def _ends(axis: Rect, words: OrderWords, small: float) -> list[Shape]:
    return [
        Label(Rect(0, y, axis.width, small), text, "soft_text", Type.SMALL, Align.CENTRE)
        for text, y in ((words.lead, axis.y - small), (words.tail, axis.bottom))
    ]


def _fact(
    fact: Passed,
    rects: Sequence[Rect],
    lines: tuple[list[str], list[str]],
    axis: Rect,
    measure: Measure,
) -> list[Shape]:
    """Return the words of a fact at both sides, their dots, and the line that joins them."""
    y = [axis.y + place * axis.height for place in fact.places]
    inner = [_bar_x(axis, side, rects[0].width) for side in (0, 1)]
    style = Line.DASHED if fact.moved else Line.SOLID
    keys = (fact.key,)
    found: list[Shape] = [
        Stroke(
            ((inner[0] + _BAR, y[0]), (inner[1], y[1])),
            fact.ink, style, 2.2 if fact.moved else 1.5, keys,
        )
    ]  # fmt: skip
    for side, rect in enumerate(rects):
        near = rect.x - _BESIDE if side else rect.right + _BESIDE
        bar = inner[side] + _BAR if side else inner[side]
        middle = rect.y + rect.height / 2
        found.append(Stroke(((near, middle), (bar, y[side])), "field_border", width=0.8, keys=keys))
        dot = Rect(inner[side] + _BAR / 2 - _DOT, y[side] - _DOT, 2 * _DOT, 2 * _DOT)
        found.append(Box(dot, fact.ink, radius=_DOT))
        align = Align.START if side else Align.END
        found += labels(lines[side], rect, measure, align=align)
    return found


def _key(words: OrderWords, place: Rect, measure: Measure) -> list[Shape]:
    """Return what the two kinds of line mean."""
    found: list[Shape] = []
    half = place.width / 2
    for n, (text, style) in enumerate(((words.kept, Line.SOLID), (words.moved, Line.DASHED))):
        x = place.x + n * half
        y = place.y + place.height / 2
        found.append(Stroke(((x, y), (x + 24, y)), "soft_text", style, 1.6))
        lines = wrapped(text, Type.SMALL, half - 34, measure, 2)
        room = Rect(x + 30, place.y, half - 34, place.height * len(lines))
        found += labels(lines, room, measure, Type.SMALL, ink="soft_text")
    return found
