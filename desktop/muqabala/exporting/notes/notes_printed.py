"""Notes as printed matter: under each report what was noted on it, with quotation and verdict."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from muqabala.exporting.notes.note_body import body_paragraphs
from muqabala.exporting.printed.looks import WORDS
from muqabala.exporting.printed.printed import (
    Block,
    Heading,
    Paragraph,
    Printed,
    Run,
    moment,
    paragraph,
)
from muqabala.model.annotation import AnchorState, Note, Target
from muqabala.model.document import Document
from muqabala.text.terms import term


def notes_printed(
    notes: Sequence[Note], documents: Mapping[str, Document], language: str
) -> Printed:
    """Return the notes grouped by report, in their order; `documents` by id."""
    title = term("report.notes", language)
    blocks: list[Block] = [Heading(title, 1)]
    for document, group in _by_document(notes, documents):
        blocks += [Heading(document.title or document.id), source_line(document, language)]
        for note in group:
            blocks += _note(note, document, documents, language)
    if not notes:
        blocks.append(paragraph(term("report.none", language), "muted"))
    return Printed(title, language, tuple(blocks))


def note_paragraphs(note: Note, language: str) -> Iterator[Paragraph]:
    """Yield what a note says, without its quotations: verdict, words, tags, what to review."""
    if note.verdict:
        label = f"label {note.verdict}"
        look = label if label in WORDS else "strong"
        yield paragraph(verdict_words(note, language), look=look)
    yield from body_paragraphs(note.body)
    if note.is_mark and note.color:
        yield paragraph(term(f"mark.{note.color}", language), "muted")
    if note.tags:
        yield Paragraph(tuple(_tags(note)), "muted")
    if any(target.state is AnchorState.REVIEW for target in note.targets):
        yield paragraph(term("report.review", language), "muted")


def verdict_words(note: Note, language: str) -> str:
    """Return the verdict of a note and how sure its author is of it."""
    said = term(f"status.{note.verdict}", language)
    if not note.confidence:
        return said
    sure = term(f"confidence.{note.confidence}", language)
    return f"{said} ({term('column.confidence', language)}: {sure})"


def quotation(target: Target, language: str) -> Paragraph:
    """Return what a note stands on: the quotation, or words for the whole report."""
    if target.selector is None:
        return paragraph(term("report.document_note", language), "muted")
    return paragraph(f"«{' '.join(target.selector.exact.split())}»", "quote")


def source_line(document: Document, language: str) -> Paragraph:
    """Return outlet and date of publication, the date fenced."""
    when = Run(term("report.undated", language))
    if document.published:
        when = moment(document.published)
    outlet = (Run(document.outlet), Run(" · ")) if document.outlet else ()
    return Paragraph((*outlet, when), "muted")


def _by_document(
    notes: Sequence[Note], documents: Mapping[str, Document]
) -> list[tuple[Document, list[Note]]]:
    groups: dict[str, list[Note]] = {}
    for note in notes:
        groups.setdefault(note.targets[0].document_id, []).append(note)
    return [(documents[document_id], group) for document_id, group in groups.items()]


def _note(
    note: Note, document: Document, documents: Mapping[str, Document], language: str
) -> Iterator[Paragraph]:
    for target in note.targets:
        yield quotation(target, language)
        if target.document_id != document.id:
            other = documents[target.document_id]
            named = (Run(other.title or other.id), Run(" · "))
            yield Paragraph((*named, *source_line(other, language).runs), "muted")
    yield from note_paragraphs(note, language)
    when = Run(note.modified[:16].replace("T", " "), fenced=True)
    author = (Run(note.author), Run(" · ")) if note.author else ()
    yield Paragraph((*author, when), "remarks")


def _tags(note: Note) -> Iterator[Run]:
    for number, tag in enumerate(note.tags):
        if number:
            yield Run(" ")
        yield Run(f"#{tag}", "tag")
