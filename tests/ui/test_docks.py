"""The panels below the pages: one at a time, and high enough to read."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QDockWidget

from windows import Start, pair


@pytest.mark.parametrize("order", [("search", "ledger", "index_names"), ("ledger", "search")])
def test_each_panel_is_alone_and_high_enough(start: Start, reports: Path, order: tuple[str, ...]):
    program = start(reports)
    pair(program)
    window = program.window
    window.resize(1280, 720)
    for action in order:
        window.actions_[action].trigger()
        QApplication.processEvents()
        (shown,) = [each for each in window.findChildren(QDockWidget) if each.isVisible()]
        assert shown.height() > 250


def test_a_note_being_written_leaves_room_for_the_ledger(start: Start, reports: Path):
    program = start(reports)
    pair(program)
    window = program.window
    window.resize(1280, 720)
    window.actions_["report_note"].trigger()
    window.actions_["tab_figures"].trigger()
    window.actions_["ledger"].trigger()
    QApplication.processEvents()
    assert window.ledger.height() > 250
