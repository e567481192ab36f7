"""The words by which reports are found and put in order in the catalogue, folded once.

Of a hundred thousand reports that takes half a second, which would be felt at the first letter that
is typed. So they are folded piece by piece while nobody waits, and kept until a report changes.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from sqlite_utils import Database

from muqabala.text.folding import fold

PIECE = 3000
"""Reports that are folded at once: less than a frame's time."""

_ROW_END, _TITLE_END = "\x1e", "\x1f"
_SOUGHT = (
    f"SELECT key, id, coalesce(published, ''), title || '{_TITLE_END}' || outlet || ' '"  # noqa: S608
    " || coalesce(published, '') || ' ' || path"
    " FROM document WHERE key > ? AND trashed IS NULL ORDER BY key LIMIT ?"
)
_QUOTATION = " «»\"'“”‘’()[]-–—.…"
_LATEST_FIRST = str.maketrans("0123456789", "9876543210")
Stamp = tuple[int, int]


class CatalogueWords:
    """The folded words of the reports of one open library; `stamp` tells when any changed."""

    def __init__(self, db: Database, stamp: Callable[[], Stamp]) -> None:
        self._db, self._stamp = db, stamp
        self._made: Stamp | None = None
        self._last, self._is_whole = 0, False
        self._said: dict[str, str] = {}
        self._titled: list[str] = []
        self._by_title: list[str] | None = None

    def prepare(self, most: int = PIECE) -> bool:
        """Fold the words of some more reports; tell whether there may be others."""
        if self._made != self._stamp():
            self._made, self._last, self._is_whole = self._stamp(), 0, False
            self._said, self._titled, self._by_title = {}, [], None
        if not self._is_whole:
            rows = self._db.execute(_SOUGHT, [self._last, most]).fetchall()
            folded = _folded([row[3] for row in rows])
            self._said.update(zip((row[1] for row in rows), folded, strict=True))
            titled = (_titled(words, *row[1:3]) for words, row in zip(folded, rows, strict=True))
            self._titled += sorted(filter(None, titled))
            self._last = rows[-1][0] if rows else self._last
            self._is_whole = len(rows) < most
        return not self._is_whole

    def all(self) -> Mapping[str, str]:
        """Return the words of each report by its id: title, outlet, day and path."""
        while self.prepare(50 * PIECE):
            pass
        return self._said

    def found(self, words: str) -> set[str]:
        """Return the ids of the reports in which all words stand, however spelled."""
        sought = fold(words).casefold().split()
        return {each for each, said in self.all().items() if all(word in said for word in sought)}

    def by_title(self) -> Sequence[str]:
        """Return the ids of the reports that have a title, in its order, of one the latest first.

        The pieces are in order already, which leaves little to do for all of them.
        """
        self.all()
        if self._by_title is None:
            self._titled.sort()
            self._by_title = [each.rpartition(_TITLE_END)[2] for each in self._titled]
            self._titled = []
        return self._by_title


def in_order(folded: str) -> str:
    """Return folded words as they are put in order: without quotation marks before them."""
    return folded.lstrip(_QUOTATION)


def _titled(words: str, identity: str, day: str) -> str:
    """Return a line that stands in the order of titles, with the id at its end; "" without one."""
    title = in_order(words.partition(_TITLE_END)[0])
    return f"{title}\0{day.translate(_LATEST_FIRST) or '~'}{_TITLE_END}{identity}" if title else ""


def _folded(rows: list[str]) -> list[str]:
    """Return each row folded; all in one piece take a third of the time."""
    folded = fold(_ROW_END.join(rows)).casefold().split(_ROW_END)
    if len(folded) == len(rows):
        return folded
    return [fold(row).casefold() for row in rows]  # A path may hold any letter.
