"""What is kept of every report of a library to tell which of them are of one event."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from muqabala.model.comparison import Proposal


@dataclass(frozen=True, slots=True)
class Trace:
    """A report in the small: its first words, the ids it names, its main figures.

    `figures` are `category::value`, the first of each category. `published` is an ISO date or
    date and time.
    """

    document_id: str
    published: str | None = None
    opening: str = ""
    entities: frozenset[str] = frozenset()
    figures: frozenset[str] = frozenset()


@dataclass(frozen=True)
class EventMap:
    """Which reports of a library are of one event.

    `events` are groups of ids, the largest first, the most telling report of each first; a
    report of no group is alone. `kin` are the reports most like each one, the likest first.
    `copies` are groups of reports whose openings are one text but for a few words, as a news
    agency's are that others print.
    """

    events: tuple[tuple[str, ...], ...] = ()
    kin: Mapping[str, tuple[Proposal, ...]] = field(default_factory=dict)
    copies: tuple[tuple[str, ...], ...] = ()

    def event_of(self, document_id: str) -> tuple[str, ...]:
        """Return the group that a report is in, () when it is alone."""
        return next((event for event in self.events if document_id in event), ())
