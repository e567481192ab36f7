"""What a drawing can be written as: the drawing itself, or what it is drawn from as a table."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu, QToolButton

FORMATS = ("svg", "png", "csv", "xlsx", "html")


class ExportMenu(QMenu):
    """The formats that a button offers at once. `requested` carries the ending of a file."""

    requested = Signal(str)

    def __init__(self, button: QToolButton) -> None:
        super().__init__(button)
        words = {
            "svg": self.tr("Drawing (SVG)…"),
            "png": self.tr("Image (PNG)…"),
            "csv": self.tr("Table (CSV)…"),
            "xlsx": self.tr("Table (Excel)…"),
            "html": self.tr("Table (web page)…"),
        }
        for suffix in FORMATS:
            self.addAction(words[suffix]).triggered.connect(partial(self._ask, suffix))
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        button.setMenu(self)

    def _ask(self, suffix: str, _checked: bool = False) -> None:
        self.requested.emit(suffix)
