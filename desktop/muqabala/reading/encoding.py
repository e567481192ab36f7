"""Bytes to text: which encoding a report was written in."""

from __future__ import annotations

import codecs
import re

from muqabala.errors import MuqabalaError

_SAMPLE = 20000
_MOST_CONTROLS = 0.01
_CONTROL = re.compile("[\x00-\x08\x0e-\x1b\x7f]")
_CONTROL_BYTES = bytes((*range(0x09), *range(0x0E, 0x1C), 0x7F))

_SIGNATURES = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_MARKS = tuple(signature for signature, _ in _SIGNATURES)


def decode(data: bytes) -> tuple[str, str]:
    """Return the text of `data`, without a byte order mark, and the name of its encoding.

    Raises `MuqabalaError("not_text")` for binary data and `("encoding_unknown")` when the bytes
    fit none of the encodings known.
    """
    if data.startswith(_MARKS):
        signature, name = next(each for each in _SIGNATURES if data.startswith(each[0]))
        return _strictly(data[len(signature) :], name), name
    found = _utf8(data)
    if found is not None:
        return _checked(*found) if _has_controls(data) else found
    for guess in (_utf16, _damaged_utf8, _one_byte):
        found = guess(data)
        if found is not None:
            return _checked(*found)
    raise MuqabalaError("encoding_unknown")


def _has_controls(data: bytes) -> bool:
    return len(data.translate(None, _CONTROL_BYTES)) < len(data)


def _checked(text: str, name: str) -> tuple[str, str]:
    """Refuse what decodes but is no text: control characters all over."""
    if len(_CONTROL.findall(text[:_SAMPLE])) > _MOST_CONTROLS * min(len(text), _SAMPLE):
        raise MuqabalaError("not_text")
    return text, name


def _strictly(data: bytes, name: str) -> str:
    try:
        return data.decode(name)
    except UnicodeDecodeError as error:
        raise MuqabalaError("encoding_unknown", encoding=name, offset=error.start) from error


def _utf8(data: bytes) -> tuple[str, str] | None:
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        return None
    return None if "\x00" in text else (text, "utf-8")


def _damaged_utf8(data: bytes) -> tuple[str, str] | None:
    """Return the text when hardly any byte is wrong: the wrong ones become U+FFFD."""
    text = data.decode("utf-8", "replace")
    wrong = text.count("\ufffd")
    right = sum("\u0600" <= letter <= "\u06ff" for letter in text[:_SAMPLE])
    return (text, "utf-8") if 50 * wrong <= right and "\x00" not in text else None


def _utf16(data: bytes) -> tuple[str, str] | None:
    """Return the text when every second byte is the high byte of Latin, Arabic or a line end."""
    if len(data) < 4 or len(data) % 2:
        return None
    sample = data[:_SAMPLE]
    high_le = _share(sample[1::2])
    high_be = _share(sample[0::2])
    if max(high_le, high_be) < 0.9 or high_le == high_be:
        return None
    name = "utf-16-le" if high_le > high_be else "utf-16-be"
    try:
        return data.decode(name), name
    except UnicodeDecodeError:
        return None


def _share(high_bytes: bytes) -> float:
    """Return the share of bytes that lead a Latin, Arabic, punctuation or form character."""
    usual = sum(high_bytes.count(byte) for byte in (0x00, 0x06, 0x20, 0xFE, 0xFB))
    return usual / len(high_bytes)


def _one_byte(data: bytes) -> tuple[str, str] | None:
    if b"\x00" in data:
        raise MuqabalaError("not_text")
    candidates = [(name, _decoded(data, name)) for name in ("cp1256", "iso8859-6")]
    scored = [(_plausibility(text), name, text) for name, text in candidates if text is not None]
    if not scored:
        return None
    score, name, text = max(scored)
    return (text, name) if score > 0 else None


def _decoded(data: bytes, name: str) -> str | None:
    try:
        return data.decode(name)
    except UnicodeDecodeError:
        return None


_COMMON = frozenset("اليمنرتوبعدهفسقكحجأ")


def _plausibility(text: str) -> float:
    """Return how much of what is not ASCII reads as Arabic news letters; below 0 it does not."""
    foreign = [letter for letter in text[:_SAMPLE] if letter > "\x7f"]
    if not foreign:
        return 0.0
    good = sum(1.0 for letter in foreign if letter in _COMMON)
    rest = sum(0.3 for letter in foreign if "\u0600" <= letter <= "\u06ff")
    latin = sum(1.0 for letter in foreign if letter.isalpha() and letter < "\u0600")
    return (good + rest - 2 * latin) / len(foreign)
