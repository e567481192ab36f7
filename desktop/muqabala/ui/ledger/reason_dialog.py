"""Asks why: one line."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLineEdit, QVBoxLayout, QWidget

from muqabala.ui.labels import soft_label


class ReasonDialog(QDialog):
    """`reason` is the line to write in; it may stay empty."""

    def __init__(self, title: str, reason: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.reason = QLineEdit(reason)
        self.reason.setAccessibleName(self.tr("Reason"))
        self.reason.setMinimumWidth(380)
        label = soft_label(self.tr("Why? It is shown beside the verdict and in exports."))
        label.setBuddy(self.reason)
        buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        )
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 14, 16, 12)
        layout.addWidget(label)
        layout.addWidget(self.reason)
        layout.addWidget(buttons)
        self.reason.setFocus()
