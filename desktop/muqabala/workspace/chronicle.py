"""The history of a library in words, the way back to any state of it, and its trash."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from muqabala.errors import MuqabalaError
from muqabala.exporting.changes_table import changes_csv, changes_text
from muqabala.exporting.files import write_atomically
from muqabala.exporting.notes.note_body import body_paragraphs
from muqabala.model.annotation import Note
from muqabala.model.change import Change, Standing, Trash
from muqabala.model.library import Changes
from muqabala.store.history import Step
from muqabala.store.library import Library
from muqabala.workspace.changing import Changing, now

_STANDINGS = (Standing.DONE, Standing.UNDONE, Standing.FINAL)


class Chronicle:
    """What happened to one open library."""

    def __init__(self, library: Library, changing: Changing) -> None:
        self._library = library
        self._changing = changing

    def changes(self) -> list[Change]:
        """Return all changes, the latest first."""
        with self._library.reading():
            return [
                self._change(identity, at, author, _STANDINGS[undone], step)
                for identity, at, author, undone, step in self._library.history.steps()
            ]

    def _change(
        self, identity: int, at: str, author: str, standing: Standing, step: Step
    ) -> Change:
        found = [self._library.annotations.anywhere(note) for note, _, _ in step.trashed_notes]
        notes = [*_versions(step), *(note for note in found if note is not None)]
        came = self._came(step)
        words = "" if came else next(filter(None, _words(step, notes)), "")
        counted = (
            notes,
            step.trashed,
            step.corrections,
            step.judgements,
            step.labels,
            step.members,
        )
        count = len(came) or max(1, *map(len, counted))
        documents = came + [target.document_id for note in notes for target in note.targets]
        documents += [document for document, _, _ in (*step.trashed, *step.labels)]
        documents += [document for _, document, _, _ in step.members]
        places = tuple(dict.fromkeys(documents))
        return Change(identity, at, step.label, author, standing, words, places, count)

    def _came(self, step: Step) -> list[str]:
        """Return the ids of the reports that an import brought, and of those that it changed."""
        ids = self._library.arrivals.ids
        new = [each for first, last, _, _ in step.arrived for each in ids(first, last)]
        return [*new, *(document for document, _ in step.versions)]

    def go_to(self, change_id: int) -> Changes:
        """Undo or redo until this change is the latest in force; 0 is before all of them.

        All of it or nothing. What is final is passed by.
        """
        changes = Changes()
        with self._library.transaction():
            while (last := self._library.history.last_done()) and last[0] > change_id:
                changes |= self._changing.undo()
            while (first := self._library.history.first_undone()) and first[0] <= change_id:
                changes |= self._changing.redo()
        return changes

    def export(self, changes: Sequence[Change], path: Path, language: str) -> int:
        """Write changes as a table (`.csv`, with a byte order mark) or as text; return how many."""
        titles = self.titles(changes)
        write = changes_csv if path.suffix.lower() == ".csv" else changes_text
        write_atomically(path, write(changes, titles, language))
        return len(changes)

    def titles(self, changes: Sequence[Change]) -> dict[str, str]:
        """Return the titles of the reports that changes concern, those in the trash too."""
        with self._library.reading():
            known = {each.id: each.title or each.id for each in self._library.documents.summaries()}
            known |= {
                each.id: each.title or each.id for each, _ in self._library.documents.trashed()
            }
        return {
            each: known[each] for change in changes for each in change.documents if each in known
        }

    # the trash

    def trash(self) -> Trash:
        """Return what was thrown away."""
        with self._library.reading():
            return Trash(
                tuple(self._library.documents.trashed()),
                tuple(self._library.annotations.trashed()),
            )

    def restore(self, documents: Sequence[str] = (), notes: Sequence[str] = ()) -> Changes:
        """Take reports and notes out of the trash, in one step."""
        held = self.trash()
        step = Step(
            "restore",
            trashed=tuple(
                (each.id, at, None) for each, at in held.documents if each.id in documents
            ),
            trashed_notes=tuple((each.id, at, None) for each, at in held.notes if each.id in notes),
        )
        return self._changing.do(step) if step.trashed or step.trashed_notes else Changes()

    def empty(self) -> Changes:
        """Delete what is in the trash for good: the one thing that cannot be taken back.

        A note on a pair loses the report that goes, whose words are then quoted in it. The steps
        of the history that told of what is gone are final from now on.
        """
        held = self.trash()
        if not len(held):
            raise MuqabalaError("trash_empty")
        gone = frozenset(summary.id for summary, _ in held.documents)
        with self._library.transaction():
            lost = {note.id for note, _ in held.notes}
            shortened = set()
            for note in self._library.annotations.on_any(gone):
                left = _without(note, gone)
                if left is None:
                    lost.add(note.id)
                elif note.id not in lost:
                    self._library.annotations.put(left)
                    shortened.add(note.id)
            for said in self._library.judgements.on(list(gone)):
                self._library.judgements.remove(said.id)
            for each in lost:
                self._library.annotations.remove(each)
            self._library.documents.purge(gone)
            self._library.report_sets.forget(list(gone))
            self._library.arrivals.forget(gone)
            self._library.history.forget(
                frozenset(lost | shortened), gone, self._library.arrivals.without_gone
            )
            self._library.history.record(
                Step("empty_trash"), now(), self._changing.author, final=True
            )
        return Changes(documents=True, notes=True, tags=True)


def _without(note: Note, gone: frozenset[str]) -> Note | None:
    """Return a note without its places in reports that go, or None when it has no other."""
    left = tuple(each for each in note.targets if each.document_id not in gone)
    if not left:
        return None
    quotes = [
        "> " + " ".join(each.selector.exact.split())
        for each in note.targets
        if each.document_id in gone and each.selector is not None
    ]
    return replace(note, targets=left, body="\n\n".join(filter(None, (*quotes, note.body))))


def _versions(step: Step) -> Iterator[Note]:
    for before, after in step.notes:
        note = after or before
        if note is not None:
            yield note


def _sets(step: Step) -> Iterator[str]:
    """Yield the tags that reports were given or lost, the collections, the saved searches."""
    for _document, old, new in step.labels:
        yield " ".join(f"#{tag}" for tag in dict.fromkeys((*new, *old)))
    for gone, made in step.collections:
        yield made or gone or ""
    for name, *_ in step.members:
        yield name
    for pair in step.searches:
        yield from (kept[0] for kept in reversed(pair) if kept is not None)


def _words(step: Step, notes: Sequence[Note]) -> Iterator[str]:
    """Yield what may stand for a change in one line, the most telling first."""
    if step.label.endswith("_tag"):
        gone = [before.path for before, after in step.tags if before and not after]
        made = [after.path for _, after in step.tags if after is not None]
        # The sign between turns round with the line, as an arrow would not.
        yield " › ".join([*gone[:1], *(made[:1] if gone else made[-1:])])
    yield from _sets(step)
    for note in notes:
        yield " ".join(line.text for line in body_paragraphs(note.body))
        yield " ".join(f"#{tag}" for tag in note.tags)
        yield from (target.selector.exact for target in note.targets if target.selector)
    for was, becomes in step.corrections:
        correction = becomes or was
        if correction is not None:
            yield correction.surface or correction.name or correction.entity
