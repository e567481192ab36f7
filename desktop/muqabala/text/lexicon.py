"""Word lists as data: tab-separated tables in `resources/lexicons`, checked on reading.

A table opens with comment lines that name its source and licence (`# source: …`,
`# licence: …`), then a line of column names, then rows. Blank lines and lines that begin
with `#` are skipped, so that a linguist can group and annotate entries.
"""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache

from muqabala import paths
from muqabala.errors import MuqabalaError

Row = dict[str, str]


@contextmanager
def without_collecting() -> Iterator[None]:
    """Pause the collection of cycles while a hundred thousand objects are made that stay.

    As for a large lexicon: each of them would be walked over several times.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


@cache
def read_table(name: str) -> tuple[Row, ...]:
    """Return the rows of `resources/lexicons/<name>.tsv`, each a dict by column name.

    Raises `MuqabalaError("lexicon_invalid")` naming the line where a row has too many cells,
    the table has no source or licence, or no column names.
    """
    path = paths.resources() / "lexicons" / f"{name}.tsv"
    try:
        text = path.read_text(encoding="utf-8")
    except OSError as error:
        raise MuqabalaError("lexicon_missing", path=str(path)) from error
    return parse_table(text, str(path))


def parse_table(text: str, path: str = "") -> tuple[Row, ...]:
    """Return the rows of a table given as text; `path` is only for error messages."""
    columns: list[str] = []
    rows: list[Row] = []
    comments: list[str] = []
    for number, line in enumerate(text.splitlines(), 1):
        if line.startswith("#"):
            comments.append(line)
        elif not line.strip():
            continue
        elif not columns:
            columns = [cell.strip() for cell in line.split("\t")]
        else:
            rows.append(_row(line, columns, path, number))
    if not columns or not _has_credits(comments):
        raise MuqabalaError("lexicon_invalid", path=path, line=1)
    return tuple(rows)


def _row(line: str, columns: list[str], path: str, number: int) -> Row:
    cells = [cell.strip() for cell in line.split("\t")]
    if len(cells) > len(columns):
        raise MuqabalaError("lexicon_invalid", path=path, line=number)
    cells += [""] * (len(columns) - len(cells))
    return dict(zip(columns, cells, strict=True))


def _has_credits(comments: list[str]) -> bool:
    heads = " ".join(comments[:6])
    return "source:" in heads and "licence:" in heads
