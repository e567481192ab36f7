"""Which notes a filter means, and how many there are of each kind: ids and counts, no notes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from sqlite_utils import Database

from muqabala.model.note_filter import Facets, NoteFilter, NoteOrder
from muqabala.store.sought import sought_words

_SEEN = (
    " FROM note n JOIN note_target t ON t.note = n.id AND t.seq = 0"
    " JOIN document d ON d.id = t.document"
)
_PLACE = "t.document, t.start IS NULL DESC, t.start, n.created, n.id"
_FIRST_TAG = "(SELECT min(g.tag) FROM note_tag g WHERE g.note = n.id)"
_ORDERS = {
    NoteOrder.POSITION: _PLACE,
    NoteOrder.NEWEST: f"n.modified DESC, {_PLACE}",
    NoteOrder.REPORT: f"d.title, {_PLACE}",
    NoteOrder.TAG: f"{_FIRST_TAG} IS NULL, {_FIRST_TAG}, {_PLACE}",
}
_FOR_REVIEW = "EXISTS (SELECT 1 FROM note_target r WHERE r.note = n.id AND r.state = 'review')"
_PAIR = "EXISTS (SELECT 1 FROM note_target p WHERE p.note = n.id AND p.seq = 1)"
_MARK = (
    "n.body = '' AND n.verdict = '' AND NOT EXISTS (SELECT 1 FROM note_tag m WHERE m.note = n.id)"
)

_NOT_HIDDEN = (
    "WHERE note NOT IN (SELECT id FROM note WHERE trashed IS NOT NULL) AND note NOT IN"
    " (SELECT t.note FROM document d JOIN note_target t ON t.document = d.id AND t.seq = 0"
    " WHERE d.trashed IS NOT NULL)"
)

Condition = tuple[str, Sequence[str]]
"""Part of a WHERE clause with its parameters."""


class NoteQueries:
    """What can be asked of the notes of one open library without reading them."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def ids(self, chosen: NoteFilter) -> list[str]:
        """Return the ids of the notes that a filter means, in its order."""
        where, parameters = _where(chosen)
        # Every part of the query stands in this module; what the user gave is a parameter.
        query = f"SELECT n.id{_SEEN} WHERE {where} ORDER BY {_ORDERS[chosen.order]}"
        return [row[0] for row in self._db.execute(query, parameters)]

    def count(self, chosen: NoteFilter) -> int:
        """Return how many notes a filter means."""
        where, parameters = _where(chosen)
        query = f"SELECT count(*){_SEEN} WHERE {where}"
        return int(self._db.execute(query, parameters).fetchone()[0])

    def facets(self, documents: tuple[str, ...] | None = None) -> Facets:
        """Return what the notes of these documents, or all, can be filtered by."""
        where, parameters = _where(NoteFilter(documents=documents))
        sums = self._db.execute(
            f"SELECT count(*), total({_FOR_REVIEW}), total({_PAIR}), total({_MARK})"
            f"{_SEEN} WHERE {where}",
            parameters,
        ).fetchone()
        total, review, pairs, marks = (int(each) for each in sums)
        # One walk over the notes for three columns, which have few values each.
        colors, verdicts, authors = Counter[str](), Counter[str](), Counter[str]()
        for color, verdict, author, many in self._db.execute(
            f"SELECT n.color, n.verdict, n.author, count(*){_SEEN} WHERE {where} GROUP BY 1, 2, 3",
            parameters,
        ):
            for counts, value in ((colors, color), (verdicts, verdict), (authors, author)):
                counts[value] += many
        return Facets(
            total, review, pairs, marks, tags=self._tags_of(documents),
            colors=_ranked(colors), verdicts=_ranked(verdicts), authors=_ranked(authors),
        )  # fmt: skip

    def _tags_of(self, documents: tuple[str, ...] | None) -> tuple[tuple[str, int], ...]:
        """Return the tags of the notes in sight, the most frequent first."""
        if documents is None:
            # Few notes are out of sight: to leave them out costs less than to look for the others.
            found = self._db.execute(
                f"SELECT tag, count(*) FROM note_tag {_NOT_HIDDEN} GROUP BY tag"  # noqa: S608
            )
        else:
            where, parameters = _where(NoteFilter(documents=documents))
            found = self._db.execute(
                f"SELECT g.tag, count(*){_SEEN} JOIN note_tag g ON g.note = n.id"
                f" WHERE {where} GROUP BY g.tag",
                parameters,
            )
        return _ranked(Counter({row[0]: row[1] for row in found}))


def _ranked(counts: Counter[str]) -> tuple[tuple[str, int], ...]:
    """Return what was counted, the most frequent first; what is empty is nothing."""
    found = [(value, many) for value, many in counts.items() if value]
    return tuple(sorted(found, key=lambda item: (-item[1], item[0])))


def _where(chosen: NoteFilter) -> tuple[str, list[str]]:
    conditions = [("n.trashed IS NULL", ()), ("d.trashed IS NULL", ()), *_conditions(chosen)]
    clause = " AND ".join(f"({condition})" for condition, _ in conditions)
    return clause, [each for _, parameters in conditions for each in parameters]


def _conditions(chosen: NoteFilter) -> Iterator[Condition]:
    for word in sought_words(chosen.words):
        yield "instr(n.sought, ?) > 0", (word,)
    if chosen.tags:
        yield _tagged(chosen.tags)
    for column, values in (
        ("n.color", chosen.colors), ("n.verdict", chosen.verdicts), ("n.author", chosen.authors)
    ):  # fmt: skip
        if values:
            yield f"{column} IN ({_marks(values)})", values
    if chosen.documents is not None:
        among = f"SELECT o.note FROM note_target o WHERE o.document IN ({_marks(chosen.documents)})"  # noqa: S608
        yield f"n.id IN ({among})", chosen.documents
    for wanted, condition in (
        (chosen.review, _FOR_REVIEW), (chosen.pairs, _PAIR), (chosen.marks, _MARK)
    ):  # fmt: skip
        if wanted:
            yield condition, ()


def _tagged(tags: tuple[str, ...]) -> Condition:
    """Return that a note bears one of the tags, or one within it: `a/b` lies before `a0`."""
    each = " OR ".join("g.tag = ? OR (g.tag >= ? AND g.tag < ?)" for _ in tags)
    parameters = [part for tag in tags for part in (tag, f"{tag}/", f"{tag}0")]
    return f"n.id IN (SELECT g.note FROM note_tag g WHERE {each})", parameters  # noqa: S608


def _marks(values: Sequence[str]) -> str:
    return ",".join("?" * len(values))
