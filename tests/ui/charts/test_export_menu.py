"""A drawing is offered in every format, and what is chosen is told."""

from __future__ import annotations

from PySide6.QtWidgets import QToolButton
from pytestqt.qtbot import QtBot

from muqabala.ui.charts.export_menu import FORMATS, ExportMenu


def test_each_line_of_the_menu_asks_for_its_format(qtbot: QtBot) -> None:
    button = QToolButton()
    qtbot.addWidget(button)
    menu = ExportMenu(button)
    asked: list[str] = []
    menu.requested.connect(asked.append)
    for action in menu.actions():
        action.trigger()
    assert asked == list(FORMATS)
    assert button.menu() is menu
