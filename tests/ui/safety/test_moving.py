"""The window moves its library: it goes on in the new folder, and asks about the old one."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog, QMessageBox
from pytestqt.qtbot import QtBot

from muqabala import paths
from muqabala.ui.application import Program
from muqabala.ui.safety.moving import NOTICE
from windows import Start, only


@pytest.fixture
def program(
    start: Start, home: Path, reports: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> Program:
    """Return the program on the library that opens by itself, with one note."""
    monkeypatch.setattr(paths, "sample_corpus", lambda: None)
    monkeypatch.delenv("MUQABALA_DATA")
    monkeypatch.setenv("XDG_DATA_HOME", str(home / "data"))
    made = start(reports, library=str(paths.default_library()))
    annotating = made.session.workspace.annotating
    document = made.session.summaries[0].id
    made.session.change(lambda: annotating.add_note(document, None, "ملاحظة")[1])
    rest(qtbot, made)
    return made


def rest(qtbot: QtBot, program: Program) -> None:
    qtbot.waitUntil(lambda: not program.window.guard.work.is_running, timeout=10_000)


def moved(program: Program, folder: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot) -> Path:
    """Move the library; return the old path."""
    old = program.session.workspace.path
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(folder))
    program.window.actions_["move_library"].trigger()
    qtbot.waitUntil(lambda: program.session.is_open, timeout=10_000)
    rest(qtbot, program)
    return old


def test_the_window_goes_on_in_the_new_folder(
    program: Program, home: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
):
    old = moved(program, home / "new", monkeypatch, qtbot)
    assert program.session.workspace.path == home / "new" / "library.sqlite"
    assert [n.body for n in program.session.workspace.annotating.notes()] == ["ملاحظة"]
    assert paths.default_library() == home / "new" / "library.sqlite"
    assert old.is_file()
    notice = program.window.notices[NOTICE]
    assert str(old.parent) in notice.text.text()
    notice.buttons[0].click()
    box = only(QMessageBox)
    (yes,) = [b for b in box.buttons() if b is not box.defaultButton()]
    yes.click()
    qtbot.waitUntil(lambda: not old.exists(), timeout=10_000)
    qtbot.waitUntil(lambda: NOTICE not in program.window.notices)
    assert program.settings.text("moved_from") == ""


def test_both_may_be_kept(
    program: Program, home: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
):
    old = moved(program, home / "new", monkeypatch, qtbot)
    program.window.notices[NOTICE].buttons[1].click()
    assert NOTICE not in program.window.notices
    assert old.is_file()


def test_a_folder_that_is_taken_leaves_everything_as_it_was(
    program: Program, home: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
):
    (home / "new").mkdir()
    (home / "new" / "library.sqlite").write_bytes(b"")
    old = moved(program, home / "new", monkeypatch, qtbot)
    assert program.session.workspace.path == old
    assert f"{home.name}/new" in only(QMessageBox).text()
    only(QMessageBox).close()
    assert paths.chosen_data() is None


def test_a_lost_disk_is_told_with_a_way_back(
    program: Program, home: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
):
    old = moved(program, home / "new", monkeypatch, qtbot)
    program.window.guard.leave()
    shutil.move(home / "new", home / "elsewhere")
    program.use_library(paths.default_library())
    trouble = program.window.guard.trouble
    assert trouble.error.code == "data_folder_missing"
    assert not (home / "new").exists()
    trouble.buttons[-1].click()
    assert program.session.workspace.path == old
    rest(qtbot, program)


def test_another_library_and_a_portable_one_stay_where_they_are(
    start: Start, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(paths, "sample_corpus", lambda: None)
    assert not start().window.actions_["move_library"].isEnabled()
