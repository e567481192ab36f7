"""What can be printed of an open library, as pages: notes, an annotated copy, a comparison."""

from __future__ import annotations

from muqabala.exporting.annotated_copy import annotated_copy
from muqabala.exporting.comparison_dossier import comparison_dossier
from muqabala.exporting.notes.notes_printed import notes_printed
from muqabala.exporting.printed.html import html_file
from muqabala.model.note_filter import NoteFilter
from muqabala.workspace.workspace import Workspace


class Printable:
    """The pages of one library in one language, as HTML without anything that runs."""

    def __init__(self, workspace: Workspace, language: str) -> None:
        self._workspace, self._language = workspace, language

    def notes(self, chosen: NoteFilter | None = None) -> str:
        """Return the notes that a filter means, or all."""
        notes, documents = self._workspace.annotating.noted(chosen)
        return html_file(notes_printed(notes, documents, self._language))

    def copy(self, document_id: str) -> str:
        """Return a report with its marks and notes."""
        notes = self._workspace.annotating.notes(document_id)
        return html_file(
            annotated_copy(self._workspace.witness(document_id), notes, self._language)
        )

    def comparison(self, first: str, second: str) -> str:
        """Return the comparison of two reports with the notes on them."""
        workspace = self._workspace
        notes = {
            note.id: note for each in (first, second) for note in workspace.annotating.notes(each)
        }
        found = workspace.collation(first, second)
        witnesses = workspace.witness(first), workspace.witness(second)
        return html_file(
            comparison_dossier(*witnesses, found, self._language, list(notes.values()))
        )
