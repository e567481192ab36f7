"""Code points to Qt's UTF-16 units and back; no other module knows that the two differ."""

from __future__ import annotations

import re
from bisect import bisect_left

from muqabala.model.span import Span

_ASTRAL = re.compile("[\U00010000-\U0010ffff]")
# What QTextDocument would turn into block breaks, frame borders or nothing at all.
_UNSAFE = re.compile("[\r\0\u2029\ufdd0\ufdd1\ud800-\udfff]")
_INVISIBLE = "\u200b"
_UNKNOWN = "\ufffd"


class Positions:
    """The two-way map of positions in one text.

    Only the code points outside the basic plane are remembered (three milliseconds on two
    megabytes); where there are none, both ways are the identity.
    """

    def __init__(self, text: str) -> None:
        self._astral = [match.start() for match in _ASTRAL.finditer(text)]
        self._units = [position + count for count, position in enumerate(self._astral)]

    def to_qt(self, position: int) -> int:
        """Return the UTF-16 position of a code point position."""
        if not self._astral:
            return position
        return position + bisect_left(self._astral, position)

    def from_qt(self, unit: int) -> int:
        """Return the code point position of a UTF-16 position; the middle of a pair is its start.

        The middle of a surrogate pair is no position in the text, so it counts as the
        position before the pair.
        """
        if not self._astral:
            return unit
        return unit - bisect_left(self._units, unit)

    def span_to_qt(self, span: Span) -> tuple[int, int]:
        """Return the UTF-16 start and end of `span`."""
        return self.to_qt(span.start), self.to_qt(span.end)

    def span_from_qt(self, start: int, end: int) -> Span:
        """Return the code point span of a UTF-16 range."""
        return Span(self.from_qt(start), self.from_qt(end))


def displayable(text: str) -> str:
    """Return `text` with as many code points, such that QTextDocument keeps every one of them.

    A lone carriage return becomes a line end, one before a line end an invisible blank;
    what Qt uses as its own marks becomes a replacement character.
    """
    if not _UNSAFE.search(text):
        return text
    return _UNSAFE.sub(_substitute, text)


def _substitute(match: re.Match[str]) -> str:
    found = match.group()
    if found == "\r":
        return _INVISIBLE if match.string.startswith("\n", match.end()) else "\n"
    return "\n" if found == "\u2029" else _UNKNOWN
