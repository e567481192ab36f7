"""Duals that count by themselves: «جنديان» are two soldiers, «بلدتي هجين والبحرة» two towns.

Fixed pairs (الطرفان, البلدين where both are known), time units and forms that may be a plural
or «my town» are left alone.
"""

from __future__ import annotations

from decimal import Decimal

from muqabala.extraction.counted_nouns import Dual, dual_of, nouns
from muqabala.extraction.figure_words import words
from muqabala.extraction.passage import Passage
from muqabala.text.numerals import Numeral

_TWO = Decimal(2)
_JOINED_WITHIN = 5
_ENDINGS = frozenset({"ان", "ين", "تا"})


def find_duals(passage: Passage) -> list[tuple[Numeral, Dual]]:
    """Return the duals that count, as numerals of value 2, with what they are the dual of."""
    found: list[tuple[Numeral, Dual]] = []
    described = -2
    for index, (word, start, end) in enumerate(passage.tokens):
        dual = dual_of(word) if word[-2:] in _ENDINGS or word[-1] == "ي" else None
        if dual is None or not _counts(passage, index, dual):
            continue
        # A dual right behind another describes it: «طائرتين مسيرتين» are two.
        if described != index - 1 or dual.clitics.conjunction:
            found.append((_numeral(index, start, end, dual), dual))
        described = index
    return found


def _numeral(index: int, start: int, end: int, dual: Dual) -> Numeral:
    clitics = dual.clitics
    return Numeral(
        start=start + clitics.length,
        end=end,
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
    if dual.clitics.article and (dual.fixed_pair or _is_known_pair(passage, index)):
        return False
    if dual.construct:
        return _has_two_genitives(passage, index) or _has_bare_genitive(passage, index)
    following = index + 1
    return following not in passage.numeral_tokens or passage.word(following) not in words(
        "two_words"
    )


def _is_known_pair(passage: Passage, index: int) -> bool:
    return passage.word(index - 1) in words("not_counted_before") and not passage.is_break(index)


def _has_bare_genitive(passage: Passage, index: int) -> bool:
    """Tell «قذيفتي هاون», «منصتا إطلاق» from «سيارتي الجديدة» and «مدينتي»."""
    following = passage.word(index + 1)
    known = following in nouns() or following in words("genitive")
    return known and not passage.is_break(index + 1)


def _has_two_genitives(passage: Passage, index: int) -> bool:
    """Tell whether two names follow, joined by و: «بلدتي هجين والبحرة»."""
    for step, at in enumerate(passage.after(index, _JOINED_WITHIN)):
        word = passage.word(at)
        if not word[0].isalnum() and word not in {'"', "«", "»", "“", "”", "'"}:
            return False
        if not step and word.startswith("و"):
            return False
        if step and (word == "و" or (word.startswith("و") and len(word) > 3)):
            return True
    return False
