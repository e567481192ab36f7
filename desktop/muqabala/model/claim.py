"""Somebody says that so many of something were so treated, somewhere, then."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from muqabala.model.document import Defect, Document
from muqabala.model.mention import Approx, Category, Entity, Mention
from muqabala.model.span import NOWHERE, Span


@dataclass(frozen=True, slots=True)
class Claim:
    """A figure with what it counts and who says so.

    `mention` and `part_of` are indexes into the analysis' mentions and claims. `victims`,
    `place` and `attributed_to` are entity ids where known, else the words of the text;
    `date` is EDTF. `evidence` is the sentence that states it, `cue` the word that says what
    happened (قتل, أصيب). `cumulative` marks tolls since a date rather than of an event.
    `relayed_from` holds the words of those for whom the source only passes it on (نقلا عن …).
    """

    mention: int
    category: Category
    value: str | None = None
    approx: Approx = Approx.EXACT
    counted: str | None = None
    victims: str | None = None
    place: str | None = None
    date: str | None = None
    attributed_to: str | None = None
    cue: str | None = None
    part_of: int | None = None
    cumulative: bool = False
    evidence: Span = NOWHERE
    relayed_from: str | None = None


@dataclass(frozen=True)
class Analysis:
    """Everything the engine found in one document.

    `mentions` are ordered by start, then by longest first. `defects` are those found by the
    engine (a weekday that does not fit its date); reading's own are the document's.
    """

    document_id: str
    mentions: tuple[Mention, ...] = ()
    claims: tuple[Claim, ...] = ()
    entities: tuple[Entity, ...] = ()
    defects: tuple[Defect, ...] = ()
    engine: str = ""

    def entity(self, entity_id: str) -> Entity | None:
        """Return the entity of that id, or None."""
        return self._entities_by_id.get(entity_id)

    @cached_property
    def _entities_by_id(self) -> dict[str, Entity]:
        return {entity.id: entity for entity in reversed(self.entities)}


@dataclass(frozen=True)
class Witness:
    """A document in its role in a comparison, with what was found in it."""

    document: Document
    analysis: Analysis
