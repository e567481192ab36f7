"""Cosines of sentences: what one report's sentences have in common with those of another.

What depends on one report alone is made once (`Bags`); a comparison weighs the terms by both.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import chain

Bag = Sequence[str]
"""The terms of one sentence, repetitions included."""

_CANDIDATES = 4
_RAREST = 6
"""So many of a sentence's rarest terms look for its candidates."""
_COMMON = 24
"""A term in more sentences than this brings no candidate."""
_NOTHING: frozenset[str] = frozenset()
_NEVER_AGAIN: Mapping[str, int] = {}


class Bags:
    """The terms of a report's sentences, made ready to be compared with those of any other.

    `order` are the distinct terms of each sentence as they come, `sets` the same as sets,
    `repeated` how often those stand there that stand there more than once, `places` the
    sentences of each term.
    """

    def __init__(self, bags: Sequence[Bag]) -> None:
        self.order = [dict.fromkeys(bag) for bag in bags]
        self.sets = [frozenset(terms) if terms else _NOTHING for terms in self.order]
        self.repeated = [
            {term: times for term, times in Counter(bag).items() if times > 1}
            if len(bag) > len(terms)
            else _NEVER_AGAIN
            for bag, terms in zip(bags, self.order, strict=True)
        ]
        self.spread = Counter(chain.from_iterable(self.order))
        places: dict[str, list[int]] = defaultdict(list)
        for n, terms in enumerate(self.order):
            for term in terms:
                places[term].append(n)
        self.places = dict(places)

    def __len__(self) -> int:
        return len(self.order)


def similarities(a: Bags, b: Bags) -> dict[tuple[int, int], float]:
    """Return the cosine of the sentences that are among each other's likeliest answers.

    Candidates come from terms that few sentences have, so that the work grows with the number
    of sentences and not with its square.
    """
    shared = a.spread.keys() & b.spread.keys()
    spread = {**a.spread, **b.spread}
    spread.update({term: a.spread[term] + b.spread[term] for term in shared})
    most, total = max(spread.values(), default=0), len(a) + len(b)
    # So many terms are spread alike that their weights are reckoned once for each number.
    idf = [math.log((1 + total) / (1 + n)) + 1 for n in range(most + 1)]
    squares = [weight * weight for weight in idf]
    square = dict(zip(spread, map(squares.__getitem__, spread.values()), strict=True))
    worth = {term: idf[spread[term]] ** 2 for term in shared if spread[term] <= _COMMON}
    pairs = set(_likeliest(a, b, worth))
    pairs.update([(i, j) for j, i in _likeliest(b, a, worth)])
    heavy_a, heavy_b = _heavy(a, spread, idf), _heavy(b, spread, idf)
    norms_a, norms_b = _norms(a, heavy_a, square), _norms(b, heavy_b, square)
    found: dict[tuple[int, int], float] = {}
    for i, j in pairs:
        terms = a.sets[i] & b.sets[j]
        products = [*map(square.__getitem__, terms)]
        one, other = heavy_a[i], heavy_b[j]
        if one or other:
            for term in terms.intersection((*one, *other)):
                weight = idf[spread[term]]
                products += (-square[term], one.get(term, weight) * other.get(term, weight))
        # An exact sum does not depend on the order, hence not on which report comes first.
        found[i, j] = math.fsum(products) / (norms_a[i] * norms_b[j])
    return found


def _likeliest(of: Bags, among: Bags, worth: Mapping[str, float]) -> Iterator[tuple[int, int]]:
    """Yield each sentence of the one report with those of the other that share its rarest terms.

    `worth` holds the terms of both that few sentences have, and what sharing one is worth.
    """
    places = among.places
    by_rarity = [term for _, term in sorted([(len(places[term]), term) for term in worth])]
    rank = {term: n for n, term in enumerate(by_rarity)}
    told = [(places[term], worth[term]) for term in by_rarity]
    known = frozenset(rank)
    for n, terms in enumerate(of.sets):
        telling = sorted(map(rank.__getitem__, terms & known))
        sums: dict[int, float] = {}
        for place in telling[:_RAREST]:
            others, weight = told[place]
            for other in others:
                sums[other] = sums.get(other, 0.0) + weight
        if len(sums) <= _CANDIDATES:
            for other in sums:
                yield n, other
        else:
            best = sorted([(-total, abs(n - other), other) for other, total in sums.items()])
            for _, _, other in best[:_CANDIDATES]:
                yield n, other


def _heavy(
    bags: Bags, spread: Mapping[str, int], idf: Sequence[float]
) -> list[Mapping[str, float]]:
    """Return the weights of each sentence's repeated terms; all others weigh their idf."""
    return [
        {term: (1 + math.log(times)) * idf[spread[term]] for term, times in repeated.items()}
        if repeated
        else {}
        for repeated in bags.repeated
    ]


def _norms(
    bags: Bags, heavy: Sequence[Mapping[str, float]], square: Mapping[str, float]
) -> list[float]:
    """Return the length of each sentence's vector, 1 for one without terms."""
    norms = []
    for terms, weights in zip(bags.order, heavy, strict=True):
        parts = [*map(square.__getitem__, terms)]
        if weights:
            own = dict(zip(terms, parts, strict=True))
            own.update({term: weight * weight for term, weight in weights.items()})
            parts = [*own.values()]
        norms.append(math.sqrt(sum(parts)) or 1.0)
    return norms
