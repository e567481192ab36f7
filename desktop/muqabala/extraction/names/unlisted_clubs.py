"""Clubs of no list, in reports on sport: شبيبة العمران, اتحاد تواركة, الترجي الجرجيسي."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from muqabala.extraction.names.curated import curated_index
from muqabala.extraction.names.gazetteer import gazetteer_index
from muqabala.extraction.names.listing import Found
from muqabala.extraction.names.name_words import adjectives, demonyms, is_ordinary, particles
from muqabala.extraction.names.scan import Scan
from muqabala.model.mention import Entity, Kind
from muqabala.text.clitics import Peeled, is_definite


def find_unlisted_clubs(scan: Scan) -> Iterator[Found]:
    """Yield the clubs behind a club's noun; asked only of reports on sport."""
    for index, peeled in scan.standing(_heads()):
        if scan.joined(index):
            last = _end(scan, index, peeled.stem)
            if last > index:
                yield _club(scan, index, last, peeled)


@cache
def _heads() -> dict[str, None]:
    return dict.fromkeys(particles("club_heads") | {"ال" + head for head in _with_article()})


@cache
def _with_article() -> frozenset[str]:
    return particles("club_heads") | particles("club_heads_with_article")


def _end(scan: Scan, head: int, stem: str) -> int:
    """Return the last word of the club's name, `head` where none follows.

    A noun with its article takes an adjective of a town (الاتحاد المنستيري), one without it the
    town (اتحاد تواركة).
    """
    word = scan.texts[head + 1]
    if is_definite(stem):
        of_a_town = is_definite(word) and word.endswith(("ي", "يه")) and len(word) > 5
        known = word in demonyms() or word in adjectives() or is_ordinary(word)
        return head + 1 if of_a_town and not known else head
    if stem in particles("club_heads_sure") and is_definite(word) and word not in adjectives():
        return head + 1
    return head if is_ordinary(word) else _town_end(scan, head + 1, head)


def _town_end(scan: Scan, at: int, otherwise: int) -> int:
    """Return the last word of the town named at word `at`, `otherwise` where none is."""
    peeled = scan.readings[at][0]
    for index in (curated_index(), gazetteer_index()):
        hit = index.at(scan, at, peeled)
        if hit and any(_is_town(item.entity) for item in hit.payload):
            return hit.last
    return otherwise


def _is_town(entity: Entity) -> bool:
    return entity.type is Kind.PLACE and entity.subtype not in {"country", "continent"}


def _club(scan: Scan, first: int, last: int, peeled: Peeled) -> Found:
    start, end = scan.words[first].start + peeled.offset, scan.words[last].end
    name = scan.prepared.folded.span(start, end).of(scan.prepared.text)
    identifier = f"org:{peeled.stem}-{'-'.join(scan.texts[first + 1 : last + 1])}"
    entity = Entity(identifier, name, Kind.ORGANIZATION, subtype="club", origin="trigger")
    return Found(start, end, first, last, Kind.ORGANIZATION, entity, "trigger:club", 0.8)
