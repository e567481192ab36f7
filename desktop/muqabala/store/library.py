"""One open library file: its tables, its lock on a consistent state, its small memory."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TypeVar

from sqlite_utils import Database

from muqabala.errors import MuqabalaError
from muqabala.store.database import identity_of, open_database, open_to_read, translated
from muqabala.store.history import History, Step
from muqabala.store.notes.annotations import Annotations
from muqabala.store.notes.corrections import Corrections
from muqabala.store.notes.judgements import Judgements
from muqabala.store.notes.note_queries import NoteQueries
from muqabala.store.notes.tags import Tags
from muqabala.store.reports.arrivals import Arrivals
from muqabala.store.reports.catalogue import Catalogue
from muqabala.store.reports.documents import Documents
from muqabala.store.reports.identities import Identities
from muqabala.store.reports.report_sets import ReportSets
from muqabala.store.reports.traces import Traces
from muqabala.store.safety.copying import copy_database
from muqabala.store.search.finding import Finding
from muqabala.store.search.index import Index
from muqabala.store.search.saved_searches import SavedSearches
from muqabala.store.search.search import SearchIndex

_Kept = TypeVar("_Kept")


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
        self.search = SearchIndex(self._db)
        self.documents = Documents(self._db, self.search)
        self.arrivals = Arrivals(self._db, self.documents)
        self.annotations = Annotations(self._db)
        self.note_queries = NoteQueries(self._db)
        self.tags = Tags(self._db)
        self.report_sets = ReportSets(self._db)
        self.judgements = Judgements(self._db)
        self.corrections = Corrections(self._db)
        self.history = History(self._db)
        self.identities = Identities(self._db)
        self.index = Index(self._db, self.documents.stamp)
        self.finding = Finding(self._db)
        self.catalogue = Catalogue(self._db, self.documents.row_stamp)
        self.traces = Traces(self._db)
        self.saved_searches = SavedSearches(self._db)

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
        if not self.is_in_place:
            raise MuqabalaError("library_moved", path=str(self.path))
        with translated(self.path), self._db.atomic(), self.search.batch():
            yield

    @contextmanager
    def hurried(self) -> Iterator[None]:
        """Let commits of the block not wait for the disk; `settle` waits for all of them.

        A process that is killed loses nothing by it. A power cut may take the last commits, all
        of one or none. Only with a write-ahead log: elsewhere the file itself would be at risk.
        """
        if self._db.conn.in_transaction or self._db.journal_mode != "wal":
            yield
            return
        self._db.execute("PRAGMA synchronous = NORMAL")
        try:
            yield
        finally:
            self._db.execute("PRAGMA synchronous = FULL")

    def settle(self) -> None:
        """Return when all that was committed is on disk."""
        # A commit writes its own pages behind all others of the log, and waits for the whole.
        with self.transaction():
            self.remember("settled", str(self._db.conn.total_changes))

    @property
    def is_in_place(self) -> bool:
        """Tell whether the file that was opened is still the one at its path."""
        return identity_of(self.path) == self._identity

    @property
    def is_writable(self) -> bool:
        """Tell whether a transaction may begin: it is not refused, the file is in its place."""
        return not self.refusal and self.is_in_place

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
        """Bring all that a step can change to the state after it."""
        for document_id, number in step.versions:
            self.arrivals.exchange(document_id, number)
        for first, last, before, after in step.arrived:
            self.arrivals.move(first, last, before, after)
        _replace(step.notes, self.annotations.put, lambda note: self.annotations.remove(note.id))
        _replace(
            step.corrections, self.corrections.put, lambda one: self.corrections.remove(one.id)
        )
        _replace(step.judgements, self.judgements.put, lambda one: self.judgements.remove(one.id))
        _replace(step.tags, self.tags.put, lambda tag: self.tags.remove(tag.path))
        for note_id, _before, after in step.trashed_notes:
            self.annotations.set_trashed(note_id, after)
        for document_id, _before, after in step.trashed:
            self.documents.set_trashed(document_id, after)
        for document_id, _said, said in step.details:
            self.documents.set_details(document_id, dict(said))
        self._sort(step)
        for key, _before, value in step.state:
            self.remember(key, value)

    def _sort(self, step: Step) -> None:
        """Put reports under the tags and into the collections that a step says."""
        sets = self.report_sets
        for document_id, _before, tags in step.labels:
            sets.set_tags(document_id, tags)
        _replace(step.collections, sets.make, sets.drop)
        for name, document_id, _was, is_in in step.members:
            sets.set_member(name, document_id, is_in=is_in)
        _replace(
            step.searches,
            self.saved_searches.keep,
            lambda kept: self.saved_searches.remove(kept[0]),
        )

    def recall_all(self, prefix: str) -> dict[str, str]:
        """Return the values whose keys begin with `prefix`, by key."""
        end = prefix[:-1] + chr(ord(prefix[-1]) + 1)
        found = self._db.execute(
            "SELECT key, value FROM state WHERE key >= ? AND key < ? ORDER BY key", [prefix, end]
        )
        return {row[0]: row[1] for row in found}

    def forget(self, key: str) -> None:
        """Keep no value under `key` any more."""
        self._db.execute("DELETE FROM state WHERE key = ?", [key])

    def remember(self, key: str, value: str) -> None:
        """Keep a small value under `key`."""
        self._db.table("state").upsert({"key": key, "value": value}, pk="key")

    def recall(self, key: str) -> str:
        """Return the value under `key`, or ""."""
        row = self._db.execute("SELECT value FROM state WHERE key = ?", [key]).fetchone()
        return row[0] if row else ""


def _replace(
    pairs: Iterable[tuple[_Kept | None, _Kept | None]],
    put: Callable[[_Kept], None],
    remove: Callable[[_Kept], None],
) -> None:
    """Store what there is after a change in place of what there was before it."""
    for before, after in pairs:
        if after is not None:
            put(after)
        elif before is not None:
            remove(before)
