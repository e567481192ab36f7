"""Days and times of day that two reports of one event name, and the day of the event itself."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from muqabala.comparison.figures.facts import Fact
from muqabala.comparison.figures.places_and_days import read_days
from muqabala.model.claim import Witness
from muqabala.model.comparison import ClaimPair, Reason, Status
from muqabala.model.mention import Category
from muqabala.text.folding import fold

_HARM = (Category.KILLED, Category.WOUNDED)
_PRINTED = ("date.day_month", "date.numeric", "date.weekday", "date.hijri")
"""Rules that read a day as it is printed; «yesterday» hangs on when a report is dated."""
# «Wednesday evening» and «Thursday at dawn» are one night.
_NIGHT = re.compile(r"\b(?:ال)?(?:مساء|ليل\w*|فجر|منتصف)\b")
_REACH = 14
_FARTHEST = 5
"""Days farther apart than this are those of two events."""
_SURE = 0.8


class _EventDay(NamedTuple):
    """The day of an event by one report, the claims (indexes) that name it, and if by night."""

    value: str
    claims: tuple[int, ...]
    by_night: bool


def pair_days(
    a: Witness, b: Witness, facts_a: Sequence[Fact] = (), facts_b: Sequence[Fact] = ()
) -> Iterator[ClaimPair]:
    """Yield a row for each day and time of day that both name, in order of time.

    Another day in one report is no contradiction: reports name the days of other things too. So
    nothing is said of those that stand in one alone, but for the day of the main toll itself:
    where both print it beside the toll, and neither names the other's, they contradict.
    """
    of_a, of_b = _told(a), _told(b)
    for value in sorted(of_a.keys() & of_b.keys()):
        yield ClaimPair(
            Status.AGREE, Category.DATE, "", tuple(of_a[value]), tuple(of_b[value]), 1.0,
            (Reason("same_date"),),
        )  # fmt: skip
    one, other = _event_day(a, facts_a, of_a), _event_day(b, facts_b, of_b)
    if one and other and one.value not in of_b and other.value not in of_a:
        yield from _contradiction(one, other)


def _contradiction(one: _EventDay, other: _EventDay) -> Iterator[ClaimPair]:
    days, others = read_days(one.value), read_days(other.value)
    if not days or not others:
        return
    one_night = one.by_night and other.by_night and days.gap(others) == 1
    if days.gap(others) <= _FARTHEST and not one_night:
        yield ClaimPair(
            Status.CONFLICT, Category.DATE, "", one.claims, other.claims, _SURE,
            (Reason("different_date"),),
        )  # fmt: skip


def _event_day(
    witness: Witness, facts: Sequence[Fact], told: dict[str, list[int]]
) -> _EventDay | None:
    """Return the day of the first main toll of dead or wounded, if it is printed beside it."""
    for fact in facts:
        is_of_another = fact.lead.standing.is_aside or fact.lead.category not in _HARM
        if is_of_another or not fact.is_main:
            continue
        if any(figure.standing.is_revised for figure in fact.figures):
            # «The toll rose after four bodies were recovered on Friday»
            continue
        for figure in fact.figures:
            claims = [n for n in told.get(figure.date, ()) if _is_beside(witness, n, figure.claim)]
            if claims:
                by_night = any(_is_by_night(witness, claim) for claim in claims)
                return _EventDay(figure.date, tuple(claims), by_night)
    return None


def _is_beside(witness: Witness, day: int, figure: int) -> bool:
    """Tell whether a claim of a day stands in a figure's sentence, as printed."""
    claims = witness.analysis.claims
    printed = witness.analysis.mentions[claims[day].mention].rule.startswith(_PRINTED)
    return printed and claims[day].evidence == claims[figure].evidence


def _is_by_night(witness: Witness, claim: int) -> bool:
    mention = witness.analysis.mentions[witness.analysis.claims[claim].mention]
    start, end = mention.span
    return (
        _NIGHT.search(fold(witness.document.text[max(0, start - _REACH) : end + _REACH]))
        is not None
    )


def _told(witness: Witness) -> dict[str, list[int]]:
    """Return the claims (indexes) of each day and time of day, by value."""
    told: dict[str, list[int]] = {}
    for number, claim in enumerate(witness.analysis.claims):
        if claim.category is Category.DATE and claim.value:
            told.setdefault(claim.value, []).append(number)
    return told
