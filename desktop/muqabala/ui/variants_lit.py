"""The words in which two passages differ, as ranges to be lit: changed, in one only, moved.

Where nearly all words differ, those that are the same are lit instead: they are what one seeks.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from functools import lru_cache

from muqabala.model.span import Span
from muqabala.text.folding import fold
from muqabala.ui.cards import Lit

CHANGED, ALONE, MOVED, SAME = "changed", "alone", "moved", "same"
MOSTLY = 0.45
"""From this share of equal words on, the differing ones are lit."""
_LONGEST_SLOT = 4
_FEWEST_LETTERS = 3
"""Words as short as «في» stand everywhere and have not moved."""

_Side = tuple[Lit, ...]


@lru_cache(maxsize=512)
def lit_variants(text_a: str, text_b: str, mostly: float = MOSTLY) -> tuple[_Side, _Side]:
    """Return what to light in each of two passages.

    Where a smaller share than `mostly` (0 to 1) of the words is equal, the equal ones are lit.
    """
    from muqabala.workspace import VariantKind, word_variants

    runs = word_variants(text_a, text_b)
    equal = [one for one in runs if one.kind is VariantKind.EQUAL]
    differing = [one for one in runs if one.kind is not VariantKind.EQUAL]
    kinds = [CHANGED if one.kind is VariantKind.REPLACED else ALONE for one in differing]
    here = [(one.a, kind) for one, kind in zip(differing, kinds, strict=True) if one.a.length]
    there = [(one.b, kind) for one, kind in zip(differing, kinds, strict=True) if one.b.length]
    if _share([one.a for one in equal], text_a) + _share([one.b for one in equal], text_b) < (
        2 * mostly
    ):
        here, there = [(one.a, SAME) for one in equal], [(one.b, SAME) for one in equal]
        return tuple(_lit(text_a, here, Counter())), tuple(_lit(text_b, there, Counter()))
    moved = _moved(text_a, [span for span, _ in here], text_b, [span for span, _ in there])
    return (
        tuple(_lit(text_a, here, Counter(moved))),
        tuple(_lit(text_b, there, Counter(moved))),
    )


def slot(text_a: str, text_b: str, span: Span) -> Span | None:
    """Return the words of `text_b` that stand where `span` of `text_a` does.

    None where they are many, or where nothing that is the same holds them at both sides.
    """
    from muqabala.workspace import VariantKind, word_variants

    runs = word_variants(text_a, text_b)
    for n, one in enumerate(runs):
        if one.kind is VariantKind.REPLACED and one.a.start < span.end and span.start < one.a.end:
            beside = runs[max(n - 1, 0) : n] + runs[n + 1 : n + 2]
            is_held = all(each.kind is VariantKind.EQUAL for each in beside)
            few = len(one.b.of(text_b).split()) <= _LONGEST_SLOT
            return one.b if is_held and few and beside else None
    return None


def _share(spans: Sequence[Span], text: str) -> float:
    """Return how much of the words of a text stands in these spans."""
    return sum(len(span.of(text).split()) for span in spans) / max(len(text.split()), 1)


def _moved(text_a: str, here: Sequence[Span], text_b: str, there: Sequence[Span]) -> Counter[str]:
    """Return the words that stand among the differences of both, and how often."""
    of_a = Counter(word for span in here for word, _ in _words(text_a, span))
    of_b = Counter(word for span in there for word, _ in _words(text_b, span))
    return Counter({word: n for word, n in (of_a & of_b).items() if len(word) >= _FEWEST_LETTERS})


def _words(text: str, span: Span) -> Iterator[tuple[str, Span]]:
    """Yield the words of a run, folded, with where they stand."""
    at = span.start
    for word in span.of(text).split():
        start = text.index(word, at)
        at = start + len(word)
        yield fold(word).strip("«»\"'()،؛.:!؟"), Span(start, at)


def _lit(text: str, runs: Sequence[tuple[Span, str]], moved: Counter[str]) -> Iterator[Lit]:
    """Yield the ranges of a side; neighbours of one kind are one range."""
    for span, kind in runs:
        start, end, held = span.start, span.start, ""
        for word, place in _words(text, span):
            own = MOVED if moved[word] > 0 else kind
            moved[word] -= own is MOVED
            if own != held:
                if held:
                    yield Lit(start, end, held)
                start, held = place.start, own
            end = place.end
        if held:
            yield Lit(start, end, held)
