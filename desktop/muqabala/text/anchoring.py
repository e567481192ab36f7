"""Anchors: how the words a note was written on are found again.

A selector is a W3C TextQuoteSelector and TextPositionSelector in one. In the same text the
position holds. In a changed text the quotation is looked for, first as it is, then in a
near form; its surroundings decide between several places. A place is taken only when it is
good enough and clearly better than the runner-up, and never when figures differ: sentences
that differ in a number are different sentences. Everything else is for the analyst.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from rapidfuzz import fuzz

from muqabala.model.annotation import Selector
from muqabala.model.span import Span
from muqabala.text.folding import fold, fold_with_map

CONTEXT = 32
"""Code points of prefix and suffix that a selector keeps (as the Hypothesis client does)."""

ENOUGH = 0.72
"""Least score at which a place is taken without asking; set by the tests' generated edits."""

MARGIN = 0.08
"""By how much the best place must beat the next."""

_SELF_EVIDENT = 40
"""A quotation of so many code points that stands once needs no support from its context."""

_DIGITS = re.compile(r"\d+")


@dataclass(frozen=True, slots=True)
class Candidate:
    """A place where the quotation may stand now, with a score from 0 to 1."""

    span: Span
    score: float


@dataclass(frozen=True, slots=True)
class Finding:
    """The place that is certain enough, or None; and all places looked at, best first."""

    span: Span | None
    candidates: tuple[Candidate, ...] = ()


def make_selector(text: str, span: Span, text_hash: str) -> Selector:
    """Return the selector of `span` in `text`, whose hash is `text_hash`."""
    return Selector(
        exact=span.of(text),
        prefix=text[max(0, span.start - CONTEXT) : span.start],
        suffix=text[span.end : span.end + CONTEXT],
        start=span.start,
        end=span.end,
        text_hash=text_hash,
    )


def find_anchor(selector: Selector, text: str, text_hash: str) -> Finding:
    """Return where the words of `selector` stand in `text`, whose hash is `text_hash`."""
    if selector.text_hash == text_hash and selector.span.of(text) == selector.exact:
        return Finding(selector.span, (Candidate(selector.span, 1.0),))
    folded = fold_with_map(text)
    quote = fold(selector.exact).strip()
    places = _exact_places(quote, folded.text)
    if places:
        scored = [_scored(selector, text, folded.span(*place), 1.0) for place in places]
        return _decided(scored, alone_suffices=len(places) == 1 and len(quote) >= _SELF_EVIDENT)
    place = _near_place(quote, folded.text)
    if place is None:
        return Finding(None)
    found, likeness = place
    return _decided([_scored(selector, text, folded.span(*found), likeness)], alone_suffices=False)


def _exact_places(quote: str, text: str) -> list[Span]:
    """Return where the folded `quote` stands as whole words."""
    if not quote:
        return []
    pattern = r"(?<!\w)" + r"\s+".join(map(re.escape, quote.split())) + r"(?!\w)"
    places = [Span(*match.span()) for match in re.finditer(pattern, text)]
    # A note on part of a word has no word edges of its own.
    return places or [Span(*match.span()) for match in re.finditer(re.escape(quote), text)]


def _near_place(quote: str, text: str) -> tuple[Span, float] | None:
    """Return the most similar place and its likeness; None when its figures differ."""
    if len(quote) < 12 or len(text) < len(quote):
        return None
    aligned = fuzz.partial_ratio_alignment(quote, text, score_cutoff=80)
    if aligned is None:
        return None
    start, end = _whole_words(text, aligned.dest_start, aligned.dest_end)
    if _DIGITS.findall(quote) != _DIGITS.findall(text[start:end]) or not _same_words(
        quote, text[start:end]
    ):
        return None
    return Span(start, end), fuzz.ratio(quote, text[start:end]) / 100


def _same_words(one: str, other: str) -> bool:
    """Tell whether the two differ at most in the spelling of their words.

    An exchanged word may be another number or another name, so it is another sentence.
    """
    left, right = one.split(), other.split()
    return len(left) == len(right) and all(
        a == b or (len(a) > 4 and fuzz.ratio(a, b) >= 80) for a, b in zip(left, right, strict=True)
    )


def _whole_words(text: str, start: int, end: int) -> tuple[int, int]:
    while start > 0 and not text[start - 1].isspace():
        start -= 1
    while end < len(text) and not text[end].isspace():
        end += 1
    piece = text[start:end]
    return start + len(piece) - len(piece.lstrip()), end - len(piece) + len(piece.rstrip())


def _scored(selector: Selector, text: str, span: Span, likeness: float) -> Candidate:
    """Score a place by the likeness of quotation (half) and of its two contexts (a quarter each).

    The start and the end of a text count as context: an empty prefix wants an empty prefix.
    """
    before = fold(text[max(0, span.start - CONTEXT) : span.start])
    after = fold(text[span.end : span.end + CONTEXT])
    support = _likeness(fold(selector.prefix), before) + _likeness(fold(selector.suffix), after)
    return Candidate(span, likeness / 2 + support / 4)


def _likeness(one: str, other: str) -> float:
    if not one.strip() and not other.strip():
        return 1.0
    return fuzz.ratio(one, other) / 100


def _decided(candidates: list[Candidate], *, alone_suffices: bool) -> Finding:
    ranked = sorted(candidates, key=lambda candidate: -candidate.score)
    best = ranked[0]
    clear = len(ranked) == 1 or best.score - ranked[1].score >= MARGIN
    taken = clear and (best.score >= ENOUGH or alone_suffices)
    return Finding(best.span if taken else None, tuple(ranked[:5]))
