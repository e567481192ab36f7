"""The standing of a figure: given to compare with, a first count, or a corrected one."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cache, lru_cache

from muqabala.text.folding import fold
from muqabala.text.lexicon import read_table

# «compared with last year 49»: the 49 is this year's.
_PERIOD = r"\w*(?:عام|سنه|سنوات|شهر|فتره|اسبوع|موسم)\b"
_FEW_WORDS = rf"\W+(?:(?!{_PERIOD})\w+\W+){{0,2}}"
_COPULA = r"(?:\b(?:كان|كانت)\W+(?:نسبه\W+)?)"


@dataclass(frozen=True, slots=True)
class Standing:
    """Whether a figure is of another time, and where it stands among the counts of one thing.

    `is_aside` marks figures told in passing of another event or of a longer time, `is_daily`
    those of one day in a series.
    """

    is_baseline: bool = False
    is_earlier: bool = False
    is_revised: bool = False
    is_aside: bool = False
    is_daily: bool = False


def read_standing(before: str, sentence: str) -> Standing:
    """Return the standing of a figure from the folded words before it and of its sentence."""
    standing = _of_sentence(sentence)
    return replace(standing, is_baseline=True) if _cues("baseline").search(before) else standing


@lru_cache(maxsize=1024)
def _of_sentence(sentence: str) -> Standing:
    return Standing(
        is_earlier=_cues("earlier").search(sentence) is not None,
        is_revised=_cues("revised").search(sentence) is not None,
        is_aside=_cues("aside").search(sentence) is not None,
        is_daily=_cues("daily").search(sentence) is not None,
    )


@cache
def _cues(kind: str) -> re.Pattern[str]:
    rows = (row for row in read_table("figure_cues") if row["cue"] == kind)
    phrases = sorted(
        {fold(p) for row in rows for p in row["words"].split("|")}, key=len, reverse=True
    )
    words = rf"\b(?:{'|'.join(map(re.escape, phrases))})"
    return re.compile(
        rf"(?:{words}{_FEW_WORDS}|{_COPULA})$" if kind == "baseline" else rf"{words}\b"
    )
