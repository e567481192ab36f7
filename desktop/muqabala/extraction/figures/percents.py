"""Percentages: the sign behind or before a figure, or «في المئة», «بالمائة»."""

from __future__ import annotations

import re

from muqabala.extraction.figures.passage import Passage
from muqabala.extraction.figures.sense import signed_start
from muqabala.text.numerals.numerals import Numeral

_BEHIND = re.compile(
    r"[)\]]?\s{0,2}(?:[%٪]|(?:في|ف|ب)\s{0,2}ال?(?:ميه|مايه)\b|في ال(?:ميه|مايه)\b|بالميه)"
)
_BEFORE = re.compile(r"(?<!\d)(?<!\d\s)[%٪]\s?$")
_REACH_BEFORE = 4
_SIGNS = frozenset("%٪")
_FIRST_LETTERS = _SIGNS | frozenset("])فب")


def percent_sign_behind(passage: Passage, numeral: Numeral) -> re.Match[str] | None:
    """Return the sign right behind `numeral`, or None."""
    if passage.word(numeral.last + 1)[:1] not in _FIRST_LETTERS:
        return None
    return _BEHIND.match(passage.prepared.folded.text, numeral.end)


def percent_at(passage: Passage, numeral: Numeral) -> tuple[int, int] | None:
    """Return the folded start and end of the share that `numeral` tells, or None."""
    if numeral.value is None:
        return None
    if match := percent_sign_behind(passage, numeral):
        return signed_start(passage, numeral), match.end()
    text = passage.prepared.folded.text
    # The sign may stand before a minus, so one letter farther than it reaches.
    near = text[max(numeral.start - _REACH_BEFORE - 1, 0) : numeral.start]
    if numeral.form != "digits" or _SIGNS.isdisjoint(near):
        return None
    start = signed_start(passage, numeral)
    match = _BEFORE.search(text[max(start - _REACH_BEFORE, 0) : start])
    return (start - len(match.group()), numeral.end) if match else None
