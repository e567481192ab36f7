"""The tags of an open library, those that no note bears among them."""

from __future__ import annotations

from sqlite_utils import Database

from muqabala.model.tag import Tag, TagUse, lineage

_REPORTS = (
    "SELECT g.tag, count(*) FROM document_tag g JOIN document d ON d.id = g.document"
    " WHERE d.trashed IS NULL GROUP BY g.tag"
)


class Tags:
    """The tag table of one open library."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def all(self) -> list[Tag]:
        """Return all tags, sorted by path."""
        return [Tag(*row) for row in self._db.execute("SELECT path, color FROM tag ORDER BY path")]

    def uses(self) -> list[TagUse]:
        """Return all tags with how many notes and reports in sight bear them, sorted by path."""
        own: dict[str, int] = {}
        within: dict[str, set[str]] = {}
        found = self._db.execute(
            "SELECT g.tag, g.note FROM note_tag g JOIN note n ON n.id = g.note"
            " JOIN note_target t ON t.note = n.id AND t.seq = 0"
            " JOIN document d ON d.id = t.document"
            " WHERE n.trashed IS NULL AND d.trashed IS NULL"
        )
        for path, note in found:
            own[path] = own.get(path, 0) + 1
            for each in lineage(path):
                within.setdefault(each, set()).add(note)
        reports = dict(self._db.execute(_REPORTS).fetchall())
        return [
            TagUse(
                tag,
                own.get(tag.path, 0),
                len(within.get(tag.path, ())),
                reports.get(tag.path, 0),
            )
            for tag in self.all()
        ]

    def find(self, path: str) -> Tag | None:
        """Return the tag of that path, or None."""
        row = self._db.execute("SELECT path, color FROM tag WHERE path = ?", [path]).fetchone()
        return Tag(*row) if row else None

    def put(self, tag: Tag) -> None:
        """Store a tag in place of the one of the same path."""
        self._db.execute("INSERT OR REPLACE INTO tag VALUES (?, ?)", [tag.path, tag.color])

    def remove(self, path: str) -> None:
        """Delete a tag; the notes that bear it are changed elsewhere."""
        self._db.execute("DELETE FROM tag WHERE path = ?", [path])
