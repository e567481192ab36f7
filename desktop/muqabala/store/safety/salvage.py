"""What SQLite can still read of a damaged library, put into a new one; the old file is not touched.

A bad page ends every walk over a table at its place. So tables are read from both ends, and from
many points between them; ranges of numbered rows are halved around what fails. Notes that are gone
from their table are taken from the history of changes. What the engine finds is not copied: it is
found anew.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from datetime import UTC, datetime
from pathlib import Path
from shutil import copyfile
from tempfile import TemporaryDirectory
from typing import Any

from muqabala.errors import MuqabalaError
from muqabala.model.safekeeping import Salvage
from muqabala.store.database import translated
from muqabala.store.history import notes_after
from muqabala.store.library import Library
from muqabala.store.safety.backups import backups_of, counts_of
from muqabala.store.safety.grafting import graft_contents

_NUMBERED = ("document", "change", "former_document")
"""Tables whose rows have numbers."""

_NAMED = (
    "note", "note_target", "note_tag", "tag", "correction", "judgement", "judgement_target",
    "saved_search", "state", "detail", "arrival", "document_tag", "collection",
    "collection_member",
)  # fmt: skip
"""Tables whose rows are found by words."""

_RENEWED = {"document": {"engine": "", "shelf": None}}
"""Columns that let the program find, and index, anew what is not copied."""

_PROBES = 20_000
"""Reads of one table before what is left of it is given up: a damaged branch hides millions."""

_POINTS = tuple(f"{number:03x}" for number in range(16**3)) + tuple(
    chr(code) for code in (*range(0x21, 0x7F), *range(0x620, 0x64B))
)
"""Words at which reading begins again in a table with bad pages: ids, ASCII and Arabic names."""

Row = tuple[Any, ...]


def salvage(wreck: Path, target: Path) -> Salvage:
    """Read what can be read of the library at `wreck` into a new one at `target`.

    Raises `MuqabalaError`: `salvage_nothing` when not even its tables are known, from no backup
    either, and what opening and writing a library does. `wreck` and its log are only copied;
    `target` must not be there.
    """
    with TemporaryDirectory(prefix="muqabala-") as folder, translated(target):
        copy = Path(folder) / "wreck.sqlite"
        for end in ("", "-wal"):
            file = wreck.with_name(wreck.name + end)
            if file.exists():
                copyfile(file, copy.with_name(copy.name + end))
        if not _has_tables(copy) and not _graft(copy, wreck):
            raise MuqabalaError("salvage_nothing", path=str(wreck))
        with closing(sqlite3.connect(copy)) as old, closing(Library(target)) as new:
            damaged = _Reading(old, new).copy_all()
    return _described(wreck, target, damaged)


def name_for(wreck: Path, now: datetime | None = None) -> Path:
    """Return a free name beside a damaged library for what is saved of it."""
    stamp = (now or datetime.now(UTC)).strftime("%Y%m%dT%H%M%SZ")
    return wreck.with_name(f"{wreck.stem}.saved-{stamp}{wreck.suffix}")


def _has_tables(copy: Path) -> bool:
    try:
        with closing(sqlite3.connect(copy)) as old:
            found = {row[0] for row in old.execute("SELECT name FROM sqlite_master")}
    except sqlite3.DatabaseError:
        return False
    return bool(found & {*_NUMBERED, *_NAMED})


def _graft(copy: Path, wreck: Path) -> bool:
    """Give a copy of a wreck the table of contents of the latest backup that fits it."""
    return any(
        graft_contents(copy, backup.path) and _has_tables(copy) for backup in backups_of(wreck)
    )


class _Reading:
    """The reading of one wreck into one new library."""

    def __init__(self, old: sqlite3.Connection, new: Library) -> None:
        self._old, self._library = old, new
        self._new = new.database.conn
        # Words that are no longer UTF-8 are kept as they can be read.
        old.text_factory = _text
        self._left = 0

    def copy_all(self) -> tuple[str, ...]:
        """Copy the tables and mend what refers to rows that are gone; return the damaged ones."""
        with self._library.transaction():
            self._new.execute("PRAGMA defer_foreign_keys = ON")
            damaged = [table for table in (*_NUMBERED, *_NAMED) if not self._copy(table)]
            self._drop_orphans()
            if damaged:
                self._recall_notes()
        return tuple(damaged)

    def _copy(self, table: str) -> bool:
        """Copy a table; tell whether it was read without a fault."""
        there = self._columns(self._new, table)
        if not there:
            return True
        try:
            here = self._columns(self._old, table)
        except sqlite3.DatabaseError:
            return False
        fixed = {name: value for name, value in _RENEWED.get(table, {}).items() if name in there}
        columns = [name for name in there if name in here and name not in fixed]
        if not columns:
            return True
        names = ", ".join(f'"{name}"' for name in (*columns, *fixed))
        marks = ", ".join("?" * (len(columns) + len(fixed)))
        # The names are those of our own schema.
        insert = f"INSERT OR IGNORE INTO {table} ({names}) VALUES ({marks})"  # noqa: S608
        self._left, whole = _PROBES, True
        for row in self._rows(table, columns):
            if row is None:
                whole = False
                continue
            try:
                self._new.execute(insert, [*row, *fixed.values()])
            except sqlite3.IntegrityError:
                whole = False  # A row with a value missing where there must be one.
        return whole

    @staticmethod
    def _columns(connection: sqlite3.Connection, table: str) -> list[str]:
        return [row[1] for row in connection.execute(f"PRAGMA table_info({table})")]

    def _rows(self, table: str, columns: Sequence[str]) -> Iterator[Row | None]:
        """Yield what can be read; None where something could not."""
        wanted = ", ".join(f'"{name}"' for name in columns)
        read = f"SELECT {wanted} FROM {table}"  # noqa: S608
        try:
            # Whole in one walk, or not: what was read before a fault is read again below.
            yield from self._old.execute(read).fetchall()
        except sqlite3.DatabaseError:
            yield None
            if table in _NUMBERED:
                yield from self._numbered(read, columns[0])
            else:
                yield from self._named(read, columns[0])

    def _numbered(self, read: str, key: str) -> Iterator[Row]:
        """Yield rows by halving the range of their numbers around what fails."""
        ranges = [(0, self._last_number(read, key))]
        while ranges and self._left > 0:
            start, end = ranges.pop()
            self._left -= 1
            try:
                found = self._old.execute(f'{read} WHERE "{key}" BETWEEN ? AND ?', [start, end])
                yield from found.fetchall()
            except sqlite3.DatabaseError:
                if start < end:
                    middle = (start + end) // 2
                    ranges += [(middle + 1, end), (start, middle)]

    def _last_number(self, read: str, key: str) -> int:
        try:
            row = self._old.execute(f'{read} ORDER BY "{key}" DESC LIMIT 1').fetchone()
        except sqlite3.DatabaseError:
            return 1 << 20
        return int(row[0]) if row else 0

    def _named(self, read: str, key: str) -> Iterator[Row]:
        """Yield rows from both ends, and from points between them up to the next fault."""
        yield from self._until_fault(f'{read} ORDER BY "{key}"')
        yield from self._until_fault(f'{read} ORDER BY "{key}" DESC')
        for point, following in zip(_POINTS, (*_POINTS[1:], "\uffff"), strict=True):
            if self._left <= 0:
                return
            self._left -= 1
            part = f'{read} WHERE "{key}" >= ? AND "{key}" < ? ORDER BY "{key}"'
            yield from self._until_fault(part, point, following)
            yield from self._until_fault(f"{part} DESC", point, following)

    def _until_fault(self, query: str, *values: str) -> Iterator[Row]:
        try:
            yield from self._old.execute(query, values)
        except sqlite3.DatabaseError:
            return

    def _drop_orphans(self) -> None:
        for table, owner, key in (
            ("note_target", "note", "id"),
            ("note_tag", "note", "id"),
            ("judgement_target", "judgement", "id"),
        ):
            if self._columns(self._new, table):
                self._new.execute(
                    f"DELETE FROM {table} WHERE {owner} NOT IN (SELECT {key} FROM {owner})"  # noqa: S608
                )

    def _recall_notes(self) -> None:
        """Take notes that lost their row, or their places, from the last change that knows them."""
        last: dict[str, Any] = {}
        for (payload,) in self._new.execute(
            "SELECT payload FROM change WHERE undone <> 1 ORDER BY id"
        ):
            with _nonsense_passed_over():
                last.update(notes_after(json.loads(payload)))
        for note_id, note in last.items():
            if note is None:
                continue
            found = self._library.annotations.find(note_id)
            if found is None or not found.targets:
                self._library.annotations.put(note)


@contextmanager
def _nonsense_passed_over() -> Iterator[None]:
    """Go on behind a change whose words were damaged where SQLite cannot notice."""
    try:
        yield
    except (ValueError, TypeError, KeyError, AttributeError):
        return


def _text(value: bytes) -> str:
    return value.decode("utf-8", "replace")


def _described(wreck: Path, target: Path, damaged: tuple[str, ...]) -> Salvage:
    with closing(sqlite3.connect(target)) as new:
        documents, notes = counts_of(new)
        known = _ids(new)
    best, lacking = None, (0, 0)
    for backup in backups_of(wreck):
        with closing(sqlite3.connect(f"{backup.path.as_uri()}?immutable=1", uri=True)) as old:
            there = _ids(old)
        missing = (len(there[0] - known[0]), len(there[1] - known[1]))
        if sum(missing) > sum(lacking):
            best, lacking = backup, missing
    return Salvage(target, documents, notes, damaged, best, *lacking)


def _ids(connection: sqlite3.Connection) -> tuple[set[str], set[str]]:
    """Return the ids of the reports and of the notes of a database."""
    reports = connection.execute("SELECT id FROM document WHERE trashed IS NULL")
    notes = connection.execute("SELECT id FROM note")
    return {row[0] for row in reports}, {row[0] for row in notes}
