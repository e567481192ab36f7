"""In which order two reports tell what both of them tell."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from muqabala.model.claim import Witness
from muqabala.model.comparison import Collation, OrderOfTelling, PassagePair, Told


class _Step(NamedTuple):
    """A passage on a heaviest chain: the weight of the chain before it and with it."""

    passage: int
    before: int
    through: int


def order_of_telling(a: Witness, b: Witness, collation: Collation) -> OrderOfTelling:
    """Return where both reports tell each passage, and which passages changed their place.

    The passages that kept their place are the heaviest set told in one order by both, counted
    in letters; of two that merely changed places with each other, both moved when they are
    equally long. Swapping the reports changes nothing but the sides.
    """
    passages = collation.passages
    rank_a = _ranks([pair.a.start for pair in passages])
    rank_b = _ranks([pair.b.start for pair in passages])
    kept = _kept(passages, rank_b, sorted(range(len(passages)), key=rank_a.__getitem__))
    length_a, length_b = max(len(a.document.text), 1), max(len(b.document.text), 1)
    told = [
        Told(
            passage=n,
            a=rank_a[n],
            b=rank_b[n],
            place_a=round(pair.a.start / length_a, 4),
            place_b=round(pair.b.start / length_b, 4),
            moved=n not in kept,
        )
        for n, pair in enumerate(passages)
    ]
    likeness = round(len(kept) / len(passages), 4) if passages else 0.0
    return OrderOfTelling(tuple(sorted(told, key=lambda one: one.a)), likeness)


def _ranks(starts: Sequence[int]) -> list[int]:
    ordered = sorted(range(len(starts)), key=lambda n: (starts[n], n))
    ranks = [0] * len(starts)
    for rank, n in enumerate(ordered):
        ranks[n] = rank
    return ranks


def _kept(passages: Sequence[PassagePair], rank: Sequence[int], order: Sequence[int]) -> set[int]:
    """Return the passages that are on every heaviest chain of one order.

    `order` holds the passages as the one report tells them, `rank` says where the other does.
    """
    weights = [max(1, min(pair.a.length, pair.b.length)) for pair in passages]
    before = _heaviest(order, rank, weights)
    mirrored = [len(rank) - 1 - place for place in rank]
    after = _heaviest([*reversed(order)], mirrored, weights)
    whole = max((before[n] + weights[n] + after[n] for n in order), default=0)
    steps = [
        _Step(n, before[n], before[n] + weights[n])
        for n in order
        if before[n] + weights[n] + after[n] == whole
    ]
    return _without_rivals(steps)


def _heaviest(order: Sequence[int], rank: Sequence[int], weights: Sequence[int]) -> dict[int, int]:
    """Return the weight of the heaviest chain that leads up to each passage."""
    # The best chains by the rank at which they end: both lists rise together.
    ends: list[int] = []
    sums: list[int] = []
    found: dict[int, int] = {}
    for n in order:
        place = bisect_right(ends, rank[n])
        found[n] = sums[place - 1] if place else 0
        total = found[n] + weights[n]
        beyond = place
        while beyond < len(sums) and sums[beyond] <= total:
            beyond += 1
        ends[place:beyond], sums[place:beyond] = [rank[n]], [total]
    return found


def _without_rivals(steps: Sequence[_Step]) -> set[int]:
    """Return the steps in whose stead no other heaviest chain has a step."""
    by_start = sorted(steps, key=lambda step: (step.before, step.through))
    kept = set()
    reached = 0
    for place, step in enumerate(by_start):
        after = by_start[place + 1].before if place + 1 < len(by_start) else step.through
        if reached <= step.before and after >= step.through:
            kept.add(step.passage)
        reached = max(reached, step.through)
    return kept
