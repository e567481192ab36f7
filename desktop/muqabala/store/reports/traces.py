"""What a library keeps of its reports to group them by event, read in pieces."""

from __future__ import annotations

from collections import defaultdict

from sqlite_utils import Database

from muqabala.model.event import Trace

_OPENING = 900
"""Letters of a report that tell what it is about."""
_DOCUMENTS = """
    SELECT key, id, published, substr(text, 1, ?) FROM document
    WHERE trashed IS NULL AND key > ? ORDER BY key LIMIT ?
"""
_ENTITIES = """
    SELECT DISTINCT document, entity FROM mention
    WHERE document BETWEEN ? AND ? AND entity IS NOT NULL
"""
_FIGURES = """
    SELECT document, category, value FROM claim
    WHERE document BETWEEN ? AND ? AND value IS NOT NULL AND value <> 'vague'
      AND category IN ('killed', 'wounded', 'captured', 'displaced', 'strikes')
    ORDER BY document, seq
"""


class Traces:
    """The traces of one open library."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def after(self, key: int, most: int) -> tuple[list[Trace], int]:
        """Return the traces of the next `most` reports after a key, and the last one's key.

        Begin with 0; no traces are left when none come back.
        """
        rows = self._db.execute(_DOCUMENTS, [_OPENING, key, most]).fetchall()
        if not rows:
            return [], key
        ends = [rows[0][0], rows[-1][0]]
        entities: dict[int, set[str]] = defaultdict(set)
        for document, entity in self._db.execute(_ENTITIES, ends):
            entities[document].add(entity)
        figures: dict[int, dict[str, str]] = defaultdict(dict)
        for document, category, value in self._db.execute(_FIGURES, ends):
            figures[document].setdefault(category, f"{category}::{value}")
        traces = [
            Trace(
                document_id, published or None, opening or "", frozenset(entities[number]),
                frozenset(figures[number].values()),
            )
            for number, document_id, published, opening in rows
        ]  # fmt: skip
        return traces, ends[1]
