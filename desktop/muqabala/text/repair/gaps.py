"""Places where extraction lost a number: «مقتل  جنود», «خلال الـ  ساعة».

Only a text that shows no digit at all is suspected. There a gap is a wide blank (two or
more in the source, or one left at a line's end) between words that call for a number, an
article left alone («الـ ساعة»), or a date line whose month has neither day nor year. The
number is never filled in.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from functools import cache

from muqabala.model.span import Span
from muqabala.text.folding import TATWEEL
from muqabala.text.lexicon import read_table
from muqabala.text.repair.line_words import letters

_DIGIT = re.compile(r"[0-9٠-٩۰-۹]")
_LONE_ARTICLE = re.compile(f"(?<!\\w)[وفبك]?ال{TATWEEL}( )(?=[^\\W\\d])")
_WORD_BEFORE = re.compile(r"[^\s]+$")
_WORD_AFTER = re.compile(r"[^\s]+")
_PUNCTUATION = ".,،؛:!?؟«»\"'()[]|-–"
_DATELINE = 60
_MOST_WIDE = 4
_MOST_WIDE_SHARE = 0.1
"""More wide blanks than this only justify the lines."""
_BARE = frozenset(("من", "الي", "علي", "عن", "حتي", "بعد", "قبل", "منذ"))
_TANWIN = ("\u064b", "\u064bا", "ا\u064b")


@cache
def _words(side: str) -> frozenset[str]:
    return frozenset(
        letters(word)
        for row in read_table("count_context")
        if row["side"] == side
        for word in row["words"].split()
    )


def find_gaps(text: str, wide: Collection[int]) -> list[Span]:
    """Return where numbers are missing in `text`, each one blank (or the mark before a month).

    `wide` are the positions of blanks of `text` that were wide in the source.
    """
    if _DIGIT.search(text):
        return []
    if len(wide) > _MOST_WIDE + _MOST_WIDE_SHARE * text.count(" "):
        wide = ()
    found = {
        match.start(1) for match in _LONE_ARTICLE.finditer(text) if _is_lone(text, match, wide)
    }
    found |= _in_datelines(text, wide)
    between = [_around(text, position) for position in wide]
    sure = [p for p, (before, after) in zip(wide, between, strict=True) if _calls(before, after)]
    found.update(sure)
    if sure:
        found.update(
            p for p, (before, after) in zip(wide, between, strict=True) if _may_call(before, after)
        )
    return [Span(position, position + 1) for position in sorted(found)]


def _is_lone(text: str, match: re.Match[str], wide: Collection[int]) -> bool:
    """Tell whether an article before a blank lost its number: foreign names follow it too."""
    _, after = _around(text, match.start(1))
    if not "\u0621" <= after[0] <= "\u064a":
        return False
    return match.start(1) in wide or _is_in("after", after) or _is_in("after_weak", after)


def _around(text: str, position: int) -> tuple[str, str]:
    before = _WORD_BEFORE.search(text, max(0, position - 40), position)
    after = _WORD_AFTER.match(text, position + 1)
    return before.group() if before else "", after.group() if after else ""


def _calls(before: str, after: str) -> bool:
    """Tell whether a number is called for between two words: by both, or by the second's case."""
    if not _is_plain(before, after):
        return False
    if not _is_in("before", before):
        return False
    if _is_in("after", after) or after.rstrip(_PUNCTUATION).endswith(_TANWIN):
        return True
    return _is_in("after_weak", after) and letters(before) not in _BARE


def _may_call(before: str, after: str) -> bool:
    """Tell whether, in a text known to have lost numbers, one stood between the two words."""
    return _is_plain(before, after) and _is_in("after", after)


def _is_plain(before: str, after: str) -> bool:
    return (
        bool(before and after) and before[-1] not in _PUNCTUATION and after[0] not in _PUNCTUATION
    )


def _is_in(side: str, word: str) -> bool:
    bare = letters(word)
    if bare in _words(side):
        return True
    if side == "after_weak":
        return False
    return bare[:1] in ("و", "ف", "ب", "ل") and bare[1:] in _words(side)


def _in_datelines(text: str, wide: Collection[int]) -> set[int]:
    """Return the gaps of short lines that are a month with an author but no day or year."""
    found: set[int] = set()
    start = 0
    for line in text.split("\n"):
        if len(line) <= _DATELINE and "|" in line and start < 2000:
            found |= _in_dateline(line, start, wide)
        start += len(line) + 1
    return found


def _in_dateline(line: str, start: int, wide: Collection[int]) -> set[int]:
    words = line.split(" ")
    month = next((n for n, word in enumerate(words[:4]) if letters(word) in _words("month")), None)
    if month is None:
        return set()
    after = start + len(" ".join(words[: month + 1]))
    found = {after} if after < start + len(line) else set()
    if month == 1 and words[0] in (",", "،"):
        found.add(start)
    return found | {p for p in wide if start <= p < start + len(line)}
