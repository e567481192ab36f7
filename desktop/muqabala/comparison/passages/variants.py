"""Variants: the words in which two passages that tell the same thing differ."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from rapidfuzz.distance import Levenshtein

from muqabala.model.span import Span
from muqabala.text.folding import Folded, fold_with_map
from muqabala.text.tokens import Word, find_words


class VariantKind(StrEnum):
    """What became of words of the first text in the second."""

    EQUAL = "equal"
    REPLACED = "replaced"
    ONLY_A = "only_a"
    ONLY_B = "only_b"


@dataclass(frozen=True, slots=True)
class Variant:
    """A run of words in each text; an empty span marks where the other's words are missing.

    Spans count in the texts given. Equal words may differ in spelling that folding takes as
    the same (hamza, digits, marks).
    """

    kind: VariantKind
    a: Span
    b: Span


_KINDS = {
    "equal": VariantKind.EQUAL,
    "replace": VariantKind.REPLACED,
    "delete": VariantKind.ONLY_A,
    "insert": VariantKind.ONLY_B,
}


def word_variants(text_a: str, text_b: str) -> tuple[Variant, ...]:
    """Return the runs of equal and different words of two passages, in order.

    Words are compared after folding; punctuation between them is left aside. The time grows
    with the product of the two lengths, so give it passages, not whole reports.
    """
    folded_a, folded_b = fold_with_map(text_a), fold_with_map(text_b)
    words_a, words_b = find_words(folded_a.text), find_words(folded_b.text)
    steps = Levenshtein.opcodes([word.text for word in words_a], [word.text for word in words_b])
    return tuple(
        Variant(
            _KINDS[step.tag],
            _span(folded_a, words_a, step.src_start, step.src_end),
            _span(folded_b, words_b, step.dest_start, step.dest_end),
        )
        for step in steps
    )


def _span(folded: Folded, words: list[Word], first: int, after: int) -> Span:
    """Return the span of words `first` to `after` (excluded), or the empty one in front."""
    if first < after:
        return folded.span(words[first].start, words[after - 1].end)
    place = words[first].start if first < len(words) else len(folded.text)
    original = folded.original(place)
    return Span(original, original)
