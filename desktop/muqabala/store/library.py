"""One open library file: its tables, its lock on a consistent state, its small memory."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from muqabala.store.annotations import Annotations
from muqabala.store.corrections import Corrections
from muqabala.store.database import open_database, translated
from muqabala.store.documents import Documents
from muqabala.store.history import History, Step
from muqabala.store.identities import Identities
from muqabala.store.index import Index
from muqabala.store.judgements import Judgements


class Library:
    """The library at `path`, opened; raises `MuqabalaError` as `open_database` says."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._db = open_database(path)
        self.documents = Documents(self._db)
        self.annotations = Annotations(self._db)
        self.corrections = Corrections(self._db)
        self.judgements = Judgements(self._db)
        self.history = History(self._db)
        self.identities = Identities(self._db)
        self.index = Index(self._db, self.documents.stamp)

    def close(self) -> None:
        """Fold the write-ahead log into the file and release it."""
        self._db.close()

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """Do all of the block or nothing; on disk when the block is left."""
        with translated(self.path), self._db.atomic():
            yield

    @contextmanager
    def reading(self) -> Iterator[None]:
        """Turn the database's failures while reading into errors a user can act on."""
        with translated(self.path):
            yield

    def apply(self, step: Step) -> None:
        """Bring notes, corrections, judgements and trash to the state after `step`."""
        for before, after in step.notes:
            if after is not None:
                self.annotations.put(after)
            elif before is not None:
                self.annotations.remove(before.id)
        for old, new in step.corrections:
            if new is not None:
                self.corrections.put(new)
            elif old is not None:
                self.corrections.remove(old.id)
        for was, now in step.judgements:
            if now is not None:
                self.judgements.put(now)
            elif was is not None:
                self.judgements.remove(was.id)
        for document_id, _before, after_time in step.trashed:
            self.documents.set_trashed(document_id, after_time)

    def remember(self, key: str, value: str) -> None:
        """Keep a small value under `key`."""
        self._db.table("state").upsert({"key": key, "value": value}, pk="key")

    def recall(self, key: str) -> str:
        """Return the value under `key`, or ""."""
        row = self._db.execute("SELECT value FROM state WHERE key = ?", [key]).fetchone()
        return row[0] if row else ""
