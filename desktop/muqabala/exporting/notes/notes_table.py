"""Notes as a table, a line each: CSV (RFC 4180) and XLSX with sheets from right to left."""

from __future__ import annotations

import io
from collections.abc import Mapping, Sequence

from muqabala.exporting.cells import MARK, csv_line
from muqabala.model.annotation import Note, Target
from muqabala.model.document import Document
from muqabala.text.terms import term

_OF_NOTE = (
    "note", "body", "tags", "color", "verdict", "confidence", "author", "created", "modified"
)  # fmt: skip
_OF_PLACE = ("document", "title", "outlet", "published", "quote", "start", "end", "state")
COLUMNS = (*_OF_NOTE, *_OF_PLACE, *(f"second_{name}" for name in _OF_PLACE))
"""Of a note on a pair the second passage stands in the columns `second_…`."""

_WIDTHS = {"body": 60, "tags": 24, "title": 40, "quote": 50, "note": 12, "start": 8, "end": 8}
_USUAL_WIDTH = 16

Documents = Mapping[str, Document]


def notes_csv(notes: Sequence[Note], documents: Documents, language: str) -> str:
    """Return the notes as CSV; the names of its columns are the same in every language."""
    del language
    return csv_line(COLUMNS) + "".join(csv_line(_cells(note, documents)) for note in notes)


def notes_marked_csv(notes: Sequence[Note], documents: Documents, language: str) -> str:
    """Return the notes as CSV with a byte order mark before it, as spreadsheets want it."""
    return MARK + notes_csv(notes, documents, language)


def notes_xlsx(notes: Sequence[Note], documents: Documents, language: str) -> bytes:
    """Return the notes as a workbook of one sheet, in the direction of the language."""
    import xlsxwriter  # Half of what starting the program would cost, and seldom needed.

    buffer = io.BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    with xlsxwriter.Workbook(buffer, options) as book:
        sheet = book.add_worksheet(term("report.notes", language))
        if term("language.direction", language) == "rtl":
            sheet.right_to_left()
        head = book.add_format({"bold": True, "bottom": 1, "valign": "top", "text_wrap": True})
        cell = book.add_format({"valign": "top", "text_wrap": True})
        for column, name in enumerate(COLUMNS):
            width = _WIDTHS.get(name.removeprefix("second_"), _USUAL_WIDTH)
            sheet.set_column(column, column, width, cell)
            sheet.write_string(0, column, _heading(name, language), head)
        for row, note in enumerate(notes, 1):
            for column, (name, value) in enumerate(
                zip(COLUMNS, _cells(note, documents), strict=True)
            ):
                if value and name.endswith(("start", "end")):
                    sheet.write_number(row, column, int(value), cell)
                else:
                    sheet.write_string(row, column, value, cell)
        sheet.freeze_panes(1, 0)
        sheet.autofilter(0, 0, max(len(notes), 1), len(COLUMNS) - 1)
    return buffer.getvalue()


def _heading(name: str, language: str) -> str:
    first = name.removeprefix("second_")
    words = term(f"column.{first}", language)
    return words if first == name else f"{words} ({term('report.second', language)})"


def _cells(note: Note, documents: Documents) -> list[str]:
    cells = [
        note.id, note.body, "; ".join(note.tags), note.color, note.verdict, note.confidence,
        note.author, note.created, note.modified,
    ]  # fmt: skip
    places = [_place(target, documents) for target in note.targets[:2]]
    return [*cells, *places[0], *(places[1] if len(places) > 1 else [""] * len(_OF_PLACE))]


def _place(target: Target, documents: Documents) -> list[str]:
    document, selector = documents[target.document_id], target.selector
    known = [document.id, document.title, document.outlet, document.published or ""]
    if selector is None:
        return [*known, "", "", "", target.state.value]
    at = [str(selector.start), str(selector.end)]
    return [*known, selector.exact, *at, target.state.value]
