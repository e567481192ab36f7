"""Tables of reports whose columns the analyst told: looked at, remembered, found by name.

What is said of a table holds for every table of the same heads, in the window and on the command
line, as long as the library is.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict
from itertools import chain
from pathlib import Path

from muqabala.errors import MuqabalaError
from muqabala.model.columns import FIELDS, Columns, TableSample
from muqabala.model.library import Changes
from muqabala.reading import reader
from muqabala.reading.columns import bare, fitting
from muqabala.reading.table_sample import is_table, sample_table
from muqabala.store.history import Step
from muqabala.store.library import Library
from muqabala.workspace.changing import Changing

__all__ = ["FIELDS", "Tables", "columns_by_names", "is_table", "read_wish", "sample_table"]

_KEY = "table_columns"
_MOST = 200
"""Kinds of tables that are remembered; of more, those told last."""


class Tables:
    """What is known of the columns of tables in one open library; undoable."""

    def __init__(self, library: Library, changing: Changing) -> None:
        self._library, self._changing = library, changing

    def chosen(self) -> tuple[Columns, ...]:
        """Return what was told, the latest first."""
        with self._library.reading():
            kept = self._library.recall(_KEY)
        return tuple(
            Columns(
                tuple(each["heads"]), tuple((f, n) for f, n in each["fields"]), each["has_head"]
            )
            for each in json.loads(kept or "[]")
        )

    def choose(self, columns: Columns, path: str = "") -> Changes:
        """Let the columns of all tables of these heads be these, as a step.

        The table at `path` is read again on its next import, though it did not change. Raises
        `MuqabalaError("columns_unknown")` where no column is said to hold the text.
        """
        if not columns.is_known:
            raise MuqabalaError("columns_unknown", path=path)
        before = self.chosen()
        others = (each for each in before if fitting(columns.heads, [each]) is None)
        after = (columns, *others)[:_MOST]
        with self._library.transaction():
            if path:
                self._library.forget(f"file:{path}")
            if after == before:
                return Changes()
            return self._changing.do(
                Step("choose_columns", state=((_KEY, _written(before), _written(after)),))
            )

    def choose_by_names(self, wish: Mapping[str, str], paths: Sequence[Path]) -> None:
        """Find the columns of tables among and below `paths` by names, and let them be these.

        Raises `MuqabalaError("columns_missing")` where a table has none of a name.
        """
        for path, columns in columns_by_names(wish, paths):
            self.choose(columns, str(path))


def read_wish(written: str) -> dict[str, str]:
    """Return what `text=النص,title=2` says: the name or number of each field's column.

    Raises `MuqabalaError("columns_wish")` for what is written otherwise.
    """
    parted = [part.partition("=") for part in written.split(",") if part.strip()]
    wish = {field.strip(): name.strip() for field, _, name in parted}
    if "text" not in wish or not set(wish) <= set(FIELDS) or not all(wish.values()):
        raise MuqabalaError("columns_wish", words=written, fields=" ".join(FIELDS))
    return wish


def columns_by_names(wish: Mapping[str, str], paths: Iterable[Path]) -> list[tuple[Path, Columns]]:
    """Return the columns of the tables among and below `paths` by their names or numbers, from 1.

    Raises `MuqabalaError`: `columns_missing`, and as `sample_table` does.
    """
    found = [path.absolute() for path in paths]
    files = chain.from_iterable(
        sorted(path.rglob("*")) if path.is_dir() else [path] for path in found
    )
    return [
        (file, _named(sample_table(file), wish))
        for file in files
        if is_table(file) and file.is_file()
    ]


def _named(sample: TableSample, wish: Mapping[str, str]) -> Columns:
    heads = sample.columns.heads
    names = [bare(head) for head in heads]
    fields: list[tuple[str, int]] = []
    by_name = False
    for field, name in wish.items():
        if bare(name) in names:
            by_name = True
            fields.append((field, names.index(bare(name))))
        elif name.isdecimal() and 0 < int(name) <= len(heads):
            fields.append((field, int(name) - 1))
        else:
            raise MuqabalaError("columns_missing", path=sample.path, name=name)
    has_head = by_name or sample.is_records or sample.columns.has_head
    return Columns(heads, tuple(fields), has_head)


def files_of(paths: Sequence[Path], chosen: Sequence[Columns]) -> list[str]:
    """Return the readable files among and below `paths`, sorted within each folder."""
    return reader.find_paths([path.absolute() for path in paths], chosen)


def _written(columns: Iterable[Columns]) -> str:
    return json.dumps([asdict(each) for each in columns], ensure_ascii=False)
