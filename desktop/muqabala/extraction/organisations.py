"""Organisations no list holds: those behind a head noun (حزب, الهيئة العامة)."""

from __future__ import annotations

from collections.abc import Iterator

from muqabala.extraction.full_names import participles
from muqabala.extraction.full_names import titles as people_titles
from muqabala.extraction.listing import Found
from muqabala.extraction.name_words import (
    adjectives,
    demonyms,
    given_names,
    is_ordinary,
    looks_like_adjective,
    ordinary_words,
    particles,
    stopping_words,
)
from muqabala.extraction.organisation_heads import (
    Head,
    activities,
    agrees,
    common_adjectives,
    definite_heads,
    heads,
    institutional_adjectives,
    is_purpose,
)
from muqabala.extraction.scan import Scan
from muqabala.model.mention import Entity, Kind
from muqabala.text.clitics import Peeled, is_definite
from muqabala.text.names import name_key

_MOST_WORDS = 5
_MOST_ADJECTIVES = 3


class OrganisationFinder:
    """Finds the unlisted organisations of one document; `listed` are the names already known."""

    def __init__(self, scan: Scan, listed: list[Found]) -> None:
        self.scan = scan
        self.covers = {index: name for name in listed for index in range(name.first, name.last + 1)}
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
        """Tell whether إدارة is that of مجلس إدارة: what it runs is the organisation."""
        return peeled.stem == "اداره" and self.scan.previous(index).endswith("مجلس")

    def _after_head(self, index: int, peeled: Peeled, head: Head) -> Found | None:
        gap = self.scan.gaps[index].strip()
        if gap in {'"', "«", "“", "("}:
            return self._quoted(index, head)
        if head.subtype == "website":
            return self._website(index, head)
        if not self.scan.joined(index) or self._is_adjective(index, peeled):
            return None
        if peeled.stem.startswith("ال") and peeled.stem[2:] in heads():
            if head.subtype in {"armed group", "club", "bloc", "local body"}:
                return None
            last = self._definite(index, head)
        else:
            last = self._for_a_purpose(self._construct(index, head), index, head)
        last = self._for_the_sake(last, index)
        if last == index or self._is_office(index, last) or self._is_vague(index, last, peeled):
            return None
        if last == index + 1 and self.scan.texts[last] in common_adjectives(peeled.stem):
            return None
        return self._make(index, last, peeled, head)

    def _is_vague(self, index: int, last: int, peeled: Peeled) -> bool:
        """Tell whether a head such as إدارة has no field of work behind it: إدارة المعمل."""
        if peeled.stem not in particles("cautious_heads"):
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

    def _definite_with_purpose(self, index: int, last: int) -> int:
        """Return the end of «المنتدى المتوسطي للحقوق والهجرة», whose adjective no list holds."""
        scan, qualified = self.scan, last
        owner = self.covers.get(last + 1)
        if owner is not None and owner.kind is Kind.ORGANIZATION:
            # المجلس التنفيذي لمنظمة كذا: a part of the body that is named behind it.
            return index
        if last == index and self._is_relational(index, index + 1) and scan.joined(index + 1):
            qualified = index + 1
        purpose = self._purpose(qualified) if qualified > index else qualified
        return purpose if purpose > qualified else last

    def _is_relational(self, noun: int, at: int) -> bool:
        """Tell whether word `at` is an adjective made from a noun that agrees with word `noun`."""
        word = self.scan.texts[at]
        related = is_definite(word) and word.endswith(("ي", "يه"))
        related = related and word not in demonyms() and word not in participles()
        return related and agrees(self.scan.texts[noun], word)

    def _construct(self, index: int, head: Head) -> int:
        """Return the last word of حزب العدالة, or `index` when it is no name."""
        scan = self.scan
        first = scan.texts[index + 1]
        local = self._local(index)
        if local > index or head.subtype == "local body" or self._is_of_a_place(index):
            return local
        if first in head.not_before:
            return index
        if first in activities():
            return self._activity(index + 1)
        if self._is_particle(first) or is_purpose(first):
            return index
        if head.subtype == "armed group" and first.endswith("ت") and not is_definite(first):
            # فرقة عاينت الموقع: a verb.
            return index
        if first in particles("honours"):
            return self._honour(index + 1)
        held = self.covers.get(index + 1)
        if held is not None and held.first == index + 1:
            named = held.kind is Kind.ORGANIZATION and head.subtype in {"club", "bloc"}
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
        if head.subtype == "media":
            return word not in stopping_words()
        if self._is_foreign(at - 1) and self._is_foreign(at):
            return True
        return not (is_ordinary(word) or word.endswith("يه"))

    def _is_foreign(self, at: int) -> bool:
        """Tell whether word `at` is none of the language: «كايزر برماننت»."""
        word = self.scan.texts[at]
        known = word in given_names() or is_ordinary(word) or word in demonyms()
        plain = not word.startswith(("ال", "و", "ل", "ب", "ف", "ي", "ت")) or word[:2] == "ون"
        return plain and len(word) > 3 and not known and not looks_like_adjective(word)

    def _honour(self, at: int) -> int:
        """Return the end of «الملك عبد العزيز» at word `at`: جامعة الملك عبد العزيز."""
        last, given, kin = at, given_names(), particles("kin")
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

    def _activity(self, at: int) -> int:
        """Return the end of «مكافحة الفساد», «أطباء السودان» whose first word is at `at`."""
        if not self.scan.joined(at):
            return at - 1
        # محكمة جنايات شمال القاهرة: one side of a city.
        town = at + 1 + (self.scan.texts[at + 1] in particles("sides") and self.scan.joined(at + 1))
        held = self.covers.get(town)
        if held is not None and held.kind is Kind.PLACE and held.first == town:
            return self._agreeing(held.last)
        if (word := self.scan.texts[at + 1]) in stopping_words() or not is_definite(word):
            return at - 1
        return self._coordinated(self._agreeing(at + 1))

    def _coordinated(self, last: int, *, sure: bool = False) -> int:
        """Return the end of «الحقوق والهجرة» after word `last`.

        What و joins must be a field of work (`purposes`), or any noun where the name is `sure`.
        """
        while self.scan.joined(last) and self._is_field(last + 1, sure=sure):
            last += 1
            last += self.scan.joined(last) and self._is_relational(last, last + 1)
        return last

    def _is_field(self, at: int, *, sure: bool) -> bool:
        word = self.scan.texts[at]
        noun = word[1:].removeprefix("لل").removeprefix("ال")
        if not word.startswith(("وال", "ولل")) or at in self.covers:
            return False
        if noun in particles("purposes"):
            return True
        people = noun.endswith(("ون", "ين")) or "ال" + noun in people_titles()
        ordinary = "ال" + noun in stopping_words() or "ال" + noun in demonyms()
        return sure and not people and not ordinary and "ال" + noun not in definite_heads()

    def _agreeing(self, last: int) -> int:
        scan, begin = self.scan, last
        while scan.joined(last) and last - begin < _MOST_ADJECTIVES:
            following = scan.texts[last + 1]
            if following in stopping_words() or not following.startswith("ال"):
                break
            relational = following.endswith("يه") and scan.texts[last].startswith("ال")
            known = following in institutional_adjectives() or following in demonyms()
            if not known and not relational:
                break
            last += 1
        return last

    def _purpose(self, last: int) -> int:
        """Return the end of «لكرة القدم», «لحقوق الإنسان», «للطيران المدني» after word `last`."""
        scan = self.scan
        following = scan.texts[last + 1]
        if not following.startswith("ل") or len(following) < 4 or self._is_for_here(following):
            return last
        last += 1
        if not scan.joined(last) or scan.texts[last + 1] in stopping_words():
            return last
        word = scan.texts[last + 1]
        if following[1:] in activities() and not is_definite(word) and last + 1 not in self.covers:
            # لإعادة تمويل الديون is what is done, not who does it; لأبحاث علوم الأرض is a field.
            field = following[1:] in particles("research") and scan.joined(last + 1)
            return last + 2 if field and is_definite(scan.texts[last + 2]) else last - 1
        if last + 1 in self.covers and self.covers[last + 1].kind is not Kind.PLACE:
            return last
        qualified = word in adjectives() or (word.endswith(("ي", "يه")) and word not in demonyms())
        if is_definite(word) and (qualified or not following.startswith("لل")):
            last += 1
            last += scan.joined(last) and self._is_relational(last, last + 1)
        return self._nationality(self._coordinated(last, sure=True))

    @staticmethod
    def _is_for_here(word: str) -> bool:
        """Tell whether a purpose is only the place spoken of: المجلس المحلي للبلدة."""
        return "ال" + word[2:] in particles("here") or "ال" + word[2:] in people_titles()

    def _nationality(self, last: int) -> int:
        """Return the nationality after word `last` where one follows, else `last`."""
        known = demonyms()
        if not self.scan.joined(last):
            return last
        following = self.scan.texts[last + 1]
        if following in institutional_adjectives() and self.scan.joined(last + 1):
            return last + 2 if self.scan.texts[last + 2] in known else last + 1
        return last + 1 if following in known and following.startswith("ال") else last

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
