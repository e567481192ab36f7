"""The files of a REFI-QDA project: in an archive (`.qdpx`) or beside the project (`.qde`).

Nothing is ever unpacked to the disk, and no path that a project names is followed out of its
archive or folder. What is read is bounded, whatever an archive says of itself.
"""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Callable
from pathlib import Path
from urllib.parse import unquote

from muqabala.errors import MuqabalaError

LARGEST = 256 * 1024 * 1024
"""The most that all files read from one archive may hold, in bytes."""

MOST_ENTRIES = 50_000

_SOURCES = "sources/"
_BROKEN = (
    zipfile.BadZipFile, zlib.error, EOFError, OSError, RuntimeError, NotImplementedError,
    ValueError, OverflowError, IndexError, KeyError,
)  # fmt: skip
"""What a damaged, encrypted or strange archive makes `zipfile` raise."""

SourceBytes = Callable[[str], bytes | None]
"""From the path that a project gives to a source's bytes, None where they are not at hand."""


def is_archive(data: bytes) -> bool:
    """Tell whether the bytes begin as a zip archive does."""
    return data.startswith(b"PK")


class Archive:
    """A `.qdpx` file."""

    def __init__(self, data: bytes, path: Path) -> None:
        """Open it; raises `MuqabalaError`: `exchange_archive`, `exchange_too_large`."""
        self._path, self._left = path, LARGEST
        try:
            self._file = zipfile.ZipFile(io.BytesIO(data))
            self._entries = {each.filename: each for each in self._file.infolist()}
        except _BROKEN as error:
            raise self._broken(error) from error
        if len(self._entries) > MOST_ENTRIES:
            raise MuqabalaError("exchange_too_large", path=str(path), limit=LARGEST)
        self._sources = {
            name[len(_SOURCES) :]: entry
            for name, entry in self._entries.items()
            if name.casefold().startswith(_SOURCES)
        }

    def project(self) -> bytes:
        """Return the project file: ATLAS.ti names it after the project, all others alike."""
        named = [name for name in self._entries if name.casefold().endswith(".qde")]
        at_root = sorted((name for name in named if "/" not in name), key=_by_usual_name)
        if not at_root:
            raise MuqabalaError("exchange_no_project", path=str(self._path))
        return self._read(self._entries[at_root[0]])

    def source(self, path: str) -> bytes | None:
        """Return the text file of a source."""
        name = path.removeprefix("internal://").removeprefix("relative://")
        plain = name.replace("\\", "/").rsplit("/", 1)[-1]
        for each in (name, unquote(name), plain, unquote(plain)):
            if each in self._sources:
                return self._read(self._sources[each])
        return None

    def _read(self, entry: zipfile.ZipInfo) -> bytes:
        try:
            with self._file.open(entry) as file:
                content = file.read(self._left + 1)
        except _BROKEN as error:
            raise self._broken(error) from error
        self._left -= len(content)
        if self._left < 0:
            raise MuqabalaError("exchange_too_large", path=str(self._path), limit=LARGEST)
        return content

    def _broken(self, error: Exception) -> MuqabalaError:
        return MuqabalaError("exchange_archive", path=str(self._path), reason=str(error))


def source_beside(project: Path) -> SourceBytes:
    """Return the reader of the texts that lie in the folder `sources` beside a bare project."""

    def source(path: str) -> bytes | None:
        name = unquote(path.removeprefix("internal://").removeprefix("relative://"))
        if not name or Path(name).name != name or "\x00" in name or "\\" in name:
            return None
        for folder in (project.parent / "sources", project.parent / "Sources"):
            file = folder / name
            try:
                if file.is_file() and not file.is_symlink() and file.stat().st_size <= LARGEST:
                    return file.read_bytes()
            except OSError:
                return None
        return None

    return source


def _by_usual_name(name: str) -> tuple[bool, str]:
    return name.casefold() != "project.qde", name
