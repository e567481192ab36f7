"""Second names of persons told in the text: «محمود أبو زيد الشهير بـ"شوكان"»."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from muqabala.extraction.names.listing import Found
from muqabala.extraction.names.name_words import particles
from muqabala.extraction.names.scan import Scan
from muqabala.model.mention import Kind

_MOST_WORDS = 3
_FARTHEST = 3
_OPENING = frozenset("\"'«“‘")
_CLOSING = frozenset("\"'»”’")


@cache
def _telling() -> dict[str, None]:
    """Return the words behind which a second name is told: الشهير, الملقب, المعروف."""
    return dict.fromkeys(particles("nickname"))


def find_nicknames(scan: Scan, found: list[Found]) -> Iterator[Found]:
    """Yield second names in quotation marks, as names of the person told of right before."""
    people = {name.last: name for name in found if name.kind is Kind.PERSON}
    taken = {index for name in found for index in range(name.first, name.last + 1)}
    for index, peeled in scan.standing(_telling()):
        near = range(index - 1, index - 1 - _FARTHEST, -1)
        person = next((people[at] for at in near if at in people), None)
        if person is None or peeled.offset:
            continue
        words = _quoted(scan, index)
        if words and taken.isdisjoint(words):
            start, end = scan.words[words[0]].start, scan.words[words[-1]].end
            yield Found(
                start, end, words[0], words[-1], Kind.PERSON, person.entity, "names:nickname", 0.8
            )


def _quoted(scan: Scan, index: int) -> range:
    """Return the words between the quotation marks that open behind word `index` and ب."""
    first = index + 1
    if first < len(scan) and scan.texts[first] in particles("nickname_joins"):
        first += 1
    if first >= len(scan) or scan.before(first)[-1:] not in _OPENING:
        return range(0)
    last = first
    while last - first < _MOST_WORDS - 1 and scan.joined(last):
        last += 1
    return range(first, last + 1) if scan.gaps[last][:1] in _CLOSING else range(0)
