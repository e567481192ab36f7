"""Spreadsheets of OpenDocument (.ods): each sheet that holds reports is a table of them.

Cells give what is seen in them, days as ISO 8601. Remarks on cells are left out, and of what is
repeated to the end of the sheet nothing is made.
"""

from __future__ import annotations

from collections.abc import Mapping

from muqabala.errors import MuqabalaError
from muqabala.reading.columns import MOST_ROWS, Chosen, Rows, reports_of_sheets
from muqabala.reading.raw import RawReport
from muqabala.reading.xml_stream import stream
from muqabala.reading.zipped import Zipped

_MOST_COLUMNS = 256
_FEW = 8
"""Rows of a sample."""

_CELLS = ("table-cell", "covered-table-cell")
_BLANKS = {"tab": "\t", "line-break": "\n"}
_MOST_BLANKS = 1000


def read_ods(data: bytes, chosen: Chosen = ()) -> list[RawReport]:
    """Return one report for each row that has text, of all sheets that hold reports.

    Raises `MuqabalaError("columns_unknown")` where no sheet does, and as `Zipped` and `stream`.
    """
    return reports_of_sheets(sheets_of(data), chosen)


def sample_of(data: bytes) -> Rows:
    """Return the first rows of the first sheet that has any; raises as `read_ods` does."""
    return next((rows[:_FEW] for rows in sheets_of(data)), [])


def sheets_of(data: bytes) -> list[list[list[str]]]:
    """Return the rows of each sheet that has cells."""
    reading = _Sheets()
    stream(Zipped(data).read("content.xml"), reading)
    found = [[row for row in rows if any(row)] for rows in reading.sheets]
    return [rows for rows in found if rows]


class _Sheets:
    """The sheets of one file, as they fill."""

    def __init__(self) -> None:
        self.sheets: list[list[list[str]]] = []
        self._row: list[str] = []
        self._parts: list[str] = []
        self._told, self._times, self._rows = "", 1, 1
        self._is_cell = self._is_paragraph = False
        self._remarks = 0

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        """Take the beginning of an element."""
        if name == "annotation":
            self._remarks += 1
        elif self._remarks:
            return
        elif name == "table":
            self.sheets.append([])
        elif name == "table-row":
            self._row, self._rows = [], _count(attributes, "number-rows-repeated")
        elif name in _CELLS:
            self._is_cell, self._parts = True, []
            self._times = _count(attributes, "number-columns-repeated")
            self._told = attributes.get("date-value", "")
        elif name == "p" and self._is_cell:
            self._is_paragraph = True
            if self._parts:
                self._parts.append("\n")
        elif name == "s" and self._is_paragraph:
            self._parts.append(" " * min(_count(attributes, "c"), _MOST_BLANKS))
        elif name in _BLANKS and self._is_paragraph:
            self._parts.append(_BLANKS[name])

    def end(self, name: str) -> None:
        """Take the end of an element."""
        if name == "annotation":
            self._remarks -= 1
        elif self._remarks:
            return
        elif name == "p":
            self._is_paragraph = False
        elif name in _CELLS:
            self._is_cell = False
            words = self._told or "".join(self._parts)
            self._row += [words] * min(self._times, _MOST_COLUMNS - len(self._row))
        elif name == "table-row" and self.sheets and any(self._row):
            rows = self.sheets[-1]
            if len(rows) + self._rows > MOST_ROWS:
                raise MuqabalaError("file_too_heavy")
            rows += [self._row] * self._rows

    def data(self, text: str) -> None:
        """Take text."""
        if self._is_paragraph and not self._remarks:
            self._parts.append(text)


def _count(attributes: Mapping[str, str], name: str) -> int:
    """Return how often something is repeated, which is once where nothing sensible is told."""
    told = attributes.get(name, "1")
    return int(told) if told.isascii() and told.isdigit() and len(told) < 8 else 1
