"""Paints the marks of the visible blocks behind the text.

Rectangles are asked from the layout once for each block and kept until the layout or the
marks change; switching kinds, lighting and scrolling only paint.
"""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter

from muqabala.model.span import Span
from muqabala.ui.reading.block_index import BlockIndex
from muqabala.ui.reading.mark_geometry import Piece, find_pieces
from muqabala.ui.reading.mark_styles import (
    draw_behind,
    draw_current,
    draw_lines,
    draw_lit,
    draw_variant,
)
from muqabala.ui.reading.marks import DEFAULT_KINDS, Mark, MarkIndex, MarkKind
from muqabala.ui.reading.palette import ReadingPalette
from muqabala.ui.reading.positions import Positions

_Placed = tuple[Mark, list[Piece]]
_OVERHANG = 8.0
"""Pixels by which the drawing of a mark may leave its rectangle."""
_UNDERMOST = (MarkKind.NOTE, MarkKind.SEARCH)


class MarkPainter:
    """What is marked in one text, and how it is shown now."""

    def __init__(self) -> None:
        self.palette = ReadingPalette()
        self.visible: frozenset[MarkKind] = DEFAULT_KINDS
        self.lit: frozenset[int] = frozenset()
        self.current: Span | None = None
        self.variants: tuple[tuple[Span, str], ...] = ()
        self._positions = Positions("")
        self._marks = MarkIndex()
        self._hits = MarkIndex()
        self._placed: dict[int, list[_Placed]] = {}
        self._placed_hits: dict[int, list[_Placed]] = {}

    @property
    def marks(self) -> MarkIndex:
        """The marks of the text, search hits not among them."""
        return self._marks

    @property
    def hits(self) -> MarkIndex:
        """The search hits."""
        return self._hits

    def set_text(self, positions: Positions) -> None:
        """Forget the marks of the text before."""
        self._positions = positions
        self.lit, self.current, self.variants = frozenset(), None, ()
        self.set_marks(())
        self.set_hits(())

    def set_marks(self, marks: Iterable[Mark]) -> None:
        """Replace the marks; spans count code points of the shown text."""
        self._marks = MarkIndex(marks)
        self._placed.clear()

    def set_hits(self, spans: Iterable[Span]) -> None:
        """Replace the search hits."""
        self._hits = MarkIndex(Mark(span, MarkKind.SEARCH) for span in spans)
        self._placed_hits.clear()

    def forget_layout(self) -> None:
        """Drop the kept rectangles: the text was laid out anew."""
        self._placed.clear()
        self._placed_hits.clear()

    def paint(self, painter: QPainter, index: BlockIndex, top: float, bottom: float) -> None:
        """Paint what is marked between `top` and `bottom`, in document coordinates."""
        blocks: list[tuple[QPointF, list[_Placed]]] = []
        for number in index.numbers_between(top, bottom):
            origin = index.block(number).layout().position()
            shown = self._shown_in(index, number)
            blocks.append((origin, _reaching(shown, top - origin.y(), bottom - origin.y())))
        for draw in (draw_behind, draw_lines):
            for origin, placed in blocks:
                painter.translate(origin)
                for mark, pieces in placed:
                    draw(painter, mark, pieces, self.palette)
                painter.translate(-origin)
        for origin, placed in blocks:
            painter.translate(origin)
            self._paint_lit(painter, placed)
            painter.translate(-origin)
        self._paint_variants(painter, index, top, bottom)
        self._paint_current(painter, index, top, bottom)

    def pieces_of(self, index: BlockIndex, span: Span) -> list[tuple[QPointF, Piece]]:
        """Return the rectangles of any span of the text, with the origin of their block."""
        start, end = self._positions.span_to_qt(span)
        found: list[tuple[QPointF, Piece]] = []
        for number in range(index.number_at(start), index.number_at(max(end - 1, start)) + 1):
            block = index.block(number)
            first = block.position()
            pieces = find_pieces(block, max(start - first, 0), min(end - first, block.length()))
            found += [(block.layout().position(), piece) for piece in pieces]
        return found

    def rects_of(self, index: BlockIndex, span: Span) -> list[QRectF]:
        """Return the rectangles of a span in document coordinates, top to bottom."""
        return [piece.rect.translated(origin) for origin, piece in self.pieces_of(index, span)]

    def _shown_in(self, index: BlockIndex, number: int) -> list[_Placed]:
        placed = self._block_hits(index, number) + self._block_marks(index, number)
        shown = [entry for entry in placed if entry[0].kind in self.visible]
        if any(entry[0].kind in _UNDERMOST for entry in shown):
            shown.sort(key=lambda entry: entry[0].kind not in _UNDERMOST)
        return shown

    def _block_marks(self, index: BlockIndex, number: int) -> list[_Placed]:
        if number not in self._placed:
            self._placed[number] = self._place(index, number, self._marks)
        return self._placed[number]

    def _block_hits(self, index: BlockIndex, number: int) -> list[_Placed]:
        if number not in self._placed_hits:
            self._placed_hits[number] = self._place(index, number, self._hits)
        return self._placed_hits[number]

    def _place(self, index: BlockIndex, number: int, marks: MarkIndex) -> list[_Placed]:
        block = index.block(number)
        first, length = block.position(), block.length()
        span = self._positions.span_from_qt(first, first + length)
        placed: list[_Placed] = []
        for mark in marks.overlapping(*span):
            start, end = self._positions.span_to_qt(mark.span)
            pieces = find_pieces(block, max(start - first, 0), min(end - first, length))
            if pieces:
                placed.append((mark, pieces))
        return placed

    def _paint_lit(self, painter: QPainter, placed: list[_Placed]) -> None:
        for mark, pieces in placed:
            if mark.mention in self.lit:
                draw_lit(painter, pieces, self.palette)

    def _paint_variants(
        self, painter: QPainter, index: BlockIndex, top: float, bottom: float
    ) -> None:
        for span, kind in self.variants:
            for origin, piece in self.pieces_of(index, span):
                low, high = piece.rect.top() + origin.y(), piece.rect.bottom() + origin.y()
                if top <= high and low <= bottom:
                    painter.translate(origin)
                    draw_variant(painter, [piece], self.palette, kind)
                    painter.translate(-origin)

    def _paint_current(
        self, painter: QPainter, index: BlockIndex, top: float, bottom: float
    ) -> None:
        if self.current is None:
            return
        for origin, piece in self.pieces_of(index, self.current):
            if top <= piece.rect.bottom() + origin.y() and piece.rect.top() + origin.y() <= bottom:
                painter.translate(origin)
                draw_current(painter, [piece], self.palette)
                painter.translate(-origin)


def _reaching(placed: list[_Placed], top: float, bottom: float) -> list[_Placed]:
    """Return what reaches into `top` to `bottom` of the block, lines and frames included."""
    return [
        (mark, pieces)
        for mark, pieces in placed
        if pieces[0].rect.top() - _OVERHANG <= bottom
        and pieces[-1].rect.bottom() + _OVERHANG >= top
    ]
