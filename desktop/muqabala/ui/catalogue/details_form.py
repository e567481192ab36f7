"""The form that gives outlet and day to many reports at once."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QCompleter,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from muqabala.model.details import Details
from muqabala.ui.details.dialog import OF_MANY
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
        form = QFormLayout()
        form.setHorizontalSpacing(16)
        form.setVerticalSpacing(10)
        for field in OF_MANY:
            form.addRow(self.ticks[field], self._row(field, words[field]))
        self._complete(outlets)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        buttons.addButton(self.apply, QDialogButtonBox.ButtonRole.AcceptRole)
        self.names = QPushButton(self.tr("From file names…"))
        self.names.setAutoDefault(False)
        self.names.clicked.connect(lambda _on: self.names_requested.emit())
        buttons.addButton(self.names, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.accepted.connect(lambda: self.applied.emit(self.said()))
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(18, 16, 18, 14)
        layout.setSpacing(12)
        told = self.tr("What is ticked is given to %n report(s), in one step.", "", len(details))
        layout.addWidget(soft_label(told, wrap=True))
        layout.addLayout(form)
        layout.addStretch(1)
        layout.addWidget(buttons)
        self.apply.setDefault(True)
        self.setMinimumWidth(560)
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

    def _complete(self, outlets: Sequence[str]) -> None:
        completer = QCompleter(list(outlets), self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.activated.connect(lambda _text: self.ticks["outlet"].setChecked(True))
        self.fields["outlet"].setCompleter(completer)
        self.fields["published"].setPlaceholderText("2018-04-03")

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
