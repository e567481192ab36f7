"""Cells of tables that a spreadsheet may open."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable
from io import StringIO

MARK = "\ufeff"
"""Tells some spreadsheets that a file is UTF-8; unwelcome to most other programs."""

_FORMULA = re.compile(r"[=+\-@\t\r\n＝＋－＠]")
_NUMBER = re.compile(r"[+-]?\d+(?:[.,/]\d+)*%?")


def harmless(cell: str) -> str:
    """Return a cell that no spreadsheet takes for a formula; numbers stay numbers."""
    return f"'{cell}" if _FORMULA.match(cell) and not _NUMBER.fullmatch(cell) else cell


def csv_line(cells: Iterable[str]) -> str:
    """Return one line of CSV (RFC 4180) with its line end, every cell made harmless."""
    buffer = StringIO()
    csv.writer(buffer, lineterminator="\r\n").writerow(map(harmless, cells))
    return buffer.getvalue()
