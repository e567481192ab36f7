"""The first rows of a table, and which of its columns holds what of a report."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QGridLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from muqabala.model.columns import FIELDS, Columns, TableSample
from muqabala.ui.digits import number
from muqabala.ui.directions import isolated
from muqabala.ui.index.table import IndexTable
from muqabala.ui.labels import leading, primary, soft_label

_Index = QModelIndex | QPersistentModelIndex
_TEXT_ROLES = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole)
_ROWS_OF_FIELDS = 4
_WIDTH, _SHORTEST, _LONGEST_NAME = 150, 12, 40
_FEW = 6
"""So many columns share the width of the dialog; more of them scroll."""


class SampleModel(QAbstractTableModel):
    """The first rows as the table has them, under the names of the columns."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._rows: Sequence[Sequence[str]] = ()
        self._heads: Sequence[str] = ()

    def show_rows(self, heads: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
        """Show these rows under these heads."""
        self.beginResetModel()
        self._heads, self._rows = heads, rows
        self.endResetModel()

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        """Return how many rows there are."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        """Return how many columns there are."""
        return 0 if parent.isValid() else len(self._heads)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Return the name of a column, and what it holds."""
        if orientation == Qt.Orientation.Horizontal and role in _TEXT_ROLES:
            return self._heads[section]
        return None

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the words of a cell on one line."""
        if not index.isValid() or role not in _TEXT_ROLES:
            return None
        row = self._rows[index.row()]
        return " ".join(row[index.column()].split()) if index.column() < len(row) else ""


class ColumnsDialog(QDialog):
    """A choice for each field over the first rows. `chosen` carries what the columns hold."""

    chosen = Signal(object)

    def __init__(self, sample: TableSample, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Columns of a table"))
        self._sample = sample
        self._width = max(len(row) for row in sample.rows)
        self.fields = {field: QComboBox() for field in FIELDS}
        self.has_head = QCheckBox(self.tr("The first row holds the names of the columns"))
        self.has_head.setChecked(sample.columns.has_head)
        self.has_head.setHidden(sample.is_records)
        self.model = SampleModel(self)
        fitted = (_WIDTH,) * (self._width - 1) if self._width <= _FEW else ()
        self.table = IndexTable(self.tr("First rows"), self.model, fitted)
        self.table.horizontalHeader().setDefaultSectionSize(_WIDTH)
        self.told = soft_label(wrap=True)
        self.apply = primary(QPushButton(self.tr("Read the table")))
        self._fill()
        self._build()
        self.has_head.toggled.connect(self._name_columns)
        self._name_columns()
        self.fields["text"].setFocus()

    def _words(self) -> dict[str, str]:
        return {
            "text": self.tr("Text of the report"),
            "title": self.tr("Title"),
            "outlet": self.tr("Outlet"),
            "published": self.tr("Day of publication"),
            "url": self.tr("Address"),
            "author": self.tr("Author"),
            "id": self.tr("Id"),
        }

    def _fill(self) -> None:
        """Offer each field all columns; those that are known stand chosen."""
        for field, choice in self.fields.items():
            words = self._words()[field]
            choice.setAccessibleName(words)
            none = self.tr("not chosen") if field == "text" else self.tr("in none")
            # Screen readers of Linux say what is chosen for the name of a choice.
            choice.addItem(f"{words}: {none}", -1)
            for column in range(self._width):
                choice.addItem("", column)
            known = self._sample.columns.number(field)
            choice.setCurrentIndex(0 if known is None else known + 1)
            choice.setMinimumContentsLength(_SHORTEST)
            choice.setSizeAdjustPolicy(
                QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
            )
            choice.currentIndexChanged.connect(self._show_state)

    def _build(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(8)
        for n, (field, choice) in enumerate(self.fields.items()):
            place = n % _ROWS_OF_FIELDS, 2 * (n // _ROWS_OF_FIELDS)
            label = QLabel(self._words()[field])
            label.setBuddy(choice)
            label.setAlignment(leading() | Qt.AlignmentFlag.AlignVCenter)
            grid.addWidget(label, *place)
            grid.addWidget(choice, place[0], place[1] + 1)
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(3, 1)
        said = self.tr(
            "Which column of {name} holds what? It is remembered, and holds for every table of"
            " the same columns."
        ).format(name=isolated(Path(self._sample.path).name))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        buttons.addButton(self.apply, QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.accepted.connect(self._choose)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(18, 16, 18, 14)
        layout.setSpacing(10)
        layout.addWidget(soft_label(said, wrap=True))
        layout.addLayout(grid)
        layout.addWidget(self.has_head)
        layout.addWidget(self.table, 1)
        layout.addWidget(self.told)
        layout.addWidget(buttons)
        self.apply.setDefault(True)
        self.resize(760, 560)

    def _names(self) -> list[str]:
        """Return what the columns are called: by their heads, else by their numbers."""
        heads = self._sample.columns.heads if self.has_head.isChecked() else ()
        numbered = self.tr("Column {number}")
        return [
            heads[n][:_LONGEST_NAME]
            if n < len(heads) and heads[n]
            else numbered.format(number=number(n + 1))
            for n in range(self._width)
        ]

    def _name_columns(self) -> None:
        for choice in self.fields.values():
            for n, name in enumerate(self._names()):
                choice.setItemText(n + 1, name)
        self._show_state()

    def _show_state(self) -> None:
        """Show the rows with what each column holds, and the first report as it would be read."""
        words = self._words()
        heads = self._names()
        for field, column in self.said().fields:
            heads[column] = f"{isolated(heads[column])} ({words[field]})"
        rows = self._sample.rows[int(self.has_head.isChecked()) :]
        self.model.show_rows(heads, rows)
        self.told.setText(self._first(rows))
        self.apply.setEnabled(self.said().is_known)
        self.apply.setDefault(True)  # It gives this away when it is not offered.

    def _first(self, rows: Sequence[Sequence[str]]) -> str:
        if not self.said().is_known:
            return self.tr("Choose the column of the text.")
        told = [
            f"{self._words()[field]}: {isolated(' '.join(rows[0][column].split())[:80])}"
            for field, column in self.said().fields
            if rows and column < len(rows[0]) and rows[0][column].strip()
        ]
        return self.tr("The first report: {parts}").format(parts=" · ".join(told) or "—")

    def said(self) -> Columns:
        """Return what is chosen."""
        columns = ((field, choice.currentData()) for field, choice in self.fields.items())
        return Columns(
            self._sample.columns.heads,
            tuple((field, column) for field, column in columns if column >= 0),
            self.has_head.isChecked() or self._sample.is_records,
        )

    def _choose(self) -> None:
        if self.said().is_known:
            self.accept()
            self.chosen.emit(self.said())
