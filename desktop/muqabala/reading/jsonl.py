"""JSON Lines to documents: one record a line.

A record is `{"id", "text", "published"?, "title"?, "outlet"?, "url"?}`; other fields are left
alone. Positions in the source count from the start of `text`. Records of other names are read as
the rows of a table are: by what the analyst said of them, by known names, or by the longest values.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from contextlib import suppress
from datetime import date
from pathlib import Path

from muqabala.errors import MuqabalaError
from muqabala.model.columns import FIELDS, Columns
from muqabala.reading.columns import Chosen, fitting, guessed, heads_of
from muqabala.reading.dateline import find_published
from muqabala.reading.encoding import decode
from muqabala.reading.raw import RawReport

MOST_BAD = 100
"""Lines that are no records and still do not speak against the whole file."""

_LONGEST_FIRST = 1 << 24
_SAMPLE = 50
Record = dict[str, object]
_OPTIONAL = ("published", "title", "outlet", "url")


def read_records(data: bytes, chosen: Chosen = ()) -> list[RawReport | MuqabalaError]:
    """Return one report for each record, in file order; in place of a bad one, why it is none.

    A line that is no record is `record_invalid` with `line` and `reason`: `json`, `object`, or the
    name of a field that is missing or no string. It is raised when more than `MOST_BAD` are none:
    then the file is something else. `chosen` is what the analyst said of records of other names.
    """
    lines = _lines(data)
    names = _names(lines, chosen)
    found: list[RawReport | MuqabalaError] = []
    bad = 0
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            found.append(_named(line, number, names) if names else _report(line, number))
        except MuqabalaError as error:
            bad += 1
            if bad > MOST_BAD:
                raise
            found.append(error)
    return found


def is_corpus(path: Path, chosen: Chosen = ()) -> bool:
    """Tell whether a file's first line, if it is a record at all, has a text.

    A folder may hold other JSON Lines (annotations, settings) beside its reports. A file that
    cannot be read counts as a corpus, so that reading it can say why not.
    """
    try:
        with path.open("rb") as file:
            line = file.readline(_LONGEST_FIRST)
            first = json.loads(line)
    except (OSError, ValueError):
        return True
    if not isinstance(first, dict) or "text" in first:
        return True
    return bool(_names([line.decode("utf-8", errors="replace")], chosen))


def table_of(data: bytes) -> list[tuple[str, ...]]:
    """Return the first records as the rows of a table, the names of their values before them."""
    return _rows(_lines(data))


def _lines(data: bytes) -> list[str]:
    return decode(data)[0].replace("\r\n", "\n").split("\n")


def _rows(lines: Sequence[str]) -> list[tuple[str, ...]]:
    """Return the names of the values of the first records, and the values of each."""
    records: list[Record] = []
    for number, line in enumerate(lines, 1):
        if line.strip() and len(records) < _SAMPLE:
            with suppress(MuqabalaError):  # It is told of where all records are read.
                records.append(_record(line, number))
    names = dict.fromkeys(name for record in records for name in record)
    rows = [tuple(_cell(record.get(name)) for name in names) for record in records]
    return [heads_of(tuple(names)), *rows] if names else []


def _names(lines: Sequence[str], chosen: Chosen) -> dict[str, str]:
    """Return the names that records have for our fields, {} where they have our own."""
    rows = _rows(lines)
    if not rows:
        return {}
    heads = rows[0]
    columns = fitting(heads, chosen)
    if columns is None and "text" not in heads:
        columns = guessed(heads, rows)
    return _written(columns) if columns is not None and columns.is_known else {}


def _written(columns: Columns) -> dict[str, str]:
    return {field: columns.heads[number] for field, number in columns.fields}


def _named(line: str, number: int, names: Mapping[str, str]) -> RawReport:
    """Return the report of a record that has other names for its values."""
    record = _record(line, number)
    told = {field: _cell(record.get(names.get(field, ""))).strip() for field in FIELDS}
    if not told["text"]:
        raise MuqabalaError("record_invalid", line=number, reason=names["text"])
    return RawReport(
        told["text"],
        name=told["id"] or str(number),
        title=told["title"],
        outlet=told["outlet"],
        published=_published(told["published"]) or "",
        url=told["url"],
        author=told["author"],
    )


def _cell(value: object) -> str:
    """Return a value as the cell of a table; "" for what has no words."""
    if isinstance(value, list):
        return "\n".join(filter(None, map(_cell, value)))
    return str(value) if isinstance(value, str | int | float) and value is not True else ""


def _record(line: str, number: int) -> Record:
    try:
        record = json.loads(line)
    except (json.JSONDecodeError, RecursionError) as error:
        raise MuqabalaError("record_invalid", line=number, reason="json") from error
    if not isinstance(record, dict):
        raise MuqabalaError("record_invalid", line=number, reason="object")
    return record


def _report(line: str, number: int) -> RawReport:
    record = _record(line, number)
    if not isinstance(record.get("id"), str | int) or isinstance(record["id"], bool):
        raise MuqabalaError("record_invalid", line=number, reason="id")
    text = record.get("text")
    if not isinstance(text, str):
        raise MuqabalaError("record_invalid", line=number, reason="text")
    given = {name: _string(record, name, number) for name in _OPTIONAL}
    return RawReport(
        text,
        name=str(record["id"]),
        title=given["title"],
        outlet=given["outlet"],
        published=_published(given["published"]) or "",
        url=given["url"],
    )


def _published(value: str) -> str | None:
    """Return `value` where it opens with an ISO day, else the day it gives otherwise, if any."""
    try:
        date.fromisoformat(value[:10])
    except ValueError:
        return find_published(value)
    return value


def _string(record: dict[str, object], name: str, number: int) -> str:
    value = record.get(name)
    if value is None:
        return ""
    if not isinstance(value, str):
        raise MuqabalaError("record_invalid", line=number, reason=name)
    return value
