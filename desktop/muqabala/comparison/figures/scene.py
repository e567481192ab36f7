"""What two witnesses share, and how one pair of their facts stands to each other."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from muqabala.comparison.figures.magnitudes import Relation
from muqabala.model.comparison import Reason
from muqabala.model.mention import Entity


@dataclass(frozen=True)
class Scene:
    """What both witnesses share: entities by id, and the pairs of sentences that answer.

    `aligned` maps (sentence of a, sentence of b) to the alignment's score. `one_event` tells
    whether the reports as a whole are of one event. `same` holds ids that stand for another id
    («المشنوق» of the one report for «نهاد المشنوق» of the other). `named` are ids of what both
    reports name: a street of the one and the square beside it are no two scenes.
    """

    entities: Mapping[str, Entity] = field(default_factory=dict)
    aligned: Mapping[tuple[int, int], float] = field(default_factory=dict)
    one_event: bool = True
    same: Mapping[str, str] = field(default_factory=dict)
    named: frozenset[str] = frozenset()

    def are_one(self, one: str, other: str) -> bool:
        """Tell whether two ids (or words) are given and name one entity."""
        return bool(one) and self.same.get(one, one) == self.same.get(other, other)


@dataclass(frozen=True, slots=True)
class Link:
    """How comparable two facts are, 0 to 1, how their values stand, and why."""

    score: float
    relation: Relation
    reasons: tuple[Reason, ...]
