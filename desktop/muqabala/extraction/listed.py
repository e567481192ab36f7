"""Listed names in a document: the curated and the world's towns, believed where they may be."""

from __future__ import annotations

from collections import Counter

from muqabala.extraction.curated import curated_index
from muqabala.extraction.gazetteer import gazetteer_index
from muqabala.extraction.listing import Found, Guard, Listing
from muqabala.extraction.name_index import Hit
from muqabala.extraction.name_words import demonyms, given_names, is_ordinary
from muqabala.extraction.scan import Scan
from muqabala.model.mention import Kind

LOCATIVE = frozenset(
    "في من الي عن داخل خارج نحو شمال جنوب شرق غرب شمالي جنوبي شرقي غربي وسط حول بين عبر قرب "
    "تجاه باتجاه صوب مدخل محيط ريف بريف العاصمه عاصمه".split()
)
_FREE_POPULATION = 400_000
_FEMININE_STATES = frozenset({"السعوديه", "سوريه"})

Hits = list[Hit[tuple[Listing, ...]]]


def find_listed(scan: Scan) -> tuple[list[Found], Counter[str]]:
    """Return the listed names of the document and how often each country is spoken of."""
    hits = list(curated_index().hits(scan))
    found = [_found(scan, hit, listing) for hit in hits if (listing := _free(scan, hit))]
    countries = _countries(hits)
    found += _by_context(scan, hits, countries)
    found += _towns(scan, countries, found)
    return found, countries


def found_at(scan: Scan, hit: Hit[tuple[Listing, ...]], listing: Listing) -> Found:
    """Return the name at `hit` as `listing` means it."""
    start = scan.words[hit.first].start + hit.peeled.offset
    end = scan.words[hit.last].end
    entity = listing.entity
    confidence = 0.85 if listing.rule == "gazetteer" else 1.0
    return Found(
        start, end, hit.first, hit.last, entity.type, entity, listing.rule, confidence
    )


_found = found_at


def _free(scan: Scan, hit: Hit[tuple[Listing, ...]]) -> Listing | None:
    """Return the listing of a hit that needs nothing more, or None."""
    if len(hit.payload) > 1 or hit.payload[0].guard is not Guard.NONE:
        return None
    if hit.first == hit.last and _is_adjective(scan, hit):
        return None
    return hit.payload[0]


def _is_adjective(scan: Scan, hit: Hit[tuple[Listing, ...]]) -> bool:
    """Tell whether السعودية or سورية agrees with a feminine noun before it."""
    if hit.peeled.stem not in _FEMININE_STATES:
        return False
    before = scan.previous(hit.first)
    if hit.peeled.clitics not in {"", "و"} or not before:
        return False
    if hit.peeled.clitics == "و":
        return before in demonyms()
    if hit.peeled.stem == "سوريه":
        return before not in LOCATIVE
    return before.startswith("ال") and before not in demonyms() or before in demonyms()


def _countries(hits: Hits) -> Counter[str]:
    countries: Counter[str] = Counter()
    for hit in hits:
        for listing in hit.payload:
            if listing.country and listing.guard is Guard.NONE:
                countries[listing.country] += 1
    return countries


def _by_context(scan: Scan, hits: Hits, countries: Counter[str]) -> list[Found]:
    found = []
    for hit in hits:
        known = [item for item in hit.payload if item.guard is not Guard.TRIGGER]
        if not known or (len(hit.payload) == 1 and known[0].guard is Guard.NONE):
            continue
        best = max(known, key=lambda item: countries[item.country])
        if best.guard is Guard.NONE or (countries[best.country] and is_cued(scan, hit)):
            found.append(found_at(scan, hit, best))
    return found


def is_cued(scan: Scan, hit: Hit[tuple[Listing, ...]]) -> bool:
    """Tell whether the word before, or its own clitic, makes the name a place one is at."""
    if hit.peeled.clitics[-1:] == "ب":
        return True
    return hit.peeled.clitics in {"", "و"} and scan.previous(hit.first) in LOCATIVE


def _towns(scan: Scan, countries: Counter[str], found: list[Found]) -> list[Found]:
    taken = {index for name in found for index in range(name.first, name.last + 1)}
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
    if hit.first != hit.last:
        return best if near or best.population >= _FREE_POPULATION else None
    stem = hit.peeled.stem
    if len(stem) < 4 or is_ordinary(stem) or stem in given_names():
        return None
    if best.population >= _FREE_POPULATION and hit.peeled.clitics in {"", "و", "ب", "ل"}:
        return best
    return best if near and is_cued(scan, hit) else None


def organisations_only(found: list[Found]) -> list[Found]:
    """Return the organisations among names."""
    return [name for name in found if name.kind is Kind.ORGANIZATION]
