"""The table of the catalogue: lines that are read when they are looked at."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QCoreApplication, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QFont

from muqabala.model.catalogue import Order
from muqabala.model.library import DocumentSummary
from muqabala.ui.catalogue.entries import Entry, Group
from muqabala.ui.dates import written_date
from muqabala.ui.digits import number
from muqabala.ui.directions import isolated
from muqabala.ui.index.cell_delegate import TRAILING
from muqabala.ui.index.names_models import RowsModel

_Index = QModelIndex | QPersistentModelIndex
translate = QCoreApplication.translate

ORDERS = (*Order, None)
"""By what each column puts the reports in order; the last one groups them by event."""
WIDTHS = (280, 130, 148, 148, 72, 72, 72, 72, 120, 170)
_COUNTS = range(4, 8)


def heads() -> tuple[str, ...]:
    """Return the heads of the columns."""
    return (
        translate("Catalogue", "Title"),
        translate("Catalogue", "Outlet"),
        translate("Catalogue", "Day"),
        translate("Catalogue", "Added"),
        translate("Catalogue", "Words"),
        translate("Catalogue", "Figures"),
        translate("Catalogue", "Notes"),
        translate("Catalogue", "Defects"),
        translate("Catalogue", "Tags"),
        translate("Catalogue", "Event"),
    )


def cells(line: DocumentSummary, event: str) -> tuple[str, ...]:
    """Return what the columns say of a report; a count of none is blank."""
    counts = (line.words, line.figures, line.notes, line.defects)
    return (
        line.title or translate("Catalogue", "Untitled"),
        line.outlet,
        written_date(line.published) or translate("Catalogue", "undated"),
        written_date(line.added[:10] or None),
        *(number(count) if count else "" for count in counts),
        translate("Catalogue", ", ").join(map(isolated, line.tags)),
        event,
    )


class CatalogueModel(RowsModel[Entry]):
    """Reports and headings in the order in which they are given."""

    def __init__(self, parent: QObject) -> None:
        super().__init__([(head, _nothing) for head in heads()], parent)
        self._lines: Sequence[DocumentSummary] = ()
        self._named: Callable[[str], str] = str
        self._homes: Mapping[str, str] = {}
        self._titles: dict[str, str] = {}

    def show_lines(
        self,
        lines: Sequence[DocumentSummary],
        entries: Sequence[Entry],
        named: Callable[[str], str],
        homes: Mapping[str, str],
        titled: Callable[[str], str],
    ) -> None:
        """Show these; `named` words a group, `titled` tells the title of a report by its id.

        `homes` are the events that reports are of, each by the id of one of its reports.
        """
        self._lines, self._named, self._homes = lines, named, homes
        self._titled = titled
        self._titles.clear()
        self.set_rows(entries)

    def line(self, row: int) -> DocumentSummary | None:
        """Return the report of a row; None for a heading."""
        entry = self.rows[row]
        return None if isinstance(entry, Group) else self._lines[entry]

    def event_of(self, line: DocumentSummary) -> str:
        """Return the name of the event that a report is of, or ""."""
        home = self._homes.get(line.id, "")
        if home and home not in self._titles:
            self._titles[home] = self._titled(home)
        return self._titles.get(home, "")

    def flags(self, index: _Index) -> Qt.ItemFlag:
        """Let headings be walked over, but not chosen."""
        if index.isValid() and isinstance(self.rows[index.row()], Group):
            return Qt.ItemFlag.ItemIsEnabled
        return super().flags(index)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Return the title of a column, over counts at their side."""
        is_across = orientation == Qt.Orientation.Horizontal
        if is_across and role == Qt.ItemDataRole.TextAlignmentRole and section in _COUNTS:
            return Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter
        return super().headerData(section, orientation, role)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the words of a cell."""
        if not index.isValid():
            return None
        entry, column = self.rows[index.row()], index.column()
        if role == TRAILING:
            return column in _COUNTS
        if role == Qt.ItemDataRole.FontRole and isinstance(entry, Group):
            font = QFont()
            font.setBold(True)
            return font
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return None
        if isinstance(entry, Group):
            said = f"{isolated(self._named(entry.name))} ({number(entry.count)})"
            return said if column == 0 else ""
        line = self._lines[entry]
        return cells(line, self.event_of(line) if column == len(ORDERS) - 1 else "")[column]


def _nothing(_entry: Entry) -> str:
    return ""
