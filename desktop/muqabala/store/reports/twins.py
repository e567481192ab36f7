"""Reports that are in the library already: by their text, or by the file they were read from."""

from __future__ import annotations

from sqlite_utils import Database

from muqabala.model.document import Document
from muqabala.store.reports.document_rows import text_hash

_SAME_TEXT = """
    SELECT id FROM document WHERE
        substr(text_hash, 1, 8) = substr(:digest, 1, 8) AND +text_hash = :digest
        AND (trashed IS NOT NULL) = :trashed
        AND (:outlet = '' OR outlet IN ('', :outlet))
        AND (:day = '' OR coalesce(published, '') = '' OR substr(published, 1, 10) = :day)
    ORDER BY key LIMIT 1
"""
# Without the plus SQLite puts the hash into substr() too, and the index is of no use.


class Twins:
    """Knows which report of one open library another would repeat."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def of(self, document: Document) -> str:
        """Return the id of a report with the same text, outlet and day as `document`, or "".

        An outlet or day that either does not know is no difference: a copy of a file may lack
        what its page stated.
        """
        return self._same_text(document, trashed=False)

    def in_trash(self, document: Document, *, alone: bool) -> tuple[str, bool]:
        """Return the id of the report in the trash that `document` is, and whether its text is.

        It has the same text, or was read from the same file under the same id. `alone` tells that
        the file holds one report: then it is the one that the file held, whatever its id. The id
        is "" where there is none.
        """
        same = self._same_text(document, trashed=True)
        if same or not document.path:
            return same, bool(same)
        found = self._db.execute(
            "SELECT id FROM document WHERE path = ? AND trashed IS NOT NULL", [document.path]
        )
        lying = [str(row[0]) for row in found]
        if document.id in lying:
            return document.id, False
        return (lying[0], False) if alone and len(lying) == 1 else ("", False)

    def _same_text(self, document: Document, *, trashed: bool) -> str:
        asked = {
            "digest": text_hash(document.text),
            "trashed": trashed,
            "outlet": document.outlet,
            "day": (document.published or "")[:10],
        }
        found = self._db.execute(_SAME_TEXT, asked).fetchone()
        return str(found[0]) if found else ""
