"""By what a report is known again: what an import of notes compares, without loading texts."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from sqlite_utils import Database


@dataclass(frozen=True, slots=True)
class Identity:
    """What is known of a report of the library beside its text. `trashed` is its time or None."""

    id: str
    path: str
    title: str
    outlet: str
    published: str
    url: str
    source_hash: str
    text_hash: str
    trashed: str | None


class Identities:
    """The documents of one open library, those in the trash too, as far as they can be told."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def all(self) -> list[Identity]:
        """Return the documents in the order in which they came."""
        found = self._db.execute(
            "SELECT id, path, coalesce(title, ''), coalesce(outlet, ''), coalesce(published, ''),"
            " coalesce(url, ''), source_hash, text_hash, trashed FROM document ORDER BY key"
        )
        return [Identity(*row) for row in found]

    def texts_of_about(self, words: int) -> Iterator[tuple[str, str]]:
        """Yield id and text of the documents of about so many words."""
        slack = 2 + words // 50
        found = self._db.execute(
            "SELECT id, text FROM document WHERE trashed IS NULL AND words BETWEEN ? AND ?",
            [words - slack, words + slack],
        )
        yield from found
