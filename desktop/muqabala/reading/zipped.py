"""Zip files from strangers: nothing is unpacked to the disk, and what is read is bounded.

Sizes that an archive gives of itself are not believed; what comes out is counted.
"""

from __future__ import annotations

import io
import stat
import zipfile
import zlib
from typing import IO

from muqabala.errors import MuqabalaError

LARGEST = 256 * 1024 * 1024
"""The most that all members read may hold together, in bytes."""

MOST_MEMBERS = 10_000
WORST_RATIO = 250
"""How many bytes one packed byte may become; text of a single letter packs 1,000 to 1."""

_HARMLESS = 8 * 1024 * 1024
"""What is no larger than this may be packed as tightly as it likes."""

_BLOCK = 1024 * 1024
_LOCKED_FLAG = 0x1
_UTF8_FLAG = 0x800
_BROKEN = (
    zipfile.BadZipFile, zlib.error, EOFError, OSError, RuntimeError, NotImplementedError,
    ValueError, OverflowError, IndexError, KeyError, AssertionError,
)  # fmt: skip
"""What a damaged or strange archive makes `zipfile` raise."""


class Budget:
    """What may still be read from an archive and from all archives in it, in bytes."""

    def __init__(self, size: int = LARGEST) -> None:
        self.left = size

    def spend(self, size: int) -> None:
        """Take `size` off; raises `MuqabalaError("archive_too_large")` when it is not there."""
        self.left -= size
        if self.left < 0:
            raise MuqabalaError("archive_too_large", limit=LARGEST)


class Zipped:
    """An open zip file."""

    def __init__(self, data: bytes, budget: Budget | None = None) -> None:
        """Open it; raises `MuqabalaError`: `file_damaged`, `archive_too_large`."""
        self._budget = budget or Budget()
        try:
            self._file = zipfile.ZipFile(io.BytesIO(data))
            members = self._file.infolist()
        except _BROKEN as error:
            raise MuqabalaError("file_damaged") from error
        if len(members) > MOST_MEMBERS:
            raise MuqabalaError("archive_too_large", limit=MOST_MEMBERS)
        named = {_name(each): each for each in members}
        self.members = {name: each for name, each in named.items() if name and name[-1] != "/"}

    def read(self, name: str) -> bytes:
        """Return a member's bytes.

        Raises `MuqabalaError`: `file_damaged`, `file_locked`, `archive_link` for a link to
        another file, `archive_bomb`, `archive_too_large`.
        """
        member = self.members.get(name)
        if member is None:
            raise MuqabalaError("file_damaged")
        if member.flag_bits & _LOCKED_FLAG:
            raise MuqabalaError("file_locked")
        if stat.S_ISLNK(member.external_attr >> 16):
            raise MuqabalaError("archive_link")
        try:
            with self._file.open(member) as file:
                return self._bounded(file, max(member.compress_size, 1))
        except _BROKEN as error:
            raise MuqabalaError("file_damaged") from error

    def _bounded(self, file: IO[bytes], packed: int) -> bytes:
        blocks: list[bytes] = []
        size = 0
        while block := file.read(_BLOCK):
            blocks.append(block)
            size += len(block)
            if size > max(_HARMLESS, WORST_RATIO * packed):
                raise MuqabalaError("archive_bomb")
            self._budget.spend(len(block))
        return b"".join(blocks)


def _name(member: zipfile.ZipInfo) -> str:
    """Return a member's name; programs that forget to say so write UTF-8 all the same."""
    name = member.filename.replace("\\", "/")
    if member.flag_bits & _UTF8_FLAG:
        return name
    try:
        return name.encode("cp437").decode("utf-8")
    except UnicodeError:
        return name
