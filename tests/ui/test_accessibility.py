"""Everything has a name, is reached by Tab in reading order, and shows all its words."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QLineEdit,
    QPlainTextEdit,
    QToolButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from muqabala import paths
from muqabala.ui.main_window import SMALLEST
from windows import Start, by_name, pair


@pytest.fixture(autouse=True)
def _no_sample(monkeypatch: pytest.MonkeyPatch) -> None:
    """Start with an empty library unless a test says otherwise."""
    monkeypatch.setattr(paths, "sample_corpus", lambda: None)


def test_every_control_has_a_name_and_is_reached_by_tab(start: Start, reports: Path):
    program = start(reports)
    pair(program)
    window = program.window
    window.notes.write()
    controls = window.findChildren(QWidget)
    for control in controls:
        if isinstance(control, QAbstractButton | QLineEdit | QPlainTextEdit):
            interface = QAccessible.queryAccessibleInterface(control)
            name = interface.text(QAccessible.Text.Name) if interface else ""
            own = control.objectName().startswith("qt_") or control.parent() is None
            assert name or own or isinstance(control.parent(), QLineEdit), control


@pytest.mark.parametrize("language", ["ar", "en"])
@pytest.mark.parametrize("size", [SMALLEST, (1280, 720)])
def test_nothing_is_clipped_at_the_smallest_size(
    start: Start, reports: Path, size: tuple[int, int], language: str
):
    program = start(reports, language=language)
    pair(program)
    window, bar = program.window, program.window.top_bar
    window.resize(*size)
    for widget in (window.library.filter, bar.open_button, bar.command, bar.export_button):
        assert widget.isVisible()
        assert widget.width() >= widget.minimumSizeHint().width()
        assert window.rect().contains(widget.mapTo(window, QPoint(0, 0)))
        assert window.rect().contains(widget.mapTo(window, widget.rect().bottomRight()))


FOCUSABLE = Qt.FocusPolicy.TabFocus


def reached_by_tab(window: QWidget) -> list[QWidget]:
    """Return the visible controls in the order in which Tab reaches them."""
    found: list[QWidget] = []
    widget = window.nextInFocusChain()
    while widget is not window:
        if widget.isVisible() and widget.isEnabled() and widget.focusPolicy() & FOCUSABLE:
            found.append(widget.focusProxy() or widget)
        widget = widget.nextInFocusChain()
    return found


@pytest.mark.parametrize("language", ["ar", "en"])
@pytest.mark.parametrize("is_pair", [True, False])
def test_all_that_tab_reaches_has_a_name(start: Start, reports: Path, language: str, is_pair: bool):
    program = start(reports, language=language)
    if not is_pair:
        program.session.open_report(by_name(program)["a"])
    controls = reached_by_tab(program.window)
    assert len(controls) > 10
    for control in controls:
        interface = QAccessible.queryAccessibleInterface(control)
        assert interface is not None
        assert interface.text(QAccessible.Text.Name), control


@pytest.mark.parametrize("language", ["ar", "en"])
def test_tab_goes_from_the_library_over_the_pages_to_the_evidence(
    start: Start, reports: Path, language: str
):
    window = start(reports, language=language).window
    controls = reached_by_tab(window)
    panels = [window.library, window.desk, window.evidence]
    passed = [
        next((n for n, panel in enumerate(panels) if panel.isAncestorOf(control)), None)
        for control in controls
    ]
    order = [number for number in passed if number is not None]
    assert order == sorted(order)
    assert set(order) == {0, 1, 2}
    places = [panel.mapTo(window, QPoint(0, 0)).x() for panel in panels]
    assert places == sorted(places, reverse=language == "ar")


def test_tab_walks_round_all_parts_of_the_window(start: Start, reports: Path, qtbot: QtBot):
    program = start(reports)
    pair(program)
    window = program.window
    with qtbot.waitActive(window):
        window.activateWindow()
    window.library.filter.setFocus()
    met: list[QWidget] = []
    while (here := window.focusWidget()) is not None and here not in met:
        met.append(here)
        qtbot.keyClick(here, Qt.Key.Key_Tab)
    assert here is window.library.filter
    parts = [window.library, *window.desk.reading.pages, window.evidence, window.top_bar]
    assert all(any(part.isAncestorOf(one) for one in met) for part in parts)


@pytest.mark.parametrize("language", ["ar", "en"])
def test_no_words_are_cut_off_at_1280_by_720(start: Start, reports: Path, language: str):
    window = start(reports, language=language).window
    window.resize(1280, 720)
    QApplication.processEvents()
    tabs = window.evidence.tabs
    assert tabs.tabRect(tabs.count() - 1).right() <= tabs.width()
    assert tabs.tabRect(0).left() >= 0
    for button in window.findChildren(QAbstractButton):
        words = button.text().replace("&", "")
        if words and button.isVisible() and button.objectName() != "command":
            needed = button.fontMetrics().horizontalAdvance(words)
            shown = button.width() if "Icon" not in button.metaObject().className() else needed
            is_icon = isinstance(button, QToolButton) and (
                button.toolButtonStyle() == Qt.ToolButtonStyle.ToolButtonIconOnly
            )
            assert is_icon or shown >= needed, words
