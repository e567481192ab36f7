"""What a figure counts: the noun behind it, before it, or left out."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from muqabala.extraction.figure_words import words
from muqabala.extraction.figures.counted_nouns import Noun, noun_of, nouns, possessed_noun
from muqabala.extraction.figures.event_cues import cue_of
from muqabala.extraction.figures.passage import QUOTES, Passage
from muqabala.text.calendars.words import weekday_words
from muqabala.text.numerals.numerals import Numeral

_REACH_OF_TOTAL = 14
_REMEMBERED = 1 << 16
_REACH_OF_HEAD = 4
_MANY = "عديد"
_DAY = "يوم"
_FEWEST = frozenset({1, 2})
_DECADE, _REACH_OF_SIGNING = "عقد", 5
_OF_ALL = frozenset({"اصل", "اجمالي", "مجموع", "بين"})
_POWERS = {"2": "area", "²": "area", "3": "measure", "³": "measure"}
_ALTERNATIVES = frozenset({"الي", "او"})
# Roots that begin with و, so that the letter is no conjunction: وسيط, وظيفة, ورقة, وافد …
_ROOT_WAW = re.compile(
    r"و(?:سي|ظي|ظا|زي|زا|ثي|ثا|رق|فد|فا|فو|لا|كي|كا|جب|ده|حد|حش|صل|ري|رد|رش|قف|سا|ال?د)"
)


class Counted(NamedTuple):
    """What a figure counts: the word as written, its noun if known, its token, how it stands.

    `way` is `noun` (right behind the figure), `partitive` (من …), `others` (آخرين), `before`
    (the definite plural in front), `total` (عدد …), or `elided` (left out).
    """

    written: str | None
    noun: Noun | None
    at: int | None
    way: str


ELIDED = Counted(None, None, None, "elided")


def counted_by(passage: Passage, numeral: Numeral) -> Counted:
    """Return what `numeral` counts."""
    if numeral.article and numeral.head != _MANY and (front := _noun_before(passage, numeral)):
        return front
    if numeral.form == "words" and numeral.terms == 1 and numeral.value in _FEWEST:
        front = _before_one(passage, numeral)
        if front is not None:
            return front
    if numeral.head == "عده" and (front := _before_several(passage, numeral)):
        return front
    found = _behind(passage, numeral)
    if found is ELIDED and (other := _alternative(passage, numeral)):
        found = _behind(passage, other)
    return _total_before(passage, numeral) if found is ELIDED else found


def _alternative(passage: Passage, numeral: Numeral) -> Numeral | None:
    """Return the second figure of «من 3 إلى 5 مقاعد», «3 أو 4 أشخاص», whose noun both count."""
    index = numeral.last + 1
    return passage.numeral_from.get(index + 1) if passage.word(index) in _ALTERNATIVES else None


def _behind(passage: Passage, numeral: Numeral) -> Counted:
    """Return what stands behind `numeral` for it to count."""
    index = numeral.last + 1 + passage.is_at_least(numeral)
    while passage.word(index) in QUOTES and passage.word(index) not in {"(", "["}:
        if passage.is_break(index):
            return ELIDED
        index += 1
    if passage.is_break(index) or index in passage.numeral_tokens:
        return ELIDED
    if numeral.article and numeral.form == "vague" and not _is_partitive(passage, index):
        return ELIDED
    if passage.word(index) == _DAY and passage.word(index + 1) in weekday_words():
        # «نزولا من 712 يوم الجمعة»
        return ELIDED
    return _at(passage, index, bare_only=numeral.form == "words")


def written_noun(passage: Passage, index: int) -> str:
    """Return the noun at token `index` as written, without a conjunction or preposition."""
    word, written = passage.word(index), passage.written(index)
    known = nouns()
    if word in known or word.startswith("ال"):
        return written
    if word.startswith("لل") and word[2:] in known:
        return "ال" + written[2:]
    if word.startswith(("وال", "بال", "فال")):
        return written[1:]
    for length in (1, 2):
        rest = word[length:]
        if word[0] in "وفبلك" and (rest in known or (rest[:2] == "ال" and rest[2:] in known)):
            return written[length:]
    return written


def _at(passage: Passage, index: int, bare_only: bool) -> Counted:
    """Return what the word at `index`, right behind the figure, is to it.

    A number word takes a bare noun («خمسة رجال»); behind it a definite one starts something
    else («ست الحسن»).
    """
    word = passage.word(index)
    if word in words("partitive"):
        return Counted(passage.written(index), None, index, "partitive")
    if word in words("others"):
        return Counted(passage.written(index), None, index, "others")
    if word == "من":
        return _partitive(passage, index)
    known = nouns()
    if word in known:
        return _noun_at(passage, index, known[word])
    if _leaves_out(word) or _is_owned(passage, index):
        return ELIDED
    if word in words("adjective") and passage.word(index + 1) == "من":
        return _partitive(passage, index + 1)
    if _is_no_noun(word) or (word.startswith("ال") and bare_only):
        return ELIDED
    return Counted(passage.written(index), noun_of(word), index, "noun")


@lru_cache(maxsize=_REMEMBERED)
def _leaves_out(word: str) -> bool:
    """Tell the words by which nothing is counted: what befell, how, by how much."""
    return _tells_event(word) or _tells_more(word) or _is_manner(word)


@lru_cache(maxsize=_REMEMBERED)
def _is_no_noun(word: str) -> bool:
    """Tell a word outside the lexicon of nouns that cannot be what is counted."""
    if not word[:1].isalpha() or is_never_counted(word) or _is_new_clause(word):
        return True
    if word.startswith(("بال", "لل", "كال")) or word.endswith(("هم", "هن", "ها")):
        return True
    return noun_of(word) is not None and not word.startswith("ال")


def _noun_at(passage: Passage, index: int, noun: Noun) -> Counted:
    """Return `noun` as counted: a square unit in «2000 م2», whose power touches its sign."""
    written, tokens = passage.written(index), passage.tokens
    kind = _POWERS.get(passage.word(index + 1)) if noun.kind == "distance" else None
    if kind is not None and tokens.end(index) == tokens.starts[index + 1]:
        written, noun = written + passage.written(index + 1), noun._replace(kind=kind)
    elif noun.singular == _DECADE and _is_signed(passage, index):
        noun = noun._replace(kind="count")
    return Counted(written, noun, index, "noun")


def _is_signed(passage: Passage, index: int) -> bool:
    """Tell the contracts of «أبرم 10 عقود», «5 عقود لتوريد القمح» from decades."""
    if passage.word(index + 1) in words("contract_of"):
        return True
    return passage.near(words("signed"), index - _REACH_OF_SIGNING, index)


def _tells_event(word: str) -> bool:
    """Tell «97 أصيبوا», «3 بجروح خطيرة», «3 أفرج عنهم», where the figure itself is the subject."""
    cue = cue_of(word)
    if cue is None or word in nouns():
        return False
    return cue.kind == "verb" or (cue.kind == "plural" and (word[-2:] == "وا" or word[0] in "بل"))


def _is_owned(passage: Passage, index: int) -> bool:
    """Tell «2.9 مليون لمنافسه»: a preposition before and a pronoun behind."""
    word = passage.word(index)
    return word[0] in "بل" and passage.written(index).endswith("ه") and noun_of(word) is None


def _is_partitive(passage: Passage, index: int) -> bool:
    """Tell «الآلاف من العمال», «الآلاف منهم» from «شيع الآلاف جثمانه»."""
    word = passage.word(index)
    return word == "من" or word in words("partitive") or word in words("others")


def _partitive(passage: Passage, index: int) -> Counted:
    """Return the noun behind من: «38 من المقاتلين»; «40 من أصل 50» and «5 من بينهم» have none."""
    at = index + 1
    if passage.is_break(at):
        return ELIDED
    while passage.word(at) in QUOTES:
        at += 1
    word = passage.word(at)
    whole = passage.numeral_from.get(at + 1) if word in _OF_ALL else None
    if whole is not None:
        # «34 من أصل 35 طائرة»
        counted = _behind(passage, whole)
        return counted if counted.way == "noun" else ELIDED
    if not word[:1].isalpha() or is_never_counted(word):
        return ELIDED
    noun = noun_of(word) or possessed_noun(word)
    if word.startswith("ال") or noun is not None or word in words("heads"):
        return Counted(passage.written(at), noun, at, "partitive")
    return ELIDED


def _noun_before(passage: Passage, numeral: Numeral) -> Counted | None:
    """Return the plural that a definite figure follows: «الطرق الثلاث», «أفراد الطاقم الستة»."""
    if passage.is_break(numeral.first) or numeral.conjunction or numeral.preposition:
        return None
    if passage.word(numeral.last + 1) in nouns() and not passage.is_break(numeral.last + 1):
        return None
    for distance, index in enumerate(passage.before(numeral.first, _REACH_OF_HEAD), 1):
        word = passage.word(index)
        if index in passage.numeral_tokens or not word[0].isalpha() or is_never_counted(word):
            return None
        noun = noun_of(word)
        definite = "ال" in word[:4] or word.startswith("لل")
        if noun is not None and noun.number == "plural" and definite == (distance == 1):
            return Counted(written_noun(passage, index), noun, index, "before")
        owned = possessed_noun(word) if distance == 1 and noun is None else None
        if owned is not None and owned.number == "plural":
            # «أطفالها الخمسة»
            written = passage.written(index)
            joined = word[0] == "و" and possessed_noun(word[1:]) is not None
            return Counted(written[joined:], owned, index, "before")
        if distance == 1 and looks_plural(word):
            return Counted(written_noun(passage, index), noun, index, "before")
        if not definite and distance > 1 and noun is not None:
            return None
    return None


def _before_one(passage: Passage, numeral: Numeral) -> Counted | None:
    """Return the noun that «واحد», «اثنين» follow: «شخص واحد», «مدنيان اثنان»."""
    if passage.is_break(numeral.first) or numeral.conjunction:
        return None
    index = numeral.first - 1
    word = passage.word(index)
    noun = noun_of(word)
    if passage.word(numeral.last + 1) in words("others"):
        return None
    if numeral.value == 2:
        noun = noun_of(word[:-2]) if word.endswith(("ان", "ين")) else None
        noun = noun or (noun_of(word[:-3] + "ه") if word.endswith(("تان", "تين")) else None)
    if noun is None or (noun.number == "plural" and numeral.value == 1):
        return None
    written = noun.singular if numeral.value == 2 else written_noun(passage, index)
    return Counted(written, noun, index, "before")


def _before_several(passage: Passage, numeral: Numeral) -> Counted | None:
    """Return the bare plural that «عدة» follows: «مدن عدة», «أشخاص عدة»."""
    if numeral.article or numeral.preposition or passage.is_break(numeral.first):
        return None
    word = passage.word(numeral.first - 1)
    noun = noun_of(word)
    if noun is None or noun.number != "plural" or "ال" in word[:4] or word.startswith("لل"):
        return None
    return Counted(written_noun(passage, numeral.first - 1), noun, numeral.first - 1, "before")


def looks_plural(word: str) -> bool:
    """Tell whether an unknown definite word has a plural's ending."""
    return word.startswith("ال") and len(word) > 5 and word.endswith(("ات", "ين", "ون"))


def _total_before(passage: Passage, numeral: Numeral) -> Counted:
    """Return what «عدد القتلى … إلى 40» counts, else nothing."""
    if numeral.conjunction:
        return ELIDED
    for index in passage.before(numeral.first, _REACH_OF_TOTAL):
        if index in passage.numeral_tokens:
            return ELIDED
        if passage.word(index) in words("totals") and not passage.is_break(index + 1):
            return _totalled(passage, index + 1, numeral)
    return ELIDED


def _totalled(passage: Passage, at: int, numeral: Numeral) -> Counted:
    """Return the noun at `at`, past «الإجمالي»: «العدد الحقيقي للقتلى هو 90»."""
    while passage.word(at) in words("of_total") and at < numeral.first:
        at += 1
    word = passage.word(at)
    noun = noun_of(word)
    definite = word.startswith("ال") or (word.startswith("لل") and noun is not None)
    if at < numeral.first and (noun is not None or definite) and not is_never_counted(word):
        return Counted(written_noun(passage, at), noun, at, "total")
    return ELIDED


def _tells_more(word: str) -> bool:
    """Tell «وفاة 32 جديدة», «812 بزيادة 14»."""
    return word in words("further") or word in words("by_how_much")


def is_never_counted(word: str) -> bool:
    """Tell whether the folded `word` is no noun that a figure before it could count."""
    bare = word[1:] if word[:1] in {"و", "ف"} else word
    return word in words("never") or bare in words("never")


def _is_manner(word: str) -> bool:
    """Tell «إصابة 10 بانقلاب حافلة», by what they were hurt, from «10 بنادق»."""
    return word[0] == "ب" and word[1:] in words("by_what")


def _is_new_clause(word: str) -> bool:
    """Tell a word that begins with a joining و: «20 وإصابة 30»."""
    return word.startswith("و") and (cue_of(word) is not None or not _ROOT_WAW.match(word))
