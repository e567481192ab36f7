"""JSON Lines to documents: one record a line.

A record is `{"id", "text", "published"?, "title"?, "outlet"?, "url"?}`; other fields are left
alone. Positions in the source count from the start of `text`.
"""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

from muqabala.errors import MuqabalaError
from muqabala.reading.dateline import find_published
from muqabala.reading.encoding import decode
from muqabala.reading.raw import RawReport

MOST_BAD = 100
"""Lines that are no records and still do not speak against the whole file."""

_LONGEST_FIRST = 1 << 24
_OPTIONAL = ("published", "title", "outlet", "url")


def read_records(data: bytes) -> list[RawReport | MuqabalaError]:
    """Return one report for each record, in file order; in place of a bad one, why it is none.

    A line that is no record is `record_invalid` with `line` and `reason`: `json`, `object`, or the
    name of a field that is missing or no string. It is raised when more than `MOST_BAD` are none:
    then the file is something else.
    """
    text, _ = decode(data)
    lines = text.replace("\r\n", "\n").split("\n")
    found: list[RawReport | MuqabalaError] = []
    bad = 0
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            found.append(_report(line, number))
        except MuqabalaError as error:
            bad += 1
            if bad > MOST_BAD:
                raise
            found.append(error)
    return found


def is_corpus(path: Path) -> bool:
    """Tell whether a file's first line, if it is a record at all, has a text.

    A folder may hold other JSON Lines (annotations, settings) beside its reports. A file that
    cannot be read counts as a corpus, so that reading it can say why not.
    """
    try:
        with path.open("rb") as file:
            first = json.loads(file.readline(_LONGEST_FIRST))
    except (OSError, ValueError):
        return True
    return not isinstance(first, dict) or "text" in first


def _report(line: str, number: int) -> RawReport:
    try:
        record = json.loads(line)
    except json.JSONDecodeError as error:
        raise MuqabalaError("record_invalid", line=number, reason="json") from error
    if not isinstance(record, dict):
        raise MuqabalaError("record_invalid", line=number, reason="object")
    if not isinstance(record.get("id"), str | int) or isinstance(record["id"], bool):
        raise MuqabalaError("record_invalid", line=number, reason="id")
    if not isinstance(record.get("text"), str):
        raise MuqabalaError("record_invalid", line=number, reason="text")
    given = {name: _string(record, name, number) for name in _OPTIONAL}
    return RawReport(
        record["text"],
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
