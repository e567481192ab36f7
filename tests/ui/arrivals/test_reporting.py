"""A file whose report lies in the trash: told of, taken back, read anew where it changed."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from muqabala.ui.application import Program
from muqabala.ui.import_report import ImportReportDialog
from windows import Start, by_name, dialogs, only

WHOLE = 20_000


@pytest.fixture
def program(start: Start, reports: Path) -> Program:
    return start(reports)


@pytest.fixture
def file(program: Program, tmp_path: Path, qtbot: QtBot) -> Path:
    """A file whose report was imported and thrown away."""
    file = tmp_path / "d.txt"
    file.write_text("هدنة في الجنوب\n\nقُتل 12 شخصا في القصف.\n", encoding="utf-8")
    imported(program, file, qtbot)
    workspace = program.session.workspace
    program.session.change(lambda: workspace.delete_documents([by_name(program)["d"]]))
    return file


def imported(program: Program, file: Path, qtbot: QtBot) -> None:
    with qtbot.waitSignal(program.importer.finished, timeout=WHOLE):
        program.importer.import_paths([file])


def offer() -> QAbstractButton:
    """The one button of the report that is not there to close it."""
    buttons = only(ImportReportDialog).buttons
    (found,) = set(buttons.buttons()) - {buttons.button(buttons.StandardButton.Close)}
    return found


def test_it_is_told_of_and_taken_back(program: Program, file: Path, qtbot: QtBot) -> None:
    imported(program, file, qtbot)
    assert "d" not in by_name(program)
    offer().click()
    assert dialogs() == []
    assert by_name(program)["d"] == "d"
    assert program.session.workspace.undo_label() == "restore"
    program.window.actions_["import_report"].trigger()
    shown = only(ImportReportDialog)
    assert len(shown.buttons.buttons()) == 1  # There is nothing more to take back.


def test_where_the_file_changed_it_is_read_anew(program: Program, file: Path, qtbot: QtBot) -> None:
    file.write_text("هدنة في الجنوب\n\nقُتل 15 شخصا في القصف.\n", encoding="utf-8")
    imported(program, file, qtbot)
    with qtbot.waitSignal(program.importer.finished, timeout=WHOLE):
        offer().click()
    assert "15" in program.session.workspace.document("d").text
