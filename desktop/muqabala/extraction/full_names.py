"""How far a person's name goes: given names, patronyms, kunyas and the family name."""

from __future__ import annotations

import re
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
from muqabala.model.mention import Kind
from muqabala.text.clitics import is_definite
from muqabala.text.lexicon import read_table
from muqabala.text.names import name_key

_MOST_PARTS = 5
_SHORT = 4
# The object of a verb rather than a family name: التسجيل, التعادل, الانتصار, الاستقبال.
_verbal_noun = re.compile(r"ال(?:ت..ي.|ت.ا..|ا...ا.|است..ا.)")
_WITH_CLITICS = ("لل", "بال", "وال", "فال", "كال")
_ENDING = frozenset({"،", ",", ":", "(", "."})


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


def _ends_before(word: str, *, acting: bool) -> bool:
    """Tell whether a name ends before `word`, whatever follows: a verb, a title, a common noun."""
    titled = word in titles() and not is_definite(word)
    if word in stopping_words() or titled or word in participles():
        return True
    inflected = word.endswith(("ين", "ان", "ون", "ات")) and word[:-2] in ordinary_words()
    if not is_definite(word) and (inflected or (word in ordinary_words() and not acting)):
        return True
    return word.startswith(_WITH_CLITICS) or (word[0] in "ولب" and is_ordinary(word))


class FullNames:
    """Reads the parts of a name in one document; `listed` are the names already known."""

    def __init__(self, scan: Scan, listed: list[Found]) -> None:
        self.scan = scan
        self.covers: dict[int, Found] = {}
        for name in listed:
            for index in range(name.first, name.last + 1):
                held = self.covers.get(index)
                if held is None or name.length > held.length:
                    self.covers[index] = name

    def _may_be_foreign(self, index: int) -> bool:
        """Tell whether word `index` is none of the language and may be part of a foreign name."""
        word = self.scan.texts[index]
        if index in self.covers or is_ordinary(word) or word in titles() or len(word) < 3:
            return False
        plural = word.endswith(("ون", "ين", "ات", "نا", "هم", "ها")) and len(word) > 4
        article = word.startswith("ال") and self.scan.surface(index)[:1] not in "إأآ"
        inflected = article or word.startswith(("لل", "وال", "بال")) or word.isdigit()
        return not (plural or inflected or looks_like_adjective(word) or word in demonyms())

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

    def _sure_family(self, at: int) -> bool:
        word = self.scan.texts[at]
        if word.startswith("ال"):
            return len(word) > 4 and not is_ordinary(word)
        return given_names().get(word, "weak") != "weak" or word in particles("kin")

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
            if parts > 1 and self._is_family_name(last) and not self._is_second_nisba(following):
                break
            last = self._part_end(following)
            parts += 1
        return parts, last

    def _is_family_name(self, last: int) -> bool:
        """Tell whether word `last` is a name with the article, which mostly ends a name."""
        texts = self.scan.texts
        compound = texts[last] in particles("second_half") or texts[last - 1] in particles("kin")
        return texts[last].startswith("ال") and not compound

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
            return self.scan.joined(at) and self._may_end_patronym(at)
        if word in given_names():
            object_of_verb = parts > 1 and given_names()[word] == "weak"
            return self._is_name(at) and not (object_of_verb and not self._is_given(at - 1))
        if parts == 1 and self._is_nisba(at, word):
            return True
        if self._is_none(at, word) or (parts > 1 and word[0] in "بلف"):
            return False
        if titled and parts == 2 and self._ends_foreign(at):
            return True
        if self._has_form_of_a_word(at, word, parts):
            return False
        if parts == 1 or self._two_given(at - 2, titled=titled):
            return True
        return word.startswith("ال") or (parts == 2 and self._is_third(at))

    def _may_end_patronym(self, kin: int) -> bool:
        """Tell whether the word after word `kin` may: behind بن a clitic is none (فليس)."""
        word = self.scan.texts[kin + 1]
        if self.scan.texts[kin] == "بن":
            return word not in ordinary_words()
        return not is_ordinary(word)

    def _is_given(self, at: int) -> bool:
        """Tell whether word `at` is a given name or ends a compound one."""
        word = self.scan.texts[at]
        return word in given_names() or word in particles("second_half")

    def _is_third(self, at: int) -> bool:
        """Tell whether an unlisted word is the family name after two given ones: معتز عيسى برشم.

        The form must be no verb's and no noun's in construct.
        """
        word, before = self.scan.texts[at], self.scan.texts[at - 1]
        sure = given_names().get(before) == "strong" or before in particles("second_half")
        if not sure or len(word) < _SHORT or word[0] in "ياتنسم" or word[-1] in "اتهن":
            return False
        ended = self.scan.gaps[at].strip()[:1] in _ENDING and bool(self.scan.gaps[at].strip())
        construct = self.scan.joined(at) and is_definite(self.scan.texts[at + 1])
        return ended or (word[1] != "ا" and not construct)

    def _is_none(self, at: int, word: str) -> bool:
        """Tell whether an unlisted word cannot be a part of a name: of the language, too short."""
        if is_ordinary(word) or word in titles() or word.isdigit() or word in participles():
            return True
        if len(word) < (2 if self.scan.surface(at)[:1] == "آ" else 3) or word.startswith("لل"):
            return True
        return _is_plural(word) and given_names().get(self.scan.texts[at - 1]) in {None, "weak"}

    def _has_form_of_a_word(self, at: int, word: str, parts: int) -> bool:
        """Tell whether the ending or another name speaks against word `at` as a family name."""
        held = self.covers.get(at)
        if held is not None and held.kind is not Kind.PERSON and word not in demonyms():
            return True
        if parts > 1 and word.startswith("ال") and word.endswith(("ان", "ون", "ين", "ه")):
            return True
        if parts > 1 and _verbal_noun.fullmatch(word):
            return True
        return held_back(word) or (looks_like_adjective(word) and not self._after_given(at, word))

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
