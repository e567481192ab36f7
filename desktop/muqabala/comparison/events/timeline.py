"""What several reports count, in time: when it happened, and when it was printed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from muqabala.comparison.figures.facts import Fact
from muqabala.comparison.figures.grouping import read_facts
from muqabala.comparison.figures.places_and_days import read_days
from muqabala.comparison.pages import Page, read_page
from muqabala.model.claim import Witness
from muqabala.model.comparison import LedgerRow, Moment

_Places = Mapping[tuple[int, int], int]
"""The row of the ledger in which a claim (witness, index) stands."""


def timeline(witnesses: Sequence[Witness], ledger: Sequence[LedgerRow] = ()) -> tuple[Moment, ...]:
    """Return the facts of all reports in the order in which they happened.

    What no day is told of stands at the day of its report, after what is dated to that day;
    reports without a day come last. With the `ledger` of the same witnesses each moment knows
    its row, so that the counts of one thing can be followed from report to report.
    """
    rows = {
        (witness, claim): n
        for n, row in enumerate(ledger)
        for witness, cell in enumerate(row.cells)
        for claim in cell
    }
    found = [
        moment
        for number, witness in enumerate(witnesses)
        for moment in _moments(number, read_page(witness), rows)
    ]
    return tuple(sorted(found, key=_order))


def _moments(number: int, page: Page, rows: _Places) -> Iterator[Moment]:
    published = page.witness.document.published
    for fact in read_facts(page):
        claims = tuple(sorted(figure.claim for figure in fact.figures))
        yield Moment(
            witness=number,
            claims=claims,
            category=fact.lead.category,
            what=page.witness.analysis.claims[fact.lead.claim].counted or "",
            stated=_stated(fact),
            published=published,
            row=next((rows[number, claim] for claim in claims if (number, claim) in rows), None),
        )


def _stated(fact: Fact) -> str | None:
    """Return the narrowest time that the figures of a fact are dated to."""
    dated = [figure.date for figure in fact.figures if read_days(figure.date)]
    return min(dated, key=_length, default=None)


def _length(edtf: str) -> int:
    days = read_days(edtf)
    return days.length if days else 0


def _order(moment: Moment) -> tuple[date, int, str, int, tuple[int, ...]]:
    days = read_days(moment.stated or "")
    printed = read_days((moment.published or "")[:10])
    first = days or printed
    return (
        first.first if first else date.max,
        0 if days else 1,
        moment.published or "",
        moment.witness,
        moment.claims,
    )
