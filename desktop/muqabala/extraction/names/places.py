"""Places that a generic noun introduces: بلدة X, قريتي X وY, نهر X."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from functools import cache

from muqabala.extraction.names.facilities import Facilities
from muqabala.extraction.names.full_names import titles
from muqabala.extraction.names.listing import Found
from muqabala.extraction.names.name_words import (
    given_names,
    is_ordinary,
    particles,
)
from muqabala.extraction.names.place_names import PlaceNames
from muqabala.extraction.names.place_triggers import Trigger, triggers
from muqabala.extraction.names.scan import Scan
from muqabala.model.mention import Kind
from muqabala.text.clitics import Peeled, is_definite

_MOST_IN_A_LIST = 30
_MOST_BETWEEN = 4
_SHORTEST = 4
_OPENING = frozenset({"", '"', "«", "“", "(", "#", "'"})
_LISTING = frozenset({"", "،", ",", '"'})


@cache
def _compound_firsts() -> dict[str, None]:
    return dict.fromkeys(particles("compound_first"))


@cache
def _near() -> dict[str, None]:
    return dict.fromkeys(particles("near"))


@cache
def _at() -> dict[str, None]:
    return dict.fromkeys(("في", "من", "قرب", "الي"))


@cache
def _districts() -> frozenset[str]:
    """Return the nouns of districts that may tell where a small place lies."""
    kinds = {"governorate", "state", "region", "district"}
    return frozenset(word for word, one in triggers().items() if one.subtype in kinds)


class PlaceFinder:
    """Finds the triggered places of one document, after its countries are known."""

    def __init__(self, scan: Scan, countries: Counter[str]) -> None:
        self.scan = scan
        self.home = countries.most_common(1)[0][0] if countries else ""
        self.names = PlaceNames(scan, countries)
        self.facilities = Facilities(scan, self.names)

    def triggered(self) -> Iterator[Found]:
        """Yield the places behind generic nouns, all names of a list of them."""
        table, seen = triggers(self.home), -1
        for index, peeled in self.scan.standing(table):
            # كتلة is a word, not كـ and تلة.
            if index != seen and peeled.clitics[-1:] != "ك" and not self._is_adverb(index, peeled):
                yield from self._after(index, peeled, table[peeled.stem])
                seen = index
        yield from self._untriggered()
        yield from self._in_a_district()
        yield from self.facilities.of_nationality()

    def _is_adverb(self, index: int, peeled: Peeled) -> bool:
        """Tell whether طريق means by way of: عن طريق."""
        return peeled.stem == "طريق" and self.scan.previous(index) in {"عن", "وعن"}

    def _untriggered(self) -> Iterator[Found]:
        """Yield unlisted villages behind a preposition: «من بني دوالة», «قرب بولنوار،»."""
        scan, village = self.scan, Trigger("village", inside=False, number=1)
        for index, peeled in scan.standing(_compound_firsts()):
            if peeled.clitics not in {"", "و", "ب"} or not scan.joined(index):
                continue
            before = scan.previous(index)
            placed = peeled.clitics == "ب" or before in particles("locative")
            placed = placed or before in particles("place_nouns") or peeled.clitics == "و"
            if peeled.stem == "سيدي":
                placed = before not in titles() and not self._is_man(index + 1)
            if peeled.stem == "عين" and self._is_appointed(index + 1, peeled):
                continue
            if placed and not is_ordinary(scan.texts[index + 1]):
                yield from filter(None, [self.names.read(index, peeled, village)])
        for index, _ in scan.standing(_near()):
            if scan.joined(index) and self._is_near(index + 1):
                yield self.names.make(index + 1, index + 1, scan.readings[index + 1][0], "village")

    def _is_man(self, at: int) -> bool:
        """Tell whether سيدي before word `at` is a man's name: سيدي محمد, سيدي أحمد ولد سالم."""
        word, following = self.scan.texts[at], self.scan.following(at)
        if word == "محمد" or word in particles("kin"):
            return True
        told = following in particles("kin") or given_names().get(following) == "strong"
        return given_names().get(word) == "strong" and self.scan.joined(at) and told

    def _is_appointed(self, at: int, peeled: Peeled) -> bool:
        """Tell whether عين is the verb here: «وعين عبدالقادر سالم وزيرا»."""
        given = self.scan.texts[at].startswith("عبدال") or self.scan.texts[at] == "عبد"
        named = given_names().get(self.scan.texts[at]) == "strong"
        given = given or (named and peeled.clitics == "و")
        return given or self.scan.following(at) in {"ولد", "بن"}

    def _is_near(self, at: int) -> bool:
        """Tell whether an unlisted word behind قرب names a village: marks must end it."""
        word = self.scan.texts[at]
        inflected = word.startswith(("ال", "م", "ب", "ل")) or word.endswith(("ه", "ها", "ين", "ات"))
        named = not is_ordinary(word) and word not in given_names() and not word.isdigit()
        if word.startswith("بو"):
            inflected = False
        return named and not inflected and self.scan.gaps[at].strip()[:1] in {"،", ",", "."}

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
            ended = len(chain) > 1 and name.first - 1 in ends and self._in_list(name.first)
            if chain and ((at in starts and self._in_list(at)) or (ended and self._in_land(at))):
                for index in chain:
                    peeled = self.scan.readings[index][1]
                    yield self.names.make(index, index, peeled, ends[name.last].entity.subtype)

    def _in_land(self, at: int) -> bool:
        """Tell whether a list of places ends before word `at`: «ولطمين ولحايا في ريف حماة»."""
        scan = self.scan
        if at + 1 >= len(scan) or not scan.joined(at - 1) or scan.texts[at] != "في":
            return False
        return scan.texts[at + 1] in _districts()

    def between_commas(self, found: list[Found]) -> Iterator[Found]:
        """Yield unlisted single words in a run of places: «رحبة، ماهلية، الجوبة»."""
        ends = {name.last for name in found if name.kind is Kind.PLACE}
        starts = {name.first for name in found if name.kind is Kind.PLACE}
        for last in sorted(ends):
            at = last + 1
            alone = at < len(self.scan) and self._between(at)
            if alone and at not in starts and at + 1 in starts and self._is_unknown(at):
                yield self.names.make(at, at, self.scan.readings[at][0], "town")

    def _between(self, at: int) -> bool:
        """Tell whether commas stand on both sides of word `at`."""
        commas = {"،", ","}
        return self._gap(at) in commas and self.scan.gaps[at].strip() in commas

    def _is_unknown(self, at: int) -> bool:
        """Tell whether word `at` is none of the language and no adjective's form."""
        word = self.scan.texts[at]
        if len(word) < _SHORTEST or is_ordinary(word) or word in given_names():
            return False
        return not word.isdigit() and not word.endswith(("ون", "ين", "ها", "هم"))

    def _in_a_district(self) -> Iterator[Found]:
        """Yield unlisted places that their district is told of: «في دارغو في مقاطعة بولسا»."""
        scan, districts = self.scan, _districts()
        for index, _ in scan.standing(_at()):
            at = index + 1
            if not scan.joined(index) or at + 2 >= len(scan) or not self._is_unknown(at):
                continue
            after = at + 1 + (scan.texts[at + 1] == "في")
            placed = any(
                one.stem in districts and one.clitics in {"ب", ""} for one in scan.readings[after]
            )
            by_clitic = scan.texts[after].startswith("ب") or after > at + 1
            named = scan.joined(after) and not is_ordinary(scan.texts[after + 1])
            if placed and by_clitic and scan.joined(at) and named:
                yield self.names.make(at, at, scan.readings[at][0], "town")

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
                found = self.facilities.named(index, peeled, found, trigger.subtype)
            elif trigger.subtype == "neighbourhood":
                found = self._numbered(found)
            if count and trigger.number > 1:
                found = self._of_two_words(found, trigger.subtype)
            yield found
            at = found.last + 1
            if at >= len(self.scan) or not self._continues(at):
                return

    def _of_two_words(self, found: Found, subtype: str) -> Found:
        """Return «ركايا سجنة» of «حيش وركايا سجنة ومعرة حرمة»: the list goes on behind it."""
        scan, at = self.scan, found.last + 1
        if found.first < found.last or scan.run_length(found.last, 3) < 3:
            return found
        word, following = scan.texts[at], scan.texts[at + 1]
        plain = self._is_unknown(at) and not is_definite(word) and word[0] not in "وبلفيت"
        if not plain or following[0] != "و" or is_ordinary(following):
            return found
        offset = found.start - scan.words[found.first].start
        options = scan.readings[found.first]
        peeled = next((one for one in options if one.offset == offset), options[0])
        return self.names.make(found.first, at, peeled, subtype)

    def _numbered(self, found: Found) -> Found:
        """Return «اليرموك الثاني» of «حي اليرموك الثاني»: quarters are parted by number."""
        scan, last = self.scan, found.last
        if not scan.joined(last) or scan.texts[last + 1] not in particles("regnal"):
            return found
        if scan.following(last + 1) == "من":
            # «حي الزهور الأول من نوعه»
            return found
        first = found.first
        peeled = next(
            (
                one
                for one in scan.readings[first]
                if scan.words[first].start + one.offset == found.start
            ),
            scan.readings[first][0],
        )
        return self.names.make(first, last + 1, peeled, "neighbourhood")

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
        if first and any(
            other.clitics == "و" and other.stem in triggers(self.home) for other in options
        ):
            # «مدينة ومخيم جنين»: the second noun has the name.
            return None
        chosen = options[:1]
        if not first and self.scan.texts[at].startswith("و") and len(options) > 1:
            chosen = options[1:2]
        listed = (self.names.listed(at, peeled, trigger) for peeled in chosen)
        if not first and not self.scan.texts[at].startswith("و"):
            # After a mere comma a clause may begin: «وطهطا، على بعد …».
            known = self.scan.texts[at] not in given_names()
            return next(filter(None, listed), None) if known else None
        unlisted = (self.names.unlisted(at, peeled, trigger) for peeled in chosen)
        return next(filter(None, listed), None) or next(filter(None, unlisted), None)

    def _gap(self, at: int) -> str:
        return self.scan.before(at).strip(" \n")
