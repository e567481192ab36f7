"""The concordance: every place in a line, the keyword in the middle, sorted by either side."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtWidgets import QHeaderView, QVBoxLayout, QWidget

from muqabala.model.search import ConcordanceLine, ConcordanceOrder
from muqabala.model.span import Span
from muqabala.ui.dates import written_date
from muqabala.ui.index.cell_delegate import KEYWORD, PADDING, TRAILING
from muqabala.ui.index.names_models import RowsModel
from muqabala.ui.index.table import IndexTable
from muqabala.ui.labels import empty_label
from muqabala.ui.reading.positions import Positions

_BEFORE, _KEYWORD = 0, 1
_WIDTHS = (360, 90, 360, 170)
_WIDEST = 320
"""Pixels of a keyword's column; a longer one is cut."""
ORDERS = (
    ConcordanceOrder.BEFORE,
    ConcordanceOrder.KEYWORD,
    ConcordanceOrder.AFTER,
    ConcordanceOrder.REPORT,
    ConcordanceOrder.REPORT,
)
"""What a click on the head of each column sorts by."""
_ABSOLUTE = Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter
_LEFT, _RIGHT = Qt.AlignmentFlag.AlignLeft | _ABSOLUTE, Qt.AlignmentFlag.AlignRight | _ABSOLUTE
_Index = QModelIndex | QPersistentModelIndex
translate = QCoreApplication.translate


class PlacesModel(RowsModel[ConcordanceLine]):
    """The places; the words before the keyword stand close to it."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(
            (
                (translate("Search", "Before"), lambda line: line.before),
                (translate("Search", "Keyword"), lambda line: line.keyword),
                (translate("Search", "After"), lambda line: line.after.strip()),
                (translate("Search", "Report"), lambda line: line.title),
                (translate("Search", "Published"), lambda line: written_date(line.published)),
            ),
            parent,
        )

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the words of a cell, and whether they stand at its end."""
        if role == TRAILING:
            return index.column() == _BEFORE
        if role == KEYWORD and index.column() == _KEYWORD:
            keyword = self.rows[index.row()].keyword
            return Positions(keyword).span_to_qt(Span(0, len(keyword)))
        if role == Qt.ItemDataRole.ToolTipRole and index.column() <= _KEYWORD + 1:
            line = self.rows[index.row()]
            return f"{line.before}{line.keyword}{line.after}"
        return super().data(index, role)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Return the head of a column, over its words: Qt would set it by its own letters."""
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _LEFT if section == _BEFORE else _RIGHT
        return super().headerData(section, orientation, role)


class ConcordancePage(QWidget):
    """`opened` carries the line chosen, `sorting_chosen` the order asked for."""

    opened = Signal(object)
    sorting_chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.model = PlacesModel(self)
        self.table = IndexTable(self.tr("Concordance"), self.model, _WIDTHS)
        # Arabic is read so, whatever the language around it: what comes before is on the right.
        self.table.fits = False
        self.table.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        self.empty = empty_label()
        columns = self.table.horizontalHeader()
        columns.setSectionResizeMode(_BEFORE, QHeaderView.ResizeMode.Stretch)
        columns.setSectionResizeMode(_KEYWORD + 1, QHeaderView.ResizeMode.Stretch)
        columns.setStretchLastSection(False)
        columns.setSectionResizeMode(len(ORDERS) - 1, QHeaderView.ResizeMode.ResizeToContents)
        columns.setSortIndicatorShown(True)
        columns.sectionClicked.connect(lambda n: self.sorting_chosen.emit(ORDERS[n]))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.table, 1)
        layout.addWidget(self.empty, 1)
        self.table.opened.connect(lambda index: self.opened.emit(self.model.rows[index.row()]))
        self.say("")

    def show_order(self, order: ConcordanceOrder) -> None:
        """Point at the column by which the places stand in order."""
        columns = self.table.horizontalHeader()
        columns.setSortIndicator(ORDERS.index(order), Qt.SortOrder.AscendingOrder)

    def show_lines(self, lines: Sequence[ConcordanceLine]) -> None:
        """List these places."""
        self.model.set_rows(lines)
        self._widen({line.keyword for line in lines})
        self.table.setVisible(bool(lines))
        self.empty.setVisible(not lines)
        self.empty.setText("" if lines else self.tr("No place answers."))

    def _widen(self, keywords: set[str]) -> None:
        """Give the keywords the room they need: of all words they are the ones to read."""
        metrics = self.table.fontMetrics()
        widest = max(map(metrics.horizontalAdvance, keywords), default=0) + 2 * PADDING + 2
        self.table.setColumnWidth(_KEYWORD, max(min(widest, _WIDEST), _WIDTHS[_KEYWORD]))

    def say(self, words: str) -> None:
        """List nothing and say why."""
        self.show_lines(())
        self.empty.setText(words)
