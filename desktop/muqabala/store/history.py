"""The history of changes: what undo takes back and redo does again, also after a restart."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from typing import Any

from sqlite_utils import Database

from muqabala.model.annotation import AnchorState, Note, Selector, Target
from muqabala.model.correction import Correction
from muqabala.model.judgement import Judgement
from muqabala.model.library import Changes
from muqabala.store import corrections, judgements


@dataclass(frozen=True, slots=True)
class Step:
    """One change as pairs of before and after; None where there was or is nothing.

    `notes`, `corrections` and `judgements` are pairs of versions. `trashed` are triples of document id and its
    time of going to the trash before and after.
    """

    label: str
    notes: tuple[tuple[Note | None, Note | None], ...] = ()
    trashed: tuple[tuple[str, str | None, str | None], ...] = ()
    corrections: tuple[tuple[Correction | None, Correction | None], ...] = ()
    judgements: tuple[tuple[Judgement | None, Judgement | None], ...] = ()

    def reversed(self) -> Step:
        """Return the step that takes this one back."""
        return Step(
            self.label,
            tuple((after, before) for before, after in self.notes),
            tuple((document, after, before) for document, before, after in self.trashed),
            tuple((after, before) for before, after in self.corrections),
            tuple((after, before) for before, after in self.judgements),
        )

    @property
    def changes(self) -> Changes:
        """What the step changes, done or taken back."""
        versions = [note for pair in self.notes for note in pair if note is not None]
        said = [each for pair in self.judgements for each in pair if each is not None]
        return Changes(
            documents=bool(self.trashed or versions or self.corrections),
            notes=bool(versions) or bool(self.trashed),
            tags=bool(versions),
            document_ids=frozenset(t.document_id for note in versions for t in note.targets)
            | frozenset(document for document, _, _ in self.trashed)
            | frozenset(report for each in said for report in each.reports),
            note_ids=frozenset(note.id for note in versions),
            corrections=bool(self.corrections),
            judgements=bool(said),
        )


class History:
    """The change table of one open library."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def record(self, step: Step, at: str) -> None:
        """Append a step made at `at` (ISO 8601); what had been undone can no longer be redone."""
        self._db.execute("DELETE FROM change WHERE undone = 1")
        self._db.execute(
            "INSERT INTO change (at, label, payload) VALUES (?, ?, ?)",
            [at, step.label, json.dumps(_payload(step), ensure_ascii=False)],
        )

    def last_done(self) -> tuple[int, Step] | None:
        """Return the id and step that undo would take back."""
        return self._one("SELECT * FROM change WHERE undone = 0 ORDER BY id DESC LIMIT 1")

    def first_undone(self) -> tuple[int, Step] | None:
        """Return the id and step that redo would do again."""
        return self._one("SELECT * FROM change WHERE undone = 1 ORDER BY id LIMIT 1")

    def mark(self, step_id: int, *, undone: bool) -> None:
        """Keep whether a step is in force."""
        self._db.execute("UPDATE change SET undone = ? WHERE id = ?", [int(undone), step_id])

    def _one(self, query: str) -> tuple[int, Step] | None:
        row = self._db.execute(query).fetchone()
        if row is None:
            return None
        identity, _at, label, payload, _undone = row
        return identity, _step(label, json.loads(payload))


def _payload(step: Step) -> dict[str, Any]:
    return {
        "notes": [[note and asdict(note) for note in pair] for pair in step.notes],
        "trashed": step.trashed,
        "corrections": [[one and asdict(one) for one in pair] for pair in step.corrections],
        "judgements": [[one and asdict(one) for one in pair] for pair in step.judgements],
    }


def _step(label: str, payload: dict[str, Any]) -> Step:
    return Step(
        label,
        tuple((_note(before), _note(after)) for before, after in payload["notes"]),
        tuple((document, before, after) for document, before, after in payload["trashed"]),
        # Steps of earlier versions know of no corrections, or of no judgements.
        tuple(
            (_correction(before), _correction(after))
            for before, after in payload.get("corrections", ())
        ),
        tuple(
            (_judgement(before), _judgement(after))
            for before, after in payload.get("judgements", ())
        ),
    )


def _correction(values: dict[str, Any] | None) -> Correction | None:
    return corrections.from_values(values) if values else None


def _judgement(values: dict[str, Any] | None) -> Judgement | None:
    return judgements.from_values(values) if values else None


def _note(values: dict[str, Any] | None) -> Note | None:
    if values is None:
        return None
    targets = tuple(
        Target(
            target["document_id"],
            Selector(**target["selector"]) if target["selector"] else None,
            AnchorState(target["state"]),
        )
        for target in values["targets"]
    )
    return Note(**(values | {"targets": targets, "tags": tuple(values["tags"])}))
