"""A name as the lexicons list it, and a name as it was found in the text."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum

from muqabala.model.mention import Entity, Kind


class Guard(StrEnum):
    """What a listed name needs before it is believed.

    `NONE` nothing; `CONTEXT` its country named elsewhere in the document or a trigger;
    `TRIGGER` a word such as مدينة or صحيفة before it, or quotation marks for media.
    `SPORT` a report on sport (الهلال, الأخضر).
    """

    NONE = ""
    CONTEXT = "context"
    TRIGGER = "trigger"
    SPORT = "sport"


@dataclass(frozen=True, slots=True)
class Listing:
    """A listed name: its entity, its guard, the ISO country code it belongs to ("" for none).

    `population` is 0 where it is not known.
    """

    entity: Entity
    guard: Guard = Guard.NONE
    country: str = ""
    rule: str = "lexicon"
    population: int = 0


@dataclass(frozen=True, slots=True)
class Found:
    """A name found in the text: words `first` to `last` (included) and its folded span."""

    start: int
    end: int
    first: int
    last: int
    kind: Kind
    entity: Entity
    rule: str
    confidence: float = 1.0
    short: bool = False
    nested: bool = False

    @property
    def length(self) -> int:
        """Number of folded code points."""
        return self.end - self.start

    def covers(self, other: Found) -> bool:
        """Tell whether every letter of `other` is in this name."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: Found) -> bool:
        """Tell whether the two share a letter."""
        return self.start < other.end and other.start < self.end

    def as_nested(self) -> Found:
        """Return the same name marked as part of a longer one."""
        return replace(self, nested=True)
