"""The earlier versions of a report in the window."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtGui import QTextCursor
from pytestqt.qtbot import QtBot

from muqabala import paths
from muqabala.ui.application import Program
from muqabala.ui.versions.dialog import VersionsDialog
from windows import Start, by_name, only


@pytest.fixture(autouse=True)
def _no_sample(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(paths, "sample_corpus", lambda: None)


def shown(program: Program, name: str) -> VersionsDialog:
    program.window.library.list.select(by_name(program)[name])
    program.window.actions_["versions"].trigger()
    return only(VersionsDialog)


def look_at(dialog: VersionsDialog, words: str) -> tuple[bool, bool]:
    """Return whether words are struck through and underlined."""
    found = dialog.text.document().find(words)
    assert not found.isNull()
    found.setPosition(found.selectionStart() + 1, QTextCursor.MoveMode.MoveAnchor)
    look = found.charFormat()
    return look.fontStrikeOut(), look.fontUnderline()


def test_a_changed_report_shows_what_went_and_what_came(start: Start, reports: Path, qtbot: QtBot):
    program = start(reports)
    file = reports / "a.txt"
    before = file.read_text(encoding="utf-8")
    file.write_text(before.replace("15 مدنيا", "17 شخصا"), encoding="utf-8")
    with qtbot.waitSignal(program.importer.finished):
        program.importer.import_paths([file])
    dialog = shown(program, "a")
    assert dialog.choice.count() == 1
    assert look_at(dialog, "15") == (True, False)
    assert look_at(dialog, "17") == (False, True)
    assert look_at(dialog, "الزيتون") == (False, False)
    assert "2" in dialog.told.text()
    first = dialog.text.textCursor().position()
    dialog.next.click()
    assert dialog.text.textCursor().position() != first
    dialog.before.click()
    assert dialog.text.textCursor().position() == first
    dialog.reject()


def test_a_report_that_never_changed_says_so(start: Start, reports: Path):
    dialog = shown(start(reports), "b")
    assert not dialog.choice.isVisible()
    assert dialog.told.text()
    assert "14 مدنيا" in dialog.text.toPlainText()
    dialog.reject()
