"""Finding listed names in a text: word n-grams looked up in a dict by their first word.

Measured against ahocorasick_rs on news text, the dict needs no automaton to be built, never
matches inside a word, and peels clitics by looking up a second stem.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import compress
from typing import Generic, NamedTuple, TypeVar

from muqabala.extraction.names.scan import Scan
from muqabala.text.clitics import Peeled, readings

Payload = TypeVar("Payload")


class Hit(NamedTuple, Generic[Payload]):
    """A listed name in the text: words `first` to `last` (included), clitics before it off."""

    first: int
    last: int
    peeled: Peeled
    payload: Payload


class _Begins(dict[str, tuple[tuple[Peeled, int], ...]]):
    """The readings of each word met so far with which a listed name may begin: mostly none.

    Beside each the number of words of the longest name that begins so.
    """

    def __init__(self, heads: Mapping[str, int]) -> None:
        super().__init__()
        self._heads = heads

    def __missing__(self, word: str) -> tuple[tuple[Peeled, int], ...]:
        if len(self) >= _MOST_REMEMBERED:
            self.clear()
        heads = self._heads
        found = tuple((one, heads[one.stem]) for one in readings(word) if one.stem in heads)
        self[word] = found
        return found


_MOST_REMEMBERED = 1 << 16
_FEW = 1000
_PAIR = 2


@dataclass(frozen=True)
class NameIndex(Generic[Payload]):
    """Names by their folded words; `longest` is the number of words by first word.

    `_pairs` are the first two words of all names of more than two, where that was worth finding
    out: «رئيس الوزراء», though many names begin with «رئيس» and some of them are long.
    """

    names: Mapping[str, Payload]
    longest: Mapping[str, int] = field(default_factory=dict)
    _begins: _Begins = field(init=False, repr=False, compare=False)
    _pairs: frozenset[str] | None = None

    def __post_init__(self) -> None:
        """Start with nothing remembered of the words of texts."""
        object.__setattr__(self, "_begins", _Begins(self.longest))

    @classmethod
    def of(cls, names: Mapping[str, Payload]) -> NameIndex[Payload]:
        """Return the index of `names`, whose keys are folded words with one blank between."""
        return cls(names, longest_runs(names), _first_pairs(names))

    def hits(self, scan: Scan) -> Iterator[Hit[Payload]]:
        """Yield for each word the longest listed name that begins there, the whole word first."""
        if len(self.longest) < _FEW:
            yield from self._hits_of_few(scan)
            return
        texts, begins = scan.texts, self._begins
        for first in compress(range(len(texts)), map(begins.__getitem__, texts)):
            best: Hit[Payload] | None = None
            for peeled, most in begins[texts[first]]:
                if most == 1:
                    # A name of one word: what begins so and is no longer.
                    best = best or Hit(first, first, peeled, self.names[peeled.stem])
                    continue
                hit = self._longest(scan, first, peeled, most)
                if hit is not None and (best is None or hit.last > best.last):
                    best = hit
            if best is not None:
                yield best

    def _hits_of_few(self, scan: Scan) -> Iterator[Hit[Payload]]:
        """Yield the hits of an index made for one document: nothing is worth remembering."""
        best: Hit[Payload] | None = None
        for first, peeled in scan.occurrences(self.longest):
            if best is not None and best.first != first:
                yield best
                best = None
            hit = self._longest(scan, first, peeled, self.longest[peeled.stem])
            if hit is not None and (best is None or hit.last > best.last):
                best = hit
        if best is not None:
            yield best

    def at(self, scan: Scan, first: int, peeled: Peeled) -> Hit[Payload] | None:
        """Return the longest listed name at word `first` read as `peeled`, or None."""
        most = self.longest.get(peeled.stem, 0)
        return self._longest(scan, first, peeled, most) if most else None

    def _longest(self, scan: Scan, first: int, peeled: Peeled, most: int) -> Hit[Payload] | None:
        names, stem, texts = self.names, peeled.stem, scan.texts
        if most == 1:
            return Hit(first, first, peeled, names[stem])
        if most > _PAIR and self._pairs is not None:
            pair = f"{stem} {texts[first + 1]}" if first + 1 < len(texts) else stem
            most = most if pair in self._pairs else _PAIR
        for size in range(most, 1, -1):
            name = f"{stem} {' '.join(texts[first + 1 : first + size])}"
            # What parts the words is asked last: few runs of words are names.
            if name in names and scan.run_length(first, size) == size:
                return Hit(first, first + size - 1, peeled, names[name])
        # Asked first whether it is there: a miss is the rule and an exception dear.
        return Hit(first, first, peeled, names[stem]) if stem in names else None


def longest_runs(names: Iterable[str]) -> dict[str, int]:
    """Return the number of words of the longest name by first word."""
    longest: dict[str, int] = {}
    for name in names:
        head = name.partition(" ")[0]
        longest[head] = max(longest.get(head, 0), name.count(" ") + 1)
    return longest


def _first_pairs(names: Iterable[str]) -> frozenset[str]:
    """Return the first two words of all names of more than two."""
    return frozenset(
        " ".join(words[:_PAIR])
        for words in (name.split(" ", _PAIR) for name in names)
        if len(words) > _PAIR
    )
