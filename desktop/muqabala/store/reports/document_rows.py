"""The row of a document: which columns it has, and what stands in them."""

from __future__ import annotations

import hashlib

from muqabala.model.document import Document
from muqabala.store import rows
from muqabala.store.reports.source_rows import map_to_json, source_columns

COLUMNS = (
    "id", "path", "title", "outlet", "published", "url", "encoding", "source_hash", "text_hash",
    "text", "source", "rest", "source_map", "paragraphs", "engine", "words", "trashed", "shelf",
)  # fmt: skip
ARRIVAL = "INSERT OR IGNORE INTO arrival VALUES (?, strftime('%Y-%m-%dT%H:%M:%SZ', 'now'))"


def text_hash(text: str) -> str:
    """Return the SHA-256 of a reading text, by which anchors know it again."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def columns_of(document: Document, engine: str) -> tuple[str | int | None, ...]:
    """Return the values of `COLUMNS`, without the last, which is its place in the index."""
    text = document.text
    source, rest = source_columns(document)
    is_identity = document.source_map.pieces == (((0, len(text)) * 2,) if text else ())
    return (
        document.id, document.path, document.title, document.outlet, document.published,
        document.url, document.encoding, document.source_hash, text_hash(text),
        text, source, rest, "" if is_identity else map_to_json(document.source_map),
        rows.paragraphs_to_json(document.paragraphs), engine, _words(text), None,
    )  # fmt: skip


def _words(text: str) -> int:
    """Return how many words a reading text has: its blanks are single, and none at its ends."""
    return text.count(" ") + text.count("\n") + 1 if text else 0
