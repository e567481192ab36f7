"""Notes to a file: printed matter, JSON, tables, W3C Web Annotations or a REFI-QDA project."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from muqabala.errors import MuqabalaError
from muqabala.exporting.json_rows import json_rows
from muqabala.exporting.notes.notes_printed import notes_printed
from muqabala.exporting.notes.notes_table import notes_csv, notes_marked_csv, notes_xlsx
from muqabala.exporting.notes.refi_qda import Collections, notes_qdpx
from muqabala.exporting.notes.web_annotation import notes_jsonld
from muqabala.exporting.printed import printing
from muqabala.exporting.printed.printing import Writer
from muqabala.model.annotation import Note, Target
from muqabala.model.document import Document
from muqabala.model.exchange import SortedReport
from muqabala.model.tag import Tag

Documents = Mapping[str, Document]
Renderer = Callable[[Sequence[Note], Documents, str], str | bytes]


def render(
    file_format: str,
    notes: Sequence[Note],
    documents: Documents,
    language: str = "ar",
    tags: Sequence[Tag] = (),
    collections: Collections = (),
    reports: Sequence[SortedReport] = (),
) -> str | bytes:
    """Return the notes in a format of `FORMATS`; `documents` holds those they are on, by id.

    `tags` go with the notes where the format has a place for colours and for unused tags,
    `collections` where it has one for sets of reports, `reports` where how each is sorted.
    Raises `MuqabalaError("format_unknown")`.
    """
    renderer = FORMATS.get(file_format)
    if renderer is None:
        raise MuqabalaError("format_unknown", suffix=file_format, path="")
    if file_format == "qdpx":
        return notes_qdpx(notes, documents, language, tags, collections)
    if file_format == "jsonld":
        return notes_jsonld(notes, documents, language, tags, reports)
    return renderer(notes, documents, language)


def notes_json(notes: Sequence[Note], documents: Documents, language: str) -> str:
    """Return the notes as a JSON array; positions are code points of the reading text."""
    del language  # Field names do not depend on it.
    records = [
        {
            "id": note.id,
            "body": note.body,
            "tags": note.tags,
            "author": note.author,
            "created": note.created,
            "modified": note.modified,
            "color": note.color,
            "verdict": note.verdict,
            "confidence": note.confidence,
            "targets": [_target_record(target, documents) for target in note.targets],
        }
        for note in notes
    ]
    return json_rows(records) + "\n"


def _printed(writer: Writer) -> Renderer:
    def write(notes: Sequence[Note], documents: Documents, language: str) -> str | bytes:
        return writer(notes_printed(notes, documents, language))

    return write


FORMATS: Mapping[str, Renderer] = {
    **{name: _printed(writer) for name, writer in printing.FORMATS.items()},
    "json": notes_json,
    "csv": notes_csv,
    "csv_marked": notes_marked_csv,
    "xlsx": notes_xlsx,
    "jsonld": notes_jsonld,
    "qdpx": notes_qdpx,
}
"""What notes can be written as in one file."""
FOLDER = "md_folder"
"""The format that is a folder of files instead: see `notes_folder`."""


def _target_record(target: Target, documents: Documents) -> dict[str, object]:
    document = documents[target.document_id]
    record: dict[str, object] = {
        "document": target.document_id,
        "title": document.title,
        "outlet": document.outlet,
        "published": document.published,
        "path": document.path,
        "state": target.state,
    }
    if target.selector is not None:
        selector = target.selector
        record |= {
            "quote": selector.exact,
            "prefix": selector.prefix,
            "suffix": selector.suffix,
            "start": selector.start,
            "end": selector.end,
            "text_hash": selector.text_hash,
        }
    return record
