"""Scores of matches: «25-16», «3-1», which count nothing."""

from __future__ import annotations

from muqabala.extraction.figure_words import words
from muqabala.extraction.figures.category import is_sport
from muqabala.extraction.figures.counted_nouns import nouns
from muqabala.extraction.figures.passage import Passage
from muqabala.extraction.figures.ranges import goes_on
from muqabala.text.numerals.numerals import Numeral

# «2 / 1», «4 مقابل 2»
_AGAINST = frozenset({"/", "مقابل"})
_DASHES = frozenset("-–—")
_HIGHEST = 200
_WIDEST_GAP = 3


def _may_score(numeral: Numeral) -> bool:
    """Tell digits and the nought of «2-صفر»."""
    return numeral.form == "digits" or (numeral.rule == "zero" and not numeral.article)


def is_score(passage: Passage, ours: Numeral, theirs: Numeral) -> bool:
    """Tell whether two neighbouring figures are the score of a match.

    A dash parts them, or the gap that stretched print («25 ــ 16») leaves behind.
    """
    if theirs.first - ours.last > _WIDEST_GAP:
        return False
    if not (_may_score(ours) and _may_score(theirs)) or passage.is_break(theirs.first):
        return False
    if ours.value is None or theirs.value is None or max(ours.value, theirs.value) > _HIGHEST:
        return False
    between = [passage.word(index) for index in range(ours.last + 1, theirs.first)]
    dashed = len(between) == 1 and between[0] in _DASHES
    if len(between) == 1 and between[0] in _AGAINST:
        return _is_told_against(passage, ours, theirs)
    spaced = not between and theirs.start - ours.end > 1 and not theirs.conjunction
    if not dashed and not spaced:
        return False
    if goes_on(passage, theirs):
        return False
    if passage.word(theirs.last + 1) in nouns() or passage.word(theirs.last + 1) in {"%", "٪"}:
        return False
    glued = dashed and theirs.start - ours.end == 1
    return (glued and ours.value >= theirs.value) or is_sport(passage, ours.first)


def _is_told_against(passage: Passage, ours: Numeral, theirs: Numeral) -> bool:
    """Tell «تعادلا 2/2», «4 مقابل 2» of a match from the day of «فاز في 5/3», from votes."""
    before = passage.word(ours.first - 1)
    behind = passage.word(theirs.last + 1)
    if before in words("before_days") or behind in nouns() or behind in {"/", "-"}:
        return False
    return is_sport(passage, ours.first)
