"""What the window writes: every kind of file, only what there is, nothing written over unasked."""

from __future__ import annotations

import csv
import json
import zipfile
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QMenu, QMessageBox
from pytestqt.qtbot import QtBot

from muqabala import paths
from muqabala.model.span import Span
from muqabala.ui.application import Program
from muqabala.ui.export import notes_writer
from muqabala.ui.export.menu import COMPARISON, COPIES, NOTES
from muqabala.ui.export.target import file_name, with_suffix
from windows import Start, by_name, only, pair

NOTE = "للمراجعة"


@pytest.fixture(autouse=True)
def _no_sample(monkeypatch: pytest.MonkeyPatch) -> None:
    """Start with an empty library."""
    monkeypatch.setattr(paths, "sample_corpus", lambda: None)


@pytest.fixture
def program(start: Start, reports: Path) -> Program:
    """Return the program with a pair open and a note on its first report."""
    made = start(reports)
    first, _ = pair(made)
    workspace = made.session.workspace
    made.session.change(lambda: workspace.annotating.add_note(first, Span(0, 8), NOTE)[1])
    return made


def choose(monkeypatch: pytest.MonkeyPatch, target: Path, kind: int = 0) -> list[str]:
    """Let the dialog for a file answer with `target`; return what it is asked with."""
    asked: list[str] = []

    def answer(*given: object) -> tuple[str, str]:
        asked[:] = [str(each) for each in given[1:]]
        return str(target), asked[2].split(";;")[kind]

    monkeypatch.setattr(QFileDialog, "getSaveFileName", answer)
    return asked


def content(file: Path) -> str:
    """Return the words in a file, a packed one unpacked."""
    if not zipfile.is_zipfile(file):
        return file.read_text(encoding="utf-8")
    with zipfile.ZipFile(file) as packed:
        return "".join(packed.read(name).decode("utf-8", "replace") for name in packed.namelist())


@pytest.mark.parametrize("name", [*NOTES, *COMPARISON, *COPIES[0]])
def test_every_kind_of_file_holds_the_note(
    program: Program, home: Path, monkeypatch: pytest.MonkeyPatch, name: str
):
    asked = choose(monkeypatch, home / "out")
    program.window.actions_[name].trigger()
    (written,) = home.glob("out.*")
    suffix = name.rpartition("_")[2]
    assert written.name == f"out.{suffix}"
    assert asked[1].endswith(f".{suffix}")
    assert suffix == "pdf" or NOTE in content(written)
    assert written.name in program.window.status.written.text()


def test_a_table_for_spreadsheets_begins_with_its_mark_and_a_plain_one_does_not(
    program: Program, home: Path, monkeypatch: pytest.MonkeyPatch
):
    for kind, name in enumerate(("marked", "plain")):
        choose(monkeypatch, home / name, kind)
        program.window.actions_["notes_csv"].trigger()
    marked = (home / "marked.csv").read_text(encoding="utf-8")
    plain = (home / "plain.csv").read_text(encoding="utf-8")
    assert marked == f"\ufeff{plain}"
    assert NOTE in next(csv.reader(plain.splitlines()[1:]))


def test_the_copy_of_the_second_report_is_proposed_under_its_title(
    program: Program, home: Path, monkeypatch: pytest.MonkeyPatch
):
    asked = choose(monkeypatch, home / "copy.md")
    program.window.actions_["copy_second_md"].trigger()
    assert Path(asked[1]).name == "مرصد حقوقي أربعة عشر قتيلا في الوادي.md"
    assert "مقتل 14 مدنيا" in content(home / "copy.md").replace("*", "")


def enabled(program: Program) -> set[str]:
    """Return the exports that are offered."""
    names = [*NOTES, *COMPARISON, *COPIES[0], *COPIES[1], "export_figures"]
    return {name for name in names if program.window.actions_[name].isEnabled()}


def submenus(program: Program) -> list[bool]:
    """Tell of each submenu of the export menu whether it can be opened."""
    menu = program.window.top_bar.export_button.menu()
    found = [action.menu() for action in menu.actions()]
    return [each.isEnabled() for each in found if isinstance(each, QMenu)]


def test_only_what_there_is_to_write_is_offered(start: Start, reports: Path, qtbot: QtBot):
    program = start()
    assert enabled(program) == set()
    assert submenus(program) == [False, False, False, False]
    with qtbot.waitSignal(program.importer.finished):
        program.importer.import_paths([reports])
    program.session.open_report(by_name(program)["c"])
    assert enabled(program) == {*COPIES[0], "export_figures"}
    assert submenus(program) == [False, False, True, True]
    pair(program)
    assert enabled(program) == {*COMPARISON, *COPIES[0], *COPIES[1], "export_figures"}
    workspace = program.session.workspace
    program.session.change(
        lambda: workspace.annotating.add_note(by_name(program)["a"], None, NOTE)[1]
    )
    assert submenus(program) == [True, True, True, True]


def test_a_file_whose_suffix_was_added_is_not_written_over_unasked(
    program: Program, home: Path, monkeypatch: pytest.MonkeyPatch
):
    there = home / "out.json"
    there.write_text("old", encoding="utf-8")
    choose(monkeypatch, home / "out")
    program.window.actions_["notes_json"].trigger()
    box = only(QMessageBox)
    assert there.name in box.text()
    assert box.defaultButton() is box.button(QMessageBox.StandardButton.Cancel)
    assert there.read_text(encoding="utf-8") == "old"
    accept = QMessageBox.ButtonRole.AcceptRole
    next(b for b in box.buttons() if box.buttonRole(b) == accept).click()
    assert json.loads(there.read_text(encoding="utf-8"))[0]["body"] == NOTE


def test_an_export_that_fails_is_told_in_words(
    program: Program, home: Path, monkeypatch: pytest.MonkeyPatch
):
    choose(monkeypatch, home / "nowhere" / "x.html")
    program.window.actions_["comparison_html"].trigger()
    box = only(QMessageBox)
    assert "x.html" in box.text()
    assert program.window.status.written.isHidden()
    box.close()


def test_the_folder_of_what_was_written_is_opened_and_proposed_again(
    program: Program, home: Path, monkeypatch: pytest.MonkeyPatch
):
    folder = home / "kept"
    folder.mkdir()
    asked = choose(monkeypatch, folder / "x.md")
    program.window.actions_["comparison_md"].trigger()
    opened: list[QUrl] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: not opened.append(url))
    program.window.status.open_folder.click()
    assert opened == [QUrl.fromLocalFile(str(folder))]
    program.window.actions_["notes_md"].trigger()
    assert Path(asked[1]).parent == folder
    program.window.status.hide_written()
    assert program.window.status.open_folder.isHidden()


def test_a_folder_that_cannot_be_shown_is_told_by_its_path(
    program: Program, home: Path, monkeypatch: pytest.MonkeyPatch
):
    choose(monkeypatch, home / "x.md")
    program.window.actions_["notes_md"].trigger()
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda _url: False)
    program.window.status.open_folder.click()
    assert str(home) in program.window.status.currentMessage()


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("قصف: 15 قتيلا", "قصف 15 قتيلا"),
        ('a/b\\c?"d".', "a b c d"),
        ("كلمة " * 30, " ".join(["كلمة"] * 12)),
        ("ا" * 80, "ا" * 60),
        ("\u202e/", ""),
    ],
)
def test_words_become_a_name_that_every_system_takes(words: str, name: str):
    assert file_name(words) == name


def test_a_point_within_a_name_is_no_suffix():
    assert with_suffix(Path("notes.2019"), "md") == Path("notes.2019.md")
    assert with_suffix(Path("notes.MD"), "md") == Path("notes.MD")


def choose_folder(monkeypatch: pytest.MonkeyPatch, folder: str) -> None:
    """Let the dialog for a folder answer."""
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: folder)


def test_notes_are_written_to_a_folder_a_file_each(
    program: Program, home: Path, monkeypatch: pytest.MonkeyPatch
):
    choose_folder(monkeypatch, "")
    program.window.actions_["notes_folder"].trigger()
    assert list(home.rglob("*.md")) == []
    choose_folder(monkeypatch, str(home))
    program.window.actions_["notes_folder"].trigger()
    (written,) = home.rglob("*.md")
    assert NOTE in written.read_text(encoding="utf-8")


def test_what_is_listed_is_written_and_nothing_else(
    program: Program, home: Path, monkeypatch: pytest.MonkeyPatch
):
    annotating, first = program.session.workspace.annotating, program.session.open_ids[0]
    program.session.change(lambda: annotating.add_note(first, None, "أخرى", ["وسم"])[1])
    program.window.notes.bar.toggle("tags", "وسم")
    choose(monkeypatch, home / "listed.json")
    program.window.notes.form.menu.export_asked.emit("json")
    (record,) = json.loads((home / "listed.json").read_text(encoding="utf-8"))
    assert (record["body"], record["tags"]) == ("أخرى", ["وسم"])
    choose_folder(monkeypatch, str(home))
    program.window.notes.form.menu.export_asked.emit("folder")
    assert len(list(home.rglob("*.md"))) == 1


# many notes


def many(program: Program, count: int) -> None:
    workspace, ids = program.session.workspace, by_name(program)
    step = [workspace.annotating.add_note(ids["a"], None, f"ملاحظة {n}")[1] for n in range(count)]
    program.session.publish(step[-1])


def test_many_notes_are_written_by_a_worker(
    program: Program, home: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
):
    monkeypatch.setattr(notes_writer, "FEW", 3)
    many(program, 5)
    choose(monkeypatch, home / "out.md")
    program.window.actions_["notes_md"].trigger()
    assert program.window.writer.is_running
    assert program.window.status.work.text()
    assert not (home / "out.md").exists()
    qtbot.waitUntil(lambda: not program.window.writer.is_running)
    assert "ملاحظة 4" in content(home / "out.md")
    assert NOTE in content(home / "out.md")
    assert "out.md" in program.window.status.written.text()


def test_many_notes_are_left_unwritten_when_one_stops_it(
    program: Program, home: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
):
    monkeypatch.setattr(notes_writer, "FEW", 3)
    many(program, 5)
    choose(monkeypatch, home / "out.docx")
    program.window.actions_["notes_docx"].trigger()
    program.window.status.cancel.click()
    assert not program.window.writer.is_running
    qtbot.waitUntil(lambda: not program.window.status.work.isVisible())
    QCoreApplication.processEvents()
    assert not (home / "out.docx").exists()


def test_a_file_that_cannot_be_written_is_told_of(
    program: Program, home: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
):
    monkeypatch.setattr(notes_writer, "FEW", 3)
    many(program, 5)
    choose(monkeypatch, home / "nowhere" / "out.md")
    with qtbot.waitSignal(program.session.failed) as failed:
        program.window.actions_["notes_md"].trigger()
    assert failed.args[0].code == "export_failed"
    assert not program.window.writer.is_running
