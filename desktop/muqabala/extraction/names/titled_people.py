"""Persons behind a title: the minister, the general, he who is called Abu Omar."""

from __future__ import annotations

from functools import cache

from muqabala.extraction.names.full_names import FullNames, held_back, participles, titles
from muqabala.extraction.names.listing import Found
from muqabala.extraction.names.name_parts import verbal_noun
from muqabala.extraction.names.name_words import (
    given_names,
    is_common,
    is_ordinary,
    looks_foreign,
    looks_like_adjective,
    particles,
    stopping_words,
)
from muqabala.extraction.names.scan import Scan
from muqabala.model.mention import Entity, Kind
from muqabala.text.clitics import Peeled, is_definite
from muqabala.text.names import person_key

_FARTHEST = 9


@cache
def kunyas() -> dict[str, None]:
    """Return what opens a name by one's child: أبو, أم."""
    return dict.fromkeys(particles("kunya"))


class TitledPeople(FullNames):
    """Reads the names behind the titles of one document; `listed` are the names already known."""

    def __init__(self, scan: Scan, listed: list[Found]) -> None:
        super().__init__(scan, listed)
        self.made: dict[str, Entity] = {}

    def _is_open(self, index: int) -> bool:
        """Tell whether word `index` is free, or a town's that is a given name here: كولن باول."""
        held = self.covers.get(index)
        if held is None:
            return True
        if held.start > self.scan.words[index].start >= self.scan.words[held.first].start:
            # The letter before the place is none of its own: أطمة in فاطمة.
            return given_names().get(self.scan.texts[index]) == "strong"
        if held.kind is not Kind.PLACE or held.first != held.last or not self.scan.joined(index):
            return False
        if given_names().get(self.scan.texts[index]) != "foreign" or index + 1 in self.covers:
            return False
        return self._spelled_foreign(index + 1)

    def _after_title(self, title: int, kind: str) -> Found | None:
        scan, at, commas = self.scan, title + 1, 0
        asked = kind
        if scan.previous(title) in particles("named_for") and kind == "rank":
            return None
        while at < len(scan) and at - title <= _FARTHEST:
            gap = scan.before(at).strip(" \"'«“‘(”»)#/")
            if gap and (gap not in {"،", ","} or (commas := commas + 1) > 1):
                return None
            held = self.covers.get(at)
            if held is not None and not self._is_open(at):
                if held.kind is Kind.PERSON:
                    return None
                at, asked = held.last + 1, kind
                continue
            found = self._sons_name(at) or self._start_after_title(title, at, asked)
            if found:
                return found
            if self._is_joined_name(at):
                return None
            if scan.texts[at] in stopping_words():
                if scan.texts[at] not in particles("in_title"):
                    return None
                asked = "naming"
            at += 1
        return None

    def _is_joined_name(self, at: int) -> bool:
        """Tell whether و joins a name of its own to what a title leads to."""
        word = self.scan.texts[at]
        return word[0] == "و" and given_names().get(word[1:]) == "strong"

    def _start_after_title(self, title: int, at: int, kind: str) -> Found | None:
        word = self.scan.texts[at]
        peeled = self.scan.readings[at][0]
        nicknamed = next((one for one in self.scan.readings[at][1:] if one.stem in kunyas()), None)
        if nicknamed and given_names().get(self.scan.following(at)) == "strong":
            return self._make(at, self._chain(at + 1)[1], nicknamed, "trigger:title")
        if at == title + 1 and kind == "rank" and self._is_verb_before_kin(at):
            return self._make(at, self._chain(at)[1], peeled, "trigger:title")
        if self._is_no_name_here(title, at):
            return None
        quoted = self._quoted_end(at)
        if quoted is not None:
            return self._make(at, quoted, peeled, "trigger:title")
        if word in given_names() or word in particles("kin"):
            parts, last = self._chain(at, titled=True)
            if last == at or not (self.scan.joined(last) and is_common(self.scan.texts[last + 1])):
                last = self._ordinary_family_name(last)
            if parts == 1 and self.scan.previous(at) in particles("reigning"):
                last = self._regnal_end(last)
            alone = kind == "naming" and parts == 1
            last = self._past_a_word(last) if alone else self._house_end(last)
            if parts >= 2 or given_names().get(word) in {"strong", "foreign"} or at == title + 1:
                return self._make(at, last, peeled, "trigger:title")
            return None
        if kind == "naming":
            return self._in_marks(title, at)
        return self._unlisted_after_title(title, at, kind)

    def _is_no_name_here(self, title: int, at: int) -> bool:
        """Tell whether a name cannot begin: another title, a particle, «سعادة حمد بن سليمان»."""
        word = self.scan.texts[at]
        if word == "سعاده" and given_names().get(self.scan.following(at)) == "strong":
            return True
        return (word in titles() and not self._is_name_too(title, at)) or not self._is_name(at)

    def _in_marks(self, title: int, at: int) -> Found | None:
        """Return an unlisted name in quotation marks behind يدعى: «يدعى “ياما سياووش”»."""
        scan, last = self.scan, at
        if at != title + 1 or scan.before(at)[-1:] not in set('"«“') or is_common(scan.texts[at]):
            return None
        while last - at < 3 and scan.joined(last):
            last += 1
        closed = last > at and scan.gaps[last][:1] in set('"»”')
        closed = closed and all(word.isalpha() for word in scan.texts[at : last + 1])
        return self._make(at, last, scan.readings[at][0], "trigger:title") if closed else None

    def _unlisted_after_title(self, title: int, at: int, kind: str) -> Found | None:
        """Return the person behind a title whose first name no list holds."""
        word, peeled = self.scan.texts[at], self.scan.readings[at][0]
        if is_common(word) or word.startswith("لل") or word in participles():
            return None
        if self.scan.surface(at).endswith(("ً", "ًا", "اً")):
            return None
        if self._joins_another(word) or self._is_of_a_body(title, at):
            return None
        if word[0] == "و" and at > title + 1:
            return None
        direct = kind == "rank" and at == title + 1
        if self._has_article(at):
            if direct and self.scan.following(at) == "بن":
                # «الشيخ الفضل بن محمد»
                return self._make(at, self._chain(at, titled=True)[1], peeled, "trigger:title")
            # الفريق is a general's rank and a team.
            alone = direct and self.scan.following(at) not in given_names()
            alone = alone and self.scan.texts[title] in particles("single_with_article")
            alone = alone and not verbal_noun.fullmatch(word)
            return self._make(at, at, peeled, "trigger:title") if alone else None
        if any(option.stem in given_names() for option in self.scan.readings[at][1:]):
            return None
        foreign = looks_foreign(word) or (self.scan.joined(at) and self._spelled_foreign(at + 1))
        foreign = foreign or self.scan.surface(at).endswith("ه")
        direct_name = at == title + 1 and given_names().get(self.scan.following(at)) == "strong"
        foreign = foreign or direct_name
        if (looks_like_adjective(word) or held_back(word)) and not foreign:
            return None
        parts, last = self._chain(at, titled=True)
        if parts >= 2 or (direct and self.scan.texts[title] in particles("single")):
            return self._make(at, last, peeled, "trigger:title")
        return None

    def _is_verb_before_kin(self, at: int) -> bool:
        """Tell whether a verb is a given name here: الحارس يزيد أبو ليلى."""
        if self.scan.run_length(at, 3) < 3 or self.scan.texts[at + 1] not in particles("kin"):
            return False
        word = self.scan.texts[at]
        return word.startswith("ي") and not is_ordinary(self.scan.texts[at + 2])

    def _sons_name(self, at: int) -> Found | None:
        """Return a name that ولد makes of any word before it: «الأسبق شيخنا ولد محمد لغظف»."""
        if self.scan.run_length(at, 3) < 3 or self.scan.texts[at + 1] not in {"ولد", "منت"}:
            return None
        word = self.scan.texts[at]
        if word in stopping_words() or word in titles() or is_definite(word):
            return None
        if at in self.covers or at + 2 in self.covers:
            return None
        last = self._chain(at, titled=True)[1]
        following = self.scan.texts[last + 1] if self.scan.joined(last) else ""
        if following and not is_common(following):
            last = self._ordinary_family_name(last)
        return self._make(at, last, self.scan.readings[at][0], "trigger:title")

    def _is_name_too(self, title: int, at: int) -> bool:
        """Tell whether a title right behind another is a given name: المهندس أمين حسن."""
        behind = at == title + 1 or self.scan.texts[at - 1] in titles()
        if not behind or self.scan.texts[at] not in given_names():
            return False
        following = self.scan.following(at)
        plain = following and not is_ordinary(following) and not is_definite(following)
        plain = plain and at + 1 not in self.covers
        return bool(plain) or self.scan.gaps[at].strip()[:1] == "("

    def _quoted_end(self, at: int) -> int | None:
        """Return the last word of a name in quotation marks that begins at `at`, or None."""
        scan = self.scan
        if scan.before(at)[-1:] not in set('"«“') or scan.texts[at] not in given_names():
            return None
        last = at
        while last - at < 3 and scan.joined(last):
            last += 1
        closed = scan.gaps[last][:1] in set('"»”')
        return last if closed and last > at else None

    def _make(
        self, first: int, last: int, peeled: Peeled, rule: str, confidence: float = 0.9
    ) -> Found:
        start, end = self.scan.words[first].start + peeled.offset, self.scan.words[last].end
        name = self.scan.prepared.folded.span(start, end).of(self.scan.prepared.text)
        key = person_key(name)
        entity = self.made.setdefault(
            key, Entity(f"person:{key.replace(' ', '-')}", name, Kind.PERSON, origin="trigger")
        )
        return Found(start, end, first, last, Kind.PERSON, entity, rule, confidence)
