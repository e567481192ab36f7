"""The words on both sides of a passage, as a concordance shows them."""

from __future__ import annotations

from muqabala.model.span import Span

REACH = 60
"""Code points of context on each side, before it is cut back to whole words."""


def words_around(text: str, span: Span, reach: int = REACH) -> tuple[str, str]:
    """Return the words before and after `span` in its paragraph, whole words only."""
    low, high = max(span.start - reach, 0), min(span.end + reach, len(text))
    before = text[low : span.start].rpartition("\n")[2]
    after = text[span.end : high].partition("\n")[0]
    if len(before) == span.start - low and low > 0 and not text[low - 1].isspace():
        before = before.partition(" ")[2]
    if len(after) == high - span.end and high < len(text) and not text[high].isspace():
        after = after.rpartition(" ")[0]
    return " ".join(before.split()), " ".join(after.split())
