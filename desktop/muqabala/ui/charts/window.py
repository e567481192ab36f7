"""The picture of what is open in a window of its own, as large as there is room."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from muqabala.ui.charts.page import ChartsPage
from muqabala.ui.theme import Theme

_SIZE = (980, 640)


class ChartWindow(QDialog):
    """Stays beside the main window, whose pages go to what is chosen here."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Picture"))
        self.setWindowFlag(Qt.WindowType.WindowMaximizeButtonHint)
        self.page = ChartsPage(theme, is_large=True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 10, 12, 12)
        layout.addWidget(self.page)
        room = self.screen().availableSize()
        self.resize(min(_SIZE[0], room.width() - 80), min(_SIZE[1], room.height() - 80))
