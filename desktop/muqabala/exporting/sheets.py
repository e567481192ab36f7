"""A plain table as a file: CSV, a workbook, or a page to print."""

from __future__ import annotations

import io
from collections.abc import Sequence

from muqabala.exporting.cells import MARK, csv_line
from muqabala.exporting.printed.printed import Heading, Paragraph, Printed, Table, paragraph
from muqabala.text.terms import term

_WIDEST, _LEAST, _SHEET_NAME = 60, 8, 31
_FENCES = dict.fromkeys((0x2066, 0x2067, 0x2068, 0x2069))
Rows = Sequence[Sequence[str]]


def sheet_csv(heads: Sequence[str], rows: Rows) -> str:
    """Return the table as CSV with a byte order mark, as spreadsheets want it."""
    return MARK + "".join(csv_line(map(_unfenced, row)) for row in (heads, *rows))


def sheet_xlsx(title: str, heads: Sequence[str], rows: Rows, language: str) -> bytes:
    """Return the table as a workbook of one sheet, in the direction of the language."""
    import xlsxwriter  # Half of what starting the program would cost, and seldom needed.

    buffer = io.BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    with xlsxwriter.Workbook(buffer, options) as book:
        sheet = book.add_worksheet(_sheet_name(title))
        if term("language.direction", language) == "rtl":
            sheet.right_to_left()
        head = book.add_format({"bold": True, "bottom": 1, "valign": "top", "text_wrap": True})
        cell = book.add_format({"valign": "top", "text_wrap": True})
        for column, name in enumerate(heads):
            longest = max((len(row[column]) for row in rows), default=0)
            width = min(max(longest, len(name), _LEAST), _WIDEST)
            sheet.set_column(column, column, width, cell)
            sheet.write_string(0, column, _unfenced(name), head)
        for number, row in enumerate(rows, 1):
            for column, value in enumerate(row):
                sheet.write_string(number, column, _unfenced(value), cell)
        sheet.freeze_panes(1, 0)
        sheet.autofilter(0, 0, max(len(rows), 1), max(len(heads) - 1, 0))
    return buffer.getvalue()


def sheet_printed(title: str, heads: Sequence[str], rows: Rows, language: str) -> Printed:
    """Return the table as something to print, under its title."""
    cells = tuple(tuple(_cell(value) for value in row) for row in rows)
    return Printed(title, language, (Heading(title, 1), Table(tuple(heads), cells)))


def _unfenced(value: str) -> str:
    """Return a cell without the marks that fence off directions: it stands alone, to be sought."""
    return value.translate(_FENCES)


def _cell(value: str) -> tuple[Paragraph, ...]:
    return tuple(paragraph(line) for line in value.split("\n")) if value else (paragraph("—"),)


def _sheet_name(title: str) -> str:
    """Return a title as Excel takes it for a sheet."""
    return "".join(" " if letter in "[]:*?/\\'" else letter for letter in title)[:_SHEET_NAME]
