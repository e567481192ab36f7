"""An analyst's corrections made ready: what is said of which words and of which entities.

Corrections come in the order in which they were made, and the later wins. Merges are edges from
entity to entity, at most one from each and never in a ring, so that following them ends.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from functools import cached_property
from typing import NamedTuple

from muqabala.extraction.names.name_index import NameIndex
from muqabala.model.correction import Correction, CorrectionKind
from muqabala.model.mention import Entity, Kind
from muqabala.text.names import name_key

RULE = "analyst."
"""What the rule of every mention begins with that a correction made or changed."""

Known = Callable[[str], Entity | None]
"""Looks an entity up that a correction means but the document does not name."""


class Edge(NamedTuple):
    """Where a merge leads, and its place among the corrections."""

    target: str
    place: int


class Decision(NamedTuple):
    """What a mention names after all corrections; "" when it is no name."""

    entity: str
    rule: str = ""


def entity_id(correction: Correction) -> str:
    """Return the id of the entity that a correction's words name."""
    if correction.target:
        return correction.target
    return f"analyst:{correction.type}:{name_key(correction.name).replace(' ', '-')}"


class CorrectionRules:
    """The corrections that hold for one document, or for all that have none of their own."""

    def __init__(self, corrections: Sequence[Correction], known: Known) -> None:
        self._corrections = tuple(corrections)
        self._known = known
        self.edges = _edges(self._corrections)
        self.retyped = {c.entity: c for c in corrections if c.kind is CorrectionKind.RETYPE}
        self.emptied = {
            c.entity: index
            for index, c in enumerate(corrections)
            if c.kind is CorrectionKind.IGNORE and not c.surface
        }
        self._of_words: dict[str, list[tuple[int, Correction]]] = {}
        for index, correction in enumerate(corrections):
            if correction.surface:
                key = name_key(correction.surface)
                self._of_words.setdefault(key, []).append((index, correction))

    @property
    def concern_words(self) -> bool:
        """Tell whether any correction is about words, not about an entity as a whole."""
        return bool(self._of_words)

    def concern_these(self, keys: Iterable[str]) -> bool:
        """Tell whether any correction is about one of these words."""
        return any(key in self._of_words for key in keys)

    def concern(self, entity: str | None) -> bool:
        """Tell whether a correction is about this entity as a whole."""
        return entity in self.edges or entity in self.retyped or entity in self.emptied

    @cached_property
    def added(self) -> NameIndex[tuple[str, bool]]:
        """The words that name something wherever they stand.

        With each name: as the analyst wrote it, and whether for this report alone.
        """
        names = {}
        for key, said in self._of_words.items():
            if self.decide((key,), "").entity:
                last = [c for _, c in said if c.kind is CorrectionKind.ADD][-1]
                names[key] = last.surface, bool(last.document_id)
        return NameIndex.of(names)

    def decide(self, keys: Iterable[str], entity: str) -> Decision:
        """Return what words that the engine took for `entity` ("" for nothing) name.

        `keys` are the folded words as they may be read: for ل before the article more than one.
        """
        current, since, rule, is_name = entity, -1, "", bool(entity)
        for index, correction in self._said_of(keys):
            kind = correction.kind
            if kind is not CorrectionKind.ADD and not self._is_about(correction, current):
                continue
            rule = RULE + kind
            is_name = kind is not CorrectionKind.IGNORE
            if is_name:
                current, since = entity_id(correction), index
        if not is_name or any(self.emptied.get(e, -1) > since for e in self.chain(current)):
            return Decision("", RULE + CorrectionKind.IGNORE)
        final = self.resolve(current, since)
        if final != current:
            rule = RULE + CorrectionKind.MERGE
        elif not rule and final in self.retyped:
            rule = RULE + CorrectionKind.RETYPE
        return Decision(final, rule)

    def resolve(self, entity: str, since: int = -1) -> str:
        """Return the entity that `entity`, said at place `since`, was merged into later."""
        edge = self.edges.get(entity)
        if edge is None or edge.place < since:
            return entity
        return self.chain(entity)[-1]

    def chain(self, entity: str) -> list[str]:
        """Return `entity` and what it was merged into, step by step."""
        found = [entity]
        while (edge := self.edges.get(found[-1])) is not None:
            found.append(edge.target)
        return found

    @cached_property
    def described(self) -> dict[str, Entity]:
        """The entities that corrections lead to, as the library or the correction knows them."""
        found: dict[str, Entity] = {}
        for correction in self._corrections:
            if correction.kind in (CorrectionKind.IGNORE, CorrectionKind.RETYPE):
                continue
            identity = entity_id(correction)
            entity = self._known(identity) or _described(correction, identity)
            if entity is not None:
                found[identity] = entity
        return found

    def as_corrected(self, entity: Entity) -> Entity:
        """Return the entity with the type the analyst gave it."""
        correction = self.retyped.get(entity.id)
        if correction is None or correction.type is None:
            return entity
        is_place = correction.type is Kind.PLACE
        return replace(
            entity,
            type=correction.type,
            subtype=correction.subtype,
            latitude=entity.latitude if is_place else None,
            longitude=entity.longitude if is_place else None,
            origin="analyst",
        )

    def _said_of(self, keys: Iterable[str]) -> list[tuple[int, Correction]]:
        said = [each for key in keys for each in self._of_words.get(key, ())]
        return sorted(said, key=_place)

    def _is_about(self, correction: Correction, entity: str) -> bool:
        if not entity:
            return False
        return not correction.entity or correction.entity in self.chain(entity)


def _place(said: tuple[int, Correction]) -> int:
    return said[0]


def _edges(corrections: Sequence[Correction]) -> dict[str, Edge]:
    """Return the merges that hold: the latest of each entity, none that would close a ring."""
    edges: dict[str, Edge] = {}
    for index in range(len(corrections) - 1, -1, -1):
        correction = corrections[index]
        if correction.kind is not CorrectionKind.MERGE or correction.entity in edges:
            continue
        end = correction.target
        while end in edges:
            end = edges[end].target
        if end != correction.entity:
            edges[correction.entity] = Edge(correction.target, index)
    return edges


def _described(correction: Correction, identity: str) -> Entity | None:
    if not correction.name or correction.type is None:
        return None
    return Entity(
        identity, correction.name, correction.type, correction.english, correction.subtype,
        origin="analyst",
    )  # fmt: skip
