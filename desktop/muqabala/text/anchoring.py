"""Anchors: how the words a note was written on are found again.

A selector is a W3C TextQuoteSelector and TextPositionSelector in one. In the same text the
position holds. In a changed text the words of the quotation are looked for, whatever marks stand
between them, and their surroundings decide. A sentence that differs in a figure or in a word is
another sentence, also where the quotation itself does not reach: «قتل 15 في القصف» is not the place
of a note on «في القصف» that stood behind «قتل 17». A place is taken only when it is good enough and
clearly better than the runner-up. Everything else is for the analyst, who is shown `candidates`.

Where the old text is at hand, the two versions are laid beside each other first (`revision`): then
it is known which of two equal sentences is the one that was meant, and which one is gone.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from rapidfuzz import fuzz

from muqabala.model.annotation import Selector
from muqabala.model.span import Span
from muqabala.text.folding import fold
from muqabala.text.quotations import (
    exact_places,
    folded_quote,
    has_same_figures,
    near_places,
    searched,
)
from muqabala.text.revision import find_in_revision, is_the_same_sentence
from muqabala.text.tokens import split_words

CONTEXT = 32
"""Code points of prefix and suffix that a selector keeps (as the Hypothesis client does)."""

ENOUGH = 0.72
"""Least score at which a place is taken without asking; set by the tests' generated edits."""

MARGIN = 0.08
"""By how much the best place must beat the next."""

MOST_CANDIDATES = 8
"""Places that an analyst is shown: more would be a search of its own."""

_MOST_EXACT = 50
"""Places at which a quotation is weighed; one that stands more often names no place."""

_TELLING = 4
"""Words of a quotation, with those beside it in its sentence, that name a place if they stand
once."""

_UNLIKE = 0.8
"""What the score of a place is multiplied by when its figures are others."""

_SENTENCE_END = re.compile(r"[.!?؟؛…]+[\"'”»’)\]]*(?=\s|$)|\n")


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


def candidates(selector: Selector, text: str) -> tuple[Candidate, ...]:
    """Return the places of `text` that the analyst may mean, best first, at most eight.

    Places with other figures are among them, since a note may follow a toll that rose; no place
    overlaps a better one.
    """
    within = searched(text)
    quote = folded_quote(selector.exact)
    found = [_scored(selector, text, place, 1.0) for place in _exact_spans(selector, text)]
    for place, likeness in near_places(quote, within):
        is_other = not has_same_figures(quote, place.of(within.text))
        known = likeness * _UNLIKE if is_other else likeness
        found.append(_scored(selector, text, within.original(place), known))
    chosen: list[Candidate] = []
    for each in sorted(found, key=lambda candidate: -candidate.score):
        if not any(each.span.overlaps(better.span) for better in chosen):
            chosen.append(each)
    return tuple(chosen[:MOST_CANDIDATES])


def find_anchor(selector: Selector, text: str, text_hash: str, old: str = "") -> Finding:
    """Return where the words of `selector` stand in `text`, whose hash is `text_hash`.

    `old` is the text that the selector was made in, where it is known.
    """
    if selector.text_hash == text_hash and selector.span.of(text) == selector.exact:
        return _sure(selector.span)
    if not old or selector.span.of(old) != selector.exact:
        return _by_its_words(selector, text)
    span = find_in_revision(old, selector.span, text)
    return _sure(span) if span is not None else _in_whole_sentences(selector, text, old)


def _in_whole_sentences(selector: Selector, text: str, old: str) -> Finding:
    """Choose among the places around which the whole old sentence stands, parted as it may be."""
    places = [
        each
        for each in _exact_spans(selector, text)
        if is_the_same_sentence(old, selector.span, text, each)
    ]
    if len(places) == 1:
        return _sure(places[0])
    found = _among_exact(selector, text, places) if places else Finding(None)
    return found if found.span is not None else Finding(None, candidates(selector, text))


def _sure(span: Span) -> Finding:
    return Finding(span, (Candidate(span, 1.0),))


def _by_its_words(selector: Selector, text: str) -> Finding:
    """Find the words of `selector` with nothing known but them and what stood beside them."""
    places = _exact_spans(selector, text)
    return (
        _among_exact(selector, text, places)
        if places
        else Finding(None, candidates(selector, text))
    )


def _exact_spans(selector: Selector, text: str) -> list[Span]:
    within = searched(text)
    places = exact_places(folded_quote(selector.exact), within.text)
    return [within.original(each) for each in places[:_MOST_EXACT]]


def _among_exact(selector: Selector, text: str, places: list[Span]) -> Finding:
    """Choose among the places that have the very words."""
    scored = [_scored(selector, text, place, 1.0) for place in places]
    ranked = tuple(sorted(scored, key=lambda candidate: -candidate.score))
    agreeing = [(each, _words_agreeing(selector, text, each.span)) for each in ranked]
    possible = [(each, count) for each, count in agreeing if count is not None]
    if not possible:
        return Finding(None, ranked)
    best, count = possible[0]
    is_clear = len(possible) == 1 or best.score - possible[1][0].score >= MARGIN
    is_telling = len(places) == 1 or len(possible) == 1
    is_named = is_telling and count + len(split_words(fold(selector.exact)).words) >= _TELLING
    taken = is_clear and (best.score >= ENOUGH or is_named)
    return Finding(best.span if taken else None, ranked)


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


def _words_agreeing(selector: Selector, text: str, span: Span) -> int | None:
    """Return how many words beside the quotation, in its sentence, are the same at `span`.

    None when one of them is another: then this is another sentence.
    """
    is_first = bool(selector.text_hash) and selector.start <= len(selector.prefix)
    ours, is_whole = _before(selector.prefix)
    theirs, _ = _before(text[max(0, span.start - 2 * CONTEXT) : span.start])
    before = _agreeing(ours, theirs, is_whole=is_whole or is_first, ends_like=str.endswith)
    ours, is_whole = _after(selector.suffix)
    theirs, _ = _after(text[span.end : span.end + 2 * CONTEXT])
    after = _agreeing(ours, theirs, is_whole=is_whole, ends_like=str.startswith)
    return None if before is None or after is None else before + after


def _before(context: str) -> tuple[list[str], bool]:
    """Return the words of the quotation's own sentence before it, nearest first.

    And whether the sentence is known to begin with the last of them.
    """
    ends = [match.end() for match in _SENTENCE_END.finditer(context)]
    words = split_words(fold(context[ends[-1] :] if ends else context)).words
    return words[::-1], bool(ends)


def _after(context: str) -> tuple[list[str], bool]:
    """Return the words of the quotation's own sentence behind it, and whether it ends there."""
    end = _SENTENCE_END.search(context)
    return split_words(fold(context[: end.start()] if end else context)).words, bool(end)


def _agreeing(
    wanted: list[str], found: list[str], *, is_whole: bool, ends_like: Callable[[str, str], bool]
) -> int | None:
    """Return how many words are the same; None when one is another or a sentence is longer.

    What a selector keeps may end within a word (`ends_like`), unless its sentence is whole in it.
    """
    if not is_whole:
        found = found[: len(wanted)]
    if len(wanted) != len(found):
        return None
    pairs = list(zip(wanted, found, strict=True))
    last = len(pairs) - 1
    for number, (one, other) in enumerate(pairs):
        is_half = number == last and not is_whole
        if one != other and not (is_half and ends_like(other, one)):
            return None
    return len(pairs)
