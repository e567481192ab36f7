"""One window writes into a library: a lock of the operating system, gone when its process is.

The lock is on a file beside the library. It is not the file's presence that locks: one that a
killed process left behind is taken over at once. Network shares may know no locks; then the library
is used without one, and SQLite's own guard the single write.
"""

from __future__ import annotations

import errno
import os
import sys
from pathlib import Path

SUFFIX = ".lock"

_UNKNOWN = {errno.ENOLCK, errno.ENOTSUP, errno.EOPNOTSUPP, errno.ENOSYS, errno.EINVAL}
"""What file systems say that know no locks."""

_READ_ONLY = {errno.EACCES, errno.EPERM, errno.EROFS}


class LibraryLock:
    """The lock on the library at a path. `is_held` tells whether it is ours.

    `is_taken` tells that another process holds it. When it is neither, locks are not to be had in
    that folder.
    """

    def __init__(self, library: Path) -> None:
        self._path = library.with_name(library.name + SUFFIX)
        self._file: int | None = None
        self.is_taken = False

    @property
    def is_held(self) -> bool:
        """Tell whether this process holds the lock."""
        return self._file is not None

    def acquire(self) -> bool:
        """Try to take the lock without waiting; tell whether it is held now."""
        while self._file is None:
            self.is_taken = False
            file = self._opened()
            if file is None:
                return False
            if not self._locked(file):
                os.close(file)
                return False
            if self._is_current(file):
                self._file = file
                break
            os.close(file)  # Its last holder removed it between our opening and locking.
        return True

    def release(self) -> None:
        """Give the lock back and remove its file."""
        if self._file is None:
            return
        file, self._file = self._file, None
        if sys.platform != "win32":
            self._path.unlink(missing_ok=True)  # While it is held, so that nobody's is removed.
        os.close(file)

    def _opened(self) -> int | None:
        try:
            return os.open(self._path, os.O_RDWR | os.O_CREAT, 0o644)
        except OSError as error:
            # Windows refuses a file that is about to vanish with its holder.
            self.is_taken = self._path.exists() and error.errno not in _READ_ONLY
            return None

    def _locked(self, file: int) -> bool:
        try:
            _lock(file)
        except OSError as error:
            self.is_taken = error.errno not in _UNKNOWN
            return False
        return True

    def _is_current(self, file: int) -> bool:
        try:
            found = self._path.stat()
        except OSError:
            return False
        return os.path.samestat(found, os.fstat(file))


if sys.platform == "win32":
    import msvcrt

    def _lock(file: int) -> None:
        msvcrt.locking(file, msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    def _lock(file: int) -> None:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
