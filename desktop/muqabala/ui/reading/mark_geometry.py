"""Rectangles of ranges of laid-out text.

A range of Arabic with a figure or a Latin name in it is not one rectangle: each glyph run
is asked for its own, and neighbours that touch are joined.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from PySide6.QtCore import QRectF
from PySide6.QtGui import QTextBlock, QTextLayout, QTextLine

_ABOVE = 0.92
_BELOW = 0.44
"""Share of the font size above and below the baseline that Arabic letters take."""


@dataclass(frozen=True, slots=True)
class Piece:
    """One joined rectangle on one line. `baseline` and `em` (font size) are in pixels.

    `is_blank` tells that it is one blank: at the end of a line it has but the room that is left.
    """

    rect: QRectF
    baseline: float
    em: float
    is_blank: bool = False


def find_pieces(block: QTextBlock, start: int, end: int) -> list[Piece]:
    """Return the rectangles of UTF-16 positions `start` to `end` (counted in the block).

    Coordinates are those of the block's layout. A block that is not laid out has none.
    """
    layout = block.layout()
    if layout is None or not layout.lineCount():  # lineAt(0) of an empty layout crashes
        return []
    pieces: list[Piece] = []
    first = layout.lineForTextPosition(max(start, 0))
    number = first.lineNumber() if first.isValid() else 0
    for index in range(number, layout.lineCount()):
        line = layout.lineAt(index)
        if line.textStart() >= end:
            break
        pieces += _line_pieces(layout, line, start, end)
    if end - start == 1 and block.text()[start:end].isspace():
        pieces = [replace(piece, is_blank=True) for piece in pieces]
    return pieces


def _line_pieces(layout: QTextLayout, line: QTextLine, start: int, end: int) -> list[Piece]:
    low = max(start, line.textStart())
    high = min(end, line.textStart() + line.textLength())
    if low >= high:
        return []
    baseline = line.y() + line.ascent()
    extents: list[tuple[float, float]] = []
    em = 0.0
    for run in line.glyphRuns(low, high - low):
        rect = run.boundingRect()
        extents.append((rect.left(), rect.right()))
        em = max(em, run.rawFont().pixelSize())
    if not extents:  # a blank has no glyphs of its own
        extents.append(_edges(line, low, high))
        em = float(layout.font().pixelSize()) if layout.font().pixelSize() > 0 else line.ascent()
    top = max(baseline - _ABOVE * em, line.y())
    height = _ABOVE * em + _BELOW * em
    return [Piece(QRectF(x, top, right - x, height), baseline, em) for x, right in joined(extents)]


def _edges(line: QTextLine, low: int, high: int) -> tuple[float, float]:
    first, second = _x(line, low), _x(line, high)
    return min(first, second), max(first, second)


def _x(line: QTextLine, position: int) -> float:
    found: object = line.cursorToX(position)  # the binding answers (x, position)
    x = found[0] if isinstance(found, tuple) else found
    return x if isinstance(x, float) else 0.0


def joined(extents: list[tuple[float, float]], gap: float = 1.0) -> list[tuple[float, float]]:
    """Return the extents from left to right, those no further apart than `gap` joined."""
    result: list[tuple[float, float]] = []
    for left, right in sorted(extents):
        if result and left <= result[-1][1] + gap:
            result[-1] = (result[-1][0], max(result[-1][1], right))
        else:
            result.append((left, right))
    return result
