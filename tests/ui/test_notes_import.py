"""Taking in notes from the window: what is said of it, what is offered, and that undo works."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog, QMessageBox, QPushButton
from pytestqt.qtbot import QtBot

from muqabala import paths
from muqabala.model.exchange import ImportedNotes, NoteConflict
from muqabala.model.span import Span
from muqabala.ui.application import Program
from muqabala.ui.notes_import import NotesImportDialog
from muqabala.workspace import Workspace
from windows import Start, by_name, dialogs, only, pair

NOTE = "للمراجعة"


@pytest.fixture(autouse=True)
def _no_sample(monkeypatch: pytest.MonkeyPatch) -> None:
    """Start with an empty library."""
    monkeypatch.setattr(paths, "sample_corpus", lambda: None)


@pytest.fixture
def project(home: Path, reports: Path) -> Path:
    """Return a project with a note on a report of a colleague's, another version of ours not."""
    (home / "theirs").mkdir()
    for each in ("a", "d"):
        text = (reports / "a.txt").read_text(encoding="utf-8") if each == "a" else OTHER
        (home / "theirs" / f"{each}.txt").write_text(text, encoding="utf-8")
    theirs = Workspace.open(home / "theirs.sqlite")
    theirs.import_files([home / "theirs"])
    for each in theirs.documents():
        theirs.annotating.add_note(each.id, Span(0, 9), NOTE, ["مهم"])
    theirs.export_notes("qdpx", home / "notes.qdpx")
    theirs.close()
    return home / "notes.qdpx"


OTHER = "حريق في مصنع بالميناء\n\nأصيب ثلاثة عمال في حريق شب في مصنع بالميناء أمس.\n"


def received(program: Program, qtbot: QtBot) -> None:
    """Wait until the notes are in."""
    qtbot.waitUntil(lambda: not program.window.reception.is_running, timeout=20_000)


def choose(monkeypatch: pytest.MonkeyPatch, file: Path) -> None:
    """Let the dialog for a file answer with `file`."""
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(file), ""))


def test_notes_come_in_reports_are_offered_and_undo_takes_back(
    start: Start, reports: Path, project: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
):
    program = start(reports)
    choose(monkeypatch, project)
    program.window.actions_["import_notes"].trigger()
    received(program, qtbot)
    dialog = only(NotesImportDialog)
    assert "أضيف 1،" in dialog.summary.text()
    (card,) = dialog.list.cards
    assert "حريق في مصنع بالميناء" in card.title
    assert NOTE in card.body
    assert [note.body for note in program.session.workspace.annotating.notes()] == [NOTE]
    dialog.findChild(QPushButton, "add_reports").click()
    received(program, qtbot)
    (again,) = [
        each for each in dialogs() if isinstance(each, NotesImportDialog) and each != dialog
    ]
    assert len(again.list.cards) == 0
    assert len(program.session.summaries) == 4
    assert len(program.session.workspace.annotating.notes()) == 2
    program.window.actions_["undo"].trigger()
    assert len(program.session.summaries) == 3
    program.window.actions_["undo"].trigger()
    assert program.session.workspace.annotating.notes() == []


def test_a_note_that_comes_in_is_marked_on_the_open_page(
    start: Start, reports: Path, project: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
):
    program = start(reports)
    pair(program)
    choose(monkeypatch, project)
    program.window.actions_["import_notes"].trigger()
    received(program, qtbot)
    only(NotesImportDialog).reject()
    shown = program.session.notes_of(program.session.first)
    assert [note.targets[0].document_id for note in shown] == [by_name(program)["a"]]
    assert any(NOTE in card.spoken() for card in program.window.notes.list.cards)


def test_a_file_of_another_kind_is_refused_in_words(
    start: Start, reports: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
):
    program = start(reports)
    (reports / "x.json").write_text(json.dumps({"a": 1}), encoding="utf-8")
    choose(monkeypatch, reports / "x.json")
    program.window.actions_["import_notes"].trigger()
    received(program, qtbot)
    assert "لا ملاحظات في هذا الملف" in only(QMessageBox).text()
    assert program.session.workspace.annotating.notes() == []


def test_conflicts_and_what_was_not_read_have_cards(program_window: Program):
    conflicts = (
        NoteConflict("1", "قديم", "2026-11-01T00:00:00+00:00", is_ours=True),
        NoteConflict("2", "كلمة", "", is_ours=False, kind="correction"),
    )
    report = ImportedNotes(
        "x", known=2, conflicts=conflicts, placeless=("شاردة",), unused_tags=("أ", "ب"),
        remarks=(("sets", 3),),
    )  # fmt: skip
    window = program_window.window
    dialog = NotesImportDialog(report, window.theme, window)
    said = [card.spoken() for card in dialog.list.cards]
    assert [words in each for words, each in zip(
        ("قديم", "كلمة", "شاردة", "ب", "3"), said, strict=True)] == [True] * 5  # fmt: skip
    assert said[0].split(".")[0] != said[1].split(".")[0]
    assert dialog.findChild(QPushButton, "add_reports") is None


@pytest.fixture
def program_window(start: Start, reports: Path) -> Program:
    return start(reports)


def test_notes_are_backed_up_before_and_nothing_is_written_meanwhile(
    start: Start, reports: Path, project: Path, qtbot: QtBot
):
    program = start(reports)
    window = program.window
    window.reception.receive(project)
    assert window.reception.is_running
    assert not window.actions_["import_notes"].isEnabled()
    assert program.session.workspace.safekeeping.refusal == "library_importing"
    received(program, qtbot)
    assert window.actions_["import_notes"].isEnabled()
    assert "merge" in [each.reason for each in program.session.workspace.safekeeping.backups()]


def test_a_stopped_import_takes_nothing(start: Start, reports: Path, project: Path, qtbot: QtBot):
    program = start(reports)
    with qtbot.waitSignal(program.window.reception.work.stopped, timeout=20_000):
        program.window.reception.receive(project)
        program.window.status.cancel.click()
    assert program.session.workspace.annotating.notes() == []
    assert program.session.is_writable


def test_files_of_notes_are_asked_about_and_reports_are_read(
    start: Start, reports: Path, project: Path, qtbot: QtBot
):
    program = start()
    program.window.take_in([reports / "a.txt", project])
    qtbot.waitUntil(lambda: not program.importer.is_running, timeout=10_000)
    assert len(program.session.summaries) == 1
    box = next(each for each in dialogs() if each.objectName() == "offerNotes")
    take = next(b for b in box.buttons() if box.buttonRole(b) == QMessageBox.ButtonRole.AcceptRole)
    take.click()
    received(program, qtbot)
    assert [note.body for note in program.session.workspace.annotating.notes()] == [NOTE]


def test_a_dropped_library_may_be_opened_instead(
    start: Start, reports: Path, project: Path, home: Path, qtbot: QtBot
):
    program = start(reports)
    program.window.take_in([home / "theirs.sqlite"])
    box = next(each for each in dialogs() if each.objectName() == "offerNotes")
    assert len(box.buttons()) == 3
    box.findChild(QPushButton, "open").click()
    assert program.session.workspace.path == home / "theirs.sqlite"
