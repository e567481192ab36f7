"""The analyst's corrections, in and out of the library."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import fields
from typing import Any

from sqlite_utils import Database

from muqabala.errors import MuqabalaError
from muqabala.model.correction import Correction, CorrectionKind
from muqabala.model.mention import Entity, Kind
from muqabala.store import rows

_COLUMNS = tuple(field.name for field in fields(Correction))
_SELECT = (
    "SELECT id, kind, surface, entity, target, name, english, type, subtype, document, author,"
    " created, neutral, stance FROM correction"
)
_ENTITY = (
    "SELECT id, name, english, type, subtype, aliases, latitude, longitude, origin FROM entity"
)
_NAMED = (
    " WHERE id IN (SELECT m.entity FROM mention m JOIN document d ON d.key = m.document"
    " WHERE d.trashed IS NULL) ORDER BY id"
)


class Corrections:
    """The correction table of one open library, and the entities that corrections may mean."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def all(self) -> list[Correction]:
        """Return the corrections in the order in which they were made: later ones win."""
        found = self._db.execute(f"{_SELECT} ORDER BY created, id")
        return [from_values(dict(zip(_COLUMNS, row, strict=True))) for row in found]

    def load(self, correction_id: str) -> Correction:
        """Return a correction; raises `MuqabalaError("correction_unknown")`."""
        row = self._db.execute(f"{_SELECT} WHERE id = ?", [correction_id]).fetchone()
        if row is None:
            raise MuqabalaError("correction_unknown", id=correction_id)
        return from_values(dict(zip(_COLUMNS, row, strict=True)))

    def put(self, correction: Correction) -> None:
        """Store a correction in place of the one of the same id."""
        values = [getattr(correction, name) for name in _COLUMNS]
        self._db.execute(
            "INSERT OR REPLACE INTO correction VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?)", values
        )

    def remove(self, correction_id: str) -> None:
        """Delete a correction; nothing happens when there is none."""
        self._db.execute("DELETE FROM correction WHERE id = ?", [correction_id])

    def stamp(self) -> int:
        """Return a number that is another one after another program wrote to the library."""
        return int(self._db.execute("PRAGMA data_version").fetchone()[0])

    def known_entity(self, entity_id: str) -> Entity | None:
        """Return an entity that was ever found in a report of the library, or None."""
        row = self._db.execute(f"{_ENTITY} WHERE id = ?", [entity_id]).fetchone()
        return rows.entity_from_row(row) if row else None

    def named_entities(self) -> Iterable[Entity]:
        """Return the entities that the engine found in the reports of the library, by id."""
        found = self._db.execute(_ENTITY + _NAMED)
        return (rows.entity_from_row(row) for row in found)


def from_values(values: dict[str, Any]) -> Correction:
    """Return the correction of its plain field values, as rows and the history keep them."""
    kind = values["type"] and Kind(values["type"])
    return Correction(**(values | {"kind": CorrectionKind(values["kind"]), "type": kind}))
