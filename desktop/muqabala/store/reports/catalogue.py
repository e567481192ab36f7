"""The reports of a library in any order, and counted: only ids come back, lines are read later."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping

from sqlite_utils import Database

from muqabala.model.catalogue import CatalogueQuery, Order, State, Tally
from muqabala.store.reports.catalogue_words import CatalogueWords, Stamp, in_order
from muqabala.store.reports.documents import DEFECTS_TOLD
from muqabala.store.reports.report_sets import bearing, parameters
from muqabala.text.folding import fold

_FIGURES = "SELECT document, count(*) AS n FROM claim WHERE category <> 'date' GROUP BY document"
_DEFECTS = f"SELECT document, count(*) AS n FROM defect WHERE kind IN {DEFECTS_TOLD} GROUP BY 1"  # noqa: S608
_NOTES = (
    "SELECT t.document, count(DISTINCT t.note) AS n FROM note_target t"
    " JOIN note n ON n.id = t.note WHERE n.trashed IS NULL GROUP BY 1"
)
_UNDATED = "coalesce(d.published, '') = ''"
_COUNTED = {
    Order.FIGURES: f"LEFT JOIN ({_FIGURES}) c ON c.document = d.key",
    Order.DEFECTS: f"LEFT JOIN ({_DEFECTS}) c ON c.document = d.key",
    Order.NOTES: f"LEFT JOIN ({_NOTES}) c ON c.document = d.id",
}
"""What is counted once for all reports, and not anew for each."""
_TAGS = "SELECT group_concat(g.tag) FROM document_tag g WHERE g.document = d.id"
_ORDERS = {
    Order.TITLE: "d.published",  # Titles are put in order afterwards.
    Order.OUTLET: "sorted_words(d.outlet)",
    Order.DAY: "d.published",
    Order.ADDED: "d.key",
    Order.WORDS: "d.words",
    Order.TAGS: f"({_TAGS})",
}
_BLANK_LAST = {
    Order.TAGS: f"({_TAGS}) IS NULL",
    Order.DAY: _UNDATED,
    Order.OUTLET: "d.outlet = ''",
    Order.TITLE: _UNDATED,
}
_STATES = {
    State.ALL: "1",
    State.UNDATED: _UNDATED,
    State.NO_OUTLET: "d.outlet = ''",
    State.DEFECTS: f"d.key IN (SELECT document FROM ({_DEFECTS}))",  # noqa: S608
    State.NOTES: f"d.id IN (SELECT document FROM ({_NOTES}))",  # noqa: S608
    State.UNREAD: "d.engine <> :engine",
}
_COLLECTED = "SELECT document FROM collection_member WHERE collection = :collection"


class Catalogue:
    """The reports of one open library; `stamp` tells when one came, went, or was told anew of."""

    def __init__(self, db: Database, stamp: Callable[[], Stamp]) -> None:
        self._db = db
        self.words = CatalogueWords(db, stamp)
        db.register_function(sorted_words, deterministic=True)

    def ids(self, query: CatalogueQuery, engine: str) -> list[str]:
        """Return the ids of the reports asked for, in order; `engine` are the present rules."""
        if query.order is Order.TITLE and query == _all_by_title(query):
            return self._by_title(self.words.all(), query)
        asked = {"engine": engine, "collection": query.collection, **parameters(query.tag)}
        found = [row[0] for row in self._db.execute(_statement(query), asked)]
        if query.words.strip():
            passing = self.words.found(query.words)
            found = [each for each in found if each in passing]
        return self._by_title(found, query) if query.order is Order.TITLE else found

    def _by_title(self, found: Collection[str], query: CatalogueQuery) -> list[str]:
        """Return reports by their titles, those without one last."""
        order, wanted = self.words.by_title(), set(found)
        named = [each for each in order if each in wanted]
        rest = wanted.difference(named) if len(named) < len(wanted) else ()
        return (named[::-1] if query.descending else named) + [e for e in found if e in rest]

    def outlets(self) -> dict[str, str]:
        """Return the outlet of each report, by id; "" where it has none."""
        return self._named("outlet")

    def months(self) -> dict[str, str]:
        """Return the month (`2018-04`) of each report, by id; "" where it has none."""
        return self._named("coalesce(substr(published, 1, 7), '')")

    def _named(self, column: str) -> dict[str, str]:
        found = self._db.execute(
            f"SELECT id, {column} FROM document INDEXED BY document_shelf"  # noqa: S608
            " WHERE trashed IS NULL"
        )
        return dict(found.fetchall())

    def outlet_tallies(self) -> list[Tally]:
        """Return how many reports each outlet has, the most first."""
        return self._tallies("outlet", "n DESC, name")

    def time_tallies(self, length: int) -> list[Tally]:
        """Return how many reports each day (10 letters) or month (7) has, in time's order."""
        return self._tallies(f"coalesce(substr(published, 1, {length}), '')", "name = '', name")

    def _tallies(self, column: str, order: str) -> list[Tally]:
        found = self._db.execute(
            f"SELECT name, n FROM (SELECT {column} AS name, count(*) AS n"  # noqa: S608
            " FROM document INDEXED BY document_shelf WHERE trashed IS NULL GROUP BY 1)"
            f" ORDER BY {order}"
        )
        return [Tally(*row) for row in found]

    def figure_counts(self) -> Mapping[str, int]:
        """Return how many figures each report has, by id; those without any are left out."""
        found = self._db.execute(
            f"SELECT d.id, c.n FROM ({_FIGURES}) c JOIN document d ON d.key = c.document"  # noqa: S608
            " WHERE d.trashed IS NULL"
        )
        return dict(found.fetchall())


def _all_by_title(query: CatalogueQuery) -> CatalogueQuery:
    """Return the query that asks for all reports by their titles, in the direction of this one."""
    return CatalogueQuery(order=Order.TITLE, descending=query.descending)


def sorted_words(words: str | None) -> str:
    """Return words as they are put in order, for SQLite."""
    return in_order(fold(words or "").casefold())


def _statement(query: CatalogueQuery) -> str:
    """Return the statement; all of it is written here, the words of a user are never in it."""
    sets = f" AND d.id IN ({bearing()})" if query.tag else ""
    sets += f" AND d.id IN ({_COLLECTED})" if query.collection else ""
    side = "DESC" if query.descending or query.order is Order.TITLE else "ASC"
    blank = _BLANK_LAST.get(query.order)
    order = _ORDERS.get(query.order, "coalesce(c.n, 0)")
    orders = [*([blank] if blank else []), f"{order} {side}", "d.published DESC", "d.key"]
    return (
        f"SELECT d.id FROM document d {_COUNTED.get(query.order, '')}"  # noqa: S608
        f" WHERE d.trashed IS NULL AND {_STATES[query.state]}{sets} ORDER BY {', '.join(orders)}"
    )
