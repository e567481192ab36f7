"""Reading alone: everything but the pages goes, and comes back as it was."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDockWidget
from pytestqt.qtbot import QtBot

from muqabala import paths
from muqabala.ui.main_window import MainWindow
from muqabala.ui.reading_alone import AloneBar
from windows import Start, pair


@pytest.fixture(autouse=True)
def _no_sample(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(paths, "sample_corpus", lambda: None)


@pytest.fixture
def window(start: Start, reports: Path) -> MainWindow:
    program = start(reports)
    pair(program)
    return program.window


def seen(window: MainWindow) -> dict[str, bool]:
    parts = {
        "menus": window.menuBar(), "bar": window.top_bar, "foot": window.statusBar(),
        "library": window.library, "evidence": window.evidence,
    }  # fmt: skip
    docks = {dock.objectName(): dock for dock in window.findChildren(QDockWidget)}
    return {name: widget.isVisible() for name, widget in {**parts, **docks}.items()}


def bars(window: MainWindow) -> list[AloneBar]:
    return [bar for bar in window.findChildren(AloneBar) if bar.isVisible()]


def test_nothing_but_the_pages_is_left_and_all_comes_back(window: MainWindow, qtbot: QtBot):
    window.actions_["ledger"].trigger()
    window.actions_["show_library"].trigger()
    qtbot.waitUntil(lambda: window.splitter.sizes()[0] == 0)
    before, sizes = seen(window), window.splitter.sizes()
    window.actions_["read_alone"].trigger()
    assert not any(seen(window).values())
    assert len(bars(window)) == 1
    assert all(page.isVisible() for page in window.desk.reading.pages)
    window.actions_["read_alone"].trigger()
    assert seen(window) == before
    qtbot.waitUntil(lambda: window.splitter.sizes() == sizes)
    assert not window.isFullScreen()


@pytest.mark.parametrize(("before", "number"), [("filter", 0), ("second", 1)])
def test_keys_scroll_the_page_in_use_at_once(
    window: MainWindow, qtbot: QtBot, before: str, number: int
):
    pages = window.desk.reading.pages
    with qtbot.waitActive(window):
        window.activateWindow()
    (window.library.filter if before == "filter" else pages[1].text).setFocus()
    here = window.focusWidget()
    window.actions_["read_alone"].trigger()
    assert window.focusWidget() is pages[number].text
    window.actions_["read_alone"].trigger()
    assert window.focusWidget() is here


def test_escape_closes_what_is_over_the_pages_first(window: MainWindow, qtbot: QtBot):
    with qtbot.waitActive(window):
        window.activateWindow()
    window.actions_["read_alone"].trigger()
    window.actions_["find"].trigger()
    QTest.keyClick(window.desk.reading, Qt.Key.Key_Escape)
    assert not window.desk.reading.find_bar.isVisible()
    assert window.actions_["read_alone"].isChecked()
    QTest.keyClick(window.desk.reading.first.text, Qt.Key.Key_Escape)
    assert not window.actions_["read_alone"].isChecked()
    assert window.menuBar().isVisible()


def test_one_page_or_both(window: MainWindow, qtbot: QtBot):
    first, second = window.desk.reading.pages
    with qtbot.waitActive(window):
        window.activateWindow()
    window.actions_["read_alone"].trigger()
    (bar,) = bars(window)
    second.text.setFocus()
    bar.one.click()
    assert (first.isVisible(), second.isVisible()) == (False, True)
    assert not window.desk.reading.strip.isVisible()
    bar.one.click()
    assert first.isVisible()
    bar.one.click()
    bar.back.click()
    assert first.isVisible()
    assert second.isVisible()
    assert window.desk.reading.strip.isVisible()


def test_with_one_report_there_is_no_choice(window: MainWindow):
    window.session.close_second()
    window.actions_["read_alone"].trigger()
    (bar,) = bars(window)
    assert bar.one.isHidden()
    assert window.desk.reading.first.isVisible()
    assert not window.desk.reading.second.isVisible()
    window.actions_["read_alone"].trigger()


def test_a_note_can_be_written_there(window: MainWindow):
    window.actions_["read_alone"].trigger()
    window.actions_["note"].trigger()
    assert window.notes.editor.isVisible()
    window.notes.cancel()
    window.actions_["read_alone"].trigger()
    assert window.evidence.isVisible()
