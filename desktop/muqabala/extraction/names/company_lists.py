"""Companies named in marks behind a plural noun: «شركتي (كذا) و(كذا)», «شركات "كذا" و"كذا"»."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from muqabala.extraction.names.listing import Found
from muqabala.extraction.names.name_words import demonyms, particles, stopping_words
from muqabala.extraction.names.scan import Scan
from muqabala.model.mention import Entity, Kind
from muqabala.text.names import name_key

_OPENING = ('"', "«", "“", "(")
_CLOSING = ('"', "»", "”", ")")
_MOST_WORDS = 6


def find_company_lists(scan: Scan, found: list[Found]) -> Iterator[Found]:
    """Yield the companies of such lists but for those already `found`."""
    taken = {name.first for name in found}
    for index, _ in scan.occurrences(_heads()):
        at = index + 1
        while (last := _end(scan, at)) >= at:
            if at not in taken:
                yield _company(scan, at, last)
            nation = scan.following(last) in demonyms()
            at = last + 1 + nation
            at += at < len(scan) and scan.texts[at] == "و"


@cache
def _heads() -> dict[str, None]:
    return dict.fromkeys(particles("companies"))


def _end(scan: Scan, first: int) -> int:
    """Return the last word of the name in marks that opens at word `first`, or -1."""
    if first >= len(scan) or not scan.before(first).strip().endswith(_OPENING):
        return -1
    if scan.texts[first] in stopping_words():
        return -1
    for last in range(first, min(first + _MOST_WORDS, len(scan))):
        if scan.gaps[last].strip().startswith(_CLOSING):
            return last if not scan.texts[last].isdigit() else -1
        if not scan.joined(last):
            break
    return -1


def _company(scan: Scan, first: int, last: int) -> Found:
    start, end = scan.words[first].start, scan.words[last].end
    name = scan.prepared.folded.span(start, end).of(scan.prepared.text)
    identifier = f"org:{name_key(name).replace(' ', '-')}"
    entity = Entity(identifier, name, Kind.ORGANIZATION, subtype="company", origin="trigger")
    return Found(start, end, first, last, Kind.ORGANIZATION, entity, "trigger:companies", 0.8)
