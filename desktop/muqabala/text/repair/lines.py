"""Lines of a source, and which of them were broken by a page's width only."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

_ASCII_LINE_END = re.compile("\r\n|[\n\r\x0b\x0c]")


class RawLine(NamedTuple):
    """One line of the source without its end."""

    text: str
    start: int


def split_lines(source: str, *, only_ascii: bool = False) -> list[RawLine]:
    """Return the lines of `source` under any convention of line ends.

    With `only_ascii`, no control character above U+007F ends a line: in misread text it is
    half a letter.
    """
    lines: list[RawLine] = []
    start = 0
    if not only_ascii:
        for line, with_end in zip(
            source.splitlines(), source.splitlines(keepends=True), strict=True
        ):
            lines.append(RawLine(line, start))
            start += len(with_end)
        return lines
    for match in _ASCII_LINE_END.finditer(source):
        lines.append(RawLine(source[start : match.start()], start))
        start = match.end()
    lines.append(RawLine(source[start:], start))
    return lines


_FINAL = re.compile(r"[.!?؟:؛…][\"'”»’)\]]*$")
_ITEM = re.compile(r"(?:[-–—•*▪●○◦■]|\d{1,3}[.)\-–]|[٠-٩]{1,3}[.)\-–])\s")
_WIDEST = 160
_NARROWEST = 24
_FULL = 0.8
_FULL_SHARE = 0.8
_FEWEST_LINES = 3
_FEWEST_FULL = 2
_FEWEST_EXACT = 4
_EXACT_SHARE = 0.5


def ends_sentence(line: str) -> bool:
    """Tell whether `line` closes with the mark of a sentence's end."""
    return _FINAL.search(line) is not None


def opens_list_item(line: str) -> bool:
    """Tell whether `line` begins with a bullet or an item's number."""
    return _ITEM.match(line) is not None


class Wrap(NamedTuple):
    """How a text was broken into lines.

    `width` is the usual length of a full line; `tight` is the least length that a line and
    the next line's first word together have where the text surely runs on.
    """

    width: int
    tight: int


def find_wrap(lines: Sequence[str]) -> Wrap | None:
    """Return how `lines` were broken by width, or None when they are whole paragraphs.

    `lines` are cleaned, blank ones included as "". In a text broken by width, a line that does
    not close a sentence and has a line right after it is nearly always full; in a list
    of headlines or short paragraphs it is not. Where no line could have taken the next
    line's first word, the width is exact. Lines of one word (addresses) do not count.
    """
    filled = sorted(len(line) for line in lines if " " in line)
    if len(filled) < _FEWEST_LINES:
        return None
    width = filled[int(len(filled) * 0.9)] if len(filled) >= 10 else filled[-1]
    if not _NARROWEST <= width <= _WIDEST or filled[-1] > width * 1.5:
        return None
    running = [(a, b) for a, b in pairwise(lines) if a and b and not ends_sentence(a)]
    longest = filled[-1]
    exact = sum(_needed(a, b) > longest for a, b in running)
    if exact >= max(_FEWEST_EXACT, _EXACT_SHARE * len(running)):
        return Wrap(longest, longest + 1)
    full = [(a, b) for a, b in running if len(a) >= _FULL * width]
    enough = max(_FEWEST_FULL, _FULL_SHARE * len(running), 0.3 * len(filled))
    if len(full) < enough:
        return None
    needed = sorted(_needed(a, b) for a, b in full)
    return Wrap(width, needed[len(needed) // 20])


def _needed(line: str, following: str) -> int:
    """Return the length of `line` with the first word of the next line on it."""
    return len(line) + 1 + len(following.split(" ", 1)[0])


def runs_on(line: str, following: str, wrap: Wrap, *, blank_between: bool) -> bool:
    """Tell whether `following` is the same paragraph as `line`."""
    if ends_sentence(line):
        return not blank_between and _needed(line, following) >= wrap.tight
    least = wrap.tight if blank_between else _FULL * wrap.width
    return _needed(line, following) >= least
