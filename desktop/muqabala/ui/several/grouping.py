"""Reports listed by event."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from muqabala.model.event import EventMap
from muqabala.model.library import DocumentSummary

ALONE = ""
"""The key of the heading over the reports of no event."""


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading over the reports of an event; its key is the id of the event's first report."""

    event: str
    title: str
    count: int


Entry = Heading | DocumentSummary


def grouped(summaries: Sequence[DocumentSummary], events: EventMap) -> list[Entry]:
    """Return the reports under headings, in the order of the list; those of no event come last.

    An event of which only one report is listed is none here.
    """
    home = {key: event[0] for event in events.events for key in event}
    titles = {summary.id: summary.title for summary in summaries}
    groups: dict[str, list[DocumentSummary]] = {}
    for summary in summaries:
        groups.setdefault(home.get(summary.id, ALONE), []).append(summary)
    alone = [s for key, group in groups.items() if key == ALONE or len(group) < 2 for s in group]
    listed: list[Entry] = []
    for key, group in groups.items():
        if key != ALONE and len(group) > 1:
            listed.append(Heading(key, titles.get(key) or group[0].title, len(group)))
            listed += group
    if listed and alone:
        listed.append(Heading(ALONE, "", len(alone)))
    place = {summary.id: n for n, summary in enumerate(summaries)}
    return listed + sorted(alone, key=lambda summary: place[summary.id])
