"""The analyst's notes in a library: written, changed, removed, taken in from others."""

from __future__ import annotations

import uuid
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from muqabala.errors import MuqabalaError
from muqabala.model.annotation import Note, Target
from muqabala.model.exchange import ImportedNotes
from muqabala.model.library import Changes
from muqabala.model.span import Span
from muqabala.store.documents import text_hash
from muqabala.store.history import Step
from muqabala.store.library import Library
from muqabala.text.anchoring import make_selector
from muqabala.workspace.changing import Changing, now
from muqabala.workspace.exchanging import take_notes


class Annotating:
    """The notes of one open library. What changes them is on disk on return, and undoable."""

    def __init__(self, library: Library, changing: Changing) -> None:
        self._library = library
        self._changing = changing

    def notes(self, document_id: str | None = None) -> list[Note]:
        """Return the notes of a document, or all, in order of document and position."""
        with self._library.reading():
            return self._library.annotations.notes(document_id)

    def tags(self) -> list[str]:
        """Return all tags in use, sorted."""
        with self._library.reading():
            return self._library.annotations.tags()

    def add_note(
        self,
        document_id: str,
        span: Span | None,
        body: str,
        tags: Sequence[str] = (),
        second: tuple[str, Span] | None = None,
    ) -> tuple[Note, Changes]:
        """Write a note on a passage, a whole document or a pair of passages."""
        moment = now()
        targets = [self._target(document_id, span)]
        if second is not None:
            targets.append(self._target(*second))
        note = Note(
            id=str(uuid.uuid4()), body=body, targets=tuple(targets), tags=_distinct(tags),
            created=moment, modified=moment,
        )  # fmt: skip
        return note, self._changing.do(Step("add_note", notes=((None, note),)))

    def edit_note(self, note_id: str, body: str, tags: Sequence[str]) -> Changes:
        """Change a note's words and tags."""
        before = self._library.annotations.load(note_id)
        after = replace(before, body=body, tags=_distinct(tags), modified=now())
        return self._changing.do(Step("edit_note", notes=((before, after),)))

    def delete_note(self, note_id: str) -> Changes:
        """Remove a note."""
        before = self._library.annotations.load(note_id)
        return self._changing.do(Step("delete_note", notes=((before, None),)))

    def import_notes(
        self, path: Path, *, with_reports: bool = False
    ) -> tuple[ImportedNotes, Changes]:
        """Take in the notes of a file, or all that a colleague's library has, in one step.

        Formats and failures as in `exchanging.take_notes`; after a failure all is as before.
        """
        with self._library.transaction():
            report, step = take_notes(self._library, path, with_reports=with_reports)
            return report, self._changing.do(step) if step is not None else Changes()

    def _target(self, document_id: str, span: Span | None) -> Target:
        document = self._library.documents.load(document_id)
        if span is None:
            return Target(document_id)
        if not 0 <= span.start < span.end <= len(document.text):
            raise MuqabalaError("span_outside", id=document_id, start=span.start, end=span.end)
        return Target(document_id, make_selector(document.text, span, text_hash(document.text)))


def _distinct(tags: Sequence[str]) -> tuple[str, ...]:
    """Return the tags without blanks around them, empties and repetitions, in order."""
    return tuple(dict.fromkeys(tag.strip() for tag in tags if tag.strip()))
