"""Enter presses the button that has the keyboard."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QLineEdit, QMainWindow, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from muqabala.ui.pressing import Pressing


@pytest.fixture
def window(qtbot: QtBot) -> QMainWindow:
    made = QMainWindow()
    qtbot.addWidget(made)
    middle = QWidget()
    layout = QVBoxLayout(middle)
    for control in (QPushButton("Save"), QLineEdit()):
        layout.addWidget(control)
    made.setCentralWidget(middle)
    Pressing(made)
    made.show()
    return made


@pytest.fixture
def pressed(window: QMainWindow, qtbot: QtBot) -> Callable[..., int]:
    button = window.findChild(QPushButton)

    def press(at: QWidget, key: Qt.Key, held: Qt.KeyboardModifier) -> int:
        spy = QSignalSpy(button.clicked)
        at.setFocus()
        qtbot.keyClick(at, key, held)
        return spy.count()

    return press


def test_enter_presses_once_and_only_the_button(window: QMainWindow, pressed: Callable[..., int]):
    button, field = window.findChild(QPushButton), window.findChild(QLineEdit)
    plain, control = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier
    assert pressed(button, Qt.Key.Key_Return, plain) == 1
    assert pressed(button, Qt.Key.Key_Enter, Qt.KeyboardModifier.KeypadModifier) == 1
    assert pressed(button, Qt.Key.Key_Return, control) == 0
    assert pressed(button, Qt.Key.Key_A, plain) == 0
    assert pressed(field, Qt.Key.Key_Return, plain) == 0
    button.setEnabled(False)
    assert pressed(button, Qt.Key.Key_Return, plain) == 0
