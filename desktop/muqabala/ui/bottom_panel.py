"""A panel below the pages: a line of controls over what is listed, closed with Esc."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDockWidget, QHBoxLayout, QLayout, QVBoxLayout, QWidget

from muqabala.ui.button_row import set_below
from muqabala.ui.labels import named

_BESIDE, _ABOVE, _BELOW, _BETWEEN = 10, 6, 8, 6


class BottomPanel(QDockWidget):
    """Has no title bar of its own; `closed` tells that it went out of sight.

    `timer` waits `delay` milliseconds for the typing to pause.
    """

    closed = Signal()

    def __init__(self, name: str, delay: int, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setFeatures(QDockWidget.DockWidgetFeature.NoDockWidgetFeatures)
        self.setTitleBarWidget(QWidget())
        self.timer = QTimer(self)
        self.timer.setSingleShot(True)
        self.timer.setInterval(delay)

    def fill(self, *parts: QWidget | QLayout, main: Sequence[QWidget]) -> None:
        """Set the parts below one another; those of `main` take the room that is left."""
        whole = named(QWidget(), "indexes")
        layout = QVBoxLayout(whole)
        layout.setContentsMargins(_BESIDE, _ABOVE, _BESIDE, _BELOW)
        layout.setSpacing(_BETWEEN)
        set_below(layout, parts, main)
        self.setWidget(whole)

    def close_panel(self) -> None:
        """Go out of sight."""
        self.timer.stop()
        self.hide()
        self.closed.emit()

    def leave(self) -> None:
        """Do what Esc does: close, unless something smaller is to be closed before."""
        self.close_panel()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape closes."""
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        else:
            super().keyPressEvent(event)


def head_row() -> QHBoxLayout:
    """Return the line of controls, empty as yet."""
    row = QHBoxLayout()
    row.setSpacing(8)
    return row
