"""Which column of a table holds what is chosen over its first rows; all of it by keyboard."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from muqabala import paths
from muqabala.model.columns import Columns, TableSample
from muqabala.ui.application import Program
from muqabala.ui.arrivals.columns_dialog import ColumnsDialog
from muqabala.ui.arrivals.reporting import unknown_tables
from windows import Start, dialogs, only


@pytest.fixture(autouse=True)
def _no_sample(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(paths, "sample_corpus", lambda: None)


@pytest.fixture
def program(start: Start) -> Program:
    return start()


WHOLE = 20_000
HEADS = ("رمز", "كلام", "لقب")
ROWS = (HEADS, ("7", "قُتل 12 شخصا\nفي القصف.", "هدنة"), ("8",))
Horizontal = Qt.Orientation.Horizontal


@pytest.fixture
def owner(qtbot: QtBot) -> QWidget:
    """The window that the dialog belongs to, as long as the test runs."""
    parent = QWidget()
    qtbot.addWidget(parent)
    return parent


@pytest.fixture
def dialog(owner: QWidget) -> ColumnsDialog:
    return ColumnsDialog(TableSample("/in/a.csv", ROWS, Columns(HEADS, (("title", 2),))), owner)


def cell(dialog: ColumnsDialog, row: int, column: int) -> object:
    return dialog.model.data(dialog.model.index(row, column))


def test_rows_are_shown_under_the_names_of_their_columns(dialog: ColumnsDialog) -> None:
    assert dialog.model.rowCount() == 2
    assert cell(dialog, 0, 1) == "قُتل 12 شخصا في القصف."
    assert cell(dialog, 1, 2) == ""
    assert "كلام" in str(dialog.model.headerData(1, Horizontal))
    assert "لقب" in dialog.fields["text"].itemText(3)


def test_nothing_is_read_without_a_text(dialog: ColumnsDialog) -> None:
    assert not dialog.apply.isEnabled()
    dialog.fields["text"].setCurrentIndex(2)
    assert dialog.apply.isEnabled()
    assert dialog.said() == Columns(HEADS, (("text", 1), ("title", 2)))
    assert "هدنة" in dialog.told.text()
    assert "قُتل 12" in dialog.told.text()


def test_a_first_row_may_be_a_report(dialog: ColumnsDialog) -> None:
    dialog.has_head.setChecked(False)
    assert dialog.model.rowCount() == 3
    assert "كلام" not in str(dialog.model.headerData(1, Horizontal))
    assert not dialog.said().has_head


def test_names_of_values_are_no_row(owner: QWidget) -> None:
    sample = TableSample("a.jsonl", ROWS, Columns(HEADS), is_records=True)
    dialog = ColumnsDialog(sample, owner)
    assert dialog.has_head.isHidden()
    assert dialog.said().has_head


def test_what_is_chosen_is_told_once(dialog: ColumnsDialog, qtbot: QtBot) -> None:
    dialog.fields["text"].setCurrentIndex(2)
    with qtbot.waitSignal(dialog.chosen) as told:
        dialog.apply.click()
    assert told.args == [dialog.said()]


def table(folder: Path, name: str, key: str) -> Path:
    folder.mkdir(exist_ok=True)
    file = folder / name
    file.write_text(f"رمز,كلام,لقب\n{key},قُتل {key} شخصا في القصف.,هدنة\n", encoding="utf-8")
    return file


def test_a_table_of_unknown_columns_asks_and_is_read(
    start: Start, tmp_path: Path, qtbot: QtBot
) -> None:
    program = start()
    files = [table(tmp_path / "in", f"{key}.csv", key) for key in ("12", "13")]
    program.importer.import_paths(files)
    qtbot.waitUntil(lambda: len(dialogs()) == 1, timeout=WHOLE)
    asked = only(ColumnsDialog)
    for _ in range(2):
        qtbot.keyClick(asked.fields["text"], Qt.Key.Key_Down)
    assert asked.fields["text"].currentData() == 1
    asked.fields["id"].setCurrentIndex(1)
    with qtbot.waitSignal(program.importer.finished, timeout=WHOLE):
        qtbot.keyClick(asked.fields["text"], Qt.Key.Key_Return)
    assert {each.id for each in program.session.workspace.documents()} == {"12", "13"}
    assert dialogs() == []


def test_the_columns_of_any_table_can_be_seen_and_changed(
    program: Program, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = table(tmp_path / "in", "a.csv", "12")
    told = Columns(HEADS, (("text", 1),))
    program.session.workspace.tables.choose(told)
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_asked: (str(file), ""))
    program.window.actions_["open_table"].trigger()
    qtbot.waitUntil(lambda: len(dialogs()) == 1, timeout=WHOLE)
    asked = only(ColumnsDialog)
    assert asked.said() == told
    asked.fields["title"].setCurrentIndex(3)
    with qtbot.waitSignal(program.importer.finished, timeout=WHOLE):
        asked.apply.click()
    titles = [each.title for each in program.session.workspace.documents()]
    assert "هدنة" in titles


def test_what_is_no_table_says_so(
    program: Program, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "a.txt"
    file.write_text("نص", encoding="utf-8")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_asked: (str(file), ""))
    with qtbot.waitSignal(program.session.failed, timeout=WHOLE) as told:
        program.window.actions_["open_table"].trigger()
    assert told.args[0].code == "table_unknown"


def test_among_other_files_a_table_is_offered_in_the_report(
    start: Start, tmp_path: Path, qtbot: QtBot
) -> None:
    program = start()
    file = table(tmp_path / "in", "a.csv", "12")
    other = file.with_name("b.txt")
    other.write_text("خبر\n\nقُتل 15 شخصا في القصف.\n", encoding="utf-8")
    with qtbot.waitSignal(program.importer.finished, timeout=WHOLE):
        program.importer.import_paths([file, other])
    (shown,) = dialogs()
    assert program.importer.report is not None
    assert unknown_tables(program.importer.report) == [file]
    shown.columns_wanted.emit()  # type: ignore[attr-defined]
    qtbot.waitUntil(lambda: any(isinstance(each, ColumnsDialog) for each in dialogs()))
