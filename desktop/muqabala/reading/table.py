"""Tables of reports (.csv, .tsv): each row a report, the columns told by their heads."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from functools import cache
from itertools import islice

from muqabala.errors import MuqabalaError
from muqabala.reading.encoding import decode
from muqabala.reading.html_metadata import iso_day
from muqabala.reading.raw import RawReport
from muqabala.text.folding import fold
from muqabala.text.lexicon import read_table

MOST_ROWS = 200_000
_LONGEST_CELL = 16 * 1024 * 1024
_DELIMITERS = ",;\t|"
_SAMPLE = 50
_LONG = 80
"""A column whose cells are longer than this in the mean holds the reports."""


def read_rows(data: bytes) -> list[RawReport]:
    """Return one report for each row that has text.

    Raises `MuqabalaError("columns_unknown")` where no column holds reports.
    """
    text, encoding = decode(data)
    rows = _rows(text)
    columns, first = _columns(rows)
    reports: list[RawReport] = []
    for number, row in enumerate(rows[first:], first + 1):
        cells = {field: row[n].strip() for field, n in columns.items() if n < len(row)}
        body = cells.get("text", "")
        if body:
            reports.append(
                RawReport(
                    body, name=cells.get("id") or str(number), title=cells.get("title", ""),
                    outlet=cells.get("outlet", ""), published=iso_day(cells.get("published", "")),
                    url=cells.get("url", ""), author=cells.get("author", ""), encoding=encoding,
                )
            )  # fmt: skip
    return reports


def is_table_of_reports(data: bytes) -> bool:
    """Tell whether a table holds reports; other tables may lie in the same folder."""
    try:
        _columns(_rows(decode(data)[0]))
    except MuqabalaError:
        return False
    return True


def _rows(text: str) -> list[list[str]]:
    csv.field_size_limit(_LONGEST_CELL)
    head = text[:20_000].split("\n", 1)[0]
    delimiter = max(_DELIMITERS, key=head.count)
    reader = csv.reader(io.StringIO(text.replace("\x00", ""), newline=""), delimiter=delimiter)
    try:
        return list(islice(reader, MOST_ROWS))
    except csv.Error as error:
        raise MuqabalaError("file_damaged") from error


def _columns(rows: Sequence[Sequence[str]]) -> tuple[dict[str, int], int]:
    """Return the number of each field's column, and that of the first row of reports."""
    if not rows:
        raise MuqabalaError("file_empty")
    named: dict[str, int] = {}
    for n, head in enumerate(rows[0]):
        field = _fields().get(_bare(head), "")
        if field:
            named.setdefault(field, n)
    if "text" in named:
        return named, 1
    longest = _longest_column(rows[1 : 1 + _SAMPLE] or rows)
    if longest is None:
        raise MuqabalaError("columns_unknown")
    named = {field: n for field, n in named.items() if n != longest}
    is_head = bool(named) or (longest < len(rows[0]) and len(rows[0][longest]) < _LONG / 2)
    return {**named, "text": longest}, int(is_head)


def _longest_column(rows: Sequence[Sequence[str]]) -> int | None:
    """Return the column of the longest cells, None when none is long."""
    width = max(map(len, rows), default=0)
    means = [sum(len(row[n]) for row in rows if n < len(row)) / len(rows) for n in range(width)]
    best = max(range(width), key=means.__getitem__, default=None)
    return best if best is not None and means[best] >= _LONG else None


@cache
def _fields() -> dict[str, str]:
    return {_bare(row["head"]): row["field"] for row in read_table("columns")}


def _bare(head: str) -> str:
    return " ".join(fold(head).lower().replace("_", " ").replace("-", " ").split())
