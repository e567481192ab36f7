"""The middle of the window: the reading area, or what stands there when nothing is open."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QMenu, QStackedWidget, QWidget

from muqabala.model.claim import Witness
from muqabala.model.library import Changes
from muqabala.model.span import Span
from muqabala.settings import Settings
from muqabala.ui import fonts, theme
from muqabala.ui.actions import Actions
from muqabala.ui.cards import CARD_TYPE
from muqabala.ui.declared import keys_of
from muqabala.ui.menus.notes import MARKS
from muqabala.ui.notes.passage import Passage
from muqabala.ui.placeholder import Placeholder
from muqabala.ui.session import Session
from muqabala.ui.theme import Theme

if TYPE_CHECKING:
    from muqabala.ui.evidence_cards import Place
    from muqabala.ui.mention.cards import MentionCards
    from muqabala.ui.reading.reading_area import ReadingArea


class Desk(QStackedWidget):
    """Shows what the session has open.

    `note_chosen` carries the id of a note clicked on a page, `mention_chosen` the document and
    span of a mention, `repairs_chosen` the document whose repairs are asked for,
    `zoom_requested` by how many points, `note_requested` the `Passage` to write on,
    `places_requested` the entity whose places are asked for, `told` a sentence on what was done,
    `band_chosen` the `Band` clicked between the pages, `band_menu_requested` also where.
    """

    note_chosen = Signal(str)
    mention_chosen = Signal(str, object)
    repairs_chosen = Signal(str)
    zoom_requested = Signal(int)
    note_requested = Signal(object)
    places_requested = Signal(str)
    told = Signal(str)
    band_chosen = Signal(object)
    band_menu_requested = Signal(object, object)

    def __init__(self, session: Session, actions: Actions, settings: Settings) -> None:
        super().__init__()
        self.setObjectName("desk")
        self._session, self._actions, self._settings = session, actions, settings
        self._theme = theme.load(settings.text("theme"))
        self._selections: dict[str, Span] = {}
        self._shown: tuple[str, ...] = ()
        self._is_dimmed = False
        self.welcome = Placeholder(
            "", "", tuple(actions[n] for n in ("open_files", "open_folder", "open_sample"))
        )
        self.addWidget(self.welcome)
        self._reading: ReadingArea | None = None
        self.cards: MentionCards | None = None
        self.setAcceptDrops(True)
        session.opened.connect(self.show_open)
        session.compared.connect(self._show_judged)
        session.judged.connect(self._show_judged)

    @property
    def reading(self) -> ReadingArea:
        """The reading area, made on first use: a window without a report starts without it."""
        if self._reading is None:
            from muqabala.ui.reading.reading_area import ReadingArea

            fonts.load_page_font()
            self._reading = ReadingArea()
            self.addWidget(self._reading)
            self._put_in_tab_order(self._reading)
            self._connect(self._reading)
            self.set_theme(self._theme)
            self.set_type()
            self._reading.set_linked(self._settings.flag("linked_scrolling"))
            self.set_hidden_kinds(self._settings.words("hidden_kinds"))
        return self._reading

    def _put_in_tab_order(self, reading: ReadingArea) -> None:
        """Let Tab reach the pages after the library: made late, they would come last of all."""
        late: list[QWidget] = []
        widget = reading.nextInFocusChain()
        while widget is not None and widget is not reading:
            if reading.isAncestorOf(widget) and widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
                late.append(widget)
            widget = widget.nextInFocusChain()
        before: QWidget = self.welcome.buttons[-1]
        for control in late:
            QWidget.setTabOrder(before, control)
            before = control

    def _connect(self, reading: ReadingArea) -> None:
        from muqabala.ui.mention.cards import MentionCards

        reading.note_clicked.connect(self.note_chosen)
        reading.mention_clicked.connect(self._choose_mention)
        reading.selection_changed.connect(self._select)
        reading.position_changed.connect(self._session.remember_position)
        reading.repairs_requested.connect(self.repairs_chosen)
        reading.zoom_requested.connect(self.zoom_requested)
        reading.strip.band_chosen.connect(self.band_chosen)
        reading.strip.menu_requested.connect(self.band_menu_requested)
        reading.menu_about_to_show.connect(self._offer_actions)
        # The window's own actions hold these keys; the same keys twice would block each other.
        reading.set_own_shortcuts(False)
        self.cards = MentionCards(reading, self._session, self._theme)
        self.cards.note_requested.connect(self.note_requested)
        self.cards.places_requested.connect(self.places_requested)
        self.cards.told.connect(self.told)

    # how it looks

    def set_theme(self, chosen: Theme) -> None:
        """Draw in other colours."""
        self._theme = chosen
        if self._reading is not None:
            self._reading.set_palette_theme(theme.reading_palette(chosen))
        if self.cards is not None:
            self.cards.set_theme(chosen)

    def set_type(self) -> None:
        """Set the pages as the settings say: type, lines, column, numbers and digits."""
        if self._reading is None:
            return
        chosen = self._settings
        self._reading.set_font(
            chosen.text("font_family") or fonts.page_family(), chosen.number("font_size")
        )
        self._reading.set_column(chosen.number("line_spacing") / 100, chosen.number("column_width"))
        for page in self._reading.pages:
            page.text.set_numbered(on=chosen.flag("paragraph_numbers"))
            page.set_digits(chosen.text("page_digits"))

    def set_hidden_kinds(self, hidden: tuple[str, ...]) -> None:
        """Hide the marks of these kinds."""
        from muqabala.ui.reading.marks import MarkKind

        if self._reading is not None:
            self._reading.set_visible_kinds(kind for kind in MarkKind if kind.value not in hidden)

    # what is shown

    def show_open(self) -> None:
        """Show the open reports where they were left."""
        session = self._session
        self._selections.clear()
        if session.first is None:
            self._shown = ()
            if self._reading is not None:
                self._reading.clear()
            return
        notes = session.notes_of(session.first)
        if session.second is not None:
            others = session.notes_of(session.second)
            self.reading.show_pair(session.first, session.second, session.collation, notes, others)
        else:
            self.reading.show_one(session.first, notes, session.collation)
        self.setCurrentWidget(self.reading)
        self._dim()
        if self._shown != session.open_ids:
            self._go_where_left()
        self._shown = session.open_ids

    def _show_judged(self) -> None:
        """Show the comparison of the open reports as the analyst now says."""
        if self._reading is not None and self._session.collation is not None:
            self._reading.judge(self._session.collation)
            self._dim()

    def set_dimmed(self, *, on: bool) -> None:
        """Let all that has no counterpart recede, or stand as the rest."""
        self._is_dimmed = on
        self._dim()

    def _dim(self) -> None:
        from muqabala.ui.reading.dimming import unshared

        found, paired = self._session.collation, self._session.second is not None
        if self._reading is None or found is None:
            return
        for number, page in enumerate(self._reading.pages):
            if page.witness is not None:
                dimmed = self._is_dimmed and paired
                page.set_dimmed(unshared(page.witness, found, first=number == 0) if dimmed else ())

    def _go_where_left(self) -> None:
        first = self._session.open_ids[0]
        left = self._session.position(first)
        if left:
            QTimer.singleShot(0, self, lambda: self._return_to(first, left))

    def _return_to(self, document_id: str, position: int) -> None:
        for page in self.reading.pages:
            if page.document_id == document_id:
                page.go_to(Span(position, position + 1))

    def reload(self, changes: Changes) -> None:
        """Draw the notes anew; the words do not move."""
        if changes.notes and self._reading is not None:
            for witness in (self._session.first, self._session.second):
                if witness is not None:
                    notes = self._session.notes_of(witness)
                    self._reading.set_notes(witness.document.id, notes)

    def show_state(self, *, reading_files: bool) -> None:
        """Say what stands here when no report is open."""
        if self._session.first is not None:
            self.setCurrentWidget(self.reading)
            return
        self.setCurrentWidget(self.welcome)
        if not self._session.is_open:
            self.welcome.say(self.tr("Muqabala"), self.tr("Opening the library…"), waiting=True)
        elif reading_files:
            self.welcome.say(
                self.tr("Reading the reports"),
                self.tr("They are cleaned and searched for figures, dates and names."),
                waiting=True,
            )
        elif self._session.summaries:
            self.welcome.say(
                self.tr("Choose a report"),
                self.tr(
                    "Enter opens the one chosen in the library; {keys} sets a second one beside it."
                ).format(keys=keys_of(self._actions["open_beside"])),
            )
        else:
            self.welcome.say(
                self.tr("Set two reports side by side"),
                self.tr(
                    "Drop files or a folder of reports here. Muqabala shows what they share, "
                    "where their figures differ, and on whose word."
                ),
            )

    def show_places(self, places: list[Place]) -> None:
        """Light these places and bring the first one of each page into view."""
        nearest: dict[str, Span] = {}
        for document_id, span in places:
            nearest.setdefault(document_id, span)
        ids = self._session.open_ids
        missing = [document_id for document_id in nearest if document_id not in ids]
        if missing:
            self._session.open_pair(*(list(nearest)[:2] if len(nearest) > 1 else (missing[0], "")))
        self.reading.light(self._mentions(places))
        self._bring_into_view(nearest)

    def show_hits(self, document_id: str, span: Span | None, hits: tuple[Span, ...]) -> None:
        """Open a report if it is not open, and show what a search found in it."""
        if document_id not in self._session.open_ids:
            self._session.open_report(document_id)
        if document_id in self._session.open_ids:
            self.reading.show_hits(document_id, span, hits)

    def _bring_into_view(self, nearest: dict[str, Span]) -> None:
        ids = self._session.open_ids
        if len(ids) == 2 and all(document_id in nearest for document_id in ids):
            self.reading.go_to_pair(nearest[ids[0]], nearest[ids[1]])
            return
        for document_id, span in nearest.items():
            if document_id in ids:
                self.reading.go_to(document_id, span)

    def _mentions(self, places: list[Place]) -> list[tuple[str, int]]:
        wanted = set(places)
        return [
            (witness.document.id, number)
            for witness in self._open()
            for number, mention in enumerate(witness.analysis.mentions)
            if (witness.document.id, mention.span) in wanted
        ]

    def _open(self) -> list[Witness]:
        return [w for w in (self._session.first, self._session.second) if w is not None]

    # selections

    def passages(self) -> list[Passage]:
        """Return the selected passages, that of the page in use first."""
        chosen = self.reading.selection() if self._reading is not None else None
        found = [
            Passage(w.document.id, span, span.of(w.document.text))
            for w in self._open()
            if (span := self._selections.get(w.document.id)) is not None
        ]
        first = chosen[0] if chosen else ""
        return sorted(found, key=lambda passage: passage.document_id != first)

    def passage(self, document_id: str, span: Span) -> Passage:
        """Return a passage of an open report, with its words."""
        texts = {w.document.id: w.document.text for w in self._open()}
        return Passage(document_id, span, span.of(texts[document_id]))

    def document_in_use(self) -> str:
        """Return the id of the report whose page the keyboard was last on, or of the first."""
        for page in self._reading.pages if self._reading is not None else ():
            if page.text.hasFocus() and page.document_id:
                return page.document_id
        ids = self._session.open_ids
        return ids[0] if ids else ""

    def _select(self, document_id: str, span: Span | None) -> None:
        if span is None or not span.length:
            self._selections.pop(document_id, None)
        else:
            self._selections[document_id] = span

    def _choose_mention(self, document_id: str, number: int) -> None:
        for witness in self._open():
            if witness.document.id == document_id:
                self.mention_chosen.emit(document_id, witness.analysis.mentions[number].span)

    def _offer_actions(self, _document_id: str, menu: QMenu) -> None:
        menu.addSeparator()
        for name in ("note", "pair_note", "pin_selected", "tag"):
            menu.addAction(self._actions[name])
        colors = menu.addMenu(self.tr("Mark in colour"))
        for name in MARKS:
            colors.addAction(self._actions[name])
        for name in ("copy_citation", "add_name", "add_loaded", "find", "source"):
            menu.addAction(self._actions[name])

    # a report dragged from the library

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Welcome a report; files are the window's affair."""
        if event.mimeData().hasFormat(CARD_TYPE):
            event.acceptProposedAction()
        else:
            event.ignore()

    def dropEvent(self, event: QDropEvent) -> None:
        """Set the report where it was dropped: on the first page, or beside it."""
        key = bytes(event.mimeData().data(CARD_TYPE).data()).decode()
        at = event.position().x() / max(self.width(), 1)
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        on_first = (at > 0.5) == mirrored
        ids = self._session.open_ids
        if len(ids) == 2 and on_first:
            self._session.open_pair(key, ids[1])
        elif ids and not on_first:
            self._session.open_beside(key)
        else:
            self._session.open_report(key)
        event.acceptProposedAction()

    def remember(self) -> None:
        """Keep where the open reports are left."""
        if self._reading is not None:
            for document_id in self._session.open_ids:
                position = self._reading.position(document_id)
                self._session.remember_position(document_id, position)
