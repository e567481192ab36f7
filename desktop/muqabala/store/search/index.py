"""The index of figures and of names: keys in the wanted order first, rows when they are shown."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Any

from sqlite_utils import Database

from muqabala.model.index import (
    FigureKey,
    FigureOrder,
    FigureQuery,
    FigureRow,
    NamePlace,
)
from muqabala.model.mention import Approx, Category, Entity, Kind, Mention
from muqabala.model.span import Span
from muqabala.store import rows
from muqabala.text.contexts import words_around
from muqabala.text.folding import fold
from muqabala.text.surfaces import form_of

_ORDERS = {
    FigureOrder.REPORT: "",
    FigureOrder.VALUE: "CAST(c.value AS REAL)",
    FigureOrder.COUNTED: "folded(c.counted)",
    FigureOrder.CATEGORY: "c.category",
    FigureOrder.PLACE: "folded(named({place}))",
    FigureOrder.DATE: "c.date",
    FigureOrder.SPEAKER: "folded(named({speaker}))",
}
_EMPTY_LAST = {
    FigureOrder.VALUE: "(c.value IS NULL OR c.value = 'vague')",
    FigureOrder.COUNTED: "(c.counted IS NULL)",
    FigureOrder.PLACE: "({place} IS NULL)",
    FigureOrder.DATE: "(c.date IS NULL)",
    FigureOrder.SPEAKER: "({speaker} IS NULL)",
}
_BY_REPORT = "d.published IS NULL OR d.published = '', d.published {}, d.path, d.key, c.seq"
_FIGURES = """
    FROM claim c JOIN document d ON d.key = c.document
    WHERE d.trashed IS NULL AND c.category <> 'date'
"""
_ROWS = """
    SELECT c.document, c.seq, d.id, d.title, d.outlet, d.published, c.category, c.value, c.approx,
           c.counted, c.victims, c.place, c.date, c.attributed_to, m.start, m."end", m.kind, m.rule,
           m.value, m.approx, m.counted, m.category, m.entity, m.confidence, m.more, d.text
    FROM claim c JOIN document d ON d.key = c.document
    JOIN mention m ON m.document = c.document AND m.seq = c.mention
"""
_COUNTS = """
    SELECT {} AS named, count(*), count(DISTINCT m.document)
    FROM mention m JOIN document d ON d.key = m.document
    WHERE m.entity IS NOT NULL AND d.trashed IS NULL {}
"""
_COUNT = """
    SELECT count(*), count(DISTINCT m.document)
    FROM mention m JOIN document d ON d.key = m.document
    WHERE m.entity IN ({}) AND d.trashed IS NULL {}
"""
_PLACES = """
    SELECT m.document, m.start, m."end", m.more, d.id, d.outlet, d.title, d.published
    FROM mention m JOIN document d ON d.key = m.document
    WHERE m.entity = ? AND d.trashed IS NULL
"""
_TOLD_AT = """
    SELECT c.document, c.seq, c.victims, c.place, c.attributed_to FROM claim c
    WHERE c.place IN ({})
"""
_NAMING = """
    SELECT DISTINCT d.id FROM mention m JOIN document d ON d.key = m.document
    WHERE m.entity IN ({}) AND d.trashed IS NULL
"""
_IDS = "SELECT d.id FROM document d WHERE d.trashed IS NULL"
_TEXTS = "SELECT d.id, d.text FROM document d WHERE d.trashed IS NULL"
_DOCUMENTS_IN_ORDER = "d.published IS NULL OR d.published = '', d.published DESC, d.path, d.key"
_AT_ONCE = 300
"""Keys asked for in one statement: well below what SQLite takes as parameters."""

Named = Mapping[str, str]
Told = tuple[str | None, str | None, str | None]
"""Whom a figure counts, where, and who says so: entity ids or words."""
Said = Mapping[FigureKey, Told]
_AS_STORED = {"victims": "c.victims", "place": "c.place", "speaker": "c.attributed_to"}
_AS_SAID = {
    name: f"said({number}, c.document, c.seq, {column})"
    for number, (name, column) in enumerate(_AS_STORED.items())
}


class Index:
    """Questions about all figures and names of one open library."""

    def __init__(self, db: Database, stamp: Callable[[], object]) -> None:
        self._db, self._stamp = db, stamp
        self._names: dict[str, str] = {}
        self._known_at: tuple[object, Named | None] = (None, None)
        self._heard = _Heard("", self._names)
        self._meant: Named = {}
        self._without: Collection[str] = ()
        self._said: Said = {}
        db.register_function(self._as_said, name="said")
        db.register_function(_folded, name="folded", deterministic=True)
        db.register_function(self._named, name="named")
        db.conn.create_function("holds", -1, self._holds)
        db.register_function(self._entity_meant, name="meant")
        db.register_function(self._is_left_out, name="left_out")

    # figures

    def figure_keys(
        self, query: FigureQuery, merged: Named | None = None, said: Said | None = None
    ) -> list[FigureKey]:
        """Return the keys of the figures asked for, in order.

        `merged` gives the name of entities that the analyst renamed or joined with others,
        `said` what holds of single figures instead of what is stored.
        """
        self._learn(merged, said)
        conditions, parameters = _conditions(query, self._columns)
        order = _order(query).format_map(self._columns)
        found = self._db.execute(
            f"SELECT c.document, c.seq {_FIGURES} {conditions} ORDER BY {order}", parameters
        )
        return found.fetchall()

    def figure_counts(
        self, query: FigureQuery, merged: Named | None = None, said: Said | None = None
    ) -> dict[str, int]:
        """Return how many of the figures asked for there are of each category."""
        self._learn(merged, said)
        conditions, parameters = _conditions(query, self._columns)
        found = self._db.execute(
            f"SELECT c.category, count(*) {_FIGURES} {conditions} GROUP BY c.category",
            parameters,
        )
        return dict(found.fetchall())

    def figures(
        self, keys: Sequence[FigureKey], merged: Named | None = None, said: Said | None = None
    ) -> list[FigureRow]:
        """Return the rows of these figures, in the given order; without those that are gone."""
        self._learn(merged, said)
        found: dict[FigureKey, FigureRow] = {}
        for start in range(0, len(keys), _AT_ONCE):
            found |= self._rows_of(keys[start : start + _AT_ONCE])
        return [found[key] for key in keys if key in found]

    def _rows_of(self, keys: Sequence[FigureKey]) -> dict[FigureKey, FigureRow]:
        wanted = ",".join("(?,?)" for _ in keys)
        found = self._db.execute(
            f"{_ROWS} WHERE (c.document, c.seq) IN (VALUES {wanted})",
            [number for key in keys for number in key],
        )
        return {(row[0], row[1]): self._figure((row[0], row[1]), row[2:]) for row in found}

    def _figure(self, key: FigureKey, row: Sequence[Any]) -> FigureRow:
        identity, title, outlet, published, category, value, approx, counted, *told = row
        victims, place, date, speaker, start, end, kind, rule, *mention, text = told
        victims, place, speaker = self._said.get(key, (victims, place, speaker))
        known = rows.mention_from_row((start, end, kind, rule, *mention))
        before, after = words_around(text, known.span)
        return FigureRow(
            document_id=identity, span=known.span, quote=known.span.of(text),
            category=Category(category), approx=Approx(approx), kind=known.kind,
            title=title or "", outlet=outlet or "", published=published or "",
            value=value or "", counted=counted or "", currency=known.currency or "",
            victims=self._named(victims), place=self._named(place), date=date or "",
            attributed_to=self._named(speaker), rule=rule, before=before, after=after,
        )  # fmt: skip

    def told_at(self, places: Collection[str]) -> dict[FigureKey, Told]:
        """Return what is stored of the figures at these places, which are entity ids."""
        found = self._db.execute(_TOLD_AT.format(_marks(places)), list(places))
        return {(document, seq): (victims, place, speaker)
                for document, seq, victims, place, speaker in found}  # fmt: skip

    def keys(self) -> dict[str, int]:
        """Return the numbers of the reports by their ids."""
        return dict(self._db.execute("SELECT id, key FROM document").fetchall())

    def naming(self, entities: Collection[str]) -> set[str]:
        """Return the ids of the reports in which any of these entities is named."""
        found = self._db.execute(_NAMING.format(_marks(entities)), list(entities))
        return {row[0] for row in found}

    # names

    def entities(self) -> dict[str, Entity]:
        """Return all entities that were ever named, by id."""
        found = self._db.execute(
            "SELECT id, name, english, type, subtype, aliases, latitude, longitude, origin"
            " FROM entity"
        )
        return {row[0]: rows.entity_from_row(row) for row in found}

    def texts(self, documents: Sequence[str] | None = None) -> Iterator[tuple[str, str]]:
        """Yield id and text of the reports, the newest publication first."""
        scope, parameters = _scope(documents)
        found = self._db.execute(f"{_TEXTS} {scope} ORDER BY {_DOCUMENTS_IN_ORDER}", parameters)
        yield from found

    def in_order(self, documents: Sequence[str] | None = None) -> list[str]:
        """Return the ids of the reports, the newest publication first."""
        scope, parameters = _scope(documents)
        found = self._db.execute(f"{_IDS} {scope} ORDER BY {_DOCUMENTS_IN_ORDER}", parameters)
        return [row[0] for row in found]

    def name_counts(
        self,
        documents: Sequence[str] | None = None,
        meant: Named | None = None,
        without: Collection[str] = (),
    ) -> dict[str, tuple[int, int]]:
        """Return of each entity in how many places and in how many reports it is named.

        `meant` gives the entity that another one is taken for ("" for none); reports in
        `without` are left out.
        """
        self._meant, self._without = meant or {}, without
        scope, parameters = _scope(documents)
        # Asking back for a million mentions takes a second: it is done only where it matters.
        counts = _COUNTS.format(
            "meant(m.entity)" if meant else "m.entity", "AND NOT left_out(d.id)" if without else ""
        )
        found = self._db.execute(f"{counts} {scope} GROUP BY named", parameters)
        return {entity: (mentions, reports) for entity, mentions, reports in found if entity}

    def count_of_names(
        self,
        entities: Sequence[str],
        documents: Sequence[str] | None = None,
        without: Collection[str] = (),
    ) -> tuple[int, int]:
        """Return in how many places, and in how many reports, one of these entities is named.

        Reports in `without` are left out.
        """
        self._without = without
        scope, parameters = _scope(documents)
        left = "AND NOT left_out(d.id)" if without else ""
        count = _COUNT.format(_marks(entities), left)
        row = self._db.execute(f"{count} {scope}", [*entities, *parameters]).fetchone()
        return row[0], row[1]

    def name_places(
        self,
        entity_id: str,
        documents: Sequence[str] | None = None,
        most: int | None = None,
        without: Collection[str] = (),
    ) -> Iterator[NamePlace]:
        """Yield where an entity is named, newest report first, in the order of its text.

        No more than the first `most` of them; reports in `without` are left out.
        """
        self._without = without
        scope, parameters = _scope(documents)
        scope += " AND NOT left_out(d.id)" if without else ""
        found = self._db.execute(
            f"{_PLACES} {scope} ORDER BY {_DOCUMENTS_IN_ORDER}, m.seq LIMIT ?",
            [entity_id, *parameters, -1 if most is None else most],
        )
        self._learn_names(None)
        name = self._named(entity_id)
        text, last = "", -1
        for key, start, end, more, identity, *known in found:
            if key != last:
                text, last = self._text(key), key
            short = bool(more) and '"short":true' in more
            mention = Mention(Span(start, end), Kind.PLACE, "", short=short)
            yield place_of(mention, text, name, identity, known)

    def _text(self, key: int) -> str:
        row = self._db.execute("SELECT text FROM document WHERE key = ?", [key]).fetchone()
        return str(row[0])

    # what SQLite asks back

    def _learn(self, merged: Named | None, said: Said | None) -> None:
        self._learn_names(merged)
        self._said = said or {}

    @property
    def _columns(self) -> Mapping[str, str]:
        """The columns of a figure that corrections may change; asking back for each takes time."""
        return _AS_SAID if self._said else _AS_STORED

    def _as_said(self, number: int, document: int, seq: int, stored: str | None) -> str | None:
        told = self._said.get((document, seq))
        return told[number] if told else stored

    def _learn_names(self, merged: Named | None) -> None:
        version = (self._stamp(), merged)
        if version != self._known_at:
            self._names = dict(self._db.execute("SELECT id, name FROM entity").fetchall())
            self._names |= merged or {}
            self._known_at = version
            self._heard = _Heard("", self._names)

    def _entity_meant(self, entity: str) -> str:
        return self._meant.get(entity, entity)

    def _is_left_out(self, document_id: str) -> bool:
        return document_id in self._without

    def _named(self, reference: str | None) -> str:
        """Return the name of an entity, or the words of the report as they are."""
        return self._names.get(reference, reference) if reference else ""

    def _holds(self, words: str, *said: str | None) -> bool:
        """Tell whether all `words` (folded, with blanks between) occur in what is said."""
        if self._heard.words != words:
            self._heard = _Heard(words, self._names)
        found = 0
        for one in said:
            if one:
                found |= self._heard[one]
        return found == self._heard.all


class _Heard(dict[str, int]):
    """Which of some words occur in a string, as bits; each string is looked through once."""

    def __init__(self, words: str, names: Named) -> None:
        super().__init__()
        self.words, self._names = words, names
        self._sought = words.split(" ")
        self.all = (1 << len(self._sought)) - 1

    def __missing__(self, said: str) -> int:
        heard = _folded(self._names.get(said, said))
        found = sum(1 << bit for bit, word in enumerate(self._sought) if word in heard)
        self[said] = found
        return found


def place_of(
    mention: Mention, text: str, name: str, document_id: str, known: Sequence[str | None]
) -> NamePlace:
    """Return where a mention of the entity called `name` stands in the report of that text.

    `known` are the report's outlet, title and publication.
    """
    outlet, title, published = (value or "" for value in known)
    surface = " ".join(mention.span.of(text).split())
    return NamePlace(
        document_id, mention.span, surface, form_of(mention, text, name), outlet, title,
        published, *words_around(text, mention.span),
    )  # fmt: skip


@lru_cache(maxsize=65_536)
def _folded(text: str | None) -> str:
    return fold(text).casefold() if text else ""


def _conditions(query: FigureQuery, columns: Mapping[str, str]) -> tuple[str, list[str]]:
    """Return the conditions of a query as SQL, and their parameters."""
    scope, parameters = _scope(query.documents)
    if query.category is not None:
        scope += " AND c.category = ?"
        parameters.append(query.category.value)
    words = " ".join(_folded(query.words).split())
    if words:
        scope += (
            " AND holds(?, c.value, c.counted, {victims}, {place}, c.date, {speaker},"
            " d.outlet, d.title)"
        ).format_map(columns)
        parameters.append(words)
    return scope, parameters


def _scope(documents: Sequence[str] | None) -> tuple[str, list[str]]:
    if documents is None:
        return "", []
    return f" AND d.id IN ({_marks(documents)})", list(documents)


def _marks(values: Collection[object]) -> str:
    return ",".join("?" * len(values))


def _order(query: FigureQuery) -> str:
    """Return the columns to sort by; what has nothing to be sorted by always comes last."""
    direction = "DESC" if query.descending else "ASC"
    by_report = _BY_REPORT.format("ASC" if query.descending else "DESC")
    if query.order is FigureOrder.REPORT:
        return by_report
    first = [_EMPTY_LAST[query.order]] if query.order in _EMPTY_LAST else []
    return ", ".join([*first, f"{_ORDERS[query.order]} {direction}", by_report])
