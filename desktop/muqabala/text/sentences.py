"""Sentences: where a report's statements begin and end."""

from __future__ import annotations

import re

from muqabala.model.span import Span

# A full stop ends a sentence unless it stands inside a number, an abbreviation or a URL.
_END = re.compile(r"(?:[.!?؟؛…]+[\"'”»’)\]]*(?=\s|$))|\n+")


def find_sentences(text: str) -> list[Span]:
    """Return the sentences of `text` in order, without the blanks around them."""
    spans: list[Span] = []
    start = 0
    for match in _END.finditer(text):
        _append(spans, text, start, match.end())
        start = match.end()
    _append(spans, text, start, len(text))
    return spans


def _append(spans: list[Span], text: str, start: int, end: int) -> None:
    piece = text[start:end]
    stripped = piece.strip()
    if stripped:
        begin = start + len(piece) - len(piece.lstrip())
        spans.append(Span(begin, begin + len(stripped)))
