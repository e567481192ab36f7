"""A drawing as values: boxes, strokes and words at places, in no toolkit and no format yet.

Lengths are pixels at 96 to the inch, from the upper left corner. Colours are roles of a theme.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import NamedTuple


class Rect(NamedTuple):
    """A rectangle."""

    x: float
    y: float
    width: float
    height: float

    @property
    def right(self) -> float:
        """The far edge."""
        return self.x + self.width

    @property
    def bottom(self) -> float:
        """The lower edge."""
        return self.y + self.height

    def overlaps(self, other: Rect) -> bool:
        """Tell whether the two share more than an edge."""
        return (
            self.x < other.right
            and other.x < self.right
            and self.y < other.bottom
            and other.y < self.bottom
        )


class Line(StrEnum):
    """How a line is drawn; the second thing beside its colour by which it is told."""

    SOLID = "solid"
    DASHED = "dashed"
    DOTTED = "dotted"


class Align(StrEnum):
    """Where words stand in their rectangle; `start` is where reading begins."""

    START = "start"
    CENTRE = "centre"
    END = "end"


class Type(StrEnum):
    """The kinds of type there are in a drawing."""

    SMALL = "small"
    NORMAL = "normal"
    STRONG = "strong"


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle with round corners; "" for no fill or edge."""

    rect: Rect
    fill: str = ""
    edge: str = ""
    line: Line = Line.SOLID
    width: float = 1.0
    radius: float = 5.0


@dataclass(frozen=True, slots=True)
class Stroke:
    """A line through two points, or a curve of four (a cubic: its ends and their handles).

    `keys` are the items it belongs to, so that it can be lifted with them.
    """

    points: tuple[tuple[float, float], ...]
    ink: str
    line: Line = Line.SOLID
    width: float = 1.0
    keys: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Label:
    """One line of words. They have room in the rectangle, whatever their direction.

    `taken` is the width they take in the type they were measured in, 0 where that is unknown.
    """

    rect: Rect
    text: str
    ink: str = "text"
    type: Type = Type.NORMAL
    align: Align = Align.START
    taken: float = 0.0


Shape = Box | Stroke | Label


@dataclass(frozen=True, slots=True)
class Item:
    """What can be pointed at and chosen at any of its rectangles: `words` say it whole."""

    key: str
    rects: tuple[Rect, ...]
    words: str


@dataclass(frozen=True, slots=True)
class Drawing:
    """Shapes in the order in which they are drawn, and the items in the order of reading."""

    title: str
    width: float
    height: float
    shapes: tuple[Shape, ...] = ()
    items: tuple[Item, ...] = ()
    mirrored: bool = False


def mirrored(drawing: Drawing) -> Drawing:
    """Return the drawing as it is read from the other side; doing so twice changes nothing."""
    return replace(
        drawing,
        shapes=tuple(_turned(shape, drawing.width) for shape in drawing.shapes),
        items=tuple(
            replace(item, rects=tuple(_other_side(rect, drawing.width) for rect in item.rects))
            for item in drawing.items
        ),
        mirrored=not drawing.mirrored,
    )


def _turned(shape: Shape, width: float) -> Shape:
    if isinstance(shape, Stroke):
        return replace(shape, points=tuple((width - x, y) for x, y in shape.points))
    return replace(shape, rect=_other_side(shape.rect, width))


def _other_side(rect: Rect, width: float) -> Rect:
    return rect._replace(x=width - rect.right)
