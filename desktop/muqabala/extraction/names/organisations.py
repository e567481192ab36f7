"""Organisations no list holds: those behind a head noun (حزب, الهيئة العامة)."""

from __future__ import annotations

from collections.abc import Iterator

from muqabala.extraction.names.listing import Found
from muqabala.extraction.names.name_words import (
    adjectives,
    demonyms,
    given_names,
    is_ordinary,
    looks_like_adjective,
    ordinary_words,
    particles,
    stopping_words,
)
from muqabala.extraction.names.organisation_ends import OrganisationEnds
from muqabala.extraction.names.organisation_heads import (
    Head,
    activities,
    agrees,
    common_adjectives,
    definite_heads,
    heads,
    institutional_adjectives,
    is_purpose,
)
from muqabala.extraction.names.place_triggers import triggers
from muqabala.extraction.names.scan import Scan
from muqabala.model.mention import Entity, Kind
from muqabala.text.clitics import Peeled, is_definite
from muqabala.text.names import name_key

_MOST_WORDS = 5
_MOST_ADJECTIVES = 3


class OrganisationFinder(OrganisationEnds):
    """Finds the unlisted organisations of one document; `listed` are the names already known."""

    def __init__(self, scan: Scan, listed: list[Found]) -> None:
        super().__init__(scan, listed)
        self.made: dict[str, Entity] = {}

    def triggered(self) -> Iterator[Found]:
        """Yield organisations behind a head noun: حزب الوطن, الهيئة العامة للطيران المدني."""
        known, seen = definite_heads(), -1
        for index, peeled in self.scan.standing(known):
            if index in self.covers or index == seen or self._is_board(index, peeled):
                continue
            seen = index
            found = self._after_head(index, peeled, known[peeled.stem])
            if found:
                yield found

    def _is_board(self, index: int, peeled: Peeled) -> bool:
        """Tell whether no body is meant: إدارة of مجلس إدارة, «مؤسسه التاريخي», «تجمع محتجون»."""
        if peeled.stem == "موسسه" and self.scan.surface(index).endswith("ه"):
            return self.scan.following(index).endswith("ي")
        if peeled.stem == "تجمع" and self.scan.following(index).endswith("ون"):
            return True
        return peeled.stem == "اداره" and self.scan.previous(index).endswith("مجلس")

    def _after_head(self, index: int, peeled: Peeled, head: Head) -> Found | None:
        gap = self.scan.gaps[index].strip()
        if gap in {'"', "«", "“", "("}:
            return self._quoted(index, head)
        if head.subtype == "website":
            return self._website(index, head)
        if not self.scan.joined(index) or self._is_adjective(index, peeled):
            return None
        if peeled.stem == "لواء" and self.scan.previous(index) == "تحت":
            # «تحت لواء النقابة»: under its flag.
            return None
        if peeled.stem.startswith("ال") and peeled.stem[2:] in heads():
            if head.subtype in {"armed group", "club", "bloc", "local body"}:
                return None
            last = self._definite(index, head)
        else:
            last = self._for_a_purpose(self._construct(index, head), index, head)
        if last > index:
            last = self._posted(self._overseen(self._for_the_sake(last, index)), peeled.stem)
        if last <= index or self._is_office(index, last) or self._is_vague(index, last, peeled):
            return None
        if last == index + 1 and self.scan.texts[last] in common_adjectives(peeled.stem):
            return None
        last = self._without_nationality(index, last, head)
        return self._make(index, last, peeled, head)

    def _without_nationality(self, index: int, last: int, head: Head) -> int:
        """Return the end of «وكالة خاما برس» of «… الأفغانية», whose name is whole without it."""
        foreign = self.scan.texts[last] in demonyms() and last > index + 1
        named = not is_definite(self.scan.texts[index + 1])
        return last - (foreign and named and head.subtype in {"media", "agency"})

    def _is_vague(self, index: int, last: int, peeled: Peeled) -> bool:
        """Tell whether a head such as إدارة has no field of work behind it: إدارة المعمل."""
        if peeled.stem not in particles("cautious_heads"):
            return False
        held = self.covers.get(index + 1)
        if peeled.stem == "غرفه" and held is not None and held.kind is Kind.PLACE:
            # غرفة الرياض: of commerce.
            return False
        fields = particles("purposes") | activities()
        words = self.scan.texts[index + 1 : last + 1]
        return fields.isdisjoint({word.removeprefix("لل").removeprefix("ال") for word in words})

    def _is_adjective(self, index: int, peeled: Peeled) -> bool:
        """Tell whether a head that is also an adjective (يومية) qualifies the noun before it."""
        if peeled.stem not in particles("adjectival_heads"):
            return False
        return not peeled.clitics and self.scan.previous(index) not in particles("telling")

    def _website(self, index: int, head: Head) -> Found | None:
        """Return «بادية نت» behind موقع, known by an ending that names of sites have."""
        scan, first = self.scan, index + 1
        for last in range(first, first + scan.run_length(index, 4) - 1):
            if is_ordinary(scan.texts[last]) or scan.texts[last] in stopping_words():
                return None
            if last > first and scan.texts[last] in particles("web_endings"):
                last -= scan.texts[last].startswith("ال")
                return self._make(first, last, scan.readings[first][0], head)
        return None

    def _for_a_purpose(self, last: int, index: int, head: Head) -> int:
        """Return the end of «مركز الفرات للإعلام»; without its purpose it ends at `last`."""
        if last == index or not head.takes_lam or not self.scan.joined(last):
            return last
        following = self.scan.texts[last + 1]
        known = following.startswith("لل") and following[2:] in particles("purposes") | activities()
        acting = following.startswith("ل") and following[1:] in activities()
        return self._purpose(last) if known or acting else last

    def _for_the_sake(self, last: int, index: int) -> int:
        """Return the end of «حزب الاتحاد من أجل الديمقراطية والتقدم», else `last`."""
        scan = self.scan
        if last == index or scan.texts[index] not in particles("unions"):
            return last
        if scan.run_length(last, 4) < 4 or scan.texts[last + 1 : last + 3] != ["من", "اجل"]:
            return last
        return self._coordinated(self._agreeing(last + 3), sure=True)

    def _is_office(self, index: int, last: int) -> bool:
        """Tell whether رئيس مجلس الوزراء is meant: a person's title."""
        title = self.scan.previous(index) in {"رييس", "ورييس", "رييسه", "لرييس"}
        return title and self.scan.texts[last] == "الوزراء"

    def _definite(self, index: int, head: Head) -> int:
        """Return the last word of الهيئة العامة للطيران المدني, or `index` when it is no name."""
        scan, adjectives = self.scan, institutional_adjectives()
        last = index
        while scan.joined(last) and last - index < _MOST_WORDS:
            following = scan.texts[last + 1]
            if following not in adjectives and following not in demonyms():
                break
            if not following.startswith("ال") or not agrees(scan.texts[index], following):
                break
            last += 1
        if last > index and head.subtype == "court":
            return self._ranked(last)
        if scan.joined(last) and head.takes_lam:
            last = self._definite_with_purpose(index, last)
        return last

    def _ranked(self, last: int) -> int:
        """Return the end of «المحكمة الكبرى الجنائية الرابعة» whose adjectives end at `last`."""
        following = self.scan.following(last) if self.scan.joined(last) else ""
        return last + (following in particles("unit_ordinals"))

    def _construct(self, index: int, head: Head) -> int:
        """Return the last word of حزب العدالة, or `index` when it is no name."""
        scan = self.scan
        first = scan.texts[index + 1]
        local = self._local(index)
        if local > index or head.subtype == "local body" or self._is_of_a_place(index):
            return local
        if first in head.not_before or self._is_inside(index + 1):
            return index
        if first in activities():
            return self._activity(index + 1)
        if self._is_particle(first) or is_purpose(first):
            return index
        if head.subtype == "armed group" and first.endswith("ت") and not is_definite(first):
            # فرقة عاينت الموقع: a verb.
            return index
        if first in particles("honours") or first == "ال":
            return self._honour(index + 1)
        held = self.covers.get(index + 1)
        if held is not None and held.first == index + 1:
            named = held.kind is Kind.ORGANIZATION and head.subtype in {"club", "bloc"}
            # «مليشيات الدبيبة»: somebody's, not called so.
            named = named or (held.kind is Kind.PERSON and head.subtype == "armed group")
            return index if named else self._agreeing(held.last)
        if first in demonyms():
            return index
        if first.startswith("ال"):
            adjective = first in institutional_adjectives()
            return index if adjective else self._coordinated(self._agreeing(index + 1))
        return self._indefinite(index, head)

    def _local(self, index: int) -> int:
        """Return the end of «قيادة عمليات ديالى», «لجان مقاومة الفاشر»; `index` for none."""
        at, fields = index + 1, particles("local_fields")
        while self.scan.joined(at - 1) and self.scan.texts[at] in fields:
            at += 1
        held = self.covers.get(at)
        if at == index + 1 or not self.scan.joined(at - 1) or held is None:
            return index
        return held.last if held.kind is Kind.PLACE and held.first == at else index

    def _is_of_a_place(self, index: int) -> bool:
        """Tell whether only a place follows: جماعة إيغيل (a commune), جبهة صرواح, مركز دسوق."""
        held = self.covers.get(index + 1)
        if held is None or held.kind is not Kind.PLACE or held.first != index + 1:
            return False
        stems = {peeled.stem for peeled in self.scan.readings[index]}
        whole = self._agreeing(held.last) == held.last
        return whole and not stems.isdisjoint(particles("heads_of_places"))

    @staticmethod
    def _is_particle(word: str) -> bool:
        """Tell whether a word begins no name: a verb, a particle (على too), a number."""
        return word == "علي" or word in stopping_words() or word.isdigit()

    def _indefinite(self, index: int, head: Head) -> int:
        """Return the last word of «دار الأركان», «قناة ميدي 1 تيفي», or `index`."""
        first = self.scan.texts[index + 1]
        if "ال" + first in institutional_adjectives():
            # «تنظيم ثوري»
            return index
        if is_ordinary(first) or looks_like_adjective(first) or first.endswith("ات"):
            return index + 1 if self._is_paper(index, first) else index
        if head.subtype == "media" and self._is_numbered(index + 2):
            return self._numbered(index + 2)
        if self._is_second_half(index + 2, head):
            return max(self._activity(index + 1), self._agreeing(index + 1))
        return self._agreeing(index + 1)

    def _is_paper(self, index: int, name: str) -> bool:
        """Tell whether an indefinite noun can only be a paper's name here: صحيفة نبأ."""
        heads = {peeled.stem for peeled in self.scan.readings[index]}
        qualifying = name in adjectives() or "ال" + name in adjectives()
        plain = name in ordinary_words() and not qualifying and name not in stopping_words()
        return plain and not heads.isdisjoint(particles("papers")) and not name.endswith("ه")

    def _is_numbered(self, at: int) -> bool:
        """Tell whether word `at` is the number of a channel: قناة ميدي 1."""
        return self.scan.joined(at - 1) and self.scan.texts[at].isdigit()

    def _numbered(self, at: int) -> int:
        """Return the end of «ميدي 1 تيفي», whose number is word `at`."""
        known = self.scan.joined(at) and self.scan.texts[at + 1] in particles("broadcast")
        return at + 1 if known else at

    def _is_second_half(self, at: int, head: Head) -> bool:
        """Tell whether word `at` ends a name of two nouns: دار الأركان, صدى البلد."""
        if not self.scan.joined(at - 1) or at in self.covers:
            return False
        word = self.scan.texts[at]
        if self._is_inside(at):
            return False
        if head.subtype == "media":
            return word not in stopping_words()
        if self._is_foreign(at - 1) and self._is_foreign(at):
            return True
        return not (is_ordinary(word) or word.endswith("يه"))

    def _is_inside(self, at: int) -> bool:
        """Tell whether word `at` tells where a body is: «مركز إيواء بحي درجة»."""
        readings = self.scan.readings[at][1:]
        return any(one.clitics == "ب" and one.stem in triggers() for one in readings)

    def _is_foreign(self, at: int) -> bool:
        """Tell whether word `at` is none of the language: «كايزر برماننت»."""
        word = self.scan.texts[at]
        known = word in given_names() or is_ordinary(word) or word in demonyms()
        plain = not word.startswith(("ال", "و", "ل", "ب", "ف", "ي", "ت")) or word[:2] == "ون"
        return plain and len(word) > 3 and not known and not looks_like_adjective(word)

    def _honour(self, at: int) -> int:
        """Return the end of «الملك عبد العزيز» at word `at`: جامعة الملك عبد العزيز."""
        last, given, kin = at, given_names(), particles("kin")
        if self.scan.texts[at] == "ال":
            # «مليشيا آل دقلو»
            return at + self.scan.joined(at)
        while self.scan.joined(last):
            word = self.scan.texts[last + 1]
            if not (word in given or word in kin or self.scan.texts[last] in kin):
                break
            last += 1
        if last == at:
            return at - 1
        family = self.scan.texts[last + 1] if self.scan.joined(last) else ""
        named = is_definite(family) and not is_ordinary(family) and family not in demonyms()
        return self._agreeing(last + named)

    def _quoted(self, index: int, head: Head) -> Found | None:
        scan = self.scan
        first = last = index + 1
        if first >= len(scan) or scan.texts[first].isdigit():
            return None
        while last - first < 4 and scan.joined(last):
            last += 1
        held = self.covers.get(first)
        whole = held is not None and (held.kind is not Kind.PLACE or held.last == last)
        if scan.gaps[last].strip()[:1] not in {'"', "»", "”", ")"} or whole:
            return None
        return self._make(first, last, scan.readings[first][0], head)

    def _make(self, first: int, last: int, peeled: Peeled, head: Head) -> Found:
        start, end = self.scan.words[first].start + peeled.offset, self.scan.words[last].end
        name = self._words(start, end)
        key = name_key(name)
        entity = self.made.setdefault(
            key,
            Entity(
                f"org:{key.replace(' ', '-')}",
                name,
                Kind.ORGANIZATION,
                subtype=head.subtype,
                origin="trigger",
            ),
        )
        return Found(
            start, end, first, last, Kind.ORGANIZATION, entity, "trigger:organisation", 0.75
        )

    def _words(self, start: int, end: int) -> str:
        return self.scan.prepared.folded.span(start, end).of(self.scan.prepared.text)
