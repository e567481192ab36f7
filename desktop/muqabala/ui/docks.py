"""The panels below the pages: one is shown at a time, high enough to work in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDockWidget

if TYPE_CHECKING:
    from muqabala.ui.main_window import MainWindow


def show_alone(window: MainWindow, panel: QDockWidget, height: int) -> None:
    """Show a panel in place of the others, `height` points high at most, as the window allows."""
    if panel.isVisible():
        return
    for other in (window.index_panel, window.ledger, window.search_panel):
        if other is not None and other is not panel:
            other.hide()
    panel.show()
    # Only a dock in sight takes a height; what it had before belonged to another.
    fitting = min(height, window.height() * 2 // 5)
    window.resizeDocks([panel], [fitting], Qt.Orientation.Vertical)
