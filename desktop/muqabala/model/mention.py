"""What was found in a document: mentions of figures, dates, names, quotes and wording."""

from __future__ import annotations

from dataclasses import dataclass, fields
from enum import StrEnum
from operator import attrgetter
from typing import Any, Self

from muqabala.model.span import Span


class Kind(StrEnum):
    """The kinds of mention, as LANGUAGE.md defines them."""

    NUMBER = "number"
    ORDINAL = "ordinal"
    PERCENT = "percent"
    NUMBER_RANGE = "number_range"
    MONEY = "money"
    DATE = "date"
    DATE_RANGE = "date_range"
    TIME = "time"
    DURATION = "duration"
    PERSON = "person"
    ORGANIZATION = "organization"
    PLACE = "place"
    QUOTE = "quote"
    LOADED = "loaded"


ENTITY_KINDS = frozenset({Kind.PERSON, Kind.ORGANIZATION, Kind.PLACE})
FIGURE_KINDS = frozenset({Kind.NUMBER, Kind.PERCENT, Kind.NUMBER_RANGE, Kind.MONEY})


class Approx(StrEnum):
    """How exactly a figure is meant."""

    EXACT = "exact"
    ABOUT = "about"
    AT_LEAST = "at_least"
    AT_MOST = "at_most"
    MORE_THAN = "more_than"
    LESS_THAN = "less_than"
    VAGUE = "vague"


class Category(StrEnum):
    """What a figure counts or measures; `date` is of days and times of day that are told."""

    KILLED = "killed"
    WOUNDED = "wounded"
    CAPTURED = "captured"
    DISPLACED = "displaced"
    FORCE_SIZE = "force_size"
    STRIKES = "strikes"
    VEHICLES = "vehicles"
    BUILDINGS = "buildings"
    DISTANCE = "distance"
    AREA = "area"
    DURATION = "duration"
    AGE = "age"
    MONEY = "money"
    PERCENT = "percent"
    COUNT = "count"
    SCORE = "score"
    DATE = "date"
    OTHER = "other"


class _Unsealed:
    """A mention while it is made: the same slots, which can still be assigned to."""

    __slots__ = (
        *("span", "kind", "rule", "value", "approx", "counted", "category", "categories"),
        *("currency", "magnitude", "entity", "short", "nested", "speaker", "cue", "neutral"),
        *("stance", "confidence", "hijri"),
    )


@dataclass(frozen=True, slots=True, init=False)
class Mention:
    """A span of the reading text with a kind and a value.

    `rule` names the rule or lexicon entry that found it. `value` is a decimal string, an
    EDTF date, an ISO 8601 duration or `"vague"`, by kind. `entity` is an entity id.
    `categories` holds more than one where a single figure counts two things at once
    (killed and wounded); `category` is then `count`. `hijri` is `AH yyyy-mm-dd` where the
    text gives a date by the Hijri calendar; `value` is then its Gregorian day.
    """

    span: Span
    kind: Kind
    rule: str
    value: str | None = None
    approx: Approx | None = None
    counted: str | None = None
    category: Category | None = None
    categories: tuple[Category, ...] = ()
    currency: str | None = None
    magnitude: int | None = None
    entity: str | None = None
    short: bool = False
    nested: bool = False
    speaker: str | None = None
    cue: str | None = None
    neutral: str | None = None
    stance: str | None = None
    confidence: float = 1.0
    hijri: str | None = None

    def __new__(
        cls,
        span: Span,
        kind: Kind,
        rule: str,
        value: str | None = None,
        approx: Approx | None = None,
        counted: str | None = None,
        category: Category | None = None,
        categories: tuple[Category, ...] = (),
        currency: str | None = None,
        magnitude: int | None = None,
        entity: str | None = None,
        short: bool = False,
        nested: bool = False,
        speaker: str | None = None,
        cue: str | None = None,
        neutral: str | None = None,
        stance: str | None = None,
        confidence: float = 1.0,
        hijri: str | None = None,
    ) -> Self:
        """Make a mention by plain assignments, then seal it.

        What a frozen dataclass does by itself takes three times as long, and a report has
        hundreds of mentions.
        """
        made: Any = object.__new__(_Unsealed)
        made.span, made.kind, made.rule, made.value = span, kind, rule, value
        made.approx, made.counted, made.category = approx, counted, category
        made.categories, made.currency, made.magnitude = categories, currency, magnitude
        made.entity, made.short, made.nested = entity, short, nested
        made.speaker, made.cue, made.neutral, made.stance = speaker, cue, neutral, stance
        made.confidence, made.hijri = confidence, hijri
        made.__class__ = cls
        sealed: Self = made
        return sealed

    def __reduce__(self) -> tuple[object, ...]:
        """Travel to other processes as a row: a report has dozens of mentions."""
        return Mention, _values(self)


_values = attrgetter(*(field.name for field in fields(Mention)))


@dataclass(frozen=True, slots=True)
class Entity:
    """What several mentions name. `origin` tells where it is known from.

    `origin` is `curated`, `gazetteer`, `trigger` (introduced by a title or generic noun in
    the text) or `analyst`. Coordinates are degrees, north and east positive.
    """

    id: str
    name: str
    type: Kind
    english: str = ""
    subtype: str = ""
    aliases: tuple[str, ...] = ()
    latitude: float | None = None
    longitude: float | None = None
    origin: str = "curated"
