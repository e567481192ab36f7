"""The history of changes: what undo takes back and redo does again, also after a restart."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass, replace
from typing import Any

from sqlite_utils import Database

from muqabala.model.annotation import AnchorState, Note, Selector, Target
from muqabala.model.correction import Correction
from muqabala.model.judgement import Judgement
from muqabala.model.library import Changes
from muqabala.model.tag import Tag
from muqabala.store.notes import corrections, judgements

_STEPS = "SELECT id, label, payload FROM change"
_FINAL = 2
"""In the column `undone`: neither done (0) nor undone (1), so that undo and redo pass it by."""


Said = tuple[tuple[str, str], ...]
Kept = tuple[str, str, str]


@dataclass(frozen=True, slots=True)
class Step:
    """One change as pairs of before and after; None where there was or is nothing.

    `notes`, `corrections` and `tags` are pairs of versions. `trashed` are triples of document id
    and its time of going to the trash before and after, `trashed_notes` the same of notes; `state`
    are triples of a remembered value's key, what it was and what it is. `details` are triples of
    a document's id and what the analyst said of it before and after, as pairs of field and value.
    `labels` are triples of a document's id and its tags before and after, `collections` names,
    `members` a collection, a document, and whether it was and is in it; `searches` are saved ones,
    each its name, line and time.
    `arrived` are the reports that an import brought: the numbers of the first and the last
    (`reports/arrivals.py`), and their times of going to the trash before and after. `versions`
    are pairs of a document's id and the number of its version that is kept aside, which takes its
    place when the step is taken back, and the other way round.
    """

    label: str
    notes: tuple[tuple[Note | None, Note | None], ...] = ()
    trashed: tuple[tuple[str, str | None, str | None], ...] = ()
    corrections: tuple[tuple[Correction | None, Correction | None], ...] = ()
    judgements: tuple[tuple[Judgement | None, Judgement | None], ...] = ()
    tags: tuple[tuple[Tag | None, Tag | None], ...] = ()
    trashed_notes: tuple[tuple[str, str | None, str | None], ...] = ()
    state: tuple[tuple[str, str, str], ...] = ()
    details: tuple[tuple[str, Said, Said], ...] = ()
    labels: tuple[tuple[str, tuple[str, ...], tuple[str, ...]], ...] = ()
    collections: tuple[tuple[str | None, str | None], ...] = ()
    members: tuple[tuple[str, str, bool, bool], ...] = ()
    searches: tuple[tuple[Kept | None, Kept | None], ...] = ()
    arrived: tuple[tuple[int, int, str | None, str | None], ...] = ()
    versions: tuple[tuple[str, int], ...] = ()

    def reversed(self) -> Step:
        """Return the step that takes this one back."""
        return Step(
            self.label,
            tuple((after, before) for before, after in self.notes),
            tuple((document, after, before) for document, before, after in self.trashed),
            tuple((after, before) for before, after in self.corrections),
            tuple((after, before) for before, after in self.judgements),
            tuple((after, before) for before, after in self.tags),
            tuple((note, after, before) for note, before, after in self.trashed_notes),
            tuple((key, after, before) for key, before, after in self.state),
            tuple((document, after, before) for document, before, after in self.details),
            tuple((document, after, before) for document, before, after in self.labels),
            tuple((after, before) for before, after in self.collections),
            tuple((name, each, after, before) for name, each, before, after in self.members),
            tuple((after, before) for before, after in self.searches),
            arrived=tuple((one, end, new, old) for one, end, old, new in self.arrived),
            versions=self.versions,
        )

    @property
    def changes(self) -> Changes:
        """What the step changes, done or taken back."""
        versions = [note for pair in self.notes for note in pair if note is not None]
        said = [each for pair in self.judgements for each in pair if each is not None]
        return Changes(
            documents=bool(
                self.trashed
                or versions
                or self.corrections
                or self.trashed_notes
                or self.details
                or self.labels
                or self.collections
                or self.members
                or self.arrived
                or self.versions
            ),
            notes=bool(
                versions or self.trashed or self.trashed_notes or self.state or self.arrived
            ),
            tags=bool(versions or self.tags or self.trashed_notes or self.labels),
            document_ids=frozenset(t.document_id for note in versions for t in note.targets)
            | frozenset(document for document, _, _ in self.trashed)
            | frozenset(document for document, _, _ in self.details)
            | frozenset(document for document, _ in self.versions)
            | frozenset(report for each in said for report in each.reports),
            note_ids=frozenset(note.id for note in versions)
            | frozenset(note for note, _, _ in self.trashed_notes),
            corrections=bool(self.corrections),
            judgements=bool(said),
            searches=bool(self.searches),
        )


class History:
    """The change table of one open library."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def record(self, step: Step, at: str, author: str = "", *, final: bool = False) -> int:
        """Append a step made at `at` (ISO 8601); what had been undone can no longer be redone.

        A `final` one is told of and never taken back. Returns the step's id.
        """
        self._db.execute("DELETE FROM change WHERE undone = 1")
        made = self._db.execute(
            "INSERT INTO change (at, label, payload, author, undone) VALUES (?, ?, ?, ?, ?)",
            [at, step.label, _written(step), author, _FINAL if final else 0],
        )
        assert made.lastrowid is not None
        return made.lastrowid

    def is_last(self, step_id: int) -> bool:
        """Tell whether a step is in force and nothing was done since."""
        row = self._db.execute("SELECT id, undone FROM change ORDER BY id DESC LIMIT 1").fetchone()
        return row is not None and row == (step_id, 0)

    def rewrite(self, step_id: int, step: Step) -> None:
        """Put a step in the place of one that is going on."""
        self._db.execute("UPDATE change SET payload = ? WHERE id = ?", [_written(step), step_id])

    def prune(self, latest: int) -> None:
        """Forget the steps before the `latest` ones: they can no longer be taken back."""
        self._db.execute(
            "DELETE FROM change WHERE id <="
            " (SELECT id FROM change ORDER BY id DESC LIMIT 1 OFFSET ?)",
            [latest],
        )

    def last_done(self) -> tuple[int, Step] | None:
        """Return the id and step that undo would take back."""
        return self._one(f"{_STEPS} WHERE undone = 0 ORDER BY id DESC LIMIT 1")

    def first_undone(self) -> tuple[int, Step] | None:
        """Return the id and step that redo would do again."""
        return self._one(f"{_STEPS} WHERE undone = 1 ORDER BY id LIMIT 1")

    def mark(self, step_id: int, *, undone: bool) -> None:
        """Keep whether a step is in force."""
        self._db.execute("UPDATE change SET undone = ? WHERE id = ?", [int(undone), step_id])

    def steps(self) -> Iterator[tuple[int, str, str, int, Step]]:
        """Yield id, time, author, whether undone (1) or final (2), and step; the latest first."""
        found = self._db.execute(
            "SELECT id, at, author, undone, label, payload FROM change ORDER BY id DESC"
        )
        for identity, at, author, undone, label, payload in found:
            yield identity, at, author, undone, _step(label, json.loads(payload))

    def times_of_versions(self, document_id: str) -> dict[int, str]:
        """Return when each kept version of a report gave way, or came back (ISO 8601)."""
        found = self._db.execute(
            "SELECT json_extract(v.value, '$[1]'), c.at"
            " FROM change c, json_each(c.payload, '$.versions') v"
            " WHERE json_extract(v.value, '$[0]') = ? ORDER BY c.id",
            [document_id],
        )
        return {int(number): at for number, at in found}

    def versions_asked_for(self) -> list[int]:
        """Return the numbers of the older versions of reports that steps can bring back."""
        found = self._db.execute(
            "SELECT json_extract(v.value, '$[1]')"
            " FROM change c, json_each(c.payload, '$.versions') v"
        )
        return [int(row[0]) for row in found]

    def forget(
        self,
        notes: frozenset[str],
        documents: frozenset[str],
        left_of: Callable[[int, int], list[tuple[int, int]]],
    ) -> None:
        """Take what is gone for good out of all steps; a step of nothing else becomes final.

        `left_of` says what is left of a range of numbers of reports.
        """
        for identity, _at, _author, _undone, step in list(self.steps()):
            left = _narrowed(_without(step, notes, documents), left_of)
            if left == step:
                continue
            is_empty = left == Step(step.label)
            self._db.execute(
                "UPDATE change SET payload = ?, undone = CASE WHEN ? THEN ? ELSE undone END"
                " WHERE id = ?",
                [_written(left), is_empty, _FINAL, identity],
            )

    def _one(self, query: str) -> tuple[int, Step] | None:
        row = self._db.execute(query).fetchone()
        return (row[0], _step(row[1], json.loads(row[2]))) if row else None


def _narrowed(step: Step, left_of: Callable[[int, int], list[tuple[int, int]]]) -> Step:
    """Return a step with what is left of the reports that it brought."""
    left = tuple(
        (one, end, before, after)
        for first, last, before, after in step.arrived
        for one, end in left_of(first, last)
    )
    return replace(step, arrived=left) if step.arrived else step


def _without(step: Step, notes: frozenset[str], documents: frozenset[str]) -> Step:
    return replace(
        step,
        notes=tuple(pair for pair in step.notes if not _ids(pair) & notes),
        trashed=tuple(each for each in step.trashed if each[0] not in documents),
        trashed_notes=tuple(each for each in step.trashed_notes if each[0] not in notes),
        versions=tuple(each for each in step.versions if each[0] not in documents),
        labels=tuple(each for each in step.labels if each[0] not in documents),
        members=tuple(each for each in step.members if each[1] not in documents),
        judgements=tuple(
            pair
            for pair in step.judgements
            if not any(each and documents.intersection(each.reports) for each in pair)
        ),
    )


def _ids(pair: tuple[Note | None, Note | None]) -> set[str]:
    return {note.id for note in pair if note is not None}


def _written(step: Step) -> str:
    return json.dumps(_payload(step), ensure_ascii=False)


def _payload(step: Step) -> dict[str, Any]:
    return {
        "notes": [[note and asdict(note) for note in pair] for pair in step.notes],
        "trashed": step.trashed,
        "corrections": [[one and asdict(one) for one in pair] for pair in step.corrections],
        "judgements": [[one and asdict(one) for one in pair] for pair in step.judgements],
        "tags": [[tag and asdict(tag) for tag in pair] for pair in step.tags],
        "trashed_notes": step.trashed_notes,
        "state": step.state,
        "details": step.details,
        "arrived": step.arrived,
        "versions": step.versions,
        "labels": step.labels,
        "collections": step.collections,
        "members": step.members,
        "searches": step.searches,
    }


def _step(label: str, payload: dict[str, Any]) -> Step:
    return Step(
        label,
        tuple((_note(before), _note(after)) for before, after in payload["notes"]),
        tuple((document, before, after) for document, before, after in payload["trashed"]),
        # Steps of earlier versions know of fewer kinds of things.
        tuple(
            (_correction(before), _correction(after))
            for before, after in payload.get("corrections", ())
        ),
        tuple(
            (_judgement(before), _judgement(after))
            for before, after in payload.get("judgements", ())
        ),
        tuple((_tag(before), _tag(after)) for before, after in payload.get("tags", ())),
        tuple((note, old, new) for note, old, new in payload.get("trashed_notes", ())),
        tuple((key, old, new) for key, old, new in payload.get("state", ())),
        tuple((key, _said(old), _said(new)) for key, old, new in payload.get("details", ())),
        tuple((key, tuple(old), tuple(new)) for key, old, new in payload.get("labels", ())),
        tuple((old, new) for old, new in payload.get("collections", ())),
        tuple((name, key, old, new) for name, key, old, new in payload.get("members", ())),
        tuple((_kept(old), _kept(new)) for old, new in payload.get("searches", ())),
        arrived=tuple((one, end, old, new) for one, end, old, new in payload.get("arrived", ())),
        versions=tuple((key, number) for key, number in payload.get("versions", ())),
    )


def _kept(values: list[str] | None) -> Kept | None:
    return (values[0], values[1], values[2]) if values else None


def _said(pairs: list[list[str]]) -> Said:
    return tuple((field, value) for field, value in pairs)


def _tag(values: dict[str, Any] | None) -> Tag | None:
    return Tag(**values) if values else None


def notes_after(payload: dict[str, Any]) -> dict[str, Note | None]:
    """Return the notes that a stored change knows, by id, as they are after it; None when gone."""
    return {
        str((after or before)["id"]): _note(after)
        for before, after in payload["notes"]
        if before or after
    }


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
