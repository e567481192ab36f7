"""E-mail (.eml) and saved pages in one file (.mhtml) to text. Run it `guarded`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from email import message_from_bytes
from email.errors import MessageError
from email.header import decode_header, make_header
from email.message import Message
from email.utils import parseaddr, parsedate_to_datetime

from muqabala.errors import MuqabalaError
from muqabala.reading.encoding import decode
from muqabala.reading.html import document_text, read_html
from muqabala.reading.raw import RawReport
from muqabala.text.folding import fold

MOST_PARTS = 500
_STUB = 0.5
_REPLY = re.compile(r"^(?:\s*(?:re|fw|fwd|رد|إعادة توجيه|تحويل)\s*:)+\s*", re.IGNORECASE)
_WRONG = (
    MessageError, LookupError, ValueError, TypeError, AttributeError, RecursionError,
    AssertionError,
)  # fmt: skip
"""What the standard library raises on letters that nobody meant to write."""


def read_letter(data: bytes) -> list[RawReport]:
    """Return the one report of an e-mail: subject, sender and day are stated by its head.

    Raises `MuqabalaError("no_text")` for one without text, `file_damaged`.
    """
    try:
        message = message_from_bytes(data)
        plain = [_plain(part) for part in _parts(message, "text/plain")]
        rich = [
            document_text(_payload(part, charset=True)) for part in _parts(message, "text/html")
        ]
    except _WRONG as error:
        raise MuqabalaError("file_damaged") from error
    body, encoding = _body(plain, rich)
    title = _REPLY.sub("", _header(message, "Subject"))
    if not body.strip():
        raise MuqabalaError("no_text")
    if title and fold(title) not in fold(body[: len(title) + 300]):
        body = f"{title}\n\n{body}"
    name, address = parseaddr(_header(message, "From"))
    return [
        RawReport(
            body, title=title, outlet=name or address, published=_day(message), encoding=encoding
        )
    ]


def read_saved_page(data: bytes) -> list[RawReport]:
    """Return the one report of a page that a browser saved in one file."""
    try:
        message = message_from_bytes(data)
        pages = [_payload(part, charset=True) for part in _parts(message, "text/html")]
    except _WRONG as error:
        raise MuqabalaError("file_damaged") from error
    if not pages:
        raise MuqabalaError("no_text")
    [report] = read_html(pages[0])
    url = report.url or _header(message, "Snapshot-Content-Location")
    return [replace(report, url=url)]


def _parts(message: Message, kind: str) -> Iterator[Message]:
    """Yield the parts of a kind that are no attachments."""
    for count, part in enumerate(message.walk()):
        if count == MOST_PARTS:
            return
        if part.get_content_type() == kind and part.get_content_disposition() != "attachment":
            yield part


def _payload(part: Message, *, charset: bool = False) -> bytes:
    """Return the bytes of a part; with `charset`, a page that says its character set."""
    payload = part.get_payload(decode=True)
    if not isinstance(payload, bytes):
        return b""
    name = part.get_content_charset() if charset else None
    if name and b"charset" not in payload[:2048].lower():
        return b"<meta charset=" + name.encode("ascii", "ignore") + b">" + payload
    return payload


def _plain(part: Message) -> tuple[str, str]:
    data = _payload(part)
    name = part.get_content_charset() or ""
    if name not in ("", "us-ascii", "iso-8859-1", "windows-1252"):
        try:
            return data.decode(name), name
        except (LookupError, ValueError):
            pass  # It was declared wrongly.
    return decode(data) if data.strip() else ("", "")


def _body(plain: list[tuple[str, str]], rich: list[tuple[str, str]]) -> tuple[str, str]:
    """Return the letter's words: plain, unless that is only a stub beside the rich text."""
    texts = ["\n\n".join(text for text, _ in parts) for parts in (plain, rich)]
    encodings = [parts[0][1] if parts else "" for parts in (plain, rich)]
    use_rich = len(texts[0].strip()) < _STUB * len(texts[1])
    return texts[use_rich], encodings[use_rich]


def _header(message: Message, name: str) -> str:
    value = message.get(name)
    if value is None:
        return ""
    try:
        text = str(make_header(decode_header(str(value))))
    except _WRONG:
        text = str(value)
    return " ".join(text.split())[:500]


def _day(message: Message) -> str:
    try:
        found = parsedate_to_datetime(str(message.get("Date", "")))
    except (ValueError, TypeError, IndexError, OverflowError):
        return ""
    return found.isoformat() if 1970 <= found.year <= 2100 else ""
