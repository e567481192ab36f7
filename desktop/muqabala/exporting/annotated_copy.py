"""One report as the analyst read it: its words with their marks, and the notes in the margin."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from muqabala.exporting.marked_text import marks_of, noted_spans, text_blocks
from muqabala.exporting.notes.note_comments import comments
from muqabala.exporting.printed.printed import (
    Block,
    Heading,
    Paragraph,
    Printed,
    Run,
    moment,
    paragraph,
)
from muqabala.model.annotation import Note
from muqabala.model.claim import Witness
from muqabala.text.terms import term


def annotated_copy(witness: Witness, notes: Sequence[Note], language: str) -> Printed:
    """Return the report with its marks; of `notes` those that have a target in it."""
    document = witness.document
    here = [n for n in notes if any(t.document_id == document.id for t in n.targets)]
    marks = marks_of(witness, frozenset(), frozenset())
    title = document.title or document.id
    blocks: tuple[Block, ...] = (
        Heading(title, 1),
        *_source(witness, language),
        *text_blocks(witness, marks, noted_spans(document.id, here)),
    )
    return Printed(title, language, blocks, tuple(comments(here, language)))


def _source(witness: Witness, language: str) -> Iterator[Paragraph]:
    """Yield outlet and date, where the report came from, and the hash of what was read."""
    document = witness.document
    when = Run(term("report.undated", language))
    if document.published:
        when = moment(document.published)
    outlet = (Run(document.outlet), Run(" · ")) if document.outlet else ()
    yield Paragraph((*outlet, when), "muted")
    for place in filter(None, (document.url, document.path)):
        yield paragraph(place, "muted", fenced=True)
    if document.source_hash:
        yield paragraph(f"SHA-256 {document.source_hash}", "muted", fenced=True)
