"""The analyst's word on who published a report and when, kept beside what was read.

The document's own row holds what holds, so that lists and searches ask nothing else; this table
keeps, field by field, what the analyst said and what it replaced. A report that is read again
brings new values to replace, and the analyst's word goes on.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from sqlite_utils import Database

from muqabala.model.details import FIELDS, Details
from muqabala.model.document import Document


class DetailTable:
    """The detail table of one open library."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def of(self, document: Document) -> Details:
        """Return the details of a document as it lies in the library."""
        found = {field: (read, said) for field, read, said in self._rows(document.id)}
        read = tuple((f, found[f][0] if f in found else _value(document, f)) for f in FIELDS)
        said = tuple((f, found[f][1]) for f in FIELDS if f in found)
        return Details(document.id, read, said)

    def set(self, document: Document, said: Mapping[str, str]) -> Document:
        """Keep `said` as all that the analyst says of a document; return it as it is then."""
        before = dict(self.of(document).read)
        self._db.execute("DELETE FROM detail WHERE document = ?", [document.id])
        for field, value in said.items():
            self._put(document.id, field, before[field], value)
        return _with(document, before | dict(said))

    def over(self, document: Document) -> Document:
        """Return a document that was just read with the analyst's word on it."""
        said = {field: value for field, _read, value in self._rows(document.id)}
        for field, value in said.items():
            self._put(document.id, field, _value(document, field), value)
        return _with(document, said) if said else document

    def is_same(self, stored: Document, read: Document) -> bool:
        """Tell whether a report that was read again is as it was read before.

        What the analyst says of it is left aside.
        """
        before = _with(stored, dict(self.of(stored).read))
        return before == _with(read, {field: _value(read, field) for field in FIELDS})

    def _rows(self, document_id: str) -> list[tuple[str, str, str]]:
        found = self._db.execute(
            "SELECT field, read, said FROM detail WHERE document = ?", [document_id]
        )
        return [(str(field), str(read), str(said)) for field, read, said in found]

    def _put(self, document_id: str, field: str, read: str, said: str) -> None:
        self._db.execute(
            "INSERT OR REPLACE INTO detail VALUES (?, ?, ?, ?)", [document_id, field, read, said]
        )


def _value(document: Document, field: str) -> str:
    return str(getattr(document, field) or "")


def _with(document: Document, values: Mapping[str, str]) -> Document:
    changed: dict[str, str | None] = dict(values)
    if "published" in changed:
        changed["published"] = changed["published"] or None
    return replace(document, **changed)  # type: ignore[arg-type]
