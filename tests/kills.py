"""Kill a writer without warning, again and again, and look at what is left of its library.

The writer adds, edits, tags and deletes notes, renames, joins and deletes tags, throws reports away
and takes them out of the trash, empties it, reads a report again in another version, takes steps
back, and takes in a colleague's library. It tells what it is about to do and what is done. After
each kill the library must open, be sound, and hold every change that was told as done; of the one
under way all or nothing.
Run by hand: `python tests/kills.py 1000`. POSIX only.
"""

from __future__ import annotations

import json
import os
import random
import signal
import sys
import tempfile
import traceback
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from muqabala.store.safety.checking import faults_of
from muqabala.workspace import Workspace

REPORT = "انهيار مبنى في حلب\nأعلنت فرق الإنقاذ مقتل 12 مدنيا في انهيار مبنى في حلب أمس.\n"
FIRST = "first"
THEIRS = 25
"""Notes of the colleague, which come and go together."""

Notes = dict[str, tuple[str, tuple[str, ...]]]


@dataclass
class Told:
    """What the writer told: notes as they were confirmed, and the change that was under way."""

    notes: Notes
    under_way: dict[str, object] = field(default_factory=dict)
    confirmed: int = 0

    def take(self, line: str) -> None:
        said = json.loads(line)
        if said["is_done"]:
            self.notes = after(self.notes, said)
            self.under_way = {}
            self.confirmed += 1
        else:
            self.under_way = said

    def allows(self, found: Notes) -> bool:
        return found == self.notes or (
            bool(self.under_way) and found == after(self.notes, self.under_way)
        )


def after(notes: Notes, said: dict[str, object]) -> Notes:
    changed = {
        key: None if value is None else (value[0], tuple(value[1]))
        for key, value in said["notes"].items()
    }
    return {key: value for key, value in {**notes, **changed}.items() if value is not None}


def prepared(folder: Path) -> tuple[Path, Path]:
    """Return our library, and a colleague's with other notes on the same report."""
    report = folder / "first.txt"
    report.write_text(REPORT, encoding="utf-8")
    paths = []
    for name in ("ours", "theirs"):
        workspace = Workspace.open(folder / name / f"{name}.sqlite")
        workspace.import_files([report])
        if name == "theirs":
            for number in range(THEIRS):
                workspace.annotating.add_note("first", None, f"من الزميل {number}", ["زميل"])
        workspace.close()
        paths.append(workspace.path)
    return paths[0], paths[1]


def notes_in(workspace: Workspace) -> Notes:
    return {note.id: (note.body, note.tags) for note in workspace.annotating.notes()}


class Writer:
    """Changes a library without end; `tell` gets each change before and after it."""

    def __init__(self, ours: Path, theirs: Path, tell: Callable[[str], None], seed: int) -> None:
        self._workspace = Workspace.open(ours)
        self._theirs, self._tell = theirs, tell
        self._rng = random.Random(seed)
        self._colleagues = Workspace.open(theirs)
        self._foreign = notes_in(self._colleagues)
        self._colleagues.close()
        self._count = 0
        self._report = ours.parent.parent / f"{FIRST}.txt"

    def run(self) -> None:
        common = (self._add, self._edit, self._tag, self._delete, self._merge, self._undo)
        seldom = (self._turn_tag, self._throw_report, self._restore, self._empty, self._read_again)
        while True:
            self._rng.choice((*common, self._add, *seldom))()

    def _change(self, work: Callable[[], object], notes: dict[str, object]) -> None:
        for is_done in (False, True):
            if is_done:
                work()
            self._tell(json.dumps({"is_done": is_done, "notes": notes}))

    def _one(self) -> str | None:
        """Return a note of ours that is in sight; a foreign one may be changed by tags alone."""
        own = [key for key in notes_in(self._workspace) if key not in self._foreign]
        return self._rng.choice(own) if own else None

    def _add(self) -> None:
        """Add a note; its id is known only afterwards, so that it is added under way as a draft."""
        if FIRST not in {each.id for each in self._workspace.documents()}:
            self._restore()
            return
        self._count += 1
        body = f"ملاحظة {self._rng.random()} {self._count}"
        self._tell(json.dumps({"is_done": False, "notes": {f"new:{body}": (body, ["وسم"])}}))
        note, _ = self._workspace.annotating.add_note(FIRST, None, body, ["وسم"])
        self._tell(json.dumps({"is_done": True, "notes": {note.id: (body, ["وسم"])}}))

    def _edit(self) -> None:
        note_id = self._one()
        if note_id:
            tags = list(notes_in(self._workspace)[note_id][1])
            body = f"عدّلت {self._rng.random()}"
            edit = self._workspace.annotating.edit_note
            self._change(lambda: edit(note_id, body, tags), {note_id: (body, tags)})

    def _tag(self) -> None:
        note_id = self._one()
        if note_id:
            body = notes_in(self._workspace)[note_id][0]
            tags = [f"وسم{self._rng.randrange(9)}", "أخبار"]
            edit = self._workspace.annotating.edit_note
            self._change(lambda: edit(note_id, body, tags), {note_id: (body, tags)})

    def _delete(self) -> None:
        note_id = self._one()
        if note_id:
            delete = self._workspace.annotating.delete_note
            self._change(lambda: delete(note_id), {note_id: None})

    def _merge(self) -> None:
        """Take in the colleague's notes; when they are there, delete one, so that it can come."""
        there = [key for key in notes_in(self._workspace) if key in self._foreign]
        if len(there) == THEIRS:
            gone = self._rng.choice(there)
            delete = self._workspace.annotating.delete_note
            self._change(lambda: delete(gone), {gone: None})
        else:
            take = self._workspace.annotating.import_notes
            self._foresee(lambda: take(self._theirs))

    def _turn_tag(self) -> None:
        """Rename a tag, join it to another, or take it off all notes."""
        tagging = self._workspace.tagging
        paths = [tag.path for tag in tagging.all()]
        if len(paths) > 1:
            one, other = self._rng.sample(paths, 2)
            self._count += 1
            name = f"اسم{self._rng.randrange(10**6)}-{self._count}"
            works: list[Callable[[], object]] = [
                lambda: tagging.rename(one, name),
                lambda: tagging.merge(one, other),
                lambda: tagging.delete(one),
            ]
            self._foresee(self._rng.choice(works))

    def _throw_report(self) -> None:
        """Put the report in the trash: its notes go out of sight."""
        if self._rng.random() < 0.3:
            self._foresee(lambda: self._workspace.delete_documents([FIRST]))

    def _restore(self) -> None:
        """Take all out of the trash."""
        held = self._workspace.chronicle.trash()
        documents = [each.id for each, _ in held.documents]
        notes = [each.id for each, _ in held.notes]
        if documents or notes:
            self._foresee(lambda: self._workspace.chronicle.restore(documents, notes))

    def _empty(self) -> None:
        """Empty the trash, when no report is in it."""
        held = self._workspace.chronicle.trash()
        if held.notes and not held.documents:
            self._foresee(self._workspace.chronicle.empty)

    def _read_again(self) -> None:
        """Read the report again in another version."""
        if FIRST in {each.id for each in self._workspace.documents()}:
            line = f"وأضاف أن {self._rng.randrange(10**6)} شخصا في العراء.\n"
            self._report.write_text(REPORT + line, encoding="utf-8")
            self._foresee(lambda: self._workspace.import_files([self._report]))

    def _undo(self) -> None:
        """Take the last step back, and do it again: the notes are as they were."""
        if self._workspace.undo_label():
            before = notes_in(self._workspace)
            changed = self._foresee(self._workspace.undo)
            back = {key: before.get(key) for key in changed}
            self._change(self._workspace.redo, back)

    def _foresee(self, work: Callable[[], object]) -> dict[str, object]:
        """Do something of which a try that is rolled back has told what becomes of the notes.

        Returns what it changed, as it is then.
        """
        before, after = notes_in(self._workspace), self._tried(work)
        changed = {
            key: after.get(key) for key in {*before, *after} if before.get(key) != after.get(key)
        }
        self._change(work, changed)
        return changed

    def _tried(self, work: Callable[[], object]) -> Notes:
        """Return the notes as they would be after `work`."""
        library = self._workspace._library
        found: Notes = {}
        try:
            with library.transaction():
                work()
                found = notes_in(self._workspace)
                raise _TriedError
        except _TriedError:
            self._workspace.arriving.begin()  # The import that it may remember was rolled back.
            return found


class _TriedError(Exception):
    """Ends a transaction that was only a try."""


def killed_after(seconds: float, ours: Path, theirs: Path, seed: int, told: Told) -> None:
    """Let a writer be killed so long after its first word, and take what it told until then."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reading)
        # The system kills it at the alarm, as SIGKILL would: nothing of it answers the signal.
        signal.signal(signal.SIGALRM, signal.SIG_DFL)
        try:
            Writer(ours, theirs, _Teller(writing, seconds), seed).run()
        finally:
            traceback.print_exc()  # A writer never comes to its end but by a fault.
            os._exit(1)
    os.close(writing)
    with os.fdopen(reading, encoding="utf-8") as pipe:
        for line in pipe.read().split("\n")[:-1]:
            told.take(line)
    _, status = os.waitpid(child, 0)
    if not os.WIFSIGNALED(status):
        raise AssertionError(f"the writer ended by itself; it last told {told.under_way}")


class _Teller:
    """Tells the process that waits; with the first word the writer's time begins to run."""

    def __init__(self, writing: int, seconds: float) -> None:
        self._writing, self._seconds = writing, seconds

    def __call__(self, line: str) -> None:
        if self._seconds:
            signal.setitimer(signal.ITIMER_REAL, self._seconds)
            self._seconds = 0.0
        os.write(self._writing, f"{line}\n".encode())


def renamed(found: Notes, told: Told) -> Notes:
    """Return the notes with the one that was being added under the name it was announced by."""
    new = [key for key in told.under_way.get("notes", {}) if key.startswith("new:")]
    if not new:
        return found
    return {
        new[0] if key not in told.notes and f"new:{value[0]}" == new[0] else key: value
        for key, value in found.items()
    }


def kills(count: int, folder: Path, seed: int = 1) -> Iterator[tuple[int, str]]:
    """Yield, for each of `count` kills, how many changes were confirmed and what was wrong."""
    rng = random.Random(seed)
    ours, theirs = prepared(folder)
    workspace = Workspace.open(ours)
    told = Told(notes_in(workspace))
    workspace.close()
    for number in range(count):
        told.confirmed = 0
        killed_after(rng.random() ** 2 * 0.25, ours, theirs, rng.randrange(10**9), told)
        fault = "; ".join(faults_of(ours))
        workspace = Workspace.open(ours)
        found = notes_in(workspace)
        workspace.close()
        if not told.allows(renamed(found, told)):
            fault += f" notes differ after kill {number}"
        told.notes, told.under_way = found, {}
        yield told.confirmed, fault


def main() -> None:
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 12
    confirmed = faults = 0
    with tempfile.TemporaryDirectory(prefix="muqabala-kills-") as folder:
        rounds = range(0, count, 50)
        for start in rounds:
            inner = Path(folder) / str(start)
            inner.mkdir()
            for done, fault in kills(min(50, count - start), inner, seed=start + 1):
                confirmed += done
                faults += bool(fault)
                if fault:
                    print(fault)
            print(
                f"{min(start + 50, count)} kills, {confirmed} changes, {faults} faults", flush=True
            )


if __name__ == "__main__":
    main()
