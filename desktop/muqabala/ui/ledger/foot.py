"""The line at the foot of the ledger: what can be done with the row, and by which keys."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QToolButton, QVBoxLayout, QWidget

from muqabala.ui.directions import left_to_right
from muqabala.ui.flow_row import FlowRow
from muqabala.ui.labels import soft_label, tool_button
from muqabala.ui.ledger.keys import ACTIONS
from muqabala.ui.ledger.triage import Triage

SHOWN = ("accept", "dismiss", "update", "pin", "break", "note", "undo", "next")


class Foot(QWidget):
    """`pressed` carries the action of a button."""

    pressed = Signal(str)

    def __init__(self, triage: Triage) -> None:
        super().__init__()
        self._triage = triage
        self.waiting = soft_label()
        self.row = FlowRow()
        self.buttons: dict[str, QToolButton] = {}
        names = {
            "accept": self.tr("Confirm"),
            "dismiss": self.tr("Not a conflict"),
            "update": self.tr("Update"),
            "pin": self.tr("Pin"),
            "break": self.tr("Break"),
            "note": self.tr("Note"),
            "undo": self.tr("Undo"),
            "next": self.tr("Next conflict"),
        }
        for action in SHOWN:
            key = left_to_right(ACTIONS[action][0])
            button = tool_button(f"{names[action]}  {key}", f"{names[action]} ({key})")
            button.setProperty("key", "true")
            button.clicked.connect(lambda _on=False, what=action: self.pressed.emit(what))
            button.setParent(self.row)
            self.buttons[action] = button
        self.row.set_flow(list(self.buttons.values()))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        layout.addWidget(self.waiting)
        layout.addWidget(self.row)
        self.waiting.hide()

    def show_row(self, number: int) -> None:
        """Offer what can be done with a row of that index; -1 stands for none."""
        offered = self._triage.offered(number) | {"undo", "next"}
        for action, button in self.buttons.items():
            button.setEnabled(action in offered)
        waiting = self._triage.waiting
        self.waiting.setVisible(waiting is not None)
        if waiting is not None:
            self.waiting.setText(
                self.tr("Choose the figure of the other report, then P again; Esc leaves it.")
            )
