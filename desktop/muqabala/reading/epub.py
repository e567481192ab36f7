"""EPUB books to text: the chapters in the order of the spine. Run it `guarded`."""

from __future__ import annotations

import posixpath
from urllib.parse import unquote
from xml.etree import ElementTree as ET

from muqabala.errors import MuqabalaError
from muqabala.reading.html import document_text
from muqabala.reading.html_metadata import iso_day
from muqabala.reading.raw import RawReport
from muqabala.reading.safe_xml import parse_xml
from muqabala.reading.zipped import Zipped

_CONTAINER, _RIGHTS = "META-INF/container.xml", "META-INF/encryption.xml"
_CHAPTERS = frozenset(("application/xhtml+xml", "text/html", "application/x-dtbook+xml", ""))


def read_epub(data: bytes) -> list[RawReport]:
    """Return the one report of a book; raises as `Zipped` does."""
    archive = Zipped(data)
    package = _package(archive)
    root = _xml(archive.read(package))
    folder = posixpath.dirname(package)
    chapters = [_chapter(archive, folder, href) for href in _spine(root)]
    if not any(chapters) and _RIGHTS in archive.members:
        raise MuqabalaError("file_locked")
    metadata = root.find("metadata")
    return [
        RawReport(
            "\n\n".join(filter(None, chapters)),
            title=_stated(metadata, "title"),
            outlet=_stated(metadata, "publisher"),
            published=iso_day(_stated(metadata, "date")),
            author=_stated(metadata, "creator"),
        )
    ]


def _xml(data: bytes) -> ET.Element:
    try:
        return parse_xml(data)
    except MuqabalaError as error:
        raise MuqabalaError("file_damaged") from error


def _package(archive: Zipped) -> str:
    """Return the path of the package file that says what the book consists of."""
    if _CONTAINER in archive.members:
        for element in _xml(archive.read(_CONTAINER)).iter("rootfile"):
            path = element.get("full-path", "")
            if path in archive.members:
                return path
    for name in archive.members:
        if name.endswith(".opf"):
            return name
    raise MuqabalaError("file_damaged")


def _spine(root: ET.Element) -> list[str]:
    """Return the addresses of the chapters in reading order."""
    items = {
        item.get("id", ""): item.get("href", "")
        for item in root.iter("item")
        if item.get("media-type", "") in _CHAPTERS and "nav" not in item.get("properties", "")
    }
    listed = [
        items[ref] for each in root.iter("itemref") if (ref := each.get("idref", "")) in items
    ]
    return listed or list(items.values())


def _chapter(archive: Zipped, folder: str, href: str) -> str:
    """Return a chapter's text, "" for one that is not there or is locked."""
    name = posixpath.normpath(posixpath.join(folder, unquote(href.split("#", 1)[0])))
    if name not in archive.members:
        return ""
    try:
        return document_text(archive.read(name))[0]
    except MuqabalaError as error:
        if error.code in ("archive_bomb", "archive_too_large"):
            raise
        return ""


def _stated(metadata: ET.Element | None, name: str) -> str:
    element = metadata.find(name) if metadata is not None else None
    return " ".join((element.text or "").split()) if element is not None else ""
