"""What the window says and does for the safety of its library."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QDialog, QFileDialog, QMessageBox
from pytestqt.qtbot import QtBot

from muqabala import paths
from muqabala.errors import MuqabalaError
from muqabala.model.safekeeping import Keeping
from muqabala.ui.application import Program
from muqabala.ui.safety.restore_dialog import RestoreDialog
from muqabala.workspace import Workspace, safekeeping
from windows import Start, by_name, dialogs, only


@pytest.fixture(autouse=True)
def _no_sample(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(paths, "sample_corpus", lambda: None)


@pytest.fixture
def library(home: Path, reports: Path) -> Path:
    """Return a closed library of three reports and a note."""
    workspace = Workspace.open(home / "own.sqlite")
    workspace.import_files([reports])
    workspace.annotating.add_note(workspace.documents()[0].id, None, "ملاحظة")
    workspace.close()
    return workspace.path


def rest(qtbot: QtBot, program: Program) -> None:
    """Wait until no backup is being made."""
    qtbot.waitUntil(lambda: not program.window.guard.work.is_running, timeout=10_000)


def close_dialogs() -> None:
    for dialog in dialogs():
        dialog.reject()


def test_a_second_window_says_that_it_only_reads(start: Start, library: Path, qtbot: QtBot):
    first = start()
    first.session.open_report(by_name(first)["a"])
    second = start()
    window = second.window
    assert window.notices["refused"].text.text()
    for name in ("note", "open_files", "import_notes", "remove", "undo", "back_up"):
        assert not window.actions_[name].isEnabled(), name
        assert window.actions_[name].toolTip() == window.guard.reason("library_in_use")
    second.session.open_report(by_name(second)["a"])
    assert second.session.open_ids
    assert not window.actions_["note"].isEnabled()
    assert first.window.actions_["note"].isEnabled()
    first.session.leave()
    window.notices["refused"].buttons[0].click()
    assert "refused" not in window.notices
    assert window.actions_["open_files"].isEnabled()
    assert window.actions_["open_files"].toolTip() != window.guard.reason("library_in_use")
    rest(qtbot, second)


def test_opening_after_changes_makes_a_backup(start: Start, library: Path, qtbot: QtBot):
    program = start()
    rest(qtbot, program)
    (made,) = safekeeping.backups_of(library)
    assert (made.reason, made.documents, made.notes) == ("opened", 3, 1)


def test_a_backup_that_fails_is_told_and_can_be_tried_again(
    start: Start, library: Path, qtbot: QtBot
):
    folder = library.with_name("own.backups")
    folder.write_text("in the way")
    program = start()
    notices = program.window.notices
    qtbot.waitUntil(lambda: "backup" in notices, timeout=10_000)
    folder.unlink()
    notices["backup"].buttons[0].click()
    qtbot.waitUntil(lambda: "backup" not in notices, timeout=10_000)
    assert len(safekeeping.backups_of(library)) == 1


def test_a_library_in_a_synced_folder_is_told_once(start: Start, library: Path, qtbot: QtBot):
    (library.parent / ".stfolder").touch()
    program = start()
    notice = program.window.notices["hazard"]
    assert "Syncthing" in notice.text.text()
    notice.buttons[1].click()
    assert "hazard" not in program.window.notices
    program.use_library(library)
    assert "hazard" not in program.window.notices
    rest(qtbot, program)


def test_a_copy_elsewhere_is_gone_on_with(
    start: Start, library: Path, home: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
):
    (library.parent / ".stfolder").touch()
    program = start()
    rest(qtbot, program)
    target = home.parent / f"{home.name}-elsewhere" / "copy"
    target.parent.mkdir()
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args: (str(target), ""))
    program.window.notices["hazard"].buttons[0].click()
    assert program.session.workspace.path == target.with_suffix(".sqlite")
    assert len(program.session.workspace.annotating.notes()) == 1
    assert "hazard" not in program.window.notices
    rest(qtbot, program)


def test_a_removed_file_keeps_the_note_that_is_being_written(
    start: Start, library: Path, home: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
):
    program = start()
    rest(qtbot, program)
    library.unlink()
    note = program.session.workspace.annotating.add_note
    report = by_name(program)["a"]
    assert not program.session.attempt(lambda: note(report, None, "نص لا يضيع"))
    close_dialogs()
    target = home / "rescued.sqlite"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args: (str(target), ""))
    program.window.notices["library_moved"].buttons[0].click()
    assert program.session.workspace.path == target
    assert program.session.change(
        lambda: program.session.workspace.annotating.add_note(report, None, "نص لا يضيع")[1]
    )
    assert len(program.session.workspace.annotating.notes()) == 2
    rest(qtbot, program)


def test_restoring_goes_back_and_says_so(start: Start, library: Path, qtbot: QtBot):
    made = safekeeping.back_up(library, "asked", Keeping())
    program = start()
    rest(qtbot, program)
    session = program.session
    session.change(
        lambda: session.workspace.annotating.add_note(by_name(program)["a"], None, "جديدة")[1]
    )
    program.window.actions_["restore_backup"].trigger()
    dialog = only(RestoreDialog)
    assert dialog.table.rowCount() == len(safekeeping.backups_of(library))
    dialog.table.setCurrentCell(dialog.table.rowCount() - 1, 0)
    dialog.restore_button.click()
    qtbot.waitUntil(lambda: session.is_open, timeout=10_000)
    assert [note.body for note in session.workspace.annotating.notes()] == ["ملاحظة"]
    rest(qtbot, program)
    kept = {each.reason: each.notes for each in safekeeping.backups_of(library)}
    assert kept["restore"] == 2
    assert made.path.exists()
    close_dialogs()


def test_a_damaged_library_offers_its_backup_and_what_can_be_read(
    start: Start, library: Path, qtbot: QtBot
):
    safekeeping.back_up(library, "asked", Keeping())
    content = bytearray(library.read_bytes())
    content[-20 * 4096 :] = b"\xff" * 20 * 4096
    library.write_bytes(content)
    program = start()
    trouble = program.window.guard.trouble
    assert program.window.desk.currentWidget() is trouble
    assert len(trouble.buttons) == 4
    trouble.buttons[0].click()
    qtbot.waitUntil(
        lambda: any(isinstance(each, QMessageBox) for each in dialogs()), timeout=20_000
    )
    box = only(QMessageBox)
    assert "3" in box.text()
    next(b for b in box.buttons() if box.buttonRole(b) == QMessageBox.ButtonRole.AcceptRole).click()
    assert program.session.is_open
    assert len(program.session.summaries) == 3
    assert library.read_bytes() == content
    rest(qtbot, program)


def test_checking_tells_that_all_is_sound(start: Start, library: Path, qtbot: QtBot):
    program = start()
    rest(qtbot, program)
    program.window.actions_["check_library"].trigger()
    qtbot.waitUntil(lambda: bool(dialogs()), timeout=10_000)
    assert isinstance(only(QDialog), QMessageBox)
    close_dialogs()


def test_a_library_that_came_back_is_tried_again(start: Start, library: Path, home: Path):
    moved = home / "elsewhere.sqlite"
    shutil.move(library, moved)
    library.write_text("ليس مكتبة " * 50, encoding="utf-8")
    program = start()
    library.unlink()
    shutil.move(moved, library)
    assert len(program.window.guard.trouble.buttons) == 2
    program.window.guard.trouble.buttons[1].click()
    assert program.session.is_open


def test_a_window_that_only_reads_asks_for_nothing_to_be_written(
    start: Start, library: Path, qtbot: QtBot
):
    first = start()
    rest(qtbot, first)
    second = start()
    second.session.open_report(by_name(second)["a"])
    second.window.close()
    assert not dialogs()
    assert second.window.desk.welcome.buttons[0].isEnabled() is False


def test_a_failure_is_told_once_while_it_is_in_sight(start: Start, library: Path, qtbot: QtBot):
    program = start()
    rest(qtbot, program)
    error = MuqabalaError("disk_full", path=str(library))
    for _ in range(3):
        program.session.failed.emit(error)
    assert len(dialogs()) == 1
    close_dialogs()
    program.session.failed.emit(error)
    assert len(dialogs()) == 1
    close_dialogs()


def test_a_note_that_finds_no_place_stays_in_the_editor(start: Start, library: Path, qtbot: QtBot):
    program = start()
    rest(qtbot, program)
    program.session.open_report(by_name(program)["a"])
    window = program.window
    window.actions_["note"].trigger()
    window.notes.editor.body.setPlainText("نص لم يُحفظ بعد")
    library.unlink()
    window.notes.editor.save()
    close_dialogs()
    assert window.notes.editor.body.toPlainText() == "نص لم يُحفظ بعد"
    assert "library_moved" in window.notices
    window.show_state()
    assert window.status.saved.text() == ""


def test_who_comes_back_to_the_window_hears_that_the_file_is_gone(
    start: Start, library: Path, qtbot: QtBot
):
    program = start()
    rest(qtbot, program)
    QCoreApplication.sendEvent(program.window, QEvent(QEvent.Type.WindowActivate))
    assert "library_moved" not in program.window.notices
    library.unlink()
    QCoreApplication.sendEvent(program.window, QEvent(QEvent.Type.WindowActivate))
    assert "library_moved" in program.window.notices
    assert not dialogs()


def test_files_for_a_window_that_only_reads_are_refused_in_words(
    start: Start, library: Path, reports: Path, qtbot: QtBot
):
    first = start()
    rest(qtbot, first)
    second = start()
    second.take_files([reports / "a.txt"])
    assert only(QMessageBox).text()
    assert not second.importer.is_running
    close_dialogs()
