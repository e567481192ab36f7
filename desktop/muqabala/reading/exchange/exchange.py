"""A file of notes to what it holds: which format is read by which module, by content."""

from __future__ import annotations

from pathlib import Path

from muqabala.errors import MuqabalaError
from muqabala.model.exchange import IncomingNotes
from muqabala.reading.exchange.refi_archive import is_archive
from muqabala.reading.exchange.refi_qda import read_archive, read_project
from muqabala.reading.exchange.web_annotation import read_annotations
from muqabala.reading.reader import bytes_of

_WIDE = (b"\xff\xfe", b"\xfe\xff")
_LIBRARY = b"SQLite format 3\x00"


def is_library(path: Path) -> bool:
    """Tell whether a file begins as a library does; False for one that cannot be read."""
    try:
        with path.open("rb") as file:
            return file.read(len(_LIBRARY)) == _LIBRARY
    except OSError:
        return False


def read_notes(path: Path) -> IncomingNotes:
    """Return the notes of a file of Web Annotations or a REFI-QDA project, archive or codebook.

    Raises `MuqabalaError`, each with `path`: `file_missing`, `file_unreadable`, `file_empty`,
    `file_too_large`, `exchange_unknown` for other formats, and what the readers raise.
    """
    data = bytes_of(path)
    if is_archive(data):
        return read_archive(data, path)
    opening = _opening(data)
    if opening == "<":
        return read_project(data, path)
    if opening in ("{", "["):
        return read_annotations(data, path)
    raise MuqabalaError("exchange_unknown", path=str(path))


def _opening(data: bytes) -> str:
    """Return the first letter of a text in UTF-8 or UTF-16 that is not blank, or ""."""
    head = data[:1024]
    encoding = "utf-16" if head.startswith(_WIDE) else "utf-8-sig"
    return head.decode(encoding, "ignore").strip()[:1]
