"""The rows of the ledger as they are shown: words, what they are sorted and filtered by."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from muqabala.model.claim import Witness
from muqabala.model.comparison import ClaimPair, Collation, Status
from muqabala.text.folding import fold
from muqabala.ui import words
from muqabala.ui.evidence_cards import Place, named
from muqabala.ui.figure_cards import (
    cells_of,
    circumstances_of,
    group_of,
    judgement_lines,
    places_of,
    reasons_of,
    standing_order,
    title_of,
)
from muqabala.ui.ledger.triage import is_conflict, is_decided

WHAT, A, WHO_A, B, WHO_B, VERDICT, WHY, SAID = range(8)
SIGNS = {
    Status.CONFLICT: "≠",
    Status.CONFLICT_WITHIN: "≠",
    Status.COMPATIBLE: "≈",
    Status.AGREE: "=",
}
"""What stands before a verdict, so that it is known without its colour."""
translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Line:
    """One row. `number` is its index among the comparison's claims, `cells` its words by column.

    `sought` are its words and those who are involved, folded.
    """

    number: int
    pair: ClaimPair
    cells: tuple[str, ...]
    places: tuple[Place, ...]
    group: str
    role: str
    is_conflict: bool
    is_decided: bool
    sought: str

    @property
    def is_pressing(self) -> bool:
        """Tell whether it is a conflict on which nothing was said yet."""
        return self.is_conflict and not self.is_decided

    def spoken(self, headings: Iterable[str]) -> str:
        """Return the row in one sentence for screen readers."""
        told = zip(headings, self.cells, strict=True)
        return ". ".join(f"{heading}: {cell}" for heading, cell in told if cell)


def headings() -> list[str]:
    """Return the titles of the columns."""
    return [
        translate("Ledger", "What is counted"),
        translate("Ledger", "A"),
        translate("Ledger", "A: who says so"),
        translate("Ledger", "B"),
        translate("Ledger", "B: who says so"),
        translate("Ledger", "Verdict"),
        translate("Ledger", "Reasons"),
        translate("Ledger", "Analyst"),
    ]


def ledger_lines(first: Witness, second: Witness | None, found: Collation) -> list[Line]:
    """Return the rows of a pair, disagreement first; of one report its own contradictions."""
    rows = [
        (number, pair)
        for number, pair in enumerate(found.claims)
        if second is not None or pair.is_within
    ]
    rows.sort(key=lambda item: standing_order(item[1]))
    other = second or first
    return [_line(first, other, number, pair) for number, pair in rows]


def _line(first: Witness, second: Witness, number: int, pair: ClaimPair) -> Line:
    one, two = cells_of(first, second, pair)
    side = _side(pair)
    verdict = words.word(words.VERDICTS, pair.status.value)
    verdict = " ".join(filter(None, (SIGNS.get(pair.status, ""), verdict)))
    cells = (
        title_of(first, second, pair) + side,
        one.text,
        one.note,
        two.text,
        two.note,
        verdict,
        reasons_of(first, second, pair),
        "؛ ".join(judgement_lines(pair)),
    )
    involved = " ".join(_involved(first, pair.a) + _involved(second, pair.b))
    about = circumstances_of(first, second, pair)
    return Line(
        number, pair, cells, places_of(first, second, pair), group_of(pair),
        words.VERDICT_ROLES.get(pair.status.value, "neutral"), is_conflict(pair),
        is_decided(pair), fold(" ".join((*cells, about, involved))).casefold(),
    )  # fmt: skip


def _side(pair: ClaimPair) -> str:
    """Return in which report a contradiction stands that both columns show."""
    if not pair.is_within:
        return ""
    return translate("Ledger", " (within A)") if pair.a else translate("Ledger", " (within B)")


def _involved(witness: Witness, claims: Iterable[int]) -> list[str]:
    """Return the names of those a side's claims are of, in and by: «what involves whom»."""
    found: list[str] = []
    for index in claims:
        claim = witness.analysis.claims[index]
        for reference in (claim.victims, claim.place, claim.attributed_to, claim.relayed_from):
            if reference:
                entity = witness.analysis.entity(reference)
                found += [named(witness, reference), *(entity.aliases if entity else ())]
    return found
