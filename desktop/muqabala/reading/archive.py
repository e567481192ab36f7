"""Archives of reports (.zip): their members, one by one, and which of them are worth reading."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePosixPath

from muqabala.errors import MuqabalaError
from muqabala.reading.sniffing import SUFFIXES
from muqabala.reading.zipped import Budget, Zipped

DEEPEST = 2
"""Archives within archives that are read: one in another."""

_BELONGINGS_NAMES = """
    .png .jpg .jpeg .gif .webp .svg .ico .bmp .css .js .mjs .map .json .woff .woff2 .ttf .otf
    .eot .xml .mp3 .mp4 .webm .db .ini
"""
_BELONGINGS = frozenset(_BELONGINGS_NAMES.split())
"""What belongs to pages or to the system, and is not worth a word."""


def read_members(
    data: bytes, budget: Budget, depth: int = 1
) -> Iterator[tuple[str, bytes | MuqabalaError]]:
    """Yield the path and bytes of each member that may be a report, or why it cannot be read.

    Paths are only names here: nothing is written anywhere. Archives in the archive are opened
    as far as `DEEPEST`. Raises `MuqabalaError` when the archive cannot be opened, and
    `archive_too_large` when all it holds is more than is read.
    """
    archive = Zipped(data, budget)
    for name in archive.members:
        suffix = PurePosixPath(name).suffix.lower()
        if suffix in _BELONGINGS or _is_hidden(name):
            continue
        if suffix not in SUFFIXES:
            yield name, MuqabalaError("format_unknown", suffix=suffix)
            continue
        try:
            content = archive.read(name)
        except MuqabalaError as error:
            if error.code == "archive_too_large":
                raise
            yield name, error
            continue
        if not content.strip():
            yield name, MuqabalaError("file_empty")
        elif suffix == ".zip":
            yield from _nested(name, content, budget, depth)
        else:
            yield name, content


def _nested(
    name: str, content: bytes, budget: Budget, depth: int
) -> Iterator[tuple[str, bytes | MuqabalaError]]:
    if depth >= DEEPEST:
        yield name, MuqabalaError("archive_nested", limit=DEEPEST)
        return
    try:
        for inner, found in read_members(content, budget, depth + 1):
            yield f"{name}/{inner}", found
    except MuqabalaError as error:
        if error.code == "archive_too_large":
            raise
        yield name, error


def _is_hidden(name: str) -> bool:
    parts = PurePosixPath(name).parts
    return any(part.startswith((".", "~$")) and part != ".." for part in parts) or (
        parts[:1] == ("__MACOSX",) or any(part.endswith("_files") for part in parts[:-1])
    )
