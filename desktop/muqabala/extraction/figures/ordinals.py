"""Ordinals, and the words of ordinal form that are none: hours, months, idioms, dates."""

from __future__ import annotations

from muqabala.extraction.figure_words import words
from muqabala.extraction.figures.counted_nouns import PEOPLE, noun_of, nouns, possessed_noun
from muqabala.extraction.figures.counting import looks_plural, written_noun
from muqabala.extraction.figures.passage import Passage
from muqabala.extraction.figures.sense import is_threshold
from muqabala.model.mention import Approx, Category, Kind, Mention
from muqabala.text.numerals.numerals import Numeral

_REACH_OF_HEAD = 8
_REACH_OF_VERB = 8
_LONGEST_RANK = 3
_BY_FIRST = "باول"
_TWENTY = 20
_HUNDRED = 100
_MILLION = 10**6
_NOT_FEMININE = frozenset({"اولي"})


def find_ordinal(passage: Passage, numeral: Numeral) -> Mention | None:
    """Return the ordinal that a numeral of ordinal form is, or None."""
    if _is_no_rank(passage, numeral):
        return None
    return _mention(passage, numeral, numeral.rule)


def definite_ordinal(passage: Passage, numeral: Numeral, continues: bool = False) -> Mention | None:
    """Return the rank that a definite cardinal tells («البطولة الـ13», «القرن العشرين»).

    After a plural it counts («الدول الـ28»), before its noun likewise («الـ50 شخصا»).
    `continues` tells that another rank stands before it, joined by و.
    """
    if not numeral.article or numeral.value is None or numeral.value != int(numeral.value):
        return None
    if numeral.form == "words" and not _is_tens(numeral):
        return None
    alone = passage.is_bare and len(passage.numerals) == 1 and numeral.value < _MILLION
    if alone or continues or _is_of_age(passage, numeral):
        return _mention(passage, numeral, "ordinal:definite")
    index = numeral.first - 1
    if passage.is_break(numeral.first) or not passage.word(index).isalpha():
        return None
    if passage.word(numeral.last + 1) == "من" and passage.word(numeral.last + 2) in words(
        "ordinal_month"
    ):
        return None
    if _counts_after(passage, numeral, index) or not _may_be_ranked(passage.word(index)):
        return None
    behind = nouns().get(passage.word(numeral.last + 1))
    if behind is not None and not passage.is_break(numeral.last + 1):
        return None
    return _mention(passage, numeral, "ordinal:definite")


def _may_be_ranked(word: str) -> bool:
    """Tell a definite word, by its article or its pronoun."""
    if word in words("ranked_own") or (noun_of(word) is None and possessed_noun(word) is not None):
        return True
    return word.startswith(("ال", "لل", "بال", "وال", "فال", "كال"))


def _counts_after(passage: Passage, numeral: Numeral, index: int) -> bool:
    """Tell a definite figure that counts: behind a plural, people, or as a number reached."""
    word = passage.word(index)
    noun = noun_of(word)
    # «أعضائه الـ15», «أطفالها الـ5»
    owned = noun or possessed_noun(word)
    if (owned is not None and owned.number == "plural") or looks_plural(word):
        return True
    if _counts_people_of(passage, index):
        return True
    if numeral.form != "words" or numeral.value != _HUNDRED:
        return False
    return noun is None or is_threshold(passage, numeral)


def _counts_people_of(passage: Passage, index: int) -> bool:
    """Tell «وزراء الحكومة الـ24», which counts ministers, from «منافسات الدورة الـ24»."""
    head = noun_of(passage.word(index - 1))
    if head is None or passage.is_break(index) or "ال" in passage.word(index - 1)[:4]:
        return False
    return head.number == "plural" and head.kind in PEOPLE


def _is_tens(numeral: Numeral) -> bool:
    if numeral.value is None or numeral.value < _TWENTY:
        return False
    return "hundred" not in numeral.rule or numeral.terms == 1


def numbered_rank(passage: Passage, numeral: Numeral) -> Mention | None:
    """Return the rank of «المركز 31», «الدورة 43»: plain digits behind what has a number."""
    if numeral.form != "digits" or numeral.terms > 1 or not numeral.head.isdigit():
        return None
    if passage.is_break(numeral.first) or len(numeral.head) > _LONGEST_RANK:
        return None
    if passage.word(numeral.first - 1) not in words("ranked_by_figure"):
        return None
    if passage.word(numeral.last + 1) in nouns() and not passage.is_break(numeral.last + 1):
        return None
    return _mention(passage, numeral, "ordinal:rank")


def _mention(passage: Passage, numeral: Numeral, rule: str) -> Mention:
    age = passage.word(numeral.last + 1) == "من" and passage.word(numeral.last + 2) in words(
        "age_behind"
    )
    return Mention(
        span=passage.span(numeral.start, numeral.end),
        kind=Kind.ORDINAL,
        rule=rule,
        value=f"{numeral.value}",
        approx=Approx.EXACT,
        counted=_ranked(passage, numeral),
        category=Category.AGE if age else None,
    )


def _is_of_age(passage: Passage, numeral: Numeral) -> bool:
    """Tell «في الخامسة والثلاثين من عمره»."""
    of = passage.word(numeral.last + 1)
    behind = passage.word(numeral.last + 2) if of == "من" else of
    return behind in words("age_behind")


def _ranked(passage: Passage, numeral: Numeral) -> str | None:
    """Return the noun that has the rank: before a definite ordinal, behind «أول», «ثاني»."""
    if numeral.article:
        if passage.is_break(numeral.first):
            return None
        index = numeral.first - 1
        while index in passage.numeral_tokens and index > numeral.first - _REACH_OF_HEAD:
            index -= 1
        return _noun(passage, _head_before(passage, index))
    following = numeral.last + 1
    if _follows_its_noun(passage, numeral):
        return written_noun(passage, numeral.first - 1)
    if not passage.is_break(following) and passage.word(following) != "من":
        return _noun(passage, following)
    return None


def _follows_its_noun(passage: Passage, numeral: Numeral) -> bool:
    """Tell «زوجة ثانية», «طرف ثالث» from «ثالث لاعب»."""
    if passage.is_break(numeral.first) or numeral.conjunction or numeral.preposition:
        return False
    noun = noun_of(passage.word(numeral.first - 1))
    agrees = numeral.head.endswith(("ه", "ا")) or numeral.head == "ثان"
    return agrees or (noun is not None and nouns().get(passage.word(numeral.last + 1)) is None)


def _head_before(passage: Passage, index: int) -> int:
    """Step over adjectives: «البطولة العربية الـ13» ranks the championship."""
    farthest = index - _REACH_OF_HEAD
    while passage.word(index).startswith("ال") and passage.word(index).endswith(("يه", "ي")):
        if index <= farthest:
            break
        if passage.is_break(index) or "ال" not in passage.word(index - 1)[:4]:
            break
        index -= 1
    return index


def _noun(passage: Passage, index: int) -> str | None:
    word = passage.word(index)
    if word in words("superlatives"):
        index, word = index + 1, passage.word(index + 1)
    return written_noun(passage, index) if word.isalpha() and len(word) > 2 else None


def _is_no_rank(passage: Passage, numeral: Numeral) -> bool:
    if passage.is_bare:
        return False
    first, last = numeral.first, numeral.last
    before = "" if passage.is_break(first) else passage.word(first - 1)
    after = "" if passage.is_break(last + 1) else passage.word(last + 1)
    bare = before[1:] if before[:1] in {"و", "ل", "ب", "ف"} else before
    if {before, bare} & words("ordinal_before") or after in words("ordinal_after"):
        return True
    if (numeral.head, after) == ("اول", "والاخير"):
        return True
    if f"{before} {passage.word(first)}" in words("ordinal_phrase"):
        return True
    if after == "من" and passage.word(last + 2) in words("ordinal_month"):
        return True
    if numeral.head.endswith("ا"):
        if _tells_rank(passage, numeral, after):
            return False
        return not _agrees_with(before) or numeral.conjunction
    if numeral.head == "اولي":
        return _is_preliminary(passage, numeral, before) or _is_verb(passage, numeral)
    if numeral.terms == 1 and numeral.head.endswith("ه"):
        return _is_hour_or_name(numeral, before)
    return numeral.head == "ثان" and numeral.article


def _agrees_with(before: str) -> bool:
    """Tell «متهما ثالثا», the third, from «ثالثا:» and «حل فريقه ثالثا», which are adverbs."""
    noun = noun_of(before[:-1]) if before.endswith("ا") else None
    return noun is not None and noun.number == "singular" and "ال" not in before[:4]


def _tells_rank(passage: Passage, numeral: Numeral, after: str) -> bool:
    """Tell «حل العداء ثانيا» from the adverb of «ثالثا، وقف القتال»."""
    if numeral.conjunction or after == ":" or after == _BY_FIRST:
        return False
    if after in words("rank_after"):
        return True
    return passage.heard(words("rank_verbs"), numeral.first, _REACH_OF_VERB)


def _is_hour_or_name(numeral: Numeral, before: str) -> bool:
    """Tell «عند التاسعة», «ثانية واحدة», «اعتصام رابعة» from «الجولة الثانية», «مرة ثانية»."""
    if numeral.article:
        return before in words("hour_before")
    return numeral.preposition != "" or not before.endswith("ه") or before in words("name_before")


def _is_verb(passage: Passage, numeral: Numeral) -> bool:
    """Tell «أولى الرئيس اهتماما» (gave) from «أولى الغارات», «أولى خطواته»."""
    after = passage.word(numeral.last + 1)
    if numeral.article or not after.startswith("ال"):
        return False
    noun = noun_of(after)
    return not after.endswith("ات") and (noun is None or noun.number != "plural")


def _is_preliminary(passage: Passage, numeral: Numeral, before: str) -> bool:
    """Tell «تقرير أوّلي» (ends in ي) from «المرة الأولى» (ends in ى), folded the same."""
    if passage.written(numeral.last).endswith("ى"):
        return False
    return not before.endswith(("ه", "ات"))
