"""What the other report says to a figure that is pointed at."""

from __future__ import annotations

from PySide6.QtCore import QObject

from muqabala.model.claim import Witness
from muqabala.model.comparison import ClaimPair, Collation
from muqabala.ui import words
from muqabala.ui.directions import isolated, joined


class ComparedWords(QObject):
    """Says the other side of a compared figure: its words, on whose word, and the verdict."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._witnesses: tuple[Witness, ...] = ()
        self._claims: tuple[ClaimPair, ...] = ()

    def compare(self, a: Witness, b: Witness, collation: Collation) -> None:
        """Speak of these two."""
        self._witnesses, self._claims = (a, b), collation.claims

    def forget(self) -> None:
        """Speak of nothing."""
        self._witnesses, self._claims = (), ()

    def lines(self, side: int, mention: int) -> list[str]:
        """Return a line for each figure of the other report that this mention was compared with."""
        if not self._witnesses:
            return []
        own = self._witnesses[side].analysis
        return [
            self._line(pair, 1 - side, claim)
            for pair in self._claims
            if any(own.claims[index].mention == mention for index in (pair.a, pair.b)[side])
            for claim in (pair.a, pair.b)[1 - side]
        ]

    def _line(self, pair: ClaimPair, side: int, claim_index: int) -> str:
        witness = self._witnesses[side]
        claim = witness.analysis.claims[claim_index]
        surface = witness.analysis.mentions[claim.mention].span.of(witness.document.text)
        entity = witness.analysis.entity(claim.attributed_to or "")
        who = entity.name if entity else claim.attributed_to or ""
        said = joined(f"«{surface}»", who)
        verdict = words.word("status", pair.status.value)
        line = self.tr("Other report: %1 (%2)")
        return line.replace("%1", said).replace("%2", isolated(verdict))
