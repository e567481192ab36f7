"""The reports of a library in order, their lines read when they are looked at."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import overload

from muqabala.model.library import DocumentSummary

PAGE = 200
"""Lines that are read at once: more than any window shows."""


class Listing(Sequence[DocumentSummary]):
    """One line for each of `ids`, in order; whoever walks through all has them read at once.

    `load` returns the lines of some reports; a report that went in the meantime has none.
    """

    def __init__(
        self, ids: Sequence[str], load: Callable[[Sequence[str]], dict[str, DocumentSummary]]
    ) -> None:
        self.ids = ids
        self._load = load
        self._read: dict[str, DocumentSummary] = {}
        self._rows: dict[str, int] | None = None

    def __len__(self) -> int:
        return len(self.ids)

    @overload
    def __getitem__(self, row: int) -> DocumentSummary: ...
    @overload
    def __getitem__(self, row: slice) -> list[DocumentSummary]: ...
    def __getitem__(self, row: int | slice) -> DocumentSummary | list[DocumentSummary]:
        if isinstance(row, slice):
            return [self[number] for number in range(*row.indices(len(self)))]
        identity = self.ids[row]
        if identity not in self._read:
            row %= len(self)
            self._fetch(self.ids[row - row % PAGE : row - row % PAGE + PAGE])
        return self._read[identity]

    def __iter__(self) -> Iterator[DocumentSummary]:
        if len(self._read) < len(self.ids):
            self._fetch(self.ids)
        return (self._read[identity] for identity in self.ids)

    @property
    def titles(self) -> Mapping[str, str]:
        """The titles by id, each read when it is asked for."""
        return _Titles(self)

    def find(self, document_id: str) -> DocumentSummary | None:
        """Return the line of a report, or None when it is not listed."""
        if self._rows is None:
            self._rows = {identity: row for row, identity in enumerate(self.ids)}
        row = self._rows.get(document_id)
        return None if row is None else self[row]

    def _fetch(self, ids: Sequence[str]) -> None:
        found = self._load(ids)
        for identity in ids:
            # Of what went in the meantime an empty line stays until the list is read again.
            line = found.get(identity)
            self._read[identity] = line or DocumentSummary(identity, "", "", None, "")


class _Titles(Mapping[str, str]):
    def __init__(self, listing: Listing) -> None:
        self._listing = listing

    def __getitem__(self, document_id: str) -> str:
        found = self._listing.find(document_id)
        if found is None:
            raise KeyError(document_id)
        return found.title

    def __iter__(self) -> Iterator[str]:
        return iter(self._listing.ids)

    def __len__(self) -> int:
        return len(self._listing)
