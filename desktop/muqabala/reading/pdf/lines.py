"""Glyphs to lines of text in reading order.

A page shows the letters of a line where they are seen; what is read first must be told from
that: Arabic runs from the right, numbers and Latin words inside it from the left. The rules are
those of the Unicode bidirectional algorithm (UAX #9) turned round: digits behind Arabic letters
are joined over , . : and / but not over a hyphen, and brackets are drawn mirrored.
"""

from __future__ import annotations

import math
import re
import unicodedata
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from operator import attrgetter
from statistics import median

from muqabala.reading.pdf.glyphs import ALEFS, MARKED, Glyph
from muqabala.reading.pdf.stretching import with_tatweel

WORD_GAP = 0.17
"""A gap between glyphs that parts words, in sizes of the face; measured with two faces printed
by Chromium and LibreOffice: gaps inside words are narrower, blanks begin at 0.178."""

CELL_GAP = 1.0
"""A gap that parts columns or cells rather than words."""

_SAME_LINE = 0.35
_NEAR = 1.0
_SEPARATORS = ".,:/٫٬"
_PAIRS = {"(": ")", "[": "]", "{": "}", "«": "»", "‹": "›", "“": "”"}


@dataclass(frozen=True, slots=True)
class Fragment:
    """Words that stand together on one line of one column, in reading order.

    `size` is that of its face, `first_word` the width of its first word, all in points.
    """

    text: str
    left: float
    right: float
    baseline: float
    size: float
    first_word: float


def read_fragments(glyphs: Sequence[Glyph]) -> list[Fragment]:
    """Return the fragments of a page from its top to its bottom, each line's in reading order."""
    fragments: list[Fragment] = []
    rtl = is_rtl(glyph.text for glyph in glyphs)
    for row in with_tatweel(_rows(glyphs)):
        size = median(glyph.size for glyph in row)
        parts = _split(row, CELL_GAP * size, math.inf)
        ordered = reversed(parts) if rtl else parts
        fragments.extend(_fragment(part, size, rtl=rtl) for part in ordered)
    return fragments


def is_rtl(texts: Iterable[str]) -> bool:
    """Tell whether there are more letters of right-to-left than of left-to-right writing."""
    letters = Counter("".join(texts))
    return sum(_direction(letter) * count for letter, count in letters.items()) < 0


@lru_cache(4096)
def _direction(letter: str) -> int:
    """Return 1 for a left-to-right letter, -1 for a right-to-left one, 0 for the rest."""
    if letter.isascii():
        return 1 if letter.isalpha() else 0
    kind = unicodedata.bidirectional(letter)
    return {"L": 1, "R": -1, "AL": -1}.get(kind, 0)


def _rows(glyphs: Sequence[Glyph]) -> list[list[Glyph]]:
    """Return the glyphs line by line from top to bottom, each from left to right."""
    floating = [glyph for glyph in glyphs if glyph.text == " " or MARKED[glyph.text]]
    standing = [glyph for glyph in glyphs if glyph.text != " " and not MARKED[glyph.text]]
    standing.sort(key=attrgetter("baseline"), reverse=True)
    rows: list[list[Glyph]] = []
    level, near = math.inf, 0.0
    for glyph in standing:
        if level - glyph.baseline <= _SAME_LINE * max(glyph.size, near):
            rows[-1].append(glyph)
        else:
            rows.append([glyph])
            level, near = glyph.baseline, glyph.size
    marks = _set_floating(rows, floating)
    for n, row in enumerate(rows):
        if any(MARKED[glyph.text] for glyph in row):
            row.sort(key=_place)
            _mend_lam_alef(row)
        else:
            row.sort(key=lambda glyph: (glyph.origin, glyph.text != " "))
        if n in marks:
            _set_marks(row, marks[n])
    return sorted(rows, key=lambda row: -row[0].baseline)


def _set_floating(rows: list[list[Glyph]], floating: Sequence[Glyph]) -> dict[int, list[Glyph]]:
    """Join what stands off the line to the nearest one; return the bare marks of each row."""
    levels = [-row[0].baseline for row in rows]
    marks: dict[int, list[Glyph]] = {}
    for glyph in floating:
        near = bisect_left(levels, -glyph.baseline)
        choice = range(max(near - 1, 0), min(near + 1, len(levels)))
        best = min(choice, key=lambda n: abs(levels[n] + glyph.baseline), default=None)
        if best is None or abs(levels[best] + glyph.baseline) > _NEAR * glyph.size:
            if glyph.text != " ":
                rows.append([glyph])
        elif glyph.is_mark:
            marks.setdefault(best, []).append(glyph)
        else:
            rows[best].append(glyph)
    return marks


def _mend_lam_alef(row: list[Glyph]) -> None:
    """Put right lam-alef under a mark: a ligature of which the mark tells a part, or tells again.

    Where the mark's glyph stands for alef and the ligature for lam, alef is read second; where
    the ligature stands for both, the mark's glyph goes.
    """
    for n in range(len(row) - 1, 0, -1):
        first, second = row[n - 1], row[n]
        if first.text == "ل" and second.has_mark and second.bare in ALEFS:
            if first.right > (second.left + second.right) / 2:
                row[n - 1 : n + 1] = [second, first]
            continue
        if not (first.has_mark and second.has_mark and first.right > second.left):
            continue
        if second.bare != first.bare and second.bare.endswith(first.bare):
            del row[n - 1]
        elif second.bare != first.bare and first.bare.endswith(second.bare):
            del row[n]


def _place(glyph: Glyph) -> tuple[float, bool]:
    """Return where on the line a glyph comes: the origin of a mark tells nothing of it."""
    middle = (glyph.left + glyph.right) / 2
    return (middle if MARKED[glyph.text] else glyph.origin), glyph.text != " "


def _set_marks(row: list[Glyph], marks: Sequence[Glyph]) -> None:
    """Join each mark to the letter over or under which it stands."""
    middles = [math.inf if glyph.text == " " else (glyph.left + glyph.right) / 2 for glyph in row]
    places = [_place(glyph)[0] for glyph in row]
    for mark in marks:
        middle = (mark.left + mark.right) / 2
        near = bisect_left(places, middle)
        around = range(max(near - 2, 0), min(near + 2, len(row)))
        n = min(around, key=lambda n: abs(middles[n] - middle))
        row[n] = row[n]._replace(text=row[n].text + mark.text)


def _split(row: Sequence[Glyph], gap: float, blank: float) -> list[list[Glyph]]:
    """Return the parts of a row between which at least `gap` is white, or a blank of `blank`.

    What stands left of white ends with its ink or advance, what stands right of it begins
    with its origin: tails of letters may hang under the word before.
    """
    parts: list[list[Glyph]] = [[]]
    edge = math.inf
    is_blank = False
    for glyph in row:
        if glyph.text == " ":
            parts[-1].append(glyph)
            is_blank = True
            continue
        begin = glyph.left if MARKED[glyph.text] else glyph.origin
        if begin - edge > (blank if is_blank else gap):
            parts.append([])
        parts[-1].append(glyph)
        edge = glyph.right if edge == math.inf else max(edge, glyph.right)
        is_blank = False
    return parts


def _fragment(part: Sequence[Glyph], size: float, *, rtl: bool) -> Fragment:
    words = [
        [glyph for glyph in word if glyph.text != " "]
        for word in _split(part, WORD_GAP * size, -math.inf)
    ]
    inked = [glyph for word in words for glyph in word]
    rtl = _is_read_from_right(inked, rtl=rtl)
    first = words[-1] if rtl else words[0]
    tokens = [token for word in words for token in (*(glyph.text for glyph in word), " ")][:-1]
    return Fragment(
        text="".join(_logical(tokens, rtl=rtl)),
        left=min(glyph.left for glyph in inked),
        right=max(glyph.right for glyph in inked),
        baseline=median(glyph.baseline for glyph in inked),
        size=size,
        first_word=max(g.right for g in first) - min(g.left for g in first),
    )


def _is_read_from_right(part: Sequence[Glyph], *, rtl: bool) -> bool:
    """Tell how words are read that stand together: as the page, where they can be."""
    directions = {_direction(letter) for glyph in part for letter in glyph.text}
    if rtl:
        return -1 in directions or 1 not in directions
    return -1 in directions and 1 not in directions


def _logical(tokens: Sequence[str], *, rtl: bool) -> list[str]:
    """Return tokens seen from left to right in the order in which they are read."""
    runs = [match.span() for match in _runs(rtl).finditer("".join(map(_class_of, tokens)))]
    ordered: list[str] = []
    edge = len(tokens) if rtl else 0
    for start, end in reversed(runs) if rtl else runs:
        ordered += tokens[end:edge][::-1] if rtl else tokens[edge:start]
        ordered += tokens[start:end] if rtl else _logical(tokens[start:end], rtl=True)
        edge = start if rtl else end
    return ordered + list(tokens[:edge][::-1] if rtl else tokens[edge:])


def _runs(rtl: bool) -> re.Pattern[str]:
    return _LTR_RUN if rtl else _RTL_RUN


_LTR_RUN = re.compile(r"(?:d[sd]*)?l(?:[^r]*[ld])?|d+(?:sd+)*")
"""Latin words with what stands between them, or one number, seen from left to right."""

_RTL_RUN = re.compile(r"r(?:[^l]*r)?")


@lru_cache(4096)
def _class_of(token: str) -> str:
    """Return the class that decides in which run a token is read: letter, digit, sign, blank."""
    direction = next((found for found in map(_direction, token) if found), 0)
    if direction:
        return "l" if direction > 0 else "r"
    if token[0].isdecimal():
        return "d"
    return "s" if token[0] in _SEPARATORS else "n"


def straightened(text: str) -> str:
    """Return `text` with brackets that face away from each other turned to face.

    Which of a pair a drawn bracket stands for depends on the program that wrote the file.
    """
    letters = list(text)
    for opening, closing in _PAIRS.items():
        if opening not in text or closing not in text:
            continue
        waiting: int | None = None
        for n, letter in enumerate(letters):
            if letter == closing and waiting is None:
                waiting = n
            elif letter == opening and waiting is not None:
                letters[waiting], letters[n] = opening, closing
                waiting = None
            elif letter in (opening, closing):
                waiting = None
    return "".join(letters)
