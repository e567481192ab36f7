"""The handbook's window."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from muqabala.ui.help.window import HelpWindow
from windows import Start


def opened(program) -> HelpWindow:
    program.window.actions_["help"].trigger()
    (shown,) = [w for w in QApplication.topLevelWidgets() if isinstance(w, HelpWindow)]
    return shown


def test_the_handbook_tells_the_keys_of_the_window(start: Start, reports: Path, qtbot: QtBot):
    shown = opened(start(reports))
    assert shown.list.count() >= 8
    assert "Ctrl+M" in shown.page.toPlainText()
    assert "{" not in shown.page.toPlainText()
    shown.close()


def test_words_narrow_the_pages_and_are_shown(start: Start, reports: Path, qtbot: QtBot):
    shown = opened(start(reports))
    qtbot.keyClicks(shown.search, "REFI")
    assert 0 < shown.list.count() < 4
    assert shown.page.textCursor().selectedText() == "REFI"
    shown.search.setText("خزعبلات")
    assert not shown.empty.isHidden()
    assert shown.list.isHidden()
    shown.close()


def test_every_paragraph_runs_as_the_window_does(start: Start, reports: Path, qtbot: QtBot):
    shown = opened(start(reports))
    shown.show_topic(shown.list.count() - 1)
    block = shown.page.document().begin()
    while block.isValid():
        assert block.blockFormat().layoutDirection() == Qt.LayoutDirection.RightToLeft
        block = block.next()
    shown.close()
