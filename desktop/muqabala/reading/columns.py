"""The columns of a table of reports: chosen by the analyst, told by their heads, or guessed.

Reports are handed on as rows of cells, whatever the format; a workbook and a file of records are
tables too.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from muqabala.errors import MuqabalaError
from muqabala.model.columns import Columns
from muqabala.reading.html_metadata import iso_day
from muqabala.reading.raw import RawReport
from muqabala.text.folding import fold
from muqabala.text.lexicon import read_table

MOST_ROWS = 200_000
Rows = Sequence[Sequence[str]]
Chosen = Sequence[Columns]
"""What the analyst said of tables, each of others; the heads tell which it is said of."""

_SAMPLE = 50
_LONG = 80
"""A column whose cells are longer than this in the mean holds the reports."""

_LONGEST_HEAD = 200
"""Letters by which a head is known; where there are none, it is a text."""


def columns_of(rows: Rows, chosen: Chosen = ()) -> Columns:
    """Return what the columns of a table hold; without a text where that cannot be told."""
    if not rows:
        raise MuqabalaError("file_empty")
    heads = heads_of(rows[0])
    return fitting(heads, chosen) or guessed(heads, rows)


def known_columns(rows: Rows, chosen: Chosen = ()) -> Columns:
    """Return the same; raises `MuqabalaError("columns_unknown")` without a column of texts."""
    found = columns_of(rows, chosen)
    if not found.is_known:
        raise MuqabalaError("columns_unknown")
    return found


def heads_of(row: Sequence[str]) -> tuple[str, ...]:
    """Return the cells of a first row as they are kept."""
    return tuple(cell[:_LONGEST_HEAD].strip() for cell in row)


def fitting(heads: tuple[str, ...], chosen: Chosen) -> Columns | None:
    """Return what was chosen for tables of these heads, in whatever order they stand here."""
    names = [bare(head) for head in heads]
    for each in chosen:
        theirs = [bare(head) for head in each.heads]
        if names == theirs:
            return Columns(heads, each.fields, each.has_head)
        if each.has_head and len(set(names)) == len(names) and sorted(names) == sorted(theirs):
            fields = tuple((field, names.index(theirs[n])) for field, n in each.fields)
            return Columns(heads, fields)
    return None


def guessed(heads: tuple[str, ...], rows: Rows) -> Columns:
    """Return what the heads say of the columns, and the longest cells where none is the text's."""
    named = named_fields(heads)
    if "text" in named:
        return Columns(heads, tuple(named.items()))
    longest = _longest_column(rows[1 : 1 + _SAMPLE] or rows)
    if longest is None:
        return Columns(heads, tuple(named.items()), has_head=bool(named) or _are_heads(heads))
    named = {field: n for field, n in named.items() if n != longest}
    is_head = bool(named) or (longest < len(rows[0]) and len(rows[0][longest]) < _LONG / 2)
    return Columns(heads, (*named.items(), ("text", longest)), is_head)


def _are_heads(cells: Sequence[str]) -> bool:
    """Tell whether cells look like names: each another, none a number or a sentence."""
    return len(set(cells)) == len(cells) and all(
        0 < len(cell) < _LONG / 2 and any(map(str.isalpha, cell)) for cell in cells
    )


def named_fields(heads: Sequence[str]) -> dict[str, int]:
    """Return the number of each field's column, of those whose heads are known."""
    named: dict[str, int] = {}
    for n, head in enumerate(heads):
        field = _fields().get(bare(head), "")
        if field:
            named.setdefault(field, n)
    return named


def reports_of(rows: Rows, columns: Columns, encoding: str = "utf-8") -> Iterator[RawReport]:
    """Yield one report for each row that has text; one without an id is named by its row."""
    first = int(columns.has_head)
    for number, row in enumerate(rows[first:], first + 1):
        cells = {field: row[n].strip() for field, n in columns.fields if n < len(row)}
        body = cells.get("text", "")
        if body:
            yield RawReport(
                body, name=cells.get("id") or str(number), title=cells.get("title", ""),
                outlet=cells.get("outlet", ""), published=iso_day(cells.get("published", "")),
                url=cells.get("url", ""), author=cells.get("author", ""), encoding=encoding,
            )  # fmt: skip


def reports_of_sheets(sheets: Sequence[Rows], chosen: Chosen = ()) -> list[RawReport]:
    """Return the reports of all sheets of a workbook that hold any.

    Raises `MuqabalaError("columns_unknown")` where none does.
    """
    known = [(rows, columns_of(rows, chosen)) for rows in sheets]
    if not any(columns.is_known for _, columns in known):
        raise MuqabalaError("columns_unknown")
    return [
        report
        for rows, columns in known
        if columns.is_known
        for report in reports_of(rows, columns)
    ]


def _longest_column(rows: Rows) -> int | None:
    """Return the column of the longest cells, None when none is long."""
    width = max(map(len, rows), default=0)
    means = [sum(len(row[n]) for row in rows if n < len(row)) / len(rows) for n in range(width)]
    best = max(range(width), key=means.__getitem__, default=None)
    return best if best is not None and means[best] >= _LONG else None


@cache
def _fields() -> dict[str, str]:
    return {bare(row["head"]): row["field"] for row in read_table("columns")}


def bare(head: str) -> str:
    """Return a head by which it is told from others: folded, without marks between words."""
    return " ".join(fold(head).lower().replace("_", " ").replace("-", " ").split())
