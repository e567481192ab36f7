"""Whether two reports tell of one event at all."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from muqabala.comparison.figures.facts import Fact
from muqabala.comparison.figures.magnitudes import specificity
from muqabala.comparison.figures.places_and_days import Days, read_days
from muqabala.comparison.pages import Page
from muqabala.model.mention import ENTITY_KINDS, Category, Kind

SAME_EVENT_FROM = 0.42
"""From this likeness on, figures of two reports are taken to be of one event."""
_WORDS, _NAMES, _PASSAGES = 1.6, 0.5, 0.3
_ENOUGH_NAMES = 2
_CLOSE_DAYS, _FAR_DAYS, _FARTHEST_DAYS = 3, 14, 60
_CLOSE, _FAR, _FARTHEST, _UNDATED = 0.15, -0.4, -0.7, -0.25
_LENGTH_COUNTS = 0.3
"""A long report holds many words of any short one: 0 would ignore its length, 0.5 is a cosine."""
_DAYS_OF_ONE_EVENT = 5
_SINCE = "منذ"
_TELLING = 1.0
ONE_TOLL = 0.12
"""By so much two reports of one telling toll are more surely of one event."""
_HARM = frozenset({Category.KILLED, Category.WOUNDED})
_ISO_DAY = len("2018-06-30")


def event_likeness(a: Page, b: Page, aligned: float) -> float:
    """Return how surely two witnesses are of one event; from `SAME_EVENT_FROM` on they are.

    Weighs the share of words and of names that the poorer report has in common with the other,
    the sum `aligned` of their passages' scores, and the days between their publications.
    """
    likeness = _WORDS * _share(a.vocabulary, b.vocabulary)
    names_a, names_b = _names(a), _names(b)
    if names_a and names_b:
        enough = min(1.0, len(names_a & names_b) / _ENOUGH_NAMES)
        likeness += _NAMES * enough * _share(names_a, names_b)
    likeness += _PASSAGES * min(1.0, aligned)
    return likeness + _by_days(a, b)


def tell_one_toll(a: Sequence[Fact], b: Sequence[Fact]) -> bool:
    """Tell whether both reports count as many dead or hurt, a number that is no chance."""
    return not _telling_tolls(a).isdisjoint(_telling_tolls(b))


def _telling_tolls(facts: Sequence[Fact]) -> frozenset[tuple[Category, float | None]]:
    leads = (fact.lead for fact in facts)
    return frozenset(
        (lead.category, lead.magnitude.point)
        for lead in leads
        if lead.category in _HARM and specificity(lead.magnitude) >= _TELLING
    )


def are_far_apart(a: Page, b: Page) -> bool:
    """Tell whether two reports were printed months apart and name no day in common.

    A bank that decides on its rates, a statistic of every quarter: the words are the same, the
    event is another.
    """
    days = days_between(a.witness.document.published, b.witness.document.published)
    return days is not None and days > _FARTHEST_DAYS and _told_days(a).isdisjoint(_told_days(b))


def _told_days(page: Page) -> frozenset[str]:
    mentions = page.witness.analysis.mentions
    values = (one.value or "" for one in mentions if one.kind is Kind.DATE)
    return frozenset(value for value in values if len(value) == _ISO_DAY)


def are_of_other_days(a: Sequence[Fact], b: Sequence[Fact]) -> bool:
    """Tell whether the main tolls of two reports are dated so far apart that they are of two."""
    days_a, days_b = _main_days(a), _main_days(b)
    gaps = [days_a[one].gap(days_b[one]) for one in days_a.keys() & days_b.keys()]
    return bool(gaps) and min(gaps) > _DAYS_OF_ONE_EVENT


def _main_days(facts: Sequence[Fact]) -> dict[Category, Days]:
    found: dict[Category, Days] = {}
    for fact in facts:
        days = read_days(fact.lead.date)
        tells = fact.is_main and not fact.lead.standing.is_aside and fact.lead.category in _HARM
        # «1,966 since April»: the day is that of the beginning.
        if tells and days is not None and _SINCE not in fact.lead.wording.split():
            found.setdefault(fact.lead.category, days)
    return found


def days_between(a: str | None, b: str | None) -> int | None:
    """Return the days between two ISO dates (or dates and times), None where one is missing."""
    one, other = _day(a), _day(b)
    return abs((one - other).days) if one and other else None


def _by_days(a: Page, b: Page) -> float:
    days = days_between(_dated(a), _dated(b))
    if days is None:
        return _UNDATED
    if days <= _CLOSE_DAYS:
        return _CLOSE
    return _FARTHEST if days > _FARTHEST_DAYS else _FAR if days > _FAR_DAYS else 0.0


def _share(a: frozenset[str], b: frozenset[str]) -> float:
    less, more = sorted((len(a), len(b)))
    if a == b or not less:
        return 1.0 if a == b else 0.0
    size: float = less ** (1 - _LENGTH_COUNTS) * more**_LENGTH_COUNTS
    return len(a & b) / size


def _dated(page: Page) -> str | None:
    """Return when a report was published, else the first day it names, None for neither."""
    document = page.witness.document
    if document.published:
        return document.published
    dates = (one.value for one in page.witness.analysis.mentions if one.kind is Kind.DATE)
    return next((day for day in dates if day and len(day) == _ISO_DAY and _day(day)), None)


def _names(page: Page) -> frozenset[str]:
    mentions = page.witness.analysis.mentions
    return frozenset(
        mention.entity for mention in mentions if mention.entity and mention.kind in ENTITY_KINDS
    )


def _day(text: str | None) -> date | None:
    try:
        return date.fromisoformat(text[:10]) if text else None
    except ValueError:
        return None
