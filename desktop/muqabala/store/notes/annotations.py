"""Notes and their tags, in and out of the library."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Any

from sqlite_utils import Database

from muqabala.errors import MuqabalaError
from muqabala.model.annotation import AnchorState, Note, Selector, Target
from muqabala.store.notes.sought import sought

_COLUMNS = "id, body, author, created, modified, color, verdict, confidence"
_IN_READING_ORDER = (
    "SELECT n.id, n.body, n.author, n.created, n.modified, n.color, n.verdict, n.confidence"
    " FROM note n"
    " JOIN note_target t ON t.note = n.id AND t.seq = 0"
    " LEFT JOIN document d ON d.id = t.document"
    " WHERE n.trashed IS NULL AND d.trashed IS NULL {where}"
    " ORDER BY t.document, t.start IS NULL DESC, t.start, n.created, n.id"
)

_TARGETS = (
    'SELECT note, document, exact, prefix, suffix, start, "end", text_hash, state'
    " FROM note_target {among} ORDER BY note, seq"
)
_TAGS = "SELECT note, tag FROM note_tag {among} ORDER BY note, seq"
_AMONG = "WHERE note IN (SELECT value FROM json_each(?))"
_MANY = 2000
"""Notes for which all places and tags of the library are read, rather than theirs found."""
_STATES = {str(state): state for state in AnchorState}


class Annotations:
    """The note tables of one open library."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def notes(self, document_id: str | None = None) -> list[Note]:
        """Return the notes with a target in the document, or all, in order of position."""
        if document_id is None:
            found = self._db.execute(_IN_READING_ORDER.format(where=""))
        else:
            where = "AND n.id IN (SELECT note FROM note_target WHERE document = ?)"
            found = self._db.execute(_IN_READING_ORDER.format(where=where), [document_id])
        return self._notes(found.fetchall())

    def load(self, note_id: str) -> Note:
        """Return a note; raises `MuqabalaError("note_unknown")`."""
        found = self.find(note_id)
        if found is None:
            raise MuqabalaError("note_unknown", id=note_id)
        return found

    def several(self, note_ids: Sequence[str]) -> list[Note]:
        """Return the notes of these ids in their order, those left out that are not there."""
        found = self._db.execute(
            f"SELECT {_COLUMNS} FROM note WHERE trashed IS NULL"  # noqa: S608
            " AND id IN (SELECT value FROM json_each(?))",
            [json.dumps(list(note_ids))],
        )
        by_id = {note.id: note for note in self._notes(found.fetchall())}
        return [by_id[each] for each in note_ids if each in by_id]

    def find(self, note_id: str) -> Note | None:
        """Return a note, or None when there is none of that id."""
        row = self._db.execute(
            f"SELECT {_COLUMNS} FROM note WHERE id = ? AND trashed IS NULL",  # noqa: S608
            [note_id],
        ).fetchone()
        return self._notes([row])[0] if row else None

    def anywhere(self, note_id: str) -> Note | None:
        """Return a note of the library or its trash, or None."""
        row = self._db.execute(
            f"SELECT {_COLUMNS} FROM note WHERE id = ?",  # noqa: S608
            [note_id],
        ).fetchone()
        return self._notes([row])[0] if row else None

    def bearing(self, path: str) -> list[Note]:
        """Return the notes that bear a tag or one within it, those in the trash too."""
        found = self._db.execute(
            f"SELECT {_COLUMNS} FROM note WHERE id IN"  # noqa: S608
            " (SELECT note FROM note_tag WHERE tag = ? OR (tag >= ? AND tag < ?)) ORDER BY id",
            [path, f"{path}/", f"{path}0"],
        )
        return self._notes(found.fetchall())

    def trashed(self, note_id: str = "") -> list[tuple[Note, str]]:
        """Return the notes in the trash, or the one of that id, with the time; latest first."""
        found = self._db.execute(
            f"SELECT trashed, {_COLUMNS} FROM note WHERE trashed IS NOT NULL"  # noqa: S608
            " AND ? IN ('', id) ORDER BY trashed DESC, id",
            [note_id],
        )
        rows = found.fetchall()
        times = [row[0] for row in rows]
        return list(zip(self._notes([row[1:] for row in rows]), times, strict=True))

    def set_trashed(self, note_id: str, when: str | None) -> None:
        """Put a note in the trash (`when`, ISO 8601), or take it out (None)."""
        self._db.execute("UPDATE note SET trashed = ? WHERE id = ?", [when, note_id])

    def on_any(self, documents: Iterable[str]) -> list[Note]:
        """Return the notes with a place in one of the documents, all that is in the trash too."""
        ids = list(documents)
        found = self._db.execute(
            f"SELECT {_COLUMNS} FROM note WHERE id IN (SELECT note FROM note_target"  # noqa: S608
            f" WHERE document IN ({','.join('?' * len(ids))})) ORDER BY id",
            ids,
        )
        return self._notes(found.fetchall())

    def put(self, note: Note) -> None:
        """Store a note in place of the one of the same id; one in the trash stays there."""
        with self._db.atomic():
            trashed = self._db.execute(
                "SELECT trashed FROM note WHERE id = ?", [note.id]
            ).fetchone()
            self.remove(note.id)
            self._db.execute(
                f"INSERT INTO note ({_COLUMNS}, trashed, sought) VALUES (?,?,?,?,?,?,?,?,?,?)",  # noqa: S608
                [
                    note.id, note.body, note.author, note.created, note.modified, note.color,
                    note.verdict, note.confidence, trashed[0] if trashed else None, sought(note),
                ],
            )  # fmt: skip
            self._db.conn.executemany(
                "INSERT INTO note_target VALUES (?,?,?,?,?,?,?,?,?,?,?)",
                [
                    (note.id, n, *_target_row(target), note.created)
                    for n, target in enumerate(note.targets)
                ],
            )
            self._db.conn.executemany(
                "INSERT INTO note_tag VALUES (?,?,?)",
                [(note.id, n, tag) for n, tag in enumerate(note.tags)],
            )

    def remove(self, note_id: str) -> None:
        """Delete a note with its targets and tags; nothing happens when there is none."""
        self._db.execute("DELETE FROM note WHERE id = ?", [note_id])

    def _notes(self, rows: Sequence[tuple[Any, ...]]) -> list[Note]:
        """Return the notes of rows of `_COLUMNS`, their places and tags read in one go each."""
        among, ids = "", []
        if len(rows) < _MANY:
            among, ids = _AMONG, [json.dumps([row[0] for row in rows])]
        targets: dict[str, list[Target]] = defaultdict(list)
        for note_id, *found in self._db.execute(_TARGETS.format(among=among), ids):
            targets[note_id].append(_target(found))
        tags: dict[str, list[str]] = defaultdict(list)
        for note_id, tag in self._db.execute(_TAGS.format(among=among), ids):
            tags[note_id].append(tag)
        return [
            Note(
                id=identity, body=body, targets=tuple(targets[identity]),
                tags=tuple(tags[identity]), author=author, created=created, modified=modified,
                color=color, verdict=verdict, confidence=confidence,
            )
            for identity, body, author, created, modified, color, verdict, confidence in rows
        ]  # fmt: skip


def _target_row(target: Target) -> tuple[Any, ...]:
    selector = target.selector
    if selector is None:
        return (target.document_id, None, None, None, None, None, None, str(target.state))
    return (
        target.document_id, selector.exact, selector.prefix, selector.suffix, selector.start,
        selector.end, selector.text_hash, str(target.state),
    )  # fmt: skip


def _target(row: Sequence[Any]) -> Target:
    document_id, exact, prefix, suffix, start, end, text_hash, state = row
    selector = None
    if exact is not None:
        selector = Selector(exact, prefix, suffix, start, end, text_hash)
    return Target(document_id, selector, _STATES[state])
