"""What the analyst sorts reports by: tags on whole reports, and collections of them."""

from __future__ import annotations

import json
from collections.abc import Sequence

from sqlite_utils import Database

from muqabala.model.collection import Collection
from muqabala.model.tag import STROKE, lineage

AFTER_STROKE = chr(ord(STROKE) + 1)
"""The letter behind the stroke: between the two stand the paths within a tag."""


class ReportSets:
    """The tags and collections of the reports of one open library, those in the trash too."""

    def __init__(self, db: Database) -> None:
        self._db = db

    # tags

    def tags_of(self, document_ids: Sequence[str]) -> dict[str, tuple[str, ...]]:
        """Return the tags of those of many reports that bear any, in the order given."""
        found: dict[str, tuple[str, ...]] = {}
        rows = self._db.execute(
            "SELECT document, tag FROM document_tag WHERE document IN"
            " (SELECT value FROM json_each(?)) ORDER BY document, seq",
            [json.dumps(list(document_ids))],
        )
        for document, tag in rows:
            found[document] = (*found.get(document, ()), tag)
        return found

    def all_tags(self) -> dict[str, tuple[str, ...]]:
        """Return the tags of all reports that bear any."""
        return self.tags_of([row[0] for row in self._db.execute(_TAGGED)])

    def tags_in_use(self) -> list[str]:
        """Return the tags that reports in sight bear, and those around them, sorted."""
        found = self._db.execute(
            "SELECT DISTINCT g.tag FROM document_tag g JOIN document d ON d.id = g.document"
            " WHERE d.trashed IS NULL"
        )
        return sorted({each for (tag,) in found for each in lineage(tag)})

    def tagged(self, path: str) -> dict[str, tuple[str, ...]]:
        """Return all tags of the reports that bear a tag or one within it."""
        return self.tags_of([row[0] for row in self._db.execute(bearing(), parameters(path))])

    def set_tags(self, document_id: str, tags: Sequence[str]) -> None:
        """Let a report bear these tags and no others."""
        self._db.execute("DELETE FROM document_tag WHERE document = ?", [document_id])
        for seq, tag in enumerate(tags):
            self._db.execute("INSERT INTO document_tag VALUES (?, ?, ?)", [document_id, seq, tag])

    # collections

    def collections(self) -> list[Collection]:
        """Return all collections with their reports that are not in the trash, sorted by name."""
        found = self._db.execute(
            "SELECT c.name, count(d.id) FROM collection c"
            " LEFT JOIN collection_member m ON m.collection = c.name"
            " LEFT JOIN document d ON d.id = m.document AND d.trashed IS NULL"
            " GROUP BY c.name ORDER BY c.name"
        )
        return [Collection(*row) for row in found]

    def names(self) -> list[str]:
        """Return the names of all collections, sorted."""
        return [row[0] for row in self._db.execute("SELECT name FROM collection ORDER BY name")]

    def members(self, name: str) -> list[str]:
        """Return the ids of the reports of a collection, those in the trash too, sorted."""
        return [row[0] for row in self._db.execute(_MEMBERS, [name])]

    def memberships(self, document_ids: Sequence[str]) -> dict[str, frozenset[str]]:
        """Return which of many reports are in each collection; one with none is left out."""
        found: dict[str, set[str]] = {}
        rows = self._db.execute(
            "SELECT collection, document FROM collection_member WHERE document IN"
            " (SELECT value FROM json_each(?))",
            [json.dumps(list(document_ids))],
        )
        for name, document in rows:
            found.setdefault(name, set()).add(document)
        return {name: frozenset(documents) for name, documents in found.items()}

    def make(self, name: str) -> None:
        """Make a collection; nothing happens when it is there."""
        self._db.execute("INSERT OR IGNORE INTO collection VALUES (?)", [name])

    def drop(self, name: str) -> None:
        """Delete a collection; its reports are taken out by the same step."""
        self._db.execute("DELETE FROM collection WHERE name = ?", [name])

    def set_member(self, name: str, document_id: str, *, is_in: bool) -> None:
        """Put a report into a collection, or take it out."""
        if is_in:
            self._db.execute(
                "INSERT OR IGNORE INTO collection_member VALUES (?, ?)", [name, document_id]
            )
        else:
            self._db.execute(
                "DELETE FROM collection_member WHERE collection = ? AND document = ?",
                [name, document_id],
            )

    def forget(self, document_ids: Sequence[str]) -> None:
        """Know nothing any more of reports that are gone for good."""
        for each in document_ids:
            self._db.execute("DELETE FROM document_tag WHERE document = ?", [each])
            self._db.execute("DELETE FROM collection_member WHERE document = ?", [each])


_TAGGED = "SELECT DISTINCT document FROM document_tag"
_MEMBERS = "SELECT document FROM collection_member WHERE collection = ? ORDER BY document"


def bearing() -> str:
    """Return the statement that selects the reports that bear a tag or one within it."""
    return (
        "SELECT DISTINCT document FROM document_tag"
        " WHERE tag = :tag OR (tag >= :within AND tag < :beyond)"
    )


def parameters(path: str) -> dict[str, str]:
    """Return what `bearing` is asked with."""
    return {"tag": path, "within": path + STROKE, "beyond": path + AFTER_STROKE}
