"""A concordance as a table: CSV, a workbook, or a page with the keyword in the middle.

In an Arabic concordance the words before stand on the right, whatever the language around it.
"""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from pathlib import Path

from muqabala.errors import MuqabalaError
from muqabala.exporting.files import write_atomically
from muqabala.exporting.printed.page import left_to_right, page
from muqabala.exporting.sheets import sheet_csv, sheet_xlsx
from muqabala.model.search import ConcordanceLine
from muqabala.text.directions import is_right_to_left
from muqabala.text.terms import term

COLUMNS = (
    "before", "keyword", "after", "title", "outlet", "published", "document", "start", "end"
)  # fmt: skip


def write_concordance(
    lines: Sequence[ConcordanceLine], path: Path, title: str, language: str
) -> None:
    """Write the lines as `.csv`, `.xlsx` or `.html`, by the ending of `path`.

    Raises `MuqabalaError`: `format_unknown`, `export_failed`.
    """
    suffix = path.suffix.lower()
    heads = [term(f"column.{name}", language) for name in COLUMNS]
    rows = [_cells(line) for line in lines]
    if suffix == ".csv":
        write_atomically(path, sheet_csv(heads, rows))
    elif suffix == ".xlsx":
        write_atomically(path, sheet_xlsx(title, heads, rows, language))
    elif suffix in (".html", ".htm"):
        write_atomically(path, concordance_page(lines, title, language))
    else:
        raise MuqabalaError("format_unknown", path=str(path), suffix=path.suffix)


def concordance_page(lines: Sequence[ConcordanceLine], title: str, language: str) -> str:
    """Return the concordance as a page: a line a place, the keywords beneath each other."""
    direction = "rtl" if _is_mostly_arabic(lines) else "ltr"
    shown = ("before", "keyword", "after", "title", "published")
    head = "".join(f"<th scope='col'>{escape(term(f'column.{n}', language))}</th>" for n in shown)
    rows = "\n".join(map(_row, lines))
    table = f"<thead><tr>{head}</tr></thead>\n<tbody>\n{rows}\n</tbody>"
    body = f"<h1>{escape(title)}</h1>\n<table dir='{direction}'>{table}</table>"
    return page(title, body, language)


def _row(line: ConcordanceLine) -> str:
    report = " · ".join(part for part in (line.title, line.outlet) if part)
    return (
        f"<tr><td style='text-align: end'>{escape(line.before)}</td>"
        f"<td style='text-align: center; white-space: nowrap'><strong>{escape(line.keyword)}"
        f"</strong></td><td>{escape(line.after)}</td>"
        f"<td class='muted'>{escape(report)}</td>"
        f"<td class='muted'>{left_to_right(line.published)}</td></tr>"
    )


def _cells(line: ConcordanceLine) -> list[str]:
    return [
        line.before, line.keyword, line.after, line.title, line.outlet, line.published,
        line.document_id, str(line.span.start), str(line.span.end),
    ]  # fmt: skip


def _is_mostly_arabic(lines: Sequence[ConcordanceLine]) -> bool:
    arabic = sum(is_right_to_left(line.keyword, otherwise=True) for line in lines)
    return 2 * arabic >= len(lines)
