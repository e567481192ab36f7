"""Sentence alignment of two reports written independently of each other.

Sentences are bags of terms: light stems, numbers, and whatever evidence the caller adds
(entities, figures). Cosine of tf-idf over an inverted index gives candidates without ever
comparing all with all; pairs are taken one to one, the best first; then the order of the sure
ones judges the doubtful ones.
"""

from __future__ import annotations

import math
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Hashable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

Bag = Sequence[Hashable]
"""The terms of one sentence, repetitions included."""

_CANDIDATES = 5
_COMMON_SHARE = 0.1
_COMMON_LEAST = 24
"""A term in more sentences than this (or a tenth of all, if more) brings no candidate."""
_ANCHOR_FROM = 0.45
_ANCHORS_LOOKED_AT = 2
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
    settings = settings or AlignmentSettings()
    similarities = _similarities(a, b)
    first = [
        Aligned(i, j, similarity, similarity)
        for (i, j), similarity in similarities.items()
        if similarity >= settings.least_similarity
    ]
    order = _Order(_one_to_one(_ranked(first, len(a), len(b))))
    scored = [pair._replace(score=pair.similarity + order.correction(pair)) for pair in first]
    enough = [pair for pair in scored if pair.score >= settings.least_score]
    return sorted(_one_to_one(_ranked(enough, len(a), len(b))))


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
        self._anchors = sorted(pair for pair in pairs if pair.similarity >= _ANCHOR_FROM)
        self._starts = [anchor.a for anchor in self._anchors]
        kept = [self._support(anchor) for anchor in self._anchors]
        number = len(kept)
        self._trust = sum(kept) / number * min(1.0, number / _MANY_ANCHORS) if kept else 0.0

    def correction(self, pair: Aligned) -> float:
        """Return what the order takes from a pair's score, as a negative number."""
        return self._trust * (_ORDER_WEIGHT * (self._support(pair) - 1.0) - _STRICTER)

    def _support(self, pair: Aligned) -> float:
        """Return 1 where anchors near `pair` lead straight to it, 0 where they lead elsewhere."""
        low = bisect_left(self._starts, pair.a)
        high = bisect_right(self._starts, pair.a)
        near = self._anchors[max(0, low - _ANCHORS_LOOKED_AT) : low]
        near += self._anchors[high : high + _ANCHORS_LOOKED_AT]
        strays = (abs((pair.b - anchor.b) - (pair.a - anchor.a)) for anchor in near)
        return max(0.0, min(1.0, (_FAR - min(strays, default=_FAR)) / (_FAR - _NEAR)))


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


def _similarities(a: Sequence[Bag], b: Sequence[Bag]) -> dict[tuple[int, int], float]:
    """Return the cosine of each pair of sentences that are among each other's candidates."""
    weights_a, weights_b, spread = _weigh(a, b)
    limit = max(_COMMON_LEAST, int(_COMMON_SHARE * (len(a) + len(b))))
    postings: dict[Hashable, list[tuple[int, float]]] = {}
    for j, weights in enumerate(weights_b):
        for term, weight in weights.items():
            postings.setdefault(term, []).append((j, weight))
    found: dict[tuple[int, int], float] = {}
    for i, weights in enumerate(weights_a):
        sums: dict[int, float] = {}
        for term, weight in weights.items():
            if term in postings and spread[term] <= limit:
                for j, other in postings[term]:
                    sums[j] = sums.get(j, 0.0) + weight * other
        best = sorted(sums, key=lambda j: (-sums[j], j))[:_CANDIDATES]
        for j in best:
            found[i, j] = _dot(weights, weights_b[j])
    return found


def _dot(a: dict[Hashable, float], b: dict[Hashable, float]) -> float:
    if len(b) < len(a):
        a, b = b, a
    return sum(weight * b[term] for term, weight in a.items() if term in b)


def _weigh(
    a: Sequence[Bag], b: Sequence[Bag]
) -> tuple[list[dict[Hashable, float]], list[dict[Hashable, float]], Counter[Hashable]]:
    """Return unit tf-idf vectors of both reports' sentences, and in how many each term is."""
    counts_a, counts_b = [Counter(bag) for bag in a], [Counter(bag) for bag in b]
    spread: Counter[Hashable] = Counter()
    for counts in (*counts_a, *counts_b):
        spread.update(counts.keys())
    total = len(a) + len(b)
    idf = {term: math.log((1 + total) / (1 + n)) + 1 for term, n in spread.items()}
    return _unit(counts_a, idf), _unit(counts_b, idf), spread


def _unit(
    counted: Sequence[Counter[Hashable]], idf: dict[Hashable, float]
) -> list[dict[Hashable, float]]:
    vectors = []
    for counts in counted:
        vector = {term: (1 + math.log(n)) * idf[term] for term, n in counts.items()}
        norm = math.sqrt(sum(weight * weight for weight in vector.values())) or 1.0
        vectors.append({term: weight / norm for term, weight in vector.items()})
    return vectors
