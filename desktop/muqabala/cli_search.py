"""`muqabala search` and `muqabala concordance`: what they take, and the lines they answer with."""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

from muqabala.model.search import (
    ConcordanceLine,
    ConcordanceOrder,
    FoundName,
    FoundNote,
    FoundReport,
    Order,
)
from muqabala.workspace import Searching, Workspace

_AT_ONCE = 500


def describe_search(parser: argparse.ArgumentParser) -> None:
    """Describe `search QUERY [--json] [--count] [--best] [--limit N]`."""
    _describe_query(parser)
    parser.add_argument("--count", action="store_true")
    parser.add_argument("--best", action="store_true")
    parser.add_argument("--limit", type=int, default=None, metavar="N")


def describe_concordance(parser: argparse.ArgumentParser) -> None:
    """Describe `concordance QUERY [--json] [--sort ORDER] [--out FILE] [--limit N]`."""
    _describe_query(parser)
    parser.add_argument(
        "--sort", choices=[str(each) for each in ConcordanceOrder], default="report"
    )
    parser.add_argument("--out", type=Path, default=None, metavar="FILE")
    parser.add_argument("--limit", type=int, default=None, metavar="N")


def _describe_query(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("query", nargs="+", metavar="QUERY")
    parser.add_argument("--json", action="store_true")


def take_library(options: argparse.Namespace) -> None:
    """Let a library named before the words be the one that is searched."""
    first = Path(options.query[0])
    if len(options.query) > 1 and options.library is None and first.suffix == ".sqlite":
        options.library, options.query = first, options.query[1:]


def search_lines(library: Workspace, options: argparse.Namespace) -> Iterator[str]:
    """Yield what answers: reports, a line each, then notes and names."""
    search, line = _ready(library), " ".join(options.query)
    if options.count:
        yield str(search.count(line))
        return
    order = Order.BEST if options.best else Order.NEWEST
    written = _report_record if options.json else _report_line
    for report in islice(search.reports(line, order), options.limit):
        yield written(report)
    first = search.answer(line, most=1)
    for note in first.notes:
        yield _note_record(note) if options.json else _note_line(note)
    for name in first.names if options.json else ():
        yield _name_record(name)


def concordance_lines(library: Workspace, options: argparse.Namespace) -> Iterator[str]:
    """Yield the places that answer, a line each, the keyword in the middle."""
    order = ConcordanceOrder(options.sort)
    found = _ready(library).concordance(" ".join(options.query), order, options.limit)
    return map(_place_record if options.json else _place_line, found)


def write_concordance(library: Workspace, options: argparse.Namespace) -> int:
    """Write all places that answer to `--out` and return their number."""
    order, line = ConcordanceOrder(options.sort), " ".join(options.query)
    return _ready(library).export_concordance(line, options.out, order, options.lang)


def _ready(library: Workspace) -> Searching:
    while library.search.fill(_AT_ONCE):
        pass
    return library.search


def _report_line(report: FoundReport) -> str:
    snippet = report.snippets[0].text if report.snippets else ""
    cells = (report.document_id, report.published, report.outlet, report.title)
    return "\t".join((*cells, str(len(report.hits)), snippet))


def _note_line(note: FoundNote) -> str:
    return "\t".join((note.document_id, "", "", note.title, "", " ".join(note.body.split())))


def _place_line(place: ConcordanceLine) -> str:
    cells = (place.before, place.keyword, place.after, place.document_id, place.published)
    return "\t".join(cells)


def _report_record(report: FoundReport) -> str:
    return _json(
        id=report.document_id, title=report.title, outlet=report.outlet,
        published=report.published, path=report.path, hits=report.hits,
        snippets=[{"text": s.text, "start": s.span.start, "hits": s.hits} for s in report.snippets],
    )  # fmt: skip


def _note_record(note: FoundNote) -> str:
    return _json(
        note=note.note_id, document=note.document_id, body=note.body, tags=note.tags,
        span=note.span, hits=note.hits,
    )  # fmt: skip


def _name_record(name: FoundName) -> str:
    return _json(entity=name.entity_id, name=name.name, type=str(name.type), english=name.english)


def _place_record(place: ConcordanceLine) -> str:
    return _json(
        id=place.document_id, start=place.span.start, end=place.span.end, before=place.before,
        keyword=place.keyword, after=place.after, title=place.title, outlet=place.outlet,
        published=place.published,
    )  # fmt: skip


def _json(**known: object) -> str:
    """Return a record without what is absent."""
    return json.dumps({k: v for k, v in known.items() if v or k == "hits"}, ensure_ascii=False)
