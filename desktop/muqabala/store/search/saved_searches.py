"""Searches that the analyst keeps under a name."""

from __future__ import annotations

from sqlite_utils import Database


class SavedSearches:
    """The saved searches of one open library."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def all(self) -> list[tuple[str, str]]:
        """Return names and search lines, the latest first."""
        found = self._db.execute("SELECT name, query FROM saved_search ORDER BY created DESC, name")
        return found.fetchall()

    def find(self, name: str) -> tuple[str, str, str] | None:
        """Return name, line and time (ISO 8601) of a saved search, or None."""
        row = self._db.execute("SELECT * FROM saved_search WHERE name = ?", [name]).fetchone()
        return (row[0], row[1], row[2]) if row else None

    def keep(self, kept: tuple[str, str, str]) -> None:
        """Keep a search as `find` gives it, in place of the one of that name."""
        self.put(*kept)

    def put(self, name: str, query: str, at: str) -> None:
        """Keep a search line, in place of the one of that name; `at` is ISO 8601."""
        self._db.execute("INSERT OR REPLACE INTO saved_search VALUES (?, ?, ?)", [name, query, at])

    def remove(self, name: str) -> None:
        """Forget a search; nothing happens when there is none of that name."""
        self._db.execute("DELETE FROM saved_search WHERE name = ?", [name])
