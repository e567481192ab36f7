"""Every change of a library: done and recorded, taken back, done again."""

from __future__ import annotations

from datetime import UTC, datetime

from muqabala.model.library import Changes
from muqabala.store.history import Step
from muqabala.store.library import Library
from muqabala.workspace.correcting import Correcting


def now() -> str:
    """Return the present moment as changes are dated: ISO 8601 in UTC, to the millisecond."""
    return datetime.now(UTC).isoformat(timespec="milliseconds")


class Changing:
    """The changes of one open library. What works on it makes steps; here they are done."""

    def __init__(self, library: Library, correcting: Correcting) -> None:
        self._library = library
        self._correcting = correcting

    def do(self, step: Step) -> Changes:
        """Carry out a step and record it; on disk on return."""
        with self._library.transaction():
            self._library.apply(step)
            self._library.history.record(step, now())
        return self._done(step)

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

    def _done(self, step: Step) -> Changes:
        if step.corrections:
            self._correcting.forget()
        return step.changes
