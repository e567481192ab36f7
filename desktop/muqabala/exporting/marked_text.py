"""A report's text as paragraphs with its mentions marked and the analyst's notes in the margin."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from muqabala.exporting.printed.printed import Paragraph, Run
from muqabala.model.annotation import AnchorState, Note
from muqabala.model.claim import Witness
from muqabala.model.document import DefectKind, Role
from muqabala.model.mention import ENTITY_KINDS, FIGURE_KINDS, Kind
from muqabala.model.span import Span

_DATES = frozenset({Kind.DATE, Kind.DATE_RANGE})
_ROLES = {Role.BOILERPLATE: "boilerplate"}


class Marked(NamedTuple):
    """A span to be marked; `look` as in `printed.Run`, `tip` is shown on pointing at it."""

    span: Span
    look: str
    tip: str = ""


def marks_of(witness: Witness, shared: frozenset[int], conflicting: frozenset[int]) -> list[Marked]:
    """Return the marks of a witness; the sets hold indexes of its mentions."""
    marks = [
        Marked(mention.span, _look(mention.kind, index, shared, conflicting), mention.value or "")
        for index, mention in enumerate(witness.analysis.mentions)
        if not mention.nested and _kind_of(mention.kind)
    ]
    lost = [
        Marked(defect.span, "missing")
        for defect in witness.document.defects
        if defect.kind is DefectKind.MISSING_NUMBER
    ]
    return _apart(sorted([*marks, *lost], key=lambda mark: (mark.span.start, -mark.span.end)))


def noted_spans(document_id: str, notes: Iterable[Note]) -> list[tuple[Span, str]]:
    """Return the passages of a report that carry notes, with the notes' ids.

    What is to be reviewed stands nowhere for sure, and is left out.
    """
    return [
        (target.selector.span, note.id)
        for note in notes
        for target in note.targets
        if target.document_id == document_id
        and target.selector is not None
        and target.state is AnchorState.ANCHORED
    ]


def text_blocks(
    witness: Witness, marks: Sequence[Marked], notes: Sequence[tuple[Span, str]] = ()
) -> Iterator[Paragraph]:
    """Yield the paragraphs of the reading text; `marks` must not overlap, notes may."""
    document = witness.document
    starts = [mark.span.start for mark in marks]
    for paragraph in document.paragraphs:
        low, high = (bisect_left(starts, edge) for edge in paragraph.span)
        runs = tuple(_runs(document.text, paragraph.span, marks[low:high], notes))
        if paragraph.role in (Role.HEADLINE, Role.SUBHEAD):
            yield Paragraph(runs, "headline")
        else:
            yield Paragraph(runs, _ROLES.get(paragraph.role, ""))


def _runs(
    text: str, span: Span, marks: Sequence[Marked], notes: Sequence[tuple[Span, str]]
) -> Iterator[Run]:
    inside = [mark for mark in marks if span.contains(mark.span)]
    noted = [(place, note) for place, note in notes if place.overlaps(span)]
    edges = {span.start, span.end}
    for place in (*(mark.span for mark in inside), *(place for place, _ in noted)):
        edges |= {max(place.start, span.start), min(place.end, span.end)}
    cuts = sorted(edges)
    for start, end in pairwise(cuts):
        piece = Span(start, end)
        mark = next((mark for mark in inside if mark.span.contains(piece)), None)
        carried = tuple(dict.fromkeys(note for place, note in noted if place.contains(piece)))
        looks = (mark.look if mark else "", "note" if carried else "")
        yield Run(
            piece.of(text),
            " ".join(filter(None, looks)),
            notes=carried,
            tip=mark.tip if mark else "",
        )


def _look(kind: Kind, index: int, shared: frozenset[int], conflicting: frozenset[int]) -> str:
    standing = "conflict" if index in conflicting else "shared" if index in shared else ""
    return f"{_kind_of(kind)} {standing}".strip()


def _kind_of(kind: Kind) -> str:
    if kind in ENTITY_KINDS:
        return str(kind)
    if kind in FIGURE_KINDS:
        return "figure"
    return "date" if kind in _DATES else ""


def _apart(marks: list[Marked]) -> list[Marked]:
    """Drop marks that begin inside an earlier one."""
    kept: list[Marked] = []
    for mark in marks:
        if not kept or mark.span.start >= kept[-1].span.end:
            kept.append(mark)
    return kept
