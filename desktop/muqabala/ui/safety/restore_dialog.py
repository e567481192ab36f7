"""The backups of a library, and the choice of one."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from muqabala.model.safekeeping import Backup
from muqabala.ui.dates import moment_words
from muqabala.ui.directions import left_to_right
from muqabala.ui.labels import empty_label, primary, soft_label
from muqabala.ui.words import word

_MEGABYTE = 1_000_000


class RestoreDialog(QDialog):
    """A row for each backup, the latest first. `chosen` carries the one to restore."""

    chosen = Signal(object)

    def __init__(self, backups: Sequence[Backup], parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Restore a backup"))
        self._backups = tuple(backups)
        self.table = self._table()
        self.restore_button = primary(QPushButton(self.tr("Restore")))
        self.restore_button.setEnabled(bool(backups))
        self.restore_button.clicked.connect(self.restore)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        self.buttons.addButton(self.restore_button, QDialogButtonBox.ButtonRole.ActionRole)
        self.buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(18, 16, 18, 14)
        layout.setSpacing(12)
        promise = self.tr(
            "The library as it is now is kept as a backup first, so restoring can be undone."
        )
        layout.addWidget(soft_label(promise, wrap=True))
        layout.addWidget(self.table if backups else empty_label(self.tr("No backup yet.")), 1)
        layout.addWidget(self.buttons)
        self.resize(760, 400)

    def _table(self) -> QTableWidget:
        titles = (
            self.tr("Made"),
            self.tr("Occasion"),
            self.tr("Reports"),
            self.tr("Notes"),
            self.tr("Size"),
        )
        table = QTableWidget(len(self._backups), len(titles))
        table.setAccessibleName(self.tr("Backups"))
        table.setHorizontalHeaderLabels(titles)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setShowGrid(False)
        table.setAlternatingRowColors(True)
        table.setTabKeyNavigation(False)
        table.verticalHeader().hide()
        header = table.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        header.setHighlightSections(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        for row, backup in enumerate(self._backups):
            for column, words in enumerate(_cells(backup)):
                table.setItem(row, column, QTableWidgetItem(words))
        table.setCurrentCell(0, 0)
        table.doubleClicked.connect(self.restore)
        return table

    def restore(self) -> None:
        """Hand over the chosen backup."""
        row = self.table.currentRow()
        if 0 <= row < len(self._backups):
            self.accept()
            self.chosen.emit(self._backups[row])


def _cells(backup: Backup) -> tuple[str, ...]:
    size = left_to_right(f"{max(backup.size / _MEGABYTE, 0.1):.1f} MB")
    return (
        moment_words(backup.made),
        word("backup", backup.reason),
        str(backup.documents),
        str(backup.notes),
        size,
    )
