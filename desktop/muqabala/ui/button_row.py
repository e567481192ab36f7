"""Rows of buttons in dialogs: what can be done, with its keys, and the foot with its state."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QLayout,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from muqabala.ui.directions import left_to_right

_BETWEEN, _APART = 6, 10


@dataclass(frozen=True, slots=True)
class Act:
    """One button: its name, words, what it does, its keys in the dialog.

    `apart` sets it off from the button before it.
    """

    name: str
    text: str
    run: Callable[[], object]
    keys: str = ""
    apart: bool = False


def button_row(dialog: QDialog, acts: Sequence[Act], row: QHBoxLayout) -> dict[str, QPushButton]:
    """Add a button for each act to a row, and its keys to the dialog; return them by name.

    None of them answers Enter.
    """
    row.setSpacing(_BETWEEN)
    made: dict[str, QPushButton] = {}
    for act in acts:
        button = made[act.name] = QPushButton(act.text)
        button.setAutoDefault(False)
        button.clicked.connect(partial(_call, act.run))
        if act.keys:
            button.setToolTip(left_to_right(act.keys))
            QShortcut(QKeySequence(act.keys), dialog).activated.connect(act.run)
        if act.apart:
            row.addSpacing(_APART)
        row.addWidget(button)
    row.addStretch(1)
    return made


def foot_row(dialog: QDialog, state: QLabel, *others: QPushButton) -> QHBoxLayout:
    """Return the foot of a dialog: what is to be told, other buttons, and one that closes."""
    close = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
    close.button(QDialogButtonBox.StandardButton.Close).setAutoDefault(False)
    close.rejected.connect(dialog.reject)
    row = QHBoxLayout()
    row.addWidget(state, 1)
    for button in others:
        button.setAutoDefault(False)
        row.addWidget(button)
    row.addWidget(close)
    return row


def lay_out(dialog: QDialog, *parts: QWidget | QLayout, main: Sequence[QWidget]) -> None:
    """Set the parts of a dialog below one another; those of `main` take the room that is left."""
    layout = QVBoxLayout(dialog)
    layout.setContentsMargins(16, 14, 16, 12)
    layout.setSpacing(10)
    set_below(layout, parts, main)


def set_below(
    layout: QVBoxLayout, parts: Sequence[QWidget | QLayout], main: Sequence[QWidget]
) -> None:
    """Add parts to a column, rows of controls among them; `main` takes the room that is left."""
    for part in parts:
        if isinstance(part, QLayout):
            layout.addLayout(part)
        else:
            layout.addWidget(part, 1 if part in main else 0)


def _call(act: Callable[[], object], _checked: bool = False) -> None:
    act()
