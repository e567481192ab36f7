"""Plain text to a document."""

from __future__ import annotations

import hashlib
import re
from dataclasses import replace
from pathlib import Path

from muqabala.errors import MuqabalaError
from muqabala.model.document import Document
from muqabala.reading.cleaning import clean
from muqabala.reading.encoding import decode
from muqabala.reading.heading import boilerplate_defects, find_heading

_SURROGATE = re.compile("[\ud800-\udfff]")


def read_plain(data: bytes, path: Path) -> list[Document]:
    """Return the one document of a text file; raises `MuqabalaError("file_empty")`."""
    source, encoding = decode(data)
    document = document_of(source, path.stem, path=str(path))
    if not document.text:
        raise MuqabalaError("file_empty")
    digest = hashlib.sha256(data).hexdigest()
    return [replace(document, encoding=encoding, source_hash=digest)]


def document_of(
    source: str,
    document_id: str,
    *,
    path: str = "",
    title: str = "",
    outlet: str = "",
    published: str | None = None,
    url: str = "",
) -> Document:
    """Return the document of a decoded text; what is given wins over what the text says.

    Half characters (lone surrogates), which no file can hold, become U+FFFD one for one.
    """
    source = _SURROGATE.sub("\ufffd", source)
    cleaned = clean(source)
    heading = find_heading(cleaned.text, cleaned.paragraphs)
    marks = boilerplate_defects(heading, cleaned.source_map.to_source)
    defects = sorted((*cleaned.defects, *marks), key=lambda defect: defect.span)
    return Document(
        id=document_id,
        text=cleaned.text,
        source=source,
        source_map=cleaned.source_map,
        path=path,
        title=title or heading.title,
        outlet=outlet or heading.outlet,
        published=published if published is not None else heading.published,
        url=url,
        source_hash=hashlib.sha256(source.encode()).hexdigest(),
        paragraphs=heading.paragraphs,
        defects=tuple(defects),
    )
