"""Showing dialogs: modal to their window, gone when closed."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QInputDialog, QMessageBox, QWidget


def present(dialog: QDialog, *, beside: bool = False) -> None:
    """Show a dialog; it is deleted when it is closed. One `beside` leaves its window in use."""
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    if beside:
        dialog.show()
    else:
        dialog.open()


def tell(parent: QWidget, title: str, text: str) -> None:
    """Say something the user asked for."""
    _show_box(QMessageBox.Icon.NoIcon, parent, title, text)


def warn(parent: QWidget, title: str, text: str) -> QDialog:
    """Say what could not be done; return the dialog that says it."""
    return _show_box(QMessageBox.Icon.Warning, parent, title, text)


def ask_text(
    parent: QWidget, title: str, label: str, text: str, done: Callable[[str], object]
) -> None:
    """Ask for a line of words, with `text` proposed, and do something with them."""
    dialog = QInputDialog(parent)
    dialog.setWindowTitle(title)
    dialog.setLabelText(label)
    dialog.setTextValue(text)
    dialog.resize(380, dialog.sizeHint().height())
    dialog.textValueSelected.connect(lambda said: done(said) if said.strip() else None)
    present(dialog)


def confirm(
    parent: QWidget, title: str, question: str, yes: str, done: Callable[[], object]
) -> None:
    """Ask whether something is to be done that cannot be taken back; Cancel is the usual answer."""
    box = QMessageBox(
        QMessageBox.Icon.Warning, title, question, QMessageBox.StandardButton.Cancel, parent
    )
    box.setDefaultButton(QMessageBox.StandardButton.Cancel)
    button = box.addButton(yes, QMessageBox.ButtonRole.DestructiveRole)
    button.clicked.connect(lambda _checked: done())
    present(box)


def _show_box(icon: QMessageBox.Icon, parent: QWidget, title: str, text: str) -> QDialog:
    box = QMessageBox(icon, title, text, QMessageBox.StandardButton.Close, parent)
    present(box)
    return box
