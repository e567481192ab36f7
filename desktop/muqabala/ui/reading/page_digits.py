"""The digits of a page in one system, where the reader wants them so; the words stay as printed.

A digit is exchanged for a digit of the same value, code point for code point, so that every span
holds. Digits beside Latin letters (addresses, names of types) are left alone. What is copied,
cited, searched and written out is the text as printed.
"""

from __future__ import annotations

import re
from dataclasses import replace

from muqabala.ui.reading.shown_text import ShownText

PRINTED = "printed"
_ZEROS = {"western": "0", "arabic": "\u0660"}
_SYSTEMS = ("0", "\u0660", "\u06f0")
_WORD = re.compile(r"\S+")
_LATIN = re.compile("[A-Za-z]")


def with_digits(shown: ShownText, system: str) -> ShownText:
    """Return a text with its digits in `western` or `arabic`; `printed` leaves it as it is."""
    if system == PRINTED:
        return shown
    table = _TABLES[system]
    text = _WORD.sub(lambda found: _turned(found[0], table), shown.text)
    return shown if text == shown.text else replace(shown, text=text, printed=shown.text)


def _turned(word: str, table: dict[int, str]) -> str:
    return word if _LATIN.search(word) else word.translate(table)


def _table(zero: str) -> dict[int, str]:
    return {
        ord(other) + value: chr(ord(zero) + value)
        for other in _SYSTEMS
        if other != zero
        for value in range(10)
    }


_TABLES = {system: _table(zero) for system, zero in _ZEROS.items()}
