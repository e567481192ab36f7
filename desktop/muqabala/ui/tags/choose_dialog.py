"""Choosing one tag of many by typing."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from muqabala.text.folding import fold
from muqabala.ui.labels import title_label


class ChooseTagDialog(QDialog):
    """A list that narrows while one types. `chosen` carries the value of the one taken."""

    chosen = Signal(str)

    def __init__(self, title: str, choices: Sequence[tuple[str, str]], parent: QWidget) -> None:
        """`choices` are words and value of each."""
        super().__init__(parent)
        self.setWindowTitle(self.tr("Choose a tag"))
        self._choices = choices
        self.field = QLineEdit()
        self.field.setAccessibleName(self.tr("Filter the tags"))
        self.field.setPlaceholderText(self.tr("Filter the tags…"))
        self.list = QListWidget()
        self.list.setAccessibleName(title)
        buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        )
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 14, 16, 12)
        layout.setSpacing(9)
        for part in (title_label(title), self.field, self.list, buttons):
            layout.addWidget(part)
        self.field.textChanged.connect(self._show)
        self.field.installEventFilter(self)
        self.list.itemDoubleClicked.connect(lambda _item: self.accept())
        self.resize(380, 420)
        self._show()
        self.field.setFocus()

    def accept(self) -> None:
        """Take the current one."""
        item = self.list.currentItem()
        if item is not None:
            self.chosen.emit(str(item.data(Qt.ItemDataRole.UserRole)))
            super().accept()

    def _show(self) -> None:
        sought = fold(self.field.text()).casefold().split()
        self.list.clear()
        for words, value in self._choices:
            folded = fold(words).casefold()
            if all(part in folded for part in sought):
                item = QListWidgetItem(words, self.list)
                item.setData(Qt.ItemDataRole.UserRole, value)
        self.list.setCurrentRow(0)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Walk the list with the arrows while one types."""
        if (
            watched is self.field
            and isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
            and event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up)
        ):
            by = 1 if event.key() == Qt.Key.Key_Down else -1
            row = min(max(self.list.currentRow() + by, 0), self.list.count() - 1)
            self.list.setCurrentRow(row)
            return True
        return super().eventFilter(watched, event)
