"""One open library file: its tables, its lock on a consistent state, its small memory."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from sqlite_utils import Database

from muqabala.errors import MuqabalaError
from muqabala.store.annotations import Annotations
from muqabala.store.copying import copy_database
from muqabala.store.corrections import Corrections
from muqabala.store.database import identity_of, open_database, open_to_read, translated
from muqabala.store.documents import Documents
from muqabala.store.history import History, Step
from muqabala.store.identities import Identities
from muqabala.store.index import Index
from muqabala.store.judgements import Judgements


class Library:
    """The library at `path`, opened; raises `MuqabalaError` as `open_database` says.

    One that is opened `to_read` writes nothing: `refusal` is then the code of the sentence that
    says why, and the same holds while it is set by others.
    """

    def __init__(self, path: Path, *, to_read: str = "") -> None:
        self.path = path
        self.refusal = to_read
        self._copy = ExitStack()
        self._db = self._opened_to_read(path) if to_read else open_database(path)
        self._identity = identity_of(path)
        self.documents = Documents(self._db)
        self.annotations = Annotations(self._db)
        self.corrections = Corrections(self._db)
        self.judgements = Judgements(self._db)
        self.history = History(self._db)
        self.identities = Identities(self._db)
        self.index = Index(self._db, self.documents.stamp)

    def _opened_to_read(self, path: Path) -> Database:
        """Open the file, or a copy with the present schema, which closing removes."""
        found = open_to_read(path)
        if found is not None:
            return found
        with ExitStack() as undone:
            folder = undone.enter_context(TemporaryDirectory(prefix="muqabala-"))
            copy = Path(folder) / path.name
            with translated(path):
                copy_database(path, copy)
            database = open_database(copy)
            self._copy = undone.pop_all()
            return database

    def close(self) -> None:
        """Fold the write-ahead log into the file and release it."""
        self._db.close()
        self._copy.close()

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """Do all of the block or nothing; on disk when the block is left.

        Raises `MuqabalaError`: `refusal`, or `library_moved` when another file, or none, is at
        the library's path now: what is written then would be gone with the program.
        """
        if self.refusal:
            raise MuqabalaError(self.refusal, path=str(self.path))
        if identity_of(self.path) != self._identity:
            raise MuqabalaError("library_moved", path=str(self.path))
        with translated(self.path), self._db.atomic():
            yield

    @property
    def database(self) -> Database:
        """The open database, for what keeps it safe."""
        return self._db

    def interrupt(self) -> None:
        """Stop what is being asked, from another thread; it fails with `search_stopped`."""
        self._db.conn.interrupt()

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
