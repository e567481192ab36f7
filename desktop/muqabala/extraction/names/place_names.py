"""The name behind a generic noun: listed, or read from its words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from functools import cache

from muqabala.extraction.names.curated import curated_index, curated_skeletons
from muqabala.extraction.names.gazetteer import gazetteer_index
from muqabala.extraction.names.listed_hits import found_at
from muqabala.extraction.names.listing import Found, Guard, Listing
from muqabala.extraction.names.name_words import (
    adjectives,
    given_names,
    is_common,
    is_ordinary,
    looks_foreign,
    looks_like_adjective,
    ordinary_words,
    particles,
    stopping_words,
)
from muqabala.extraction.names.place_triggers import Trigger, triggers
from muqabala.extraction.names.scan import Scan
from muqabala.model.mention import Entity, Kind
from muqabala.text.clitics import Peeled, is_definite, readings
from muqabala.text.names import may_be_one, name_key, skeleton

_MOST_WORDS = 4
# What may bear a word of the language as its name: حي السلام, شارع الثورة.
_NAMED_BY_WORDS = frozenset(
    {"village", "mosque", "street", "neighbourhood", "town", "church"}
    | {"square", "hospital", "bridge", "junction", "cemetery"}
)
# Behind these a short word in ي or ت is a verb rather: «طريق يربط».
_BEFORE_VERBS = frozenset(
    {"market", "region", "road", "state", "street", "plant", "hospital", "park"}
)
# What bears a person's name: مستشفى فرحات حشاد, ملعب الطيب المهيري.
_NAMED_AFTER_PERSONS = frozenset(
    {
        "airport",
        "stadium",
        "hospital",
        "hotel",
        "street",
        "square",
        "complex",
        "mosque",
        "bridge",
        "park",
    }
)
# What is named after a day of the year: حي 17 تموز, ميدان 23 يوليو.
_NAMED_BY_DAYS = frozenset({"neighbourhood", "street", "square", "bridge", "hospital", "stadium"})
_SETTLEMENTS = frozenset({"town", "village", "neighbourhood", "district", "camp"})
# What is called by any word that stands in marks: منطقة «صالحة», معسكر «الصواريخ».
_NAMED_IN_MARKS = frozenset(
    {"village", "town", "city", "neighbourhood", "district", "camp", "base", "market", "region"}
)
_OPENING = frozenset({'"', "«", "“"})
_CLOSING = frozenset({'"', "»", "”"})
_NO_NAME = frozenset({"في", "من", "الي", "عن", "بعد", "قبل", "التي", "الذي", "حيث", "ان"})
_SHORTEST = 3
_LONG = 6
_LARGE = 100_000


@cache
def _locative() -> frozenset[str]:
    return particles("locative")


class PlaceNames:
    """Reads the names of places in one document, after its countries are known."""

    def __init__(self, scan: Scan, countries: Counter[str]) -> None:
        self.scan = scan
        self.countries = countries
        self.made: dict[str, Entity] = {}

    def read(self, at: int, peeled: Peeled, trigger: Trigger) -> Found | None:
        """Return the place named at word `at`, a listed one first."""
        return self.listed(at, peeled, trigger) or self.unlisted(at, peeled, trigger)

    def listed(self, at: int, peeled: Peeled, trigger: Trigger) -> Found | None:
        """Return the listed place at word `at` that the report may mean."""
        town = gazetteer_index().at(self.scan, at, peeled)
        if town and town.first == town.last and peeled.stem in triggers():
            # مديرية مدينة المكلا: no town is called مدينة.
            town = None
        if town and town.first == town.last and self._is_doubtful(at, peeled, trigger):
            town = None
        hits = [curated_index().at(self.scan, at, peeled), town]
        known = [hit for hit in hits if hit is not None]
        longest = max((hit.last for hit in known), default=-1)
        listings = [item for hit in known if hit.last == longest for item in hit.payload]
        listing = self.choose(listings)
        if listing is None or self._is_elsewhere(listing) or self._has_tail(longest, trigger):
            return None
        hit = next(hit for hit in known if hit.last == longest)
        return found_at(self.scan, hit, listing)

    def _has_tail(self, last: int, trigger: Trigger) -> bool:
        """Tell whether another village than the listed one is meant: النبطية الفوقا."""
        if trigger.subtype not in _SETTLEMENTS or not self.scan.joined(last):
            return False
        return self.scan.texts[last + 1] in particles("place_tails")

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

    def unlisted(self, at: int, peeled: Peeled, trigger: Trigger) -> Found | None:
        """Return the place of no list that the word `at` and those behind it name."""
        stem = peeled.stem
        bearer = self._known_person_end(at, peeled) if trigger.inside else at
        if bearer > at:
            return self.make(at, bearer, peeled, trigger.subtype)
        if stem.isdigit() and trigger.subtype in _NAMED_BY_DAYS and self._is_day(at):
            return self.make(at, at + 1, peeled, trigger.subtype)
        if stem[-1:].isdigit() or (stem in triggers() and stem not in particles("place_first")):
            return None
        if stem in particles("honours") and trigger.inside and self.scan.joined(at):
            honoured = self._honour(at, peeled, trigger.subtype)
            if honoured:
                return honoured
        quoted = self._quoted_end(at)
        named = quoted > 0 and trigger.number == 1 and trigger.subtype in _NAMED_IN_MARKS
        if named and stopping_words().isdisjoint(self.scan.texts[at : quoted + 1]):
            return self.make(at, quoted, peeled, trigger.subtype)
        compound = stem in particles("place_first") and self._goes_on(at, stem)
        if not compound and not self._may_be_a_place(stem, trigger):
            return None
        if trigger.subtype == "region" and trigger.number > 2 and not self._leads_a_list(at):
            return None
        last = quoted or self._end(at, stem, trigger.subtype)
        if self.scan.texts[last] in particles("kin"):
            return None
        return self.make(at, last, peeled, trigger.subtype)

    def _known_person_end(self, at: int, peeled: Peeled) -> int:
        """Return the end of a listed person's full name at word `at`: مطار هواري بومدين."""
        hit = curated_index().at(self.scan, at, peeled)
        if hit is None or hit.last == at:
            return at
        people = any(item.entity.type is Kind.PERSON for item in hit.payload)
        return hit.last if people else at

    def _leads_a_list(self, at: int) -> bool:
        """Tell whether the next of a list is a known place: «مناطق الموالح وقندهار وأمبدة»."""
        following = at + 1
        if following >= len(self.scan) or is_common(self.scan.readings[at][-1].stem):
            return False
        joined = self.scan.gaps[at].strip() in {"", "،", ","}
        word = self.scan.texts[following]
        if not joined or (self.scan.gaps[at].strip() == "" and word[:1] != "و"):
            return False
        stem = self.scan.readings[following][1].stem if word[:1] == "و" and len(word) > 3 else word
        listings = curated_index().names.get(stem, ())
        return any(item.entity.type is Kind.PLACE for item in listings)

    def _is_day(self, at: int) -> bool:
        """Tell whether a day of the year begins at word `at`: حي 14 رمضان, جسر 6 أكتوبر."""
        joined = self.scan.joined(at) and len(self.scan.texts[at]) < _SHORTEST
        return joined and self.scan.texts[at + 1] in particles("months_of_places")

    def _quoted_end(self, at: int) -> int:
        """Return the last word before the mark that closes the name at word `at`, 0 for none."""
        if self.scan.before(at)[-1:] not in _OPENING:
            return 0
        for last in range(at, min(at + _MOST_WORDS, len(self.scan))):
            if self.scan.gaps[last][:1] in _CLOSING:
                return last
            if not self.scan.joined(last):
                break
        return 0

    def _end(self, at: int, stem: str, subtype: str) -> int:
        """Return the last word of the name that begins at word `at`, read as `stem`."""
        last = at
        while last - at + 1 < _MOST_WORDS and self._goes_on(last, stem if last == at else ""):
            last += 1
        if last > at or not self.scan.joined(at):
            return last
        foreign = self._foreign_end(at)
        if foreign > at:
            return foreign
        if subtype in _NAMED_AFTER_PERSONS:
            return at + (self._is_foreign_pair(at) or self._is_family_name(at + 1, stem))
        if subtype == "village" and stem in given_names() and self._is_plain(at + 1):
            return at + 1
        settled = subtype in _SETTLEMENTS | {"region"} and self.scan.texts[at + 1] in particles(
            "place_tails"
        )
        return at + settled

    def _foreign_end(self, at: int) -> int:
        """Return the end of a foreign name of several words: غوني أوسمانتي, جلال بور بيراوالا."""
        scan, last = self.scan, at
        if is_definite(scan.texts[at]):
            return at
        while scan.joined(last) and last - at + 1 < _MOST_WORDS:
            word = scan.texts[last + 1]
            second = word in particles("place_seconds")
            spelled = looks_foreign(word) and not word.endswith(("ت", "ون", "ين"))
            if not second and (not spelled or self._is_preposition_of(word)):
                break
            last += 1
        return last

    @staticmethod
    def _is_preposition_of(word: str) -> bool:
        """Tell whether a word is none of a name: a particle, or ب or ل with a word."""
        rest = {one.stem for one in readings(word)[1:]}
        known = word in stopping_words() or word in given_names() or word in _locative()
        known = known or word.startswith(("و", "بال", "فال", "لل"))
        return known or any(is_common(one) or one in given_names() for one in rest)

    def _is_family_name(self, at: int, given: str) -> bool:
        """Tell whether word `at` ends a person's name that a facility bears: الطيب المهيري."""
        word = self.scan.texts[at]
        return given in given_names() and is_definite(word) and not is_ordinary(word)

    def _is_foreign_pair(self, at: int) -> bool:
        """Tell whether two words of no list name a stadium: ملعب رود ليفر."""
        return self.scan.joined(at) and self._is_plain(at + 1)

    def _is_plain(self, at: int) -> bool:
        """Tell whether word `at` is indefinite and none of the language."""
        word = self.scan.texts[at]
        if not word.isalpha() or len(word) < _SHORTEST or word in stopping_words():
            return False
        plain = not is_ordinary(word) and not looks_like_adjective(word)
        plain = plain and not word.startswith(("و", "ب"))
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
        return self.make(at, last, peeled, subtype)

    @staticmethod
    def _may_be_a_place(stem: str, trigger: Trigger) -> bool:
        """Tell whether an unlisted word may name what the trigger says: حي السلام, تل السلطان."""
        if trigger.subtype == "plant" and stem.removeprefix("ال") in particles("substances"):
            return False
        if len(stem) < 3 or stem.startswith("لل") or (len(stem) > 4 and stem.endswith("ها")):
            return False
        if stem in stopping_words() or stem in particles("no_place") or looks_like_adjective(stem):
            return False
        if any(one.stem in triggers() or one.stem in _locative() for one in readings(stem)[1:]):
            # «مصنع بضواحي البلدة»: where it lies, not what it is called.
            return False
        if stem.startswith(("ي", "ت")) and stem.endswith("ون") and len(stem) > _LONG:
            # «نفق يختبئون فيه»
            return False
        if not is_definite(stem):
            verbal = trigger.subtype in _BEFORE_VERBS and stem[0] in "تي"
            owned = trigger.subtype == "market" and stem.endswith("ه")
            verbal = verbal and (len(stem) < _LONG or owned)
            related = trigger.subtype in {"road", "street", "event"} and stem.endswith(("ي", "يه"))
            related = related and stem not in given_names()
            # مركب is a boat too: مركب صيد.
            boat = trigger.subtype == "complex" and stem not in given_names()
            if verbal or related or boat or stem in ordinary_words():
                return False
        if is_definite(stem) and trigger.subtype in _NAMED_BY_WORDS and trigger.number == 1:
            return stem not in adjectives()
        return not is_ordinary(stem)

    def _goes_on(self, last: int, stem: str = "") -> bool:
        """Tell whether a place name's next word belongs to it: after أبو, تل, دير, بن or by ال.

        `stem` is word `last` without its clitics where they are known.
        """
        if not self.scan.joined(last) or "-" in self.scan.gaps[last]:
            return False
        word, following = stem or self.scan.texts[last], self.scan.texts[last + 1]
        firsts = particles("place_first")
        compound = word in firsts or word.removeprefix("و") in firsts
        if compound and following not in _NO_NAME and word != "الشيخ":
            return is_definite(following) or not is_ordinary(following)
        if word in particles("kin") or following == "بن":
            return True
        if word.startswith("ال") or is_ordinary(following):
            return False
        if is_definite(following):
            return True
        given = word in given_names() and following in given_names()
        return given and not self.scan.surface(last + 1).endswith("لى")

    def make(self, first: int, last: int, peeled: Peeled, subtype: str) -> Found:
        """Return the place that words `first` to `last` name, a new entity where none is known."""
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
