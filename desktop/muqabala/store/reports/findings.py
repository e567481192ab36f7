"""What was found in reports, as rows that are made where it is found and written many at once."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, NamedTuple

from muqabala.model.claim import Analysis
from muqabala.model.document import Defect, Document
from muqabala.store import rows
from muqabala.store.reports.document_rows import text_hash

if TYPE_CHECKING:
    from sqlite_utils import Database

_ENTITY_COLUMNS = "name, english, type, subtype, aliases, latitude, longitude, origin"
_NEW_VALUES = ", ".join(f"excluded.{name}" for name in _ENTITY_COLUMNS.split(", "))
_STATEMENTS = {
    "defects": "INSERT INTO defect VALUES (?,?,?,?,?,?,?,?,?)",
    "mentions": "INSERT INTO mention VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?)",
    "claims": "INSERT INTO claim VALUES (?,?,?,?,?,?,?,?,?,?,?,?)",
}
# Most names are known from other reports; what stays as it is need not be written.
_ENTITY = (
    "INSERT INTO entity VALUES (?,?,?,?,?,?,?,?,?) ON CONFLICT (id) DO UPDATE"  # noqa: S608
    f" SET ({_ENTITY_COLUMNS}) = ({_NEW_VALUES}) WHERE ({_ENTITY_COLUMNS}) IS NOT ({_NEW_VALUES})"
)


class Findings(NamedTuple):
    """What was found in one report: rows without its key, in their order.

    `digest` and `published` are of the report they were found in: its text's hash, its day.
    """

    document_id: str
    digest: str
    published: str | None
    engine: str
    defects: tuple[rows.Row, ...]
    mentions: tuple[rows.Row, ...]
    claims: tuple[rows.Row, ...]
    entities: tuple[rows.Row, ...]


def findings_of(document: Document, analysis: Analysis) -> Findings:
    """Return what was found in a document as it is stored."""
    return Findings(
        document.id, text_hash(document.text), document.published, analysis.engine,
        defect_rows("analysis", analysis.defects),
        tuple([(n, *rows.mention_to_row(each)) for n, each in enumerate(analysis.mentions)]),
        tuple([(n, *rows.claim_to_row(each)) for n, each in enumerate(analysis.claims)]),
        tuple([rows.entity_to_row(each) for each in analysis.entities]),
    )  # fmt: skip


def defect_rows(origin: str, defects: Iterable[Defect]) -> tuple[rows.Row, ...]:
    """Return the rows of the defects that reading or analysis found, without the report's key."""
    return tuple([(origin, n, *rows.defect_to_row(each)) for n, each in enumerate(defects)])


def write_findings(db: Database, found: Sequence[tuple[int, Findings]]) -> None:
    """Write what was found in reports, given by their keys, that have no findings yet."""
    for name, statement in _STATEMENTS.items():
        values = [(key, *row) for key, each in found for row in getattr(each, name)]
        if values:  # A report that is still to be analysed has none of most things.
            db.conn.executemany(statement, values)
    entities = {row[0]: row for _key, each in found for row in each.entities}
    if entities:
        db.conn.executemany(_ENTITY, list(entities.values()))


def read_findings(
    db: Database, document_id: str, key: int, engine: str, defects: tuple[Defect, ...]
) -> Analysis:
    """Return what was found in the document of a key."""
    mentions = db.execute(
        'SELECT start, "end", kind, rule, value, approx, counted, category, entity, confidence,'
        " more FROM mention WHERE document = ? ORDER BY seq",
        [key],
    )
    claims = db.execute(
        "SELECT mention, category, value, approx, counted, victims, place, date,"
        " attributed_to, more FROM claim WHERE document = ? ORDER BY seq",
        [key],
    )
    entities = db.execute(
        "SELECT id, name, english, type, subtype, aliases, latitude, longitude, origin"
        " FROM entity WHERE id IN (SELECT entity FROM mention WHERE document = ?) ORDER BY id",
        [key],
    )
    return Analysis(
        document_id=document_id,
        mentions=tuple(rows.mention_from_row(row) for row in mentions),
        claims=tuple(rows.claim_from_row(row) for row in claims),
        entities=tuple(rows.entity_from_row(row) for row in entities),
        defects=defects,
        engine=engine,
    )
