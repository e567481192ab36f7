"""Organisations no list holds: those behind a head noun (حزب, الهيئة العامة)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from muqabala.extraction.listing import Found
from muqabala.extraction.name_words import (
    adjectives,
    demonyms,
    given_names,
    is_ordinary,
    looks_like_adjective,
    particles,
    stopping_words,
    words_of,
)
from muqabala.extraction.scan import Scan
from muqabala.model.mention import Entity, Kind
from muqabala.text.clitics import Peeled, is_definite
from muqabala.text.lexicon import read_table
from muqabala.text.names import name_key

_MOST_WORDS = 5


@dataclass(frozen=True, slots=True)
class Head:
    """A noun that opens an organisation's name: its subtype, and what is no name after it."""

    subtype: str
    not_before: frozenset[str]
    takes_lam: bool


@cache
def heads() -> dict[str, Head]:
    """Return the head nouns of organisations by their folded, indefinite form."""
    found = {}
    for row in read_table("organisation_triggers"):
        blocked = frozenset(name_key(word) for word in row["not_before"].split("|") if word)
        for word in row["words"].split():
            found[name_key(word)] = Head(row["subtype"], blocked, row["lam"] == "yes")
    return found


@cache
def _definite_heads() -> dict[str, Head]:
    """Return the head nouns with and without the article."""
    return {form: head for word, head in heads().items() for form in (word, "ال" + word)}


@cache
def institutional_adjectives() -> frozenset[str]:
    """Return the definite adjectives of organisations' names: الوطني, العامة, الدولي."""
    found: set[str] = set()
    for word in words_of("organisation_adjectives"):
        found.update({"ال" + word, "ال" + word + "ه"})
    return frozenset(found)


@cache
def _activities() -> frozenset[str]:
    return words_of("organisation_activities")


def _is_purpose(word: str) -> bool:
    """Tell whether a word is ل with a noun (لتهريب), which tells what a common noun is for."""
    return word.startswith("ل") and len(word) > 4


def _agrees(head: str, adjective: str) -> bool:
    """Tell whether an adjective has the gender of its head noun, by their endings."""
    return head.endswith(("ه", "ات")) == adjective.endswith("ه")


class OrganisationFinder:
    """Finds the unlisted organisations of one document; `listed` are the names already known."""

    def __init__(self, scan: Scan, listed: list[Found]) -> None:
        self.scan = scan
        self.covers = {index: name for name in listed for index in range(name.first, name.last + 1)}
        self.made: dict[str, Entity] = {}

    def triggered(self) -> Iterator[Found]:
        """Yield organisations behind a head noun: حزب الوطن, الهيئة العامة للطيران المدني."""
        known, seen = _definite_heads(), -1
        for index, peeled in self.scan.occurrences(known):
            if index in self.covers or index == seen:
                continue
            seen = index
            found = self._after_head(index, peeled, known[peeled.stem])
            if found:
                yield found

    def _after_head(self, index: int, peeled: Peeled, head: Head) -> Found | None:
        gap = self.scan.gaps[index].strip()
        if gap in {'"', "«", "“", "("}:
            return self._quoted(index, head)
        if not self.scan.joined(index) or head.subtype == "website":
            return None
        if peeled.stem.startswith("ال") and peeled.stem[2:] in heads():
            if head.subtype == "armed group":
                return None
            last = self._definite(index, head)
        else:
            last = self._for_a_purpose(self._construct(index, head), index, head)
        if last == index or self._is_office(index, last):
            return None
        return self._make(index, last, peeled, head)

    def _for_a_purpose(self, last: int, index: int, head: Head) -> int:
        """Return the end of «مركز الفرات للإعلام»; without its purpose it ends at `last`."""
        if last == index or not head.takes_lam or not self.scan.joined(last):
            return last
        following = self.scan.texts[last + 1]
        known = following.startswith("لل") and following[2:] in particles("purposes")
        return self._purpose(last) if known else last

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
            if not following.startswith("ال") or not _agrees(scan.texts[index], following):
                break
            last += 1
        if last > index and scan.joined(last) and head.takes_lam:
            last = self._purpose(last)
        return last

    def _construct(self, index: int, head: Head) -> int:
        """Return the last word of حزب العدالة, or `index` when it is no name."""
        scan = self.scan
        first = scan.texts[index + 1]
        if first in head.not_before:
            return index
        if first in _activities():
            return self._activity(index + 1)
        if first in stopping_words() or first.isdigit() or _is_purpose(first):
            return index
        if first in particles("honours"):
            return self._honour(index + 1)
        held = self.covers.get(index + 1)
        if held is not None and held.first == index + 1:
            return self._agreeing(held.last)
        if first in demonyms():
            return index
        if first.startswith("ال"):
            return index if first in institutional_adjectives() else self._agreeing(index + 1)
        if is_ordinary(first) or looks_like_adjective(first) or first.endswith("ات"):
            return index
        if self._is_second_half(index + 2, head):
            return max(self._activity(index + 1), self._agreeing(index + 1))
        return self._agreeing(index + 1)

    def _is_second_half(self, at: int, head: Head) -> bool:
        """Tell whether word `at` ends a name of two nouns: دار الأركان, صدى البلد."""
        if not self.scan.joined(at - 1):
            return False
        word = self.scan.texts[at]
        if head.subtype == "media":
            return word not in stopping_words()
        return not (is_ordinary(word) or word.endswith("يه"))

    def _honour(self, at: int) -> int:
        """Return the end of «الملك عبد العزيز» at word `at`: جامعة الملك عبد العزيز."""
        last, given, kin = at, given_names(), particles("kin")
        while self.scan.joined(last):
            word = self.scan.texts[last + 1]
            if not (word in given or word in kin or self.scan.texts[last] in kin):
                break
            last += 1
        return last if last > at else at - 1

    def _activity(self, at: int) -> int:
        """Return the end of «مكافحة الفساد», «حماية الصحفيين» whose first word is at `at`."""
        if not self.scan.joined(at) or not is_definite(self.scan.texts[at + 1]):
            return at - 1
        return self._agreeing(at + 1)

    def _agreeing(self, last: int) -> int:
        scan, begin = self.scan, last
        while scan.joined(last) and last - begin < 2:
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
        if not following.startswith("ل") or len(following) < 4:
            return last
        last += 1
        if not scan.joined(last) or scan.texts[last + 1] in stopping_words():
            return last
        word = scan.texts[last + 1]
        qualified = word in adjectives() or (word.endswith(("ي", "يه")) and word not in demonyms())
        if is_definite(word) and (qualified or not following.startswith("لل")):
            last += 1
        return self._nationality(last)

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
        if first >= len(scan):
            return None
        while last - first < 4 and scan.joined(last):
            last += 1
        if scan.gaps[last].strip()[:1] not in {'"', "»", "”", ")"} or first in self.covers:
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
