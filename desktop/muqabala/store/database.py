"""Opening a library file, and sorting its failures into those a user can act on."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from contextlib import ExitStack, closing, contextmanager
from pathlib import Path

from sqlite_utils import Database

from muqabala.errors import MuqabalaError
from muqabala.store.migrations import steps
from muqabala.store.safety.backups import back_up
from muqabala.store.safety.whereabouts import is_on_network

BUSY_TIMEOUT = 5.0
"""Seconds to wait for another process to finish its write."""

CHECKED_AT_ONCE = 32 * 1024 * 1024
"""Bytes of a library that is read from end to end before it is opened, a tenth of a second's
work. Damage in a larger one is met when it is read there, or by the check the analyst asks for."""

_LOG_PAGES = 4000
"""Pages that the write-ahead log holds before they are written into the file, 16 MB."""

_APPLICATION_ID = 0x4D515142
"""Written in the file's header, so that `file` and we can tell a library from any database."""


def open_database(path: Path) -> Database:
    """Open or create the library at `path`, bring its schema up to date and return it.

    Raises `MuqabalaError`: `library_folder`, `library_not_a_library`, `library_corrupt`,
    `library_newer`, `library_locked`, `library_read_only`, `disk_full`, `backup_failed`.
    """
    with translated(path):
        _make_folder(path)
        with ExitStack() as undone:
            connection = sqlite3.connect(path, timeout=BUSY_TIMEOUT)
            undone.callback(connection.close)
            database = _prepared(connection, path)
            undone.pop_all()
            return database


def open_to_read(path: Path) -> Database | None:
    """Open the library at `path` without ever writing to it; None when its schema is too old.

    Raises `MuqabalaError` as `open_database` does, and `file_missing`.
    """
    if not path.is_file():
        raise MuqabalaError("file_missing", path=str(path))
    with translated(path), ExitStack() as undone:
        connection = _connected_to_read(path)
        undone.callback(connection.close)
        db = Database(connection)
        _refuse_foreign(db, path)
        if steps.pending(db):
            return None
        undone.pop_all()
        return db


def _connected_to_read(path: Path) -> sqlite3.Connection:
    address = path.absolute().as_uri()
    connection = sqlite3.connect(f"{address}?mode=ro", uri=True, timeout=BUSY_TIMEOUT)
    try:
        connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    except sqlite3.OperationalError:
        connection.close()
        if log_of(path).exists():
            raise
        # In a folder that may not be written to SQLite cannot make its index of the log; where
        # there is no log, none is needed.
        return sqlite3.connect(f"{address}?immutable=1", uri=True)
    return connection


def log_of(path: Path) -> Path:
    """Return where SQLite keeps the log of the database at `path`."""
    return path.with_name(f"{path.name}-wal")


def identity_of(path: Path) -> tuple[int, int] | None:
    """Return what tells a file from another of its name; None when there is none."""
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino


@contextmanager
def translated(path: Path | str) -> Iterator[None]:
    """Turn SQLite's errors about the library at `path` into `MuqabalaError`."""
    try:
        yield
    except sqlite3.DatabaseError as error:
        code = _code(error)
        if not code:
            raise
        raise MuqabalaError(code, path=str(path), reason=str(error)) from error


def _make_folder(path: Path) -> None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise MuqabalaError("library_folder", path=str(path), reason=str(error)) from error


def _prepared(connection: sqlite3.Connection, path: Path) -> Database:
    db = Database(connection)
    _refuse_foreign(db, path)
    db.execute("PRAGMA foreign_keys = ON")
    _require_writing(db, path)
    pending = steps.pending(db)
    if pending:
        if "document" in db.table_names():
            back_up(connection, path, "migration")
        steps.apply(db)
        db.execute(f"PRAGMA application_id = {_APPLICATION_ID}")
    if is_on_network(path.absolute().parent):
        db.disable_wal()  # The log's index is shared memory, which two machines do not share.
    else:
        db.enable_wal()
    # Pages that are written again and again, as those of indexes, go into the file once for all.
    db.execute(f"PRAGMA wal_autocheckpoint = {_LOG_PAGES}")
    # What the window calls saved must survive a power cut, so every commit reaches the disk.
    db.execute("PRAGMA synchronous = FULL")
    return db


def _require_writing(db: Database, path: Path) -> None:
    """Fail now, and not at the first note, when the file or its folder may not be written to."""
    if path.exists() and not os.access(path, os.W_OK):
        raise MuqabalaError("library_read_only", path=str(path))
    db.execute("BEGIN IMMEDIATE")
    db.execute("ROLLBACK")


def _refuse_foreign(db: Database, path: Path) -> None:
    """Refuse a database that is not ours, is damaged, or was written by a later version."""
    tables = set(db.table_names())
    if not tables:
        return
    if "_sqlite_migrations" not in tables:
        raise MuqabalaError("library_not_a_library", path=str(path))
    with closing(Database(memory=True)) as empty:
        known = {step.name for step in steps.pending(empty)}
    if any(step.name not in known for step in steps.applied(db)):
        raise MuqabalaError("library_newer", path=str(path))
    if path.stat().st_size > CHECKED_AT_ONCE:
        return
    verdict = db.execute("PRAGMA quick_check(1)").fetchone()[0]
    if verdict != "ok":
        raise MuqabalaError("library_corrupt", path=str(path), reason=verdict)


_CODES = {
    "SQLITE_BUSY": "library_locked",
    "SQLITE_LOCKED": "library_locked",
    "SQLITE_CORRUPT": "library_corrupt",
    "SQLITE_NOTADB": "library_not_a_library",
    "SQLITE_FULL": "disk_full",
    "SQLITE_READONLY_DBMOVED": "library_moved",
    "SQLITE_READONLY": "library_read_only",
    "SQLITE_CANTOPEN": "library_folder",
    "SQLITE_IOERR": "library_io",
    "SQLITE_INTERRUPT": "search_stopped",
}


def _code(error: sqlite3.DatabaseError) -> str:
    name = getattr(error, "sqlite_errorname", "") or ""
    return next((code for start, code in _CODES.items() if name.startswith(start)), "")
