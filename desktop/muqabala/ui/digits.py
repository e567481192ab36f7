"""Digits as the interface writes them: 0-9, or those of its locale where the reader wants them.

The locale is the one source of truth (`translation.Language` chooses it), so that what Qt writes
and what we write are one. The words of reports are not touched here: see `reading.page_digits`.
"""

from __future__ import annotations

from PySide6.QtCore import QLocale

_WESTERN = "0123456789"
_GROUPS, _POINT = "\u066c", "\u066b"
"""Thousands and decimal separators among Arabic-Indic digits."""


def said(text: str) -> str:
    """Return `text` with its digits 0-9 as the interface writes them."""
    zero = QLocale().zeroDigit()
    return text if zero == "0" else text.translate(_table(zero))


def number(count: int) -> str:
    """Return a whole number with its thousands set apart: `12,345` or `١٢٬٣٤٥`."""
    return fraction(f"{count:,}")


def fraction(written: str) -> str:
    """Return a number that is written with commas and a point as the interface writes it."""
    zero = QLocale().zeroDigit()
    if zero == "0":
        return written
    return written.replace(",", _GROUPS).replace(".", _POINT).translate(_table(zero))


def _table(zero: str) -> dict[int, str]:
    return {ord(digit): chr(ord(zero) + value) for value, digit in enumerate(_WESTERN)}
