"""Notes whose words are not where they were: what they were on, where they may stand, the choice.

The window behind stays in use, so that other words can be selected in the report.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from muqabala.model.annotation import AnchorState, Note, Target
from muqabala.model.library import Changes
from muqabala.model.span import Span
from muqabala.ui.button_row import Act, button_row, lay_out
from muqabala.ui.cards import Card, CardView, Cell, Chip
from muqabala.ui.directions import left_to_right
from muqabala.ui.labels import empty_label, leading, primary, soft_label, title_label
from muqabala.ui.notes.cards import NoteCards
from muqabala.ui.notes.passage import Passage
from muqabala.ui.session import Session
from muqabala.ui.theme import Theme

OWN_STEPS = frozenset({"place_note", "keep_note"})
_AROUND = 70
"""Code points shown on either side of a place."""


class ReviewDialog(QDialog):
    """The notes that wait on one side, the current one's places on the other.

    `places_chosen` carries a place to be seen in its report; `selected` returns the passage that
    is selected in a report of the window, if any.
    """

    places_chosen = Signal(list)

    def __init__(
        self,
        session: Session,
        theme: Theme,
        selected: Callable[[], list[Passage]],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Notes for review"))
        self._session, self._selected = session, selected
        self._notes: dict[str, Note] = {}
        self._spans: dict[str, Span] = {}
        self.waiting = CardView(self.tr("Notes for review"), theme)
        self.places = CardView(self.tr("Where the words may stand now"), theme)
        self.old = QLabel()
        self.none = empty_label(self.tr("No note is for review."))
        self.nowhere = soft_label(
            self.tr("The words are not in the report any more. Select others in the report, or "
                    "keep the note on the whole report."), wrap=True,
        )  # fmt: skip
        self.state = soft_label()
        self.buttons: dict[str, QPushButton] = {}
        self._build()
        self._connect()
        self.resize(860, 400)
        self._show_waiting()
        self.waiting.setFocus()

    def _build(self) -> None:
        self.old.setWordWrap(True)
        self.old.setTextFormat(Qt.TextFormat.PlainText)
        self.old.setAlignment(leading() | Qt.AlignmentFlag.AlignTop)
        right = QWidget()
        column = QVBoxLayout(right)
        column.setContentsMargins(6, 0, 6, 0)
        column.setSpacing(8)
        column.addWidget(title_label(self.tr("What the note was on")))
        column.addWidget(self.old)
        column.addWidget(title_label(self.tr("Where the words may stand now")))
        column.addWidget(self.nowhere)
        column.addWidget(self.places, 1)
        split = QSplitter(Qt.Orientation.Horizontal)
        split.addWidget(self.waiting)
        split.addWidget(right)
        split.setSizes([320, 560])
        split.setChildrenCollapsible(False)
        self.split = split
        acts = (
            Act("place", self.tr("It stands here"), self.place, "Ctrl+Return"),
            Act("move", self.tr("Set on the selected words"), self.move_to_selection, "Ctrl+M"),
            Act("keep", self.tr("Keep on the whole report"), self.keep, "Ctrl+D"),
            Act("undo", self.tr("Undo"), self.undo, "Ctrl+Z", apart=True),
        )
        bar = QHBoxLayout()
        self.buttons = button_row(self, acts, bar)
        primary(self.buttons["place"])
        bar.addWidget(self.state)
        lay_out(self, split, self.none, bar, main=[split, self.none])

    def _connect(self) -> None:
        self.waiting.chosen.connect(lambda _key: self._show_note())
        self.waiting.opened.connect(lambda _key: self.places.setFocus())
        self.places.chosen.connect(lambda _key: self._show_place())
        self.places.opened.connect(lambda _key: self.place())
        self._session.changed.connect(self._reload)

    def set_theme(self, theme: Theme) -> None:
        """Draw in other colours."""
        self.waiting.set_theme(theme)
        self.places.set_theme(theme)

    # what is shown

    def show_first(self) -> None:
        """Bring the places of the first note into view."""
        self._show_note()

    def refresh(self) -> None:
        """Read again what is for review; the next note is current where one was settled."""
        self._show_waiting()
        self._show_note()

    def _show_waiting(self) -> None:
        row = max(self.waiting.currentIndex().row(), 0)
        waiting = self._session.workspace.reviewing.waiting()
        self._notes = {note.id: note for note in waiting}
        titles = {summary.id: summary.title for summary in self._session.summaries}
        cards = NoteCards(titles, tuple(self._session.workspace.tagging.all()), few=False)
        self.waiting.set_cards([cards.card(note, frozenset()) for note in waiting])
        if waiting and not self.waiting.current_key():
            self.waiting.select(waiting[min(row, len(waiting) - 1)].id)
        self.split.setVisible(bool(waiting))
        self.none.setVisible(not waiting)
        self.state.setText(self.tr("%n note(s) for review", "", len(waiting)))

    def _reload(self, changes: Changes) -> None:
        if changes.notes or changes.documents:
            self.refresh()

    def _show_note(self) -> None:
        note = self._notes.get(self.waiting.current_key())
        self._spans = {}
        if note is None:
            self.places.set_cards(())
            self._show_state()
            return
        target = _lost(note)
        self.old.setText(_old_words(target))
        text = self._session.workspace.document(target.document_id).text
        found = self._session.workspace.reviewing.candidates(note.id)
        cards = []
        for number, candidate in enumerate(found):
            key = str(number)
            self._spans[key] = candidate.span
            cards.append(_place_card(key, text, candidate.span, candidate.score))
        self.places.set_cards(cards)
        if cards:
            self.places.select("0")
        self.nowhere.setVisible(not cards)
        self._show_state()
        self._show_place()

    def _show_place(self) -> None:
        """Bring the place into view in its report, so that it is judged there."""
        note = self._notes.get(self.waiting.current_key())
        span = self._spans.get(self.places.current_key())
        if note is not None:
            self.places_chosen.emit([(_lost(note).document_id, span or Span(0, 0))])

    def _show_state(self) -> None:
        has = bool(self.waiting.current_key())
        self.buttons["place"].setEnabled(bool(self._spans))
        self.buttons["move"].setEnabled(has)
        self.buttons["keep"].setEnabled(has)
        self.buttons["undo"].setEnabled(self._session.workspace.undo_label() in OWN_STEPS)

    # doing

    def place(self) -> None:
        """Let the note stand where the current place is."""
        span = self._spans.get(self.places.current_key())
        if span is not None:
            self._place(span)

    def move_to_selection(self) -> None:
        """Let the note stand on the words selected in its report."""
        note = self._notes.get(self.waiting.current_key())
        if note is None:
            return
        document_id = _lost(note).document_id
        spans = [each.span for each in self._selected() if each.document_id == document_id]
        if spans and spans[0] is not None:
            self._place(spans[0])
        else:
            self.state.setText(self.tr("Select words in the report of this note first."))

    def _place(self, span: Span) -> None:
        key, reviewing = self.waiting.current_key(), self._session.workspace.reviewing
        self._session.change(lambda: reviewing.place(key, span))

    def keep(self) -> None:
        """Let the note speak of the whole report; its old words are quoted in it."""
        key, reviewing = self.waiting.current_key(), self._session.workspace.reviewing
        if key:
            self._session.change(lambda: reviewing.keep_on_report(key))

    def undo(self) -> None:
        """Take back what was last settled here."""
        workspace = self._session.workspace
        if workspace.undo_label() in OWN_STEPS:
            self._session.change(workspace.undo)


def _lost(note: Note) -> Target:
    return next(target for target in note.targets if target.state is AnchorState.REVIEW)


def _old_words(target: Target) -> str:
    selector = target.selector
    if selector is None:
        return ""
    before, words, after = (
        " ".join(each.split()) for each in (selector.prefix, selector.exact, selector.suffix)
    )
    return f"…{before} «{words}» {after}…"


def _place_card(key: str, text: str, span: Span, score: float) -> Card:
    before = " ".join(text[max(span.start - _AROUND, 0) : span.start].split())
    after = " ".join(text[span.end : span.end + _AROUND].split())
    words = " ".join(span.of(text).split())
    return Card(
        key=key,
        title=f"«{words}»",
        title_lines=4,
        cells=(Cell(f"…{before} «{words}» {after}…", plain=True),),
        chips=(Chip(left_to_right(f"{round(score * 100)}%"), "neutral"),),
    )
