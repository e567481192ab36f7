"""Notes as comments in a margin."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from muqabala.exporting.notes.notes_printed import note_paragraphs, quotation
from muqabala.exporting.printed.printed import Comment, Paragraph
from muqabala.model.annotation import Note


def comments(notes: Iterable[Note], language: str) -> Iterator[Comment]:
    """Yield each note with the words it stands on, its tags and what is to be reviewed."""
    for note in notes:
        yield Comment(note.id, tuple(_paragraphs(note, language)), note.author, note.modified)


def _paragraphs(note: Note, language: str) -> Iterator[Paragraph]:
    for target in note.targets:
        yield quotation(target, language)
    yield from note_paragraphs(note, language)
