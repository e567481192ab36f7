"""Which format a file is of: by what it holds first, by its name only where that tells nothing."""

from __future__ import annotations

import re
from collections.abc import Collection

from muqabala.errors import MuqabalaError

SUFFIXES = {
    ".txt": "txt", ".text": "txt", ".jsonl": "jsonl", ".ndjson": "jsonl",
    ".html": "html", ".htm": "html", ".xhtml": "html", ".mht": "mhtml", ".mhtml": "mhtml",
    ".pdf": "pdf", ".docx": "docx", ".docm": "docx", ".dotx": "docx", ".odt": "odt",
    ".ott": "odt", ".fodt": "odt", ".rtf": "rtf", ".epub": "epub", ".eml": "eml",
    ".md": "md", ".markdown": "md", ".csv": "csv", ".tsv": "csv", ".tab": "csv", ".zip": "zip",
    ".xlsx": "xlsx", ".xlsm": "xlsx", ".ods": "ods", ".ots": "ods",
}  # fmt: skip
"""The format that a file name's ending, in lower case, promises."""

_HEAD = 4096
_BY_NAME = frozenset(("txt", "jsonl", "md", "csv"))
"""Formats that are plain text, which nothing but the name tells apart."""

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_FOREIGN = (
    (b"\x89PNG", "png"), (b"\xff\xd8\xff", "jpeg"), (b"GIF8", "gif"), (b"RIFF", "riff"),
    (b"7z\xbc\xaf\x27\x1c", "7z"), (b"Rar!", "rar"), (b"\x1f\x8b", "gz"), (b"BZh", "bz2"),
    (b"\xfd7zXZ", "xz"), (b"MZ", "exe"), (b"\x7fELF", "elf"), (b"ID3", "mp3"),
    (b"OggS", "ogg"), (b"SQLite format 3", "sqlite"), (b"wOFF", "woff"), (b"II*\x00", "tiff"),
    (b"MM\x00*", "tiff"), (b"%!PS", "ps"),
)  # fmt: skip
_STARTS = tuple(start for start, _ in _FOREIGN)
_ARABIC_LEADS = range(0xD8, 0xDC)
"""The first bytes of Arabic letters in UTF-8; none of the signatures here begins with one."""
_PAGE = re.compile(
    rb"\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--.{0,2000}?-->\s*)*<(?:!doctype html|html|head|body)\b",
    re.IGNORECASE | re.DOTALL,
)
_FLAT_ODT = re.compile(rb"<office:document\b")
_LETTER = re.compile(
    rb"(?:(?:return-path|received|delivered-to|message-id|mime-version|x-[\w-]+|date|from|to|subject"
    rb"|content-type|reply-to|sender|dkim-signature|arc-[\w-]+|authentication-results"
    rb"|snapshot-content-location|content-transfer-encoding|in-reply-to|references|cc)"
    rb":[^\n]*\n(?:[ \t][^\n]*\n)*){2,}",
    re.IGNORECASE,
)


def format_of(data: bytes, suffix: str) -> str:
    """Return a format's name, one of the values of `SUFFIXES`.

    Raises `MuqabalaError`: `format_unknown` with `suffix`, `format_old` for the binary formats of
    old office programs, `file_locked` for office files with a password, `file_damaged`.
    """
    promised = SUFFIXES.get(suffix.lower(), "")
    found = _by_content(data, promised)
    if found:
        return found
    if promised in _BY_NAME:
        return promised
    if promised in ("html", "eml", "mhtml"):
        return promised if b"\x00" not in data[:_HEAD] or promised == "html" else "txt"
    if promised:
        # It is not what its name says; a text with a wrong name can still be read.
        return _text_or("file_damaged", data, suffix)
    return _text_or("format_unknown", data, suffix)


def _by_content(data: bytes, promised: str) -> str:
    """Return the format that the first bytes show, "" where they are text or nothing known."""
    head = data[:_HEAD].removeprefix(b"\xef\xbb\xbf")
    if b"%PDF-" in data[:1024]:
        return "pdf"
    if promised == "txt" and head and head[0] in _ARABIC_LEADS and b"<office:" not in head:
        return ""  # As nearly all text files of reports begin.
    if data.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return _zipped_format(data)
    if head.lstrip().startswith(b"{\\rtf"):
        return "rtf"
    if data.startswith(_OLE):
        raise MuqabalaError("file_locked" if _ENCRYPTED in data else "format_old")
    foreign = ""
    if data.startswith(_STARTS):
        foreign = next(name for start, name in _FOREIGN if data.startswith(start))
    if foreign and b"\x00" in data[:_HEAD] + b"\x00" * (foreign != "exe"):
        raise MuqabalaError("format_unknown", suffix=f".{foreign}")
    if promised not in _BY_NAME or promised == "txt":
        return _marked_text(head, data)
    return ""


def _marked_text(head: bytes, data: bytes) -> str:
    """Return the format of a text whose first lines show it."""
    if _PAGE.match(head):
        return "html"
    if b"<office:" in head and _FLAT_ODT.search(head):
        return "odt"
    if _LETTER.match(head.replace(b"\r\n", b"\n").lstrip()):
        related = b"multipart/related" in head.lower() and b"snapshot" in data[:_HEAD].lower()
        return "mhtml" if related or b"text/html; type=" in head.lower() else "eml"
    return ""


def _zipped_format(data: bytes) -> str:
    from muqabala.reading.zipped import Zipped

    archive = Zipped(data)
    members = archive.members
    if "mimetype" in members or "content.xml" in members:
        kind = archive.read("mimetype").strip() if "mimetype" in members else b""
        found = _open_format(kind, has_content="content.xml" in members)
        if found:
            return found
    if "[Content_Types].xml" in members:
        return _office_format(members)
    if "META-INF/container.xml" in members:
        return "epub"
    return "zip"


def _open_format(kind: bytes, *, has_content: bool) -> str:
    """Return the format of a file that says what it is, "" where it is none of these."""
    if kind == b"application/epub+zip":
        return "epub"
    if b"opendocument.text" in kind or (not kind and has_content):
        return "odt"
    if b"opendocument.spreadsheet" in kind:
        return "ods"
    if kind.startswith(b"application/vnd.oasis"):
        raise MuqabalaError("format_unknown", suffix=".odp")
    return ""


def _office_format(members: Collection[str]) -> str:
    if any(name.startswith("word/document") for name in members):
        return "docx"
    if "xl/workbook.xml" in members:
        return "xlsx"
    is_book = any(name.startswith("xl/") for name in members)
    raise MuqabalaError("format_unknown", suffix=".xlsb" if is_book else ".pptx")


def _text_or(code: str, data: bytes, suffix: str) -> str:
    """Return "txt" for what looks like text; raises `MuqabalaError(code)` for all else."""
    sample = data[:_HEAD]
    controls = sum(byte < 9 or 13 < byte < 32 for byte in sample)
    if sample and controls * 50 < len(sample) and suffix:
        return "txt"
    raise MuqabalaError(code, suffix=suffix)
