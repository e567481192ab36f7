"""Which mention answers which: the same entity, or claims that the comparison paired."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import NamedTuple

from muqabala.model.claim import Analysis
from muqabala.model.comparison import ClaimPair, Collation


class Place(NamedTuple):
    """A mention: `side` is 0 for the first page, 1 for the second; `mention` is its index."""

    side: int
    mention: int


class Counterparts:
    """Finds the mentions that belong together, on both pages."""

    def __init__(self, analyses: Iterable[Analysis], collation: Collation | None) -> None:
        self._groups: dict[Place, list[frozenset[Place]]] = defaultdict(list)
        self._claims: dict[Place, list[ClaimPair]] = defaultdict(list)
        self._known: set[frozenset[Place]] = set()
        self._sides, self._collation = list(analyses), collation
        self._is_made = False

    def of(self, place: Place) -> frozenset[Place]:
        """Return the mentions that answer `place`, itself among them."""
        self._make()
        return frozenset({place}).union(*self._groups.get(place, ()))

    def claims_of(self, place: Place) -> tuple[ClaimPair, ...]:
        """Return the compared claims that the mention takes part in."""
        self._make()
        return tuple(self._claims.get(place, ()))

    def _make(self) -> None:
        """Find out at the first question: two long reports have thousands of mentions."""
        if not self._is_made:
            self._is_made = True
            self._add_entities(self._sides)
            if self._collation is not None:
                self._add_collation(self._sides, self._collation)

    def _add_entities(self, sides: list[Analysis]) -> None:
        by_entity: dict[str, set[Place]] = defaultdict(set)
        for side, analysis in enumerate(sides):
            for index, mention in enumerate(analysis.mentions):
                if mention.entity:
                    by_entity[mention.entity].add(Place(side, index))
        for places in by_entity.values():
            self._add_group(frozenset(places))

    def _add_collation(self, sides: list[Analysis], collation: Collation) -> None:
        for entities in collation.entities:
            first = {Place(0, index) for index in entities.a}
            self._add_group(frozenset(first | {Place(1, index) for index in entities.b}))
        for pair in collation.claims:
            group = {Place(0, sides[0].claims[index].mention) for index in pair.a}
            group |= {Place(1, sides[-1].claims[index].mention) for index in pair.b}
            for place in group:
                self._claims[place].append(pair)
            self._add_group(frozenset(group))

    def _add_group(self, group: frozenset[Place]) -> None:
        if len(group) < 2 or group in self._known:
            return
        self._known.add(group)
        for place in group:
            self._groups[place].append(group)
