"""Reports that are one text but for a few words: what a news agency wrote and others printed.

Each text is known by the smallest hashes of its runs of words (a bottom-k sketch, Broder 1997):
two sketches tell how much two texts share without the texts, and texts that share nothing are
never held against each other. A thousand reports take a second.
"""

from __future__ import annotations

import heapq
import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations
from zlib import crc32

from muqabala.text.folding import fold

Sketch = tuple[int, ...]
"""The smallest hashes of a text's runs of words, ascending."""

KEPT = 96
ALIKE = 0.5
"""The share of runs of words from which two texts are copies; retold news stays below 0.2."""

_WORD = re.compile(r"\w+")
_RUN = 4
_FEWEST = 12
_COMMONEST = 200
"""A run of words in more texts than this is a phrase of the trade and shows nothing."""


def sketch_of(text: str) -> Sketch:
    """Return the sketch of a reading text; empty for one too short to be told from others."""
    words = _WORD.findall(fold(text))
    if len(words) < _FEWEST:
        return ()
    runs = {crc32(" ".join(words[n : n + _RUN]).encode()) for n in range(len(words) - _RUN + 1)}
    return tuple(sorted(heapq.nsmallest(KEPT, runs)))


def shared(first: Sketch, second: Sketch) -> float:
    """Return the share of runs of words that two texts have in common, 0 to 1, as estimated."""
    if not first or not second:
        return 0.0
    both = set(first) & set(second)
    union = sorted({*first, *second})[: max(len(first), len(second))]
    return sum(each in both for each in union) / len(union)


def are_copies(first: str, second: str) -> bool:
    """Tell whether two reading texts are one text but for a few words."""
    return shared(sketch_of(first), sketch_of(second)) >= ALIKE


def near_copies(sketches: Mapping[str, Sketch], alike: float = ALIKE) -> list[tuple[str, ...]]:
    """Return the groups of ids whose texts are copies of one another, each in the given order.

    A text joins a group when it is a copy of any text in it; alone it is in no group.
    """
    order = {identity: n for n, identity in enumerate(sketches)}
    leader = {identity: identity for identity in sketches}

    def lead(identity: str) -> str:
        while leader[identity] != identity:
            leader[identity] = leader[leader[identity]]
            identity = leader[identity]
        return identity

    for first, second in _candidates(sketches):
        if lead(first) != lead(second) and shared(sketches[first], sketches[second]) >= alike:
            leader[lead(second)] = lead(first)
    groups: dict[str, list[str]] = defaultdict(list)
    for identity in sketches:
        groups[lead(identity)].append(identity)
    found = [tuple(group) for group in groups.values() if len(group) > 1]
    return sorted(found, key=lambda group: order[group[0]])


def _candidates(sketches: Mapping[str, Sketch]) -> Iterator[tuple[str, str]]:
    """Yield the pairs that have some hashes in common."""
    holders: dict[int, list[str]] = defaultdict(list)
    for identity, sketch in sketches.items():
        for each in sketch:
            holders[each].append(identity)
    counts: Counter[tuple[str, str]] = Counter()
    for held in holders.values():
        if 1 < len(held) <= _COMMONEST:
            counts.update(combinations(held, 2))
    yield from (pair for pair, count in counts.items() if count >= _enough(pair, sketches))


def _enough(pair: Sequence[str], sketches: Mapping[str, Sketch]) -> int:
    return max(1, min(len(sketches[each]) for each in pair) // 6)
