"""Words of a report around the places of a search, as they are written."""

from __future__ import annotations

from collections.abc import Sequence

from muqabala.model.search import Snippet
from muqabala.model.span import Span

REACH = 70
"""Code points on each side of a hit, before they are cut back to whole words."""
CUT = "…"


def snippets(text: str, hits: Sequence[Span], most: int = 2) -> tuple[Snippet, ...]:
    """Return the first hits in their words, those that stand together in one snippet.

    Without hits the beginning of the text.
    """
    found: list[Snippet] = []
    for hit in hits or (Span(0, 0),):
        if found and hit.end <= found[-1].span.end:
            continue
        if len(found) == most:
            break
        found.append(_snippet(text, hit, hits, found[-1].span.end if found else 0))
    return tuple(found)


def _snippet(text: str, hit: Span, hits: Sequence[Span], done: int) -> Snippet:
    span = _whole_words(text, hit, done)
    words = span.of(text).replace("\n", " ")  # a phrase may go over a line end
    before = CUT if span.start and text[span.start - 1] != "\n" else ""
    after = CUT if span.end < len(text) and text[span.end] != "\n" else ""
    inside = tuple(each.moved(len(before) - span.start) for each in hits if span.contains(each))
    return Snippet(before + words + after, span, inside)


def _whole_words(text: str, hit: Span, done: int) -> Span:
    """Return a span around a hit, in its paragraph, that cuts no word nor begins before `done`."""
    start, end = max(hit.start - REACH, done), min(hit.end + REACH, len(text))
    line = text.rfind("\n", start, hit.start)
    if line >= 0:
        start = line + 1
    elif start > done:
        blank = text.find(" ", start, hit.start)
        start = blank + 1 if blank >= 0 else hit.start
    line = text.find("\n", hit.end, end)
    if line >= 0:
        end = line
    elif end < len(text):
        blank = text.rfind(" ", hit.end, end)
        end = blank if blank >= 0 else hit.end
    return Span(start, end)
