"""The standing of a figure: given to compare with, a first count, or a corrected one."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache, lru_cache

from muqabala.text.folding import fold
from muqabala.text.lexicon import read_table

# «compared with last year 49»: the 49 is this year's.
_PERIOD = r"\w*(?:عام|سنه|سنوات|شهر|فتره|اسبوع|موسم)\b"
_FEW_WORDS = rf"\W+(?:(?!{_PERIOD})\w+\W+){{0,2}}"
# «from three to four»: what the figure was before.
_CHANGE = re.compile(
    r"\b[ولف]?(?:[تي])?(?:ارتفع|ارتفاع|رتفع|رفع|زاد|ازداد|زياده|تراجع|انخفض|انخفاض|نخفض|خفض|هبط"
    r"|هبوط|قفز|صعد|تقلص|تحول|عدل|تعديل)"
)
_FROM = re.compile(r"(?<!اكثر )(?<!اقل )(?<!ازيد )(?<!\bعدد )\bمن\W+(?:(?:نحو|حوالي)\W+)?$")
# «107, not a hundred as the authorities said»
_NOT = re.compile(r"\b(?:لا|وليس|ليس|وليسوا)\W+$")
_TO = re.compile(r"\W*(?:\w+\W+){0,4}?(?:الي|ل)\b")
# «at a rate of ten a day»: no toll of an event.
_PER = re.compile(r"\b(?:بمعدل|بمتوسط|سنويا|كل عام|كل سنه|كل يوم)\W+(?:\w+\W+){0,2}$")
_A_DAY = re.compile(
    r"\W*(?:\w+\W+){0,2}(?:(?:في|كل) (?:ال)?(?:يوم|سنه|شهر|عام|اسبوع|ساعه)(?: الواحد\w?)?"
    r"|يوميا|سنويا|شهريا|اسبوعيا)(?=\W*$|\W*[.،؛)]|\W+(?:و|في|ب|من|علي|بسبب|خلال)\w*\b)"
)
_DENIALS = frozenset(
    f"{lead}{word}" for lead in ("", "و", "ف") for word in ("نفي", "نفت", "ينفي", "تنفي", "نافيا")
)
_OF_A_TOLL = frozenset(
    ("بلوغ", "مقتل", "سقوط", "وفاه", "صحه", "وقوع", "اصابه", "تجاوز", "وصول", "ارتفاع", "عدد")
)
_COPULA = r"(?:\b(?:كان|كانت)\W+(?:نسبه\W+)?)"


@dataclass(frozen=True, slots=True)
class Standing:
    """Whether a figure is of another time, and where it stands among the counts of one thing.

    `is_aside` marks figures told in passing of another event or of a longer time, `is_daily`
    those of one day in a series, `is_rate` so many a day or a year, `is_denied` what a source
    says is not so.
    """

    is_baseline: bool = False
    is_earlier: bool = False
    is_revised: bool = False
    is_aside: bool = False
    is_daily: bool = False
    is_rate: bool = False
    is_denied: bool = False


def read_standing(before: str, after: str, clause: Sequence[str], sentence: str) -> Standing:
    """Return the standing of a figure.

    `before` and `after` are the folded text beside it, `clause` the words of its clause before
    it, `sentence` the whole of its sentence.
    """
    changed = _CHANGE.search(sentence) is not None
    left_behind = changed and _FROM.search(before) is not None and _TO.match(after) is not None
    left_behind = left_behind or _NOT.search(before) is not None
    return replace(
        _of_sentence(sentence),
        is_baseline=left_behind or _cues("baseline").search(before) is not None,
        is_rate=_PER.search(before) is not None or _A_DAY.match(after) is not None,
        is_denied=_is_denied(clause),
    )


def _is_denied(clause: Sequence[str]) -> bool:
    """Tell whether the clause denies that so many died («denied that the dead reached»)."""
    denials = [n for n, word in enumerate(clause) if word in _DENIALS]
    return bool(denials) and any(word in _OF_A_TOLL for word in clause[denials[-1] :])


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
