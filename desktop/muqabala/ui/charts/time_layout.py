"""Claims in time as a drawing: a lane for when it happened, one for when that was printed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from muqabala.model.drawing import Align, Box, Drawing, Item, Label, Rect, Shape, Stroke, Type
from muqabala.ui.charts.chart import Measure, labels, wrapped

_MARGIN, _PADDING, _GAP, _DAY_GAP = 8.0, 6.0, 6.0, 12.0
_LEAST_LANE, _WIDEST_LANE = 110.0, 420.0
_GUTTER = 22.0
_LINES, _SMALL_LINES = 2, 2
_BAR = 4.0
STATED, PRINTED = 0, 1


@dataclass(frozen=True, slots=True)
class Told:
    """Something in a lane on a day: `ink` is the role of its bar, `small` stands below it.

    `answers` are the keys of what it is joined to in the other lane.
    """

    key: str
    lane: int
    words: str
    small: str
    ink: str
    spoken: str
    answers: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Day:
    """A day, or any other time, with its name and what was told of it or printed on it."""

    name: str
    told: tuple[Told, ...]


@dataclass(frozen=True, slots=True)
class _Laid:
    told: Told
    rect: Rect
    words: list[str]
    small: list[str]


def time_drawing(
    title: str, lanes: tuple[str, str], days: Sequence[Day], width: float, measure: Measure
) -> Drawing:
    """Return the drawing, read from the left, days from top to bottom."""
    share = (width - 2 * _MARGIN - _GUTTER) / 2
    lane = max(min(share, _WIDEST_LANE), _LEAST_LANE)
    whole = 2 * (lane + _MARGIN) + _GUTTER
    lefts = (_MARGIN, _MARGIN + lane + _GUTTER)
    head = [wrapped(words, Type.STRONG, lane, measure, 2) for words in lanes]
    tall = max(map(len, head)) * measure.height(Type.STRONG)
    shapes: list[Shape] = []
    headings: list[Shape] = []
    for left, lines in zip(lefts, head, strict=True):
        place = Rect(left, _MARGIN, lane, tall)
        shapes += labels(lines, place, measure, Type.STRONG, ink="soft_text", align=Align.CENTRE)
    laid: list[_Laid] = []
    y = _MARGIN + tall + _GAP
    for day in days:
        headings += _heading(day.name, y, whole, measure)
        y += measure.height(Type.STRONG) + _GAP
        found, y = _day(day, lefts, lane, y, measure)
        laid += found
        y += _DAY_GAP
    shapes += [*_joints(laid), *headings]
    for each in laid:
        shapes += _shapes(each, measure)
    items = tuple(Item(each.told.key, (each.rect,), each.told.spoken) for each in laid)
    return Drawing(title, whole, y + _MARGIN, tuple(shapes), items)


def _heading(name: str, y: float, whole: float, measure: Measure) -> list[Shape]:
    height = measure.height(Type.STRONG)
    line = wrapped(name, Type.STRONG, whole - 2 * _MARGIN - 20, measure, 1)
    room = max((measure.width(text, Type.STRONG) for text in line), default=0.0) + 8
    middle = y + height / 2
    return [
        Box(Rect(_MARGIN, y, room, height), "page", radius=0),
        *labels(line, Rect(_MARGIN, y, room, height), measure, Type.STRONG, ink="date"),
        Stroke(((_MARGIN + room, middle), (whole - _MARGIN, middle)), "border"),
    ]


def _day(
    day: Day, lefts: tuple[float, float], lane: float, top: float, measure: Measure
) -> tuple[list[_Laid], float]:
    """Return what stands on a day, and where the day ends."""
    ends = [top, top]
    found: list[_Laid] = []
    room = lane - 2 * _PADDING - _BAR
    for told in day.told:
        words = wrapped(told.words, Type.NORMAL, room, measure, _LINES)
        small = wrapped(told.small, Type.SMALL, room, measure, _SMALL_LINES)
        height = len(words) * measure.height(Type.NORMAL) + len(small) * measure.height(Type.SMALL)
        rect = Rect(lefts[told.lane], ends[told.lane], lane, height + 2 * _PADDING)
        found.append(_Laid(told, rect, words, small))
        ends[told.lane] = rect.bottom + _GAP
    return found, max(ends)


def _shapes(laid: _Laid, measure: Measure) -> list[Shape]:
    rect = laid.rect
    fill = "card" if laid.told.lane == STATED else "well"
    inner = rect._replace(x=rect.x + _BAR + _PADDING, width=rect.width - _BAR - 2 * _PADDING)
    high = len(laid.words) * measure.height(Type.NORMAL)
    upper = inner._replace(y=rect.y + _PADDING, height=high)
    lower = inner._replace(y=upper.bottom, height=len(laid.small) * measure.height(Type.SMALL))
    bar = Rect(rect.x + 1, rect.y + _PADDING, _BAR, rect.height - 2 * _PADDING)
    return [
        Box(rect, fill, "border"),
        Box(bar, laid.told.ink, radius=_BAR / 2),
        *labels(laid.words, upper, measure),
        *labels(laid.small, lower, measure, Type.SMALL, ink="soft_text"),
    ]


def _joints(laid: Sequence[_Laid]) -> list[Shape]:
    """Return the lines between what was told and the reports that printed it."""
    rects = {each.told.key: each.rect for each in laid}
    found: list[Shape] = []
    for each in laid:
        for answer in each.told.answers:
            if answer in rects:
                one, other = each.rect, rects[answer]
                middle = (one.right + other.x) / 2
                y0, y1 = one.y + one.height / 2, other.y + other.height / 2
                points = ((one.right, y0), (middle, y0), (middle, y1), (other.x, y1))
                keys = (each.told.key, answer)
                found.append(Stroke(points, "border", width=1.0, keys=keys))
    return found


def nothing(title: str, words: str, width: float, measure: Measure) -> Drawing:
    """Return the words that stand where there is nothing to draw."""
    lines = wrapped(words, Type.NORMAL, width - 2 * _MARGIN, measure, 4)
    height = (len(lines) + 2) * measure.height(Type.NORMAL)
    made = [
        Label(
            Rect(_MARGIN, (n + 1) * measure.height(Type.NORMAL), width - 2 * _MARGIN,
                 measure.height(Type.NORMAL)),
            line, "soft_text", Type.NORMAL, Align.CENTRE,
        )
        for n, line in enumerate(lines)
    ]  # fmt: skip
    return Drawing(title, width, height, tuple(made))
