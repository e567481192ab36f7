"""The words on both sides of a passage, as a concordance shows them."""

from __future__ import annotations

import re

from muqabala.model.span import Span

_BLANKS = re.compile(r"\s+")
REACH = 60
"""Code points of context on each side, before it is cut back to whole words."""


def words_around(text: str, span: Span, reach: int = REACH) -> tuple[str, str]:
    """Return the words before and after `span` in its paragraph, whole words only.

    The blank between them and the span is kept: without one a prefix stands right before it.
    """
    low, high = max(span.start - reach, 0), min(span.end + reach, len(text))
    before = text[low : span.start].rpartition("\n")[2]
    after = text[span.end : high].partition("\n")[0]
    if len(before) == span.start - low and low > 0 and not text[low - 1].isspace():
        before = before.partition(" ")[2]
    if len(after) == high - span.end and high < len(text) and not text[high].isspace():
        after = after.rpartition(" ")[0]
    return _one_blank(before).lstrip(), _one_blank(after).rstrip()


def _one_blank(text: str) -> str:
    return _BLANKS.sub(" ", text)
