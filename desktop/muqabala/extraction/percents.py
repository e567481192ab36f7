"""Percentages: the sign behind or before a figure, or «في المئة», «بالمائة»."""

from __future__ import annotations

import re

from muqabala.extraction.figure_sense import signed_start
from muqabala.extraction.passage import Passage
from muqabala.text.numerals import Numeral

_BEHIND = re.compile(
    r"[)\]]?\s{0,2}(?:[%٪]|(?:في|ف|ب)\s{0,2}ال?(?:ميه|مايه)\b|في ال(?:ميه|مايه)\b|بالميه)"
)
_BEFORE = re.compile(r"(?<!\d)(?<!\d\s)[%٪]\s?$")
_REACH_BEFORE = 4


def percent_sign_behind(passage: Passage, numeral: Numeral) -> re.Match[str] | None:
    """Return the sign right behind `numeral`, or None."""
    return _BEHIND.match(passage.prepared.folded.text, numeral.end)


def percent_at(passage: Passage, numeral: Numeral) -> tuple[int, int] | None:
    """Return the folded start and end of the share that `numeral` tells, or None."""
    if numeral.value is None:
        return None
    start = signed_start(passage, numeral)
    if match := percent_sign_behind(passage, numeral):
        return start, match.end()
    text = passage.prepared.folded.text
    ahead = text[max(start - _REACH_BEFORE, 0) : start]
    if numeral.form == "digits" and (match := _BEFORE.search(ahead)):
        return start - len(match.group()), numeral.end
    return None
