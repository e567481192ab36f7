"""What may be a part of a person's name: titles beside it, family names, foreign spelling."""

from __future__ import annotations

import re

from muqabala.extraction.names.listing import Found
from muqabala.extraction.names.name_words import (
    adjectives,
    demonyms,
    given_names,
    is_accusative,
    is_common,
    is_ordinary,
    looks_foreign,
    looks_like_adjective,
    ordinary_words,
    particles,
    stopping_words,
)
from muqabala.extraction.names.scan import Scan
from muqabala.extraction.names.title_words import held_back, is_plural, participles, titles
from muqabala.model.mention import Kind
from muqabala.text.clitics import is_definite

_SHORT = 4
_SHORTEST = 3
# The object of a verb rather than a family name: التسجيل, التعادل, الانتصار, الاستقبال.
verbal_noun = re.compile(r"ال(?:ت..ي.|ت.ا..|(?:ا...ا.|ان..ا.|است..ا.)(?:ي|يه)?)")
_FOURTH_FORM = re.compile(r"الإ..ا[^\W_]")
# Marks behind which an age or an office is told, and words that then go on about the bearer.
_CLOSING = frozenset("،,–-(")
_TOLD = frozenset('،,:"“«(')
_ENDING_A_NAME = frozenset("،,“«")
_RELATIVES = frozenset({"الذي", "التي", "اللذين", "اللذان", "الذين", "صاحب", "صاحبه", "مولف"})
# How a word with the article ends that is a family name: behind a title nearly any.
_FAMILY_ENDINGS = {False: ("ي",), True: tuple("يدرنلمبقفعحسكوجخصطزىءش")}


class NameParts:
    """Tells what single words of one document may be in a name; `listed` are the names known."""

    def __init__(self, scan: Scan, listed: list[Found]) -> None:
        self.scan = scan
        self._told = frozenset(scan.texts)
        # The last word of the person that was found last, set while they are read in order.
        self.end = -1
        self.covers: dict[int, Found] = {}
        for name in listed:
            for index in range(name.first, name.last + 1):
                held = self.covers.get(index)
                if held is None or name.length > held.length:
                    self.covers[index] = name

    def _may_be_foreign(self, index: int) -> bool:
        """Tell whether word `index` is none of the language and may be part of a foreign name."""
        word = self.scan.texts[index]
        if word == "ان" and self.scan.surface(index) == "آن":
            return True
        if index in self.covers or is_common(word) or word in titles() or len(word) < 3:
            return False
        plural = word.endswith(("ون", "ين", "ات", "نا", "هم", "ها")) and len(word) > 4
        plural = plural and not looks_foreign(word) and word not in given_names()
        inflected = self._has_article(index) or word.startswith(("لل", "وال", "بال"))
        inflected = inflected or word.isdigit()
        adjectival = looks_like_adjective(word) and not self.scan.surface(index).endswith("ه")
        return not (plural or inflected or adjectival or word in demonyms())

    def _spelled_foreign(self, index: int) -> bool:
        """Tell whether word `index` is a foreign given name or spelled as foreign names are."""
        word = self.scan.texts[index]
        return given_names().get(word) == "foreign" or looks_foreign(word)

    def _has_article(self, index: int) -> bool:
        """Tell whether word `index` carries the article: أليتشي, folded, only looks so."""
        return is_definite(self.scan.texts[index]) and self.scan.surface(index)[:1] not in "إأآ"

    def _is_name(self, index: int) -> bool:
        """Tell whether the word is no particle: folding makes على and علي one."""
        word = self.scan.texts[index]
        if word.isdigit():
            return False
        if word in stopping_words() and word not in given_names() and word != "وعلي":
            return word in particles("kin") and self.scan.joined(index)
        return not (self._is_preposition(index) or self._is_owned(index))

    def _is_owned(self, index: int) -> bool:
        """Tell whether «ناديه لانس» is his club: not Nadia, unless a given name follows."""
        word = self.scan.texts[index]
        if not self.scan.surface(index).endswith("ه") or word[:-1] not in ordinary_words():
            return False
        return given_names().get(self.scan.following(index)) != "strong"

    def _is_preposition(self, index: int) -> bool:
        """Tell whether the word is على or a verb in ى that folds to a foreign name (روى)."""
        if not self.scan.surface(index).endswith("ى"):
            return False
        word = self.scan.texts[index]
        if word == "وعلي" and self.scan.following(index).startswith("عبد"):
            # «سامح أبو باشا وعلى عبد البديع»
            held = self.covers.get(index - 1)
            return index - 1 != self.end and (held is None or held.kind is not Kind.PERSON)
        if word == "علي" and index and given_names().get(self.scan.texts[index - 1]) == "strong":
            # Egyptian print writes علي so; no preposition stands before a mark or a given name.
            told = given_names().get(self.scan.following(index)) == "strong"
            marked = self.scan.gaps[index].strip()[:1] in _CLOSING | {"."}
            return not (self.scan.joined(index - 1) and (told or marked))
        return word.lstrip("وف") == "علي" or given_names().get(word) == "foreign"

    def _sure_family(self, at: int) -> bool:
        word = self.scan.texts[at]
        if word in particles("second_half"):
            return True
        if word.startswith("ال"):
            told = word.endswith("ي") or self._is_closed(at)
            told = told or self.scan.previous(at - 1) in particles("reporting") | particles(
                "acting"
            )
            return len(word) > _SHORT and told and not is_common(word)
        return given_names().get(word, "weak") != "weak" or word in particles("kin")

    def _joins_another(self, word: str) -> bool:
        """Tell whether و joins the next name or title: «محمد سالم والمهندس ...»."""
        if word[0] != "و" or word in given_names():
            return False
        if word[1:].isdigit():
            return True
        if word.startswith("وال") and len(word) > _SHORT + 1:
            return True
        named = word[1:] in given_names() or word[1:] in titles()
        # «إن بارك وكاميكاوا»: the name is told elsewhere without و.
        return named or (len(word) > _SHORT and word[1:] in self._told)

    def _governs(self, at: int) -> bool:
        """Tell whether a title at word `at` has its complement behind it: سلطان عمان."""
        following = self.scan.following(at)
        return bool(following) and (is_definite(following) or at + 1 in self.covers)

    def _is_family(self, at: int, parts: int, *, titled: bool) -> bool:
        """Tell whether a word of the language is a family name here."""
        word = self.scan.texts[at]
        if parts == 1 and (self._is_nisba(at, word) or self._is_adjective(at, word, titled=titled)):
            return True
        if self._is_closed_family(at, parts) or (parts == 2 and self._is_listed_family(at)):
            return True
        if parts == 2 and (self._leads_to_nisba(at, word) or self._is_known_family(at)):
            return True
        if titled and parts == 1 and (self._is_town_name(at) or self._is_verb_too(at)):
            return True
        return titled and parts > 1 and self._is_told_family(at, word)

    def _is_known_family(self, at: int) -> bool:
        """Tell whether a listed man's lone family name ends a longer name: «لورا الخازن لحود»."""
        held = self.covers.get(at)
        lone = held is not None and held.kind is Kind.PERSON and held.first == held.last
        return lone and held.start == self.scan.words[at].start  # type: ignore[union-attr]

    def _leads_to_nisba(self, at: int, word: str) -> bool:
        """Tell whether a noun stands between two given names and a nisba: سالم علي زهرة الدوعني."""
        if {self._strength(at - 1), self._strength(at - 2)} != {"strong"}:
            return False
        following = self.scan.texts[at + 1] if self.scan.joined(at) else ""
        nisba = is_definite(following) and following.endswith("ي") and len(following) > _SHORT + 1
        if not nisba or is_common(following) or following in demonyms() or at in self.covers:
            return False
        barred = word in stopping_words() or word in titles() or word in participles()
        return not barred and not is_definite(word) and not word.isdigit() and word[0] not in "يتبل"

    def _is_town_name(self, at: int) -> bool:
        """Tell whether a town's name ends a person's: «الشرطي محمد عدن: …»."""
        held = self.covers.get(at)
        if held is None or held.kind is not Kind.PLACE or held.first != held.last:
            return False
        if held.entity.subtype == "country" or held.start != self.scan.words[at].start:
            return False
        if at < 2 or self.scan.texts[at - 2] in particles("crowned"):
            return False
        return self._is_told_of(at) and self._strength(at - 1) == "strong"

    def _is_verb_too(self, at: int) -> bool:
        """Tell whether a name of the letters of a verb ends a person's: «المحامي عصام رفعت إن»."""
        named = self.scan.texts[at] in particles("names_like_verbs") and self._is_told_of(at)
        return named and self._strength(at - 1) == "strong"

    def _is_told_of(self, at: int) -> bool:
        """Tell whether a mark or إن stands behind word `at`, so that a name ends with it."""
        return self.scan.gaps[at].strip()[:1] in _TOLD or self.scan.following(at) == "ان"

    def _is_adjective(self, at: int, word: str, *, titled: bool) -> bool:
        """Tell whether a word of the language with the article is a family name.

        No adjective describes a man by his given name alone: «النائب عدنان القاضي», «سميح العلوي».
        """
        if not self._behind_sure(at) or not self._has_article(at):
            return False
        if word in stopping_words() or word in participles() or verbal_noun.fullmatch(word):
            return False
        held = self.covers.get(at)
        if at - 1 in self.covers or (held is not None and held.kind is not Kind.PERSON):
            return False
        if self.scan.texts[at - 2 if at > 1 else 0] in particles("crowned"):
            return False
        return (titled or word in adjectives()) and word.endswith(_FAMILY_ENDINGS[titled])

    def _is_listed_family(self, at: int) -> bool:
        """Tell whether a common word with the article ends a full name in a row of names.

        «نادر خليل المؤيد ومحمود هاشم».
        """
        strengths = {self._strength(at - 2), self._strength(at - 1)}
        comma = self.scan.gaps[at].strip() == "،" and at + 1 < len(self.scan)
        following = self.scan.texts[at + 1] if self.scan.joined(at) or comma else ""
        if strengths != {"strong"} or not self._has_article(at) or following[:1] != "و":
            return False
        word = self.scan.texts[at]
        barred = word in stopping_words() or word in participles() or at in self.covers
        return following[1:] in given_names() and not barred

    def _is_told_family(self, at: int, word: str) -> bool:
        """Tell whether a common word behind two given names and before a comma is a third name."""
        names, before = given_names(), self.scan.texts[at - 2]
        sure = names.get(before) == "strong" or before in particles("kin")
        sure = sure or self.scan.texts[at - 1] in particles("second_half")
        if not sure or self.scan.gaps[at].strip()[:1] not in _ENDING_A_NAME:
            return False
        if self.scan.texts[at - 1] not in names and is_common(self.scan.texts[at - 1]):
            return False
        barred = word in stopping_words() or word in participles() or word in titles()
        # «للمخرجة هالة لطفي فيلم «…»»
        barred = barred or word in particles("works")
        inflected = word[0] in "وبل" or word.endswith(("ها", "هم", "ته", "نا"))
        return not barred and not inflected and word not in demonyms()

    def _strength(self, at: int) -> str | None:
        """Return how sure the given name at word `at` is, a clitic before it left off (ومحمد)."""
        names, word = given_names(), self.scan.texts[at]
        known = names.get(word)
        return known if known or word[0] not in "ولبف" else names.get(word[1:])

    def _is_given(self, at: int) -> bool:
        """Tell whether word `at` is a given name or ends a compound one."""
        word = self.scan.texts[at]
        return word in given_names() or word in particles("second_half")

    def _is_third(self, at: int) -> bool:
        """Tell whether an unlisted word is the family name after two given ones: معتز عيسى برشم.

        The form must be no verb's and no noun's in construct.
        """
        texts = self.scan.texts
        word, before = texts[at], texts[at - 1]
        sure = given_names().get(before) == "strong" or before in particles("second_half")
        sure = sure or (before in given_names() and given_names().get(texts[at - 2]) == "strong")
        if not sure or len(word) < _SHORTEST or is_common(word):
            return False
        if looks_foreign(word):
            return True
        if word[0] in "يت" or word.endswith(("ات", "ون", "ين", "تا")):
            return False
        return self._ends_at(at)

    def _is_closed(self, at: int) -> bool:
        """Tell whether an age, a relative or an office behind a mark shows that a name ended.

        «رباح نخلة (18 عاما)», «هدى بركات، التي», «حاتم حسن، مساعد الوزير».
        """
        scan = self.scan
        if at + 1 >= len(scan) or scan.gaps[at].strip()[:1] not in _CLOSING:
            return False
        following = scan.texts[at + 1]
        told = following.isdigit() or following in _RELATIVES
        return told or titles().get(following) == "office"

    def _behind_sure(self, at: int) -> bool:
        """Tell whether a sure given name, عبد الباسط too, stands before word `at`."""
        texts = self.scan.texts
        return self._strength(at - 1) == "strong" or (at > 1 and texts[at - 2] == "عبد")

    def _is_closed_family(self, at: int, parts: int) -> bool:
        """Tell whether any word but a particle ends a name here, marks behind it showing so."""
        word = self.scan.texts[at]
        if not self._is_closed(at) or word in stopping_words():
            return False
        named = is_definite(word) and (parts > 1 or self.scan.texts[at + 1].isdigit())
        if word in titles() and not named:
            return False
        names = given_names()
        sure = (
            self._behind_sure(at)
            or names.get(self.scan.texts[at - 1]) == "weak"
            or (parts > 1 and names.get(self.scan.texts[at - 2]) == "strong")
        )
        inflected = word[0] in "وبل" or word.endswith(("ها", "هم", "ته", "نا")) or word.isdigit()
        return sure and not inflected and word not in participles() and word not in demonyms()

    def _ends_at(self, at: int) -> bool:
        """Tell whether what follows word `at` is plainly no part of a name."""
        if not self.scan.joined(at):
            return bool(self.scan.gaps[at].strip())
        following, word = self.scan.texts[at + 1], self.scan.texts[at]
        titled = following in titles() and not word.endswith("ا")
        if self._has_article(at + 1) or word.endswith(("ا", "ه")):
            return titled and self._has_article(at + 1)
        if self._joins_another(following) or is_common(following) or following.isdigit():
            return True
        return following[0] == "و" and self.scan.following(at + 1) == "عبد"

    def _is_none(self, at: int, word: str) -> bool:
        """Tell whether an unlisted word cannot be a part of a name: of the language, too short."""
        if is_common(word) or word in titles() or word.isdigit() or word in participles():
            return True
        if self.scan.surface(at).endswith(("ً", "ًا")) or word.endswith("تين"):
            return True
        if is_accusative(word):
            return True
        if len(word) < (2 if self.scan.surface(at)[:1] == "آ" else 3) or word.startswith("لل"):
            return True
        before = self.scan.texts[at - 1]
        unsure = self._strength(at - 1) in {None, "weak"} and before not in particles("initials")
        return is_plural(word) and unsure

    def _is_calling(self, at: int) -> bool:
        """Tell whether word `at` is what its bearer is by trade: «روبرت ويلسون فيزيائي أمريكي»."""
        following = self.scan.texts[at + 1] if self.scan.joined(at) else ""
        described = following in demonyms() and not is_definite(following)
        return described and self.scan.texts[at].endswith("ي") and not self._has_article(at)

    def _has_form_of_a_word(self, at: int, word: str, parts: int) -> bool:
        """Tell whether the ending or another name speaks against word `at` as a family name."""
        held = self.covers.get(at)
        if held is not None and held.kind is not Kind.PERSON and word not in demonyms():
            return True
        if parts > 1 and word.startswith("ال") and word.endswith(("ان", "ون", "ين", "ه")):
            return not (self._ends_in_article(at) if word.endswith("ه") else self._ends_at(at))
        if parts > 1 and verbal_noun.fullmatch(word):
            return True
        if _FOURTH_FORM.fullmatch(self.scan.surface(at)):
            # جدد قيس سعيد الإعراب عن …: what he does again.
            return True
        if looks_like_adjective(word) and not self.scan.surface(at).endswith("ه"):
            return not self._after_given(at, word)
        return held_back(word) and not looks_foreign(word)

    def _ends_in_article(self, at: int) -> bool:
        """Tell whether الـ…ة ends a name: «جمال عبد الحليم التلاحمة شقيق …», «… المزينة قائدا»."""
        if not self._behind_sure(at) and self.scan.texts[at - 1] not in particles("second_half"):
            return False
        if not self.scan.joined(at):
            return self.scan.gaps[at].strip()[:1] in _TOLD | {"."}
        following = self.scan.texts[at + 1]
        told = following.removesuffix("ا") in titles() or is_accusative(following)
        return told or self._joins_another(following)

    def _is_foreign_third(self, at: int) -> bool:
        """Tell whether foreign names go on with one spelled so: هايفن كاينغ جيبكيموي."""
        words = self.scan.texts[at - 2 : at]
        foreign = any(given_names().get(w) == "foreign" or looks_foreign(w) for w in words)
        return foreign and looks_foreign(self.scan.texts[at])

    def _ends_foreign(self, at: int, *, titled: bool) -> bool:
        """Tell whether word `at` is the last of three foreign ones: باسيرو ديوماي فاي.

        Without a title the two before must be foreign names: بابلو كارينيو بوستا.
        """
        foreign = all(map(self._spelled_foreign, (at - 2, at - 1)))
        if not titled and not foreign:
            return False
        arabic = [given_names().get(word) for word in self.scan.texts[at - 2 : at]]
        plain = self._may_be_foreign(at) or (foreign and self._is_unlisted_on(at))
        if not {"strong", "weak", "month"}.isdisjoint(arabic) or not plain:
            return False
        before, word = self.scan.texts[at - 1], self.scan.texts[at]
        following = self.scan.texts[at + 1] if self.scan.joined(at) else ""
        ended = not following or (is_ordinary(following) and not is_definite(following))
        verbal = held_back(word) and not (foreign and word.endswith("تا"))
        return ended and not is_definite(before) and not verbal and word[0] not in "تي"

    def _is_unlisted_on(self, at: int) -> bool:
        """Tell whether word `at` ends in ون and is none of the language: ميلينشون."""
        word = self.scan.texts[at]
        return word.endswith("ون") and not is_common(word) and not is_definite(word)

    def _is_nisba(self, at: int, word: str) -> bool:
        """Tell whether a nationality is a family name here: وليد المصري."""
        before = self._strength(at - 1)
        return before == "strong" and word in demonyms() and word.endswith("ي") and word[:2] == "ال"

    def _after_given(self, at: int, word: str) -> bool:
        """Tell whether a family name such as مناصرة stands behind a sure given name."""
        return self._strength(at - 1) == "strong" and not word.endswith("يه")

    def _two_given(self, at: int, *, titled: bool) -> bool:
        """Tell whether words `at` and the next are both given names, one foreign if untitled.

        Behind a title a patronym will do: محمد بن علي كومان.
        """
        if titled and at >= 0 and self.scan.texts[at] in particles("kin"):
            return self.scan.texts[at + 1] in given_names()
        strengths = [given_names().get(word) for word in self.scan.texts[max(at, 0) : at + 2]]
        return at >= 0 and None not in strengths and (titled or "foreign" in strengths)
