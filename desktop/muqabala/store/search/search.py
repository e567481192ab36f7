"""The full-text index of the reports: kept in step with them, and in the order of their days.

The index holds folded words only; texts stay in `document`. A report's place in it is its `shelf`:
the day of publication in the high bits, a running number in the low ones. So the newest reports
are the last rows, and the first hits of any word are found without looking at the others; undated
reports have negative shelves, behind all others.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from typing import TYPE_CHECKING

from muqabala.text.index_text import index_text

if TYPE_CHECKING:
    from sqlite_utils import Database

_DAY_BITS = 16
"""So many bits number the reports of a day; what is more spills into the next day's places."""
_FIRST_UNDATED = -(1 << 40)
_PENDING = tuple[int, str, str]
_ADD = "INSERT INTO search_text (rowid, body, title) VALUES (?, ?, ?)"
_REMOVE = "INSERT INTO search_text (search_text, rowid, body, title) VALUES ('delete', ?, ?, ?)"
_MERGE = "INSERT INTO search_text (search_text, rank) VALUES ('merge', ?)"
_PAGES = 500
"""Pages of the index that are merged at once: a hundredth of a second."""


class SearchIndex:
    """The index of one open library. What is added within `batch` is written at its end."""

    def __init__(self, db: Database) -> None:
        self._db = db
        self._depth = 0
        self._pending: list[_PENDING] = []
        self._taken: dict[int, int] = {}

    @contextmanager
    def batch(self) -> Iterator[None]:
        """Keep what is added until the end of the outermost block: in order it costs half."""
        kept = len(self._pending)
        self._depth += 1
        is_whole = False
        try:
            yield
            if self._depth == 1:
                self._write()
            is_whole = True
        finally:
            self._depth -= 1
            if not is_whole:
                del self._pending[kept:]
                self._taken.clear()

    def place(self, published: str | None) -> int:
        """Return a free place for a report of a day."""
        low = _first_shelf(published)
        while True:
            high = low + (1 << _DAY_BITS) if low >= 0 else 0
            last = self._taken.get(low)
            if last is None:
                last = self._db.execute(
                    "SELECT max(shelf) FROM document WHERE shelf >= ? AND shelf < ?", [low, high]
                ).fetchone()[0]
            free = low if last is None else last + 1
            if free < high:
                self._taken[low] = free
                return free
            low = high

    def add(self, shelf: int, text: str, title: str) -> None:
        """Index a report at its place, which is kept in its row too; within a batch."""
        self.put(shelf, index_text(text), index_text(title))

    def put(self, shelf: int, words: str, title_words: str) -> None:
        """Index a report whose words were made ready by `index_text`; within a batch."""
        self._pending.append((shelf, words, title_words))

    def remove(self, key: int) -> None:
        """Take a report out of the index, as its words or its day are about to change."""
        row = self._db.execute(
            "SELECT shelf, text, title FROM document WHERE key = ?", [key]
        ).fetchone()
        if row is None or row[0] is None:
            return
        shelf, text, title = row
        waiting = [entry for entry in self._pending if entry[0] == shelf]
        if waiting:
            self._pending.remove(waiting[0])
        else:
            self._db.execute(_REMOVE, [shelf, index_text(text), index_text(title or "")])
        self._db.execute("UPDATE document SET shelf = NULL WHERE key = ?", [key])

    def waiting(self) -> int:
        """Return how many reports are not in the index yet, those of an older library."""
        found = self._db.execute("SELECT count(*) FROM document WHERE shelf IS NULL").fetchone()
        return int(found[0])

    def fill(self, most: int) -> int:
        """Index some of the reports that are waiting, the newest first; return how many."""
        return self._fill("shelf IS NULL ORDER BY published DESC LIMIT ?", [most])

    def _fill(self, where: str, parameters: list[int]) -> int:
        rows = self._db.execute(
            f"SELECT key, text, title, published FROM document WHERE {where}",  # noqa: S608
            parameters,
        ).fetchall()
        with self.batch():
            for key, text, title, published in rows:
                shelf = self.place(published)
                self._db.execute("UPDATE document SET shelf = ? WHERE key = ?", [shelf, key])
                self.add(shelf, text, title or "")
        return len(rows)

    def tidy(self) -> bool:
        """Merge a part of the index, so that words are found faster; False when all is merged."""
        before = self._db.conn.total_changes
        # SQLite's own sign: less than two changes mean that nothing was left to merge.
        self._db.execute(_MERGE, [_PAGES])
        return self._db.conn.total_changes - before >= 2

    def _write(self) -> None:
        self._pending.sort()
        self._db.conn.executemany(_ADD, self._pending)
        self._pending.clear()
        self._taken.clear()


def _first_shelf(published: str | None) -> int:
    """Return the first place of a day, or of the undated reports."""
    try:
        day = date.fromisoformat((published or "")[:10])
    except ValueError:
        return _FIRST_UNDATED
    return day.toordinal() << _DAY_BITS
