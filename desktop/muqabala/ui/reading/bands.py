"""What the strip links: aligned passages, and figures that the comparison paired."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from muqabala.model.claim import Witness
from muqabala.model.comparison import ClaimPair, Collation, Status
from muqabala.model.mention import Category
from muqabala.model.span import Span
from muqabala.ui import words

PASSAGE = "passage"
ORDER = ("conflict", "compatible", "agree", PASSAGE)
"""The reasons, the most telling first."""
translate = QCoreApplication.translate
_REASONS = {
    Status.AGREE: "agree",
    Status.COMPATIBLE: "compatible",
    Status.CONFLICT: "conflict",
}


@dataclass(frozen=True, slots=True)
class Band:
    """A passage or figure and its counterpart, in spans of the reading texts.

    `reason` is `passage`, `agree`, `compatible` or `conflict`; `words` say it to the user.
    """

    a: Span
    b: Span
    reason: str
    words: str = ""


def reason_words(reason: str) -> str:
    """Return the reason of a band in the user's words."""
    return {
        PASSAGE: translate("Strip", "Same passage"),
        "agree": translate("Strip", "Figures agree"),
        "compatible": translate("Strip", "Figures are compatible"),
        "conflict": translate("Strip", "Figures conflict"),
    }.get(reason, reason)


def make_bands(a: Witness, b: Witness, collation: Collation) -> list[Band]:
    """Return the bands between two reports."""

    def named(entity_or_words: str) -> str:
        entity = a.analysis.entity(entity_or_words) or b.analysis.entity(entity_or_words)
        return entity.name if entity else entity_or_words

    bands = [
        Band(pair.a, pair.b, PASSAGE, words.reasons(pair.reasons, named))
        for pair in collation.passages
    ]
    for claims in collation.claims:
        reason = _REASONS.get(claims.status)
        if reason is None:
            continue
        why = words.reasons(claims.reasons, named)
        said = "\n".join(part for part in (claims.what, why) if part)
        bands += [Band(_claimed(a, i), _claimed(b, j), reason, said) for i, j in _linked(claims)]
    return bands


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
