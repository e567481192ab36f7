"""What the user sees when the program itself is at fault."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QDialogButtonBox,
    QLabel,
    QPlainTextEdit,
    QVBoxLayout,
)

from muqabala.ui.dialogs import present

_shown: list[QDialog] = []  # without a parent window nothing else would keep the dialog


class FailureDialog(QDialog):
    """Says that something went wrong, and lets the details be copied."""

    def __init__(self, details: str) -> None:
        super().__init__(QApplication.activeWindow())
        self.setWindowTitle(self.tr("Something went wrong"))
        self._details = details
        words = QLabel(
            self.tr(
                "The program met a fault of its own. Your notes and reports are saved. You can go "
                "on working; if it happens again, send these lines to the makers."
            )
        )
        words.setWordWrap(True)
        lines = QPlainTextEdit(details)
        lines.setReadOnly(True)
        lines.setAccessibleName(self.tr("Details of the fault"))
        lines.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        copy = buttons.addButton(self.tr("Copy details"), QDialogButtonBox.ButtonRole.ActionRole)
        copy.clicked.connect(self.copy)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 18, 20, 16)
        layout.setSpacing(12)
        for widget in (words, lines, buttons):
            layout.addWidget(widget)
        self.resize(560, 340)

    def copy(self) -> None:
        """Put the details on the clipboard."""
        QApplication.clipboard().setText(self._details)


def show_failure(details: str) -> None:
    """Show the dialog unless one is open already: a fault in painting comes many times."""
    if not _shown:
        dialog = FailureDialog(details)
        _shown.append(dialog)
        dialog.finished.connect(_shown.clear)
        present(dialog)
