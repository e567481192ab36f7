"""Selectors of Web Annotations to one of ours: words with their contexts, and a position.

A selector that is refined by another selects within it: a position then counts from the start of
the coarser passage, words are to be found there. What follows a selector of a web page's elements
can be relied on for its words alone.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

from muqabala.model.annotation import Selector
from muqabala.reading.exchange.values import sound

_CONTEXT = 32
"""Code points of context that our selectors keep."""

_FARTHEST = 1 << 40
"""No text is so long; the database could not keep much larger numbers."""


@dataclass(frozen=True)
class _Passage:
    """What is known of a passage; `start` and `end` are None where its position is not."""

    exact: str = ""
    prefix: str = ""
    suffix: str = ""
    start: int | None = None
    end: int | None = None


def selector_of(selectors: object, text_hash: str) -> Selector | None:
    """Return the selector that `selectors` (one or several) amount to, None where they say nothing.

    `text_hash` is that of the text in which positions count; positions in a text that is not
    known stay, for a passage of which nothing else is told.
    """
    listed = selectors if isinstance(selectors, list) else [selectors]
    passage = _Passage()
    for each in listed:
        found = _passage(each)
        if found.exact and not passage.exact:
            passage = replace(passage, exact=found.exact, prefix=found.prefix, suffix=found.suffix)
        if found.start is not None and passage.start is None:
            passage = replace(passage, start=found.start, end=found.end)
    if not passage.exact and passage.start is None:
        return None
    is_placed = passage.start is not None
    return Selector(
        passage.exact, passage.prefix, passage.suffix, passage.start or 0, passage.end or 0,
        text_hash if is_placed else "",
    )  # fmt: skip


def _passage(selector: object) -> _Passage:
    """Return the passage of a selector and of those that refine it, one after the other."""
    chain: list[dict[str, Any]] = []
    while isinstance(selector, dict):
        chain.append(selector)
        selector = selector.get("refinedBy")
    passage: _Passage | None = None
    for each in chain:
        passage = _refined(passage, each)
    return passage or _Passage()


def _refined(coarse: _Passage | None, selector: dict[str, Any]) -> _Passage:
    kinds = selector.get("type") or selector.get("@type")
    kind = str(kinds[0] if isinstance(kinds, list) and kinds else kinds)
    if kind.endswith("TextQuoteSelector"):
        return _by_words(coarse, selector)
    if kind.endswith("TextPositionSelector"):
        return _by_position(coarse, selector)
    return _Passage()


def _by_words(coarse: _Passage | None, selector: dict[str, Any]) -> _Passage:
    exact, prefix, suffix = (_string(selector.get(name)) for name in ("exact", "prefix", "suffix"))
    if coarse is None or not coarse.exact or coarse.exact.count(exact) != 1:
        return _Passage(exact, prefix[-_CONTEXT:], suffix[:_CONTEXT])
    at = coarse.exact.index(exact)
    return _within(coarse, at, at + len(exact))


def _by_position(coarse: _Passage | None, selector: dict[str, Any]) -> _Passage:
    start, end = selector.get("start"), selector.get("end")
    if type(start) is not int or type(end) is not int or not 0 <= start < end <= _FARTHEST:
        return coarse or _Passage()
    if coarse is None:
        return _Passage(start=start, end=end)
    if coarse.exact and end <= len(coarse.exact):
        return _within(coarse, start, end)
    if coarse.start is not None:
        return _Passage(start=coarse.start + start, end=coarse.start + end)
    return coarse


def _within(coarse: _Passage, start: int, end: int) -> _Passage:
    """Return the part of a quotation, the rest of it being its context."""
    return _Passage(
        coarse.exact[start:end],
        (coarse.prefix + coarse.exact[:start])[-_CONTEXT:],
        (coarse.exact[end:] + coarse.suffix)[:_CONTEXT],
    )


def _string(value: object) -> str:
    return sound(value) if isinstance(value, str) else ""
