"""A page of a PDF drawn as it looks, in the guarded process: drawing may hang as reading may."""

from __future__ import annotations

import struct
from dataclasses import replace
from pathlib import Path

from muqabala.errors import MuqabalaError
from muqabala.model.page_picture import PagePicture
from muqabala.reading.guarded import GUARD
from muqabala.reading.reader import bytes_of, hash_of

WIDEST = 3000
"""Pixels of the widest picture that is drawn."""

_TALLEST = 4
"""So many times as tall as it is wide a picture may be; what is below is cut."""

_HEAD = struct.Struct(">II")
_SECONDS = 20.0


def page_picture(path: Path, number: int, width: int, source_hash: str) -> PagePicture:
    """Return the page of that number (from 0), `width` pixels wide, of a PDF.

    The nearest page there is, where there is none of that number. Raises `MuqabalaError` as
    `bytes_of` and `Guard.run` do, `file_damaged`, each with `path`.
    """
    data = bytes_of(path)
    asked = _HEAD.pack(max(number, 0), min(max(width, 1), WIDEST)) + data
    try:
        [picture] = GUARD.run(draw_page, asked, _SECONDS)
    except MuqabalaError as error:
        raise MuqabalaError(error.code, **{**error.details, "path": str(path)}) from error
    return replace(picture, is_as_read=source_hash in ("", hash_of(data)))


def draw_page(asked: bytes) -> list[PagePicture]:
    """Return the one page asked for; `asked` is its number, its width and the file's bytes."""
    import pypdfium2

    number, width = _HEAD.unpack_from(asked)
    try:
        document = pypdfium2.PdfDocument(asked[_HEAD.size :])
        pages = len(document)
        page = document[min(number, pages - 1)]
        across, down = page.get_size()
        scale = width / max(across, 1.0)
        below = max(down - _TALLEST * across, 0.0)
        drawn = page.render(scale=scale, crop=(0, below, 0, 0), prefer_bgrx=True)
    except (pypdfium2.PdfiumError, IndexError) as error:
        raise MuqabalaError("file_damaged") from error
    try:
        row = drawn.width * 4
        whole = bytes(drawn.buffer)
        lines = (whole[n * drawn.stride : n * drawn.stride + row] for n in range(drawn.height))
        return [PagePicture(drawn.width, drawn.height, b"".join(lines), pages)]
    finally:
        document.close()
