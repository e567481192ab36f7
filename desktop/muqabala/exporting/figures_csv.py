"""Figures to CSV (RFC 4180): one line a figure, in columns that keep their names and order.

A line ends with CR LF; cells are quoted where they must be. A cell that a spreadsheet would
take for a formula is led by an apostrophe, so that words of a report are never executed.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from muqabala.exporting.cells import MARK, csv_line
from muqabala.model.index import FigureRow

COLUMNS = (
    "document", "title", "outlet", "published", "start", "end", "quote", "kind", "value", "approx",
    "counted", "category", "currency", "victims", "place", "date", "attributed_to", "rule",
)  # fmt: skip
"""The header line. Positions are code points of the reading text, the end not included."""


def figures_csv(figures: Iterable[FigureRow], *, marked: bool = False) -> Iterator[str]:
    """Yield the table line by line, its header first; `marked` begins it with a byte order mark."""
    if marked:
        yield MARK
    yield csv_line(COLUMNS)
    for figure in figures:
        yield csv_line(_cells(figure))


def _cells(figure: FigureRow) -> list[str]:
    return [
        figure.document_id, figure.title, figure.outlet, figure.published,
        str(figure.span.start), str(figure.span.end), figure.quote, figure.kind.value,
        figure.value, figure.approx.value, figure.counted, figure.category.value,
        figure.currency, figure.victims, figure.place, figure.date, figure.attributed_to,
        figure.rule,
    ]  # fmt: skip
