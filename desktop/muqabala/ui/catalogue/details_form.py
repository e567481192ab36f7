"""The form that gives outlet and day to many reports at once."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QWidget,
)

from muqabala.model.details import Details
from muqabala.ui.details.dialog import OF_MANY
from muqabala.ui.details.frame import fields_form, help_with, lay_out
from muqabala.ui.labels import primary, soft_label


class ManyDetailsDialog(QDialog):
    """`applied` carries what is said of all of them, by field; a field nobody ticked is no part.

    A field is None where each is to have again what was read in it. `names_requested` tells that
    the names of files are to tell it instead.
    """

    applied = Signal(dict)
    names_requested = Signal()

    def __init__(self, details: Sequence[Details], outlets: Sequence[str], parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Details of many reports"))
        words = {"outlet": self.tr("Outlet"), "published": self.tr("Day of publication")}
        self.ticks = {field: QCheckBox(words[field]) for field in OF_MANY}
        self.fields = {field: QLineEdit(_common(details, field)) for field in OF_MANY}
        self.ways = {field: QComboBox() for field in OF_MANY}
        self.apply = primary(QPushButton(self.tr("Apply")))
        form = fields_form()
        for field in OF_MANY:
            form.addRow(self.ticks[field], self._row(field, words[field]))
        completer = help_with(self.fields, outlets, self)
        completer.activated.connect(lambda _text: self.ticks["outlet"].setChecked(True))
        self.names = QPushButton(self.tr("From file names…"))
        self.names.setAutoDefault(False)
        self.names.clicked.connect(lambda _on: self.names_requested.emit())
        told = self.tr("What is ticked is given to %n report(s), in one step.", "", len(details))
        parts = (soft_label(told, wrap=True), form)
        lay_out(self, parts, self.apply, self.names, lambda: self.applied.emit(self.said()))
        self._show_state()
        self.fields["outlet"].setFocus()

    def _row(self, field: str, words: str) -> QHBoxLayout:
        edit, way = self.fields[field], self.ways[field]
        edit.setAccessibleName(words)
        edit.textEdited.connect(lambda _text: self.ticks[field].setChecked(True))
        way.addItems([self.tr("as written here"), self.tr("as read in each")])
        way.setAccessibleName(words)
        way.activated.connect(lambda _row: self.ticks[field].setChecked(True))
        way.currentIndexChanged.connect(lambda _row: self._show_state())
        self.ticks[field].toggled.connect(lambda _on: self._show_state())
        row = QHBoxLayout()
        row.addWidget(edit, 1)
        row.addWidget(way)
        return row

    def _show_state(self) -> None:
        for field, edit in self.fields.items():
            edit.setEnabled(self.ways[field].currentIndex() == 0)
        self.apply.setEnabled(any(tick.isChecked() for tick in self.ticks.values()))

    def said(self) -> dict[str, str | None]:
        """Return what the form says of each field that is ticked."""
        return {
            field: self.fields[field].text().strip()
            if not self.ways[field].currentIndex()
            else None
            for field, tick in self.ticks.items()
            if tick.isChecked()
        }


def _common(details: Sequence[Details], field: str) -> str:
    """Return what all reports have in a field, "" when they differ."""
    values = {each.value(field) for each in details}
    return values.pop() if len(values) == 1 else ""
