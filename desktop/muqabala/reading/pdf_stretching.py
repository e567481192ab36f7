"""Stretching strokes that a file takes for other characters: «بع3دد» by LibreOffice for «بعـدد».

To justify a line it draws strokes (kashida) between joined letters and says that they are any
character at all, digits too. They are known by where they stand: always between two Arabic letters
with no gap on either side, and of one width, which is not that of the character.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from muqabala.reading.pdf_glyphs import Glyph
from muqabala.text.folding import TATWEEL

_FEWEST = 2
_NEARLY_ALL = 0.9
_NO_GAP = 0.06

Kind = tuple[str, int]
"""A character and its width, in twentieths of the size."""


def with_tatweel(rows: Sequence[list[Glyph]]) -> list[list[Glyph]]:
    """Return the lines of a page, glyphs from left to right, such strokes as tatweel."""
    kinds = Counter(_kind(glyph) for row in rows for glyph in row if _may_be(glyph))
    if not kinds:
        return list(rows)
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
    """Tell whether a glyph is a character that may stand for a stroke: of no Arabic word."""
    return glyph.text.isascii() and glyph.text != " "


def _kind(glyph: Glyph) -> Kind:
    return glyph.text, round(20 * (glyph.right - glyph.left) / glyph.size)


def _within_words(row: Sequence[Glyph]) -> Iterator[int]:
    """Yield the indexes of what joins two Arabic letters, strokes beside it counted in."""
    n = 0
    while n < len(row):
        end = n
        while end < len(row) and _may_be(row[end]) and _kind(row[end]) == _kind(row[n]):
            end += 1
        if end == n:
            n += 1
            continue
        if (
            n > 0
            and end < len(row)
            and _joins(row[n - 1], row[n])
            and _joins(row[end - 1], row[end])
        ):
            yield from range(n, end)
        n = end


def _joins(left: Glyph, right: Glyph) -> bool:
    """Tell whether two glyphs touch and one of them is an Arabic letter."""
    arabic = any("\u0620" <= letter <= "\u064a" for letter in left.text + right.text)
    return arabic and right.origin - left.right <= _NO_GAP * right.size
