"""The form of a report's details: what holds, what was read, and the way back."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QWidget,
)

from muqabala.model.details import FIELDS, Details
from muqabala.model.document import Document
from muqabala.ui.details.frame import fields_form, help_with, lay_out
from muqabala.ui.directions import isolated, left_to_right
from muqabala.ui.labels import primary, soft_label

OF_MANY = ("outlet", "published")
"""What several reports can have in common."""


class DetailsDialog(QDialog):
    """`applied` carries the ids of the reports and what is said of them, by field.

    A field goes back to what was read (None) when it is made so again. `listed` are the ids of the
    reports in the library's list, to which outlet and day can be given at once.
    """

    applied = Signal(list, dict)

    def __init__(
        self,
        document: Document,
        details: Details,
        outlets: Sequence[str],
        listed: Sequence[str],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Details of the report"))
        self._document, self._details, self._listed = document, details, list(listed)
        self.fields = {field: QLineEdit(details.value(field)) for field in FIELDS}
        self.back = {field: QPushButton(self.tr("As read")) for field in FIELDS}
        self.for_all = QCheckBox(
            self.tr("Give outlet and day to all %n listed report(s)", "", len(listed))
        )
        self.open_file = QPushButton(self.tr("Open the file"))
        self.apply = primary(QPushButton(self.tr("Apply")))
        help_with(self.fields, outlets, self)
        self._build()
        self._show_state()

    def _build(self) -> None:
        form = fields_form()
        for field, words in self._words().items():
            edit, back = self.fields[field], self.back[field]
            edit.setAccessibleName(words)
            read = dict(self._details.read)[field]
            back.setAutoDefault(False)  # Enter in a field applies
            back.setToolTip(self.tr("As read: {words}").format(words=isolated(read) or "—"))
            back.setAccessibleName(f"{self.tr('As read')}: {words}")
            back.clicked.connect(lambda _on, e=edit, was=read: e.setText(was))
            edit.textChanged.connect(self._show_state)
            row = QHBoxLayout()
            row.addWidget(edit, 1)
            row.addWidget(back)
            form.addRow(words, row)
        self.open_file.setEnabled(Path(self._document.path).is_file())
        self.open_file.setToolTip(self.tr("Opens the original in the program meant for it"))
        self.open_file.clicked.connect(self._open_file)
        self.for_all.setVisible(len(self._listed) > 1)
        self.for_all.toggled.connect(self._show_state)
        parts = (form, self.for_all, soft_label(self._source(), wrap=True))
        lay_out(self, parts, self.apply, self.open_file, self._apply)

    def _words(self) -> dict[str, str]:
        return {
            "title": self.tr("Title"),
            "outlet": self.tr("Outlet"),
            "published": self.tr("Day of publication"),
            "url": self.tr("Address"),
        }

    def _source(self) -> str:
        """Return where the report comes from, in a line of its own each."""
        name = self._document.path or self.tr("no file")
        lines = [self.tr("File: {path}").format(path=left_to_right(name))]
        if self._document.encoding:
            encoding = left_to_right(self._document.encoding)
            lines.append(self.tr("Encoding: {name}").format(name=encoding))
        if self._document.source_hash:
            digest = left_to_right(self._document.source_hash[:16])
            lines.append(self.tr("Fingerprint of the file: {hash}…").format(hash=digest))
        return "\n".join(lines)

    def _show_state(self) -> None:
        read = dict(self._details.read)
        for field, back in self.back.items():
            back.setVisible(self.fields[field].text().strip() != read[field])
        alone = not self.for_all.isChecked()
        for field in FIELDS:
            self.fields[field].setEnabled(alone or field in OF_MANY)

    def said(self) -> dict[str, str | None]:
        """Return what the form says of each field that it may change; None for «as read»."""
        fields = OF_MANY if self.for_all.isChecked() else FIELDS
        words = {field: self.fields[field].text().strip() for field in fields}
        if self.for_all.isChecked():
            # What is left as it is of one report is not meant for the others.
            return {f: w for f, w in words.items() if w != self._details.value(f)}
        read = dict(self._details.read)
        return {field: None if word == read[field] else word for field, word in words.items()}

    def _apply(self) -> None:
        ids = self._listed if self.for_all.isChecked() else [self._document.id]
        self.applied.emit(ids, self.said())

    def _open_file(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(self._document.path))
