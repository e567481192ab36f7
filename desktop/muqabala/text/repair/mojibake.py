"""UTF-8 that a program read as a one-byte encoding: «Ø§Ù„» or «ط§ظ„» where «ال» was written."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

_SIGNS = (("cp1252", "ØÙ"), ("cp1256", "طظ"))
"""The encodings UTF-8 is mistaken for; Latin-1 agrees with the first on Arabic letters.

With each, what the first bytes of Arabic letters look like: half of such a text."""

_FEWEST = 4


class Restored(NamedTuple):
    """A line put right; `offsets[n]` is where its n-th letter began, with one for its end."""

    text: str
    offsets: list[int]


@cache
def _bytes_of(codec: str) -> dict[str, int]:
    """Return the byte each character stood for; a byte without one stood for itself."""
    table = {chr(value): value for value in range(256)}
    for value in range(0x80, 0x100):
        character = bytes([value]).decode(codec, "ignore")
        if character:
            table[character] = value
    return table


@cache
def _pair(codec: str) -> re.Pattern[str]:
    table = _bytes_of(codec)
    lead = "".join(re.escape(c) for c, value in table.items() if 0xD8 <= value <= 0xDB)
    follow = "".join(re.escape(c) for c, value in table.items() if 0x80 <= value <= 0xBF)
    return re.compile(f"(?:[{lead}][{follow}])+")


def find_codec(text: str) -> str:
    """Return the encoding that `text` was mistaken for, or "" where it was not."""
    sample = text[:20000]
    for codec, signs in _SIGNS:
        if sum(map(sample.count, signs)) < 0.1 * len(sample):
            continue
        found = sum(len(match.group()) for match in _pair(codec).finditer(sample))
        letters = sum(character > "\x7f" for character in sample)
        if found >= 2 * _FEWEST and found >= 0.6 * letters:
            return codec
    return ""


def restore(line: str, codec: str) -> Restored | None:
    """Return `line` with every run of mistaken bytes decoded, or None when it has none."""
    if not _pair(codec).search(line):
        return None
    table = _bytes_of(codec)
    out: list[str] = []
    offsets: list[int] = []
    position = 0
    while position < len(line):
        length = _length(table.get(line[position], 0))
        values = [table.get(c, 0x100) for c in line[position : position + length]]
        character = _decoded(values)
        if character is None:
            character, length = line[position], 1
        out.append(character)
        offsets.append(position)
        position += length
    return Restored("".join(out), [*offsets, len(line)])


def _length(lead: int) -> int:
    if 0xC2 <= lead <= 0xDF:
        return 2
    return 3 if 0xE0 <= lead <= 0xEF else 1


def _decoded(values: list[int]) -> str | None:
    if len(values) < 2 or max(values) > 0xFF:
        return None
    try:
        return bytes(values).decode("utf-8")
    except UnicodeDecodeError:
        return None
