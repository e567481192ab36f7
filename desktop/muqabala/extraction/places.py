"""Places that a generic noun introduces: بلدة X, قريتي X وY, نهر X."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import cache
from typing import NamedTuple

from muqabala.extraction.curated import curated_index, curated_skeletons
from muqabala.extraction.full_names import titles
from muqabala.extraction.gazetteer import gazetteer_index
from muqabala.extraction.listed import found_at
from muqabala.extraction.listing import Found, Guard, Listing
from muqabala.extraction.name_words import (
    adjectives,
    given_names,
    is_ordinary,
    looks_like_adjective,
    ordinary_words,
    particles,
    stopping_words,
)
from muqabala.extraction.scan import Scan
from muqabala.model.mention import Entity, Kind
from muqabala.text.clitics import Peeled, is_definite
from muqabala.text.lexicon import read_table
from muqabala.text.names import may_be_one, name_key, skeleton

_MOST_WORDS = 4
# What may bear a word of the language as its name: حي السلام, شارع الثورة.
_NAMED_BY_WORDS = frozenset(
    {"village", "mosque", "street", "neighbourhood", "town", "church"}
    | {"square", "hospital", "bridge"}
)
# Behind these a short word in ي or ت is a verb rather: «طريق يربط».
_BEFORE_VERBS = frozenset({"region", "road", "state", "street", "plant"})
# What may be named with its rank (الدولي) or after a king (محمد الخامس).
_FACILITIES = frozenset(
    {"airport", "port", "hospital", "stadium", "street", "square", "mosque", "bridge", "complex"}
    | {"hotel", "crossing"}
)
_MOST_IN_A_LIST = 12
_LONG = 6
_LARGE = 100_000
_MOST_BETWEEN = 3
_OPENING = frozenset({"", '"', "«", "“", "(", "#", "'"})
_LISTING = frozenset({"", "،", ",", '"'})


class Trigger(NamedTuple):
    """A generic noun: what it introduces, whether it is part of the name, how many names.

    `number` is 1, 2 or 3 (many).
    """

    subtype: str
    inside: bool
    number: int


@cache
def triggers() -> dict[str, Trigger]:
    """Return the generic nouns by their folded form."""
    return {
        name_key(word): Trigger(row["subtype"], row["inside"] == "yes", int(row["number"]))
        for row in read_table("place_triggers")
        for word in row["words"].split()
    }


@cache
def _compound_firsts() -> dict[str, None]:
    return dict.fromkeys(particles("compound_first"))


@cache
def _near() -> dict[str, None]:
    return dict.fromkeys(particles("near"))


class PlaceFinder:
    """Finds the triggered places of one document, after its countries are known."""

    def __init__(self, scan: Scan, countries: Counter[str]) -> None:
        self.scan = scan
        self.countries = countries
        self.made: dict[str, Entity] = {}

    def triggered(self) -> Iterator[Found]:
        """Yield the places behind generic nouns, all names of a list of them."""
        table, seen = triggers(), -1
        for index, peeled in self.scan.occurrences(table):
            # كتلة is a word, not كـ and تلة.
            if index != seen and peeled.clitics[-1:] != "ك" and not self._is_adverb(index, peeled):
                yield from self._after(index, peeled, table[peeled.stem])
                seen = index
        yield from self._untriggered()

    def _is_adverb(self, index: int, peeled: Peeled) -> bool:
        """Tell whether طريق means by way of: عن طريق."""
        return peeled.stem == "طريق" and self.scan.previous(index) in {"عن", "وعن"}

    def _untriggered(self) -> Iterator[Found]:
        """Yield unlisted villages behind a preposition: «من بني دوالة», «قرب بولنوار،»."""
        scan, village = self.scan, Trigger("village", inside=False, number=1)
        for index, peeled in scan.occurrences(_compound_firsts()):
            if peeled.clitics not in {"", "و", "ب"} or not scan.joined(index):
                continue
            before = scan.previous(index)
            placed = peeled.clitics == "ب" or before in particles("locative")
            placed = placed or before in particles("place_nouns") or peeled.clitics == "و"
            if peeled.stem == "سيدي":
                placed = before not in titles() and not self._is_man(index + 1)
            if placed and not is_ordinary(scan.texts[index + 1]):
                yield from filter(None, [self._name_from(index, peeled, village)])
        for index, _ in scan.occurrences(_near()):
            if scan.joined(index) and self._is_near(index + 1):
                yield self._make(index + 1, index + 1, scan.readings[index + 1][0], "village")

    def _is_man(self, at: int) -> bool:
        """Tell whether سيدي before word `at` is a man's name: سيدي محمد, سيدي ولد الشيخ."""
        return self.scan.texts[at] == "محمد" or self.scan.texts[at] in particles("kin")

    def _is_near(self, at: int) -> bool:
        """Tell whether an unlisted word behind قرب names a village: marks must end it."""
        word = self.scan.texts[at]
        inflected = word.startswith(("ال", "م", "ب", "ل")) or word.endswith(("ه", "ها", "ين", "ات"))
        named = not is_ordinary(word) and word not in given_names() and not word.isdigit()
        if word.startswith("بو"):
            inflected = False
        return named and not inflected and self.scan.gaps[at].strip()[:1] in {"،", ",", "."}

    def _name_from(self, at: int, peeled: Peeled, trigger: Trigger) -> Found | None:
        return self._listed(at, peeled, trigger) or self._unlisted(at, peeled, trigger)

    def listed_between(self, found: list[Found]) -> Iterator[Found]:
        """Yield unlisted names that stand in a list of places: دوما وسقبا وحمورية وعربين."""
        places = [name for name in found if name.kind is Kind.PLACE]
        ends = {name.last: name for name in places}
        starts = {name.first for name in places}
        for name in places:
            at = name.last + 1
            chain: list[int] = []
            while at not in starts and len(chain) < _MOST_BETWEEN and self._may_be_listed(at):
                chain.append(at)
                at += 1
            if chain and at in starts and self._in_list(at):
                for index in chain:
                    peeled = self.scan.readings[index][1]
                    yield self._make(index, index, peeled, ends[name.last].entity.subtype)

    def _may_be_listed(self, at: int) -> bool:
        if at >= len(self.scan) or not self._in_list(at):
            return False
        stem = self.scan.readings[at][1].stem
        return len(stem) > 2 and not is_ordinary(self.scan.texts[at]) and stem not in given_names()

    def _in_list(self, at: int) -> bool:
        """Tell whether و and a blank join word `at` to the word before."""
        options = self.scan.readings[at]
        return len(options) > 1 and options[1].clitics == "و" and self.scan.joined(at - 1)

    def _after(self, index: int, peeled: Peeled, trigger: Trigger) -> Iterator[Found]:
        at = self._past_substance(index + 1) if trigger.subtype == "plant" else index + 1
        for count in range(_MOST_IN_A_LIST if trigger.number > 1 else 1):
            found = self._name_at(at, trigger, first=count == 0)
            if found is None:
                return
            if trigger.inside:
                found = self._with_head(index, peeled, found, trigger.subtype)
            yield found
            at = found.last + 1
            if at >= len(self.scan) or not self._continues(at):
                return

    def _past_substance(self, at: int) -> int:
        """Return the word after «غاز», «توليد كهرباء» in a plant's name, else `at`."""
        substances, begin = particles("substances"), at
        while at < len(self.scan) and self.scan.texts[at] in substances and self.scan.joined(at):
            at += 1
        return at if at - begin < 3 else begin

    def _continues(self, at: int) -> bool:
        """Tell whether a list of places goes on with word `at`, which و or a comma joins."""
        gap, word = self.scan.before(at).strip(), self.scan.texts[at]
        return word.startswith("و") or (gap in {"،", ","} and not is_ordinary(word))

    def _name_at(self, at: int, trigger: Trigger, *, first: bool) -> Found | None:
        if at >= len(self.scan) or self._gap(at) not in (_OPENING if first else _LISTING):
            return None
        options = self.scan.readings[at]
        chosen = options[:1]
        if not first and self.scan.texts[at].startswith("و") and len(options) > 1:
            chosen = options[1:2]
        listed = (self._listed(at, peeled, trigger) for peeled in chosen)
        if not first and not self.scan.texts[at].startswith("و"):
            # After a mere comma a clause may begin: «وطهطا، على بعد …».
            known = self.scan.texts[at] not in given_names()
            return next(filter(None, listed), None) if known else None
        unlisted = (self._unlisted(at, peeled, trigger) for peeled in chosen)
        return next(filter(None, listed), None) or next(filter(None, unlisted), None)

    def _gap(self, at: int) -> str:
        return self.scan.before(at).strip(" \n")

    def _listed(self, at: int, peeled: Peeled, trigger: Trigger) -> Found | None:
        town = gazetteer_index().at(self.scan, at, peeled)
        if town and town.first == town.last and self._is_doubtful(at, peeled, trigger):
            town = None
        hits = [curated_index().at(self.scan, at, peeled), town]
        known = [hit for hit in hits if hit is not None]
        longest = max((hit.last for hit in known), default=-1)
        listings = [item for hit in known if hit.last == longest for item in hit.payload]
        listing = self.choose(listings)
        if listing is None or self._is_elsewhere(listing):
            return None
        hit = next(hit for hit in known if hit.last == longest)
        return found_at(self.scan, hit, listing)

    def _is_elsewhere(self, listing: Listing) -> bool:
        """Tell whether a small or doubtful place lies in a country the report never names."""
        if not self.countries or self.countries[listing.country]:
            return False
        return listing.guard is not Guard.NONE and listing.population < _LARGE

    def _is_doubtful(self, at: int, peeled: Peeled, trigger: Trigger) -> bool:
        """Tell whether a town's name is a word: any noun in a list, else a verb or particle."""
        if trigger.number == 1:
            return peeled.stem in stopping_words()
        return any(other.stem in ordinary_words() for other in self.scan.readings[at])

    def choose(self, listings: Iterable[Listing]) -> Listing | None:
        """Return the place that a triggered name means: in a country of the document first."""
        places = [item for item in listings if item.entity.type is Kind.PLACE]
        if not places:
            return None
        return max(places, key=self._likelihood)

    def _likelihood(self, item: Listing) -> tuple[int, bool, int]:
        """Rank a place by how often its country is named, curated ones and large towns first."""
        return self.countries[item.country], item.rule != "gazetteer", item.population

    def _unlisted(self, at: int, peeled: Peeled, trigger: Trigger) -> Found | None:
        stem = peeled.stem
        if stem.isdigit() or (stem in triggers() and stem not in particles("place_first")):
            return None
        if stem in particles("honours") and trigger.inside and self.scan.joined(at):
            honoured = self._honour(at, peeled, trigger.subtype)
            if honoured:
                return honoured
        compound = stem in particles("place_first") and self._goes_on(at)
        if not compound and not self._may_be_a_place(stem, trigger):
            return None
        if trigger.subtype == "region" and trigger.number > 1:
            return None
        last = at
        while last - at + 1 < _MOST_WORDS and self._goes_on(last):
            last += 1
        if (
            last == at
            and trigger.subtype in {"stadium", "hospital", "hotel"}
            and self._is_foreign_pair(at)
        ):
            last += 1
        if self.scan.texts[last] in particles("kin"):
            return None
        return self._make(at, last, peeled, trigger.subtype)

    def _is_foreign_pair(self, at: int) -> bool:
        """Tell whether two words of no list name a stadium: ملعب رود ليفر."""
        if not self.scan.joined(at):
            return False
        word = self.scan.texts[at + 1]
        plain = len(word) > 1 and not is_ordinary(word) and not looks_like_adjective(word)
        return plain and not is_definite(word) and word not in particles("locative")

    def _honour(self, at: int, peeled: Peeled, subtype: str) -> Found | None:
        """Return a place named after a person with a title: جسر الملك فهد."""
        last, given, kin = at, given_names(), particles("kin")
        while self.scan.joined(last) and last - at < _MOST_WORDS:
            word = self.scan.texts[last + 1]
            if not (word in given or word in kin or self.scan.texts[last] in kin):
                break
            last += 1
        if last == at:
            return None
        if self.scan.joined(last) and self.scan.texts[last + 1] in adjectives():
            last += 1
        return self._make(at, last, peeled, subtype)

    @staticmethod
    def _may_be_a_place(stem: str, trigger: Trigger) -> bool:
        """Tell whether an unlisted word may name what the trigger says: حي السلام, تل السلطان."""
        if trigger.subtype == "plant" and stem.removeprefix("ال") in particles("substances"):
            return False
        if len(stem) < 3 or stem.startswith("لل") or (len(stem) > 4 and stem.endswith("ها")):
            return False
        if looks_like_adjective(stem) or stem in stopping_words():
            return False
        if not is_definite(stem):
            verbal = trigger.subtype in _BEFORE_VERBS and stem[0] in "تي" and len(stem) < _LONG
            if verbal or stem in ordinary_words():
                return False
        if is_definite(stem) and trigger.subtype in _NAMED_BY_WORDS and trigger.number == 1:
            return stem not in particles("no_place") and stem not in adjectives()
        return not is_ordinary(stem)

    def _goes_on(self, last: int) -> bool:
        """Tell whether a place name's next word belongs to it: after أبو, تل, دير, بن or by ال."""
        if not self.scan.joined(last):
            return False
        word, following = self.scan.texts[last], self.scan.texts[last + 1]
        if (
            word.removeprefix("و") in particles("place_first")
            or word in particles("kin")
            or following == "بن"
        ):
            return True
        if word.startswith("ال") or is_ordinary(following):
            return False
        if is_definite(following):
            return True
        given = word in given_names() and following in given_names()
        return given and not self.scan.surface(last + 1).endswith("لى")

    def _make(self, first: int, last: int, peeled: Peeled, subtype: str) -> Found:
        start = self.scan.words[first].start + peeled.offset
        end = self.scan.words[last].end
        name = self.scan.prepared.folded.span(start, end).of(self.scan.prepared.text)
        entity = self._known(name) or self._new(name, subtype)
        return Found(start, end, first, last, Kind.PLACE, entity, "trigger:place", 0.8)

    def _known(self, name: str) -> Entity | None:
        """Return the place of which `name` is another spelling: listed, or met in this document."""
        bones = skeleton(name)
        for listing in curated_skeletons().get(bones, ()):
            if self.countries[listing.country] and may_be_one(name, listing.entity.name):
                return listing.entity
        key = name_key(name)
        if key in self.made:
            return self.made[key]
        return next((e for e in self.made.values() if may_be_one(name, e.name)), None)

    def _new(self, name: str, subtype: str) -> Entity:
        key = name_key(name)
        entity = Entity(
            f"place:{key.replace(' ', '-')}", name, Kind.PLACE, subtype=subtype, origin="trigger"
        )
        self.made[key] = entity
        return entity

    def _with_head(self, index: int, peeled: Peeled, found: Found, subtype: str) -> Found:
        """Return the facility named after a place (حقل العمر), its head inside.

        An airport or a port that bears no more than a town's name stays the town: the generic
        noun is then outside, as in مدينة.
        """
        whole = self._with_rank(found, subtype)
        if subtype in {"airport", "port", "prison", "street", "square", "hospital", "road"} and (
            found.entity.origin != "trigger" and whole is found
        ):
            return found
        entity, found = found.entity, whole
        found = self._with_mark(found)
        if subtype == "plant":
            entity = self._plant(found)
        elif entity.origin == "trigger" or entity.subtype not in {subtype, "river", "sea"}:
            entity = self._make(index, found.last, peeled, subtype).entity
        start = self.scan.words[index].start + peeled.offset
        rule, confidence = "trigger:facility", 0.7 if subtype == "village" else 0.9
        return Found(start, found.end, index, found.last, Kind.PLACE, entity, rule, confidence)

    def _with_rank(self, found: Found, subtype: str) -> Found:
        """Return the name with what tells the facility's rank: مطار صنعاء الدولي, محمد الخامس."""
        last, scan = found.last, self.scan
        if subtype in _FACILITIES:
            regnal = scan.texts[last] in given_names() and scan.joined(last)
            if regnal and scan.texts[last + 1] in particles("regnal"):
                last += 1
            if scan.joined(last) and scan.texts[last + 1] in particles("facility_ranks"):
                last += 1
        return found if last == found.last else replace(found, last=last, end=scan.words[last].end)

    def _plant(self, found: Found) -> Entity:
        """Return the plant named after a place, one for معمل الريان and معمل غاز الريان."""
        key = f"plant {name_key(found.entity.name)}"
        if key not in self.made:
            identifier = f"place:{key.replace(' ', '-')}"
            self.made[key] = replace(found.entity, id=identifier, subtype="plant", origin="trigger")
        return self.made[key]

    def _with_mark(self, found: Found) -> Found:
        """Return the name with the mark that closes it, where its first words stand before one."""
        opened = self.scan.before(found.first)[-1:]
        closed = self.scan.gaps[found.last][:1]
        paired = opened in {'"', "«", "“"} and closed in {'"', "»", "”"}
        return replace(found, end=found.end + 1) if paired else found
