"""The order of the stages, and the one object through which window, command line and tests work."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import Executor
from dataclasses import dataclass
from pathlib import Path

from muqabala.errors import MuqabalaError
from muqabala.model.annotation import Note
from muqabala.model.claim import Analysis, Witness
from muqabala.model.comparison import Collation
from muqabala.model.document import Document
from muqabala.model.library import Changes, DocumentSummary, ImportReport, ImportResult
from muqabala.model.span import Span

Progress = Callable[[int, int], None]
"""Called with (done, total) files."""


@dataclass(frozen=True, slots=True)
class ReadOutcome:
    """What a worker made of one file: its reports with what was found in them, or why not."""

    path: str
    witnesses: tuple[Witness, ...] = ()
    unchanged: bool = False
    error: MuqabalaError | None = None


def read_and_analyse(path: str, known_hash: str = "", published: str | None = None) -> ReadOutcome:
    """Read one file and analyse its reports; safe in a worker process.

    Never raises for a bad file: the outcome carries the error. `unchanged` when the file's
    bytes still have `known_hash` (SHA-256, hex).
    """
    raise NotImplementedError


class Workspace:
    """An open library. One thread, its owner, calls it."""

    @classmethod
    def open(cls, library: Path) -> Workspace:
        """Open or create the library; raises `MuqabalaError` when it cannot be used."""
        raise NotImplementedError

    def close(self) -> None:
        """Write what is pending and release the file."""

    # documents

    def documents(self) -> list[DocumentSummary]:
        """Return one line for each document, newest publication first, undated last."""
        raise NotImplementedError

    def document(self, document_id: str) -> Document:
        """Return a document with its text; raises `MuqabalaError("document_unknown")`."""
        raise NotImplementedError

    def analysis(self, document_id: str) -> Analysis:
        """Return what was found in a document."""
        raise NotImplementedError

    def witness(self, document_id: str) -> Witness:
        """Return a document with what was found in it."""
        raise NotImplementedError

    def collation(self, a: str, b: str) -> Collation:
        """Compare two documents of the library."""
        raise NotImplementedError

    def delete_documents(self, document_ids: Iterable[str]) -> Changes:
        """Remove documents from the library (undoable); their notes go with them."""
        raise NotImplementedError

    # import

    def files_in(self, paths: Sequence[Path]) -> list[str]:
        """Return the readable files among and below `paths`, sorted within each folder."""
        raise NotImplementedError

    def known_hash(self, path: str) -> str:
        """Return the hash of the file's bytes at its last import, or ""."""
        raise NotImplementedError

    def take(self, outcome: ReadOutcome) -> tuple[list[ImportResult], Changes]:
        """Store what a worker read; notes of changed documents are anchored anew."""
        raise NotImplementedError

    def import_files(
        self,
        paths: Sequence[Path],
        executor: Executor | None = None,
        progress: Progress | None = None,
        cancelled: Callable[[], bool] | None = None,
    ) -> tuple[ImportReport, Changes]:
        """Import files and folders and wait for the end; without `executor`, in this process."""
        raise NotImplementedError

    # notes

    def notes(self, document_id: str | None = None) -> list[Note]:
        """Return the notes of a document, or all, in order of document and position."""
        raise NotImplementedError

    def tags(self) -> list[str]:
        """Return all tags in use, sorted."""
        raise NotImplementedError

    def add_note(
        self,
        document_id: str,
        span: Span | None,
        body: str,
        tags: Sequence[str] = (),
        second: tuple[str, Span] | None = None,
    ) -> tuple[Note, Changes]:
        """Write a note on a passage, a whole document or a pair of passages; on disk on return."""
        raise NotImplementedError

    def edit_note(self, note_id: str, body: str, tags: Sequence[str]) -> Changes:
        """Change a note's words and tags; on disk on return."""
        raise NotImplementedError

    def delete_note(self, note_id: str) -> Changes:
        """Remove a note (undoable)."""
        raise NotImplementedError

    # undo

    def undo_label(self) -> str:
        """Return the code of what undo would take back (`"add_note"`), or "" when nothing."""
        raise NotImplementedError

    def redo_label(self) -> str:
        """Return the code of what redo would do again, or ""."""
        raise NotImplementedError

    def undo(self) -> Changes:
        """Take back the latest change; `Changes()` when there is none."""
        raise NotImplementedError

    def redo(self) -> Changes:
        """Do the latest undone change again; `Changes()` when there is none."""
        raise NotImplementedError

    # remembered state

    def remember(self, key: str, value: str) -> None:
        """Keep a small value (reading position, open pair) in the library."""
        raise NotImplementedError

    def recall(self, key: str) -> str:
        """Return a remembered value, or ""."""
        raise NotImplementedError
