"""Addresses in notes, opened only when the analyst says so: nothing goes out unasked."""

from __future__ import annotations

import re

from PySide6.QtCore import QCoreApplication, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QMessageBox, QWidget

from muqabala.ui.dialogs import present
from muqabala.ui.directions import isolated

_ADDRESS = re.compile(r"https?://[^\s<>()\[\]]+")
translate = QCoreApplication.translate


def addresses(body: str) -> tuple[str, ...]:
    """Return the addresses in a note, each once."""
    return tuple(dict.fromkeys(_ADDRESS.findall(body)))


def ask_open(address: str, parent: QWidget) -> None:
    """Ask whether an address is to be opened in the browser."""
    question = translate("NotesPanel", "Open {address} in the browser?")
    box = QMessageBox(
        QMessageBox.Icon.Question,
        translate("NotesPanel", "Open address"),
        question.format(address=isolated(address)),
        QMessageBox.StandardButton.Cancel,
        parent,
    )
    box.setObjectName("openAddress")
    go = box.addButton(translate("NotesPanel", "Open"), QMessageBox.ButtonRole.AcceptRole)
    go.clicked.connect(lambda: QDesktopServices.openUrl(QUrl(address)))
    present(box)
