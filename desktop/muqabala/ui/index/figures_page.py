"""The index of figures: filters above a table that is sorted by its headings."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import QComboBox, QVBoxLayout, QWidget

from muqabala.model.index import FigureKey, FigureQuery, FigureRow
from muqabala.model.mention import Category
from muqabala.ui import words
from muqabala.ui.digits import number
from muqabala.ui.index.figures_model import CONTEXT, ORDERS, FiguresModel
from muqabala.ui.index.table import IndexTable
from muqabala.ui.labels import empty_label
from muqabala.ui.session import Session

_WIDTHS = (120, 104, 110, 110, 120, 140, 190)


class FiguresPage(QWidget):
    """`opened` carries the document id and span of the figure to go to, `counted` their number."""

    opened = Signal(str, object)
    counted = Signal(int)

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self.query = FigureQuery()
        self.category = QComboBox()
        self.category.setAccessibleName(self.tr("Category"))
        self.category.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.model = FiguresModel(self._rows, self)
        self.table = IndexTable(self.tr("Figures"), self.model, _WIDTHS)
        self.empty = empty_label(self.tr("No figures are like this."))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.table, 1)
        layout.addWidget(self.empty, 1)
        self.empty.hide()
        header = self.table.horizontalHeader()
        header.setSortIndicatorShown(True)
        header.setSortIndicator(ORDERS.index(self.query.order), Qt.SortOrder.DescendingOrder)
        header.sortIndicatorChanged.connect(self._sort)
        self.table.opened.connect(self._open)
        self.category.activated.connect(lambda _row: self._choose_category())

    def show_query(self, documents: tuple[str, ...] | None, sought: str) -> int:
        """Show the figures of these reports that have the sought words; return their number."""
        self.query = replace(self.query, documents=documents, words=sought)
        self._name_categories()
        return self.refresh()

    def refresh(self) -> int:
        """Ask the library again; return how many figures there are."""
        keys = self._session.workspace.index.figure_keys(self.query)
        self.model.set_keys(keys)
        self.table.setVisible(bool(keys))
        self.empty.setVisible(not keys)
        return len(keys)

    def _rows(self, keys: Sequence[FigureKey]) -> list[FigureRow]:
        # Another library may have been opened since: the workspace is asked for each time.
        return self._session.workspace.index.figures(keys)

    def step(self, by: int) -> None:
        """Go to the next (1) or previous (-1) figure and open it."""
        self.table.step(by)

    def _name_categories(self) -> None:
        """List the categories there are, each with its number."""
        asked = replace(self.query, category=None)
        counts = self._session.workspace.index.figure_counts(asked)
        chosen = self.query.category
        self.category.clear()
        total = sum(counts.values())
        self.category.addItem(self.tr("All categories ({count})").format(count=number(total)), None)
        for code in sorted(counts, key=lambda each: -counts[each]):
            word = words.word(words.CATEGORIES, code)
            self.category.addItem(f"{word} ({number(counts[code])})", Category(code))
        if chosen is not None and self.category.findData(chosen) < 0:
            self.category.addItem(f"{words.word(words.CATEGORIES, chosen.value)} (0)", chosen)
        self.category.setCurrentIndex(max(self.category.findData(chosen), 0))

    def _choose_category(self) -> None:
        chosen = self.category.currentData()
        self.query = replace(self.query, category=Category(chosen) if chosen else None)
        self.counted.emit(self.refresh())

    def _sort(self, column: int, direction: Qt.SortOrder) -> None:
        order = ORDERS[column]
        if column == CONTEXT or order is None:
            return
        # The newest report is what a reader wants first: that is the ascending order of reports.
        descending = direction == Qt.SortOrder.DescendingOrder
        if ORDERS[column] is FigureQuery().order:
            descending = not descending
        self.query = replace(self.query, order=order, descending=descending)
        self.refresh()

    def _open(self, index: QModelIndex) -> None:
        row = self.model.row(index.row())
        if row is not None:
            self.opened.emit(row.document_id, row.span)
