"""The field over a list or a page that leaves only what has the words typed."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit


class SearchField(QLineEdit):
    """Says what it searches. Enter and the down arrow go on to what was found."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setPlaceholderText(f"{name}…")
        self.setAccessibleName(name)
        self.setClearButtonEnabled(True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go on to what follows rather than press the window's button."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down):
            self.focusNextChild()
        else:
            super().keyPressEvent(event)
