"""A library goes to another folder: copied, verified, and only then used there.

The old one stays as it is until the analyst says that it may go.
"""

from __future__ import annotations

import filecmp
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import ExitStack, closing, contextmanager
from pathlib import Path

from muqabala.errors import MuqabalaError
from muqabala.store.safety.backups import Progress, counts_of, folder_of, write_copy
from muqabala.store.safety.checking import faults_of
from muqabala.store.safety.locking import LibraryLock


def move_library(library: Path, folder: Path, progress: Progress | None = None) -> Path:
    """Copy a library with its backups into a folder, verify the copy, and return its path.

    Nobody may have the library open. What was begun is taken away again when it fails. Raises
    `MuqabalaError`: `move_taken` when there is a library in the folder, `move_failed`,
    `library_in_use`.
    """
    target = folder / library.name
    if target.exists() or folder_of(target).exists():
        raise MuqabalaError("move_taken", path=str(folder))
    with _locked(library):
        try:
            folder.mkdir(parents=True, exist_ok=True)
            with ExitStack() as unless_done:
                unless_done.callback(_remove, target)
                _copy(library, target, progress)
                unless_done.pop_all()
        except (MuqabalaError, sqlite3.Error, OSError) as error:
            raise _failure(folder, error) from error
    return target


def remove_old(old: Path, new: Path) -> None:
    """Remove a library that was moved, with its backups, when the one that is used now is sound.

    Raises `MuqabalaError`: `move_failed`, `library_in_use`.
    """
    faults = faults_of(new)
    if faults:
        raise MuqabalaError("move_failed", path=str(new), reason=faults[0])
    with _locked(old):
        try:
            _remove(old)
        except OSError as error:
            raise _failure(old, error) from error


@contextmanager
def _locked(library: Path) -> Iterator[None]:
    """Hold the lock of a library while it is copied or removed."""
    lock = LibraryLock(library)
    if not lock.acquire() and lock.is_taken:
        raise MuqabalaError("library_in_use", path=str(library))
    try:
        yield
    finally:
        lock.release()


def _copy(library: Path, target: Path, progress: Progress | None) -> None:
    with closing(sqlite3.connect(f"{library.absolute().as_uri()}?mode=ro", uri=True)) as source:
        write_copy(source, target, progress)
        held = counts_of(source)
    with closing(sqlite3.connect(f"{target.absolute().as_uri()}?mode=ro", uri=True)) as copy:
        if counts_of(copy) != held:
            raise MuqabalaError("move_failed", path=str(target), reason="counts")
    if folder_of(library).is_dir():
        shutil.copytree(folder_of(library), folder_of(target))
        for file in _files_below(folder_of(library)):
            twin = folder_of(target) / file.relative_to(folder_of(library))
            if not filecmp.cmp(file, twin, shallow=False):
                raise MuqabalaError("move_failed", path=str(twin), reason="bytes")


def _files_below(folder: Path) -> Iterator[Path]:
    return (file for file in folder.rglob("*") if file.is_file())


def _remove(library: Path) -> None:
    """Remove a library, what SQLite keeps beside it, and its backups: nothing else."""
    for end in ("", "-wal", "-shm", "-journal"):
        library.with_name(library.name + end).unlink(missing_ok=True)
    if folder_of(library).is_dir():
        shutil.rmtree(folder_of(library))


def _failure(path: Path, error: Exception) -> MuqabalaError:
    if isinstance(error, OSError):
        reason = error.strerror or type(error).__name__
    else:
        details = error.details if isinstance(error, MuqabalaError) else {}
        reason = str(details.get("reason", error))
    return MuqabalaError("move_failed", path=str(path), reason=reason)
