"""Documents and what was found in them, in and out of the library."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from contextlib import AbstractContextManager, nullcontext
from dataclasses import replace
from typing import Any

from sqlite_utils import Database

from muqabala.errors import MuqabalaError
from muqabala.model.claim import Analysis, Witness
from muqabala.model.document import Defect, Document
from muqabala.model.library import DocumentSummary
from muqabala.store import rows
from muqabala.store.reports.details import DetailTable
from muqabala.store.reports.document_rows import ARRIVAL, COLUMNS, columns_of, text_hash
from muqabala.store.reports.findings import (
    Findings,
    defect_rows,
    findings_of,
    read_findings,
    write_findings,
)
from muqabala.store.reports.incoming import File, Incoming, Newcomers
from muqabala.store.reports.source_rows import restored
from muqabala.store.reports.twins import Twins
from muqabala.store.search.search import SearchIndex

__all__ = ["DEFECTS_TOLD", "Documents", "text_hash"]

DEFECTS_TOLD = "('missing_number', 'rotated_line', 'mojibake', 'unrepaired', 'weekday_mismatch')"
"""The kinds of defect that a list of reports counts, as SQL."""

_SUMMARY = f"""
    SELECT d.id, d.title, d.outlet, d.published, d.path,
           (SELECT count(*) FROM claim c WHERE c.document = d.key AND c.category <> 'date'),
           (SELECT count(DISTINCT t.note) FROM note_target t JOIN note n ON n.id = t.note
               WHERE t.document = d.id AND n.trashed IS NULL),
           (SELECT count(*) FROM defect f WHERE f.document = d.key AND f.kind IN
               {DEFECTS_TOLD}),
           d.words, coalesce((SELECT r.added FROM arrival r WHERE r.document = d.id), ''),
           (SELECT group_concat(g.tag, char(10)) FROM document_tag g WHERE g.document = d.id)
    FROM document d
"""  # noqa: S608
_NEWEST_FIRST = "ORDER BY d.published IS NULL OR d.published = '', d.published DESC, d.shelf, d.key"
_SUMMARIES = f"{_SUMMARY} WHERE d.trashed IS NULL {_NEWEST_FIRST}"
_LISTED = (
    "SELECT d.id FROM document d INDEXED BY document_shelf"  # noqa: S608
    f" WHERE d.trashed IS NULL {_NEWEST_FIRST}"
)

_NAMES, _MARKS = ", ".join(COLUMNS), ", ".join("?" * len(COLUMNS))
_INSERT = f"INSERT INTO document ({_NAMES}) VALUES ({_MARKS})"  # noqa: S608
_UPDATE = f"UPDATE document SET ({_NAMES}) = ({_MARKS}) WHERE key = ?"  # noqa: S608
_AT_ONCE = 1000
"""Paths asked for in one statement."""


class Documents:
    """The document tables of one open library."""

    def __init__(self, db: Database, search: SearchIndex) -> None:
        self._db, self._search = db, search
        self.details = DetailTable(db)
        self.twins = Twins(db)
        self._changes = self._analysed = 0

    def stamp(self) -> tuple[int, int]:
        """Return what is another one after documents, or what was found in them, changed.

        Reading positions and notes leave it as it is. Of another program's writing nothing is
        known but that it happened.
        """
        return self._changes, int(self._db.execute("PRAGMA data_version").fetchone()[0])

    def row_stamp(self) -> tuple[int, int]:
        """Return the same, but for what was found in documents."""
        changes, others = self.stamp()
        return changes - self._analysed, others

    def changed(self) -> None:
        """Count a change that was made from without."""
        self._count_change()

    def summaries(self) -> list[DocumentSummary]:
        """Return one line for each document, newest publication first, undated last."""
        return [_summary(row) for row in self._db.execute(_SUMMARIES)]

    def listed(self) -> list[str]:
        """Return the ids of all documents in the order of `summaries`, without reading them."""
        return [row[0] for row in self._db.execute(_LISTED)]

    def summaries_of(self, document_ids: Sequence[str]) -> dict[str, DocumentSummary]:
        """Return one line for each of some documents that are not in the trash, by id."""
        found = self._db.execute(
            f"{_SUMMARY} WHERE d.trashed IS NULL"  # noqa: S608
            " AND d.id IN (SELECT value FROM json_each(?))",
            [json.dumps(list(document_ids))],
        )
        return {row[0]: _summary(row) for row in found}

    def trashed(self) -> list[tuple[DocumentSummary, str]]:
        """Return the documents in the trash with the time, the latest first."""
        # The time is selected last, behind what a summary has.
        query = _SUMMARY.replace("    FROM document d\n", "    , d.trashed FROM document d\n")
        found = self._db.execute(
            f"{query} WHERE d.trashed IS NOT NULL ORDER BY d.trashed DESC, d.key"
        )
        return [(_summary(row[:-1]), row[-1]) for row in found]

    def purge(self, document_ids: Iterable[str]) -> None:
        """Delete documents for good, with what was found in them."""
        self._count_change()
        for document_id in document_ids:
            key = self._key(document_id)
            if key is not None:
                self._search.remove(key)
                self._db.execute("DELETE FROM document WHERE key = ?", [key])
                self._db.execute("DELETE FROM arrival WHERE document = ?", [document_id])

    def ids_of_path(self, path: str) -> list[str]:
        """Return the ids of the documents last read from `path`, in file order."""
        found = self._db.execute(
            "SELECT id FROM document WHERE path = ? AND trashed IS NULL ORDER BY key", [path]
        )
        return [row[0] for row in found]

    def known_hash(self, path: str) -> str:
        """Return the hash of the bytes of `path` when it was last read, or ""."""
        found = self._db.execute(
            "SELECT value FROM state WHERE key = ?", [f"file:{path}"]
        ).fetchone()
        return found[0] if found else ""

    def known_hashes(self, paths: Sequence[str]) -> dict[str, str]:
        """Return `known_hash` of those of many paths that were read before."""
        known: dict[str, str] = {}
        for at in range(0, len(paths), _AT_ONCE):
            found = self._db.execute(
                "SELECT p.value, s.value FROM json_each(?) p"
                " JOIN state s ON s.key = 'file:' || p.value",
                [json.dumps(list(paths[at : at + _AT_ONCE]))],
            )
            known.update(found.fetchall())
        return known

    def is_empty(self) -> bool:
        """Tell whether there never was a document, in the trash neither."""
        return self._db.execute("SELECT 1 FROM document LIMIT 1").fetchone() is None

    def has(self, document_id: str) -> bool:
        """Tell whether the id is taken, by a document in the trash too."""
        return self._key(document_id) is not None

    def load(self, document_id: str, *, trashed_too: bool = False) -> Document:
        """Return a document; raises `MuqabalaError("document_unknown")`."""
        row = self._db.execute(
            "SELECT key, id, text, source, rest, source_map, path, title, outlet, published, url,"
            " encoding, source_hash, paragraphs FROM document"
            " WHERE id = ? AND (trashed IS NULL OR ?)",
            [document_id, trashed_too],
        ).fetchone()
        if row is None:
            raise MuqabalaError("document_unknown", id=document_id)
        key, identity, text, *sources, encoding, source_hash, paragraphs = row
        source, rest, written_map, path, title, outlet, published, url = sources
        source, source_map = restored(text, source, rest, written_map)
        return Document(
            id=identity, text=text, source=source, source_map=source_map, path=path, title=title,
            outlet=outlet, published=published, url=url, encoding=encoding,
            source_hash=source_hash, paragraphs=rows.paragraphs_from_json(paragraphs),
            defects=self._defects(key, "reading"),
        )  # fmt: skip

    def text_of(self, document_id: str) -> str | None:
        """Return the reading text of a document, None when there is none of that id."""
        row = self._db.execute(
            "SELECT text FROM document WHERE id = ? AND trashed IS NULL", [document_id]
        ).fetchone()
        return row[0] if row else None

    def load_analysis(self, document_id: str) -> Analysis:
        """Return what was found in a document; raises `MuqabalaError("document_unknown")`."""
        key, engine = self._present(document_id)
        return read_findings(self._db, document_id, key, engine, self._defects(key, "analysis"))

    def save(self, witness: Witness) -> None:
        """Store a document and its analysis, in place of the one of the same id.

        The analyst's word on its details holds on; where the day is another one by it, the
        report is to be analysed anew.
        """
        document, analysis = self.details.over(witness.document), witness.analysis
        same_day = document.published == witness.document.published
        with self._whole(), self._search.batch():
            before = self._key(document.id)
            key = self._put(before, document, analysis.engine if same_day else "")
            if before is not None:
                self._forget_findings(key)
            self._count_change()
            found = findings_of(document, analysis)
            read = defect_rows("reading", document.defects)
            write_findings(self._db, [(key, found._replace(defects=read + found.defects))])

    def newcomers(self, files: Iterable[File]) -> Newcomers:
        """Return who stores, many at once, what is new of reports read from some files."""
        return Newcomers(self._db, self._search, self._count_change, files)

    def _count_change(self) -> None:
        self._changes += 1

    def save_unread(self, document: Document) -> None:
        """Store a document that is still to be analysed, in place of the one of the same id."""
        self.save(Witness(document, Analysis(document.id)))

    def _whole(self) -> AbstractContextManager[object]:
        """Begin a transaction, unless one that is given up as a whole has begun already.

        A savepoint for each of many reports would cost as much as the report.
        """
        return nullcontext() if self._db.conn.in_transaction else self._db.atomic()

    def _put(self, key: int | None, document: Document, engine: str) -> int:
        """Store the row of a document and its words in the index; return its key."""
        if key is not None:
            self._search.remove(key)
        shelf = self._search.place(document.published)
        values = [*columns_of(document, engine), shelf]
        if key is None:
            key = self._db.execute(_INSERT, values).lastrowid
            self._db.execute(ARRIVAL, [document.id])
        else:
            self._db.execute(_UPDATE, [*values, key])
        assert key is not None
        self._search.add(shelf, document.text, document.title)
        return key

    def save_analysis(self, document: Document, analysis: Analysis) -> None:
        """Store a new analysis of a document; not if it went, or is another, in the meantime."""
        self.save_findings([findings_of(document, analysis)])

    def save_findings(self, found: Sequence[Findings]) -> list[str]:
        """Store what was found in some documents; return the ids of those it was taken of.

        It is not taken of one that went, was read anew, got another day, or is analysed by the
        same rules already.
        """
        there = self._analysed_by([each.document_id for each in found])
        taken: list[tuple[int, Findings]] = []
        with self._whole():
            for each in found:
                key, engine, has_any, *state = there.get(each.document_id, (0, each.engine, False))
                if engine != each.engine and state == [each.digest, each.published]:
                    taken.append((key, each))
                    if has_any:
                        self._forget_findings(key, "AND origin = 'analysis'")
            self._db.conn.executemany(
                "UPDATE document SET engine = ? WHERE key = ?",
                [(each.engine, key) for key, each in taken],
            )
            write_findings(self._db, taken)
            self._count_change()
            self._analysed += 1
        return [each.document_id for _key, each in taken]

    def _analysed_by(self, ids: Sequence[str]) -> dict[str, tuple[Any, ...]]:
        """Return key, engine, whether it has findings, text's hash and day of documents, by id."""
        found = self._db.execute(
            "SELECT id, key, engine, EXISTS (SELECT 1 FROM mention m WHERE m.document = key)"
            " OR EXISTS (SELECT 1 FROM defect f WHERE f.document = key AND f.origin = 'analysis'),"
            " text_hash, published FROM document"
            " WHERE id IN (SELECT value FROM json_each(?)) AND trashed IS NULL",
            [json.dumps(ids)],
        )
        return {row[0]: row[1:] for row in found}

    def load_rows(self, ids: Sequence[str]) -> list[Incoming]:
        """Return documents that are not in the trash as rows, to be made documents elsewhere."""
        names = ", ".join(COLUMNS[:-1])
        found = self._db.execute(
            f"SELECT key, {names} FROM document"  # noqa: S608
            " WHERE id IN (SELECT value FROM json_each(?)) AND trashed IS NULL",
            [json.dumps(ids)],
        )
        by_id = {row[1]: row for row in found}
        return [
            Incoming(by_id[each][1:], "", "", self._defects(by_id[each][0], "reading"))
            for each in ids
            if each in by_id
        ]

    def set_details(self, document_id: str, said: Mapping[str, str]) -> None:
        """Let the analyst's word hold of a document; one that is gone for good is left out.

        Where the day of publication changes, the report is to be analysed anew.
        """
        key = self._key(document_id)
        if key is None:
            return
        self._count_change()
        before = self.load(document_id, trashed_too=True)
        trashed, engine = self._db.execute(
            "SELECT trashed, engine FROM document WHERE key = ?", [key]
        ).fetchone()
        after = self.details.set(before, said)
        with self._search.batch():
            self._put(key, after, engine if after.published == before.published else "")
        self._db.execute("UPDATE document SET trashed = ? WHERE key = ?", [trashed, key])

    def outlets(self) -> list[str]:
        """Return the outlets of the library, the most frequent first."""
        found = self._db.execute(
            "SELECT outlet FROM document WHERE outlet <> '' AND trashed IS NULL"
            " GROUP BY outlet ORDER BY count(*) DESC, outlet"
        )
        return [row[0] for row in found]

    def of_other_engine(self, engine: str) -> list[str]:
        """Return the ids of the documents analysed by other rules, newest publication first."""
        return self._of_engine("engine <> ?", engine)

    def of_engine(self, engine: str) -> list[str]:
        """Return the ids of the documents analysed by these rules, newest publication first."""
        return self._of_engine("engine = ?", engine)

    def _of_engine(self, condition: str, engine: str) -> list[str]:
        # The index has all that is asked; the rows would be read with their texts.
        found = self._db.execute(
            "SELECT id FROM document INDEXED BY document_shelf"  # noqa: S608
            f" WHERE {condition} AND trashed IS NULL ORDER BY shelf DESC",
            [engine],
        )
        return [row[0] for row in found]

    def engine_of(self, document_id: str) -> str | None:
        """Return the version of the rules a document was analysed by; None when it is gone."""
        row = self._db.execute(
            "SELECT engine FROM document WHERE id = ? AND trashed IS NULL", [document_id]
        ).fetchone()
        return row[0] if row else None

    def remember_file(self, path: str, source_hash: str) -> None:
        """Keep the hash of a file's bytes, so that an unchanged file is skipped next time."""
        self._db.execute(
            "INSERT OR REPLACE INTO state VALUES (?, ?)", [f"file:{path}", source_hash]
        )

    def set_trashed(self, document_id: str, when: str | None) -> None:
        """Put a document in the trash (`when`, ISO 8601), or take it out (None)."""
        self._count_change()
        self._db.execute("UPDATE document SET trashed = ? WHERE id = ?", [when, document_id])
        # A file whose report was thrown away must be readable again on the next import.
        self._db.execute(
            "DELETE FROM state WHERE key = (SELECT 'file:' || path FROM document WHERE id = ?)",
            [document_id],
        )

    def _key(self, document_id: str) -> int | None:
        row = self._db.execute("SELECT key FROM document WHERE id = ?", [document_id]).fetchone()
        return int(row[0]) if row else None

    def _present(self, document_id: str) -> tuple[int, str]:
        """Return key and engine of a document that is not in the trash."""
        row = self._db.execute(
            "SELECT key, engine FROM document WHERE id = ? AND trashed IS NULL", [document_id]
        ).fetchone()
        if row is None:
            raise MuqabalaError("document_unknown", id=document_id)
        return row[0], row[1]

    def _defects(self, key: int, origin: str) -> tuple[Defect, ...]:
        found = self._db.execute(
            'SELECT kind, start, "end", source, detail, repaired FROM defect'
            " WHERE document = ? AND origin = ? ORDER BY seq",
            [key, origin],
        )
        return tuple(rows.defect_from_row(row) for row in found)

    def _forget_findings(self, key: int, defects: str = "") -> None:
        """Delete what was found in a document; of its defects those of a condition."""
        for table, condition in (("defect", defects), ("mention", ""), ("claim", "")):
            self._db.execute(f"DELETE FROM {table} WHERE document = ? {condition}", [key])  # noqa: S608


def _summary(row: Sequence[Any]) -> DocumentSummary:
    tags = row[-1]
    return replace(DocumentSummary(*row[:-1]), tags=tuple(tags.split("\n")) if tags else ())
