"""The table of figures: keys at once, rows by the page when they are looked at."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Sequence

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from muqabala.model.index import FigureKey, FigureOrder, FigureRow
from muqabala.model.mention import Approx, Kind
from muqabala.ui import words
from muqabala.ui.dates import edtf_words, written_date
from muqabala.ui.directions import isolated, joined
from muqabala.ui.index.cell_delegate import KEYWORD
from muqabala.ui.reading.positions import Positions

_Index = QModelIndex | QPersistentModelIndex
translate = QCoreApplication.translate

PAGE = 48
KEPT = 80
"""Pages of rows that are kept: more than are ever on the screen."""
_BEFORE = 34
"""Letters of context kept before a figure, so that the figure itself is seen."""

ORDERS: tuple[FigureOrder | None, ...] = (
    FigureOrder.VALUE,
    FigureOrder.COUNTED,
    FigureOrder.CATEGORY,
    FigureOrder.PLACE,
    FigureOrder.DATE,
    FigureOrder.SPEAKER,
    FigureOrder.REPORT,
    None,
)
"""By what each column is sorted; the words in context are not."""
CONTEXT = len(ORDERS) - 1
_ROLES = frozenset(
    {
        Qt.ItemDataRole.DisplayRole,
        Qt.ItemDataRole.AccessibleTextRole,
        Qt.ItemDataRole.ToolTipRole,
        KEYWORD,
    }
)


def headings() -> list[str]:
    """Return the titles of the columns."""
    return [
        translate("Index", "Value"),
        translate("Index", "Counted"),
        translate("Index", "Category"),
        translate("Index", "Place"),
        translate("Index", "Date"),
        translate("Index", "According to"),
        translate("Index", "Report"),
        translate("Index", "In its words"),
    ]


class FiguresModel(QAbstractTableModel):
    """Figures in the order of their keys; `load` returns the rows of some keys."""

    def __init__(
        self, load: Callable[[Sequence[FigureKey]], list[FigureRow]], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._load = load
        self._keys: list[FigureKey] = []
        self._pages: OrderedDict[int, list[FigureRow]] = OrderedDict()
        self._headings = headings()

    def set_keys(self, keys: list[FigureKey]) -> None:
        """Show these figures and no others."""
        self.beginResetModel()
        self._keys = keys
        self._pages.clear()
        self.endResetModel()

    def row(self, number: int) -> FigureRow | None:
        """Return a row, read with those around it; None where it is gone from the library."""
        if not 0 <= number < len(self._keys):
            return None
        page, place = divmod(number, PAGE)
        if page not in self._pages:
            self._pages[page] = self._load(self._keys[page * PAGE : (page + 1) * PAGE])
            if len(self._pages) > KEPT:
                self._pages.popitem(last=False)
        rows = self._pages[page]
        return rows[place] if place < len(rows) else None

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        """Return how many figures there are."""
        return 0 if parent.isValid() else len(self._keys)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        """Return how many columns there are."""
        return 0 if parent.isValid() else len(ORDERS)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Return the title of a column."""
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._headings[section]
        return None

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the words of a cell, all of them for its tool tip."""
        row = self.row(index.row()) if index.isValid() and role in _ROLES else None
        if row is None:
            return None
        if index.column() != CONTEXT:
            return None if role == KEYWORD else _cell(row, index.column())
        if role == KEYWORD:
            return keyword_place(shortened(row.before), row.quote)
        before = row.before if role == Qt.ItemDataRole.ToolTipRole else shortened(row.before)
        return before + row.quote + row.after


def value_of(row: FigureRow) -> str:
    """Return a value with its unit and how exactly it is meant."""
    if not row.value or row.value == "vague":
        return isolated(row.quote)
    value = " – ".join(words.grouped(part) for part in row.value.split("/"))
    if row.kind is Kind.PERCENT:
        value += "%"
    if row.currency:
        value += f" {row.currency}"
    return words.approximated(isolated(value), row.approx or Approx.EXACT)


def _cell(row: FigureRow, column: int) -> str:
    order = ORDERS[column]
    if order is FigureOrder.VALUE:
        return value_of(row)
    if order is FigureOrder.CATEGORY:
        return words.word(words.CATEGORIES, row.category.value)
    if order is FigureOrder.DATE:
        return edtf_words(row.date) if row.date else ""
    if order is FigureOrder.REPORT:
        return joined(row.outlet or row.title, written_date(row.published))
    return {
        FigureOrder.COUNTED: row.counted,
        FigureOrder.PLACE: row.place,
        FigureOrder.SPEAKER: row.attributed_to,
    }.get(order or FigureOrder.REPORT, "")


def shortened(before: str, most: int = _BEFORE) -> str:
    """Return the last words of a context, so that what it leads to is seen."""
    return before if len(before) <= most else "…" + before[-most:].partition(" ")[2]


def keyword_place(before: str, keyword: str) -> tuple[int, int]:
    """Return where a keyword stands after its context: start and length in Qt's units."""
    positions = Positions(before + keyword)
    start = positions.to_qt(len(before))
    return start, positions.to_qt(len(before) + len(keyword)) - start
