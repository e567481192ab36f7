"""Reports, notes and figures that answer a question, found by the index and the tables."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice

from sqlite_utils import Database

from muqabala.model.search import Counted, Named, Near, Question, Words
from muqabala.model.span import Span
from muqabala.store.search.sql import Composer, Meanings, Sql, Statement, figure_condition
from muqabala.text.matching import answers
from muqabala.text.stems import light_stem
from muqabala.text.word_forms import word_forms

RARE = 1000
"""So many reports are put in order by how well they answer; of more the newest come first."""

_BY_INDEX = """
    SELECT d.key, s.rowid FROM search_text s CROSS JOIN document d ON d.shelf = s.rowid
    WHERE search_text MATCH ? AND d.trashed IS NULL AND {}
"""
_BY_TABLE = """
    SELECT d.key, d.shelf FROM document d INDEXED BY document_shelf
    WHERE d.shelf IS NOT NULL AND d.trashed IS NULL AND {}
"""
_ONLY_INDEX = "SELECT count(*) FROM search_text WHERE search_text MATCH ?"
_TRASHED = "SELECT 1 FROM document INDEXED BY document_trashed WHERE trashed IS NOT NULL LIMIT 1"
_HEADS = """
    SELECT key, id, coalesce(title, ''), coalesce(outlet, ''), coalesce(published, ''), path, text
    FROM document WHERE key = ?
"""
_NAMED_AT = 'SELECT start, "end" FROM mention WHERE document = ? AND entity = ?'
_COUNTED_AT = """
    SELECT m.start, m."end" FROM claim c
    JOIN mention m ON m.document = c.document AND m.seq = c.mention
    WHERE c.document = ? AND {}
"""
_NOTES = """
    SELECT n.id, n.body, t.document, d.title, t.start, t."end" FROM note n
    JOIN note_target t ON t.note = n.id JOIN document d ON d.id = t.document
    WHERE d.trashed IS NULL AND n.trashed IS NULL ORDER BY n.modified DESC, n.id, t.seq
"""
_STEM_LENGTH = 3


@dataclass(frozen=True, slots=True)
class Head:
    """A report that was found, with its text."""

    key: int
    id: str
    title: str
    outlet: str
    published: str
    path: str
    text: str


@dataclass(frozen=True, slots=True)
class StoredNote:
    """A note with its tags, the reports it is on, and where in the first of them."""

    id: str
    body: str
    tags: tuple[str, ...]
    documents: tuple[str, ...]
    title: str
    span: Span | None


class Finding:
    """Asks one open library. What SQLite asks back is answered from `_filters`."""

    def __init__(self, db: Database) -> None:
        self._db = db
        self._filters: Sequence[Words | Near] = ()
        db.conn.create_function("fits", 2, self._fits, deterministic=True)

    def newest(self, question: Question, meanings: Meanings) -> Iterator[int]:
        """Yield the keys of the reports that answer, the newest first."""
        sql = self._select(self._statement(question, meanings))
        for key, _shelf in self._db.execute(f"{sql.text} ORDER BY 2 DESC", sql.parameters):
            yield key

    def best(self, question: Question, meanings: Meanings) -> Iterator[int]:
        """Yield the keys of the reports that answer, the best first if there are few enough."""
        statement = self._statement(question, meanings)
        sql = self._select(statement)
        if not statement.expression or self._is_common(sql):
            return self.newest(question, meanings)
        ranked = f"{sql.text} ORDER BY bm25(search_text, 1.0, 4.0), 2 DESC"
        return (key for key, _shelf in self._db.execute(ranked, sql.parameters))

    def count(self, question: Question, meanings: Meanings) -> int:
        """Return how many reports answer."""
        statement = self._statement(question, meanings)
        sql = self._select(statement)
        if statement.condition == Sql("1") and self._db.execute(_TRASHED).fetchone() is None:
            sql = Sql(_ONLY_INDEX, (statement.expression,))
            return int(self._db.execute(sql.text, sql.parameters).fetchone()[0])
        counted = f"SELECT count(*) FROM ({sql.text})"  # noqa: S608
        return int(self._db.execute(counted, sql.parameters).fetchone()[0])

    def head(self, key: int) -> Head | None:
        """Return a report that was found; None when it has gone in the meantime."""
        row = self._db.execute(_HEADS, [key]).fetchone()
        return Head(*row) if row else None

    def field_hits(self, key: int, leaf: Named | Counted, meanings: Meanings) -> list[Span]:
        """Return where in a report an entity is named, or a figure stands."""
        if isinstance(leaf, Named):
            entities = sorted(meanings.names[leaf].entities)
            rows = [r for each in entities for r in self._db.execute(_NAMED_AT, [key, each])]
        else:
            condition = figure_condition(leaf, meanings.figures[leaf])
            sql = _COUNTED_AT.format(condition.text)
            rows = self._db.execute(sql, [key, *condition.parameters]).fetchall()
        return sorted(Span(*row) for row in rows)

    def notes(self) -> list[StoredNote]:
        """Return the notes on reports that are not in the trash, the latest first."""
        tags: dict[str, list[str]] = {}
        for note, tag in self._db.execute("SELECT note, tag FROM note_tag ORDER BY note, seq"):
            tags.setdefault(note, []).append(tag)
        found: dict[str, StoredNote] = {}
        for note, body, document, title, start, end in self._db.execute(_NOTES):
            if note in found:
                earlier = found[note]
                found[note] = replace(earlier, documents=(*earlier.documents, document))
            else:
                span = None if start is None else Span(start, end)
                own = tuple(tags.get(note, ()))
                found[note] = StoredNote(note, body, own, (document,), title or "", span)
        return list(found.values())

    # what words mean

    def outlets(self) -> list[str]:
        """Return the names of all outlets."""
        found = self._db.execute(
            "SELECT DISTINCT outlet FROM document INDEXED BY document_shelf WHERE outlet <> ''"
        )
        return [row[0] for row in found]

    def counted_things(self) -> list[str]:
        """Return all words by which figures say what they count."""
        # The next one is looked up in the index: all figures would take as long as they are many.
        found = self._db.execute(
            "WITH RECURSIVE thing(t) AS (SELECT min(counted) FROM claim WHERE counted > ''"
            " UNION ALL SELECT (SELECT min(counted) FROM claim WHERE counted > t) FROM thing"
            " WHERE t IS NOT NULL) SELECT t FROM thing WHERE t IS NOT NULL"
        )
        return [row[0] for row in found]

    def kindred(self, word: str) -> list[str]:
        """Return the words of the index that have the light stem of `word`, and its own forms."""
        stem = light_stem(word)
        found = dict.fromkeys(word_forms(word))
        begins = {form[: form.find(stem) + len(stem)] for form in found if stem in form}
        for begin in begins if len(stem) >= _STEM_LENGTH else ():
            rows = self._db.execute(
                "SELECT term FROM search_words WHERE term >= ? AND term < ?",
                [begin, begin + "\uffff"],
            )
            found |= dict.fromkeys(term for (term,) in rows if light_stem(term) == stem)
        return list(found)

    # statements

    def _statement(self, question: Question, meanings: Meanings) -> Statement:
        composer = Composer(meanings, self.kindred)
        statement = composer.statement(question)
        self._filters = composer.filters
        return statement

    def _select(self, statement: Statement) -> Sql:
        condition = statement.condition
        if statement.expression:
            text = _BY_INDEX.format(condition.text)
            return Sql(text, (statement.expression, *condition.parameters))
        return Sql(_BY_TABLE.format(condition.text), condition.parameters)

    def _is_common(self, sql: Sql) -> bool:
        found = self._db.execute(f"{sql.text} LIMIT {RARE + 1}", sql.parameters)
        return sum(1 for _ in islice(found, RARE + 1)) > RARE

    def _fits(self, number: int, text: str) -> bool:
        return answers(text, self._filters[number])
