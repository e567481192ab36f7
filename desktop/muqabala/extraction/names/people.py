"""Persons no list holds: behind a title, or a given name with a family name after it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from muqabala.extraction.names.full_names import held_back, participles, titles
from muqabala.extraction.names.listing import Found
from muqabala.extraction.names.name_parts import verbal_noun
from muqabala.extraction.names.name_rows import NameRows
from muqabala.extraction.names.name_words import (
    demonyms,
    given_names,
    is_common,
    is_ordinary,
    ordinary_words,
    particles,
    prose_words,
    stopping_words,
)
from muqabala.extraction.names.titled_people import kunyas
from muqabala.model.mention import Kind
from muqabala.text.clitics import Peeled, is_definite
from muqabala.text.names import name_key

_FOREIGN_PARTICLES = frozenset({"دا", "دي", "دو", "فان", "فون"})
# No name begins with these: «رجل الدين العراقي».
_ENDS_OF_NAMES = frozenset({"الدين", "العابدين"})
_SERVANT = {"عبد": None, "بن": None}


@cache
def _presenting() -> dict[str, None]:
    """Return what may stand right before an unlisted name: verbs of saying and nationalities."""
    endings = ("ي", "يه", "يان", "يين", "يون", "يتان", "يتين")
    nations = (form for form in demonyms() if form.startswith("ال") and form.endswith(endings))
    return dict.fromkeys([*particles("reporting"), *(form for form in nations if " " not in form)])


class PersonFinder(NameRows):
    """Finds the unlisted persons of one document; `listed` are the names already known."""

    def find(self) -> Iterator[Found]:
        """Yield the persons, those behind titles first."""
        yield from self._fuller_names()
        for index in self._promising():
            if index <= self.end:
                continue
            for peeled in self.scan.readings[index]:
                found, decided = self._read(index, peeled)
                while found:
                    yield found
                    self.end = found.last
                    found = self._with_another(found)
                if decided:
                    break

    def _fuller_names(self) -> Iterator[Found]:
        """Yield listed persons with what the text adds: a patronym, a clan, names turned round."""
        for name in {id(held): held for held in self.covers.values()}.values():
            if name.kind is not Kind.PERSON or name.nested:
                continue
            first = self._unlisted_first_name(name)
            if first < name.first:
                start = self.scan.words[first].start
                yield replace(name, start=start, first=first, rule="names:respelled")
                continue
            last = self._fuller_end(name)
            if last > name.last:
                end = self.scan.words[last].end
                yield replace(name, end=end, last=last)
            elif self._is_given(name.last):
                last = self._chain(name.first)[1]
                if last > name.last:
                    yield self._make(name.first, last, self._reading(name), "names:given", 0.85)

    def _unlisted_first_name(self, name: Found) -> int:
        """Return the word of another spelling of the first name before a lone family name.

        «الإسباني رفايل نادال»: a nationality or a title stands before it. Else the name's own.
        """
        at = name.first - 1
        alone = name.first == name.last and name.rule.startswith("lexicon")
        if not alone or at < 1 or not self.scan.joined(at) or not self.scan.joined(at - 1):
            return name.first
        if name.start > self.scan.words[name.first].start or not self._may_be_foreign(at):
            return name.first
        before = {peeled.stem for peeled in self.scan.readings[at - 1]}
        told = before & (_presenting().keys() | {t for t, k in titles().items() if k == "rank"})
        own = name_key(name.entity.name).split()
        alike = len(own) > 1 and own[0][0] == self.scan.texts[at][0]
        return at if told and alike and self.scan.texts[at - 1] in told else name.first

    def _reading(self, name: Found) -> Peeled:
        """Return the reading of the first word of `name` that leaves its clitics off."""
        offset = name.start - self.scan.words[name.first].start
        options = self.scan.readings[name.first]
        return next((option for option in options if option.offset == offset), options[0])

    def _promising(self) -> list[int]:
        """Return the words at which a person may be introduced or begin, those not covered."""
        scan = self.scan
        indexes = {index for index, _ in scan.standing(titles())}
        named = scan.standing(given_names())
        indexes.update(index for index, peeled in named if peeled.stem not in _ENDS_OF_NAMES)
        for index, _ in scan.standing(_SERVANT):
            indexes.update({index, index - 1})
        indexes.update(self._presented())
        return sorted(index for index in indexes if index >= 0 and self._is_open(index))

    def _presented(self) -> Iterator[int]:
        """Yield the words behind a reporting verb, a nationality alone, and kunyas."""
        scan = self.scan
        for index, _ in scan.standing(_presenting()):
            if scan.joined(index):
                yield index + 1
        for index, peeled in scan.standing(kunyas()):
            if peeled.clitics in {"", "و", "ب", "ل"} and scan.surface(index)[-1:] != "ى":
                yield index

    def _read(self, index: int, peeled: Peeled) -> tuple[Found | None, bool]:
        """Return the person word `index` introduces or begins, and whether this settles it."""
        kind = titles().get(peeled.stem)
        if kind is not None and not self._is_name_in_a_row(index, peeled):
            return self._after_title(index, kind), True
        last = self._servant_end(index, peeled)
        if not last and self._has_patronym(index, peeled):
            last = self._chain(index)[1]
        if last:
            return self._make(index, self._clan_end(last), peeled, "names:given", 0.85), True
        if peeled.stem in kunyas():
            kunya = self._kunya(index, peeled)
            return kunya, kunya is not None
        strength = given_names().get(peeled.stem)
        if strength == "month" and self._is_told(index, peeled):
            return self._make(index, self._chain(index)[1], peeled, "names:given", 0.8), True
        if strength == "month" and self._is_in_a_row(index, peeled, strength):
            return self._make(index, index + 1, peeled, "names:row", 0.75), True
        if strength in {None, "month"} or not self._is_name(index):
            if strength is None and not peeled.offset and self._is_presented(index):
                last = max(index + 1, self._chain(index)[1])
                return self._make(index, last, peeled, "names:presented", 0.75), True
            return None, False
        if peeled.offset and self._is_whole(index, peeled):
            return None, False
        found = self._by_given_name(index, peeled, str(strength))
        return found, found is not None

    def _is_told(self, index: int, peeled: Peeled) -> bool:
        """Tell whether a full name with an age behind it begins here: «عادل محمود حسن، 26 سنة»."""
        parts, last = self._chain(index)
        following = self.scan.texts[last + 1] if last + 1 < len(self.scan) else ""
        aged = following.isdigit() and self._is_closed(last)
        return parts > 1 and aged and peeled.clitics in {"", "و"}

    def _is_whole(self, index: int, peeled: Peeled) -> bool:
        """Tell whether the word with its first letter is one: بيان is not ب and يان."""
        word = self.scan.texts[index]
        if word == "وعلي":
            return not self._is_name(index)
        if word in given_names():
            return True
        if peeled.clitics == "و" and given_names().get(peeled.stem) == "strong":
            return word in ordinary_words() or word in prose_words()
        if given_names().get(self.scan.following(index)) == "foreign":
            return False
        return is_common(word)

    def _kunya(self, index: int, peeled: Peeled) -> Found | None:
        """Return أبو خالد, أم محمد where somebody speaks or is named so, أبو خالد الحلبي."""
        scan = self.scan
        if not scan.joined(index) or given_names().get(scan.texts[index + 1]) != "strong":
            return None
        parts, last = self._chain(index)
        told = scan.following(last) == "ان" or scan.gaps[last].strip()[:1] in {"،", ",", ":", "("}
        before = scan.previous(index)
        sure = before in particles("reporting") or before in titles()
        sure = sure or before in particles("nicknaming")
        sure = sure or (parts > 1 and peeled.stem != "ام" and self._has_article(last))
        placed = before in particles("locative") or before in particles("place_nouns")
        if placed or not (sure or (told and peeled.clitics in {"", "و"})):
            return None
        return self._make(index, last, peeled, "names:kunya", 0.8)

    def _is_presented(self, index: int) -> bool:
        """Tell whether two unlisted words name somebody: «وقالت جنيفر هالر، وهي أم لطفلين»."""
        scan = self.scan
        if index == 0 or not scan.joined(index) or not scan.joined(index - 1):
            return False
        words = scan.texts[index : index + 2]
        spelled = any(map(self._spelled_foreign, (index, index + 1)))
        second = self._spelled_foreign(index + 1)
        first = self._may_be_foreign(index) or (second and words[0].endswith("ون"))
        if not first or is_common(words[0]) or (held_back(words[0]) and not spelled):
            return False
        nisba = self._has_article(index + 1) and words[1].endswith("ي") and not is_common(words[1])
        if not self._may_be_foreign(index + 1) and not nisba:
            return False
        if scan.texts[index - 1] in particles("reporting"):
            after = scan.gaps[index + 1].strip()[:1]
            following = scan.following(index + 1)
            return after in {"،", ",", ":"} or following == "ان" or following in titles()
        nations = [peeled for peeled in scan.readings[index - 1] if peeled.stem in _presenting()]
        if not nations or (words[0][0] in "يت" and not spelled):
            return False
        known = scan.previous(index - 1) in stopping_words() or spelled or nations[0].offset > 0
        return known or scan.previous(index - 1).removeprefix("و") in demonyms()

    def _servant_end(self, index: int, peeled: Peeled) -> int:
        """Return the end of a name of عبد and one of God's names: «عبد القادر آدم»; 0 for none."""
        scan = self.scan
        if peeled.stem != "عبد" or not scan.joined(index) or not is_definite(scan.texts[index + 1]):
            return 0
        parts, last = self._chain(index)
        if parts == 1:
            last = self._ordinary_family_name(last)
        return last if last > index + 1 else 0

    def _has_patronym(self, index: int, peeled: Peeled) -> bool:
        """Tell whether عبد after an unlisted word makes it a given name: سابر عبد الرحمن.

        بن does so of a word that is none of the language: سياف بن محمد.
        """
        scan = self.scan
        if not scan.joined(index) or (peeled.offset and not self._is_second(index, peeled)):
            return False
        if scan.texts[index + 1] not in _SERVANT or not scan.joined(index + 1):
            return False
        word = peeled.stem
        if len(word) < 3 or word[0] in "وف" or is_definite(word):
            return False
        if scan.texts[index + 1] == "بن" and (word[0] in "لب" or self._is_no_first(index)):
            return False
        verbal = verbal_noun.fullmatch(f"ال{word}") is not None
        return not (is_ordinary(word) or word in titles() or verbal)

    def _is_no_first(self, index: int) -> bool:
        """Tell whether the word before بن is common, or does something to one told before.

        «ثم صافح بن مروان الحضور», behind «حمدان بن مروان».
        """
        texts, father = self.scan.texts, self.scan.texts[index + 2]
        sons = (at for at in range(1, len(texts) - 1) if texts[at] == "بن" and at != index + 1)
        told = any(texts[at + 1] == father and texts[at - 1] in given_names() for at in sons)
        return told or is_common(texts[index])

    # given name and family name

    def _by_given_name(self, at: int, peeled: Peeled, strength: str) -> Found | None:
        if strength == "weak" and self.scan.following(at) in _FOREIGN_PARTICLES:
            # «عن فوز دا سيلفا»
            return None
        compound = self.scan.joined(at) and self.scan.texts[at + 1] == "الدين"
        parts, last = self._chain(at)
        listed = compound or self._is_second(at, peeled) or (parts > 2 and self._is_closed(last))
        if strength == "weak" and peeled.offset and not listed:
            return None
        acting = not peeled.offset and self.scan.previous(at) in particles("acting")
        if acting and parts == 1:
            family = self._ordinary_family_name(last, acting=True)
            if family > last:
                return self._make(at, family, peeled, "names:acting", 0.8)
        if parts == 2 and self._are_two_places(at):
            return None
        if parts < 2:
            return self._by_place(at, peeled, strength)
        sure = self._sure_family(at + 1) or self._spelled_foreign(at + 1)
        if strength == "weak" and not (sure or self._is_one_of_many(at, last, peeled)):
            return None
        if peeled.stem == "سيدي" and self.scan.texts[at + 1] != "محمد" and parts < 3:
            return None
        return self._make(at, self._clan_end(last), peeled, "names:given", 0.85)

    def _by_place(self, at: int, peeled: Peeled, strength: str) -> Found | None:
        """Return the person whose second name is a word, told by what stands around the name."""
        if self._is_in_a_row(at, peeled, strength):
            return self._make(at, at + 1, peeled, "names:row", 0.75)
        if strength == "strong" and self._is_before_title(at + 1):
            return self._make(at, at + 1, peeled, "names:given", 0.75)
        if strength == "strong" and self._speaks_alone(at, peeled):
            return self._make(at, at, peeled, "names:speaker", 0.7)
        return None

    def _are_two_places(self, at: int) -> bool:
        """Tell whether و joins two places one is in: «في ربيعة وزمار»."""
        following = self.scan.texts[at + 1]
        joined = following[0] == "و" and following not in given_names()
        return joined and self.scan.previous(at) in particles("staying")

    def _is_before_title(self, at: int) -> bool:
        """Tell whether a word with the article ends a name, an office behind it showing so.

        «عن خالد الحصان الرئيس التنفيذي», where الحصان is a word of the language.
        """
        if at >= len(self.scan) or not self.scan.joined(at - 1) or not self._has_article(at):
            return False
        word = self.scan.texts[at]
        barred = word in titles() or word in participles() or word in stopping_words()
        barred = barred or at in self.covers or word in demonyms()
        following = self.scan.texts[at + 1] if self.scan.joined(at) else ""
        return not barred and is_definite(following) and following in titles()

    def _speaks_alone(self, at: int, peeled: Peeled) -> bool:
        """Tell whether a lone given name is a speaker's: «وقال خالد، وهو أب لثلاثة»."""
        after = self.scan.gaps[at].strip()
        told = self.scan.previous(at) in particles("reporting") and peeled.offset == 0
        return told and after[:1] in {"،", ",", ":", "(", '"', "«"}
