"""Who published a report, when, under which title: as it was read, and as the analyst says."""

from __future__ import annotations

from dataclasses import dataclass

FIELDS = ("title", "outlet", "published", "url")
"""What the analyst can say of a report in place of what was read, by the names of `Document`."""


@dataclass(frozen=True, slots=True)
class Details:
    """The details of one report. `said` are those the analyst set; `read` is what they replaced.

    Both are pairs of field and value, in the order of `FIELDS`; `read` has all fields.
    """

    document_id: str
    read: tuple[tuple[str, str], ...]
    said: tuple[tuple[str, str], ...] = ()

    def value(self, field: str) -> str:
        """Return what holds: the analyst's word, else what was read."""
        return dict(self.said).get(field, dict(self.read)[field])


@dataclass(frozen=True, slots=True)
class NamedReport:
    """A report with its file, and what the name of that tells, as pairs of field and value."""

    document_id: str
    path: str
    said: tuple[tuple[str, str], ...]
