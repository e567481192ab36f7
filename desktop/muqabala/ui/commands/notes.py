"""What the actions on notes, tags, history and trash do."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QMimeData
from PySide6.QtWidgets import QApplication

from muqabala.model.annotation import COLORS
from muqabala.model.note_filter import NoteFilter
from muqabala.ui import notes_import
from muqabala.ui.dialogs import present
from muqabala.ui.evidence_panel import NOTES
from muqabala.ui.menus.notes import MARKS
from muqabala.ui.notes.passage import Passage
from muqabala.ui.words import language

if TYPE_CHECKING:
    from muqabala.ui.commands.held import Held
    from muqabala.ui.main_window import MainWindow


translate = QCoreApplication.translate
_FOOT = 60
"""Pixels of the window that stay free under a dialog beside it."""


def commands(window: MainWindow) -> dict[str, Callable[[], object]]:
    """Return what each action does, by its name."""
    made: dict[str, Callable[[], object]] = {
        "note": partial(write_note, window),
        "pair_note": partial(write_pair_note, window),
        "report_note": partial(write_report_note, window),
        "tag": partial(tag, window),
        "copy_citation": partial(copy_citation, window),
        "review_notes": partial(show_review, window),
        "tags": partial(show_tags, window),
        "history": partial(show_history, window),
        "trash": partial(show_trash, window),
        "import_notes": partial(notes_import.ask_import, window),
    }
    for name, color in zip(MARKS, COLORS, strict=True):
        made[name] = partial(mark, window, color)
    return made


def enable(window: MainWindow, held: Held) -> None:
    """Offer what can be done with what the window holds."""
    actions = window.actions_
    actions.enable("note", "report_note", "tag", "copy_citation", *MARKS, on=held.opened > 0)
    actions.enable("pair_note", on=held.opened == 2)
    actions.enable("import_notes", "tags", "history", "trash", on=held.is_open)
    waiting = held.is_open and held.notes > 0
    for_review = waiting and window.session.workspace.annotating.count(NoteFilter(review=True)) > 0
    actions.enable("review_notes", on=for_review)


# writing


def write_note(window: MainWindow) -> None:
    """Begin a note on the selected passage, or on the whole first report."""
    passages = window.desk.passages()[:1]
    if passages:
        begin(window, *passages)
    else:
        write_report_note(window)


def write_report_note(window: MainWindow) -> None:
    """Begin a note on the whole report in use."""
    in_use = window.desk.document_in_use()
    if in_use:
        begin(window, Passage(in_use, None))


def write_note_on(window: MainWindow, passage: Passage) -> None:
    """Begin a note on a passage."""
    begin(window, passage)


def write_pair_note(window: MainWindow) -> None:
    """Begin a note on a passage of each page."""
    passages = window.desk.passages()
    if len(passages) == 2:
        order = window.session.open_ids
        begin(window, *sorted(passages, key=lambda p: order.index(p.document_id)))
    else:
        window.status.showMessage(
            translate("Commands", "Select a passage in each of the two reports first."), 6000
        )


def begin(window: MainWindow, *passages: Passage) -> None:
    """Begin a note on one passage or a pair of them, wherever it was asked for."""
    window.actions_["show_evidence"].setChecked(True)
    window.evidence.show_tab(NOTES)
    window.notes.set_author_known(known=window.settings.flag("author_asked"))
    window.notes.write(*passages)


def keep_author(window: MainWindow, name: str) -> None:
    """Keep the analyst's name, asked once; an empty one is an answer too."""
    window.settings["author"] = name
    window.settings["author_asked"] = True
    window.session.attempt(window.settings.save)
    window.session.workspace.changing.author = name


def event_of(window: MainWindow, report: str) -> tuple[str, ...]:
    """Return the ids of the reports of one event with a report, as far as that is known yet."""
    return window.library.events.events.event_of(report)


def mark(window: MainWindow, color: str) -> None:
    """Mark the selected passage, or take its mark away."""
    passage = _selected(window)
    if passage is not None and passage.span is not None:
        document_id, span = passage.document_id, passage.span
        annotating = window.session.workspace.annotating
        window.session.change(lambda: annotating.mark(document_id, span, color))


def tag(window: MainWindow) -> None:
    """Ask for tags and give them to the note the keyboard is on, else to what is selected."""
    note = window.notes.current() if window.notes.list.hasFocus() else None
    if note is not None:
        tag_note(window, note.id)
        return
    passage = _selected(window)
    if passage is not None:
        annotating = window.session.workspace.annotating
        _ask_tags(
            window,
            passage.words,
            lambda tags: window.session.change(
                lambda: annotating.add_note(passage.document_id, passage.span, "", tags)[1]
            ),
        )


def tag_note(window: MainWindow, note_id: str) -> None:
    """Ask for tags and give them to a note."""
    annotating = window.session.workspace.annotating
    note = annotating.note(note_id)
    _ask_tags(
        window,
        note.body,
        lambda tags: window.session.change(lambda: annotating.tag_notes([note_id], tags)),
    )


def _ask_tags(window: MainWindow, words: str, give: Callable[[tuple[str, ...]], object]) -> None:
    from muqabala.ui.tags.tag_dialog import TagDialog

    present(TagDialog(words, window.session.workspace.annotating.tags(), give, window))


def copy_citation(window: MainWindow) -> None:
    """Copy what is selected with its source: as text, as Markdown and as HTML at once."""
    from muqabala.workspace import citation_of

    passage = _selected(window)
    if passage is None or passage.span is None:
        return
    document = window.session.workspace.document(passage.document_id)
    cited = citation_of(document, passage.span, language())
    data = QMimeData()
    data.setText(cited.text)
    data.setHtml(cited.html)
    data.setData("text/markdown", cited.markdown.encode("utf-8"))
    QApplication.clipboard().setMimeData(data)
    window.status.showMessage(translate("Commands", "Citation copied."), 6000)


def _selected(window: MainWindow) -> Passage | None:
    """Return the selected passage; without one, say that one is needed."""
    passages = window.desk.passages()
    if passages:
        return passages[0]
    window.status.showMessage(translate("Commands", "Select words in a report first."), 6000)
    return None


# what is kept


def show_review(window: MainWindow) -> None:
    """Show the notes for review; the window stays in use beside them."""
    from muqabala.ui.notes.review_dialog import ReviewDialog

    dialog = ReviewDialog(window.session, window.theme, window.desk.passages, window)
    dialog.places_chosen.connect(window.desk.show_places)
    # Low over the window, so that the reports can be seen and words selected in them.
    low = window.frameGeometry().bottom() - dialog.height() - _FOOT
    dialog.move(window.frameGeometry().center().x() - dialog.width() // 2, low)
    present(dialog, beside=True)
    dialog.show_first()


def show_tags(window: MainWindow) -> None:
    """Show all tags."""
    from muqabala.ui.tags.manager import TagManager

    present(TagManager(window.session, window.settings, window))


def show_history(window: MainWindow) -> None:
    """Show all changes; what the way back brought is analysed when the dialog is left."""
    from muqabala.ui.commands.edit import analyse_what_came_back
    from muqabala.ui.history.history_dialog import HistoryDialog

    dialog = HistoryDialog(window.session, window.settings, window)
    dialog.finished.connect(lambda _result: analyse_what_came_back(window))
    present(dialog)


def show_trash(window: MainWindow) -> None:
    """Show what was thrown away."""
    from muqabala.ui.history.trash_dialog import TrashDialog

    present(TrashDialog(window.session, window))
