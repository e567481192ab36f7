"""PDF to text. Run it in a process of its own (`guarded`): a hostile file may hang the library."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from muqabala.errors import MuqabalaError
from muqabala.reading.pdf.glyphs import page_glyphs
from muqabala.reading.pdf.layout import printed_address, read_paragraphs
from muqabala.reading.pdf.lines import Fragment, is_rtl, read_fragments
from muqabala.reading.raw import RawReport
from muqabala.text.folding import fold

MOST_PAGES = 3000
_HEAD = 4
_BARS = re.compile(r"\s+[|–—-]\s+")
_SHARE_OF_UNKNOWN = 0.2
_UNKNOWN = re.compile("[\ufffd\ue000-\uf8ff\x00-\x08\x0e-\x1f]")
_LOCKED, _BROKEN = 4, 3
"""What the library reports of a file that wants a password, or is none of its format."""


def read_pdf(data: bytes) -> list[RawReport]:
    """Return the one report of a PDF.

    Raises `MuqabalaError`: `file_locked`, `file_damaged`, `pdf_scanned` for pages without
    letters, `pdf_letters_unknown` where the file does not say which letters its glyphs are,
    `file_too_large` for more than `MOST_PAGES`.
    """
    import pypdfium2

    try:
        document = pypdfium2.PdfDocument(data)
        pages = len(document)
    except pypdfium2.PdfiumError as error:
        code = getattr(error, "err_code", _BROKEN)
        raise MuqabalaError("file_locked" if code == _LOCKED else "file_damaged") from error
    if pages > MOST_PAGES:
        raise MuqabalaError("file_too_large", limit=MOST_PAGES, size=pages)
    try:
        sheets = [_fragments(document, n) for n in range(pages)]
        title = _text(document.get_metadata_dict().get("Title", ""))
    finally:
        document.close()
    texts = [part.text for sheet in sheets for part in sheet]
    _check(texts)
    paragraphs = read_paragraphs(sheets, rtl=is_rtl(texts))
    title = _headline(title, paragraphs[:_HEAD])
    return [RawReport("\n\n".join(paragraphs), title=title, url=printed_address(sheets))]


def _text(value: object) -> str:
    return " ".join(value.split()) if isinstance(value, str) else ""


def _headline(title: str, head: Sequence[str]) -> str:
    """Return the title that the file states where it is the report's headline, or "".

    Programs write a file's name there as readily; browsers add the site's.
    """
    lines = [fold(line) for line in head]
    for stated in (title, *_BARS.split(title)):
        if stated and fold(stated) in lines:
            return stated
    return ""


def _fragments(document: Any, number: int) -> list[Fragment]:  # noqa: ANN401
    """Return the fragments of a page; a page that cannot be opened has none."""
    import pypdfium2

    try:
        page = document[number]
    except pypdfium2.PdfiumError:
        return []
    try:
        return read_fragments(page_glyphs(page))
    except pypdfium2.PdfiumError:
        return []
    finally:
        page.close()


def _check(texts: Sequence[str]) -> None:
    """Refuse what is no text: pictures of pages, and glyphs without letters."""
    letters = "".join(texts)
    if not letters.strip():
        raise MuqabalaError("pdf_scanned")
    if len(_UNKNOWN.findall(letters)) > _SHARE_OF_UNKNOWN * len(letters):
        raise MuqabalaError("pdf_letters_unknown")
