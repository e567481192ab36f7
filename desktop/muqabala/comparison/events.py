"""Whether two reports tell of one event at all."""

from __future__ import annotations

from datetime import date

from muqabala.comparison.pages import Page
from muqabala.model.mention import ENTITY_KINDS

SAME_EVENT_FROM = 0.5
"""From this likeness on, figures of two reports are taken to be of one event."""
_WORDS, _NAMES, _PASSAGES = 1.6, 0.5, 0.3
_ENOUGH_NAMES = 2
_CLOSE_DAYS, _FAR_DAYS = 3, 14
_CLOSE, _FAR = 0.15, -0.4


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


def days_between(a: str | None, b: str | None) -> int | None:
    """Return the days between two ISO dates (or dates and times), None where one is missing."""
    one, other = _day(a), _day(b)
    return abs((one - other).days) if one and other else None


def _by_days(a: Page, b: Page) -> float:
    days = days_between(a.witness.document.published, b.witness.document.published)
    if days is None:
        return 0.0
    return _CLOSE if days <= _CLOSE_DAYS else _FAR if days > _FAR_DAYS else 0.0


def _share(a: frozenset[str], b: frozenset[str]) -> float:
    if a == b:
        return 1.0
    return len(a & b) / max(min(len(a), len(b)), 1)


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
