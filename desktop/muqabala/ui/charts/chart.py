"""What a drawn view is: its drawing for any width, and the same data as rows of a table."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Protocol

from muqabala.model.drawing import Align, Drawing, Label, Rect, Type
from muqabala.model.span import Span

Place = tuple[str, Span]
ELLIPSIS = "…"


class Measure(Protocol):
    """Says how much room words take, in pixels."""

    def width(self, text: str, kind: Type) -> float:
        """Return the width of one line."""

    def height(self, kind: Type) -> float:
        """Return the height of one line."""


@dataclass(frozen=True, slots=True)
class ChartRow:
    """One item of a view as a row: its cells, and the places it rests on."""

    key: str
    cells: tuple[str, ...]
    places: tuple[Place, ...] = ()


@dataclass(frozen=True, slots=True)
class Chart:
    """A view. `draw` lays it out for a width, read from the left; `empty` says why it is bare."""

    title: str
    heads: tuple[str, ...]
    rows: tuple[ChartRow, ...]
    draw: Callable[[float, Measure], Drawing]
    empty: str = ""


def wrapped(text: str, kind: Type, width: float, measure: Measure, most: int) -> list[str]:
    """Return words in at most `most` lines of a width; an ellipsis stands for what has no room."""
    lines: list[str] = []
    rest = text.split()
    while rest and len(lines) < most:
        count = _fitting(rest, kind, width, measure)
        if len(lines) == most - 1 and count < len(rest):
            lines.append(_shortened(" ".join(rest), kind, width, measure))
            return lines
        line = " ".join(rest[: max(count, 1)])
        lines.append(line if count else _shortened(line, kind, width, measure))
        rest = rest[max(count, 1) :]
    return lines


def _fitting(words: Sequence[str], kind: Type, width: float, measure: Measure) -> int:
    """Return how many words fit on a line."""
    count = 0
    while count < len(words) and measure.width(" ".join(words[: count + 1]), kind) <= width:
        count += 1
    return count


def _shortened(line: str, kind: Type, width: float, measure: Measure) -> str:
    """Return a line cut behind the last letter that leaves room for an ellipsis."""
    low, high = 0, len(line)
    while low < high:
        middle = (low + high + 1) // 2
        if measure.width(line[:middle].rstrip() + ELLIPSIS, kind) <= width:
            low = middle
        else:
            high = middle - 1
    return line[:low].rstrip() + ELLIPSIS


def labels(
    lines: Sequence[str],
    rect: Rect,
    measure: Measure,
    kind: Type = Type.NORMAL,
    *,
    ink: str = "text",
    align: Align = Align.START,
) -> list[Label]:
    """Return a label for each line, one below the other, in the middle of a rectangle's height."""
    height = measure.height(kind)
    top = rect.y + (rect.height - height * len(lines)) / 2
    return [
        Label(
            Rect(rect.x, top + n * height, rect.width, height),
            line,
            ink,
            kind,
            align,
            measure.width(line, kind),
        )
        for n, line in enumerate(lines)
    ]


def spread(
    centres: Sequence[float], heights: Sequence[float], top: float, bottom: float
) -> list[float]:
    """Return the tops of things that want to be centred at heights, none over another.

    The order is kept, and each is as near to where it wants to be as those before it allow; what
    is pushed below `bottom` pushes back what is above it. They must have room between the two.
    """
    tops: list[float] = []
    edge = top
    for centre, height in zip(centres, heights, strict=True):
        edge = max(edge, centre - height / 2)
        tops.append(edge)
        edge += height
    below = bottom
    for n in range(len(tops) - 1, -1, -1):
        below = min(below, tops[n] + heights[n]) - heights[n]
        tops[n] = below
    return tops
