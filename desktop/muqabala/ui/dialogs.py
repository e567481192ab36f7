"""Showing dialogs: modal to their window, gone when closed."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QMessageBox, QWidget


def present(dialog: QDialog) -> None:
    """Show a dialog; it is deleted when it is closed."""
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()


def tell(parent: QWidget, title: str, text: str, icon: QMessageBox.Icon) -> None:
    """Say something that must be read."""
    button = QMessageBox.StandardButton.Close
    present(QMessageBox(icon, title, text, button, parent))
