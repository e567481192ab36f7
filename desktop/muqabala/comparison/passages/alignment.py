"""Sentence alignment of two reports written independently of each other.

Sentences are bags of terms: light stems, numbers, and whatever evidence the caller adds
(entities, figures). Cosine of tf-idf over an inverted index gives candidates without ever
comparing all with all; pairs are taken one to one, the best first; then the order of the sure
ones judges the doubtful ones.
"""

from __future__ import annotations

import math
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from muqabala.comparison.passages.similarity import Bag, Bags, similarities

_HOPELESS = 0.4
"""A pair of less than this share of its sentences' best similarity is not looked at again."""
_ANCHOR_FROM = 0.45
_BESIDE = 2
_NEAR, _FAR = 2, 6
"""Sentences by which a pair may stray from its neighbours: free of charge, and altogether out."""
_ORDER_WEIGHT = 0.7
_MANY_ANCHORS = 20
_STRICTER = 0.09
"""Where the order is to be trusted, sentences must have that much more in common."""


class Aligned(NamedTuple):
    """Sentence `a` of the one report answers sentence `b` of the other.

    `similarity` is the cosine of their terms, `score` the same after the order prior.
    """

    a: int
    b: int
    score: float
    similarity: float


@dataclass(frozen=True)
class AlignmentSettings:
    """How much two sentences must have in common to be a pair."""

    least_score: float = 0.26
    least_similarity: float = 0.2


def align(
    a: Sequence[Bag], b: Sequence[Bag], settings: AlignmentSettings | None = None
) -> list[Aligned]:
    """Return the sentence pairs in order of `a`; each sentence is in one pair at most."""
    return align_bags(Bags(a), Bags(b), settings)


def align_bags(a: Bags, b: Bags, settings: AlignmentSettings | None = None) -> list[Aligned]:
    """Return the same of sentences that were made ready before."""
    if not a.spread or not b.spread:
        return []
    settings = settings or AlignmentSettings()
    alike = similarities(a, b)
    likely = {p: s for p, s in alike.items() if s >= settings.least_similarity}
    best_a, best_b = _best(likely)
    first = [
        Aligned(i, j, similarity, similarity)
        for (i, j), similarity in likely.items()
        if similarity >= _HOPELESS * max(best_a[i], best_b[j])
    ]
    sure = [pair for pair in first if pair.similarity >= _ANCHOR_FROM]
    order = _Order(_one_to_one(_ranked(sure, len(a), len(b))))
    # The order only ever takes from a score: what is too little even where it agrees is left out.
    scored = [
        Aligned(i, j, similarity + order.correction(i, j), similarity)
        for i, j, _, similarity in first
        if similarity + order.least_taken >= settings.least_score
    ]
    enough = [pair for pair in scored if pair.score >= settings.least_score]
    return sorted(_one_to_one(_ranked(enough, len(a), len(b))))


def _best(
    similarities: Mapping[tuple[int, int], float],
) -> tuple[dict[int, float], dict[int, float]]:
    """Return the similarity of each sentence's likeliest answer, of both reports."""
    best_a: dict[int, float] = {}
    best_b: dict[int, float] = {}
    for (i, j), similarity in similarities.items():
        if similarity > best_a.get(i, 0.0):
            best_a[i] = similarity
        if similarity > best_b.get(j, 0.0):
            best_b[j] = similarity
    return best_a, best_b


def _ranked(pairs: Sequence[Aligned], sentences_a: int, sentences_b: int) -> list[Aligned]:
    """Return the pairs by falling score; ties go to like places of the two reports."""
    scale_a, scale_b = max(sentences_a - 1, 1), max(sentences_b - 1, 1)

    def key(pair: Aligned) -> tuple[float, ...]:
        apart = abs(pair.a / scale_a - pair.b / scale_b)
        return -round(pair.score, 6), round(apart, 6), pair.a + pair.b, abs(pair.a - pair.b)

    return sorted(pairs, key=key)


class _Order:
    """What sure pairs tell of the order of telling, and whether another pair keeps to it.

    Reports that follow one another sentence by sentence vouch for their order: a pair far from
    where its neighbours stand is then likely a twin sentence. Reports told in an order of their
    own vouch for none. A moved block keeps its own order, since only nearby anchors count.
    """

    def __init__(self, pairs: Sequence[Aligned]) -> None:
        anchors = [(pair.a, pair.b) for pair in pairs]
        self._by_a = _Anchors(sorted(anchors))
        self._by_b = _Anchors(sorted((b, a) for a, b in anchors))
        kept = [self._support(a, b) for a, b in anchors]
        number = len(kept)
        self._trust = math.fsum(kept) / number * min(1.0, number / _MANY_ANCHORS) if kept else 0.0

    @property
    def least_taken(self) -> float:
        """What the order takes from the score of any pair, as a negative number."""
        return -self._trust * _STRICTER

    def correction(self, a: int, b: int) -> float:
        """Return what the order takes from the score of a pair, as a negative number."""
        lack = self._support(a, b) - 1.0
        return self._trust * (_ORDER_WEIGHT * lack - _STRICTER)

    def _support(self, a: int, b: int) -> float:
        """Return 1 where anchors near the pair lead straight to it, 0 where they lead elsewhere."""
        stray = self._by_a.stray(a, b)
        if stray > _NEAR:
            stray = min(stray, self._by_b.stray(b, a))
        return max(0.0, min(1.0, (_FAR - stray) / (_FAR - _NEAR)))


class _Anchors:
    """Sure pairs in the order of one report."""

    def __init__(self, pairs: list[tuple[int, int]]) -> None:
        self._pairs = pairs
        self._starts = [start for start, _ in pairs]

    def stray(self, here: int, there: int) -> int:
        """Return by how many sentences a pair strays from the anchors beside it."""
        low = bisect_left(self._starts, here)
        high = low + 1 if low < len(self._starts) and self._starts[low] == here else low
        beside = self._pairs[max(0, low - _BESIDE) : low] + self._pairs[high : high + _BESIDE]
        apart = there - here
        return min([abs(apart - y + x) for x, y in beside if y != there], default=_FAR)


def _one_to_one(pairs: Sequence[Aligned]) -> list[Aligned]:
    taken_a: set[int] = set()
    taken_b: set[int] = set()
    chosen = []
    for pair in pairs:
        if pair.a not in taken_a and pair.b not in taken_b:
            taken_a.add(pair.a)
            taken_b.add(pair.b)
            chosen.append(pair)
    return chosen
