"""Persons no list holds: behind a title, or a given name with a family name after it."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from muqabala.extraction.listing import Found
from muqabala.extraction.name_words import (
    demonyms,
    given_names,
    is_ordinary,
    looks_like_adjective,
    ordinary_words,
    particles,
    stopping_words,
    words_of,
)
from muqabala.extraction.scan import Scan
from muqabala.model.mention import Entity, Kind
from muqabala.text.clitics import Peeled, is_definite
from muqabala.text.lexicon import read_table
from muqabala.text.names import name_key

_MOST_PARTS = 5
_WITH_CLITICS = ("لل", "بال", "وال", "فال", "كال")
_FARTHEST = 9


@cache
def titles() -> dict[str, str]:
    """Return the class of each title.

    `rank` stands before a name, `office` before a complement and a name, `naming` before a
    given name only.
    """
    found = {
        name_key(word): row["class"]
        for row in read_table("titles")
        for word in row["words"].split("|")
    }
    # Folding makes إمام and أمام one; the preposition is far more frequent.
    others = stopping_words()
    return {word: kind for word, kind in found.items() if word not in others or kind == "naming"}


def held_back(word: str) -> bool:
    """Tell whether an unlisted word has the form of a verb, so that no name begins with it."""
    if word.startswith(("يت", "تت", "است")):
        return True
    return word.endswith(("وا", "تا", "يها", "هم", "هن"))


def _is_plural(word: str) -> bool:
    """Tell whether an indefinite word has the form of a plural (ناجون, إعانات)."""
    return not word.startswith("ال") and len(word) > 4 and word.endswith(("ون", "ات"))


@cache
def participles() -> frozenset[str]:
    """Return the definite words that describe the bearer of a name: المكلف, الشهير, البالغ."""
    return frozenset(
        "ال" + form for word in words_of("describing_words") for form in (word, word + "ه")
    )


@cache
def _kunyas() -> dict[str, None]:
    return dict.fromkeys(particles("kunya"))


@cache
def _presenting() -> dict[str, None]:
    """Return what may stand right before an unlisted name: verbs of saying and nationalities."""
    nations = (form for form in demonyms() if form.startswith("ال") and form.endswith(("ي", "يه")))
    return dict.fromkeys([*particles("reporting"), *(form for form in nations if " " not in form)])


class PersonFinder:
    """Finds the unlisted persons of one document; `listed` are the names already known."""

    def __init__(self, scan: Scan, listed: list[Found]) -> None:
        self.scan = scan
        self.covers: dict[int, Found] = {}
        for name in listed:
            for index in range(name.first, name.last + 1):
                held = self.covers.get(index)
                if held is None or name.length > held.length:
                    self.covers[index] = name
        self.made: dict[str, Entity] = {}
        self.end = -1

    def find(self) -> Iterator[Found]:
        """Yield the persons, those behind titles first."""
        for index in self._promising():
            if index <= self.end:
                continue
            for peeled in self.scan.readings[index]:
                found, decided = self._read(index, peeled)
                if found:
                    yield found
                    self.end = found.last
                if decided:
                    break

    def _promising(self) -> list[int]:
        """Return the words at which a person may be introduced or begin, those not covered."""
        scan = self.scan
        indexes = {index for index, _ in scan.occurrences(titles())}
        indexes.update(index for index, _ in scan.occurrences(given_names()))
        for index, _ in scan.stems.get("عبد", ()):
            indexes.update({index, index - 1})
        indexes.update(self._presented())
        return sorted(index for index in indexes if index >= 0 and index not in self.covers)

    def _presented(self) -> Iterator[int]:
        """Yield the words behind a reporting verb, a nationality alone, and kunyas."""
        scan = self.scan
        for index, _ in scan.occurrences(_presenting()):
            if scan.joined(index):
                yield index + 1
        for index, peeled in scan.occurrences(_kunyas()):
            if peeled.clitics in {"", "و"}:
                yield index

    def _read(self, index: int, peeled: Peeled) -> tuple[Found | None, bool]:
        """Return the person word `index` introduces or begins, and whether this settles it."""
        kind = titles().get(peeled.stem)
        if kind is not None:
            return self._after_title(index, kind), True
        if self._has_patronym(index, peeled) or self._is_servant(index, peeled):
            last = self._chain(index)[1]
            return self._make(index, last, peeled, "names:given", 0.85), True
        if peeled.stem in _kunyas():
            kunya = self._kunya(index, peeled)
            return kunya, kunya is not None
        strength = given_names().get(peeled.stem)
        if strength in {None, "month"} or not self._is_name(index):
            if strength is None and not peeled.offset and self._is_presented(index):
                return self._make(index, index + 1, peeled, "names:presented", 0.75), True
            return None, False
        if peeled.offset and self._is_whole(index, peeled):
            return None, False
        found = self._by_given_name(index, peeled, str(strength))
        return found, found is not None

    def _is_whole(self, index: int, peeled: Peeled) -> bool:
        """Tell whether the word with its first letter is one: بيان is not ب and يان."""
        word = self.scan.texts[index]
        return is_ordinary(word) or (peeled.clitics != "و" and word in given_names())

    def _kunya(self, index: int, peeled: Peeled) -> Found | None:
        """Return أبو خالد, أم محمد where somebody speaks or is named so."""
        scan = self.scan
        if not scan.joined(index) or given_names().get(scan.texts[index + 1]) != "strong":
            return None
        last = self._chain(index)[1]
        told = scan.following(last) == "ان" or scan.gaps[last].strip()[:1] in {"،", ",", ":", "("}
        before = scan.previous(index)
        sure = before in particles("reporting") or before in titles()
        placed = before in particles("locative") or before in particles("place_nouns")
        if placed or not (told or sure):
            return None
        return self._make(index, last, peeled, "names:kunya", 0.8)

    def _is_presented(self, index: int) -> bool:
        """Tell whether two unlisted words name somebody: «وقالت جنيفر هالر، وهي أم لطفلين»."""
        scan = self.scan
        if index == 0 or not scan.joined(index) or not scan.joined(index - 1):
            return False
        words = scan.texts[index : index + 2]
        if not all(map(self._may_be_foreign, (index, index + 1))) or held_back(words[0]):
            return False
        if scan.texts[index - 1] in particles("reporting"):
            after = scan.gaps[index + 1].strip()[:1]
            return after in {"،", ",", ":"} or scan.following(index + 1) == "ان"
        nations = [peeled for peeled in scan.readings[index - 1] if peeled.stem in _presenting()]
        if not nations or words[0][0] in "يت":
            return False
        return nations[0].offset > 0 or scan.previous(index - 1) in stopping_words()

    def _may_be_foreign(self, index: int) -> bool:
        """Tell whether word `index` is none of the language and may be part of a foreign name."""
        word = self.scan.texts[index]
        if index in self.covers or is_ordinary(word) or word in titles() or len(word) < 3:
            return False
        plural = word.endswith(("ون", "ين", "ات", "نا", "هم", "ها")) and len(word) > 5
        inflected = word.startswith(("ال", "لل", "وال", "بال")) or word.isdigit()
        return not (plural or inflected or looks_like_adjective(word) or word in demonyms())

    def _is_servant(self, index: int, peeled: Peeled) -> bool:
        """Tell whether a name begins with عبد and one of God's names: عبد القادر آدم."""
        scan = self.scan
        if peeled.stem != "عبد" or not scan.joined(index):
            return False
        return scan.texts[index + 1].startswith("ال") and self._chain(index)[0] > 1

    def _has_patronym(self, index: int, peeled: Peeled) -> bool:
        """Tell whether عبد after an unlisted word makes it a given name: سابر عبد الرحمن."""
        scan = self.scan
        if not scan.joined(index) or peeled.offset:
            return False
        if scan.texts[index + 1] != "عبد" or not scan.joined(index + 1):
            return False
        word = scan.texts[index]
        if len(word) < 3 or word[0] in "وف" or is_definite(word):
            return False
        return not (is_ordinary(word) or word in titles())

    def _is_name(self, index: int) -> bool:
        """Tell whether the word is no particle: folding makes على and علي one."""
        word = self.scan.texts[index]
        if word in stopping_words() and word not in given_names():
            return False
        return not self._is_preposition(index)

    def _is_preposition(self, index: int) -> bool:
        """Tell whether the word is على or a verb in ى that folds to a foreign name (روى)."""
        if not self.scan.surface(index).endswith("ى"):
            return False
        word = self.scan.texts[index]
        return word.lstrip("وف") == "علي" or given_names().get(word) == "foreign"

    # behind a title

    def _after_title(self, title: int, kind: str) -> Found | None:
        scan, at, commas = self.scan, title + 1, 0
        asked = kind
        while at < len(scan) and at - title <= _FARTHEST:
            gap = scan.before(at).strip(" \"'«“‘(”»)#")
            if gap and (gap not in {"،", ","} or (commas := commas + 1) > 1):
                return None
            held = self.covers.get(at)
            if held is not None:
                if held.kind is Kind.PERSON:
                    return None
                at, asked = held.last + 1, kind
                continue
            found = self._start_after_title(title, at, asked)
            if found:
                return found
            if scan.texts[at] in stopping_words():
                if scan.texts[at] not in particles("in_title"):
                    return None
                asked = "naming"
            at += 1
        return None

    def _start_after_title(self, title: int, at: int, kind: str) -> Found | None:
        word = self.scan.texts[at]
        peeled = self.scan.readings[at][0]
        if at == title + 1 and kind == "rank" and self._is_verb_before_kin(at):
            return self._make(at, self._chain(at)[1], peeled, "trigger:title")
        if (word in titles() and not self._is_name_too(title, at)) or not self._is_name(at):
            return None
        quoted = self._quoted_end(at)
        if quoted is not None:
            return self._make(at, quoted, peeled, "trigger:title")
        if word in given_names() or word in particles("kin"):
            parts, last = self._chain(at, titled=True)
            last = self._ordinary_family_name(last)
            if parts >= 2 or given_names().get(word) in {"strong", "foreign"} or at == title + 1:
                return self._make(at, last, peeled, "trigger:title")
            return None
        if is_ordinary(word) or kind == "naming" or word.startswith("لل"):
            return None
        if word[0] == "و" and at > title + 1:
            return None
        direct = kind == "rank" and at == title + 1
        if word.startswith("ال"):
            alone = direct and self.scan.following(at) not in given_names()
            return self._make(at, at, peeled, "trigger:title") if alone else None
        if looks_like_adjective(word) or held_back(word):
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
        return word.startswith("ي") and self.scan.texts[at + 2] in given_names()

    def _is_name_too(self, title: int, at: int) -> bool:
        """Tell whether a title right behind another is a given name: المهندس أمين حسن."""
        behind = at == title + 1 or self.scan.texts[at - 1] in titles()
        if not behind or self.scan.texts[at] not in given_names():
            return False
        following = self.scan.following(at)
        plain = following and not is_ordinary(following) and not is_definite(following)
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

    # given name and family name

    def _by_given_name(self, at: int, peeled: Peeled, strength: str) -> Found | None:
        if strength == "weak" and peeled.offset and not self._is_second(at, peeled):
            return None
        parts, last = self._chain(at)
        acting = not peeled.offset and self.scan.previous(at) in particles("acting")
        if acting and parts == 1:
            family = self._ordinary_family_name(last, acting=True)
            if family > last:
                return self._make(at, family, peeled, "names:acting", 0.8)
        if parts < 2:
            if strength == "strong" and self._speaks_alone(at, peeled):
                return self._make(at, at, peeled, "names:speaker", 0.7)
            return None
        if strength == "weak" and not self._sure_family(at + 1):
            return None
        return self._make(at, last, peeled, "names:given", 0.85)

    def _is_second(self, at: int, peeled: Peeled) -> bool:
        """Tell whether و joins the name to a person's right before: «أحمد زيدان ونور أبو شقرا»."""
        return peeled.clitics == "و" and self.end == at - 1

    def _speaks_alone(self, at: int, peeled: Peeled) -> bool:
        """Tell whether a lone given name is a speaker's: «وقال خالد، وهو أب لثلاثة»."""
        after = self.scan.gaps[at].strip()
        told = self.scan.previous(at) in particles("reporting") and peeled.offset == 0
        return told and after[:1] in {"،", ",", ":", "(", '"', "«"}

    def _sure_family(self, at: int) -> bool:
        word = self.scan.texts[at]
        if word.startswith("ال"):
            return len(word) > 4 and not is_ordinary(word)
        return given_names().get(word) in {"strong", "foreign"} or word in particles("kin")

    def _ordinary_family_name(self, last: int, *, acting: bool = False) -> int:
        """Return the word after `last` where it must be a family name: «إبراهيم السلطان إن».

        Behind a verb (`acting`) a word in the form of a nisba will do: «سجل صالح الشهري هدفا».
        """
        at = last + 1
        if not self.scan.joined(last) or at in self.covers:
            return last
        word = self.scan.texts[at]
        titled = word in titles() and not is_definite(word)
        if word in stopping_words() or titled or word in participles():
            return last
        inflected = word.endswith(("ين", "ان", "ون", "ات")) and word[:-2] in ordinary_words()
        if not is_definite(word) and (inflected or (word in ordinary_words() and not acting)):
            return last
        if word.startswith(_WITH_CLITICS) or (word[0] in "ولب" and is_ordinary(word)):
            return last
        if acting and is_definite(word) and word.endswith("ي"):
            return at
        ended = self.scan.gaps[at].strip()[:1] in {"،", ",", ":", "(", "."}
        ended = ended or (acting and self.scan.following(at)[:1] == "و")
        if not is_definite(word) and not ended and self.scan.following(at) != "ان":
            return last
        ended = ended and (is_definite(word) or len(word) > 3)
        return at if ended or self.scan.following(at) == "ان" else last

    def _chain(self, first: int, *, titled: bool = False) -> tuple[int, int]:
        """Return how many parts the name that begins at word `first` has, and its last word.

        Behind a title two given names may be followed by an unlisted one.
        """
        last = self._part_end(first)
        parts = 1
        while parts < _MOST_PARTS and self.scan.joined(last):
            following = last + 1
            if not self._may_follow(following, parts, titled=titled):
                break
            if parts > 1 and self._is_family_name(last):
                break
            last = self._part_end(following)
            parts += 1
        return parts, last

    def _is_family_name(self, last: int) -> bool:
        """Tell whether word `last` is a name with the article, which mostly ends a name."""
        texts = self.scan.texts
        compound = texts[last] in particles("second_half") or texts[last - 1] in particles("kin")
        return texts[last].startswith("ال") and not compound

    def _part_end(self, at: int) -> int:
        scan, kin, halves = self.scan, particles("kin"), particles("second_half")
        while scan.joined(at) and (scan.texts[at] in kin or scan.texts[at + 1] in halves):
            if scan.texts[at + 1] in stopping_words():
                break
            at += 1
        return at

    def _may_follow(self, at: int, parts: int, *, titled: bool) -> bool:
        word = self.scan.texts[at]
        if given_names().get(word) == "weak" and word in titles():
            return False
        if word[0] == "و" and word not in given_names() and word[1:] in given_names():
            return False
        if word in particles("kin"):
            return self.scan.joined(at) and not is_ordinary(self.scan.texts[at + 1])
        if word in given_names():
            return self._is_name(at)
        if parts == 1 and self._is_nisba(at, word):
            return True
        if is_ordinary(word) or word in titles() or word.isdigit() or word in participles():
            return False
        if len(word) < (2 if self.scan.surface(at)[:1] == "آ" else 3) or word.startswith("لل"):
            return False
        if _is_plural(word) and given_names().get(self.scan.texts[at - 1]) in {None, "weak"}:
            return False
        if parts > 1 and word[0] in "بلف":
            return False
        if titled and parts == 2 and self._ends_foreign(at):
            return True
        held = self.covers.get(at)
        if held is not None and held.kind is not Kind.PERSON and word not in demonyms():
            return False
        if parts > 1 and word.startswith("ال") and word.endswith(("ان", "ون", "ين", "ه")):
            return False
        if held_back(word) or (looks_like_adjective(word) and not self._after_given(at, word)):
            return False
        return parts == 1 or word.startswith("ال") or self._two_given(at - 2, titled=titled)

    def _ends_foreign(self, at: int) -> bool:
        """Tell whether word `at` is the last of three foreign ones: باسيرو ديوماي فاي."""
        arabic = [given_names().get(word) for word in self.scan.texts[at - 2 : at]]
        if not {"strong", "weak", "month"}.isdisjoint(arabic) or not self._may_be_foreign(at):
            return False
        before, word = self.scan.texts[at - 1], self.scan.texts[at]
        following = self.scan.texts[at + 1] if self.scan.joined(at) else ""
        ended = not following or (is_ordinary(following) and not is_definite(following))
        return ended and not is_definite(before) and not held_back(word) and word[0] not in "تي"

    def _is_nisba(self, at: int, word: str) -> bool:
        """Tell whether a nationality is a family name here: وليد المصري."""
        before = given_names().get(self.scan.texts[at - 1])
        return before == "strong" and word in demonyms() and word.endswith("ي") and word[:2] == "ال"

    def _after_given(self, at: int, word: str) -> bool:
        """Tell whether a family name such as مناصرة stands behind a sure given name."""
        before = given_names().get(self.scan.texts[at - 1])
        return before == "strong" and not word.endswith("يه")

    def _two_given(self, at: int, *, titled: bool) -> bool:
        """Tell whether words `at` and the next are both given names, one foreign if untitled.

        Behind a title a patronym will do: محمد بن علي كومان.
        """
        if titled and at >= 0 and self.scan.texts[at] in particles("kin"):
            return self.scan.texts[at + 1] in given_names()
        strengths = [given_names().get(word) for word in self.scan.texts[max(at, 0) : at + 2]]
        return at >= 0 and None not in strengths and (titled or "foreign" in strengths)

    def _make(
        self, first: int, last: int, peeled: Peeled, rule: str, confidence: float = 0.9
    ) -> Found:
        start, end = self.scan.words[first].start + peeled.offset, self.scan.words[last].end
        name = self.scan.prepared.folded.span(start, end).of(self.scan.prepared.text)
        key = name_key(name)
        entity = self.made.setdefault(
            key, Entity(f"person:{key.replace(' ', '-')}", name, Kind.PERSON, origin="trigger")
        )
        return Found(start, end, first, last, Kind.PERSON, entity, rule, confidence)
