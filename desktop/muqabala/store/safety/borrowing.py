"""A colleague's library, read without touching it: a copy is opened, and thrown away after.

Opening a library brings its schema up to date and makes files beside it; on a colleague's file, a
stick or a shared folder neither is ours to do.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from muqabala.errors import MuqabalaError
from muqabala.store.database import translated
from muqabala.store.library import Library
from muqabala.store.safety.copying import copy_database

_WRONG_VALUES = (sqlite3.Error, ValueError, TypeError, LookupError, AttributeError)


@contextmanager
def borrowed(path: Path, own: Path) -> Iterator[Library]:
    """Open a copy of the library at `path`; `own` is the library that is open already.

    Raises `MuqabalaError`: `file_missing`, `exchange_own_library`, and what opening a library
    does, with the path of the original.
    """
    if not path.is_file():
        raise MuqabalaError("file_missing", path=str(path))
    if own.exists() and own.samefile(path):
        raise MuqabalaError("exchange_own_library", path=str(path))
    with TemporaryDirectory(prefix="muqabala-") as folder:
        copy = Path(folder) / "library.sqlite"
        with translated(path):
            copy_database(path, copy)
        try:
            with guarded(path):
                library = Library(copy)
        except MuqabalaError as error:
            raise MuqabalaError(error.code, **{**error.details, "path": str(path)}) from error
        with closing(library), translated(path):
            yield library


@contextmanager
def guarded(path: Path) -> Iterator[None]:
    """Turn what reading rows of nonsense raises into `MuqabalaError("library_corrupt")`.

    A file may be damaged where SQLite cannot notice: in texts, kinds and JSON.
    """
    try:
        yield
    except _WRONG_VALUES as error:
        raise MuqabalaError("library_corrupt", path=str(path), reason=str(error)) from error
