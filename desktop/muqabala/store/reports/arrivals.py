"""What imports bring: rows of reports by their numbers, and the versions they stood in place of.

An import of a hundred thousand reports is one step of the history, and is told of in two numbers:
reports get theirs in the order in which they come. A report that is read again takes the place of
its older version, which is kept here as long as the history can ask for it.
"""

from __future__ import annotations

import json
import zlib
from collections.abc import Iterable, Sequence
from dataclasses import replace

from sqlite_utils import Database

from muqabala.model.document import Document
from muqabala.store import rows
from muqabala.store.reports.documents import Documents
from muqabala.store.reports.source_rows import map_from_json, map_to_json

_PLAIN = ("id", "text", "source", "path", "title", "outlet", "published", "url", "encoding",
          "source_hash")  # fmt: skip
_QUICK = 1
"""Level of compression: an older version is a third of its size, for a tenth of a millisecond."""


class Arrivals:
    """The numbers of the reports of one open library, and their older versions."""

    def __init__(self, db: Database, documents: Documents) -> None:
        self._db, self._documents = db, documents

    def last(self) -> int:
        """Return the number of the report that came last, 0 when there is none."""
        return int(self._db.execute("SELECT coalesce(max(key), 0) FROM document").fetchone()[0])

    def ids(self, first: int, last: int) -> list[str]:
        """Return the ids of the reports that came from number `first` to `last`."""
        found = self._db.execute(
            "SELECT id FROM document WHERE key BETWEEN ? AND ? ORDER BY key", [first, last]
        )
        return [row[0] for row in found]

    def move(self, first: int, last: int, before: str | None, after: str | None) -> None:
        """Put the reports that are where `before` says where `after` does.

        Both are times of going to the trash (ISO 8601), or None for what is in sight.
        """
        self._documents.changed()
        span = [first, last, before]
        among = "WHERE key BETWEEN ? AND ? AND trashed IS ?"
        # Files whose reports are gone must be readable again on the next import.
        self._db.execute(
            f"DELETE FROM state WHERE key IN (SELECT 'file:' || path FROM document {among})",  # noqa: S608
            span,
        )
        self._db.execute(f"UPDATE document SET trashed = ? {among}", [after, *span])  # noqa: S608

    def without_gone(self, first: int, last: int) -> list[tuple[int, int]]:
        """Return what is left of a range of numbers without those that no report has any more."""
        found = self._db.execute(
            "SELECT key FROM document WHERE key BETWEEN ? AND ? ORDER BY key", [first, last]
        )
        ranges: list[tuple[int, int]] = []
        for (key,) in found:
            if ranges and ranges[-1][1] == key - 1:
                ranges[-1] = (ranges[-1][0], key)
            else:
                ranges.append((key, key))
        return ranges

    # older versions

    def keep(self, document: Document) -> int:
        """Keep a version of a report; return its number."""
        row = self._db.execute(
            "INSERT INTO former_document (document, kept) VALUES (?, ?)",
            [document.id, self._packed(document)],
        )
        assert row.lastrowid is not None
        return row.lastrowid

    def exchange(self, document_id: str, number: int) -> None:
        """Put a kept version in the place of its report, and keep that one in its stead.

        The report is to be analysed anew. Nothing happens when either is gone.
        """
        row = self._db.execute(
            "SELECT kept FROM former_document WHERE key = ?", [number]
        ).fetchone()
        if row is None or not self._documents.has(document_id):
            return
        now = self._documents.load(document_id, trashed_too=True)
        self._db.execute(
            "UPDATE former_document SET kept = ? WHERE key = ?", [self._packed(now), number]
        )
        former = replace(_unpacked(row[0]), id=document_id)
        self._documents.save_unread(former)
        for path in {now.path, former.path}:
            self._db.execute("DELETE FROM state WHERE key = ?", [f"file:{path}"])

    def versions_of(self, document_id: str) -> list[tuple[int, Document]]:
        """Return the kept versions of a report with their numbers, in the order of their coming."""
        found = self._db.execute(
            "SELECT key, kept FROM former_document WHERE document = ? ORDER BY key", [document_id]
        )
        return [(key, _unpacked(kept)) for key, kept in found]

    def forget(self, document_ids: Iterable[str]) -> None:
        """Delete all older versions of reports that are gone for good."""
        self._db.conn.executemany(
            "DELETE FROM former_document WHERE document = ?", [[each] for each in document_ids]
        )

    def keep_only(self, numbers: Sequence[int]) -> None:
        """Delete the older versions that no step of the history asks for any more."""
        self._db.execute(
            "DELETE FROM former_document WHERE key NOT IN (SELECT value FROM json_each(?))",
            [json.dumps(list(numbers))],
        )

    def has_older(self) -> bool:
        """Tell whether an older version of any report is kept."""
        return self._db.execute("SELECT 1 FROM former_document LIMIT 1").fetchone() is not None

    def _packed(self, document: Document) -> bytes:
        """Return a version as it was read, without the analyst's word on its details."""
        values = {name: getattr(document, name) for name in _PLAIN}
        read = dict(self._documents.details.of(document).read)
        values |= read | {"published": read["published"] or None}
        values["map"] = map_to_json(document.source_map)
        values["paragraphs"] = rows.paragraphs_to_json(document.paragraphs)
        values["defects"] = [rows.defect_to_row(each) for each in document.defects]
        return zlib.compress(json.dumps(values).encode("ascii"), _QUICK)


def _unpacked(kept: bytes) -> Document:
    values = json.loads(zlib.decompress(kept))
    return Document(
        **{name: values[name] for name in _PLAIN},
        source_map=map_from_json(values["map"], len(values["text"])),
        paragraphs=rows.paragraphs_from_json(values["paragraphs"]),
        defects=tuple(rows.defect_from_row(tuple(each)) for each in values["defects"]),
    )
