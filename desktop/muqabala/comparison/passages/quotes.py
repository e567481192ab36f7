"""The words of one speaker in two reports, compared letter by letter after folding."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from rapidfuzz import fuzz

from muqabala.comparison.pages import Page
from muqabala.comparison.passages.variants import Variant, VariantKind, word_variants
from muqabala.model.comparison import Check
from muqabala.model.mention import Kind
from muqabala.model.span import Span
from muqabala.text.folding import fold

_SAME_WORDS = 72.0
"""From this token-set ratio (0 to 100) on, two quotes are taken for one utterance."""
_FEWEST_WORDS = 3
_MOST_QUOTES = 40
_MARKS = " \t\n\"'«»“”„‟‹›()[]،؛:.!؟?…-"


class _Quote(NamedTuple):
    span: Span
    speaker: str
    text: str
    folded: str
    words: frozenset[str]


def check_quotes(a: Page, b: Page) -> Iterator[Check]:
    """Yield quotes that both reports give: `quote_same`, or `quote_differs` with the words.

    `detail` of a difference is «words of a ← words of b» (∅ for none), runs parted by «؛».
    Quotes of two named speakers who differ are never compared.
    """
    for quote, answer in _pairs(_quotes(a), _quotes(b)):
        variants = word_variants(quote.text, answer.text)
        differing = [one for one in variants if one.kind is not VariantKind.EQUAL]
        spans = (quote.span, answer.span)
        if not differing:
            yield Check("quote_same", "both", spans, quote.speaker)
        else:
            detail = "؛ ".join(_shown(one, quote.text, answer.text) for one in differing)
            yield Check("quote_differs", "both", spans, detail)


def _pairs(quotes_a: Sequence[_Quote], quotes_b: Sequence[_Quote]) -> list[tuple[_Quote, _Quote]]:
    """Return the likest quotes of the two reports one to one, in order of the first."""
    scored = [
        (-score, one.span.start + other.span.start, one, other)
        for one in quotes_a
        for other in quotes_b
        if not (one.speaker and other.speaker and one.speaker != other.speaker)
        and len(one.words & other.words) * 2 >= min(len(one.words), len(other.words))
        and (score := fuzz.token_set_ratio(one.folded, other.folded, score_cutoff=_SAME_WORDS))
    ]
    taken: set[tuple[str, Span]] = set()
    pairs = []
    for _, _, one, other in sorted(scored, key=lambda pair: pair[:2]):
        ends = {("a", one.span), ("b", other.span)}
        if not ends & taken:
            taken |= ends
            pairs.append((one, other))
    return sorted(pairs, key=lambda pair: pair[0].span)


@lru_cache(maxsize=32)
def _quotes(page: Page) -> tuple[_Quote, ...]:
    text = page.witness.document.text
    found: dict[str, list[_Quote]] = defaultdict(list)
    for mention in page.witness.analysis.mentions:
        if mention.kind is not Kind.QUOTE:
            continue
        span = _trimmed(mention.span, text)
        words = span.of(text)
        folded = fold(words)
        known = frozenset(folded.split())
        speaker = fold(mention.speaker or "")
        if len(known) >= _FEWEST_WORDS:
            found[folded].append(_Quote(span, speaker, words, folded, known))
    return tuple([quotes[0] for quotes in found.values()][:_MOST_QUOTES])


def _trimmed(span: Span, text: str) -> Span:
    """Return the span without quotation marks and stops at its ends."""
    start, end = span
    while start < end and text[start] in _MARKS:
        start += 1
    while end > start and text[end - 1] in _MARKS:
        end -= 1
    return Span(start, end)


def _shown(variant: Variant, text_a: str, text_b: str) -> str:
    return f"{variant.a.of(text_a) or '∅'} ← {variant.b.of(text_b) or '∅'}"
