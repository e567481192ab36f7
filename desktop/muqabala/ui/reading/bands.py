"""What the strip links: aligned passages, and figures that the comparison paired."""

from __future__ import annotations

from dataclasses import dataclass

from muqabala.model.claim import Witness
from muqabala.model.comparison import Collation, Status
from muqabala.model.span import Span
from muqabala.ui import words

PASSAGE = "passage"
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
        bands += [
            Band(_claimed(a, i), _claimed(b, j), reason, said) for i in claims.a for j in claims.b
        ]
    return bands


def _claimed(witness: Witness, claim: int) -> Span:
    return witness.analysis.mentions[witness.analysis.claims[claim].mention].span
