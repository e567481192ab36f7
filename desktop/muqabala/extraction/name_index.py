"""Finding listed names in a text: word n-grams looked up in a dict by their first word.

Measured against ahocorasick_rs on news text, the dict needs no automaton to be built, never
matches inside a word, and peels clitics by looking up a second stem.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Generic, NamedTuple, TypeVar

from muqabala.extraction.scan import Scan
from muqabala.text.clitics import Peeled

Payload = TypeVar("Payload")


class Hit(NamedTuple, Generic[Payload]):
    """A listed name in the text: words `first` to `last` (included), clitics before it off."""

    first: int
    last: int
    peeled: Peeled
    payload: Payload


@dataclass(frozen=True)
class NameIndex(Generic[Payload]):
    """Names by their folded words; `longest` is the number of words by first word."""

    names: Mapping[str, Payload]
    longest: Mapping[str, int] = field(default_factory=dict)

    @classmethod
    def of(cls, names: Mapping[str, Payload]) -> NameIndex[Payload]:
        """Return the index of `names`, whose keys are folded words with one blank between."""
        return cls(names, longest_runs(names))

    def hits(self, scan: Scan) -> Iterator[Hit[Payload]]:
        """Yield for each word the longest listed name that begins there, the whole word first."""
        best: Hit[Payload] | None = None
        for first, peeled in scan.occurrences(self.longest):
            if best is not None and best.first != first:
                yield best
                best = None
            hit = self.at(scan, first, peeled)
            if hit is not None and (best is None or hit.last > best.last):
                best = hit
        if best is not None:
            yield best

    def at(self, scan: Scan, first: int, peeled: Peeled) -> Hit[Payload] | None:
        """Return the longest listed name at word `first` read as `peeled`, or None."""
        most = self.longest.get(peeled.stem, 0)
        if not most:
            return None
        count = scan.run_length(first, most) if most > 1 else 1
        if count == 1:
            # Asked first whether it is there: a miss is the rule and an exception dear.
            known = peeled.stem in self.names
            return Hit(first, first, peeled, self.names[peeled.stem]) if known else None
        key = [peeled.stem, *scan.texts[first + 1 : first + count]]
        for size in range(count, 0, -1):
            name = " ".join(key[:size])
            if name in self.names:
                return Hit(first, first + size - 1, peeled, self.names[name])
        return None


def longest_runs(names: Iterable[str]) -> dict[str, int]:
    """Return the number of words of the longest name by first word."""
    longest: dict[str, int] = {}
    for name in names:
        head = name.partition(" ")[0]
        longest[head] = max(longest.get(head, 0), name.count(" ") + 1)
    return longest
