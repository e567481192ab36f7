"""What keeps a library safe: who may write, backups, restoring, and saving what a wreck holds.

What takes long works on the file with a connection of its own, so that it may run in another
thread than the one that owns the library.
"""

from __future__ import annotations

from functools import cached_property
from pathlib import Path

from muqabala.errors import MuqabalaError
from muqabala.model.safekeeping import Backup, Keeping, Salvage
from muqabala.store.database import open_database
from muqabala.store.library import Library
from muqabala.store.safety import backups
from muqabala.store.safety.checking import faults_of, has_changed_since_backup
from muqabala.store.safety.locking import LibraryLock
from muqabala.store.safety.moving import move_library, remove_old
from muqabala.store.safety.salvage import name_for, salvage
from muqabala.store.safety.whereabouts import Hazard, hazard_at

__all__ = [
    "IN_USE",
    "NOT_WRITABLE",
    "Hazard",
    "Safekeeping",
    "back_up",
    "back_up_after_changes",
    "backups_of",
    "faults_of",
    "library_for_window",
    "move_library",
    "remove_old",
    "restore",
    "save_wreck",
]

IN_USE, NOT_WRITABLE = "library_in_use", "library_read_only"
"""Why a library is open for reading only: codes of sentences."""

MOST_STEPS = 10_000
"""Changes that can be taken back: about 20 MB. Older ones stand in backups."""

_UNWRITABLE = frozenset({NOT_WRITABLE, "library_folder", "library_io"})
"""What opening fails with where a file or its folder may not be written to."""


class Safekeeping:
    """The safety of one open library."""

    def __init__(self, library: Library, lock: LibraryLock | None = None) -> None:
        self._library = library
        self._lock = lock

    @property
    def refusal(self) -> str:
        """The code of the sentence that says why nothing may be written; "" when it may."""
        return self._library.refusal

    @property
    def is_in_place(self) -> bool:
        """Tell whether the library's file is still where it was opened, and the same one."""
        return self._library.is_in_place

    def pause(self, code: str) -> None:
        """Refuse to write for a while, or, with "", no more; `code` says why."""
        self._library.refusal = code

    @cached_property
    def hazard(self) -> Hazard | None:
        """What endangers the library where it lies."""
        return hazard_at(self._library.path)

    def backups(self) -> list[Backup]:
        """Return the backups, the latest first."""
        return backups.backups_of(self._library.path)

    def save_copy(self, target: Path) -> None:
        """Write the whole library, as it is open, to another file.

        This works also when its own file was removed or replaced. Raises
        `MuqabalaError("backup_failed")`.
        """
        backups.write_copy(self._library.database.conn, target)

    def release(self) -> None:
        """Let others write."""
        if self._lock is not None:
            self._lock.release()


def library_for_window(path: Path) -> tuple[Library, LibraryLock]:
    """Open a library as a window does: alone, or for reading when another window has it.

    So it is also opened when its file or folder may not be written to. Raises `MuqabalaError` as
    opening a library does.
    """
    lock = LibraryLock(path)
    if path.parent.is_dir():
        lock.acquire()
    if lock.is_taken:
        return Library(path, to_read=IN_USE), lock
    try:
        library = Library(path)
    except MuqabalaError as error:
        lock.release()
        if error.code not in _UNWRITABLE or not path.is_file():
            raise
        return Library(path, to_read=NOT_WRITABLE), lock
    if not lock.is_held:
        lock.acquire()  # Its folder was made just now.
    with library.transaction():
        library.history.prune(MOST_STEPS)
        if library.arrivals.has_older():
            library.arrivals.keep_only(library.history.versions_asked_for())
    return library, lock


def back_up(path: Path, reason: str, keeping: Keeping) -> Backup:
    """Make a verified backup of the library at `path`, and let old ones go.

    Raises `MuqabalaError("backup_failed")`.
    """
    made = backups.make_backup(path, reason)
    backups.prune(path, keeping)
    return made


def back_up_after_changes(path: Path, keeping: Keeping) -> Backup | None:
    """Make a backup when the library has changed since the latest one."""
    return back_up(path, "opened", keeping) if has_changed_since_backup(path) else None


def backups_of(path: Path) -> list[Backup]:
    """Return the backups of the library at `path`, the latest first."""
    return backups.backups_of(path)


def restore(path: Path, backup: Path) -> Backup | None:
    """Bring the library at `path`, which nobody may have open, to the state of a backup.

    Its present state is backed up before, and returned; None when it cannot be read. A file that
    is no database any more is kept under another name. Raises `MuqabalaError`: `library_in_use`,
    `backup_damaged`, `restore_failed`, `backup_failed`.
    """
    lock = LibraryLock(path)
    if not lock.acquire() and lock.is_taken:
        raise MuqabalaError(IN_USE, path=str(path))
    try:
        before = _backed_up_if_whole(path)
        backups.restore(backup, path)
        open_database(path).close()  # A backup of an older schema is brought up to date now.
    finally:
        lock.release()
    return before


def _backed_up_if_whole(path: Path) -> Backup | None:
    if not path.is_file() or faults_of(path):
        return None
    return backups.make_backup(path, "restore")


def save_wreck(path: Path) -> Salvage:
    """Read what can be read of the damaged library at `path` into a new file beside it.

    Raises `MuqabalaError`: `salvage_nothing`, and what writing a library raises.
    """
    return salvage(path, name_for(path))
