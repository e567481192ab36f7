"""Showing dialogs: modal to their window, gone when closed."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QMessageBox, QWidget


def present(dialog: QDialog) -> None:
    """Show a dialog; it is deleted when it is closed."""
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()


def tell(parent: QWidget, title: str, text: str) -> None:
    """Say something the user asked for."""
    _show_box(QMessageBox.Icon.NoIcon, parent, title, text)


def warn(parent: QWidget, title: str, text: str) -> None:
    """Say what could not be done."""
    _show_box(QMessageBox.Icon.Warning, parent, title, text)


def _show_box(icon: QMessageBox.Icon, parent: QWidget, title: str, text: str) -> None:
    present(QMessageBox(icon, title, text, QMessageBox.StandardButton.Close, parent))
