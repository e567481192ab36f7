"""Reports, mentions and claims as Parquet tables, for DuckDB, pandas, Spark and their like.

Written by Apache Arrow (pyarrow, Apache-2.0), which is an optional part. Reports come and go one
after another: a million of them need no more memory than a few thousand.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any

from muqabala.errors import MuqabalaError
from muqabala.model.claim import Witness

TOGETHER = 2000
"""Reports whose rows are written as one group."""

_REPORT = {
    "document": "string", "path": "string", "title": "string", "outlet": "string",
    "published": "string", "url": "string", "words": "int32", "text": "string",
}  # fmt: skip
_MENTION = {
    "document": "string", "mention": "int32", "start": "int32", "end": "int32", "surface": "string",
    "kind": "string", "rule": "string", "value": "string", "number": "double", "approx": "string",
    "counted": "string", "category": "string", "entity": "string", "name": "string",
    "confidence": "double",
}  # fmt: skip
_CLAIM = {
    "document": "string", "outlet": "string", "published": "string", "mention": "int32",
    "start": "int32", "end": "int32", "surface": "string", "category": "string", "value": "string",
    "number": "double", "approx": "string", "counted": "string", "victims": "string",
    "place": "string", "date": "string", "attributed_to": "string",
}  # fmt: skip
Row = tuple[object, ...]


def write_parquet(witnesses: Iterable[Witness], folder: Path) -> int:
    """Write `reports`, `mentions` and `claims` (`.parquet`) into a folder; return how many reports.

    Positions are code points of the text of the report. `number` is `value` where that is one
    number. Tables that are there stay until the new ones are whole. Raises `MuqabalaError`:
    `tables_missing` without pyarrow, `export_failed`.
    """
    try:
        import pyarrow as pa
        from pyarrow import parquet
    except ImportError as error:
        raise MuqabalaError("tables_missing") from error
    kinds: dict[str, tuple[dict[str, str], Callable[[Witness], Iterator[Row]]]] = {
        "reports": (_REPORT, _report_rows),
        "mentions": (_MENTION, _mention_rows),
        "claims": (_CLAIM, _claim_rows),
    }
    count = 0
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with ExitStack() as stack:
            tables: list[tuple[Any, Any, Callable[[Witness], Iterator[Row]]]] = []
            for name, (columns, rows_of) in kinds.items():
                schema = pa.schema(
                    [(key, pa.type_for_alias(kind)) for key, kind in columns.items()]
                )
                file = stack.enter_context(parquet.ParquetWriter(_beside(folder, name), schema))
                tables.append((file, schema, rows_of))
            for group in _groups(witnesses):
                count += len(group)
                for file, schema, rows_of in tables:
                    columns_of = list(
                        zip(*(row for each in group for row in rows_of(each)), strict=True)
                    )
                    if columns_of:
                        file.write_table(
                            pa.table(dict(zip(schema.names, columns_of, strict=True)), schema)
                        )
        for name in kinds:
            _beside(folder, name).replace(folder / f"{name}.parquet")
    except OSError as error:
        reason = error.strerror or str(error)
        raise MuqabalaError("export_failed", path=str(folder), reason=reason) from error
    return count


def _beside(folder: Path, name: str) -> Path:
    return folder / f".{name}.parquet.part"


def _groups(witnesses: Iterable[Witness]) -> Iterator[list[Witness]]:
    group: list[Witness] = []
    for each in witnesses:
        group.append(each)
        if len(group) == TOGETHER:
            yield group
            group = []
    if group:
        yield group


def _report_rows(witness: Witness) -> Iterator[Row]:
    known = witness.document
    yield (
        known.id, known.path, known.title, known.outlet, known.published, known.url,
        len(known.text.split()), known.text,
    )  # fmt: skip


def _mention_rows(witness: Witness) -> Iterator[Row]:
    text, names = witness.document.text, {e.id: e.name for e in witness.analysis.entities}
    for number, each in enumerate(witness.analysis.mentions):
        yield (
            witness.document.id, number, each.span.start, each.span.end, each.span.of(text),
            each.kind.value, each.rule, each.value, _number(each.value),
            each.approx.value if each.approx else None, each.counted,
            each.category.value if each.category else None, each.entity,
            names.get(each.entity or ""), each.confidence,
        )  # fmt: skip


def _claim_rows(witness: Witness) -> Iterator[Row]:
    known, mentions = witness.document, witness.analysis.mentions
    for each in witness.analysis.claims:
        span = mentions[each.mention].span
        yield (
            known.id, known.outlet, known.published, each.mention, span.start, span.end,
            span.of(known.text), each.category.value, each.value, _number(each.value),
            each.approx.value, each.counted, each.victims, each.place, each.date,
            each.attributed_to,
        )  # fmt: skip


def _number(value: str | None) -> float | None:
    """Return a value as a number; None for ranges, days and what is vague."""
    try:
        return float(value) if value is not None and value[:1].isdigit() else None
    except ValueError:
        return None
