"""Notes and their tags, in and out of the library."""

from __future__ import annotations

from typing import Any

from sqlite_utils import Database

from muqabala.errors import MuqabalaError
from muqabala.model.annotation import AnchorState, Note, Selector, Target

_IN_READING_ORDER = (
    "SELECT n.id, n.body, n.author, n.created, n.modified, n.color, n.verdict FROM note n"
    " JOIN note_target t ON t.note = n.id AND t.seq = 0"
    " LEFT JOIN document d ON d.id = t.document"
    " WHERE d.trashed IS NULL {where}"
    " ORDER BY t.document, t.start IS NULL DESC, t.start, n.created, n.id"
)


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
        return [self._note(row) for row in found.fetchall()]

    def load(self, note_id: str) -> Note:
        """Return a note; raises `MuqabalaError("note_unknown")`."""
        found = self.find(note_id)
        if found is None:
            raise MuqabalaError("note_unknown", id=note_id)
        return found

    def find(self, note_id: str) -> Note | None:
        """Return a note, or None when there is none of that id."""
        row = self._db.execute(
            "SELECT id, body, author, created, modified, color, verdict FROM note WHERE id = ?",
            [note_id],
        ).fetchone()
        return self._note(row) if row else None

    def tags(self) -> list[str]:
        """Return all tags in use, sorted."""
        return [row[0] for row in self._db.execute("SELECT DISTINCT tag FROM note_tag ORDER BY 1")]

    def put(self, note: Note) -> None:
        """Store a note in place of the one of the same id."""
        with self._db.atomic():
            self.remove(note.id)
            self._db.execute(
                "INSERT INTO note VALUES (?,?,?,?,?,?,?)",
                [
                    note.id, note.body, note.author, note.created, note.modified, note.color,
                    note.verdict,
                ],
            )  # fmt: skip
            self._db.conn.executemany(
                "INSERT INTO note_target VALUES (?,?,?,?,?,?,?,?,?,?)",
                [(note.id, n, *_target_row(target)) for n, target in enumerate(note.targets)],
            )
            self._db.conn.executemany(
                "INSERT INTO note_tag VALUES (?,?,?)",
                [(note.id, n, tag) for n, tag in enumerate(note.tags)],
            )

    def remove(self, note_id: str) -> None:
        """Delete a note with its targets and tags; nothing happens when there is none."""
        self._db.execute("DELETE FROM note WHERE id = ?", [note_id])

    def _note(self, row: tuple[Any, ...]) -> Note:
        identity, body, author, created, modified, color, verdict = row
        targets = self._db.execute(
            'SELECT document, exact, prefix, suffix, start, "end", text_hash, state'
            " FROM note_target WHERE note = ? ORDER BY seq",
            [identity],
        )
        tags = self._db.execute("SELECT tag FROM note_tag WHERE note = ? ORDER BY seq", [identity])
        return Note(
            id=identity, body=body, targets=tuple(_target(found) for found in targets),
            tags=tuple(found[0] for found in tags), author=author, created=created,
            modified=modified, color=color, verdict=verdict,
        )  # fmt: skip


def _target_row(target: Target) -> tuple[Any, ...]:
    selector = target.selector
    if selector is None:
        return (target.document_id, None, None, None, None, None, None, str(target.state))
    return (
        target.document_id, selector.exact, selector.prefix, selector.suffix, selector.start,
        selector.end, selector.text_hash, str(target.state),
    )  # fmt: skip


def _target(row: tuple[Any, ...]) -> Target:
    document_id, exact, prefix, suffix, start, end, text_hash, state = row
    selector = None
    if exact is not None:
        selector = Selector(exact, prefix, suffix, start, end, text_hash)
    return Target(document_id, selector, AnchorState(state))
