"""A lexicon file to corrections: the table that `exporting.lexicon_file` writes, or one by hand.

Also as a spreadsheet saves it: in UTF-16, with quoted cells, commas or semicolons for tabs, the
columns in another order. Lines that begin with `#` and empty lines are skipped.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from pathlib import Path

from muqabala.errors import MuqabalaError
from muqabala.model.correction import Correction, CorrectionKind
from muqabala.model.mention import ENTITY_KINDS, Kind
from muqabala.reading.encoding import decode
from muqabala.reading.reader import bytes_of

_DELIMITERS = "\t;,"
_OPTIONAL = (
    "name", "english", "subtype", "entity", "target", "neutral", "stance", "author", "created",
)  # fmt: skip


def read_lexicon(path: Path) -> list[Correction]:
    """Return the corrections of a lexicon file, in its order, without ids.

    Raises `MuqabalaError`: `file_missing`, `file_unreadable`, `file_empty`, `file_too_large`,
    `encoding_unknown`, `not_text`; and at the first line that is no entry `correction_line` with
    `line` and the `column` that is at fault, or `correction_cells` with `line`.
    """
    data = bytes_of(path)
    try:
        text, _ = decode(data)
    except MuqabalaError as error:
        raise MuqabalaError(error.code, **{**error.details, "path": str(path)}) from error
    return list(_entries(text.removeprefix("\ufeff"), path))


def _entries(text: str, path: Path) -> Iterator[Correction]:
    columns: list[str] = []
    for line, cells in _rows(text, path):
        if not columns:
            columns = [cell.strip().casefold() for cell in cells]
            if "kind" not in columns:
                raise _fault(path, line, "kind")
        elif len(cells) > len(columns) and any(cells[len(columns) :]):
            raise MuqabalaError("correction_cells", path=str(path), line=line)
        else:
            correction = _correction(dict(zip(columns, cells, strict=False)), path, line).tidied
            if correction.fault:
                raise _fault(path, line, correction.fault)
            yield correction
    if not columns:
        raise _fault(path, 1, "kind")


def _rows(text: str, path: Path) -> Iterator[tuple[int, list[str]]]:
    """Yield the cells of each line that is an entry or names the columns, with its number."""
    table = csv.reader(io.StringIO(text, newline=""), delimiter=_delimiter(text), strict=True)
    try:
        for cells in table:
            if any(cell.strip() for cell in cells) and not cells[0].startswith("#"):
                yield table.line_num, [cell[1:] if cell[:1] == "'" else cell for cell in cells]
    except csv.Error as error:
        line = table.line_num
        raise MuqabalaError("correction_cells", path=str(path), line=line) from error


def _delimiter(text: str) -> str:
    """Return what parts the cells of the line that names the columns."""
    lines = (line for line in text.splitlines() if line.strip() and line.lstrip('"')[:1] != "#")
    head = next(lines, "")
    return max(_DELIMITERS, key=head.count)


def _correction(cells: dict[str, str], path: Path, line: int) -> Correction:
    kind, entity_type = cells["kind"].strip().casefold(), cells.get("type", "").strip().casefold()
    if kind not in list(CorrectionKind):
        raise _fault(path, line, "kind")
    if entity_type and entity_type not in ENTITY_KINDS:
        raise _fault(path, line, "type")
    return Correction(
        id="",
        kind=CorrectionKind(kind),
        surface=cells.get("words", ""),
        type=Kind(entity_type) if entity_type else None,
        document_id=cells.get("report", ""),
        **{name: cells.get(name, "") for name in _OPTIONAL},
    )


def _fault(path: Path, line: int, column: str) -> MuqabalaError:
    return MuqabalaError("correction_line", path=str(path), line=line, column=column)
