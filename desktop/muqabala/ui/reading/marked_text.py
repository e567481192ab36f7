"""A text laid out for reading, with marks painted behind its letters."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import QFrame, QTextBrowser, QWidget

from muqabala.model.span import Span
from muqabala.ui.reading.block_index import BlockIndex
from muqabala.ui.reading.mark_painter import MarkPainter
from muqabala.ui.reading.marks import Mark, MarkKind
from muqabala.ui.reading.page_format import PageFormatter, Typography, right_to_left_option
from muqabala.ui.reading.palette import ReadingPalette, color
from muqabala.ui.reading.paragraph_numbers import ParagraphNumbers
from muqabala.ui.reading.positions import Positions
from muqabala.ui.reading.shown_text import ShownText

READING_LINE = 1 / 3
"""Where the eye is taken to be, as a share of the height of the view."""

_MARGIN = 26
_VEIL, _DEEP = 165, 5.0
"""How much of the letters beneath the paper covers (of 255), and pixels below the line with it."""
_TOP, _BOTTOM = 4, 60


class MarkedText(QTextBrowser):
    """Shows a `ShownText`; every span in its interface counts code points of that text."""

    laid_out = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.marks = MarkPainter()
        self.numbers = ParagraphNumbers()
        self._palette = ReadingPalette()
        self._typography = Typography(QFont())
        self._shown: ShownText | None = None
        self._dimmed: tuple[Span, ...] = ()
        self._index: BlockIndex | None = None
        self._set_up_paper()

    def _set_up_paper(self) -> None:
        self.setFrameShape(QFrame.Shape.NoFrame)
        # The paper is painted here; a style sheet of the program must not frame it.
        self.setStyleSheet("QTextBrowser { border: none; background: transparent; }")
        self.setUndoRedoEnabled(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)  # see OverviewBar
        self.viewport().setAutoFillBackground(False)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.document().setDocumentMargin(_MARGIN)
        self.document().setDefaultTextOption(right_to_left_option())
        self.document().documentLayout().documentSizeChanged.connect(self._forget_layout)

    # what is shown

    @property
    def shown(self) -> ShownText | None:
        """The text on the page."""
        return self._shown

    @property
    def index(self) -> BlockIndex:
        """Where the blocks stand in the present layout."""
        if self._index is None:
            self._index = BlockIndex(self.document())
        return self._index

    def show_text(self, shown: ShownText, marks: Iterable[Mark] = ()) -> None:
        """Show a text with its marks, from its beginning."""
        self._shown = shown
        listed = list(marks)
        self.blockSignals(True)  # noqa: FBT003
        self.setPlainText(shown.text)
        self.blockSignals(False)  # noqa: FBT003
        self.marks.set_text(shown.positions)
        self.numbers.set_text(() if shown.is_source else shown.paragraphs, shown.positions)
        self.marks.set_marks(listed)
        self._format([mark.span for mark in listed if mark.kind is MarkKind.MISSING])
        self.verticalScrollBar().setValue(0)
        self.viewport().update()

    def clear_text(self) -> None:
        """Show nothing."""
        self._shown, self._dimmed = None, ()
        self.clear()
        self.marks.set_text(Positions(""))

    def set_marks(self, marks: Iterable[Mark]) -> None:
        """Replace the marks of the text."""
        self.marks.set_marks(marks)
        self.viewport().update()

    def set_hits(self, spans: Iterable[Span]) -> None:
        """Replace the search hits."""
        self.marks.set_hits(spans)
        self.viewport().update()

    def set_lit(self, mentions: frozenset[int]) -> None:
        """Light these mentions."""
        if mentions != self.marks.lit:
            self.marks.lit = mentions
            self.viewport().update()

    def set_dimmed(self, spans: Iterable[Span]) -> None:
        """Let these parts of the shown text recede."""
        self._dimmed = tuple(spans)
        self.viewport().update()

    def set_current(self, span: Span | None) -> None:
        """Frame a span: the search hit or mention the keyboard is on."""
        if span != self.marks.current:
            self.marks.current = span
            self.viewport().update()

    def set_variants(self, variants: Iterable[tuple[Span, str]]) -> None:
        """Light words that differ from those of the other page, each with its kind."""
        lit = tuple(variants)
        if lit != self.marks.variants:
            self.marks.variants = lit
            self.viewport().update()

    def set_visible_kinds(self, kinds: frozenset[MarkKind]) -> None:
        """Show only the marks of these kinds."""
        self.marks.visible = kinds
        self.viewport().update()

    def set_numbered(self, *, on: bool) -> None:
        """Show the numbers of the paragraphs in the margin, or hide them."""
        self.numbers.are_shown = on
        self.viewport().update()

    def set_style(self, typography: Typography, palette: ReadingPalette) -> None:
        """Set type and colours."""
        self._typography, self._palette, self.marks.palette = typography, palette, palette
        chosen = QPalette(self.palette())
        chosen.setColor(QPalette.ColorRole.Base, color(palette.paper))
        chosen.setColor(QPalette.ColorRole.Text, color(palette.ink))
        chosen.setColor(QPalette.ColorRole.Highlight, color(palette.selection))
        chosen.setColor(QPalette.ColorRole.HighlightedText, color(palette.selection_ink))
        self.setPalette(chosen)
        if self._shown is not None:
            line = self.position_at_reading_line()
            self._format([m.span for m in self.marks.marks if m.kind is MarkKind.MISSING])
            self.scroll_to(line)
        self._set_column()

    def _format(self, gaps: list[Span]) -> None:
        if self._shown is None:
            return
        shown = self._shown
        formatter = PageFormatter(self.document(), self._typography, self._palette)
        formatter.format_all(shown.text, shown.positions, shown.paragraphs, gaps)
        formatter.set_edges(top=_TOP, bottom=_BOTTOM)
        self._forget_layout()

    def _forget_layout(self) -> None:
        self._index = None
        self.marks.forget_layout()
        self.laid_out.emit()

    # where things are

    @property
    def scroll_top(self) -> float:
        """Document coordinate of the top of the view."""
        return float(self.verticalScrollBar().value())

    def y_of(self, position: int) -> float:
        """Return about where a code point stands, in document coordinates."""
        return self.index.rough_y(self._units(position))

    def extent_of(self, span: Span) -> tuple[float, float]:
        """Return top and bottom of a span, in document coordinates."""
        rects = self.marks.rects_of(self.index, span)
        if not rects:
            y = self.y_of(span.start)
            return y, y
        return min(r.top() for r in rects), max(r.bottom() for r in rects)

    def rects_of(self, span: Span) -> list[QRectF]:
        """Return the rectangles of a span in the coordinates of the viewport."""
        return [r.translated(0.0, -self.scroll_top) for r in self.marks.rects_of(self.index, span)]

    def position_at_reading_line(self) -> int:
        """Return the code point position at the start of the line the eye is on."""
        if self._shown is None:
            return 0
        y = self.scroll_top + READING_LINE * self.viewport().height()
        unit = (
            self.document()
            .documentLayout()
            .hitTest(
                QPointF(self.viewport().width() - _MARGIN - 1.0, y), Qt.HitTestAccuracy.FuzzyHit
            )
        )
        return self._shown.positions.from_qt(max(unit, 0))

    def scroll_to(self, position: int) -> None:
        """Bring a code point to the reading line."""
        self.scroll_to_y(self.extent_of(Span(position, position + 1))[0])

    def scroll_to_y(self, y: float) -> None:
        """Bring a document coordinate to the reading line."""
        self.verticalScrollBar().setValue(round(y - READING_LINE * self.viewport().height()))

    def scroll_by(self, pixels: int) -> None:
        """Move the text up by so many pixels."""
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + pixels)

    def is_in_view(self, span: Span) -> bool:
        """Tell whether the whole span can be seen."""
        top, bottom = self.extent_of(span)
        return self.scroll_top <= top and bottom <= self.scroll_top + self.viewport().height()

    def mark_at(self, point: QPointF) -> Mark | None:
        """Return the shortest visible mark under a point of the viewport."""
        if self._shown is None:
            return None
        place = point + QPointF(0.0, self.scroll_top)
        unit = self.document().documentLayout().hitTest(place, Qt.HitTestAccuracy.ExactHit)
        if unit < 0:
            return None
        position = self._shown.positions.from_qt(unit)
        return self.marks.marks.at(position, self.marks.visible)

    def _units(self, position: int) -> int:
        return self._shown.positions.to_qt(position) if self._shown else 0

    # painting

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint paper and marks, then let Qt paint the letters on top."""
        painter = QPainter(self.viewport())
        try:
            self._paint_behind(painter, QRectF(event.rect()))
        finally:
            painter.end()
        super().paintEvent(event)
        if self._dimmed:
            self._paint_dimmed(QRectF(event.rect()))

    def _paint_behind(self, painter: QPainter, dirty: QRectF) -> None:
        painter.fillRect(dirty, color(self._palette.paper))
        if self._shown is None:
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        top = self.scroll_top
        painter.translate(0.0, -top)
        painter.setFont(self._typography.font)
        self.marks.paint(painter, self.index, dirty.top() + top, dirty.bottom() + top)
        painter.setFont(self._typography.font)
        painter.setPen(color(self._palette.muted))
        margin = QRectF(self.viewport().width() - _MARGIN, 0.0, _MARGIN, 0.0)
        self.numbers.paint(painter, self.index, (dirty.top() + top, dirty.bottom() + top), margin)

    def _paint_dimmed(self, dirty: QRectF) -> None:
        """Let paper shine through the letters of what is dimmed."""
        veil = color(self._palette.paper, _VEIL)
        painter = QPainter(self.viewport())
        try:
            for part in self._dimmed_between(dirty.top(), dirty.bottom()):
                for rect in self.rects_of(part):
                    painter.fillRect(rect.adjusted(-1.0, 0.0, 1.0, _DEEP), veil)
        finally:
            painter.end()

    def _dimmed_between(self, top: float, bottom: float) -> list[Span]:
        """Return what is dimmed of the paragraphs between two heights of the view."""
        above = self.scroll_top
        numbers = list(self.index.numbers_between(top + above, bottom + above))
        if not numbers or self._shown is None:
            return []
        last = self.index.block(numbers[-1])
        units = self.index.block(numbers[0]).position(), last.position() + last.length()
        seen = self._shown.positions.span_from_qt(*units)
        return [
            Span(max(span.start, seen.start), min(span.end, seen.end))
            for span in self._dimmed
            if span.overlaps(seen)
        ]

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the column as wide as is good to read."""
        super().resizeEvent(event)
        self._set_column()

    def widest_column(self) -> int:
        """Return the width in pixels at which lines are as long as is good to read."""
        em = self._typography.font.pointSizeF() * self.logicalDpiY() / 72.0
        return round(self._typography.measure * em) + 2 * _MARGIN

    def _set_column(self) -> None:
        side = max((self.width() - self.widest_column()) // 2, 0)
        if self.viewportMargins().left() != side:
            self.setViewportMargins(side, 0, side, 0)
