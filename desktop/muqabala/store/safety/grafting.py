"""The table of contents of a database, taken from a backup into a wreck that has lost its own.

SQLite keeps where each table begins in pages of their own, the first page among them. Without them
nothing can be read, however sound the rest is. A backup is copied page by page, so that its table
of contents fits the library it was made of until the schema changes. The format is SQLite's:
https://www.sqlite.org/fileformat2.html
"""

from __future__ import annotations

import struct
from pathlib import Path

_HEADER = 100
_INTERIOR = 0x05
_LOGGED = b"\x02\x02"
_MOST_PAGES = 1000


def graft_contents(wreck: Path, donor: Path) -> bool:
    """Put the donor's table of contents into a copy of a wreck; tell whether it could fit.

    `wreck` is written to: it must be a copy. Its log, beside it, goes on to be read.
    """
    source = donor.read_bytes()
    size = _page_size(source)
    if not size or wreck.stat().st_size < size:
        return False
    pages = _contents_pages(source, size)
    count = wreck.stat().st_size // size
    with wreck.open("r+b") as file:
        for number in pages:
            page = bytearray(source[(number - 1) * size : number * size])
            if number == 1:
                _fit_header(page, count, has_log=wreck.with_name(f"{wreck.name}-wal").exists())
            file.seek((number - 1) * size)
            file.write(page)
    return True


def _page_size(source: bytes) -> int:
    if len(source) < _HEADER or not source.startswith(b"SQLite format 3\0"):
        return 0
    (size,) = struct.unpack_from(">H", source, 16)
    return 65536 if size == 1 else int(size)


def _contents_pages(source: bytes, size: int) -> list[int]:
    """Return the numbers of the pages of the tree that begins on the first page."""
    found: list[int] = []
    waiting = [1]
    while waiting and len(found) < _MOST_PAGES:
        number = waiting.pop()
        found.append(number)
        start = (number - 1) * size
        header = start + (_HEADER if number == 1 else 0)
        if source[header] != _INTERIOR:
            continue
        (cells,) = struct.unpack_from(">H", source, header + 3)
        waiting += struct.unpack_from(">I", source, header + 8)
        for cell in range(cells):
            (at,) = struct.unpack_from(">H", source, header + 12 + 2 * cell)
            waiting += struct.unpack_from(">I", source, start + at)
    return found


def _fit_header(page: bytearray, count: int, *, has_log: bool) -> None:
    """Let the header speak of the wreck: its pages, no free ones known, and its log."""
    struct.pack_into(">III", page, 28, count, 0, 0)
    if has_log:
        page[18:20] = _LOGGED
