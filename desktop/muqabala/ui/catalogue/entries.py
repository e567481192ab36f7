"""The lines of the catalogue: reports, under headings when they are grouped."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from muqabala.model.event import EventMap


@dataclass(frozen=True, slots=True)
class Group:
    """A heading over `count` reports; `name` is "" over those of no group."""

    name: str
    count: int


Entry = Group | int
"""A heading, or the number of a report in the listing."""


def grouped(ids: Sequence[str], names: Mapping[str, str]) -> tuple[list[str], list[Entry]]:
    """Return the ids, group behind group, and the lines to show.

    Groups stand as their first reports do, the reports of no group last; within each the order
    stays.
    """
    groups: dict[str, list[str]] = {}
    for each in ids:
        groups.setdefault(names.get(each, ""), []).append(each)
    rest = groups.pop("", None)
    if rest is not None:
        groups[""] = rest
    ordered: list[str] = []
    entries: list[Entry] = []
    for name, group in groups.items():
        entries.append(Group(name, len(group)))
        entries += range(len(ordered), len(ordered) + len(group))
        ordered += group
    return ordered, entries


def homes(events: EventMap) -> dict[str, str]:
    """Return the event of each report, as the id of its most telling report."""
    return led(events.events)


def led(groups: Iterable[Sequence[str]]) -> dict[str, str]:
    """Return the group of each report, as the id of its first one; one alone is in none."""
    return {key: group[0] for group in groups if len(group) > 1 for key in group}
