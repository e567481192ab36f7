"""The words by which a note is found: folded once, when it is written, not at every search."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from sqlite_utils import Database

from muqabala.model.annotation import Note
from muqabala.text.folding import fold
from muqabala.text.terms import LANGUAGES, term


def sought(note: Note) -> str:
    """Return what a search looks at: text, tags, quotations, verdict, author."""
    quotes = (target.selector.exact for target in note.targets if target.selector is not None)
    return _folded(note.body, note.tags, quotes, note.verdict, note.author)


def sought_words(typed: str) -> list[str]:
    """Return the words of a search as `sought` has them."""
    return [word.lstrip("#") for word in fold(typed).casefold().split() if word.lstrip("#")]


def fill_sought(db: Database) -> None:
    """Write the words of all notes; their other columns stay as they are."""
    tags = _grouped(db, "SELECT note, tag FROM note_tag ORDER BY note, seq")
    quotes = _grouped(db, "SELECT note, exact FROM note_target WHERE exact IS NOT NULL")
    rows = [
        (_folded(body, tags.get(note, ()), quotes.get(note, ()), verdict, author), note)
        for note, body, verdict, author in db.execute("SELECT id, body, verdict, author FROM note")
    ]
    db.conn.executemany("UPDATE note SET sought = ? WHERE id = ?", rows)


def _grouped(db: Database, query: str) -> dict[str, list[str]]:
    groups: dict[str, list[str]] = {}
    for note, words in db.execute(query):
        groups.setdefault(note, []).append(words)
    return groups


def _folded(
    body: str, tags: Sequence[str], quotes: Iterable[str], verdict: str, author: str
) -> str:
    said = [term(f"status.{verdict}", each) for each in LANGUAGES] if verdict else []
    return fold(" ".join((body, *tags, *quotes, *said, author))).casefold()
