"""The centre of the window: one report, or two side by side with what links them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import partial

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QFont, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from muqabala.model.annotation import Note
from muqabala.model.claim import Witness
from muqabala.model.comparison import Collation
from muqabala.model.span import Span
from muqabala.ui.reading.bands import make_bands
from muqabala.ui.reading.compared_words import ComparedWords
from muqabala.ui.reading.counterparts import Counterparts, Place
from muqabala.ui.reading.facing import Facing
from muqabala.ui.reading.find_bar import FindBar, find_keys
from muqabala.ui.reading.finder import Finder
from muqabala.ui.reading.lighting import DARK, Lighting
from muqabala.ui.reading.linked_scroll import LinkedScroll
from muqabala.ui.reading.marks import DEFAULT_KINDS, MarkKind, Standing, find_standing
from muqabala.ui.reading.page import PageView
from muqabala.ui.reading.page_format import Typography
from muqabala.ui.reading.palette import ReadingPalette, color
from muqabala.ui.reading.strip import NARROW_WIDTH, WIDTH, Strip

FONTS = ("Noto Naskh Arabic", "IBM Plex Sans Arabic", "Amiri", "Noto Sans", "DejaVu Sans")
"""Body type: the first that is installed."""

_NARROW = 900
_PAGE_EDGES = 120
_SETTLED = 250
"""Milliseconds without scrolling after which a position is reported."""


class ReadingArea(QWidget):
    """Shows witnesses and tells what the reader does with them.

    Documents are named by id, mentions by index into their analysis, passages by spans of
    the reading text. A signal's span is None where nothing is selected.
    """

    mention_clicked = Signal(str, int)
    mention_hovered = Signal(str, int)
    note_clicked = Signal(str)
    selection_changed = Signal(str, object)
    position_changed = Signal(str, int)
    repairs_requested = Signal(str)
    menu_about_to_show = Signal(str, object)
    zoom_requested = Signal(int)
    reading_find_requested = Signal()
    hits_changed = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.first = PageView(self.tr("A"))
        self.second = PageView(self.tr("B"), mirrored=True)
        self.strip = Strip(self.first, self.second)
        self.find_bar = FindBar()
        self.link = LinkedScroll(self.first, self.second, self)
        self._facing = Facing(self.pages, self.link)
        self._palette = ReadingPalette()
        self._font = QFont()
        self._font.setFamilies(list(FONTS))
        self._font.setPointSizeF(15.0)
        self._spacing, self._measure = 1.12, 46.0
        self._visible = DEFAULT_KINDS
        self._lighting = Lighting(self.pages, self.link)
        self._finder = Finder(self.pages)
        self._compared = ComparedWords(self)
        self._settle = QTimer(self)
        self._settle.setSingleShot(True)
        self._settle.setInterval(_SETTLED)
        self._lay_out()
        self._connect()
        self._restyle()
        self.clear()

    def _lay_out(self) -> None:
        self._row = QHBoxLayout()
        self._row.setContentsMargins(10, 8, 10, 10)
        self._row.setSpacing(0)
        self._row.addStretch(1)  # takes room only beyond the widest good page
        self._row.addWidget(self.first, 1000)
        self._row.addWidget(self.strip)
        self._row.addWidget(self.second, 1000)
        self._row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.find_bar)
        column.addLayout(self._row, 1)
        self.find_bar.hide()

    def _connect(self) -> None:
        for side, page in enumerate(self.pages):
            page.compared = partial(self._compared.lines, side)
            page.mention_clicked.connect(lambda index, s=side: self._click(Place(s, index)))
            page.mention_hovered.connect(lambda index, s=side: self._hover(Place(s, index)))
            page.note_clicked.connect(self.note_clicked)
            page.selection_changed.connect(
                lambda span, p=page: self.selection_changed.emit(p.document_id, span)
            )
            page.repairs_requested.connect(
                lambda p=page: self.repairs_requested.emit(p.document_id)
            )
            page.menu_about_to_show.connect(
                lambda menu, p=page: self.menu_about_to_show.emit(p.document_id, menu)
            )
            page.zoom_requested.connect(self.zoom_requested)
            page.scrolled.connect(self._settle.start)
        self._settle.timeout.connect(self._report_positions)
        self.strip.wheel_turned.connect(self.first.text.scroll_by)
        self.strip.band_chosen.connect(lambda band: self.go_to_pair(band.a, band.b))
        self.find_bar.query_changed.connect(lambda q, exact: self.find_words(q, exact=exact))
        self.find_bar.step_requested.connect(self.step_hit)
        self.find_bar.closed.connect(self._close_find)
        self._shortcuts = find_keys(self, self.open_find, self.step_hit)

    # what is open

    @property
    def pages(self) -> tuple[PageView, PageView]:
        """The first and the second page."""
        return self.first, self.second

    def document_ids(self) -> list[str]:
        """Return the ids of the open documents, in order."""
        return [page.document_id for page in self._open()]

    def clear(self) -> None:
        """Close both pages."""
        for page in self.pages:
            page.close_witness()
            page.hide()
        self.strip.hide()
        self.find_bar.hide()
        self._forget()

    def show_one(
        self, witness: Witness, notes: Sequence[Note] = (), own: Collation | None = None
    ) -> None:
        """Show one report; `own` is its comparison with nothing, for its own conflicts."""
        self._forget()
        self.second.close_witness()
        self.second.hide()
        self.strip.hide()
        self.first.show_witness(witness, notes, _standing(witness, own, first=True))
        self.first.header.letter.hide()
        self.first.show()
        self._lighting.learn(Counterparts((witness.analysis,), own))
        self._search_again()

    def show_pair(
        self,
        a: Witness,
        b: Witness,
        collation: Collation | None,
        notes_a: Sequence[Note] = (),
        notes_b: Sequence[Note] = (),
    ) -> None:
        """Show two reports side by side with what the comparison found, if it is there already."""
        self._forget()
        for page, witness in zip(self.pages, (a, b), strict=True):
            page.clear_for(witness)
        for widget in (self.first, self.first.header.letter, self.strip, self.second):
            widget.show()
        self._row.activate()  # A text is laid out once, as wide as it will be.
        self.first.show_witness(a, notes_a, _standing(a, collation, first=True))
        self.second.show_witness(b, notes_b, _standing(b, collation, first=False))
        if collation is not None:
            self._link(a, b, collation)
        self._search_again()

    def judge(self, collation: Collation) -> None:
        """Show how the open reports compare now; no word moves."""
        found = [page.witness for page in self.pages if page.witness is not None]
        for first, page, witness in zip((True, False), self.pages, found, strict=False):
            page.set_standing(_standing(witness, collation, first=first))
        if len(found) == 2:
            self._link(found[0], found[1], collation)
        elif found:
            self._lighting.learn(Counterparts((found[0].analysis,), collation))

    def _link(self, a: Witness, b: Witness, collation: Collation) -> None:
        """Link what the two reports say of the same."""
        self._lighting.learn(Counterparts((a.analysis, b.analysis), collation))
        self._compared.compare(a, b, collation)
        self.strip.set_bands(make_bands(a, b, collation))
        self.link.set_passages(collation.passages)
        self._facing.compare(collation)

    def set_notes(self, document_id: str, notes: Sequence[Note]) -> None:
        """Replace the notes of an open document; the text does not move."""
        for page in self._open(document_id):
            page.set_notes(notes)

    def _forget(self) -> None:
        self._lighting.set_counterparts(DARK)
        self._compared.forget()
        self.strip.set_bands(())
        self.link.set_passages(())
        self._facing.compare(None)

    # how it looks

    def set_palette_theme(self, palette: ReadingPalette) -> None:
        """Set the colours."""
        self._palette = palette
        self._restyle()

    def set_font(self, family: str, point_size: float) -> None:
        """Set the body type; the other families follow for letters that it lacks."""
        self._font.setFamilies([family, *(name for name in FONTS if name != family)])
        self._font.setPointSizeF(point_size)
        self._restyle()

    def set_column(self, spacing: float, measure: float) -> None:
        """Set line height, as a multiple of the font's own, and the widest column, in ems."""
        if (spacing, measure) != (self._spacing, self._measure):
            self._spacing, self._measure = spacing, measure
            self._restyle()

    def set_visible_kinds(self, kinds: Iterable[MarkKind]) -> None:
        """Show only the marks of these kinds; search hits always show."""
        self._visible = frozenset(kinds) | {MarkKind.SEARCH}
        for page in self.pages:
            page.text.set_visible_kinds(self._visible)

    def set_linked(self, linked: bool) -> None:
        """Let the pages scroll together, or each alone."""
        self.link.set_linked(linked=linked)

    def hold_other(self, *, on: bool) -> None:
        """Let the page that is not read now stay where it is, or come along again."""
        self._facing.hold_other(on=on)

    def set_show_source(self, shown: bool) -> None:
        """Show the source form with the faults still in it, or the reading text."""
        for page in self.pages:
            page.set_show_source(shown=shown)
        self._search_again()

    def set_snap_to_words(self, snap: bool) -> None:
        """Let selections end at word edges, or anywhere."""
        for page in self.pages:
            page.text.set_snap(to_words=snap)

    def set_own_shortcuts(self, owned: bool) -> None:
        """Leave Ctrl+F, F3 and Shift+F3 to this widget, or to a menu that has them."""
        for shortcut in self._shortcuts:
            shortcut.setEnabled(owned)

    def _restyle(self) -> None:
        typography = Typography(QFont(self._font), self._spacing, self._measure)
        for page in self.pages:
            page.set_theme(self._palette, typography)
            page.setMaximumWidth(page.text.widest_column() + _PAGE_EDGES)
        self.strip.set_theme(self._palette)
        self.update()

    # places

    def go_to(self, document_id: str, span: Span) -> None:
        """Bring a span to the reading line; the other page follows while they are linked."""
        self._facing.clear()
        for page in self._open(document_id):
            page.go_to(span)
            page.frame(span if span.length else None)

    def go_to_pair(self, a: Span, b: Span) -> None:
        """Bring a span of each page to its reading line."""
        self._facing.go_to(a, b)

    def position(self, document_id: str) -> int:
        """Return the position in the reading text that is on the reading line; 0 when not open."""
        return next((page.position() for page in self._open(document_id)), 0)

    def selection(self) -> tuple[str, Span] | None:
        """Return the document and span that are selected, the focused page first; or None."""
        for page in sorted(self._open(), key=lambda page: not page.text.hasFocus()):
            span = page.selected_span()
            if span is not None:
                return page.document_id, span
        return None

    def light(self, mentions: Iterable[tuple[str, int]]) -> None:
        """Light these mentions (document id, index) until others are lit."""
        open_ids = [page.document_id for page in self.pages]
        self._lighting.hold(
            Place(side, index)
            for document_id, index in mentions
            for side, open_id in enumerate(open_ids)
            if open_id == document_id
        )

    def _open(self, document_id: str | None = None) -> list[PageView]:
        return [
            page
            for page in self.pages
            if page.witness is not None and document_id in (None, page.document_id)
        ]

    # mentions

    def _hover(self, place: Place) -> None:
        self._lighting.point_at(place)
        self.mention_hovered.emit(self.pages[place.side].document_id, place.mention)

    def _click(self, place: Place) -> None:
        self._lighting.choose(place)
        self.mention_clicked.emit(self.pages[place.side].document_id, place.mention)

    # find

    def open_find(self, query: str = "") -> None:
        """Show the find bar, with the selected words in it when none are given."""
        selected = self.selection()
        if not query and selected is not None:
            page = self._open(selected[0])[0]
            chosen = selected[1].of(page.witness.document.text) if page.witness else ""
            query = chosen if "\n" not in chosen else ""
        self.find_bar.open_with(query)
        self.reading_find_requested.emit()

    def find_words(self, query: str, *, exact: bool = False) -> int:
        """Mark all hits in the open pages and return their number."""
        total = self._finder.find(query, exact=exact)
        self.find_bar.show_count(0, total)
        self.hits_changed.emit(total)
        return total

    def show_hits(self, document_id: str, span: Span | None, hits: Sequence[Span]) -> None:
        """Mark what a search found in a report, and bring one place of it into view."""
        self.find_bar.hide()
        self._finder.show(document_id, hits)
        self.hits_changed.emit(len(hits))
        if span is not None:
            self.go_to(document_id, span)

    def step_hit(self, by: int) -> None:
        """Go to the next (1) or previous (-1) hit, round the end to the start."""
        current, total = self._finder.step(by)
        self.find_bar.show_count(current, total)
        if not total and not self.find_bar.isVisible():
            self.open_find()

    def _search_again(self) -> None:
        if self.find_bar.isVisible():
            self.find_words(self.find_bar.query.text(), exact=self.find_bar.exact.isChecked())

    def _close_find(self) -> None:
        self.find_words("")
        for page in self.pages:
            page.text.set_current(None)
        if self._open():
            self._open()[0].text.setFocus(Qt.FocusReason.OtherFocusReason)

    # events

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the room to the pages where there is little of it."""
        super().resizeEvent(event)
        self.strip.setFixedWidth(WIDTH if event.size().width() >= _NARROW else NARROW_WIDTH)

    def _report_positions(self) -> None:
        self.link.prepare()
        for page in self._open():
            self.position_changed.emit(page.document_id, page.position())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape puts out the lights and closes the find bar."""
        if event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
            return
        if self.find_bar.isVisible():
            self.find_bar.close_bar()
        self._lighting.hold(())
        self._facing.clear()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the desk."""
        painter = QPainter(self)
        try:
            painter.fillRect(self.rect(), color(self._palette.desk))
        finally:
            painter.end()

    def changeEvent(self, event: QEvent) -> None:
        """Speak the new language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._facing.name_pages()
        super().changeEvent(event)


def _standing(witness: Witness, collation: Collation | None, *, first: bool) -> Standing:
    return find_standing(witness.analysis, collation, first=first) if collation else Standing()
