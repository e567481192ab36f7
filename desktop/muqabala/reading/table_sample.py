"""The first rows of a table, for the analyst to say what its columns hold."""

from __future__ import annotations

from pathlib import Path

from muqabala.errors import MuqabalaError
from muqabala.model.columns import TableSample
from muqabala.reading import jsonl, ods, table, workbook
from muqabala.reading.columns import Chosen, columns_of, fitting, heads_of
from muqabala.reading.encoding import decode
from muqabala.reading.guarded import GUARD
from muqabala.reading.sniffing import SUFFIXES, format_of

_BOOKS = {"xlsx": workbook.sample_of, "ods": ods.sample_of}
TABLES = frozenset(("csv", "jsonl", *_BOOKS))
"""Formats of tables, by their short names."""

_READ = 1 << 18
"""Bytes of a text that are looked at: its first rows."""

_FEW = 8
_LONGEST_CELL = 400


def is_table(path: Path) -> bool:
    """Tell whether a file is a table by its name."""
    return SUFFIXES.get(path.suffix.lower(), "") in TABLES


def sample_table(path: Path, chosen: Chosen = ()) -> TableSample:
    """Return the first rows of a table and what its columns seem to hold.

    Raises `MuqabalaError`: `file_missing`, `file_unreadable`, `file_empty`, `table_unknown` for
    what is no table, and as the readers do.
    """
    try:
        with path.open("rb") as file:
            head = file.read(_READ)
            kind = SUFFIXES.get(path.suffix.lower(), "")
            data = head + file.read() if head.startswith(b"PK") else head
    except FileNotFoundError as error:
        raise MuqabalaError("file_missing", path=str(path)) from error
    except OSError as error:
        raise MuqabalaError("file_unreadable", path=str(path), reason=str(error)) from error
    if kind in _BOOKS or head.startswith(b"PK"):
        kind = format_of(data, path.suffix)
    if kind not in TABLES:
        raise MuqabalaError("table_unknown", path=str(path))
    rows = _rows(data, kind)
    if not rows:
        raise MuqabalaError("file_empty", path=str(path))
    short = tuple(tuple(cell[:_LONGEST_CELL] for cell in row) for row in rows[: _FEW + 1])
    is_chosen = fitting(heads_of(rows[0]), chosen) is not None
    columns = columns_of(rows, chosen)
    return TableSample(str(path), short, columns, is_chosen, is_records=kind == "jsonl")


def _rows(data: bytes, kind: str) -> list[tuple[str, ...]]:
    """Return the first rows; the last row of a text that was cut off is left out."""
    if kind in _BOOKS:
        return [tuple(row) for row in GUARD.run(_BOOKS[kind], data)]
    if len(data) >= _READ:
        is_wide = data.startswith(b"\xff\xfe")  # A line end of two bytes, the second one 0.
        data = data[: data.rfind(b"\n") + 1 + is_wide] or data
    if kind == "jsonl":
        return jsonl.table_of(data)
    return [tuple(row) for row in table.rows_of(decode(data)[0], 50)]
