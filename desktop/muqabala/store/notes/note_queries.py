"""Which notes a filter means, and how many there are of each kind: ids and counts, no notes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from sqlite_utils import Database

from muqabala.model.note_filter import Facets, NoteFilter, NoteOrder
from muqabala.store.notes.sought import sought_words

_SEEN = (
    " FROM note_target t {joined} WHERE t.seq = 0"
    " AND t.document NOT IN (SELECT id FROM document WHERE trashed IS NOT NULL)"
    " AND t.note NOT IN (SELECT id FROM note WHERE trashed IS NOT NULL)"
)
"""The notes in sight by their first places: an index holds all that this asks (`note_place`)."""
_PLACE = "t.document, t.start, t.created, t.note"
_NOTE = "JOIN note n ON n.id = t.note"
_TAG = "LEFT JOIN (SELECT note, min(tag) AS tag FROM note_tag GROUP BY note) f ON f.note = t.note"
_ORDERS = {
    NoteOrder.POSITION: ("", _PLACE),
    NoteOrder.NEWEST: (_NOTE, f"n.modified DESC, {_PLACE}"),
    NoteOrder.REPORT: ("JOIN document d ON d.id = t.document", f"d.title, {_PLACE}"),
    NoteOrder.TAG: (_TAG, f"f.tag IS NULL, f.tag, {_PLACE}"),
}
"""What each order joins, and how it sorts; SQLite sets a whole report (no start) first."""
_SAID = "n.color, n.verdict, n.author"
_HIDDEN = (
    "SELECT note FROM note_target WHERE seq = 0"
    " AND document IN (SELECT id FROM document WHERE trashed IS NOT NULL)"
    " UNION SELECT id FROM note WHERE trashed IS NOT NULL"
)
_TAGS_OF_ALL = f"SELECT tag, count(*) FROM note_tag WHERE note NOT IN ({_HIDDEN}) GROUP BY tag"  # noqa: S608
_SAID_OF_ALL = f"SELECT {_SAID}, count(*) FROM note n WHERE id NOT IN ({_HIDDEN}) GROUP BY {_SAID}"  # noqa: S608
"""Of all notes indexes are counted through, in their own order (`note_tag_tag`, `note_said`)."""
_FOR_REVIEW = "SELECT note FROM note_target WHERE state = 'review'"
_PAIR = "SELECT note FROM note_target WHERE seq = 1"
_MARK = (
    "SELECT id FROM note WHERE body = '' AND verdict = '' AND id NOT IN (SELECT note FROM note_tag)"
)

Condition = tuple[str, Sequence[str]]
"""A query for ids of notes, with its parameters."""


class NoteQueries:
    """What can be asked of the notes of one open library without reading them."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def ids(self, chosen: NoteFilter) -> list[str]:
        """Return the ids of the notes that a filter means, in its order."""
        joined, order = _ORDERS[chosen.order]
        where, parameters = _where(chosen, joined)
        # Every part of the query stands in this module; what the user gave is a parameter.
        query = f"SELECT t.note{where} ORDER BY {order}"
        return [row[0] for row in self._db.execute(query, parameters)]

    def count(self, chosen: NoteFilter) -> int:
        """Return how many notes a filter means."""
        where, parameters = _where(chosen)
        return int(self._db.execute(f"SELECT count(*){where}", parameters).fetchone()[0])

    def facets(self, documents: tuple[str, ...] | None = None) -> Facets:
        """Return what the notes of these documents, or all, can be filtered by."""
        among = NoteFilter(documents=documents)
        tags, said = _TAGS_OF_ALL, _SAID_OF_ALL
        parameters: list[str] = []
        if documents is not None:
            where, parameters = _where(among, "JOIN note_tag g ON g.note = t.note")
            tags = f"SELECT g.tag, count(*){where} GROUP BY g.tag"
            where, _ = _where(among, _NOTE)
            said = f"SELECT {_SAID}, count(*){where} GROUP BY {_SAID}"
        counts: tuple[Counter[str], ...] = (Counter(), Counter(), Counter())
        for *values, many in self._db.execute(said, parameters):
            for count, value in zip(counts, values, strict=True):
                count[value] += many
        colors, verdicts, authors = map(_most_first, counts)
        return Facets(
            self.count(among),
            self.count(replace(among, review=True)),
            self.count(replace(among, pairs=True)),
            self.count(replace(among, marks=True)),
            tags=_most_first(dict(self._db.execute(tags, parameters).fetchall())),
            colors=colors,
            verdicts=verdicts,
            authors=authors,
        )


def _most_first(counts: Mapping[str, int]) -> tuple[tuple[str, int], ...]:
    found = ((value, many) for value, many in counts.items() if value)
    return tuple(sorted(found, key=lambda each: (-each[1], each[0])))


def _where(chosen: NoteFilter, joined: str = "") -> tuple[str, list[str]]:
    conditions = list(_conditions(chosen))
    clause = "".join(f" AND t.note IN ({condition})" for condition, _ in conditions)
    values = [each for _, parameters in conditions for each in parameters]
    return _SEEN.format(joined=joined) + clause, values


def _conditions(chosen: NoteFilter) -> Iterator[Condition]:
    """Yield what selects the notes that are meant, of each part of a filter."""
    words = sought_words(chosen.words)
    if words:
        having = " AND ".join("instr(sought, ?) > 0" for _ in words)
        yield f"SELECT id FROM note WHERE {having}", words  # noqa: S608
    if chosen.tags:
        yield _tagged(chosen.tags)
    for column, values in (
        ("color", chosen.colors), ("verdict", chosen.verdicts), ("author", chosen.authors)
    ):  # fmt: skip
        if values:
            yield f"SELECT id FROM note WHERE {column} IN ({_marks(values)})", values  # noqa: S608
    if chosen.documents is not None:
        among = _marks(chosen.documents)
        yield f"SELECT note FROM note_target WHERE document IN ({among})", chosen.documents  # noqa: S608
    for wanted, condition in (
        (chosen.review, _FOR_REVIEW), (chosen.pairs, _PAIR), (chosen.marks, _MARK)
    ):  # fmt: skip
        if wanted:
            yield condition, ()


def _tagged(tags: tuple[str, ...]) -> Condition:
    """Return that a note bears one of the tags, or one within it: `a/b` lies before `a0`."""
    each = " OR ".join("tag = ? OR (tag >= ? AND tag < ?)" for _ in tags)
    parameters = [part for tag in tags for part in (tag, f"{tag}/", f"{tag}0")]
    return f"SELECT note FROM note_tag WHERE {each}", parameters  # noqa: S608


def _marks(values: Sequence[str]) -> str:
    return ",".join("?" * len(values))
