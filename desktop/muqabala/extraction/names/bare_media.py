"""Outlets known by the ending of their name, or by who reports for them, with no noun before.

«بلدي نيوز», «أوغاريت بوست (إدلب)», مراسل «الساحة»; companies so: «المملكة القابضة».
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from muqabala.extraction.names.listing import Found
from muqabala.extraction.names.name_words import (
    demonyms,
    given_names,
    is_ordinary,
    particles,
    stopping_words,
)
from muqabala.extraction.names.scan import Scan
from muqabala.model.mention import Entity, Kind
from muqabala.text.names import name_key

_OPENING = ('"', "«", "“", "”", "(", "‹")
_CLOSING = ('"', "»", "”", ")", "›")
_MOST_QUOTED = 3
_FAR = 6


def find_bare_media(scan: Scan) -> Iterator[Found]:
    """Yield the outlets and companies of a document that stand without قناة, موقع or شركة."""
    for index, peeled in scan.standing(_endings()):
        if index and peeled.offset == 0 and scan.joined(index - 1):
            yield from _from(scan, _begin(scan, index), index, "media")
    for index, _ in scan.standing(_company_endings()):
        yield from _from(scan, _opened(scan, index), index, "company")
    yield from _reported(scan)


def _from(scan: Scan, first: int, last: int, subtype: str) -> Iterator[Found]:
    if first < last:
        yield _outlet(scan, first, last, subtype)


def _reported(scan: Scan) -> Iterator[Found]:
    """Yield the outlets in marks behind who reports for them, or who was spoken to."""
    told = [at for at, word in enumerate(scan.texts) if word == "ل" and _is_told(scan, at)]
    for index in [*told, *(at for at, _ in scan.standing(_reporters()))]:
        last = _quoted_end(scan, index + 1)
        if last > index:
            yield _outlet(scan, index + 1, last)
    for index, peeled in scan.standing(_citing()):
        last = _quoted_end(scan, index + 1)
        if last > index and peeled.clitics in {"", "و"} and _may_be_outlet(scan, index + 1, last):
            yield _outlet(scan, index + 1, last)


@cache
def _citing() -> dict[str, None]:
    """Return what names an outlet as the source of a report: ذكرت, نقلت, بحسب."""
    return dict.fromkeys(particles("citing"))


def _may_be_outlet(scan: Scan, first: int, last: int) -> bool:
    """Tell whether words in marks are no quotation: none of them a verb, particle or person."""
    words = scan.texts[first : last + 1]
    barred = stopping_words() | demonyms().keys()
    return barred.isdisjoint(words) and words[0] not in given_names()


@cache
def _company_endings() -> dict[str, None]:
    return dict.fromkeys(particles("company_endings"))


def _opened(scan: Scan, last: int) -> int:
    """Return the first word of a name in marks that ends at word `last`, `last` for none."""
    if not scan.gaps[last].startswith(_CLOSING):
        return last
    for first in range(last, max(last - _MOST_QUOTED, -1), -1):
        if scan.before(first).endswith(_OPENING):
            return first
        if not scan.joined(first - 1):
            break
    return last


def _is_told(scan: Scan, index: int) -> bool:
    """Tell whether somebody spoke in the words before «لـ»: وقالت مصادر لـ«الضفاف»."""
    before = scan.texts[max(index - _FAR, 0) : index]
    return not particles("told_to").isdisjoint(before)


@cache
def _endings() -> dict[str, None]:
    return dict.fromkeys(particles("outlet_endings"))


@cache
def _reporters() -> dict[str, None]:
    return dict.fromkeys(particles("reporters"))


def _begin(scan: Scan, ending: int) -> int:
    """Return the first word of the name that word `ending` ends, `ending` itself for none."""
    for first in range(ending - 1, max(ending - _MOST_QUOTED, 0) - 1, -1):
        if not scan.joined(first):
            break
        if scan.before(first).endswith(_OPENING):
            return first
    word = scan.texts[ending - 1]
    known = is_ordinary(word) or word in particles("media_triggers") or word.isdigit()
    return ending if known or word in given_names() else ending - 1


def _quoted_end(scan: Scan, first: int) -> int:
    """Return the last word of a short name in quotation marks that opens at `first`, or -1."""
    if first >= len(scan) or scan.gaps[first - 1].strip() not in _OPENING:
        return -1
    for last in range(first, min(first + _MOST_QUOTED, len(scan))):
        if scan.gaps[last].startswith(_CLOSING):
            return last
        if not scan.joined(last):
            break
    return -1


def _outlet(scan: Scan, first: int, last: int, subtype: str = "media") -> Found:
    peeled = scan.readings[first][0]
    if first < last and not scan.before(first).endswith(_OPENING):
        # A preposition is written onto the name: «لبلدي نيوز» in full is ل and بلدي نيوز.
        peeled = next((one for one in scan.readings[first] if one.clitics in {"و", "ل"}), peeled)
        peeled = peeled if len(peeled.stem) > 3 else scan.readings[first][0]
    start, end = scan.words[first].start + peeled.offset, scan.words[last].end
    name = scan.prepared.folded.span(start, end).of(scan.prepared.text)
    identifier = f"org:{name_key(name).replace(' ', '-')}"
    entity = Entity(identifier, name, Kind.ORGANIZATION, subtype=subtype, origin="trigger")
    return Found(start, end, first, last, Kind.ORGANIZATION, entity, "trigger:outlet", 0.8)
