"""A listed name at a place of the text: its span, and whether the words before make it a place."""

from __future__ import annotations

from muqabala.extraction.names.listing import Found, Listing
from muqabala.extraction.names.name_index import Hit
from muqabala.extraction.names.name_words import particles
from muqabala.extraction.names.scan import Scan
from muqabala.model.mention import Kind

Hits = list[Hit[tuple[Listing, ...]]]


def found_at(scan: Scan, hit: Hit[tuple[Listing, ...]], listing: Listing) -> Found:
    """Return the name at `hit` as `listing` means it."""
    entity, first = listing.entity, hit.first
    start = scan.words[first].start + hit.peeled.offset
    if entity.type is Kind.PERSON and first < hit.last and hit.peeled.stem in particles("honours"):
        # الملك سلمان is listed with its title because سلمان alone is anybody; the title stays out.
        first += 1
        start = scan.words[first].start
    end, rule = scan.words[hit.last].end + (scan.gaps[hit.last][:1] == "+"), listing.rule  # أوبك+
    confidence = 0.85 if rule == "gazetteer" else 1.0
    return Found(start, end, first, hit.last, entity.type, entity, rule, confidence)


def is_cued(scan: Scan, hit: Hit[tuple[Listing, ...]]) -> bool:
    """Tell whether the word before, or its own clitic, makes the name a place one is at."""
    if hit.peeled.clitics[-1:] == "ب":
        return True
    return hit.peeled.clitics in {"", "و"} and scan.previous(hit.first) in particles("locative")
