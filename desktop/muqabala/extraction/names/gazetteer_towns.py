"""Towns of the world gazetteer in a report: believed by preposition, country and size."""

from __future__ import annotations

from collections import Counter

from muqabala.extraction.names.doubtful_names import is_word_here
from muqabala.extraction.names.gazetteer import gazetteer_index, other_spellings
from muqabala.extraction.names.listed_hits import Hits, found_at, is_cued
from muqabala.extraction.names.listing import Found, Listing
from muqabala.extraction.names.name_index import Hit
from muqabala.extraction.names.name_words import given_names, is_ordinary, particles
from muqabala.extraction.names.scan import Scan

_FREE_POPULATION = 400_000


def find_towns(scan: Scan, countries: Counter[str], hits: Hits) -> list[Found]:
    """Return the towns of a report that no curated `hits` cover; `countries` are its own."""
    taken = {index for hit in hits for index in range(hit.first, hit.last + 1)}
    towns = []
    for hit in gazetteer_index().hits(scan):
        if taken.isdisjoint(range(hit.first, hit.last + 1)):
            listing = _believed_town(scan, hit, countries)
            if listing:
                towns.append(found_at(scan, hit, listing))
    return towns


def _believed_town(
    scan: Scan, hit: Hit[tuple[Listing, ...]], countries: Counter[str]
) -> Listing | None:
    best = max(hit.payload, key=lambda item: (countries[item.country] > 0, item.population))
    near = countries[best.country] > 0
    stem = hit.peeled.stem
    if hit.first != hit.last:
        if stem in given_names() and not is_cued(scan, hit):
            return None
        return best if near or best.population >= _FREE_POPULATION else None
    if stem in given_names():
        towards = scan.previous(hit.first) in particles("towards")
        alone = scan.following(hit.last) not in given_names() and not scan.is_quoted(
            hit.first, hit.last
        )
        return best if near and towards and alone and len(stem) > 3 else None
    if len(stem) < 4 or is_ordinary(stem) or is_word_here(scan, hit.first, hit.peeled.stem):
        return None
    if is_cued(scan, hit) and (near or best.population >= _FREE_POPULATION):
        return best
    return None


def find_respelled(scan: Scan, countries: Counter[str], found: list[Found]) -> list[Found]:
    """Return towns behind a preposition that are spelled otherwise than the gazetteer has them."""
    taken = {index for name in found for index in range(name.first, name.last + 1)}
    towns = []
    locative = particles("locative")
    for index in (at for at, text in enumerate(scan.texts[:-1], 1) if text in locative):
        if index in taken or not scan.previous(index):
            continue
        options = scan.readings[index]
        stem = options[0].stem
        if len(stem) < 5 or is_ordinary(stem) or stem in given_names():
            continue
        near = [item for item in other_spellings(stem) if countries[item.country]]
        if near:
            hit = Hit(index, index, options[0], tuple(near))
            towns.append(found_at(scan, hit, near[0]))
    return towns
