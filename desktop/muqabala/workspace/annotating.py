"""The analyst's notes in a library: written, marked, changed, thrown away, taken in from others."""

from __future__ import annotations

import uuid
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from muqabala.errors import MuqabalaError
from muqabala.model.annotation import Note, Target
from muqabala.model.document import Document
from muqabala.model.exchange import ImportedNotes
from muqabala.model.library import Changes
from muqabala.model.note_filter import Facets, NoteFilter
from muqabala.model.span import Span
from muqabala.model.tag import clean_path
from muqabala.store.history import Step
from muqabala.store.library import Library
from muqabala.store.reports.documents import text_hash
from muqabala.text.anchoring import make_selector
from muqabala.workspace.changing import Changing, now
from muqabala.workspace.exchanging import take_notes
from muqabala.workspace.importing import Progress


@dataclass(frozen=True, slots=True)
class Said:
    """What a note says beside its words and tags; None leaves it as it is."""

    color: str | None = None
    verdict: str | None = None
    confidence: str | None = None


class Annotating:
    """The notes of one open library. What changes them is on disk on return, and undoable."""

    def __init__(self, library: Library, changing: Changing) -> None:
        self._library = library
        self._changing = changing

    def notes(self, document_id: str | None = None) -> list[Note]:
        """Return the notes of a document, or all, in order of document and position."""
        with self._library.reading():
            return self._library.annotations.notes(document_id)

    def note(self, note_id: str) -> Note:
        """Return a note; raises `MuqabalaError("note_unknown")`."""
        with self._library.reading():
            return self._library.annotations.load(note_id)

    def has(self, note_id: str) -> bool:
        """Tell whether there is a note of that id, not in the trash."""
        with self._library.reading():
            return self._library.annotations.find(note_id) is not None

    def ids(self, chosen: NoteFilter) -> list[str]:
        """Return the ids of the notes that a filter means, in its order."""
        with self._library.reading():
            return self._library.note_queries.ids(chosen)

    def chosen(self, chosen: NoteFilter) -> list[Note]:
        """Return the notes that a filter means, in its order."""
        with self._library.reading():
            if chosen == NoteFilter():
                return self._library.annotations.notes()
            return self._library.annotations.several(self._library.note_queries.ids(chosen))

    def noted(self, chosen: NoteFilter | None = None) -> tuple[list[Note], dict[str, Document]]:
        """Return the notes that a filter means, or all, and the reports they are on by id.

        Notes of which a report is in the trash are left out.
        """
        notes = self.chosen(chosen or NoteFilter())
        named = sorted({target.document_id for note in notes for target in note.targets})
        with self._library.reading():
            load, is_there = self._library.documents.load, self._library.documents.engine_of
            documents = {each: load(each) for each in named if is_there(each) is not None}
        kept = [n for n in notes if all(t.document_id in documents for t in n.targets)]
        return kept, documents

    def count(self, chosen: NoteFilter | None = None) -> int:
        """Return how many notes a filter means, or there are."""
        with self._library.reading():
            return self._library.note_queries.count(chosen or NoteFilter())

    def facets(self, documents: tuple[str, ...] | None = None) -> Facets:
        """Return what the notes of these documents, or all, can be filtered by."""
        with self._library.reading():
            return self._library.note_queries.facets(documents)

    def tags(self) -> list[str]:
        """Return the paths of all tags, those that no note bears among them, sorted."""
        with self._library.reading():
            return [tag.path for tag in self._library.tags.all()]

    def add_note(
        self,
        document_id: str,
        span: Span | None,
        body: str,
        tags: Sequence[str] = (),
        second: tuple[str, Span | None] | None = None,
        said: Said | None = None,
    ) -> tuple[Note, Changes]:
        """Write a note on a passage, a whole document or a pair of passages."""
        moment, more = now(), said or Said()
        targets = [self._target(document_id, span)]
        if second is not None:
            targets.append(self._target(*second))
        note = Note(
            id=str(uuid.uuid4()), body=body, targets=tuple(targets), tags=_distinct(tags),
            author=self._changing.author, created=moment, modified=moment,
            color=more.color or "", verdict=more.verdict or "", confidence=more.confidence or "",
        )  # fmt: skip
        label = "add_mark" if note.is_mark and note.color else "add_note"
        return note, self._changing.do(Step(label, notes=((None, note),)))

    def edit_note(
        self, note_id: str, body: str, tags: Sequence[str], said: Said | None = None
    ) -> Changes:
        """Change a note's words and tags, and what else it says."""
        before = self._library.annotations.load(note_id)
        more = said or Said()
        after = replace(
            before, body=body, tags=_distinct(tags), modified=now(),
            color=before.color if more.color is None else more.color,
            verdict=before.verdict if more.verdict is None else more.verdict,
            confidence=before.confidence if more.confidence is None else more.confidence,
        )  # fmt: skip
        return self._changing.do(Step("edit_note", notes=((before, after),)))

    def delete_note(self, note_id: str) -> Changes:
        """Put a note in the trash."""
        return self.delete_notes([note_id])

    def delete_notes(self, note_ids: Sequence[str]) -> Changes:
        """Put notes in the trash, in one step."""
        for each in note_ids:
            self._library.annotations.load(each)  # An unknown id stops before anything is done.
        moment = now()
        gone = tuple((each, None, moment) for each in note_ids)
        return self._changing.do(Step("delete_note", trashed_notes=gone))

    def mark(self, document_id: str, span: Span, color: str) -> Changes:
        """Mark a passage; the same colour again takes a mark away, another colour changes it."""
        for note in self._library.annotations.notes(document_id):
            at = note.targets[0].selector
            if note.is_mark and len(note.targets) == 1 and at is not None and at.span == span:
                if note.color == color:
                    moment = now()
                    gone = ((note.id, None, moment),)
                    return self._changing.do(Step("delete_mark", trashed_notes=gone))
                after = replace(note, color=color, modified=now())
                return self._changing.do(Step("edit_mark", notes=((note, after),)))
        return self.add_note(document_id, span, "", said=Said(color=color))[1]

    def tag_notes(self, note_ids: Sequence[str], tags: Sequence[str]) -> Changes:
        """Give notes these tags beside those they have, in one step."""
        pairs = []
        for each in note_ids:
            before = self._library.annotations.load(each)
            after = replace(before, tags=_distinct((*before.tags, *tags)), modified=now())
            if after.tags != before.tags:
                pairs.append((before, after))
        if not pairs:
            return Changes()
        return self._changing.do(Step("tag_note", notes=tuple(pairs)))

    def import_notes(
        self, path: Path, *, with_reports: bool = False, progress: Progress | None = None
    ) -> tuple[ImportedNotes, Changes]:
        """Take in the notes of a file, or all that a colleague's library has, in one step.

        Formats and failures as in `exchanging.take_notes`; after a failure, also of `progress`,
        all is as before.
        """
        with self._library.transaction():
            report, step = take_notes(
                self._library, path, with_reports=with_reports, progress=progress
            )
            return report, self._changing.do(step) if step is not None else Changes()

    def _target(self, document_id: str, span: Span | None) -> Target:
        document = self._library.documents.load(document_id)
        if span is None:
            return Target(document_id)
        if not 0 <= span.start < span.end <= len(document.text):
            raise MuqabalaError("span_outside", id=document_id, start=span.start, end=span.end)
        return Target(document_id, make_selector(document.text, span, text_hash(document.text)))


def _distinct(tags: Sequence[str]) -> tuple[str, ...]:
    """Return the tags as paths, without empties and repetitions, in order."""
    return tuple(dict.fromkeys(path for tag in tags if (path := clean_path(tag))))
