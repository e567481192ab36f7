"""The whole cycle of notes in the window, by keyboard alone."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from muqabala import paths
from muqabala.model.annotation import AnchorState
from muqabala.model.span import Span
from muqabala.store.history import Step
from muqabala.ui.application import Program
from muqabala.ui.history.history_dialog import HistoryDialog
from muqabala.ui.history.trash_dialog import TrashDialog
from muqabala.ui.notes.review_dialog import ReviewDialog
from muqabala.ui.tags.manager import TagManager
from muqabala.ui.tags.tag_dialog import TagDialog
from windows import Start, only, pair

CONTROL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def program(start: Start, reports: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot) -> Program:
    """Return the program with a pair open, its window in use."""
    monkeypatch.setattr(paths, "sample_corpus", lambda: None)
    made = start(reports)
    pair(made)
    with qtbot.waitActive(made.window):
        made.window.activateWindow()
    return made


def page(program: Program) -> QWidget:
    """Return the first page, with the keyboard on it."""
    text = program.window.desk.reading.pages[0].text
    text.setFocus()
    return text


def select(program: Program, start: int = 0, end: int = 8) -> QWidget:
    text = page(program)
    text.select_span(Span(start, end))  # type: ignore[attr-defined]
    return text


def notes(program: Program):
    return program.session.workspace.annotating.notes()


def test_a_key_marks_another_recolours_and_the_same_takes_away(program: Program, qtbot: QtBot):
    text = select(program)
    qtbot.keyClick(text, Qt.Key.Key_2, CONTROL | ALT)
    (note,) = notes(program)
    assert (note.color, note.is_mark) == ("green", True)
    (mark,) = [m for m in program.window.desk.reading.pages[0].text.marks.marks if m.note_id]
    assert mark.color == "green"
    select(program)
    qtbot.keyClick(text, Qt.Key.Key_5, CONTROL | ALT)
    assert [each.color for each in notes(program)] == ["violet"]
    select(program)
    qtbot.keyClick(text, Qt.Key.Key_5, CONTROL | ALT)
    assert notes(program) == []
    program.window.actions_["undo"].trigger()
    assert [each.color for each in notes(program)] == ["violet"]


def test_nothing_selected_is_told(program: Program):
    page(program)
    for name in ("mark_green", "tag", "copy_citation"):
        program.window.status.clearMessage()
        program.window.actions_[name].trigger()
        assert program.window.status.currentMessage()
    assert notes(program) == []


def test_a_passage_is_tagged_and_then_its_note(program: Program, qtbot: QtBot):
    text = select(program)
    qtbot.keyClick(text, Qt.Key.Key_T, CONTROL)
    dialog = only(TagDialog)
    dialog.field.setText("حصيلة")  # type: ignore[attr-defined]
    qtbot.keyClick(dialog.field, Qt.Key.Key_Return)  # type: ignore[attr-defined]
    (note,) = notes(program)
    assert note.tags == ("حصيلة",)
    program.window.actions_["tab_notes"].trigger()
    program.window.notes.list.select(note.id)
    program.window.notes.list.setFocus()
    program.window.actions_["tag"].trigger()
    only(TagDialog).field.setText("مصدر")  # type: ignore[attr-defined]
    only(TagDialog).accept()
    (note,) = notes(program)
    assert note.tags == ("حصيلة", "مصدر")


def test_a_citation_is_on_the_clipboard_in_three_ways(program: Program, qtbot: QtBot):
    text = select(program)
    qtbot.keyClick(text, Qt.Key.Key_C, CONTROL | SHIFT)
    data = QApplication.clipboard().mimeData()
    assert "«قصف يطال»" in data.text()
    assert "قصف يطال" in data.html()
    assert bytes(data.data("text/markdown").data()).decode().startswith("> ")


def test_a_note_is_written_saved_and_signed_by_keyboard(program: Program, qtbot: QtBot):
    text = select(program)
    qtbot.keyClick(text, Qt.Key.Key_M, CONTROL)
    editor = program.window.notes.editor
    assert not editor.author.isHidden()
    qtbot.keyClicks(editor.body, "x")
    editor.author.setText("سلمى")
    qtbot.keyClick(editor.body, Qt.Key.Key_Return, CONTROL)
    (note,) = notes(program)
    assert (note.body, note.author) == ("x", "سلمى")
    assert program.window.settings.text("author") == "سلمى"
    program.window.actions_["report_note"].trigger()
    assert editor.author.isHidden()
    qtbot.keyClicks(editor.body, "y")
    qtbot.keyClick(editor.body, Qt.Key.Key_Return, CONTROL)
    whole = next(each for each in notes(program) if each.body == "y")
    assert (whole.author, whole.targets[0].selector) == ("سلمى", None)


@pytest.mark.parametrize(
    ("name", "kind"),
    [("tags", TagManager), ("history", HistoryDialog), ("trash", TrashDialog)],
)
def test_dialogs_open_by_their_actions(program: Program, name: str, kind: type):
    program.window.actions_[name].trigger()
    only(kind).close()


def test_notes_for_review_are_offered_only_when_there_are_some(program: Program):
    action = program.window.actions_["review_notes"]
    assert not action.isEnabled()
    workspace, first = program.session.workspace, program.session.open_ids[0]
    note, changes = workspace.annotating.add_note(first, Span(0, 8), "أول")
    program.session.publish(changes)
    (target,) = note.targets
    lost = replace(note, targets=(replace(target, state=AnchorState.REVIEW),))
    program.session.change(lambda: workspace.changing.do(Step("edit_note", notes=((note, lost),))))
    assert action.isEnabled()
    assert not program.window.notes.form.review.isHidden()
    program.window.notes.form.review.click()
    dialog = only(ReviewDialog)
    assert not dialog.isModal()
    dialog.place()  # type: ignore[attr-defined]
    assert not action.isEnabled()
    dialog.close()


def test_the_events_of_the_open_reports_are_a_scope(program: Program):
    ids = {Path(each.path).stem: each.id for each in program.session.workspace.documents()}
    program.session.open_report(ids["a"])
    workspace = program.session.workspace
    program.session.change(lambda: workspace.annotating.add_note(ids["b"], None, "بعيدة")[1])
    panel = program.window.notes
    assert len(panel.list.cards) == 0
    panel.event_of = lambda report: (report, ids["b"])
    panel.scope.setCurrentIndex(2)
    assert [card.title for card in panel.list.cards] == ["بعيدة"]
