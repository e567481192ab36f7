"""Days and times of day that both reports of one event name."""

from __future__ import annotations

from collections.abc import Iterator

from muqabala.model.claim import Witness
from muqabala.model.comparison import ClaimPair, Reason, Status
from muqabala.model.mention import Category


def pair_days(a: Witness, b: Witness) -> Iterator[ClaimPair]:
    """Yield a row for each day and time of day that both name, in order of time.

    Another day in one report is no contradiction: reports name the days of other things too. So
    nothing is said of those that stand in one alone.
    """
    of_a, of_b = _told(a), _told(b)
    for value in sorted(of_a.keys() & of_b.keys()):
        yield ClaimPair(
            Status.AGREE, Category.DATE, "", tuple(of_a[value]), tuple(of_b[value]), 1.0,
            (Reason("same_date"),),
        )  # fmt: skip


def _told(witness: Witness) -> dict[str, list[int]]:
    """Return the claims (indexes) of each day and time of day, by value."""
    told: dict[str, list[int]] = {}
    for number, claim in enumerate(witness.analysis.claims):
        if claim.category is Category.DATE and claim.value:
            told.setdefault(claim.value, []).append(number)
    return told
