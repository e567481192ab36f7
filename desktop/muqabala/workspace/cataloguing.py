"""The catalogue of an open library: its reports in any order, grouped, and counted."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TypeVar

from muqabala.extraction.pipeline import ENGINE
from muqabala.model.catalogue import CatalogueQuery, Grouping, Tally
from muqabala.model.library import DocumentSummary
from muqabala.model.listing import Listing
from muqabala.store.library import Library

DAY, MONTH = 10, 7
"""Letters of a day and of a month."""
_Answer = TypeVar("_Answer")


class Cataloguing:
    """The reports of one open library as a catalogue."""

    def __init__(self, library: Library) -> None:
        self._library = library

    def ids(self, query: CatalogueQuery) -> list[str]:
        """Return the ids of the reports asked for, in order."""
        return self._read(lambda: self._library.catalogue.ids(query, ENGINE))

    def found(self, words: str) -> set[str]:
        """Return the ids of the reports whose title, outlet, day or file have all of the words."""
        return self._read(lambda: self._library.catalogue.words.found(words))

    def prepare(self) -> bool:
        """Make some more of the words ready by which reports are found; tell whether any are left.

        Each call takes less than a frame's time. Without it the first search waits for all.
        """
        return self._read(self._library.catalogue.words.prepare)

    def lines(self, document_ids: Sequence[str]) -> Listing:
        """Return one line for each of these reports, each read when it is looked at."""
        return Listing(document_ids, self._summaries)

    def _summaries(self, ids: Sequence[str]) -> dict[str, DocumentSummary]:
        return self._read(lambda: self._library.documents.summaries_of(ids))

    def groups(self, grouping: Grouping) -> Mapping[str, str]:
        """Return the name of each report's outlet or month (`2018-04`), by id."""
        catalogue = self._library.catalogue
        if grouping is Grouping.OUTLET:
            return self._read(catalogue.outlets)
        return self._read(catalogue.months) if grouping is Grouping.MONTH else {}

    def outlet_tallies(self) -> list[Tally]:
        """Return how many reports each outlet has, the most first."""
        return self._read(self._library.catalogue.outlet_tallies)

    def time_tallies(self, length: int) -> list[Tally]:
        """Return how many reports each `DAY` or `MONTH` has, in time's order, undated last."""
        return self._read(lambda: self._library.catalogue.time_tallies(length))

    def figure_counts(self) -> Mapping[str, int]:
        """Return how many figures each report has, by id; those without any are left out."""
        return self._read(self._library.catalogue.figure_counts)

    def _read(self, read: Callable[[], _Answer]) -> _Answer:
        with self._library.reading():
            return read()
