"""The figures and names of many reports, in rows that are read when they are looked at."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from muqabala.model.mention import Approx, Category, Entity, Kind
from muqabala.model.span import Span

FigureKey = tuple[int, int]
"""What a library knows a figure by: the numbers of its document and of its claim."""


class FigureOrder(StrEnum):
    """By what figures are sorted; figures alike in it stand in the order of their reports."""

    REPORT = "report"
    VALUE = "value"
    COUNTED = "counted"
    CATEGORY = "category"
    PLACE = "place"
    DATE = "date"
    SPEAKER = "speaker"


@dataclass(frozen=True, slots=True)
class FigureQuery:
    """Which figures are asked for, and in what order.

    `documents` are ids; None asks for the whole library. `words` must all occur in what is
    said of the figure: its value, the thing counted, whose, where, who says so, in which report.
    """

    documents: tuple[str, ...] | None = None
    category: Category | None = None
    words: str = ""
    order: FigureOrder = FigureOrder.REPORT
    descending: bool = False


@dataclass(frozen=True, slots=True)
class FigureRow:
    """One figure with what is said of it, its words and those around them.

    `victims`, `place` and `attributed_to` are names where the library knows them, else the
    words of the report. `before` and `after` are the words beside the figure in its paragraph.
    """

    document_id: str
    span: Span
    quote: str
    category: Category
    approx: Approx
    kind: Kind = Kind.NUMBER
    title: str = ""
    outlet: str = ""
    published: str = ""
    value: str = ""
    counted: str = ""
    currency: str = ""
    victims: str = ""
    place: str = ""
    date: str = ""
    attributed_to: str = ""
    rule: str = ""
    before: str = ""
    after: str = ""


@dataclass(frozen=True, slots=True)
class NameRow:
    """One entity as the library names it: in how many places, and in how many reports."""

    entity: Entity
    mentions: int
    documents: int


@dataclass(frozen=True, slots=True)
class NamePlace:
    """Where an entity is named: the words that name it and those around them.

    `form` is the name that the words come to, with an article that «لـ» swallowed put back.
    """

    document_id: str
    span: Span
    surface: str
    form: str
    outlet: str = ""
    title: str = ""
    published: str = ""
    before: str = ""
    after: str = ""


@dataclass(frozen=True, slots=True)
class NameUse:
    """How an entity is named in a library: its first places, and how many there are in all."""

    places: tuple[NamePlace, ...]
    mentions: int
    documents: int

    @property
    def is_whole(self) -> bool:
        """Tell whether all places are listed."""
        return len(self.places) >= self.mentions
