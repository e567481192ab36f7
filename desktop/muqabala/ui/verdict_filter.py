"""The switches over the ledger: how many rows of each verdict, and of days, and only those."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QToolButton

from muqabala.ui.digits import number
from muqabala.ui.flow_row import FlowRow
from muqabala.ui.labels import tool_button

GROUPS = ("conflict", "compatible", "agree", "day", "alone")


class VerdictFilter(FlowRow):
    """One switch for each verdict there is; `changed` carries the one switched on, or ""."""

    changed = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.chosen = ""
        self.switches: dict[str, QToolButton] = {}
        tip = self.tr("Shows only these; press again to show all")
        for group in GROUPS:
            switch = tool_button("", tip)
            switch.setCheckable(True)
            switch.setProperty("verdict", group)
            switch.clicked.connect(lambda on, group=group: self.choose(group if on else ""))
            self.switches[group] = switch
            switch.setParent(self)
            switch.hide()

    def set_counts(self, counts: Mapping[str, int]) -> None:
        """Name every switch with how many figures it shows; a verdict without any has none."""
        words = {
            "conflict": self.tr("Differ"),
            "compatible": self.tr("Compatible"),
            "agree": self.tr("Agree"),
            "day": self.tr("Days"),
            "alone": self.tr("One side"),
        }
        for group, switch in self.switches.items():
            count = counts.get(group, 0)
            switch.setText(f"{words[group]} {number(count)}")
            switch.setAccessibleName(switch.text())
            switch.setVisible(count > 0)
        self.set_flow([switch for group, switch in self.switches.items() if counts.get(group)])
        if not counts.get(self.chosen):
            self.choose("")

    def choose(self, group: str) -> None:
        """Switch one verdict on and the others off; "" shows all."""
        for name, switch in self.switches.items():
            switch.setChecked(name == group)
        if group != self.chosen:
            self.chosen = group
            self.changed.emit(group)
