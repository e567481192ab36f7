"""The reports of a library in any order, and counted: only ids come back, lines are read later."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from sqlite_utils import Database

from muqabala.model.catalogue import CatalogueQuery, Order, State, Tally
from muqabala.store.documents import DEFECTS_TOLD
from muqabala.store.report_sets import bearing, parameters
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
    Order.TITLE: "sorted_words(d.title)",
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
    Order.TITLE: "d.title = ''",
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
_SOUGHT = (
    "SELECT id, title || ' ' || outlet || ' ' || coalesce(published, '') || ' ' || path"
    " FROM document WHERE trashed IS NULL"
)


class Catalogue:
    """The reports of one open library; `stamp` tells when any of them changed."""

    def __init__(self, db: Database, stamp: Callable[[], tuple[int, int]]) -> None:
        self._db, self._stamp = db, stamp
        self._sought: tuple[tuple[int, int], list[tuple[str, str]]] | None = None
        db.register_function(sorted_words, deterministic=True)

    def ids(self, query: CatalogueQuery, engine: str) -> list[str]:
        """Return the ids of the reports asked for, in order; `engine` are the present rules."""
        asked = {"engine": engine, "collection": query.collection, **parameters(query.tag)}
        found = self._db.execute(_statement(query), asked)
        words = fold(query.words).casefold().split()
        if not words:
            return [row[0] for row in found]
        passing = {key for key, said in self._words() if all(word in said for word in words)}
        return [row[0] for row in found if row[0] in passing]

    def _words(self) -> list[tuple[str, str]]:
        """Return the words by which each report is found, folded once until one changes."""
        stamp = self._stamp()
        if self._sought is None or self._sought[0] != stamp:
            said = [(row[0], fold(row[1]).casefold()) for row in self._db.execute(_SOUGHT)]
            self._sought = (stamp, said)
        return self._sought[1]

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


def sorted_words(words: str | None) -> str:
    """Return words as they are put in order: folded, without quotation marks before them."""
    return fold(words or "").casefold().lstrip(" «»\"'“”‘’()[]-–—.…")


def _statement(query: CatalogueQuery) -> str:
    """Return the statement; all of it is written here, the words of a user are never in it."""
    sets = f" AND d.id IN ({bearing()})" if query.tag else ""
    sets += f" AND d.id IN ({_COLLECTED})" if query.collection else ""
    side = "DESC" if query.descending else "ASC"
    blank = _BLANK_LAST.get(query.order)
    order = _ORDERS.get(query.order, "coalesce(c.n, 0)")
    orders = [*([blank] if blank else []), f"{order} {side}", "d.published DESC", "d.key"]
    return (
        f"SELECT d.id FROM document d {_COUNTED.get(query.order, '')}"  # noqa: S608
        f" WHERE d.trashed IS NULL AND {_STATES[query.state]}{sets} ORDER BY {', '.join(orders)}"
    )
