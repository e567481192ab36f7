"""What leaves the library as a file for people: comparisons, annotated copies, notes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from muqabala.comparison.collation import collate
from muqabala.comparison.ledger.judged import judged
from muqabala.exporting.annotated_copy import annotated_copy
from muqabala.exporting.citation import citation_html, citation_markdown, citation_text
from muqabala.exporting.comparison_dossier import comparison_dossier
from muqabala.exporting.contract import Record, comparison_record
from muqabala.exporting.files import write_atomically, write_folder
from muqabala.exporting.notes import notes as notes_export
from muqabala.exporting.notes.notes_folder import notes_folder
from muqabala.exporting.printed.printing import print_to
from muqabala.model.annotation import Note
from muqabala.model.claim import Witness
from muqabala.model.document import Document
from muqabala.model.exchange import SortedReport
from muqabala.model.judgement import Judgement
from muqabala.model.span import Span
from muqabala.model.tag import Tag
from muqabala.text.lexicon import without_collecting

NOTE_FORMATS = (*notes_export.FORMATS, notes_export.FOLDER)
"""What notes can be written as; the last is a folder of files."""


def comparison_of(a: Witness, b: Witness, judgements: Sequence[Judgement] = ()) -> Record:
    """Return the comparison of two witnesses, judged, as the JSON contract has it."""
    return comparison_record(a, b, judged(a, b, collate(a, b), judgements))


def write_comparison(
    a: Witness,
    b: Witness,
    path: Path,
    language: str,
    file_format: str = "",
    notes: Sequence[Note] = (),
    judgements: Sequence[Judgement] = (),
) -> None:
    """Write the comparison of two witnesses as a format of `printing`, by suffix if not told."""
    found = judged(a, b, collate(a, b), judgements)
    print_to(path, comparison_dossier(a, b, found, language, notes), file_format)


@dataclass(frozen=True, slots=True)
class Citation:
    """A passage cited in three ways, for wherever it is pasted."""

    text: str
    markdown: str
    html: str


def citation_of(document: Document, span: Span, language: str) -> Citation:
    """Return a passage cited; raises `MuqabalaError("span_outside")`."""
    return Citation(
        citation_text(document, span, language),
        citation_markdown(document, span, language),
        citation_html(document, span, language),
    )


def write_copy(witness: Witness, notes: Sequence[Note], path: Path, language: str) -> None:
    """Write a report with its marks and notes as a format of `printing`, by suffix."""
    print_to(path, annotated_copy(witness, notes, language))


@dataclass(frozen=True, slots=True)
class NotesOut:
    """Notes that are to be written, with the reports they are on by id, and the tags they need.

    `collections` are names with the ids of their reports, those beside the point too, `reports`
    what each report that is tagged or collected is sorted under.
    """

    notes: Sequence[Note]
    documents: Mapping[str, Document]
    tags: Sequence[Tag] = ()
    collections: Sequence[tuple[str, Sequence[str]]] = ()
    reports: Sequence[SortedReport] = ()


def rendered_notes(out: NotesOut, file_format: str, language: str) -> str | bytes:
    """Return notes in a format of `NOTE_FORMATS` that is one file; safe in a worker process.

    Raises `MuqabalaError("format_unknown")`.
    """
    with without_collecting():
        return notes_export.render(
            file_format, out.notes, out.documents, language, out.tags, out.collections, out.reports
        )


def write_notes(out: NotesOut, path: Path, file_format: str, language: str) -> None:
    """Write notes in one of `NOTE_FORMATS`, with their tags where it has room.

    Raises `MuqabalaError`: `format_unknown`, `export_failed`.
    """
    if file_format == notes_export.FOLDER:
        write_folder(path, notes_folder(out.notes, out.documents, language))
        return
    write_atomically(path, rendered_notes(out, file_format, language))


def save_written(path: Path, content: str | bytes) -> None:
    """Write what a worker made to a file; raises `MuqabalaError("export_failed")`."""
    write_atomically(path, content)
