"""Workbooks of spreadsheets (.xlsx): each sheet that holds reports is a table of them.

Read is what is needed of ECMA-376: texts, numbers and days, by the places of their cells. Formulas
give the value that was kept with them. Nothing that a workbook names outside itself is opened.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from posixpath import join, normpath

from muqabala.errors import MuqabalaError
from muqabala.reading.columns import MOST_ROWS, Chosen, reports_of_sheets
from muqabala.reading.raw import RawReport
from muqabala.reading.xml_stream import stream
from muqabala.reading.zipped import Zipped

_MOST_COLUMNS = 256
_FEW = 8
"""Rows of a sample."""

_DAYS_BUILT_IN = frozenset((*range(14, 23), *range(27, 37), 45, 46, 47, *range(50, 59)))
"""Numbers of formats that are days or times (ECMA-376, 18.8.30, those of East Asia too)."""

_QUOTED = re.compile(r'"[^"]*"|\\.|\[[^\]]*\]')
_SINCE = {False: datetime(1899, 12, 30, tzinfo=UTC), True: datetime(1904, 1, 1, tzinfo=UTC)}
"""The day 0 of a serial number, in the usual reckoning and in that of old Macintoshes."""

_PLACE = re.compile(r"([A-Z]{1,3})\d+")
_ESCAPED = re.compile("_x([0-9A-Fa-f]{4})_")
Row = list[str]


def read_workbook(data: bytes, chosen: Chosen = ()) -> list[RawReport]:
    """Return one report for each row that has text, of all sheets that hold reports.

    Raises `MuqabalaError("columns_unknown")` where no sheet does, and as `Zipped` and `stream`.
    """
    return reports_of_sheets(sheets_of(data), chosen)


def sample_of(data: bytes) -> list[Row]:
    """Return the first rows of the first sheet that has any; raises as `read_workbook` does."""
    return next((rows[:_FEW] for rows in sheets_of(data)), [])


def sheets_of(data: bytes) -> list[list[Row]]:
    """Return the rows of each sheet that has cells, in the order of the workbook."""
    book = Zipped(data)
    outline = _Outline()
    stream(book.read("xl/workbook.xml"), outline)
    places = _targets(book, "xl/_rels/workbook.xml.rels")
    texts = _Texts()
    if "xl/sharedStrings.xml" in book.members:
        stream(book.read("xl/sharedStrings.xml"), texts)
    styles = _Styles()
    if "xl/styles.xml" in book.members:
        stream(book.read("xl/styles.xml"), styles)
    sheets: list[list[Row]] = []
    for sheet in outline.sheets:
        name = places.get(sheet, "")
        if name in book.members:
            cells = _Cells(texts.found, styles, since=_SINCE[outline.from_1904])
            stream(book.read(name), cells)
            rows = [row for row in cells.rows if any(row)]
            if rows:
                sheets.append(rows)
    return sheets


def _targets(book: Zipped, name: str) -> dict[str, str]:
    """Return the members that the workbook's parts are in, by what it calls them."""
    parts = _Parts()
    if name in book.members:
        stream(book.read(name), parts)
    return {
        identity: target[1:] if target.startswith("/") else normpath(join("xl", target))
        for identity, target in parts.targets.items()
    }


class _Silent:
    """A handler that hears nothing, to be told what it needs."""

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        """Take the beginning of an element."""

    def end(self, name: str) -> None:
        """Take the end of an element."""

    def data(self, text: str) -> None:
        """Take text."""


class _Outline(_Silent):
    """The names of the sheets' parts, hidden ones left out, and how days are counted."""

    def __init__(self) -> None:
        self.sheets: list[str] = []
        self.from_1904 = False

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        if name == "sheet" and attributes.get("state", "visible") == "visible":
            self.sheets.append(attributes.get("id", ""))
        elif name == "workbookPr":
            self.from_1904 = attributes.get("date1904", "0") in ("1", "true")


class _Parts(_Silent):
    """What a part of a workbook refers to, by the names it gives."""

    def __init__(self) -> None:
        self.targets: dict[str, str] = {}

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        if name == "Relationship" and attributes.get("TargetMode") != "External":
            self.targets[attributes.get("Id", "")] = attributes.get("Target", "")


class _Texts(_Silent):
    """The texts that cells share, each with the runs of its looks joined."""

    def __init__(self) -> None:
        self.found: list[str] = []
        self._parts: list[str] = []
        self._is_text = self._is_reading_aid = False

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        del attributes
        if name == "si":
            self._parts = []
        elif name == "rPh":
            self._is_reading_aid = True
        self._is_text = name == "t" and not self._is_reading_aid

    def end(self, name: str) -> None:
        self._is_text = False
        if name == "rPh":
            self._is_reading_aid = False
        elif name == "si":
            self.found.append(_unescaped("".join(self._parts)))

    def data(self, text: str) -> None:
        if self._is_text:
            self._parts.append(text)


class _Styles(_Silent):
    """Which of the styles of cells write a number as a day."""

    def __init__(self) -> None:
        self.days: list[bool] = []
        self._own: dict[str, bool] = {}
        self._is_cell = False

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        if name == "numFmt":
            bare = _QUOTED.sub("", attributes.get("formatCode", "")).lower()
            self._own[attributes.get("numFmtId", "")] = any(letter in bare for letter in "ydh")
        elif name == "cellXfs":
            self._is_cell = True
        elif name == "xf" and self._is_cell:
            number = attributes.get("numFmtId", "0")
            known = number.isascii() and number.isdigit() and int(number[:9]) in _DAYS_BUILT_IN
            self.days.append(self._own.get(number, known))

    def end(self, name: str) -> None:
        if name == "cellXfs":
            self._is_cell = False

    def is_day(self, style: str) -> bool:
        """Tell whether cells of a style, by its number, hold days."""
        return style.isascii() and style.isdigit() and self.days[int(style[:9]) :][:1] == [True]


class _Cells(_Silent):
    """The rows of one sheet, as they fill."""

    def __init__(self, texts: list[str], styles: _Styles, since: datetime) -> None:
        self.rows: list[Row] = []
        self._texts, self._styles, self._since = texts, styles, since
        self._kind = self._style = ""
        self._column = -1
        self._parts: list[str] = []
        self._is_value = False

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        if name == "row":
            if len(self.rows) >= MOST_ROWS:
                raise MuqabalaError("file_too_heavy")
            self.rows.append([])
            self._column = -1
        elif name == "c":
            self._kind, self._style = attributes.get("t", "n"), attributes.get("s", "")
            self._column = _column(attributes.get("r", ""), self._column + 1)
            self._parts = []
        self._is_value = name == "v" or (name == "t" and self._kind == "inlineStr")

    def end(self, name: str) -> None:
        self._is_value = False
        if name == "c" and self.rows and self._column < _MOST_COLUMNS:
            row = self.rows[-1]
            row += [""] * (self._column + 1 - len(row))
            row[self._column] = self._value("".join(self._parts))

    def data(self, text: str) -> None:
        if self._is_value:
            self._parts.append(text)

    def _value(self, written: str) -> str:
        if self._kind == "s":
            number = int(written) if written.isascii() and written.isdigit() else -1
            return self._texts[number] if 0 <= number < len(self._texts) else ""
        if self._kind in ("str", "inlineStr"):
            return _unescaped(written)
        if self._kind == "n" and self._styles.is_day(self._style):
            return self._day(written)
        return "" if self._kind == "e" else written

    def _day(self, written: str) -> str:
        """Return a serial number as ISO 8601, with a time where it has one."""
        with suppress(ValueError, OverflowError):
            moment = self._since + timedelta(seconds=round(float(written) * 86_400))
            midnight = (moment.hour, moment.minute, moment.second) == (0, 0, 0)
            return (
                moment.date().isoformat() if midnight else moment.replace(tzinfo=None).isoformat()
            )
        return written


def _column(place: str, usual: int) -> int:
    """Return the number of a cell's column from its place ("AB12"), which may be left out."""
    match = _PLACE.fullmatch(place)
    if match is None:
        return usual
    number = 0
    for letter in match[1]:
        number = 26 * number + ord(letter) - ord("A") + 1
    return number - 1


def _unescaped(text: str) -> str:
    """Return a text with the characters that XML cannot hold as they were meant."""
    if "_x" not in text:
        return text
    return _ESCAPED.sub(lambda match: chr(int(match[1], 16)), text).replace("\r\n", "\n")
