"""What the forms of details have in common: their fields' help, their buttons, their looks."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCompleter,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLayout,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

_WIDTH = 560


def fields_form() -> QFormLayout:
    """Return an empty form."""
    form = QFormLayout()
    form.setHorizontalSpacing(16)
    form.setVerticalSpacing(10)
    return form


def help_with(
    fields: Mapping[str, QLineEdit], outlets: Sequence[str], parent: QWidget
) -> QCompleter:
    """Offer known outlets while one is typed, and show how a day is written."""
    completer = QCompleter(list(outlets), parent)
    completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
    completer.setFilterMode(Qt.MatchFlag.MatchContains)
    fields["outlet"].setCompleter(completer)
    fields["published"].setPlaceholderText("2018-04-03")
    return completer


def lay_out(
    dialog: QDialog,
    parts: Sequence[QWidget | QLayout],
    apply: QPushButton,
    other: QPushButton,
    applied: Callable[[], object],
) -> None:
    """Set the parts of a form over its buttons: one that applies, another one, and Cancel."""
    buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
    buttons.addButton(apply, QDialogButtonBox.ButtonRole.AcceptRole)
    buttons.addButton(other, QDialogButtonBox.ButtonRole.ActionRole)
    buttons.accepted.connect(applied)
    buttons.rejected.connect(dialog.reject)
    layout = QVBoxLayout(dialog)
    layout.setContentsMargins(18, 16, 18, 14)
    layout.setSpacing(12)
    for part in parts:
        if isinstance(part, QLayout):
            layout.addLayout(part)
        else:
            layout.addWidget(part)
    layout.addStretch(1)
    layout.addWidget(buttons)
    apply.setDefault(True)
    dialog.setMinimumWidth(_WIDTH)
