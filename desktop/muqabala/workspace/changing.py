"""Every change of a library: done and recorded, taken back, done again."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

from muqabala.model.library import Changes
from muqabala.model.tag import Tag, lineage
from muqabala.store.history import Step
from muqabala.store.library import Library
from muqabala.workspace.correcting import Correcting


def now() -> str:
    """Return the present moment as changes are dated: ISO 8601 in UTC, to the millisecond."""
    return datetime.now(UTC).isoformat(timespec="milliseconds")


class Changing:
    """The changes of one open library. What works on it makes steps; here they are done.

    `author` is who makes them from now on, "" where that is not known.
    """

    def __init__(self, library: Library, correcting: Correcting) -> None:
        self._library = library
        self._correcting = correcting
        self.author = ""

    def do(self, step: Step) -> Changes:
        """Carry out a step and record it; on disk on return.

        Tags that its notes or reports are the first to bear are made with it.
        """
        with self._library.transaction():
            whole = self._completed(step)
            self._library.apply(whole)
            self._library.history.record(whole, now(), self.author)
        return self._done(whole)

    def _completed(self, step: Step) -> Step:
        """Return a step with the tags it makes, and the notes that it takes out of the trash."""
        written = [(before, after) for before, after in step.notes if after is not None]
        borne = [tag for _, note in written for tag in note.tags]
        borne += [tag for _, _, tags in step.labels for tag in tags]
        paths = {each for tag in borne for each in lineage(tag)}
        dealt_with = {after.path for _, after in step.tags if after is not None}
        known = {tag.path for tag in self._library.tags.all()} if paths else set()
        gone = {before.path for before, _ in step.tags if before is not None}
        missing = sorted(path for path in paths - dealt_with if path not in known or path in gone)
        found = [
            held
            for before, after in written
            if before is None
            for held in self._library.annotations.trashed(after.id)
        ]
        thrown = {note.id: note for note, _ in found}
        return replace(
            step,
            notes=tuple(
                (thrown.get(after.id) if before is None and after is not None else before, after)
                for before, after in step.notes
            ),
            tags=(*step.tags, *((None, Tag(path)) for path in missing)),
            trashed_notes=(*step.trashed_notes, *((note.id, at, None) for note, at in found)),
        )

    def undo_label(self) -> str:
        """Return the code of what undo would take back (`"add_note"`), or "" when nothing."""
        last = self._library.history.last_done()
        return last[1].label if last else ""

    def redo_label(self) -> str:
        """Return the code of what redo would do again, or ""."""
        first = self._library.history.first_undone()
        return first[1].label if first else ""

    def undo(self) -> Changes:
        """Take back the latest change; `Changes()` when there is none."""
        last = self._library.history.last_done()
        return self._replay(last[0], last[1].reversed(), undone=True) if last else Changes()

    def redo(self) -> Changes:
        """Do the latest undone change again; `Changes()` when there is none."""
        first = self._library.history.first_undone()
        return self._replay(first[0], first[1], undone=False) if first else Changes()

    def _replay(self, step_id: int, step: Step, *, undone: bool) -> Changes:
        with self._library.transaction():
            self._library.apply(step)
            self._library.history.mark(step_id, undone=undone)
        return self._done(step)

    def hear(self, changes: Changes) -> None:
        """Learn of what was changed in the library through another connection."""
        if changes.corrections:
            self._correcting.forget()

    def _done(self, step: Step) -> Changes:
        if step.corrections:
            self._correcting.forget()
        return step.changes
