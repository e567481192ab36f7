"""Stretching strokes that a file takes for other characters: «بع3دد» by LibreOffice for «بعـدد».

To justify a line it draws strokes (kashida) between joined letters and says that they are any
character at all, digits too. They are known by where they stand: always behind a letter that joins
the next, with no gap on either side, and of one width, which is not that of the character.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from muqabala.reading.pdf.glyphs import Glyph
from muqabala.text.folding import TATWEEL

_FEWEST = 2
_NEARLY_ALL = 0.9
_NO_GAP = 0.06
_BETWEEN_WORDS = frozenset(" /-.,:;_'\"()[]{}")
"""What may stand between two words without a blank."""

_JOIN_NO_MORE = frozenset("اأإآٱدذرزوؤةىء")
"""Letters behind which no stroke can stand."""

Kind = tuple[str, int]
"""A character and its width, in twentieths of the size."""


def with_tatweel(rows: Sequence[list[Glyph]]) -> list[list[Glyph]]:
    """Return the lines of a page, glyphs from left to right, such strokes as tatweel."""
    kinds = Counter(_kind(glyph) for row in rows for glyph in row if _may_be(glyph))
    inside = Counter(_kind(row[n]) for row in rows for n in _within_words(row))
    strokes = {
        kind
        for kind, count in inside.items()
        if count >= _FEWEST and count >= _NEARLY_ALL * kinds[kind]
    }
    if not strokes:
        return list(rows)
    return [
        [
            glyph._replace(text=TATWEEL) if _may_be(glyph) and _kind(glyph) in strokes else glyph
            for glyph in row
        ]
        for row in rows
    ]


def _may_be(glyph: Glyph) -> bool:
    """Tell whether a glyph is a character that has no business within an Arabic word."""
    return glyph.text.isascii() and glyph.text not in _BETWEEN_WORDS


def _kind(glyph: Glyph) -> Kind:
    return glyph.text, round(20 * (glyph.right - glyph.left) / glyph.size)


def _within_words(row: Sequence[Glyph]) -> Iterator[int]:
    """Yield the indexes of what joins two Arabic letters, strokes beside it counted in."""
    n = 0
    while n < len(row):
        end = n
        while end < len(row) and _may_be(row[end]) and _kind(row[end]) == _kind(row[n]):
            end += 1
        if 0 < n < end < len(row) and _joins(row[n - 1 : end + 1]):
            yield from range(n, end)
        n = max(end, n + 1)


def _joins(part: Sequence[Glyph]) -> bool:
    """Tell whether the first and last of some glyphs are letters that a stroke may join."""
    after, before = part[0].bare[:1], part[-1].bare[-1:]
    if not all("\u0620" <= letter <= "\u064a" for letter in (after, before) if letter):
        return False
    touching = all(
        right.origin - left.right <= _NO_GAP * right.size
        for left, right in ((part[0], part[1]), (part[-2], part[-1]))
    )
    return bool(after and before) and touching and before not in _JOIN_NO_MORE and after != "ء"
