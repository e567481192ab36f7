"""Facilities and what nature made: حقل العمر, مطار صنعاء الدولي, معمل غاز الريان."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from muqabala.extraction.names.listing import Found
from muqabala.extraction.names.name_words import demonyms, given_names, particles
from muqabala.extraction.names.place_names import PlaceNames
from muqabala.extraction.names.scan import Scan
from muqabala.model.mention import Entity, Kind
from muqabala.text.clitics import Peeled, is_definite
from muqabala.text.names import name_key

# What may be named with its rank (الدولي) or after a king (محمد الخامس).
_FACILITIES = frozenset(
    {"airport", "port", "hospital", "stadium", "street", "square", "mosque", "bridge", "complex"}
    | {"hotel", "crossing", "park", "base"}
)
# What is no name of its own where it bears a town's name alone: شاطئ طرطوس.
_OF_A_TOWN = frozenset(
    {"airport", "port", "prison", "street", "square", "hospital", "road", "beach", "cemetery"}
)
_MOST_OF_A_PERSON = 3
_HOSPITALS = dict.fromkeys(("المستشفي", "المشفي"))


class Facilities:
    """Makes the facility of a generic noun and the name behind it."""

    def __init__(self, scan: Scan, names: PlaceNames) -> None:
        self.scan = scan
        self.names = names

    def of_nationality(self) -> Iterator[Found]:
        """Yield hospitals known by an adjective alone: المستشفى السعودي, المستشفى المعمداني."""
        scan, known = self.scan, demonyms()
        for index, peeled in scan.standing(_HOSPITALS):
            if not scan.joined(index):
                continue
            adjective = scan.texts[index + 1]
            last = self._person_end(index + 1) if adjective in particles("facility_ranks") else 0
            if last > index + 1:
                yield self.names.make(index, last, peeled, "hospital")
                continue
            naming = adjective in known or adjective in particles("hospital_adjectives")
            if naming and is_definite(adjective) and adjective.endswith("ي"):
                yield self.names.make(index, index + 1, peeled, "hospital")

    def _person_end(self, last: int) -> int:
        """Return the end of «محمد السادس», «ابن سينا» behind word `last`, `last` for none."""
        scan, given, kin = self.scan, given_names(), particles("kin")
        begin = last
        while scan.joined(last) and last - begin < _MOST_OF_A_PERSON:
            word, before = scan.texts[last + 1], scan.texts[last]
            named = word in given or word in kin or before in kin
            if not named and not (before in given and word in particles("regnal")):
                break
            last += 1
        return last

    def named(self, index: int, peeled: Peeled, found: Found, subtype: str) -> Found:
        """Return the facility named after a place (حقل العمر), its head inside.

        An airport or a port that bears no more than a town's name stays the town: the generic
        noun is then outside, as in مدينة.
        """
        whole = self._with_rank(found, subtype)
        if subtype in _OF_A_TOWN and found.entity.origin != "trigger" and whole is found:
            return found
        entity, found = found.entity, whole
        found = self._with_mark(found)
        if subtype == "plant":
            entity = self._plant(index, peeled, found)
        elif entity.origin == "trigger" or entity.subtype not in {subtype, "river", "sea"}:
            entity = self.names.make(index, found.last, peeled, subtype).entity
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
            if scan.joined(last) and self._is_rank(scan.texts[last + 1], subtype):
                last += 1
        return found if last == found.last else replace(found, last=last, end=scan.words[last].end)

    @staticmethod
    def _is_rank(word: str, subtype: str) -> bool:
        """Tell whether a word tells the rank of such a facility; العام is that of hospitals."""
        general = subtype == "hospital" and word in particles("hospital_ranks")
        return general or word in particles("facility_ranks")

    def _plant(self, index: int, peeled: Peeled, found: Found) -> Entity:
        """Return the plant named after a place, one for معمل الريان and معمل غاز الريان."""
        key = f"plant {name_key(found.entity.name)}"
        if key not in self.names.made:
            identifier = f"place:{key.replace(' ', '-')}"
            whole = self.names.make(index, found.last, peeled, "plant").entity
            plant = replace(whole, id=identifier)
            self.names.made[key] = plant
        return self.names.made[key]

    def _with_mark(self, found: Found) -> Found:
        """Return the name with the mark that closes it, where its first words stand before one."""
        opened = self.scan.before(found.first)[-1:]
        closed = self.scan.gaps[found.last][:1]
        paired = opened in {'"', "«", "“"} and closed in {'"', "»", "”"}
        return replace(found, end=found.end + 1) if paired else found
