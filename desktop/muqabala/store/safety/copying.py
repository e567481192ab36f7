"""Copying a database that may be in use, or lie where nothing may be written."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path
from shutil import copyfile

from muqabala.store.database import log_of


def copy_database(path: Path, copy: Path) -> None:
    """Copy a database with what its log holds, and leave nothing beside the original."""
    address, log = path.absolute().as_uri(), log_of(path)
    if not log.exists() or log.stat().st_size == 0:
        _copy_through(f"{address}?immutable=1", copy)
        return
    try:
        _copy_through(f"{address}?mode=ro", copy)
    except sqlite3.OperationalError:
        # Reading a log needs a file of shared memory, which a read-only folder refuses.
        copyfile(path, copy)
        copyfile(log, log_of(copy))


def _copy_through(address: str, copy: Path) -> None:
    with (
        closing(sqlite3.connect(address, uri=True)) as source,
        closing(sqlite3.connect(copy)) as target,
    ):
        source.backup(target)
