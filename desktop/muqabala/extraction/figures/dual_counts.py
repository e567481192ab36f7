"""Duals that count by themselves: «جنديان» are two soldiers, «بلدتي هجين والبحرة» two towns.

Fixed pairs (الطرفان, البلدين where both are known), time units and forms that may be a plural
or «my town» are left alone.
"""

from __future__ import annotations

from decimal import Decimal
from functools import lru_cache

from muqabala.extraction.figure_words import words
from muqabala.extraction.figures.counted_nouns import PEOPLE, Dual, Noun, dual_of, noun_of, nouns
from muqabala.extraction.figures.money import is_dual_currency
from muqabala.extraction.figures.passage import Passage
from muqabala.text.numerals.lexicon import NO_CLITICS, Clitics, without_clitics
from muqabala.text.numerals.numerals import Numeral
from muqabala.text.word_facts import DUAL, acquit, places

_TWO = Decimal(2)
_TO = "الي"
_JOINED_WITHIN, _BRACKETED_WITHIN = 5, 8
_ENDINGS = frozenset({"ان", "ين", "تا"})
_FEMININE = frozenset({"تان", "تين"})
_REMEMBERED = 1 << 16
_SHORTEST_STEM = 3
_REACH_OF_PAIR = 12
_REACH_OF_MARK = 40
_OPENING = frozenset("«“\"'")
_CLOSING = frozenset("»”")


def find_duals(passage: Passage) -> list[tuple[Numeral, Dual]]:
    """Return the duals that count, as numerals of value 2, with what they are the dual of."""
    found: list[tuple[Numeral, Dual]] = []
    described = -2
    texts = passage.tokens.texts
    for index in places(passage.tokens.facts, DUAL):
        word = texts[index]
        if not _may_be_dual(word):
            acquit(word)
            continue
        dual = _listed(word)
        if dual is None and word[-1] == "ن":
            dual = _unlisted(passage, index, described) or _told_pair(passage, index)
        if dual is None:
            continue
        # A dual right behind another describes it: «طائرتين مسيرتين» are two.
        apart = described != index - 1 or _stands_apart(dual)
        if _counts(passage, index, dual):
            if apart and (dual.clitics.conjunction or not _is_verb(passage, index)):
                found.append((_numeral(passage, index, dual), dual))
            # «حالتي وفاة جديدتين»: what describes a construct stands behind its genitive.
            described = index + dual.construct
        elif dual.noun.kind == "time" or dual.clitics.article:
            # «هاتين المنطقتين الواقعتين»: what describes a pair that is known does not count.
            described = index
    return found


def _stands_apart(dual: Dual) -> bool:
    """Tell whether a dual behind another is one of its own."""
    return dual.clitics.conjunction or dual.construct or dual.clitics.preposition != ""


def _is_verb(passage: Passage, index: int) -> bool:
    """Tell «كارثتين ضربتا البلاد» from «محطتا ضخ»: a verb follows its dual subject."""
    return passage.word(index)[-2:] == "تا" and passage.word(index - 1)[-2:] in {"ان", "ين"}


def _numeral(passage: Passage, index: int, dual: Dual) -> Numeral:
    clitics = dual.clitics
    return Numeral(
        start=passage.tokens.starts[index] + clitics.length,
        end=passage.tokens.end(index),
        value=_TWO,
        magnitude=None,
        form="dual",
        rule=f"dual:{dual.noun.singular}",
        first=index,
        last=index,
        article=clitics.article,
        conjunction=clitics.conjunction,
        preposition=clitics.preposition,
        head=dual.noun.singular,
    )


def _counts(passage: Passage, index: int, dual: Dual) -> bool:
    if dual.noun.kind == "time":
        return False
    if dual.noun.kind == "money":
        return index - 1 not in passage.numeral_tokens or passage.is_break(index)
    if dual.clitics.article and (dual.fixed_pair or _is_known_pair(passage, index)):
        return False
    if dual.clitics.article and _is_total(passage, index):
        return False
    if dual.clitics.article and passage.word(index)[dual.clitics.length :] in words("both_levels"):
        return False
    if dual.construct and passage.word(index)[dual.clitics.length :] in words("both_ends"):
        return False
    if dual.construct:
        return _has_two_genitives(passage, index) or _has_bare_genitive(passage, index)
    following = index + 1
    return following not in passage.numeral_tokens or passage.word(following) not in words(
        "two_words"
    )


@lru_cache(maxsize=_REMEMBERED)
def _may_be_dual(word: str) -> bool:
    """Tell the words of the lexicons, and the forms that their place may make a dual."""
    if _listed(word) is not None or word[-3:] in _FEMININE:
        return True
    return word.endswith("ين") and (noun_of(word) or noun_of(word[:-2])) is not None


@lru_cache(maxsize=_REMEMBERED)
def _listed(word: str) -> Dual | None:
    """Return the dual that a word is by the lexicons, wherever it stands."""
    return dual_of(word) or _sum(word) or _owned(word)


def _sum(word: str) -> Dual | None:
    """Return «دولارين», «ليرتان» as two of their currency."""
    if word[-2:] not in _ENDINGS:
        return None
    for form, clitics in without_clitics(word):
        if is_dual_currency(form) and not clitics.article:
            noun = Noun(form, "money", "dual")
            return Dual(noun, clitics, construct=False, fixed_pair=False)
    return None


def _owned(word: str) -> Dual | None:
    """Return the dual of «شقيقيه», «طفليها», «ابنتيه»."""
    stem = word[:-2] if word.endswith("يه") else word[:-3]
    if not word.endswith(("يه", "يها")) or len(stem) < _SHORTEST_STEM:
        return None
    length = int(stem[0] == "و")
    for form, clitics in ((stem, NO_CLITICS), (stem[length:], Clitics(length, bool(length)))):
        feminine = form.endswith("ت")
        noun = nouns().get(form[:-1] + "ه" if feminine else form)
        if noun is None or noun.number != "singular" or noun.kind not in PEOPLE | {"score"}:
            continue
        if feminine or form in words("owned_in_twos"):
            dual = noun._replace(number="dual")
            return Dual(dual, clitics, construct=False, fixed_pair=False)
    return None


def _unlisted(passage: Passage, index: int, described: int) -> Dual | None:
    """Return the dual that a feminine form outside the lexicon is by its ending alone.

    «ـتين», «ـتان» of a bare noun are hardly anything else; participles (م…), adjectives (ـيتين)
    and whatever stands behind another dual describe.
    """
    word = passage.word(index)
    if (
        word[-3:] not in _FEMININE
        or index in passage.numeral_tokens
        or described == index - 1
        or passage.word(index - 1)[-2:] in _ENDINGS
    ):
        return None
    length = 1 if word[0] == "و" and len(word) > _SHORTEST_STEM + 3 else 0
    stem = word[length:-3]
    if not _is_feminine_noun(stem, word):
        return None
    written = passage.written(index)
    marked = len(written) != len(word)
    singular = (stem if marked else written[length:-3]) + "ة"
    clitics = Clitics(length, conjunction=bool(length))
    return Dual(Noun(singular, "count", "dual"), clitics, construct=False, fixed_pair=False)


def _is_feminine_noun(stem: str, word: str) -> bool:
    if len(stem) < _SHORTEST_STEM or stem[-1] in "يس" or stem.startswith(("م", "ال", "لل", "بال")):
        return False
    return stem not in words("no_dual") and not (word.endswith("ان") and stem[0] in "تي")


def _told_pair(passage: Passage, index: int) -> Dual | None:
    """Return the dual that a plural's form is where the sentence goes on to speak of two.

    «مقتل مسلحين كانا يستقلان دراجة», «اعتقال مشتبهين أحدهما …».
    """
    word = passage.word(index)
    noun = noun_of(word) or noun_of(word[:-2]) if word.endswith("ين") else None
    if noun is None or noun.kind not in PEOPLE:
        return None
    if not passage.near(words("two_of_them"), index + 1, index + 1 + _REACH_OF_PAIR):
        return None
    for at in passage.after(index, _REACH_OF_PAIR):
        told = passage.word(at)
        if told in words("two_of_them"):
            return dual_of(word[:-2] + "ان")
        if told[-2:] in _ENDINGS and dual_of(told):
            return None
    return None


def _is_known_pair(passage: Passage, index: int) -> bool:
    if passage.is_break(index):
        return False
    # «كلا من السيدتين»
    at = index - 1 - (passage.word(index - 1) == "من")
    return passage.word(at) in words("not_counted_before")


def _is_total(passage: Passage, index: int) -> bool:
    """Tell the plural of «عدد المصدرين», whose oblique form is a dual's as well."""
    oblique = passage.word(index).endswith("ين") and not passage.is_break(index)
    return oblique and passage.word(index - 1) in words("totals")


def _has_bare_genitive(passage: Passage, index: int) -> bool:
    """Tell «قذيفتي هاون», «منصتا إطلاق» from «سيارتي الجديدة» and «مدينتي»."""
    following = passage.word(index + 1)
    if passage.is_break(index + 1):
        return False
    if following in nouns() or following in words("genitive"):
        return True
    word = passage.word(index)
    if word[-2:] not in {"تي", "تا"} or not following.startswith("ال") or following == _TO:
        return False
    mine = word.endswith("ي") and following in words("of_mine")
    return not mine and not _is_spoken(passage, index)


def _is_spoken(passage: Passage, index: int) -> bool:
    """Tell whether a quotation is open at token `index`, where «ـتي» may be «my»."""
    for at in passage.before(index, _REACH_OF_MARK):
        word = passage.word(at)
        if word in _CLOSING:
            return False
        if word in _OPENING or word in words("my_own"):
            return True
    return False


def _opens_bracket(passage: Passage, index: int) -> bool:
    """Tell whether a bracket opens behind the first of two names, a word or two long."""
    return "(" in (passage.word(index + 2), passage.word(index + 3))


def _has_two_genitives(passage: Passage, index: int) -> bool:
    """Tell whether two names follow, joined by و: «بلدتي هجين والبحرة»."""
    inside, reach = False, _JOINED_WITHIN + _BRACKETED_WITHIN * _opens_bracket(passage, index)
    for step, at in enumerate(passage.after(index, reach)):
        word = passage.word(at)
        if word in "()" or inside:
            # «ولايتي تبسة (3 قتلى)، وباتنة (قتيلان)»
            inside = word != ")" and (inside or word == "(")
            continue
        if not step and word in words("of_mine"):
            return False
        if word == "،" and passage.word(at - 1) == ")" and passage.word(at + 1)[:1] == "و":
            continue
        if not word[0].isalnum() and word not in {'"', "«", "»", "“", "”", "'"}:
            return False
        if not step and word.startswith("و"):
            return False
        if step and (word == "و" or (word.startswith("و") and len(word) > 3)):
            # «مدينتي الحبيبة ومدرستي» are mine, «مدينتي حلب وإدلب» are two.
            return not word.endswith("تي")
    return False
