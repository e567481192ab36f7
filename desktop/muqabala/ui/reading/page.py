"""One report on its page: who published it and when, what was repaired, its text, its overview."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from PySide6.QtCore import QEvent, QPoint, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QMenu, QToolTip, QVBoxLayout, QWidget

from muqabala.model.annotation import Note
from muqabala.model.claim import Witness
from muqabala.model.span import Span
from muqabala.ui.reading.marks import (
    Mark,
    Standing,
    defect_marks,
    mention_marks,
    moved,
    note_marks,
    repair_marks,
)
from muqabala.ui.reading.mention_words import MentionWords
from muqabala.ui.reading.overview_bar import OverviewBar, Tick, tick_meaning
from muqabala.ui.reading.page_digits import PRINTED, with_digits
from muqabala.ui.reading.page_format import Typography
from muqabala.ui.reading.page_header import PageHeader
from muqabala.ui.reading.palette import ReadingPalette, color
from muqabala.ui.reading.shown_text import reading_form, source_form
from muqabala.ui.reading.text_view import TextView

_CORNER = 10.0
_COARSE = 150
"""Beyond so many marks the overview places its ticks by share of the paragraph."""


class PageView(QWidget):
    """A witness on paper. Spans in its interface count code points of the reading text."""

    mention_clicked = Signal(int)
    mention_hovered = Signal(int)
    note_clicked = Signal(str)
    selection_changed = Signal(object)
    repairs_requested = Signal()
    menu_about_to_show = Signal(object)
    zoom_requested = Signal(int)
    scrolled = Signal()

    def __init__(
        self, letter: str = "", *, mirrored: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.header = PageHeader(letter)
        self.text = TextView()
        self.overview = OverviewBar()
        self.compared: Callable[[int], Sequence[str]] = lambda _mention: ()
        self._words = MentionWords(self)
        self._palette = ReadingPalette()
        self._witness: Witness | None = None
        self._standing = Standing()
        self._notes: tuple[Note, ...] = ()
        self._source_shown = False
        self._digits = PRINTED
        self._refresh = QTimer(self)  # a layout announces itself many times; once is enough
        self._refresh.setSingleShot(True)
        self._refresh.setInterval(0)
        self._lay_out(mirrored=mirrored)
        self._connect()

    def _lay_out(self, *, mirrored: bool) -> None:
        """Put the overview on the outer edge: leading, or trailing on a mirrored page."""
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.text, 1)
        row.insertWidget(1 if mirrored else 0, self.overview)
        column = QVBoxLayout(self)
        column.setContentsMargins(2, 2, 2, 6)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addLayout(row, 1)

    def _connect(self) -> None:
        text = self.text
        text.mark_clicked.connect(self._click)
        text.mark_hovered.connect(
            lambda mark: self.mention_hovered.emit(mark.mention if mark else -1)
        )
        text.span_selected.connect(lambda span: self.selection_changed.emit(self._reading(span)))
        text.laid_out.connect(self._refresh.start)
        self._refresh.timeout.connect(self.refresh_overview)
        text.verticalScrollBar().valueChanged.connect(self._report_scroll)
        text.step_requested.connect(self.step)
        text.zoom_requested.connect(self.zoom_requested)
        text.tip_requested.connect(self._show_tip)
        text.menu_requested.connect(self._show_menu)
        text.focus_changed.connect(self.update)
        self.overview.place_chosen.connect(self._go_to_shown)
        self.overview.share_chosen.connect(
            lambda share: text.scroll_to_y(share * text.index.height)
        )
        self.overview.wheel_turned.connect(text.scroll_by)
        self.header.repairs_requested.connect(self.repairs_requested)

    # what is shown

    @property
    def witness(self) -> Witness | None:
        """The report on the page."""
        return self._witness

    @property
    def document_id(self) -> str:
        """The id of the document on the page, or ""."""
        return self._witness.document.id if self._witness else ""

    def show_witness(
        self, witness: Witness, notes: Sequence[Note], standing: Standing | None = None
    ) -> None:
        """Show a report with its notes; `standing` tells how it compares with the other page.

        Where only its findings changed, the text does not move and what is selected stays so.
        """
        is_shown = self._witness is not None and self._witness.document == witness.document
        self._witness = witness
        self._standing = standing or Standing()
        self._notes = tuple(notes)
        self.header.show_document(witness.document, repairs=self._repair_count())
        if is_shown:
            self.text.set_current(None)
            self._replace_marks()
            self.selection_changed.emit(self._reading(self.text.selected_span()))
        else:
            self._show_text()

    def clear_for(self, witness: Witness) -> None:
        """Clear the page if the words of another report are to come."""
        if self._witness is not None and self._witness.document != witness.document:
            self.close_witness()

    def close_witness(self) -> None:
        """Show nothing."""
        self._witness = None
        self._notes, self._standing = (), Standing()
        self.text.clear_text()

    def set_notes(self, notes: Sequence[Note]) -> None:
        """Replace the notes without moving the text."""
        self._notes = tuple(notes)
        self._replace_marks()

    def set_standing(self, standing: Standing) -> None:
        """Replace what is shared and what conflicts without moving the text."""
        self._standing = standing
        self._replace_marks()

    def set_dimmed(self, spans: Iterable[Span]) -> None:
        """Let these parts of the reading text recede."""
        shown = (self._shown(span) for span in spans)
        self.text.set_dimmed(span for span in shown if span is not None)

    def set_show_source(self, *, shown: bool) -> None:
        """Show the source with its faults, or the reading text, at the same place."""
        if shown == self._source_shown:
            return
        position = self.position()
        self._source_shown = shown
        if self._witness is not None:
            self._show_text()
            self.go_to(Span(position, position + 1))

    def set_digits(self, system: str) -> None:
        """Show digits as printed, or all in one system, which the head of the page says."""
        if system != self._digits:
            position = self.position()
            self._digits = system
            self._show_text()
            self.go_to(Span(position, position + 1))

    def set_theme(self, palette: ReadingPalette, typography: Typography) -> None:
        """Set colours and type."""
        self._palette = palette
        self.text.set_style(typography, palette)
        self.header.set_theme(palette)
        self.overview.set_theme(palette)
        self.update()

    def set_hits(self, spans: Iterable[Span]) -> None:
        """Show search hits; spans count in the shown text."""
        self.text.set_hits(spans)
        self._refresh.start()

    def _replace_marks(self) -> None:
        self.text.set_marks(self._marks())
        self._refresh.start()

    def _show_text(self) -> None:
        if self._witness is None:
            return
        document = self._witness.document
        printed = source_form(document) if self._source_shown else reading_form(document)
        shown = with_digits(printed, self._digits)
        self.header.show_digits(self._digits if shown.printed else PRINTED)
        self.text.setAccessibleName(self.tr("Text of %1").replace("%1", document.title))
        overview = self.tr("Overview of %1").replace("%1", document.title)
        self.overview.setAccessibleName(overview)
        self.text.show_text(shown, self._marks())
        self._refresh.start()

    def _marks(self) -> list[Mark]:
        if self._witness is None:
            return []
        document, analysis = self._witness.document, self._witness.analysis
        marks = mention_marks(analysis, self._standing)
        marks += note_marks(self._notes, document.id)
        marks += defect_marks(document.defects, document.text)
        if self._source_shown and document.source:
            return moved(marks, document.source_map.to_source) + repair_marks(document.defects)
        return marks

    def _repair_count(self) -> int:
        defects = self._witness.document.defects if self._witness else ()
        return sum(defect.repaired for defect in defects)

    # places

    def position(self) -> int:
        """Return the position in the reading text that is on the reading line."""
        shown = self.text.shown
        if shown is None:
            return 0
        at = self.text.position_at_reading_line()
        span = shown.reading_span(Span(at, min(at + 1, len(shown.text))))
        return span.start if span else at

    def go_to(self, span: Span) -> None:
        """Bring a span of the reading text to the reading line."""
        shown = self._shown(span)
        if shown is not None:
            self.text.scroll_to(shown.start)

    def bring_into_view(self, span: Span) -> None:
        """Scroll only when the span cannot be seen."""
        shown = self._shown(span)
        if shown is not None and not self.text.is_in_view(shown):
            self.text.scroll_to(shown.start)

    def extent_of(self, span: Span) -> tuple[float, float] | None:
        """Return top and bottom of a span in document coordinates; None when it is not shown."""
        shown = self._shown(span)
        return self.text.extent_of(shown) if shown is not None else None

    def rough_y(self, position: int) -> float | None:
        """Return about where a position of the reading text stands; None when it is not shown."""
        shown = self._shown(Span(position, position + 1))
        return self.text.y_of(shown.start) if shown is not None else None

    def frame(self, span: Span | None) -> None:
        """Draw the keyboard's frame around a span, or nowhere."""
        self.text.set_current(self._shown(span) if span is not None else None)

    def set_variants(self, variants: Iterable[tuple[Span, str]]) -> None:
        """Light words of the reading text that differ from those of the other page."""
        shown = ((self._shown(span), kind) for span, kind in variants)
        self.text.set_variants((span, kind) for span, kind in shown if span is not None)

    def selected_span(self) -> Span | None:
        """Return the selected span, or None."""
        return self._reading(self.text.selected_span())

    def step(self, by: int) -> None:
        """Go to the next (1) or previous (-1) visible mention, round the end to the start."""
        marks = [
            mark
            for mark in self.text.marks.marks
            if mark.mention >= 0 and mark.kind in self.text.marks.visible
        ]
        if not marks:
            return
        current = self.text.marks.current
        place = current.start if current else self.text.position_at_reading_line()
        following = [m for m in marks if (m.span.start - place) * by > 0]
        chosen = (following or marks)[0 if by > 0 else -1]
        self.text.set_current(chosen.span)
        if not self.text.is_in_view(chosen.span):
            self.text.scroll_to(chosen.span.start)
        self.mention_clicked.emit(chosen.mention)

    def _shown(self, span: Span) -> Span | None:
        if self.text.shown is None:
            return None
        start, end = span  # an empty span is a place: it stands for the letter that follows
        return self.text.shown.shown_span(Span(start, max(end, start + 1)))

    def _reading(self, span: Span | None) -> Span | None:
        if span is None or self.text.shown is None:
            return None
        return self.text.shown.reading_span(span)

    def _go_to_shown(self, span: Span) -> None:
        self.text.scroll_to(span.start)

    # events

    def _click(self, mark: Mark) -> None:
        if mark.mention >= 0:
            self.mention_clicked.emit(mark.mention)
        elif mark.note_id:
            self.note_clicked.emit(mark.note_id)

    def _show_tip(self, mark: Mark, at: QPoint) -> None:
        if self._witness is not None:
            compared = self.compared(mark.mention) if mark.mention >= 0 else ()
            words = self._words.tip(
                mark, self._witness.document.text, self._witness.analysis, compared
            )
            QToolTip.showText(at, words, self.text)

    def _show_menu(self, at: QPoint) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        copy = menu.addAction(self.tr("Copy"))
        copy.setShortcut(QKeySequence(QKeySequence.StandardKey.Copy))
        copy.setEnabled(self.text.textCursor().hasSelection())
        copy.triggered.connect(self.text.copy)
        menu.addAction(self.tr("Select all")).triggered.connect(self.text.selectAll)
        self.menu_about_to_show.emit(menu)
        menu.popup(at)

    def _report_scroll(self) -> None:
        text = self.text
        height = max(text.index.height, 1.0)
        self.overview.set_seen(
            text.scroll_top / height, (text.scroll_top + text.viewport().height()) / height
        )
        self.header.set_scrolled(away=text.scroll_top > 60)
        self.scrolled.emit()

    def refresh_overview(self) -> None:
        """Draw the overview of the present layout and marks."""
        marks = [*self.text.marks.marks, *self.text.marks.hits]
        worth = [(mark, meaning) for mark in marks if (meaning := tick_meaning(mark))]
        height = max(self.text.index.height, 1.0)
        ticks = [
            Tick(min(self._tick_y(mark, len(worth)) / height, 1.0), meaning, mark.span, mark.color)
            for mark, meaning in worth
        ]
        self.overview.set_ticks(ticks)
        self._report_scroll()

    def _tick_y(self, mark: Mark, count: int) -> float:
        if count > _COARSE:
            return self.text.y_of(mark.span.start)
        return self.text.extent_of(mark.span)[0]

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the sheet, its border darker where the keyboard is."""
        painter = QPainter(self)
        try:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            focused = self.text.hasFocus()
            edge = self._palette.accent if focused else self._palette.rule
            painter.setPen(QPen(color(edge), 1.4 if focused else 1.0))
            painter.setBrush(color(self._palette.paper))
            rect = QRectF(self.rect()).adjusted(0.7, 0.7, -0.7, -0.7)
            painter.drawRoundedRect(rect, _CORNER, _CORNER)
        finally:
            painter.end()

    def changeEvent(self, event: QEvent) -> None:
        """Speak the new language."""
        if event.type() == QEvent.Type.LanguageChange and self._witness is not None:
            self.header.show_document(self._witness.document, repairs=self._repair_count())
        super().changeEvent(event)
