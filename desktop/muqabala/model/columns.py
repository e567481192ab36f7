"""Which column of a table holds what of a report."""

from __future__ import annotations

from dataclasses import dataclass

FIELDS = ("text", "title", "outlet", "published", "url", "author", "id")
"""What a column may hold, by the names of `RawReport`, but for the id, which is its name there."""


@dataclass(frozen=True, slots=True)
class Columns:
    """What the columns of all tables with these heads hold.

    `heads` are the cells of the first row, or the names that records have for their values;
    `fields` are pairs of one of `FIELDS` and the number of its column, from 0. Without `has_head`
    the first row is a report as the others are.
    """

    heads: tuple[str, ...]
    fields: tuple[tuple[str, int], ...] = ()
    has_head: bool = True

    def number(self, field: str) -> int | None:
        """Return the number of a field's column, None where no column holds it."""
        return dict(self.fields).get(field)

    @property
    def is_known(self) -> bool:
        """Tell whether a column holds the reports' text; without one nothing can be read."""
        return self.number("text") is not None


@dataclass(frozen=True, slots=True)
class TableSample:
    """The first rows of a table, its first one among them, and what its columns seem to hold.

    `columns` are those that were chosen before for such tables (`is_chosen`), else guessed.
    `is_records` tells that the heads are names of values and no row.
    """

    path: str
    rows: tuple[tuple[str, ...], ...]
    columns: Columns
    is_chosen: bool = False
    is_records: bool = False
