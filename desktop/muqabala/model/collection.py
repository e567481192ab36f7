"""Collections: sets of reports that the analyst put together under a name."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Collection:
    """A collection with how many of its reports are in sight."""

    name: str
    reports: int = 0


def clean_name(written: str) -> str:
    """Return the name of a collection as it is kept: on one line, without blanks around it."""
    return " ".join(written.split())
