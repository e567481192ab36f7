"""Folding: one spelling for words that readers take as the same, with the way back.

What is folded: tashkeel, tatweel and invisible direction marks go, tatweel between digits
becomes a dash; hamza seats, alef maqsura, ta marbuta and Persian letter forms become their plain
letter; Arabic-Indic and Persian digits become 0-9; every blank becomes a space. Folding never
changes the number of letters otherwise, so the map back is the sorted list of what was removed.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import lru_cache, partial
from itertools import accumulate
from operator import add

from pyarabic import araby

from muqabala.model.span import Span

# pyarabic names the marks of everyday text; those of the Quran and of Persian stand beside them.
MARKS = "".join(araby.TASHKEEL) + (
    "\u0610-\u061a\u0653-\u065f\u0670\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed"
)
INVISIBLE = "\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff\u00ad\u061c"
TATWEEL: str = araby.TATWEEL

_HAMZA_ON_ALEF = (
    araby.ALEF_HAMZA_ABOVE + araby.ALEF_HAMZA_BELOW + araby.ALEF_MADDA + araby.ALEF_WASLA
)
_PERSIAN_KAF, _PERSIAN_GAF, _PERSIAN_YEH, _KURDISH_HEH = (
    "\u06a9",
    "\u06af",
    "\u06cc\u06d0",
    "\u06d5",
)
_BLANKS = "\u00a0\u2007\u2009\u200a\u202f\u3000\t"
_DIGITS = ((chr(0x0660 + n) + chr(0x06F0 + n), str(n)) for n in range(10))

_DIGIT = "[0-9\u0660-\u0669\u06f0-\u06f9]"
# «2ـ0»: the letter that stretches words, for the dash of a score.
_between_digits = re.compile(f"(?<={_DIGIT}){TATWEEL}(?={TATWEEL}*{_DIGIT})")
_removed = re.compile(f"[{MARKS}{INVISIBLE}{TATWEEL}]")
_replacements: tuple[tuple[str, str], ...] = tuple(
    (letter, plain)
    for letters, plain in (
        (_HAMZA_ON_ALEF, araby.ALEF),
        (araby.ALEF_MAKSURA + araby.YEH_HAMZA + _PERSIAN_YEH, araby.YEH),
        (araby.TEH_MARBUTA + _KURDISH_HEH, araby.HEH),
        (araby.WAW_HAMZA, araby.WAW),
        (_PERSIAN_KAF + _PERSIAN_GAF, araby.KAF),
        (_BLANKS, " "),
        *_DIGITS,
    )
    for letter in letters
)


# Span._make without its frame in Python: every figure asks for a few.
_span: Callable[[Iterable[int]], Span] = partial(tuple.__new__, Span)


@dataclass(frozen=True, slots=True)
class Folded:
    """A folded text and the way back to the text it was made from.

    `_removed_before[k]` is the folded position in front of which the k-th removed code
    point stood, `_removed_at[k]` where it stood itself.
    """

    text: str
    _removed_before: tuple[int, ...]
    _removed_at: tuple[int, ...] = ()

    def original(self, position: int) -> int:
        """Return the original position of the folded position (0 to `len(text)`)."""
        return position + bisect_right(self._removed_before, position)

    def span(self, start: int, end: int) -> Span:
        """Return the original span of `start` to `end`, marks on the last letter included."""
        removed = self._removed_before
        if not removed:
            return _span((start, end))
        return _span((start + bisect_right(removed, start), end + bisect_right(removed, end)))

    def folded(self, position: int) -> int:
        """Return the folded position of the original `position`."""
        return position - bisect_left(self._removed_at, position)


# A letter at a time is the faster way for a word, the slower one for a page.
_SHORT = 24
# The blocks in which marks and invisible signs stand: Latin-1, Arabic, punctuation, the last one.
_BLOCKS = (range(0x80, 0x100), range(0x600, 0x700), range(0x2000, 0x2100), range(0xFE00, 0xFF00))
_letters: dict[int, str | None] = {
    **{ord(letter): plain for letter, plain in _replacements},
    **{code: None for block in _BLOCKS for code in block if _removed.match(chr(code))},
}


def fold(text: str) -> str:
    """Return `text` in its folded spelling."""
    if TATWEEL in text:
        text = _between_digits.sub("-", text)
    if len(text) <= _SHORT:
        return text.translate(_letters)
    return with_plain_letters(_removed.sub("", text))


@lru_cache(maxsize=256)
def folded_line(line: str) -> str:
    """Return `fold(line)`, kept for a while: the first lines of a report are asked for often."""
    return fold(line)


def fold_with_map(text: str) -> Folded:
    """Return the folded spelling of `text` together with the map back to it."""
    if TATWEEL in text:
        text = _between_digits.sub("-", text)
    kept = _removed.split(text)
    if len(kept) == 1:
        return Folded(with_plain_letters(text), ())
    before = tuple(accumulate(map(len, kept[:-1])))
    return Folded(
        with_plain_letters("".join(kept)), before, tuple(map(add, before, range(len(before))))
    )


def with_plain_letters(text: str) -> str:
    """Return `text` with letters, digits and blanks folded; what folding removes is still in it."""
    # Six times faster than str.translate on news text: most letters are absent (PERFORMANCE.md 1).
    for old, new in _replacements:
        if old in text:
            text = text.replace(old, new)
    return text
