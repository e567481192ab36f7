"""What the strip links: passages, figures, names and quotations of both reports."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from muqabala.model.claim import Witness
from muqabala.model.comparison import ClaimPair, Collation, Status
from muqabala.model.judgement import Judgement, Ruling
from muqabala.model.mention import Category
from muqabala.model.span import Span
from muqabala.ui import words

PASSAGE, ENTITY, QUOTE = "passage", "entity", "quote"
_CONFIRMING = frozenset({Ruling.ACCEPTED, Ruling.AGREE, Ruling.CONFLICT, Ruling.PINNED})
ORDER = ("conflict", "compatible", "agree", QUOTE, ENTITY, PASSAGE)
"""The reasons, the most telling first."""
QUIET = frozenset({ENTITY})
"""Reasons not drawn until they are asked for: names stand everywhere."""
SIGNS = {"conflict": "≠", "compatible": "≈", "agree": "=", QUOTE: "«»"}
"""What a band says in its middle, so that its reason never rests on colour alone."""
translate = QCoreApplication.translate
_INKS = {ENTITY: "organization", QUOTE: "accent"}
_QUOTES = frozenset({"quote_same", "quote_differs"})
_REASONS = {
    Status.AGREE: "agree",
    Status.COMPATIBLE: "compatible",
    Status.CONFLICT: "conflict",
}


@dataclass(frozen=True, slots=True)
class Band:
    """A passage or figure and its counterpart, in spans of the reading texts.

    `reason` is one of `ORDER`; `words` say it to the user. `row` is an index of the comparison's
    claims (of its passages, entities or checks where that is the reason), `settled` tells that
    the analyst confirmed it.
    """

    a: Span
    b: Span
    reason: str
    words: str = ""
    row: int = -1
    settled: bool = False


def ink_of(reason: str) -> str:
    """Return the field of the reading palette with the colour of a reason."""
    return _INKS.get(reason, reason)


def reason_words(reason: str) -> str:
    """Return the reason of a band in the user's words."""
    return {
        PASSAGE: translate("Strip", "Same passage"),
        "agree": translate("Strip", "Figures agree"),
        "compatible": translate("Strip", "Figures are compatible"),
        "conflict": translate("Strip", "Figures conflict"),
        ENTITY: translate("Strip", "Same name"),
        QUOTE: translate("Strip", "Same quotation"),
    }.get(reason, reason)


def make_bands(a: Witness, b: Witness, collation: Collation) -> list[Band]:
    """Return the bands between two reports."""

    def named(entity_or_words: str) -> str:
        entity = a.analysis.entity(entity_or_words) or b.analysis.entity(entity_or_words)
        return entity.name if entity else entity_or_words

    bands = [
        Band(
            pair.a, pair.b, PASSAGE, _said(words.reasons(pair.reasons, named), pair.judgements),
            row, _is_settled(pair.judgements),
        )
        for row, pair in enumerate(collation.passages)
    ]  # fmt: skip
    for row, claims in enumerate(collation.claims):
        reason = _REASONS.get(claims.status)
        if reason is None:
            continue
        why = words.reasons(claims.reasons, named)
        what = "\n".join(part for part in (claims.what, why) if part)
        said, settled = _said(what, claims.judgements), _is_settled(claims.judgements)
        bands += [
            Band(_claimed(a, i), _claimed(b, j), reason, said, row, settled)
            for i, j in _linked(claims)
        ]
    return [*bands, *_name_bands(a, b, collation), *_quote_bands(collation)]


def _name_bands(a: Witness, b: Witness, collation: Collation) -> Iterator[Band]:
    """Yield a band from where A first names somebody to where B does."""
    for row, pair in enumerate(collation.entities):
        if pair.is_shared:
            spans = a.analysis.mentions[pair.a[0]].span, b.analysis.mentions[pair.b[0]].span
            yield Band(*spans, ENTITY, pair.name, row)


def _quote_bands(collation: Collation) -> Iterator[Band]:
    for row, check in enumerate(collation.checks):
        if check.kind in _QUOTES and check.document == "both":
            said = words.word(words.CHECKS, check.kind)
            yield Band(check.spans[0], check.spans[1], QUOTE, said, row)


def _is_settled(judgements: Sequence[Judgement]) -> bool:
    """Tell whether the analyst confirmed what a band says; what they dismissed is drawn calmly."""
    return any(each.ruling in _CONFIRMING for each in judgements)


def _said(what: str, judgements: Sequence[Judgement]) -> str:
    """Return what a band says of itself, and beneath it what the analyst said of it."""
    rulings = [words.word(words.RULINGS, each.ruling.value) for each in judgements]
    return "\n".join(part for part in (what, *rulings) if part)


def _linked(pair: ClaimPair) -> list[tuple[int, int]]:
    """Return which claims a band links: a day once, since it is named again and again."""
    facing = _facing(pair.a, pair.b)
    return facing[:1] if pair.category is Category.DATE else facing


def _facing(a: Sequence[int], b: Sequence[int]) -> list[tuple[int, int]]:
    """Return what to link when a figure stands at several places: first to first, and so on.

    Where one side has fewer, its last one takes the rest; all with all would be a tangle.
    """
    return [
        (a[min(n, len(a) - 1)], b[min(n, len(b) - 1)])
        for n in range(max(len(a), len(b)))
        if a and b
    ]


def _claimed(witness: Witness, claim: int) -> Span:
    return witness.analysis.mentions[witness.analysis.claims[claim].mention].span
