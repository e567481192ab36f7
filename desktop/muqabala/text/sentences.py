"""Sentences: where a report's statements begin and end."""

from __future__ import annotations

import re
from functools import lru_cache

from muqabala.model.span import Span

# A full stop ends a sentence unless it stands inside a number, an abbreviation or a URL.
_END = re.compile(r"(?:[.!?؟؛…]+[\"'”»’)\]]*(?=\s|$))|\n+")


LONGEST = 4000
"""The most letters of a sentence; a longer run is a table, or a text that lost its marks."""


def find_sentences(text: str) -> list[Span]:
    """Return the sentences of `text` in order, without the blanks around them.

    What goes on without an end is cut at blanks, so that whoever walks over the sentence of each
    word takes time in proportion to the text.
    """
    return list(_sentences(text))


@lru_cache(maxsize=4)
def _sentences(text: str) -> tuple[Span, ...]:
    """Return the sentences; the last few texts are kept: what is analysed is compared next."""
    spans: list[Span] = []
    start = 0
    for match in _END.finditer(text):
        _append(spans, text, start, match.end())
        start = match.end()
    _append(spans, text, start, len(text))
    return tuple(spans)


def _append(spans: list[Span], text: str, start: int, end: int) -> None:
    while end - start > LONGEST:
        cut = text.rfind(" ", start + 1, start + LONGEST) + 1 or start + LONGEST
        _append(spans, text, start, cut)
        start = cut
    piece = text[start:end]
    stripped = piece.strip()
    if stripped:
        begin = start + len(piece) - len(piece.lstrip())
        spans.append(Span(begin, begin + len(stripped)))
