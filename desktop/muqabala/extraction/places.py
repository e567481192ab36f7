"""Places: listed ones with their guards, and those that a generic noun introduces."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from functools import cache

from muqabala.extraction.curated import curated_index
from muqabala.extraction.gazetteer import gazetteer_index
from muqabala.extraction.listing import Found, Guard, Listing
from muqabala.extraction.name_index import Hit
from muqabala.extraction.name_words import demonyms, given_names, is_ordinary
from muqabala.extraction.scan import Scan
from muqabala.model.mention import Entity, Kind
from muqabala.text.clitics import Peeled
from muqabala.text.lexicon import read_table
from muqabala.text.names import name_key

_PREPOSITIONS = frozenset(
    "في من الي عن علي داخل خارج نحو شمال جنوب شرق غرب شمالي جنوبي شرقي غربي وسط حول بين عبر ضد "
    "قرب لدي خلف حتي تجاه باتجاه صوب مع دون غير".split()
)
_FREE_POPULATION = 300_000
_TRIGGERED_MOST_WORDS = 3


@cache
def triggers() -> dict[str, tuple[str, bool, int]]:
    """Return for each generic noun its subtype, whether it is part of the name, its number.

    The number is 1, 2 or 3 (many): how many names it may introduce.
    """
    found: dict[str, tuple[str, bool, int]] = {}
    for row in read_table("place_triggers"):
        for word in row["words"].split():
            key = name_key(word)
            found[key] = (row["subtype"], row["inside"] == "yes", int(row["number"]))
    return found


class PlaceFinder:
    """Finds the places of one document, after its countries are known."""

    def __init__(self, scan: Scan, countries: Counter[str]) -> None:
        self.scan = scan
        self.countries = countries
        self.made: dict[str, Entity] = {}

    def triggered(self) -> Iterator[Found]:
        """Yield the places that generic nouns introduce: بلدة X, قريتي X وY, نهر X."""
        table = triggers()
        for index, options in enumerate(self.scan.readings):
            for peeled in options:
                if peeled.stem in table:
                    yield from self._after(index, peeled, *table[peeled.stem])
                    break

    def _after(
        self, index: int, peeled: Peeled, subtype: str, inside: bool, number: int
    ) -> Iterator[Found]:
        at = index + 1
        for count in range(12 if number > 1 else 1):
            found = self._name_at(at, subtype, first=count == 0)
            if found is None:
                return
            if inside and number == 1:
                found = self._with_head(index, peeled, found, subtype)
            yield found
            at = found.last + 1
            if number == 1 or at >= len(self.scan) or not self._continues(at):
                return

    def _continues(self, at: int) -> bool:
        gap = self.scan.before(at).strip()
        return self.scan.texts[at].startswith("و") or gap in {"،", ","}

    def _name_at(self, at: int, subtype: str, *, first: bool) -> Found | None:
        if at >= len(self.scan) or not self._close(at, first=first):
            return None
        options = self.scan.readings[at]
        chosen = [options[0]] if first else [p for p in options if p.clitics in {"و", ""}][::-1]
        for peeled in chosen:
            listed = self._listed(at, peeled)
            if listed is not None:
                return listed
        for peeled in chosen:
            unlisted = self._unlisted(at, peeled, subtype)
            if unlisted is not None:
                return unlisted
        return None

    def _close(self, at: int, *, first: bool) -> bool:
        gap = self.scan.before(at).strip(" \n")
        allowed = {"", '"', "«", "“", "(", "#", "'"} if first else {"", "،", ",", "،\"", '"'}
        return gap in allowed

    def _listed(self, at: int, peeled: Peeled) -> Found | None:
        hits = [curated_index().at(self.scan, at, peeled), gazetteer_index().at(self.scan, at, peeled)]
        best: Found | None = None
        for hit in hits:
            listing = self.choose(hit.payload) if hit else None
            if hit and listing and (best is None or hit.last > best.last):
                best = found_at(self.scan, hit, listing)
        return best

    def _unlisted(self, at: int, peeled: Peeled, subtype: str) -> Found | None:
        last = at
        if not self._may_name(peeled.stem) or peeled.stem in triggers():
            return None
        while last - at + 1 < _TRIGGERED_MOST_WORDS and self._goes_on(last):
            last += 1
        return self._make(at, last, peeled, subtype)

    def _goes_on(self, last: int) -> bool:
        """Tell whether a place name's next word belongs to it: after أبو, تل, دير or by ال."""
        if not self.scan.joined(last):
            return False
        word, following = self.scan.texts[last], self.scan.texts[last + 1]
        if word in _COMPOUND_HEADS:
            return True
        return following.startswith("ال") and not word.startswith("ال") and not is_ordinary(following)

    @staticmethod
    def _may_name(word: str) -> bool:
        return len(word) > 2 and not word.isdigit() and not is_ordinary(word)

    def _make(self, first: int, last: int, peeled: Peeled, subtype: str) -> Found:
        start = self.scan.words[first].start + peeled.offset
        end = self.scan.words[last].end
        name = self.scan.prepared.folded.span(start, end).of(self.scan.prepared.text)
        key = name_key(name)
        entity = self.made.setdefault(
            key, Entity(f"place:{key.replace(' ', '-')}", name, Kind.PLACE, subtype=subtype, origin="trigger")
        )
        return Found(start, end, first, last, Kind.PLACE, entity, "trigger:place", 0.8)

    def _with_head(self, index: int, peeled: Peeled, found: Found, subtype: str) -> Found:
        """Return the facility named after a place (نهر الفرات, حقل العمر), its head inside."""
        if found.entity.subtype in {subtype, "river", "sea"}:
            entity = found.entity
        else:
            entity = self._make(index, found.last, peeled, subtype).entity
        start = self.scan.words[index].start + peeled.offset
        return Found(start, found.end, index, found.last, Kind.PLACE, entity, "trigger:facility", 0.9)

    def choose(self, listings: Iterable[Listing]) -> Listing | None:
        """Return the place that a triggered name means: in a country of the document first."""
        places = [item for item in listings if item.entity.type is Kind.PLACE]
        if not places:
            return None
        return max(places, key=lambda item: (self.countries[item.country], item.population))


_COMPOUND_HEADS = frozenset("ابو ابي ابا ام تل دير عين خان بيت راس كفر بني بير سيدي عبد ال باب وادي الشيخ جبل".split())


def found_at(scan: Scan, hit: Hit[tuple[Listing, ...]], listing: Listing) -> Found:
    """Return the name at `hit` as `listing` means it."""
    start = scan.words[hit.first].start + hit.peeled.offset
    return Found(
        start,
        scan.words[hit.last].end,
        hit.first,
        hit.last,
        listing.entity.type,
        listing.entity,
        listing.rule,
        1.0 if listing.rule != "gazetteer" else 0.85,
    )
