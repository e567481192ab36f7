"""An open library: everything that touches it goes through here."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import Executor
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from muqabala.comparison.collation import collate
from muqabala.comparison.events.proposals import best_pair
from muqabala.extraction.pipeline import ENGINE, analyse
from muqabala.model.claim import Analysis, Witness
from muqabala.model.comparison import Collation
from muqabala.model.correction import Correction
from muqabala.model.document import Document
from muqabala.model.library import Changes, DocumentSummary, ImportReport, ImportResult
from muqabala.model.listing import PAGE, Listing
from muqabala.model.mention import Entity, Kind
from muqabala.model.note_filter import NoteFilter
from muqabala.model.tag import lineage
from muqabala.store.history import Step
from muqabala.store.library import Library
from muqabala.store.safety.locking import LibraryLock
from muqabala.text.lexicon import without_collecting
from muqabala.text.note_query import read_note_query
from muqabala.workspace import importing
from muqabala.workspace.annotating import Annotating
from muqabala.workspace.arriving import Arriving
from muqabala.workspace.cataloguing import Cataloguing
from muqabala.workspace.changing import Changing
from muqabala.workspace.chronicle import Chronicle
from muqabala.workspace.correcting import Correcting
from muqabala.workspace.describing import Describing
from muqabala.workspace.drafting import Drafting
from muqabala.workspace.file_reading import ReadOutcome
from muqabala.workspace.gathering import Gathering
from muqabala.workspace.importing import Progress
from muqabala.workspace.indexing import Indexing
from muqabala.workspace.judging import NOTHING, Judging
from muqabala.workspace.publishing import (
    NotesOut,
    write_comparison,
    write_copy,
    write_notes,
)
from muqabala.workspace.refreshing import Refreshing
from muqabala.workspace.reviewing import Reviewing
from muqabala.workspace.safekeeping import Safekeeping, library_for_window
from muqabala.workspace.searching import Searching
from muqabala.workspace.sorting import Sorting
from muqabala.workspace.tables import Tables, files_of
from muqabala.workspace.tagging import Tagging
from muqabala.workspace.versioning import Versioning

MOST_WEIGHED = 200
"""Reports among which the best pair is looked for: more would be felt as a wait."""


class Workspace:
    """An open library. One thread, its owner, calls it."""

    def __init__(self, library: Library, lock: LibraryLock | None = None) -> None:
        self._library = library
        self.safekeeping = Safekeeping(library, lock)
        self._correcting = Correcting(library)
        self.changing = Changing(library, self._correcting)
        self.arriving = Arriving(library, self.changing)
        self.annotating = Annotating(library, self.changing)
        self.reviewing = Reviewing(library, self.changing)
        self.judging = Judging(library, self.changing)
        self.tagging = Tagging(library, self.changing)
        self.sorting = Sorting(library, self.changing)
        self.versioning = Versioning(library)
        self.describing = Describing(library, self.changing)
        self.tables = Tables(library, self.changing)
        self.drafting = Drafting(library, self.changing)
        self.chronicle = Chronicle(library, self.changing)
        self.index = Indexing(library, self._correcting)
        self.refreshing = Refreshing(library)
        self.gathering = Gathering(library)
        self.cataloguing = Cataloguing(library)
        self.search = Searching(library, self._correcting)

    @classmethod
    def open(cls, library: Path) -> Workspace:
        """Open or create the library; raises `MuqabalaError` when it cannot be used."""
        return cls(Library(library))

    @classmethod
    def open_in_window(cls, library: Path) -> Workspace:
        """Open or create the library as the one that writes; for reading when another one does.

        Raises `MuqabalaError` when it cannot be used at all.
        """
        return cls(*library_for_window(library))

    def close(self) -> None:
        """Write what is pending and release the file."""
        self._library.close()
        self.safekeeping.release()

    @property
    def path(self) -> Path:
        """The library's file."""
        return self._library.path

    @property
    def is_untouched(self) -> bool:
        """Tell whether nothing was ever read into the library: a first start."""
        with self._library.reading():
            return self._library.documents.is_empty()

    # documents

    def documents(self) -> list[DocumentSummary]:
        """Return one line for each document, newest publication first, undated last."""
        with self._library.reading():
            return self._library.documents.summaries()

    def listing(self) -> Listing:
        """Return the same lines, each read when it is looked at."""

        def load(ids: Sequence[str]) -> dict[str, DocumentSummary]:
            with self._library.reading():
                documents = self._library.documents
                if len(ids) <= PAGE:
                    return documents.summaries_of(ids)
                return {each.id: each for each in documents.summaries()}

        with self._library.reading():
            return Listing(self._library.documents.listed(), load)

    def document(self, document_id: str) -> Document:
        """Return a document with its text; raises `MuqabalaError("document_unknown")`."""
        with self._library.reading():
            return self._library.documents.load(document_id)

    def analysis(self, document_id: str) -> Analysis:
        """Return what was found in a document and what the analyst corrected of it."""
        return self.witness(document_id).analysis

    def witness(self, document_id: str) -> Witness:
        """Return a document with what was found in it, the analyst's corrections applied."""
        document = self.document(document_id)
        found = self._findings(document)
        with self._library.reading():
            return Witness(document, self._correcting.corrected(document, found))

    def _findings(self, document: Document) -> Analysis:
        """Return what the engine found, found anew when its rules have changed since."""
        with self._library.reading():
            stored = self._library.documents.load_analysis(document.id)
        if stored.engine == ENGINE:
            return stored
        found = analyse(document)
        if self._library.is_writable:
            with self._library.transaction():
                self._library.documents.save_analysis(document, found)
        return found

    def collation(self, a: str, b: str) -> Collation:
        """Compare two documents of the library; the analyst's judgements win."""
        one, other = self.witness(a), self.witness(b)
        return self.judging.judged(one, other, self.compared(one, other))

    def inner(self, document_id: str) -> Collation:
        """Compare a document with nothing: its own conflicts and checks, each figure alone."""
        one = self.witness(document_id)
        return self.judging.judged(one, NOTHING, self.compared(one))

    def compared(self, a: Witness, b: Witness | None = None) -> Collation:
        """Return the engine's comparison of two witnesses, or of one with nothing."""
        return collate(a, b or NOTHING)

    def best_pair(self, document_ids: Sequence[str]) -> tuple[str, str] | None:
        """Return the two that are most worth reading together, of those analysed by now."""
        ready = [each for each in document_ids[:MOST_WEIGHED] if not self.refreshing.waits(each)]
        return best_pair([self.witness(each) for each in ready])

    def delete_documents(self, document_ids: Iterable[str]) -> Changes:
        """Put documents in the trash (undoable); their notes go out of sight with them."""
        now = _now()
        ids = tuple(document_ids)
        step = Step("delete_documents", trashed=tuple((each, None, now) for each in ids))
        return self.changing.do(step)

    # import

    def files_in(self, paths: Sequence[Path]) -> list[str]:
        """Return the readable files among and below `paths`, sorted within each folder."""
        return files_of(paths, self.tables.chosen())

    def known_hash(self, path: str) -> str:
        """Return the hash of the file's bytes at its last import, or ""."""
        with self._library.reading():
            return self._library.documents.known_hash(path)

    def take(self, read: Iterable[ReadOutcome]) -> tuple[list[ImportResult], Changes]:
        """Store what a worker read; notes of changed documents are anchored anew."""
        return importing.take_all(self.arriving, read)

    def import_files(
        self,
        paths: Sequence[Path],
        executor: Executor | None = None,
        progress: Progress | None = None,
        cancelled: Callable[[], bool] | None = None,
    ) -> tuple[ImportReport, Changes]:
        """Import files and folders and wait for the end; without `executor`, in this process.

        All are read first, then all that were not analysed yet are; `progress` tells of reading.
        """
        files = self.files_in(paths)
        stop = cancelled or (lambda: False)
        told = self.tables.chosen()
        report, changes = importing.import_all(self.arriving, files, executor, progress, stop, told)
        if not report.cancelled:
            self.refreshing.all(None, stop, executor, self.refreshing.unread())
        return report, changes

    # corrections

    def corrections(self) -> list[Correction]:
        """Return what the analyst corrected, in the order in which it was said."""
        with self._library.reading():
            return self._correcting.all()

    def add_corrections(self, corrections: Sequence[Correction]) -> Changes:
        """Correct the whole library, or a report, in one step; what is known is left out.

        Ids and times are given here. Raises `MuqabalaError("correction_invalid", fault=…)`.
        """
        return self._correct(self._correcting.adding(corrections))

    def edit_correction(self, correction: Correction) -> Changes:
        """Put a correction in place of the one of its id; it then counts as said last."""
        return self._correct(self._correcting.editing(correction))

    def remove_corrections(self, correction_ids: Iterable[str]) -> Changes:
        """Take corrections back (undoable)."""
        return self._correct(self._correcting.removing(correction_ids))

    def export_lexicon(self, path: Path) -> int:
        """Write the corrections as a lexicon file and return their number."""
        return self._correcting.export(path)

    def import_lexicon(self, path: Path) -> tuple[int, int, Changes]:
        """Take over a colleague's lexicon file in one step.

        Returns how many entries were new, how many known, and what changed. Raises
        `MuqabalaError` (`correction_line` with the line) and then takes nothing.
        """
        new, known, step = self._correcting.importing(path)
        return new, known, self._correct(step)

    def entity_choices(self, prefix: str, kind: Kind | None = None) -> list[Entity]:
        """Return entities whose names' words begin with the typed ones, the library's first."""
        with self._library.reading():
            return self._correcting.choices(prefix, kind)

    def entity(self, entity_id: str) -> Entity | None:
        """Return an entity of the library, the lexicons or the analyst, or None."""
        with self._library.reading():
            return self._correcting.entity(entity_id)

    def _correct(self, step: Step | None) -> Changes:
        return self.changing.do(step) if step is not None else Changes()

    # undo

    def undo_label(self) -> str:
        """Return the code of what undo would take back (`"add_note"`), or "" when nothing."""
        return self.changing.undo_label()

    def redo_label(self) -> str:
        """Return the code of what redo would do again, or ""."""
        return self.changing.redo_label()

    def undo(self) -> Changes:
        """Take back the latest change; `Changes()` when there is none."""
        return self.changing.undo()

    def redo(self) -> Changes:
        """Do the latest undone change again; `Changes()` when there is none."""
        return self.changing.redo()

    # out

    def export_notes(
        self, file_format: str, path: Path, language: str = "ar", chosen: NoteFilter | None = None
    ) -> int:
        """Write the notes that a filter means, or all, in one of `NOTE_FORMATS`; return how many.

        Raises `MuqabalaError`: `format_unknown`, `export_failed`.
        """
        with without_collecting():
            out = self.notes_out(chosen)
            write_notes(out, path, file_format, language)
        return len(out.notes)

    def notes_out(self, chosen: NoteFilter | None = None) -> NotesOut:
        """Return what is written of the notes that a filter means, or of all.

        Tags that none of them bears go along only with all of them. Notes of which a report is in
        the trash are left out.
        """
        notes, documents = self.annotating.noted(chosen)
        said = {tag for note in notes for tag in note.tags}
        borne = {each for tag in said for each in lineage(tag)}
        is_all = chosen is None or not chosen.is_narrow
        tags = [tag for tag in self.tagging.all() if is_all or tag.path in borne]
        sets, reports = self.sorting.sets_of(list(documents)), self.sorting.sorted_reports()
        if not is_all:
            reports = [each for each in reports if each.report.document_id in documents]
        return NotesOut(notes, documents, tags, sets, reports)

    def note_filter(self, typed: str) -> NoteFilter:
        """Return the filter of notes that is typed; raises as `read_note_query` does."""
        query = read_note_query(typed)
        if not query.events:
            return query.filter
        events = self.gathering.events()
        reports = [each for one in query.events for each in (one, *events.event_of(one))]
        return replace(query.filter, documents=(*(query.filter.documents or ()), *reports))

    def export_comparison(self, a: str, b: str, path: Path, language: str = "ar") -> None:
        """Write the comparison of two documents as a page, DOCX, PDF or Markdown, by suffix."""
        notes = list(
            {note.id: note for each in (a, b) for note in self.annotating.notes(each)}.values()
        )
        judgements = self.judging.on(a, b)
        write_comparison(
            self.witness(a), self.witness(b), path, language, notes=notes, judgements=judgements
        )

    def export_copy(self, document_id: str, path: Path, language: str = "ar") -> None:
        """Write a report with its marks and notes as a page, DOCX, PDF or Markdown, by suffix."""
        write_copy(self.witness(document_id), self.annotating.notes(document_id), path, language)

    # remembered state

    def remember(self, key: str, value: str) -> None:
        """Keep a small value (reading position, open pair) in the library, if it may be written."""
        if self._library.is_writable:
            with self._library.transaction():
                self._library.remember(key, value)

    def recall(self, key: str) -> str:
        """Return a remembered value, or ""."""
        with self._library.reading():
            return self._library.recall(key)


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="milliseconds")
