"""The analyst's notes: writing, finding, changing, removing."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLineEdit,
    QMenu,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from muqabala.model.annotation import AnchorState, Note, Target
from muqabala.model.library import Changes
from muqabala.model.span import Span
from muqabala.text.folding import fold
from muqabala.ui.cards import Card, CardView, Chip
from muqabala.ui.directions import joined
from muqabala.ui.labels import empty_label
from muqabala.ui.note_editor import NoteEditor, Passage
from muqabala.ui.session import Session
from muqabala.ui.theme import Theme

QUOTE_LENGTH = 110


class NotesPanel(QWidget):
    """The list of notes with its editor.

    `places_chosen` carries the places of a chosen note, `counted` how many notes the open
    reports have, `saved` that a note is on disk.
    """

    places_chosen = Signal(list)
    counted = Signal(int)
    saved = Signal()

    def __init__(self, session: Session, theme: Theme) -> None:
        super().__init__()
        self._session = session
        self._notes: dict[str, Note] = {}
        self._titles: dict[str, str] = {}
        self._passages: tuple[Passage, ...] = ()
        self._edited = ""
        self.editor = NoteEditor()
        self.editor.hide()
        self.search = QLineEdit()
        self.scope = QComboBox()
        self.list = CardView(self.tr("Notes"), theme)
        self.empty = empty_label()
        self.edit_button = QPushButton(self.tr("Edit"))
        self.delete_button = QPushButton(self.tr("Delete"))
        self._build()
        self._connect()

    def _build(self) -> None:
        self.search.setPlaceholderText(self.tr("Search notes and tags…"))
        self.search.setAccessibleName(self.tr("Search notes"))
        self.search.setClearButtonEnabled(True)
        self.scope.addItems([self.tr("Open reports"), self.tr("Whole library")])
        self.scope.setAccessibleName(self.tr("Which notes are listed"))
        self.scope.setToolTip(self.tr("Lists the notes of the open reports, or of all"))
        self.edit_button.setToolTip(self.tr("Changes the chosen note (F2)"))
        self.delete_button.setToolTip(
            self.tr("Removes the chosen note (Delete); undo brings it back")
        )
        self.list.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        head = QHBoxLayout()
        head.addWidget(self.search, 1)
        head.addWidget(self.scope)
        foot = QHBoxLayout()
        foot.addWidget(self.edit_button)
        foot.addWidget(self.delete_button)
        foot.addStretch()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(5, 2, 5, 2)
        layout.setSpacing(8)
        layout.addLayout(head)
        layout.addWidget(self.editor)
        layout.addWidget(self.list, 1)
        layout.addWidget(self.empty, 1)
        layout.addLayout(foot)

    def _connect(self) -> None:
        self.search.textChanged.connect(self.refresh)
        self.scope.currentIndexChanged.connect(self.refresh)
        self.editor.saved.connect(self._save)
        self.editor.cancelled.connect(self.cancel)
        self.list.chosen.connect(self._choose)
        self.list.opened.connect(self._choose)
        self.list.customContextMenuRequested.connect(self._show_menu)
        self.edit_button.clicked.connect(self.edit_current)
        self.delete_button.clicked.connect(self.delete_current)
        self._session.opened.connect(self.refresh)

    def set_theme(self, theme: Theme) -> None:
        """Draw in other colours."""
        self.list.set_theme(theme)

    def reload(self, changes: Changes) -> None:
        """Read the notes again when they or their reports changed."""
        if changes.notes or changes.documents or changes.tags:
            self.refresh()

    def refresh(self) -> None:
        """Show the notes in scope that have the words sought."""
        if not self._session.is_open:
            return
        notes = self._session.workspace.annotating.notes()
        self._titles = {summary.id: summary.title for summary in self._session.summaries}
        here = set(self._session.open_ids)
        own = [note for note in notes if any(t.document_id in here for t in note.targets)]
        self.counted.emit(len(own))
        shown = [n for n in (notes if self.scope.currentIndex() else own) if self._is_sought(n)]
        self._notes = {note.id: note for note in shown}
        self.list.set_cards([self._card(note) for note in shown])
        self._show_state()

    def _show_state(self) -> None:
        some = bool(self._notes)
        self.list.setVisible(some)
        self.empty.setVisible(not some)
        self.edit_button.setVisible(some)
        self.delete_button.setVisible(some)
        self.empty.setText(self._why_none())

    def _why_none(self) -> str:
        if not self.editor.isHidden():
            return ""
        if self.search.text().strip():
            return self.tr("No note has these words.")
        return self.tr("No notes yet. Select a passage and press Ctrl+M to write one.")

    def _is_sought(self, note: Note) -> bool:
        words = fold(self.search.text()).casefold().split()
        quotes = " ".join(t.selector.exact for t in note.targets if t.selector)
        haystack = fold(" ".join((note.body, *note.tags, quotes))).casefold()
        return all(word.lstrip("#") in haystack for word in words)

    def _card(self, note: Note) -> Card:
        chips = [Chip(f"#{tag}", "compatible") for tag in note.tags]
        if any(target.state is AnchorState.REVIEW for target in note.targets):
            chips.insert(0, Chip(self.tr("passage changed: review"), "conflict"))
        quotes = [t.selector.exact for t in note.targets if t.selector]
        elsewhere = "" if self.scope.currentIndex() == 0 else self._title_of(note)
        return Card(
            key=note.id,
            title=note.body or " ".join(f"#{tag}" for tag in note.tags),
            detail=joined(*(_quoted(quote) for quote in quotes), elsewhere),
            chips=tuple(chips),
            mark="note",
            title_lines=8,
        )

    def _title_of(self, note: Note) -> str:
        return self._titles.get(note.targets[0].document_id, "") if note.targets else ""

    # writing

    def write(self, *passages: Passage) -> None:
        """Begin a new note on one passage or a pair of them."""
        self._passages, self._edited = passages, ""
        quotes = [passage.words for passage in passages if passage.words]
        self.editor.show()
        self.editor.begin(quotes, "", (), self._session.workspace.annotating.tags())
        self._show_state()

    def edit_current(self) -> None:
        """Change the chosen note."""
        note = self._notes.get(self.list.current_key())
        if note is None:
            return
        self._passages, self._edited = (), note.id
        quotes = [target.selector.exact for target in note.targets if target.selector]
        self.editor.show()
        self.editor.begin(quotes, note.body, note.tags, self._session.workspace.annotating.tags())
        self._show_state()

    def delete_current(self) -> None:
        """Remove the chosen note."""
        key = self.list.current_key()
        if key in self._notes:
            self._session.change(lambda: self._session.workspace.annotating.delete_note(key))

    def cancel(self) -> None:
        """Leave the editor without saving."""
        self._passages, self._edited = (), ""
        self.editor.hide()
        self._show_state()
        self.list.setFocus()

    def _save(self, body: str, tags: tuple[str, ...]) -> None:
        done = self._save_edited(body, tags) if self._edited else self._save_new(body, tags)
        if done:
            self.cancel()
            self.saved.emit()

    def _save_edited(self, body: str, tags: tuple[str, ...]) -> bool:
        key = self._edited
        return self._session.change(
            lambda: self._session.workspace.annotating.edit_note(key, body, tags)
        )

    def _save_new(self, body: str, tags: tuple[str, ...]) -> bool:
        first, *others = self._passages
        second = None
        if others and others[0].span is not None:
            second = (others[0].document_id, others[0].span)

        def add() -> Changes:
            note, changes = self._session.workspace.annotating.add_note(
                first.document_id, first.span, body, tags, second
            )
            self._added = note.id
            return changes

        done = self._session.change(add)
        if done:
            self.list.select(self._added)
        return done

    # choosing

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Delete removes the chosen note, F2 changes it."""
        if event.key() == Qt.Key.Key_Delete and self.list.hasFocus():
            self.delete_current()
        elif event.key() == Qt.Key.Key_F2:
            self.edit_current()
        else:
            super().keyPressEvent(event)

    def show_note(self, note_id: str) -> None:
        """Make a note current, as when its mark on the page was clicked."""
        self.search.clear()
        self.list.select(note_id)

    def _choose(self, key: str) -> None:
        note = self._notes.get(key)
        if note is not None:
            self.places_chosen.emit(
                [(t.document_id, _span_shown(t)) for t in note.targets if t.selector]
            )

    def _show_menu(self, at: QPoint) -> None:
        if not self.list.current_key():
            return
        menu = QMenu(self)
        menu.addAction(self.tr("Edit")).triggered.connect(self.edit_current)
        menu.addAction(self.tr("Delete")).triggered.connect(self.delete_current)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(self.list.viewport().mapToGlobal(at))


def _span_shown(target: Target) -> Span:
    """Return what a chosen note lights: of what is for review nothing, since all may be wrong."""
    if target.selector is None or target.state is AnchorState.REVIEW:
        return Span(0, 0)
    return target.selector.span


def _quoted(text: str) -> str:
    words = " ".join(text.split())
    return f"«{words if len(words) <= QUOTE_LENGTH else words[:QUOTE_LENGTH].rstrip() + '…'}»"
