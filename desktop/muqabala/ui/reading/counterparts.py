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
        sides = list(analyses)
        self._add_entities(sides)
        if collation is not None:
            self._add_collation(sides, collation)

    def of(self, place: Place) -> frozenset[Place]:
        """Return the mentions that answer `place`, itself among them."""
        return frozenset({place}).union(*self._groups.get(place, ()))

    def claims_of(self, place: Place) -> tuple[ClaimPair, ...]:
        """Return the compared claims that the mention takes part in."""
        return tuple(self._claims.get(place, ()))

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
        if len(group) < 2:
            return
        for place in group:
            if group not in self._groups[place]:
                self._groups[place].append(group)
