"""The analyst's notes: writing, finding, changing, removing."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent
from PySide6.QtWidgets import QMenu, QWidget

from muqabala.model.annotation import AnchorState, Note, Target
from muqabala.model.draft import Draft
from muqabala.model.library import Changes
from muqabala.model.note_filter import NoteFilter
from muqabala.model.span import Span
from muqabala.ui.cards import Card, Deck
from muqabala.ui.dialogs import ask_text
from muqabala.ui.directions import left_to_right
from muqabala.ui.notes import drafting
from muqabala.ui.notes.cards import NoteCards
from muqabala.ui.notes.drafting import Task
from muqabala.ui.notes.editor import Written
from muqabala.ui.notes.form import NotesForm
from muqabala.ui.notes.links import addresses, ask_open
from muqabala.ui.notes.passage import Passage
from muqabala.ui.notes.subjects import Subjects
from muqabala.ui.session import Session
from muqabala.ui.tags.tag_field import tags_of
from muqabala.ui.theme import Theme

if TYPE_CHECKING:
    from muqabala.workspace.annotating import Said

OPEN, LIBRARY, EVENT = range(3)
"""Which notes are listed: in the order of the choices."""
MOST_MEASURED = 200
"""Notes of which each is shown whole; of more all are alike, so that all are listed at once."""


class NotesPanel(QWidget):
    """The list of notes with its editor.

    `places_chosen` carries the places of a chosen note, `counted` how many notes the open
    reports have, `saved` that a note is on disk, `author_given` the analyst's name,
    `review_asked` nothing, `tag_asked` the id of a note, `export_asked` a format and a filter.
    """

    places_chosen = Signal(list)
    counted = Signal(int)
    saved = Signal()
    author_given = Signal(str)
    review_asked = Signal()
    tag_asked = Signal(str)
    export_asked = Signal(str, object)

    def __init__(self, session: Session, theme: Theme) -> None:
        super().__init__()
        self._session = session
        self._task: Task | None = None
        self._keys: list[str] = []
        self._formats: dict[str, str] = {}
        self._is_resumed = False
        self._for_review = 0
        self.note_keys = ""
        self._subjects = Subjects(session)
        self.event_of: Callable[[str], tuple[str, ...]] = lambda _report: ()
        self.form = NotesForm(self, theme)
        self.editor, self.search, self.scope = self.form.editor, self.form.search, self.form.scope
        self.list, self.bar, self.empty = self.form.list, self.form.bar, self.form.empty
        self._connect()

    def _connect(self) -> None:
        form = self.form
        self.search.textChanged.connect(self.refresh)
        self.scope.currentIndexChanged.connect(self.refresh)
        self.bar.changed.connect(self.refresh)
        form.menu.aboutToShow.connect(self._fill_menu)
        form.menu.save_asked.connect(self._ask_filter_name)
        form.menu.dropped.connect(self._drop_filter)
        form.menu.export_asked.connect(
            lambda code: self.export_asked.emit(code, self.chosen_filter())
        )
        form.review.clicked.connect(self.review_asked)
        form.resume.clicked.connect(self.resume)
        form.discard.clicked.connect(self.discard)
        self.editor.saved.connect(self._save)
        self.editor.cancelled.connect(self.cancel)
        self.editor.paused.connect(self.keep_draft)
        self.list.chosen.connect(self._choose)
        self.list.opened.connect(self._choose)
        self.list.customContextMenuRequested.connect(self._show_menu)
        form.edit_button.clicked.connect(self.edit_current)
        form.delete_button.clicked.connect(self.delete_current)
        self._session.opened.connect(self.refresh)
        self._session.closing.connect(self.lay_down)

    def set_theme(self, theme: Theme) -> None:
        """Draw in other colours."""
        self.form.set_theme(theme)

    def set_formats(self, formats: dict[str, str]) -> None:
        """Offer to write what is listed in these formats: their names by code."""
        self._formats = formats

    def set_author_known(self, *, known: bool) -> None:
        """Ask for the analyst's name with the next note, or not."""
        self.editor.author.setVisible(not known)

    # what is listed

    def reload(self, changes: Changes) -> None:
        """Read the notes again when they or their reports changed."""
        if changes.documents:
            self._subjects.forget()
        if changes.notes or changes.documents or changes.tags:
            self.refresh()

    def chosen_filter(self) -> NoteFilter:
        """Return which notes are listed, and in what order."""
        here = self._session.open_ids
        scope = {OPEN: here, EVENT: self._of_event(here)}.get(self.scope.currentIndex())
        return replace(self.bar.chosen, words=self.search.text(), documents=scope)

    def _of_event(self, here: tuple[str, ...]) -> tuple[str, ...]:
        """Return the open reports and all others of their events."""
        return tuple(dict.fromkeys([*here, *(each for one in here for each in self.event_of(one))]))

    def refresh(self) -> None:
        """Show the notes in scope that the filter and the words sought mean."""
        if not self._session.is_open:
            self._is_resumed = False
            return
        annotating = self._session.workspace.annotating
        chosen = self.chosen_filter()
        here = self._session.open_ids
        self.counted.emit(annotating.count(NoteFilter(documents=here)))
        keys = self._keys = annotating.ids(chosen)
        titles = self._session.summaries.titles
        few = len(keys) <= MOST_MEASURED
        tags = self._session.workspace.tagging.all()
        cards = NoteCards(titles, tuple(tags), self._subjects.of, few=few)
        near = frozenset() if self.scope.currentIndex() else frozenset(here)

        def make(row: int) -> Card:
            return cards.card(annotating.note(keys[row]), near)

        self.list.set_cards(Deck(keys, make))
        self._for_review = annotating.count(NoteFilter(review=True))
        self._show_state()
        if not self._is_resumed:
            self._is_resumed = True
            self._take_up_left()

    def _show_state(self) -> None:
        some, is_writing = bool(self._keys), not self.editor.isHidden()
        self.list.setVisible(some)
        self.empty.setVisible(not some and not is_writing)
        self.form.edit_button.setVisible(some and not is_writing)
        self.form.delete_button.setVisible(some and not is_writing)
        self.empty.setText(self._why_none())
        self.form.count.setText(self.tr("%n note(s)", "", len(self._keys)) if some else "")
        self.form.review.setText(self.tr("%n note(s) for review…", "", self._for_review))
        self.form.review.setVisible(self._for_review > 0 and not is_writing)
        drafts = [] if is_writing else self._waiting()
        said = self.tr("%n draft(s) kept", "", len(drafts)) if drafts else ""
        self.form.show_drafts(said, drafts[0].body if drafts else "")

    def _why_none(self) -> str:
        if self.search.text().strip() or self.bar.chosen.is_narrow:
            return self.tr("No note is like this.")
        if not self.note_keys:
            return self.tr("No notes yet. Select a passage and write one on it.")
        told = self.tr("No notes yet. Select a passage and press {keys} to write one.")
        return told.format(keys=self.note_keys)

    # filters

    def _fill_menu(self) -> None:
        saved = self._session.workspace.drafting.filters()
        facets = self._session.workspace.annotating.facets(self.chosen_filter().documents)
        self.form.menu.fill(facets, saved, self._formats, listed=len(self._keys))

    def _ask_filter_name(self) -> None:
        def keep(name: str) -> None:
            chosen = replace(self.chosen_filter(), documents=None)
            drafting_ = self._session.workspace.drafting
            self._session.change(lambda: drafting_.save_filter(name, chosen))

        ask_text(self, self.tr("Save this filter"), self.tr("Name of the filter"), "", keep)

    def _drop_filter(self, name: str) -> None:
        self._session.change(lambda: self._session.workspace.drafting.drop_filter(name))

    # writing

    def write(self, *passages: Passage) -> None:
        """Begin a new note on one passage or a pair of them."""
        quotes = self._subjects.of_passages(passages)
        self._begin(drafting.new_task(tuple(passages)), quotes, Written(), len(passages) > 1)

    def edit_current(self) -> None:
        """Change the chosen note."""
        note = self.current()
        if note is not None:
            self._begin_edit(drafting.new_task(note_id=note.id), note, None)

    def _begin_edit(self, task: Task, note: Note, written: Written | None) -> None:
        quotes = self._subjects.of_note(note)
        tags = self.editor.tags.joined(note.tags)
        stands = Written(note.body, tags, note.color, note.verdict, note.confidence)
        self._begin(task, quotes, written or stands, len(note.targets) > 1)

    def _begin(
        self, task: Task, quotes: list[tuple[str, str]], written: Written, is_pair: bool
    ) -> None:
        self._set_aside()
        self._task = task
        self.editor.show()
        known = self._session.workspace.annotating.tags()
        self.editor.begin(quotes, written, known, is_pair=is_pair)
        self._show_state()

    def keep_draft(self) -> None:
        """Write to disk what stands in the editor."""
        if self._task is not None and self.editor.is_changed:
            kept = drafting.keep(self._session, self._task, self.editor.written)
            self.editor.say(self.tr("Draft kept") if kept else "")

    def lay_down(self) -> None:
        """Keep what is written before the library is closed; the next start shows it again."""
        self.keep_draft()
        self.editor.stop()
        self.editor.hide()
        self._task = None
        self._is_resumed = False

    def closeEvent(self, event: QCloseEvent) -> None:
        """Leave nothing running behind a panel that is closed by itself."""
        self.editor.stop()
        super().closeEvent(event)

    def _set_aside(self) -> None:
        """Keep what is written and not saved, for another time."""
        if self._task is None or self.editor.isHidden():
            return
        self.editor.stop()
        if self.editor.is_changed:
            drafting.keep(self._session, self._task, self.editor.written, set_aside=True)

    def _waiting(self) -> list[Draft]:
        """Return the drafts that are not in the editor."""
        if not self._session.is_open:
            return []
        now = self._task.draft_id if self._task is not None else ""
        return [each for each in self._session.workspace.drafting.drafts() if each.id != now]

    def resume(self) -> None:
        """Go on with the latest draft."""
        for draft in self._waiting()[:1]:
            self._take_up(draft)

    def discard(self) -> None:
        """Forget the latest draft."""
        for draft in self._waiting()[:1]:
            self._session.attempt(partial(self._session.workspace.drafting.drop, draft.id))
            self._show_state()

    def _take_up_left(self) -> None:
        """Go on with what was being written when the program ended without being asked to."""
        left = next((each for each in self._waiting() if not each.set_aside), None)
        if left is not None and self._task is None:
            self._take_up(left)

    def _take_up(self, draft: Draft) -> None:
        task = drafting.task_of(self._session, draft)
        written = drafting.written_of(draft)
        if task is None:
            self.empty.setText(self.tr("The report of this draft is not in the library."))
        elif task.note_id:
            note = self._session.workspace.annotating.note(task.note_id)
            self._begin_edit(task, note, written)
        else:
            self._begin(
                task, self._subjects.of_passages(task.passages), written, len(task.passages) > 1
            )
        if task is not None:
            self.editor.say(self.tr("Draft taken up again"))

    def delete_current(self) -> None:
        """Put the chosen note in the trash."""
        key = self.list.current_key()
        if key:
            self._session.change(lambda: self._session.workspace.annotating.delete_note(key))

    def cancel(self) -> None:
        """Leave the editor without saving; what is written is kept as a draft."""
        self._set_aside()
        self._close()

    def _close(self) -> None:
        self._task = None
        self.editor.stop()
        self.editor.hide()
        self._show_state()
        self.list.setFocus()

    def _save(self) -> None:
        task = self._task
        if task is None:
            return
        if not self.editor.author.isHidden():
            self.author_given.emit(" ".join(self.editor.author.text().split()))
        key = self._save_edited(task) if task.note_id else self._save_new(task)
        if key:
            drafting.drop(self._session, task)
            self._close()
            self.list.select(key)
            self.saved.emit()

    def _save_edited(self, task: Task) -> str:
        written, tags = self.editor.written, tags_of(self.editor.written.tags)
        annotating, key = self._session.workspace.annotating, task.note_id
        done = self._session.change(
            lambda: annotating.edit_note(key, written.body, tags, _said(written))
        )
        return key if done else ""

    def _save_new(self, task: Task) -> str:
        written, tags = self.editor.written, tags_of(self.editor.written.tags)
        first, *others = task.passages
        second = (others[0].document_id, others[0].span) if others else None
        added: list[str] = []

        def add() -> Changes:
            note, changes = self._session.workspace.annotating.add_note(
                first.document_id, first.span, written.body, tags, second, _said(written)
            )
            added.append(note.id)
            return changes

        return added[0] if self._session.change(add) else ""

    # choosing

    def current(self) -> Note | None:
        """Return the chosen note, or None."""
        key = self.list.current_key()
        return self._session.workspace.annotating.note(key) if key else None

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
        if not self.list.select(note_id):
            self.bar.choose(NoteFilter())
            self.list.select(note_id)

    def _choose(self, key: str) -> None:
        note = self._session.workspace.annotating.note(key)
        self.places_chosen.emit([(t.document_id, _span_shown(t)) for t in note.targets])

    def _show_menu(self, at: QPoint) -> None:
        note = self.current()
        if note is None:
            return
        menu = QMenu(self)
        menu.addAction(self.tr("Edit")).triggered.connect(self.edit_current)
        menu.addAction(self.tr("Tag…")).triggered.connect(lambda: self.tag_asked.emit(note.id))
        for address in addresses(note.body):
            words = self.tr("Open {address}…").format(address=left_to_right(address))
            action = menu.addAction(words.replace("&", "&&"))
            action.triggered.connect(lambda _on, address=address: ask_open(address, self))
        menu.addAction(self.tr("Delete")).triggered.connect(self.delete_current)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(self.list.viewport().mapToGlobal(at))


def _said(written: Written) -> Said:
    from muqabala.workspace.annotating import Said

    return Said(written.color, written.verdict, written.confidence)


def _span_shown(target: Target) -> Span:
    """Return what a chosen note lights: of a whole report nothing, as of what is for review."""
    if target.selector is None or target.state is AnchorState.REVIEW:
        return Span(0, 0)
    return target.selector.span
