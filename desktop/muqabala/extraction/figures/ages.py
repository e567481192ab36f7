"""Figures that are ages: «البالغ من العمر 35 عاما», «(35 عاما)», «توفي عن 87 عاما»."""

from __future__ import annotations

from muqabala.extraction.figure_words import words
from muqabala.extraction.figures.counted_nouns import PEOPLE, noun_of
from muqabala.extraction.figures.counting import Counted
from muqabala.extraction.figures.passage import Passage
from muqabala.text.numerals.numerals import Numeral

_OLDEST = 130
_ELDERS = 115
"""«البالغة 128» without years is the number of the seats rather than an age."""
_REACH_OF_DEATH = 8
_OPENERS = frozenset("(،,-–")
_CLOSERS = frozenset(")،,-–")


def is_age(passage: Passage, numeral: Numeral, counted: Counted) -> bool:
    """Tell whether the figure is somebody's age: «البالغ من العمر 35 عاما», «(35 عاما)»."""
    if numeral.value is None or not 0 < numeral.value < _OLDEST:
        return False
    cue = passage.heard(words("age_cues"), numeral.first, 3)
    following = passage.word(numeral.last + 1)
    if following == "ربيعا":
        return True
    if cue:
        unit = counted.noun is not None and counted.noun.kind == "time"
        alone = counted.way == "elided" and not numeral.conjunction and numeral.value < _ELDERS
        return unit or following in words("years") or alone
    if following in words("years_of_age"):
        return _is_age_in_years(passage, numeral) or _is_age_at_death(passage, numeral)
    after = passage.numeral_from.get(numeral.last + 1)
    if after is None or not after.conjunction or after.value is None:
        return False
    enclosed = passage.word(numeral.first - 1) in _OPENERS and after.value <= _OLDEST
    return enclosed and passage.word(after.last + 1) in words("years_of_age")


def _is_age_at_death(passage: Passage, numeral: Numeral) -> bool:
    """Tell «توفي عن 87 عاما», «رحيل الكاتب عن سبعين عاما»."""
    first = numeral.first
    return passage.word(first - 1) == "عن" and passage.near(
        words("died"), first - _REACH_OF_DEATH, first
    )


def _is_age_in_years(passage: Passage, numeral: Numeral) -> bool:
    """Tell «(35 عاما)», «، 70 عاما،», «يبلغ 41 عاما» from durations."""
    first, behind = numeral.first, passage.word(numeral.last + 2)
    if passage.word(first - 1) in words("child_of"):
        return True
    if numeral.conjunction and (before := passage.numeral_ending(first - 1)) is not None:
        first = before.first
    opening, owner = passage.word(first - 1), passage.word(first - 2)
    if opening in words("reaches"):
        noun = noun_of(owner)
        return owner not in words("terms") and (noun is None or noun.kind in {*PEOPLE, "count"})
    if owner in words("terms") or not owner[-1:].isalpha():
        return False
    if (opening, behind) == ("/", "/"):
        # «صبي/12 عاما/», as an agency sets it off
        return True
    return (opening == "(" and behind in _CLOSERS) or (
        opening in _OPENERS and behind in _CLOSERS and passage.word(first) != opening
    )
