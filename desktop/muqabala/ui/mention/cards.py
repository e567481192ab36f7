"""Opens the card of a mark on the pages, keeps it beside its words, and lets it go again."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QMainWindow, QWidget

from muqabala.model.claim import Witness
from muqabala.model.mention import ENTITY_KINDS, FIGURE_KINDS, Kind
from muqabala.ui.directions import isolated
from muqabala.ui.mention.card import MentionCard
from muqabala.ui.mention.content import CardContent, Subject
from muqabala.ui.mention.corrections import Corrections
from muqabala.ui.mention.figure_content import figure_content
from muqabala.ui.mention.name_content import name_content
from muqabala.ui.mention.other_content import other_content
from muqabala.ui.mention.wording import WordingCorrections
from muqabala.ui.notes.passage import Passage
from muqabala.ui.reading.marks import Mark
from muqabala.ui.reading.page import PageView
from muqabala.ui.reading.reading_area import ReadingArea
from muqabala.ui.session import Session
from muqabala.ui.theme import Theme

_OPENING = frozenset({Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter})
_FIGURES = FIGURE_KINDS | {Kind.ORDINAL}
_MARGIN = 8
MOST_PLACES = 500
"""Places of a name, of the newest reports, that its card looks through."""


class MentionCards(QObject):
    """One card for both pages.

    `note_requested` carries a `Passage`, `places_requested` an entity id, `told` a sentence for
    the status bar.
    """

    note_requested = Signal(object)
    places_requested = Signal(str)
    told = Signal(str)

    def __init__(self, reading: ReadingArea, session: Session, theme: Theme) -> None:
        super().__init__(reading)
        self._reading, self._session, self._theme = reading, session, theme
        self._card: MentionCard | None = None
        self._page: PageView | None = None
        self._mark: Mark | None = None
        self._late = QTimer(self)  # a page announces its layout many times; once is enough
        self._late.setSingleShot(True)
        self._late.setInterval(0)
        self._late.timeout.connect(self._follow)
        self.corrections = Corrections(session, self)
        self.corrections.told.connect(self.told)
        self.wording = WordingCorrections(self.corrections)
        session.suggestions.ready.connect(self._offer)
        for page in reading.pages:
            self._watch(page)
        session.opened.connect(self.close)
        QApplication.instance().focusChanged.connect(self._notice_focus)  # type: ignore[union-attr]

    def _watch(self, page: PageView) -> None:
        page.text.mark_clicked.connect(lambda mark: self.open(page, mark))
        page.text.installEventFilter(self)
        page.text.viewport().installEventFilter(self)
        page.scrolled.connect(self._late.start)
        page.text.laid_out.connect(self._late.start)
        page.mention_clicked.connect(lambda _mention: self._step_with(page))

    @property
    def card(self) -> MentionCard:
        """The card, made on first use."""
        if self._card is None:
            self._card = MentionCard(self._reading.window(), self._theme)
            self._card.left.connect(self._return)
            self._card.closed.connect(self._forget)
            self._card.copied.connect(self._tell_copied)
            self._card.note_requested.connect(self._ask_for_note)
            self._card.places_requested.connect(self._ask_for_places)
            self._card.link_chosen.connect(self._set_beside)
        return self._card

    @property
    def is_open(self) -> bool:
        """Tell whether a card is seen."""
        return self._card is not None and not self._card.isHidden()

    def set_theme(self, theme: Theme) -> None:
        """Draw in other colours; an open card is closed, as its icons are of the old ones."""
        self._theme = theme
        self.close()
        if self._card is not None:
            self._card.set_theme(theme)

    # opening and closing

    def open(self, page: PageView, mark: Mark, *, by_keyboard: bool = False) -> None:
        """Show the card of a mark; notes and lost numbers have none."""
        witness = page.witness
        if witness is None or mark.mention < 0:
            self.close()
            return
        self._page, self._mark = page, mark
        page.text.set_current(mark.span)
        subject = self._subject(page, witness, mark.mention)
        self._offer()
        self.card.show_content(self.content(subject))
        self._follow()
        if by_keyboard:
            self.card.enter()

    def _offer(self) -> None:
        """Offer what can be corrected of the mark; anew when it is known whom it may be, too."""
        page, mark, window = self._page, self._mark, self._reading.window()
        if page is None or page.witness is None or mark is None:
            return
        subject = self._subject(page, page.witness, mark.mention)
        self.corrections.offer(self.card.correct, subject, window)
        self.wording.offer(self.card.correct, subject, window)

    def content(self, subject: Subject) -> CardContent:
        """Return what is said of a mention."""
        mention = subject.mention
        entity = subject.witness.analysis.entity(mention.entity or "")
        if mention.kind in ENTITY_KINDS and entity is not None:
            use = self._session.workspace.index.use(entity.id, MOST_PLACES)
            alike = self._session.suggestions.of(entity.id)
            return name_content(subject, entity, use, alike)
        return figure_content(subject) if mention.kind in _FIGURES else other_content(subject)

    def close(self) -> None:
        """Let the card go."""
        if self._card is not None:
            self._card.close_card()

    def _subject(self, page: PageView, witness: Witness, number: int) -> Subject:
        side = self._reading.pages.index(page)
        other = self._reading.pages[1 - side].witness
        return Subject(witness, number, other, self._session.collation, side)

    def _step_with(self, page: PageView) -> None:
        """Let an open card go with the keyboard from mark to mark."""
        if self.is_open and page.text.hasFocus():
            mark = _current(page)
            if mark is not None and mark != self._mark:
                self.open(page, mark)

    # where it stands

    def _follow(self) -> None:
        """Stand beside the words, wherever they went; out of sight without them."""
        if self._page is None or self._mark is None or self._card is None:
            return
        text = self._page.text
        rects = [r.toAlignedRect() for r in text.rects_of(self._mark.span)]
        seen = [r for r in rects if text.viewport().rect().intersects(r)]
        if not seen or not self._page.isVisible():
            self.close()
            return
        place = seen[0]
        for rect in seen[1:]:
            place = place.united(rect)
        window = self._reading.window()
        corner = text.viewport().mapTo(window, QPoint(0, 0))
        self._card.place(place.translated(corner), self._room(), self._answers())

    def _answers(self) -> list[QRect]:
        """Return where on the other page the words stand that answer those of the card."""
        other = next(page for page in self._reading.pages if page is not self._page)
        if other.witness is None or not other.isVisible():
            return []
        mentions, seen = other.witness.analysis.mentions, other.text.viewport().rect()
        corner = other.text.viewport().mapTo(self._reading.window(), QPoint(0, 0))
        rects = (
            rect.toAlignedRect()
            for number in other.text.marks.lit
            for rect in other.text.rects_of(mentions[number].span)
        )
        return [
            rect.intersected(seen).translated(corner) for rect in rects if rect.intersects(seen)
        ]

    def _room(self) -> QRect:
        window = self._reading.window()
        central = window.centralWidget() if isinstance(window, QMainWindow) else None
        room = central.geometry() if central is not None else window.rect()
        return room.adjusted(_MARGIN, _MARGIN, -_MARGIN, -_MARGIN)

    # the keyboard

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Open with Space or Enter, enter with Tab, close with Escape or a press elsewhere."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            page = next((p for p in self._reading.pages if p.text is watched), None)
            if page is not None and self._press(page, event):
                return True
        elif event.type() == QEvent.Type.MouseButtonPress:
            self.close()
        return super().eventFilter(watched, event)

    def _press(self, page: PageView, event: QKeyEvent) -> bool:
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if plain and event.key() in _OPENING:
            mark = _current(page)
            if mark is not None:
                self.open(page, mark, by_keyboard=True)
            return mark is not None
        if not self.is_open:
            return False
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        elif event.key() == Qt.Key.Key_Tab and plain:
            self.card.enter()
        else:
            return False
        return True

    def _notice_focus(self, _old: QWidget | None, new: QWidget | None) -> None:
        """Close when the keyboard went to another part of the window."""
        if self._card is None or new is None or not self.is_open or self._page is None:
            return
        if new.window() is not self._reading.window() or self._card.isAncestorOf(new):
            return
        if new is not self._page.text:
            self._card.close_card()

    def _return(self) -> None:
        if self._page is not None:
            self._page.text.setFocus(Qt.FocusReason.OtherFocusReason)

    def _forget(self) -> None:
        self._mark = None

    # what is pressed

    def _tell_copied(self, text: str) -> None:
        self.told.emit(self.tr("Copied: {text}").format(text=isolated(text)))

    def _ask_for_note(self) -> None:
        page, mark = self._page, self._mark
        if page is None or page.witness is None or mark is None:
            return
        span = page.witness.analysis.mentions[mark.mention].span
        text = page.witness.document.text
        self.close()
        self.note_requested.emit(Passage(page.document_id, span, span.of(text)))

    def _ask_for_places(self) -> None:
        entity = self.card.content.entity
        self.close()
        self.places_requested.emit(entity)

    def _set_beside(self, document_id: str) -> None:
        page = self._page
        self.close()
        if page is not None:
            self._session.open_pair(page.document_id, document_id)


def _current(page: PageView) -> Mark | None:
    """Return the mark that the keyboard is on."""
    span = page.text.marks.current
    return next((m for m in page.text.marks.marks if m.span == span and m.mention >= 0), None)
