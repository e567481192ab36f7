"""Reports that are new to the library, stored many at once.

What a row of a report is made of is worked out where the report is read, in another process, so
that the owner of the library only writes. One statement for many rows costs half of many.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Collection, Iterable, Sequence
from sys import intern
from typing import TYPE_CHECKING, Any, NamedTuple

from muqabala.model.document import Defect, Document
from muqabala.store import rows
from muqabala.store.reports.document_rows import ARRIVAL, COLUMNS, columns_of
from muqabala.store.reports.findings import defect_rows
from muqabala.store.reports.source_rows import restored
from muqabala.store.search.search import SearchIndex
from muqabala.text.index_text import index_text

if TYPE_CHECKING:
    from sqlite_utils import Database

_INSERT = (
    f"INSERT INTO document (key, {', '.join(COLUMNS)})"  # noqa: S608
    f" VALUES (?, {', '.join('?' * len(COLUMNS))})"
)
_DEFECT = "INSERT INTO defect VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"
_FILE = "INSERT OR REPLACE INTO state VALUES ('file:' || ?, ?)"


class Incoming(NamedTuple):
    """A report that was read, as it goes into the library: values, not yet analysed.

    `columns` are those of `document_rows.COLUMNS` without the last, `words` and `title_words` are
    what the index gets of it.
    """

    columns: tuple[Any, ...]
    words: str
    title_words: str
    defects: tuple[Defect, ...] = ()

    @property
    def id(self) -> str:
        """The id it would have."""
        return str(self.columns[0])

    @property
    def digest(self) -> str:
        """The hash of its text."""
        return str(self.columns[8])

    @property
    def engine(self) -> str:
        """The version of the rules it was analysed by, "" for none."""
        return str(self.columns[14])

    @property
    def told(self) -> dict[str, Any]:
        """Title, outlet, day of publication and encoding, by the names of `Document`."""
        _, _, title, outlet, published, _, encoding, *_ = self.columns
        return {
            # A copy: with what SQLite is given its UTF-8 is kept, and reports of imports are long.
            "title": title[:1] + title[1:],
            "outlet": intern(outlet),  # Few are told of again and again.
            "published": published and intern(published),
            "encoding": intern(encoding),
        }

    def document(self) -> Document:
        """Return the document it was made of."""
        (
            identity, path, title, outlet, published, url, encoding, source_hash, _digest, text,
            source, rest, written_map, paragraphs, *_,
        ) = self.columns  # fmt: skip
        decoded, source_map = restored(text, source, rest, written_map)
        return Document(
            id=identity, text=text, source=decoded, source_map=source_map, path=path, title=title,
            outlet=outlet, published=published, url=url, encoding=encoding,
            source_hash=source_hash, paragraphs=rows.paragraphs_from_json(paragraphs),
            defects=self.defects,
        )  # fmt: skip


def incoming_of(document: Document) -> Incoming:
    """Return a document that was just read as it goes into the library."""
    words, title_words = index_text(document.text), index_text(document.title)
    return Incoming(columns_of(document, ""), words, title_words, document.defects)


class Newcomers:
    """Knows which of some files hold nothing but new reports, and gathers those until `write`.

    To be used within one transaction. What others store meanwhile is to be told by `met`.
    """

    def __init__(
        self, db: Database, search: SearchIndex, changed: Callable[[], None], files: Iterable[File]
    ) -> None:
        self._db, self._search, self._changed = db, search, changed
        files = list(files)
        reports = [report for _path, found in files for report in found]
        ids = [report.id for report in reports]
        self._paths = self._among(
            "SELECT path FROM document WHERE path IN ({}) AND trashed IS NULL",
            [path for path, _found in files],
        )
        self._ids = self._among("SELECT id FROM document WHERE id IN ({})", ids)
        self._ids |= self._among("SELECT document FROM detail WHERE document IN ({})", ids)
        self._digests = self._known_texts([report.digest for report in reports])
        self._gathered: list[Incoming] = []
        self._files: list[tuple[str, str]] = []

    def _among(self, query: str, values: Sequence[str]) -> set[str]:
        found = self._db.execute(
            query.format("SELECT value FROM json_each(?)"), [json.dumps(values)]
        )
        return {row[0] for row in found}

    def _known_texts(self, digests: Sequence[str]) -> set[str]:
        begins = json.dumps([digest[:8] for digest in digests])
        found = self._db.execute(
            "SELECT text_hash FROM document WHERE substr(text_hash, 1, 8) IN"
            " (SELECT value FROM json_each(?))",
            [begins],
        )
        return {row[0] for row in found}

    def are_new(self, path: str, reports: Collection[Incoming]) -> bool:
        """Tell whether neither the file nor any of its reports, or their texts, are known."""
        return (
            path not in self._paths
            and self._ids.isdisjoint(report.id for report in reports)
            and self._digests.isdisjoint(report.digest for report in reports)
            and len({report.id for report in reports}) == len(reports)
            and len({report.digest for report in reports}) == len(reports)
        )

    def met(self, path: str, reports: Iterable[Incoming], ids: Iterable[str]) -> None:
        """Know a file, its reports, and the ids that they have, from now on."""
        self._paths.add(path)
        self._digests.update(report.digest for report in reports)
        self._ids.update(ids)

    def add(self, path: str, source_hash: str, reports: Sequence[Incoming]) -> None:
        """Store new reports of a file, with the next call of `write`."""
        self.met(path, reports, [report.id for report in reports])
        self._gathered += reports
        self._files.append((path, source_hash))

    def write(self) -> None:
        """Write all that was gathered."""
        many, gathered = self._db.conn.executemany, self._gathered
        if not gathered:
            return
        last = self._db.execute("SELECT coalesce(max(key), 0) FROM document").fetchone()[0]
        numbered = list(enumerate(gathered, last + 1))
        shelves = [self._search.place(report.columns[4]) for report in gathered]
        placed = zip(numbered, shelves, strict=True)
        many(_INSERT, ((key, *report.columns, shelf) for (key, report), shelf in placed))
        many(ARRIVAL, ((report.id,) for report in gathered))
        many(
            _DEFECT,
            (
                (key, *row)
                for key, report in numbered
                for row in defect_rows("reading", report.defects)
            ),
        )
        many(_FILE, self._files)
        for shelf, report in zip(shelves, gathered, strict=True):
            self._search.put(shelf, report.words, report.title_words)
        self._gathered, self._files = [], []
        self._changed()


File = tuple[str, Sequence[Incoming]]
"""A path, and the reports that were read from it."""
