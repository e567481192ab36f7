"""The one look that the tables of the indexes share."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QAbstractItemModel, QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QLayout,
    QSplitter,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from muqabala.ui.cards import STEPS
from muqabala.ui.index.cell_delegate import CellDelegate

_ROW_PADDING = 11
_SHARE = 0.72
"""Of the width, what the columns before the last one may usually take."""


class IndexTable(QTableView):
    """Rows of one height, so that any number of them scrolls freely.

    The last column, or that given as `stretch`, takes the room that is left; where there is
    little, those before it take no more than `share` of the width. `opened` carries the index to
    go to, `chosen` the current one.
    """

    opened = Signal(QModelIndex)
    chosen = Signal(QModelIndex)

    def __init__(
        self,
        name: str,
        model: QAbstractItemModel,
        widths: Sequence[int],
        *,
        stretch: int = -1,
        share: float = _SHARE,
    ) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setModel(model)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setItemDelegate(CellDelegate(self))
        self.setShowGrid(False)
        self.setAlternatingRowColors(True)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        rows = self.verticalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setDefaultSectionSize(self.fontMetrics().height() + _ROW_PADDING)
        columns = self.horizontalHeader()
        columns.setDefaultAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        columns.setHighlightSections(False)
        columns.setTextElideMode(Qt.TextElideMode.ElideRight)
        columns.setSectionsClickable(True)
        columns.setMinimumSectionSize(40)
        if stretch < 0:
            columns.setStretchLastSection(True)
        else:
            columns.setSectionResizeMode(stretch, QHeaderView.ResizeMode.Stretch)
        self._widths, self._share = tuple(widths), share
        self.fits = stretch < 0
        self._set_widths(1.0)
        columns.sectionPressed.connect(self._keep_widths)
        self.doubleClicked.connect(self.opened)
        self.selectionModel().currentRowChanged.connect(lambda new, _old: self.chosen.emit(new))

    def _set_widths(self, scale: float) -> None:
        for column, width in enumerate(self._widths):
            self.setColumnWidth(column, round(width * scale))

    def _keep_widths(self) -> None:
        """Leave the columns as they are from now on: the reader has taken hold of them."""
        self.fits = False

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Narrow the columns in a narrow window, so that the last one keeps its share."""
        super().resizeEvent(event)
        if self.fits and self._widths:
            room = self._share * self.viewport().width()
            self._set_widths(min(room / sum(self._widths), 1.0))

    def step(self, by: int) -> None:
        """Go to the next (1) or previous (-1) row and open it, round the end to the start."""
        count = self.model().rowCount()
        if count:
            current = self.currentIndex()
            row = (current.row() + by) % count if current.isValid() else (0 if by > 0 else -1)
            self.setCurrentIndex(self.model().index(row % count, 0))
            self.opened.emit(self.currentIndex())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open with Enter; J and K walk as the arrows do."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            if self.currentIndex().isValid():
                self.opened.emit(self.currentIndex())
        elif event.text() in STEPS and not event.modifiers():
            row = self.currentIndex().row() + STEPS[event.text()]
            if 0 <= row < self.model().rowCount():
                self.setCurrentIndex(self.model().index(row, 0))
        else:
            super().keyPressEvent(event)


def beside(table: QWidget, head: QLayout, walk: QWidget, widths: tuple[int, int]) -> QSplitter:
    """Return a table with, beside it, a row of controls over another table; widths in pixels."""
    other = QWidget()
    column = QVBoxLayout(other)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(4)
    column.addLayout(head)
    column.addWidget(walk, 1)
    split = QSplitter(Qt.Orientation.Horizontal)
    split.addWidget(table)
    split.addWidget(other)
    split.setStretchFactor(1, 1)
    split.setSizes(widths)
    split.setChildrenCollapsible(False)
    return split
