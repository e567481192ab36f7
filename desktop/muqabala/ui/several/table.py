"""The ledger of several reports as a table: a row a thing counted, a column a report."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from muqabala.model.claim import Claim, Witness
from muqabala.model.comparison import LedgerRow, Status
from muqabala.model.judgement import Judgement
from muqabala.model.mention import Category
from muqabala.ui import words
from muqabala.ui.charts.chart import Place
from muqabala.ui.charts.claim_words import figure_words, letter, speaker_words, thing_words
from muqabala.ui.dates import day_words
from muqabala.ui.directions import isolated, joined
from muqabala.ui.figure_cards import judgement_line
from muqabala.ui.reading.bands import SIGNS

FIXED = 2
"""Columns before those of the reports: the verdict, and what is counted."""
_TOLD_BY_TWO = 2
_TICK = "✓"
_ALONE = frozenset({Status.ONLY_A, Status.ONLY_B})

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class SeveralRow:
    """A row: its cells as words, what the analyst said the last, and the places they rest on."""

    cells: tuple[str, ...]
    places: tuple[tuple[Place, ...], ...]
    status: Status

    def places_at(self, column: int) -> tuple[Place, ...]:
        """Return the places to go to from a column: those of its report, else of the first two."""
        is_report = FIXED <= column < FIXED + len(self.places)
        if is_report and self.places[column - FIXED]:
            return self.places[column - FIXED]
        told = [places for places in self.places if places]
        return tuple(place for places in told[:2] for place in places)


def heads(witnesses: Sequence[Witness]) -> tuple[str, ...]:
    """Return the heads of the columns up to the last report's."""
    return (
        translate("Several", "Verdict"),
        translate("Several", "What is counted"),
        *(
            f"{letter(n)} · {isolated(witness.document.outlet or witness.document.title)}"
            for n, witness in enumerate(witnesses)
        ),
    )


def analyst_head() -> str:
    """Return the head of the column behind those of the reports."""
    return translate("Several", "Analyst")


def table_rows(witnesses: Sequence[Witness], ledger: Sequence[LedgerRow]) -> list[SeveralRow]:
    """Return the rows in the order of the ledger, without days that one report alone tells."""
    return [_row(witnesses, row) for row in ledger if not _is_lone_day(row)]


def _is_lone_day(row: LedgerRow) -> bool:
    return row.category is Category.DATE and sum(map(bool, row.cells)) < _TOLD_BY_TWO


def _row(witnesses: Sequence[Witness], row: LedgerRow) -> SeveralRow:
    columns = [
        [witness.analysis.claims[claim] for claim in cell]
        for witness, cell in zip(witnesses, row.cells, strict=True)
    ]
    cells = [_cell(*pair) for pair in zip(witnesses, columns, strict=True)]
    places = tuple(
        tuple((w.document.id, w.analysis.mentions[claim.mention].span) for claim in claims)
        for w, claims in zip(witnesses, columns, strict=True)
    )
    said = "؛ ".join(_said(each, witnesses) for each in row.judgements)
    verdict = _verdict(row.status, is_judged=any(not each.is_link for each in row.judgements))
    return SeveralRow((verdict, _thing(row, columns), *cells, said), places, row.status)


def _verdict(status: Status, *, is_judged: bool) -> str:
    """Return the verdict with its sign, ticked where the analyst said something of it."""
    if status in _ALONE:
        return translate("Several", "in one report")
    sign = SIGNS.get(status.value, "")
    tick = _TICK if is_judged else ""
    return " ".join(filter(None, (sign, words.word(words.VERDICTS, status.value), tick)))


def _said(judgement: Judgement, witnesses: Sequence[Witness]) -> str:
    """Return what the analyst said, and of which two reports: «A–B: not a conflict»."""
    ids = [witness.document.id for witness in witnesses]
    between = "–".join(letter(ids.index(each)) for each in judgement.reports if each in ids)
    return f"{isolated(between)}: {judgement_line(judgement)}"


def _thing(row: LedgerRow, columns: Sequence[Sequence[Claim]]) -> str:
    first = next(claim for claims in columns for claim in claims)
    if row.category is Category.DATE:
        return day_words(first.value)
    parts = dict.fromkeys((thing_words(first), row.what or first.counted or ""))
    return " · ".join(isolated(part) for part in parts if part)


def _cell(witness: Witness, claims: Sequence[Claim]) -> str:
    """Return what a report says, each value once, with who says so."""
    said: dict[str, dict[str, None]] = {}
    for claim in claims:
        speakers = said.setdefault(figure_words(witness, claim), {})
        speaker = speaker_words(witness, claim)
        if speaker:
            speakers[speaker] = None
    return joined(
        *(
            f"{value} ({joined(*speakers)})" if speakers else value
            for value, speakers in said.items()
        )
    )
