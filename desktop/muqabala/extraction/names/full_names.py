"""How far a person's name goes: given names, patronyms, kunyas and the family name."""

from __future__ import annotations

from muqabala.extraction.names.listing import Found
from muqabala.extraction.names.name_parts import NameParts
from muqabala.extraction.names.name_words import (
    demonyms,
    given_names,
    is_accusative,
    is_common,
    is_ordinary,
    looks_foreign,
    ordinary_words,
    particles,
    stopping_words,
)
from muqabala.extraction.names.title_words import held_back, participles, titles
from muqabala.text.clitics import is_definite
from muqabala.text.names import name_key

__all__ = ["FullNames", "held_back", "participles", "titles"]

_MOST_PARTS = 5
_SHORT = 4
_WITH_CLITICS = ("لل", "بال", "وال", "فال", "كال")
_ENDING = frozenset({"،", ",", ":", "(", "."})


def _ends_before(word: str, *, acting: bool) -> bool:
    """Tell whether a name ends before `word`, whatever follows: a verb, a title, a common noun."""
    titled = word in titles() and not is_definite(word)
    if word in stopping_words() or titled or word in participles():
        return True
    inflected = word.endswith(("ين", "ان", "ون", "ات")) and word[:-2] in ordinary_words()
    if not is_definite(word) and (inflected or (word in ordinary_words() and not acting)):
        return True
    if is_accusative(word):
        return True
    possessed = word[0] in "لب" and word.endswith(("نا", "ها", "هم"))
    return word.startswith(_WITH_CLITICS) or possessed or (word[0] in "ولب" and is_ordinary(word))


class FullNames(NameParts):
    """Reads the parts of a name in one document; `listed` are the names already known."""

    def _fuller_end(self, name: Found) -> int:
        """Return the last word of a listed name with the patronym or clan the text adds."""
        scan, last = self.scan, name.last
        if scan.texts[name.first][name.start - scan.words[name.first].start :] in particles(
            "kunya"
        ):
            return self._behind_kunya(last)
        if name.first == last and scan.following(last) in particles("regnal"):
            crowned = name.entity.subtype in {"pope", "king", "queen", "emperor", "patriarch"}
            return self._regnal_end(last) if crowned else last
        if name.first == last:
            own = name_key(name.entity.name).split()
            turned = scan.following(last) in own and scan.texts[last] in own[-1:]
            return last + 1 if turned and scan.joined(last) else last
        while scan.joined(last) and scan.texts[last + 1] in particles("patronym"):
            end = self._part_end(last + 1)
            if end == last + 1 or not (
                scan.texts[last + 1] == "ال" or self._may_end_patronym(end - 1)
            ):
                break
            last = end
        return self._house_end(last)

    def _clan_end(self, last: int) -> int:
        """Return the clan behind a patronym, a word of the language: «… بن سعود الحربي إن»."""
        scan, at = self.scan, last + 1
        if not scan.joined(last) or scan.texts[last - 1] not in particles("patronym"):
            return last
        word = scan.texts[at]
        if not is_definite(word) or not word.endswith("ي") or at in self.covers:
            return last
        barred = word in stopping_words() or word in titles() or word in demonyms()
        told = scan.following(at) == "ان" or scan.gaps[at].strip()[:1] in _ENDING
        return at if told and not barred and word not in participles() else last

    def _behind_kunya(self, last: int) -> int:
        """Return the end of «أبو عاقلة كيكل», listed without the family name, else `last`."""
        if not self.scan.joined(last) or last + 1 in self.covers:
            return last
        word = self.scan.texts[last + 1]
        plain = not (is_common(word) or self._joins_another(word) or held_back(word))
        plain = plain and word not in titles() and word[0] not in "بلوفيت"
        return last + 1 if plain and len(word) > 2 and not word.isdigit() else last

    def _house_end(self, last: int) -> int:
        """Return the end of «جابر المبارك الحمد الصباح», a name of a ruling house, behind `last`.

        The house is a word of the language (الصباح), so only a name right before it may take it.
        """
        at, houses = last, particles("houses")
        while self.scan.joined(at) and at - last < len(("الحمد", "الصباح")):
            at += 1
            if self.scan.texts[at] in houses:
                return at
            if self.scan.texts[at] not in particles("house_fathers"):
                break
        return last

    def _regnal_end(self, last: int) -> int:
        """Return the end of «مراد الثاني», «لويس السادس عشر» behind the name at word `last`."""
        scan = self.scan
        if not scan.joined(last) or scan.texts[last + 1] not in particles("regnal"):
            return last
        teen = scan.joined(last + 1) and scan.texts[last + 2] in {"عشر", "عشره"}
        return last + 1 + teen

    def _ordinary_family_name(self, last: int, *, acting: bool = False) -> int:
        """Return the word after `last` where it must be a family name: «إبراهيم السلطان إن».

        Behind a verb (`acting`) a word in the form of a nisba will do: «سجل صالح الشهري هدفا».
        """
        at = last + 1
        if not self.scan.joined(last) or at in self.covers:
            return last
        word = self.scan.texts[at]
        if _ends_before(word, acting=acting):
            return last
        if acting and is_definite(word) and word.endswith("ي"):
            return at
        ended = self.scan.gaps[at].strip()[:1] in _ENDING
        ended = ended or (acting and self.scan.following(at)[:1] == "و")
        following = self.scan.following(at)
        ended = ended or (is_definite(word) and following in titles())
        ended = ended or (following in participles() and not acting)
        if not is_definite(word) and not ended and self.scan.following(at) != "ان":
            return last
        ended = ended and (is_definite(word) or len(word) > 3)
        return at if ended or self.scan.following(at) == "ان" else last

    def _is_of_a_body(self, title: int, at: int) -> bool:
        """Tell whether a body's noun stands right before: «المدير الفني لفريق سوبر سبورت»."""
        if at - 1 == title:
            return False
        return any(peeled.stem in particles("bodies") for peeled in self.scan.readings[at - 1])

    def _past_a_word(self, last: int) -> int:
        """Return the end of a name told in full whose middle is a word: «يدعى سالم عون محمود»."""
        scan = self.scan
        if scan.run_length(last, 3) < 3 or given_names().get(scan.texts[last + 2]) != "strong":
            return last
        word = scan.texts[last + 1]
        barred = word in stopping_words() or word in titles() or word in participles()
        return (
            last
            if barred or self._joins_another(word) or word[0] in "يت"
            else self._chain(last + 2)[1]
        )

    def _chain(self, first: int, *, titled: bool = False) -> tuple[int, int]:
        """Return how many parts the name that begins at word `first` has, and its last word.

        Behind a title two given names may be followed by an unlisted one.
        """
        last = self._part_end(first)
        parts = 1
        while parts < _MOST_PARTS and self.scan.joined(last):
            following = self._behind_initials(last + 1)
            if not self._may_follow(following, parts, titled=titled):
                break
            if parts > 1 and self._is_family_name(last) and not self._goes_on(following):
                break
            last = self._part_end(following)
            parts += 1
        return parts, last

    def _behind_initials(self, at: int) -> int:
        """Return the word behind the initials at word `at`: «جورج دبليو بوش», «جون ف. كينيدي»."""
        scan, after = self.scan, at
        while (
            after < at + 2 and after + 1 < len(scan) and scan.texts[after] in particles("initials")
        ):
            if scan.gaps[after] not in {" ", ".", ". "}:
                break
            after += 1
        known = scan.texts[after] in given_names() or not is_common(scan.texts[after])
        return after if after > at and (known or scan.gaps[after - 1] != " ") else at

    def _is_family_name(self, last: int) -> bool:
        """Tell whether word `last` is a name with the article, which mostly ends a name."""
        texts = self.scan.texts
        compound = texts[last] in particles("second_half") or texts[last - 1] in particles("kin")
        return texts[last].startswith("ال") and not compound

    def _goes_on(self, at: int) -> bool:
        """Tell whether word `at` continues a name behind one with the article.

        A patronym does, and a name behind a given one: محمد الأمين ولد الخليفة, محمد الأمين سعيد.
        """
        word, before = self.scan.texts[at], self.scan.texts[at - 1]
        if word in particles("kin") or (before in given_names() and word in given_names()):
            return True
        if given_names().get(word) == "strong" and self._is_closed(at):
            return True
        return self._is_second_nisba(at) or self._is_known_family(at)

    def _is_second_nisba(self, at: int) -> bool:
        """Tell whether a family name follows another: محمد النوري الجويني."""
        word, before = self.scan.texts[at], self.scan.texts[at - 1]
        paired = all(is_definite(w) and w.endswith("ي") for w in (before, word))
        return paired and len(word) > _SHORT and at not in self.covers and not is_ordinary(word)

    def _opens_a_part(self, at: int) -> bool:
        """Tell whether the part of a name at word `at` needs the next one: بن, «بعبد» too."""
        if self.scan.texts[at] in particles("kin"):
            return True
        return any(peeled.stem == "عبد" for peeled in self.scan.readings[at])

    def _part_end(self, at: int) -> int:
        scan, halves = self.scan, particles("second_half")
        while scan.joined(at) and (self._opens_a_part(at) or scan.texts[at + 1] in halves):
            if scan.texts[at + 1] in stopping_words() - given_names().keys():
                break
            at += 1
        return at

    def _may_follow(self, at: int, parts: int, *, titled: bool) -> bool:
        """Tell whether word `at` may be the next part of a name that has `parts` of them."""
        word = self.scan.texts[at]
        if word == "الشيخ" and self.scan.following(at) in particles("kin"):
            return parts == 1
        if given_names().get(word) == "weak" and word in titles():
            return titled and parts == 1 and not self._governs(at)
        if self._joins_another(word) or (parts > 1 and self._is_calling(at)):
            return False
        if word in particles("kin"):
            return self.scan.joined(at) and self._may_end_patronym(at)
        if word in given_names():
            return self._given_follows(at, parts)
        return self._is_family(at, parts, titled=titled) or (
            not (self._is_none(at, word) or (parts > 1 and word[0] in "بل"))
            and self._unlisted_follows(at, parts, titled=titled)
        )

    def _given_follows(self, at: int, parts: int) -> bool:
        """Tell whether the given name at word `at` is a part and no object: «سجل أحمد عادل»."""
        strength = given_names()[self.scan.texts[at]]
        if titles().get(self.scan.texts[at]) == "office" and self.scan.following(at) == "العام":
            return False
        if strength == "month":
            if parts > 1 and titles().get(self.scan.following(at)) == "office":
                # «محمد مختار جمعة وزير الأوقاف»
                return True
            if self.scan.following(at) in particles("second_half"):
                # «عبد المنعم خلف الله»
                return True
            return self._is_closed(at) or (parts == 1 and not is_definite(self.scan.following(at)))
        object_of_verb = parts > 1 and strength == "weak" and not self._is_given(at - 1)
        return self._is_name(at) and not object_of_verb

    def _unlisted_follows(self, at: int, parts: int, *, titled: bool) -> bool:
        """Tell whether a word no list holds is a part of a name, by its form and place."""
        word = self.scan.texts[at]
        if parts > 1 and self._is_foreign_third(at):
            return True
        if parts == 2 and self._ends_foreign(at, titled=titled):
            return True
        if self.scan.gaps[at - 1] == "-" and self._spelled_foreign(at - 1):
            # «مايك بويلان-كولشين»
            return True
        if self._has_form_of_a_word(at, word, parts):
            return False
        if parts == 1 or self._has_article(at):
            return True
        if self._two_given(at - 2, titled=titled) and (looks_foreign(word) or self._ends_at(at)):
            return True
        return parts in {2, 3} and self._is_third(at)

    def _may_end_patronym(self, kin: int) -> bool:
        """Tell whether the word after word `kin` may: behind بن a clitic is none (فليس)."""
        word = self.scan.texts[kin + 1]
        if word in given_names():
            return True
        clan_or_servant = self.scan.surface(kin).startswith("آ") or self.scan.texts[kin] == "عبد"
        if clan_or_servant and is_definite(word):
            # آل الشيخ, عبد السلام: a title or a word of the language may follow.
            return word not in stopping_words()
        if self.scan.texts[kin] in particles("patronym"):
            return word not in ordinary_words()
        if self.scan.texts[kin] == "ابو" and self._is_kunya_of_a_word(kin):
            return word not in stopping_words()
        return not is_ordinary(word)

    def _is_kunya_of_a_word(self, kin: int) -> bool:
        """Tell whether أبو with a word ends a name before a mark: «ومازن أبو الشيخ، ...»."""
        closed = self.scan.gaps[kin + 1].strip()[:1] in {"،", "."}
        sure = self._strength(kin - 1) == "strong"
        return sure and closed and is_definite(self.scan.texts[kin + 1])
