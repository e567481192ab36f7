"""Where a quotation may stand in a text: word for word, and nearly."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from heapq import nlargest

from rapidfuzz import fuzz

from muqabala.model.span import Span
from muqabala.text.folding import Folded, fold, fold_with_map
from muqabala.text.sentences import find_sentences
from muqabala.text.tokens import split_words

MOST_NEAR = 24
"""Sentences that are weighed for a near form: those that share most words with the quotation."""

_LEAST_NEAR = 12
"""Code points of a quotation of which a near form can be told."""

_LEAST_LIKENESS = 60.0
"""Below it (0 to 100) a passage has no more in common with a quotation than any other news."""

_DIGITS = re.compile(r"\d+")
_EDGED = re.compile(r"(?P<before>[^\w\s]*)(?P<core>\w(?:\S*\w)?)(?P<after>[^\w\s]*)")
"""A word, or words without a blank between them (1.5), with the marks around it."""


@dataclass(frozen=True, slots=True)
class Searched:
    """A text made ready for looking for quotations: folded, with its sentences and their words.

    Sentences count in the folded text.
    """

    folded: Folded
    sentences: tuple[Span, ...]
    words: tuple[frozenset[str], ...]

    @property
    def text(self) -> str:
        """The folded text."""
        return self.folded.text

    def original(self, place: Span) -> Span:
        """Return a place of the folded text as one of the text it was made from."""
        return self.folded.span(place.start, place.end)


@lru_cache(maxsize=4)
def searched(text: str) -> Searched:
    """Return `text` made ready; the last few are remembered, since notes come by the text."""
    folded = fold_with_map(text)
    sentences = tuple(find_sentences(folded.text))
    words = tuple(frozenset(split_words(each.of(folded.text)).words) for each in sentences)
    return Searched(folded, sentences, words)


def exact_places(quote: str, text: str) -> list[Span]:
    """Return where the words of the folded `quote` stand in the folded `text`.

    As whole words if they do; the marks between two words may be others, a blank must be there.
    """
    if not quote:
        return []
    places = [Span(*match.span()) for match in _words_pattern(quote).finditer(text)]
    # A note on part of a word has no word edges of its own.
    return places or [Span(*match.span()) for match in re.finditer(re.escape(quote), text)]


@lru_cache(maxsize=64)
def _words_pattern(quote: str) -> re.Pattern[str]:
    parts = [match for match in map(_EDGED.fullmatch, quote.split()) if match]
    if len(parts) < len(quote.split()):
        words = r"\s+".join(map(re.escape, quote.split()))
    else:
        words = r"[^\w\s]*\s+[^\w\s]*".join(re.escape(match["core"]) for match in parts)
        first, last = re.escape(parts[0]["before"]), re.escape(parts[-1]["after"])
        words = f"(?:{first})?{words}(?:{last})?"
    return re.compile(rf"(?<!\w){words}(?!\w)")


def near_places(quote: str, within: Searched) -> list[tuple[Span, float]]:
    """Return the places of the folded text that are like the folded `quote`, with 0 to 1."""
    if len(quote) < _LEAST_NEAR:
        return []
    found: dict[Span, float] = {}
    for window in _windows(quote, within):
        aligned = fuzz.partial_ratio_alignment(
            quote, window.of(within.text), score_cutoff=_LEAST_LIKENESS
        )
        if aligned is None or len(quote) > 2 * window.length:
            continue
        start, end = window.start + aligned.dest_start, window.start + aligned.dest_end
        place = _whole_words(quote, within.text, start, end)
        if place:
            found[place] = fuzz.ratio(quote, place.of(within.text)) / 100
    return sorted(found.items(), key=lambda item: -item[1])


def _windows(quote: str, within: Searched) -> list[Span]:
    """Return the sentences, or rows of as many as the quotation has, that share most words."""
    wanted = frozenset(split_words(quote).words)
    last, row = len(within.sentences) - 1, max(1, len(find_sentences(quote)))
    shared = ((len(words & wanted), -number) for number, words in enumerate(within.words))
    likely = [-number for count, number in nlargest(MOST_NEAR, shared) if count]
    starts = dict.fromkeys(max(0, at) for number in likely for at in {number, number - row + 1})
    return [
        Span(within.sentences[start].start, within.sentences[min(last, start + row - 1)].end)
        for start in starts
    ]


def _whole_words(quote: str, text: str, start: int, end: int) -> Span | None:
    """Return the place grown to whole words, and without marks that `quote` does not end with."""
    while start > 0 and not text[start - 1].isspace():
        start -= 1
    while end < len(text) and not text[end].isspace():
        end += 1
    has_edges = not quote[0].isalnum(), not quote[-1].isalnum()
    while start < end and _is_outside(text[start], has_mark=has_edges[0]):
        start += 1
    while start < end and _is_outside(text[end - 1], has_mark=has_edges[1]):
        end -= 1
    return Span(start, end) if start < end else None


def _is_outside(letter: str, *, has_mark: bool) -> bool:
    return letter.isspace() or not (has_mark or letter.isalnum())


def has_same_figures(one: str, other: str) -> bool:
    """Tell whether two folded passages have the same figures in the same order."""
    return _DIGITS.findall(one) == _DIGITS.findall(other)


def folded_quote(words: str) -> str:
    """Return a quotation as it is looked for."""
    return fold(words).strip()
