"""Notes to a file: Markdown, HTML, JSON, tables, W3C Web Annotations or a REFI-QDA project."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from html import escape

from muqabala.errors import MuqabalaError
from muqabala.exporting.notes_table import notes_csv, notes_marked_csv, notes_xlsx
from muqabala.exporting.page import left_to_right, page
from muqabala.exporting.refi_qda import notes_qdpx
from muqabala.exporting.web_annotation import notes_jsonld
from muqabala.model.annotation import AnchorState, Note, Target
from muqabala.model.document import Document
from muqabala.text.terms import term

Documents = Mapping[str, Document]
Renderer = Callable[[Sequence[Note], Documents, str], str | bytes]


def render(
    file_format: str, notes: Sequence[Note], documents: Documents, language: str = "ar"
) -> str | bytes:
    """Return the notes in a format of `FORMATS`; `documents` holds those they are on, by id.

    Raises `MuqabalaError("format_unknown")`.
    """
    renderer = FORMATS.get(file_format)
    if renderer is None:
        raise MuqabalaError("format_unknown", suffix=file_format, path="")
    return renderer(notes, documents, language)


def notes_markdown(notes: Sequence[Note], documents: Documents, language: str) -> str:
    """Return the notes as Markdown, grouped by report, in a block of the language's direction."""
    direction = term("language.direction", language)
    parts = [f'<div dir="{direction}">', "", f"# {term('report.notes', language)}", ""]
    for document, group in _by_document(notes, documents):
        title, published = _heading(document, language)
        parts += [f"## {title} · {_isolated(published)}", ""]
        for note in group:
            parts += [*_markdown_note(note, language), ""]
    return "\n".join([*parts, "</div>", ""])


def notes_html(notes: Sequence[Note], documents: Documents, language: str) -> str:
    """Return the notes as one HTML page."""
    parts = [f"<h1>{escape(term('report.notes', language))}</h1>"]
    for document, group in _by_document(notes, documents):
        title, published = _heading(document, language)
        when = left_to_right(published) if document.published else escape(published)
        parts.append(f"<h2 dir='auto'>{escape(title)} · {when}</h2>")
        parts += [_html_note(note, language) for note in group]
    return page(term("report.notes", language), "\n".join(parts), language)


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
            "verdict": note.verdict,
            "targets": [_target_record(target, documents) for target in note.targets],
        }
        for note in notes
    ]
    return json.dumps(records, ensure_ascii=False, indent=2) + "\n"


FORMATS: Mapping[str, Renderer] = {
    "md": notes_markdown,
    "html": notes_html,
    "json": notes_json,
    "csv": notes_csv,
    "csv_marked": notes_marked_csv,
    "xlsx": notes_xlsx,
    "jsonld": notes_jsonld,
    "qdpx": notes_qdpx,
}


def _by_document(notes: Sequence[Note], documents: Documents) -> list[tuple[Document, list[Note]]]:
    groups: dict[str, list[Note]] = {}
    for note in notes:
        groups.setdefault(note.targets[0].document_id, []).append(note)
    return [(documents[document_id], group) for document_id, group in groups.items()]


def _heading(document: Document, language: str) -> tuple[str, str]:
    """Return title with outlet, and the date of publication."""
    named = " · ".join(part for part in (document.title or document.id, document.outlet) if part)
    return named, document.published or term("report.undated", language)


def _isolated(text: str) -> str:
    """Fence off a date in plain text, so that Arabic beside it does not turn its parts round."""
    return f"\u2066{text}\u2069" if text[:1].isdigit() else text


def _place(target: Target, language: str) -> str:
    """Return what the note stands on: the quotation, or words for the whole report."""
    if target.selector is None:
        return term("report.document_note", language)
    return f"«{' '.join(target.selector.exact.split())}»"


def _remarks(note: Note, language: str) -> list[str]:
    remarks = [f"{term('report.tags', language)}: {' '.join('#' + t for t in note.tags)}"]
    if not note.tags:
        remarks = []
    if any(target.state is AnchorState.REVIEW for target in note.targets):
        remarks.append(term("report.review", language))
    return remarks


def _time(note: Note) -> str:
    return note.modified[:16].replace("T", " ")


def _markdown_note(note: Note, language: str) -> list[str]:
    lines = [f"> {_place(target, language)}" for target in note.targets]
    remarks = " — ".join([*_remarks(note, language), _isolated(_time(note))])
    return [*lines, "", note.body, "", f"*{remarks}*"]


def _html_note(note: Note, language: str) -> str:
    quotes = "".join(
        f"<blockquote dir='auto'>{escape(_place(target, language))}</blockquote>"
        for target in note.targets
    )
    body = "".join(f"<p dir='auto'>{escape(line)}</p>" for line in note.body.splitlines())
    said = [*map(escape, _remarks(note, language)), left_to_right(_time(note))]
    remarks = " — ".join(said)
    return f"<article class='note'>{quotes}{body}<p class='remarks'>{remarks}</p></article>"


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
