"""Looking a library over from outside, with a connection of its own."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

from muqabala.errors import MuqabalaError
from muqabala.store.database import translated
from muqabala.store.safety.backups import is_backup_due

_MOST_FAULTS = 20
_DAMAGED = frozenset({"library_corrupt", "library_not_a_library"})


def faults_of(path: Path) -> tuple[str, ...]:
    """Check a database from end to end; return what is wrong in SQLite's words, at most twenty.

    Empty for a sound one. Raises `MuqabalaError` where something else than damage keeps it from
    being read: a full disk, a lock, a folder without rights.
    """
    try:
        with translated(path), closing(_connected(path, "ro")) as opened:
            found = opened.execute(f"PRAGMA integrity_check({_MOST_FAULTS})").fetchall()
            if found == [("ok",)]:
                broken = opened.execute("PRAGMA foreign_key_check").fetchmany(_MOST_FAULTS)
                return tuple(f"{row[0]} → {row[2]}" for row in broken)
            return tuple(str(row[0]) for row in found)
    except MuqabalaError as error:
        if error.code not in _DAMAGED:
            raise
        return (str(error.details["reason"]),)


def _connected(path: Path, mode: str) -> sqlite3.Connection:
    return sqlite3.connect(f"{path.absolute().as_uri()}?mode={mode}", uri=True)


def has_changed_since_backup(path: Path) -> bool:
    """Tell whether the library has changed since its latest backup."""
    # Never made where there is none: the file may have gone meanwhile.
    with translated(path), closing(_connected(path, "rw")) as connection:
        return is_backup_due(path, connection)
