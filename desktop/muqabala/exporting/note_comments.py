"""Notes as comments in a margin."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from muqabala.exporting.printed import Comment, Paragraph, paragraph
from muqabala.model.annotation import AnchorState, Note
from muqabala.text.terms import term


def comments(notes: Iterable[Note], language: str) -> Iterator[Comment]:
    """Yield each note with the words it stands on, its tags and what is to be reviewed."""
    for note in notes:
        yield Comment(note.id, tuple(_paragraphs(note, language)), note.author, note.modified)


def _paragraphs(note: Note, language: str) -> Iterator[Paragraph]:
    for target in note.targets:
        if target.selector is None:
            yield paragraph(term("report.document_note", language), "muted")
        else:
            yield paragraph(" ".join(target.selector.exact.split()), "quote")
    if note.verdict:
        yield paragraph(term(f"status.{note.verdict}", language), look="strong")
    for line in filter(str.strip, note.body.splitlines()):
        yield paragraph(line)
    if note.tags:
        yield paragraph(" ".join(f"#{tag}" for tag in note.tags), "muted")
    if any(target.state is AnchorState.REVIEW for target in note.targets):
        yield paragraph(term("report.review", language), "muted")
