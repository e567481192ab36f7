"""An earlier version of a report: its words before it was read again from a changed file."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Version:
    """A version that is kept. `number` names it, `until` is when it gave way (ISO 8601), or ""."""

    number: int
    until: str
    title: str
    outlet: str
    published: str | None
    text: str
