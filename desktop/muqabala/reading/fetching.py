"""One page of the web, asked for by the analyst: the only thing that uses the network.

What comes is bytes, to be kept as a file and read as any other. No script runs, nothing that a
page names is loaded, no cookie is sent or kept, no proxy and no other program is used. Limits of
time and size hold for all of it, redirections among them.
"""

from __future__ import annotations

import socket
import ssl
import zlib
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from http.client import HTTPConnection, HTTPException, HTTPResponse, HTTPSConnection
from pathlib import PurePosixPath
from threading import Timer
from time import monotonic
from typing import Any

from muqabala.errors import MuqabalaError
from muqabala.reading.sniffing import SUFFIXES
from muqabala.reading.web_address import MayReach, WebAddress, is_public, look_up, read_address

SECONDS = 30.0
"""The most that all of it may take."""

LARGEST = 24 * 1024 * 1024
"""The most bytes that are taken, unpacked."""

MOST_REDIRECTIONS = 5
_SILENCE = 10.0
_LONGEST_REASON = 120
_CHUNK = 64 * 1024
_OK = 200
_MOVED = frozenset((301, 302, 303, 307, 308))
_HEADERS = {
    "User-Agent": "Muqabala (reads one page for its user)",
    "Accept": "text/html, application/xhtml+xml, application/pdf;q=0.9, */*;q=0.5",
    "Accept-Language": "ar, *;q=0.5",
    "Accept-Encoding": "gzip, identity",
    "Connection": "close",
}
_KINDS = {
    "text/html": ".html", "application/xhtml+xml": ".html", "application/pdf": ".pdf",
    "text/plain": ".txt", "application/rtf": ".rtf", "text/rtf": ".rtf", "text/markdown": ".md",
    "application/epub+zip": ".epub", "message/rfc822": ".eml",
    "application/vnd.oasis.opendocument.text": ".odt",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": ".docx",
}  # fmt: skip
_PACKED = {"gzip": 16 + zlib.MAX_WBITS, "x-gzip": 16 + zlib.MAX_WBITS, "deflate": zlib.MAX_WBITS}

Check = Callable[[int, int], object]
"""Called with how many bytes came and how many are told to come (0 for unknown); may raise."""


@dataclass(frozen=True, slots=True)
class Fetched:
    """What came: the address it came from in the end, its bytes, and a file's ending for it."""

    address: str
    data: bytes
    suffix: str


def fetch(written: str, check: Check | None = None, *, may_reach: MayReach = is_public) -> Fetched:
    """Return what is at an address.

    Raises `MuqabalaError`, none of it with anything of the answer in it: `address_invalid`,
    `address_unknown`, `address_private`, `address_silent`, `address_refused` with `status`,
    `address_unsecured`, `address_wanders` for too many redirections, `address_too_large`,
    `address_broken` with `reason`.
    """
    deadline = monotonic() + SECONDS
    address = read_address(written)
    told: Check = check or (lambda _done, _total: None)
    try:
        for _ in range(MOST_REDIRECTIONS + 1):
            told(0, 0)
            with _answer(address, may_reach, deadline) as answer:
                if answer.status not in _MOVED:
                    return _taken(answer, address, told, deadline)
                address = address.joined(answer.getheader("Location") or "")
    except TimeoutError as error:
        raise MuqabalaError("address_silent", host=address.host) from error
    except (OSError, HTTPException, zlib.error) as error:
        raise MuqabalaError("address_broken", host=address.host, reason=_reason(error)) from error
    raise MuqabalaError("address_wanders", url=written)


@contextmanager
def _answer(address: WebAddress, may_reach: MayReach, deadline: float) -> Iterator[HTTPResponse]:
    """Yield the answer of the very machine that was looked up and found allowed.

    It is cut when the time is over, however slowly the other side goes on talking.
    """
    with closing(_connection(address, may_reach, deadline)) as connection:
        cutting = Timer(_left(deadline), _cut, (connection.sock,))
        cutting.daemon = True
        cutting.start()
        try:
            connection.auto_open = 0  # A connection that is lost is not made again by name.
            connection.request("GET", address.target, headers=_HEADERS)
            with closing(connection.getresponse()) as answer:
                yield answer
        finally:
            cutting.cancel()


def _cut(line: socket.socket) -> None:
    with suppress(OSError):
        line.shutdown(socket.SHUT_RDWR)


def _connection(address: WebAddress, may_reach: MayReach, deadline: float) -> HTTPConnection:
    places = look_up(address, may_reach, min(_SILENCE, _left(deadline)))
    plain = _reached(places, deadline)
    if address.scheme == "http":
        connection = HTTPConnection(address.host, address.port)
        connection.sock = plain
        return connection
    context = ssl.create_default_context()
    connection = HTTPSConnection(address.host, address.port, context=context)
    try:
        connection.sock = context.wrap_socket(plain, server_hostname=address.host)
    except BaseException:
        plain.close()
        raise
    return connection


def _reached(places: list[Any], deadline: float) -> socket.socket:
    """Return a socket to the first of the machines that answers."""
    last: OSError = TimeoutError()
    for family, kind, protocol, _name, place in places:
        made = socket.socket(family, kind, protocol)
        made.settimeout(min(_SILENCE, _left(deadline)))
        try:
            made.connect(place)
        except OSError as error:
            made.close()
            last = error
        else:
            return made
    raise last


def _reason(error: Exception) -> str:
    """Return what went wrong, in the system's words; an answer of the other side is none."""
    if isinstance(error, OSError) and error.strerror:
        return error.strerror[:_LONGEST_REASON]
    return type(error).__name__


def _left(deadline: float) -> float:
    left = deadline - monotonic()
    if left <= 0:
        raise TimeoutError
    return left


def _taken(answer: HTTPResponse, address: WebAddress, told: Check, deadline: float) -> Fetched:
    if answer.status != _OK:
        raise MuqabalaError("address_refused", host=address.host, status=answer.status)
    total = int(length) if (length := answer.getheader("Content-Length") or "").isdecimal() else 0
    if total > LARGEST:
        raise MuqabalaError("address_too_large", limit=LARGEST)
    coding = (answer.getheader("Content-Encoding") or "identity").strip().lower()
    if coding != "identity" and coding not in _PACKED:
        raise MuqabalaError("address_broken", host=address.host, reason=coding)
    data = bytearray()
    for part in _unpacked(_parts(answer, total, told, deadline), coding):
        data += part
        if len(data) > LARGEST:
            raise MuqabalaError("address_too_large", limit=LARGEST)
    kind, charset = answer.headers.get_content_type(), answer.headers.get_content_charset()
    suffix = _KINDS.get(kind) or _suffix(address)
    whole = bytes(data)
    if suffix == ".html":
        whole = _signed(whole, address.text, charset)
    return Fetched(address.text, whole, suffix)


def _parts(answer: HTTPResponse, total: int, told: Check, deadline: float) -> Iterator[bytes]:
    came = 0
    while part := answer.read1(_CHUNK):
        _left(deadline)
        came += len(part)
        told(min(came, total), total)
        yield part
    _left(deadline)  # The end may be that of our patience.
    if came < total:
        raise HTTPException("incomplete")


def _unpacked(parts: Iterator[bytes], coding: str) -> Iterator[bytes]:
    """Yield what is packed, a little at a time, so that a bomb is seen before it goes off."""
    if coding == "identity":
        yield from parts
        return
    unpacker = zlib.decompressobj(_PACKED[coding])
    for part in parts:
        left = part
        while left and not unpacker.eof:
            yield unpacker.decompress(left, _CHUNK)
            left = unpacker.unconsumed_tail
    yield unpacker.flush(_CHUNK)


def _suffix(address: WebAddress) -> str:
    """Return the ending of the file that an address names, else that of a page."""
    suffix = PurePosixPath(address.target.partition("?")[0]).suffix.lower()
    return suffix if suffix in SUFFIXES else ".html"


def _signed(page: bytes, address: str, charset: str | None) -> bytes:
    """Return a page as browsers save it: with where it came from, and its character set.

    The server's word on the character set is lost with the answer, so it is written in.
    """
    if page.startswith((b"\xff\xfe", b"\xfe\xff")):
        return page
    mark = f"<!-- saved from url=({len(address):04})".encode() + address.encode() + b" -->\n"
    if charset and b"charset" not in page[:2048].lower():
        mark += b"<meta charset=" + charset.encode("ascii", "ignore") + b">\n"
    byte_order = b"\xef\xbb\xbf" if page.startswith(b"\xef\xbb\xbf") else b""
    return byte_order + mark + page[len(byte_order) :]
