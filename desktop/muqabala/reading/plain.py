"""Plain text to a document."""

from __future__ import annotations

import hashlib
import re

from muqabala.model.document import Document
from muqabala.reading.cleaning import clean
from muqabala.reading.encoding import decode
from muqabala.reading.heading import boilerplate_defects, find_heading
from muqabala.reading.raw import RawReport

_SURROGATE = re.compile("[\ud800-\udfff]")


def read_plain(data: bytes) -> list[RawReport]:
    """Return the one report of a text file; raises as `decode` does."""
    source, encoding = decode(data)
    return [RawReport(source, encoding=encoding)]


def document_of(
    source: str,
    document_id: str,
    *,
    path: str = "",
    title: str = "",
    outlet: str = "",
    published: str | None = None,
    url: str = "",
    encoding: str = "utf-8",
    source_hash: str = "",
) -> Document:
    """Return the document of a decoded text; what is given wins over what the text says.

    Half characters (lone surrogates), which no file can hold, become U+FFFD one for one.
    `source_hash` is that of the file's bytes, where there is a file.
    """
    try:
        encoded = source.encode()
    except UnicodeEncodeError:
        source = _SURROGATE.sub("\ufffd", source)
        encoded = source.encode()
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
        encoding=encoding,
        source_hash=source_hash or hashlib.sha256(encoded).hexdigest(),
        paragraphs=heading.paragraphs,
        defects=tuple(defects),
    )
