"""What is marked in a text: values built from what the engine, the comparison and the notes say."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from muqabala.model.annotation import AnchorState, Note
from muqabala.model.claim import Analysis
from muqabala.model.comparison import Collation, Status
from muqabala.model.document import Defect, DefectKind
from muqabala.model.mention import Kind
from muqabala.model.span import Span

UNCERTAIN_BELOW = 0.6
"""Mentions the engine is less sure of than this are hatched."""


class MarkKind(StrEnum):
    """What a mark means, as the legend lists it."""

    PERSON = "person"
    ORGANIZATION = "organization"
    PLACE = "place"
    NUMBER = "number"
    DATE = "date"
    QUOTE = "quote"
    LOADED = "loaded"
    NOTE = "note"
    MISSING = "missing"
    REPAIR = "repair"
    SEARCH = "search"


DEFAULT_KINDS = frozenset(set(MarkKind) - {MarkKind.QUOTE})
"""What a page shows at first; quotes are long and would cover all else."""

_KINDS = {
    Kind.NUMBER: MarkKind.NUMBER,
    Kind.ORDINAL: MarkKind.NUMBER,
    Kind.PERCENT: MarkKind.NUMBER,
    Kind.NUMBER_RANGE: MarkKind.NUMBER,
    Kind.MONEY: MarkKind.NUMBER,
    Kind.DATE: MarkKind.DATE,
    Kind.DATE_RANGE: MarkKind.DATE,
    Kind.TIME: MarkKind.DATE,
    Kind.DURATION: MarkKind.DATE,
    Kind.PERSON: MarkKind.PERSON,
    Kind.ORGANIZATION: MarkKind.ORGANIZATION,
    Kind.PLACE: MarkKind.PLACE,
    Kind.QUOTE: MarkKind.QUOTE,
    Kind.LOADED: MarkKind.LOADED,
}
_CONFLICTS = frozenset({Status.CONFLICT, Status.CONFLICT_WITHIN})


@dataclass(frozen=True, slots=True)
class Mark:
    """A span of a text with what it means.

    `mention` is an index into the analysis (-1 for none), `defect` one into the defects
    that were given, `note_id` the note that it belongs to, `color` what it was marked with.
    `settled` tells that the analyst confirmed the conflict.
    """

    span: Span
    kind: MarkKind
    mention: int = -1
    defect: int = -1
    note_id: str = ""
    color: str = ""
    shared: bool = False
    conflict: bool = False
    settled: bool = False
    uncertain: bool = False
    nested: bool = False


@dataclass(frozen=True, slots=True)
class Standing:
    """Which mentions (indexes) of one document are shared with the other, and which conflict.

    `settled` are those whose conflicts the analyst all confirmed.
    """

    shared: frozenset[int] = frozenset()
    conflict: frozenset[int] = frozenset()
    settled: frozenset[int] = frozenset()


def find_standing(analysis: Analysis, collation: Collation, *, first: bool) -> Standing:
    """Return how the mentions of the first (or second) document stand to the other's."""
    shared: set[int] = set()
    conflict: set[int] = set()
    open_: set[int] = set()
    for pair in collation.entities:
        if pair.is_shared:
            shared.update(pair.a if first else pair.b)
    for claims in collation.claims:
        own = {analysis.claims[index].mention for index in (claims.a if first else claims.b)}
        if claims.status in _CONFLICTS:
            conflict |= own
            if all(each.is_link for each in claims.judgements):
                open_ |= own
        elif claims.a and claims.b:
            shared |= own
    return Standing(frozenset(shared), frozenset(conflict), frozenset(conflict - open_))


def mention_marks(analysis: Analysis, standing: Standing) -> list[Mark]:
    """Return a mark for each mention of `analysis`."""
    return [
        Mark(
            mention.span,
            _KINDS[mention.kind],
            mention=index,
            shared=index in standing.shared,
            conflict=index in standing.conflict,
            settled=index in standing.settled,
            uncertain=mention.confidence < UNCERTAIN_BELOW,
            nested=mention.nested,
        )
        for index, mention in enumerate(analysis.mentions)
        if mention.span.length
    ]


def note_marks(notes: Iterable[Note], document_id: str) -> list[Mark]:
    """Return a mark for each passage of the document that a note is anchored to."""
    return [
        Mark(target.selector.span, MarkKind.NOTE, note_id=note.id, color=note.color)
        for note in notes
        for target in note.targets
        if target.selector is not None
        and target.document_id == document_id
        and target.state is AnchorState.ANCHORED
    ]


def defect_marks(defects: Sequence[Defect], text: str) -> list[Mark]:
    """Return a mark for each number that the source lost, widened to the gap it left in `text`."""
    return [
        Mark(_gap(defect.span, text), MarkKind.MISSING, defect=index)
        for index, defect in enumerate(defects)
        if defect.kind is DefectKind.MISSING_NUMBER
    ]


def _gap(span: Span, text: str) -> Span:
    """Return `span`, or when it is empty the blank beside it, else the letter that follows."""
    if span.length:
        return span
    here, before = text[span.start : span.start + 1], text[max(span.start - 1, 0) : span.start]
    if before and before.isspace() and before != "\n" and not here.isspace():
        return Span(span.start - 1, span.start)
    return Span(span.start, min(span.start + 1, len(text)))


_SEEN_BY_THEMSELVES = frozenset(
    {DefectKind.STRETCHED, DefectKind.HARD_WRAP, DefectKind.INVISIBLE, DefectKind.BOILERPLATE}
)


def repair_marks(defects: Sequence[Defect]) -> list[Mark]:
    """Return marks, in the source, for what was put right; plain stretching shows by itself."""
    return [
        Mark(span, MarkKind.REPAIR, defect=index)
        for index, defect in enumerate(defects)
        if defect.repaired and defect.kind not in _SEEN_BY_THEMSELVES
        for span in defect.source
    ]


def moved(marks: Iterable[Mark], spans_of: Callable[[Span], Iterable[Span]]) -> list[Mark]:
    """Return the marks where they stand in another form of the text; one may become several."""
    return [replace(mark, span=span) for mark in marks for span in spans_of(mark.span)]


class MarkIndex:
    """Marks ordered by position, longest first, found by what they overlap.

    A search costs a bisection and the marks that it passes, whatever their number.
    """

    def __init__(self, marks: Iterable[Mark] = ()) -> None:
        self.marks = sorted(marks, key=lambda mark: (mark.span.start, -mark.span.end))
        self._starts = [mark.span.start for mark in self.marks]
        self._furthest: list[int] = []
        furthest = 0
        for mark in self.marks:
            furthest = max(furthest, mark.span.end)
            self._furthest.append(furthest)

    def __iter__(self) -> Iterator[Mark]:
        return iter(self.marks)

    def __len__(self) -> int:
        return len(self.marks)

    def overlapping(self, start: int, end: int) -> list[Mark]:
        """Return the marks that share a code point with `start` to `end`, in order."""
        found: list[Mark] = []
        index = bisect_left(self._starts, end) - 1
        while index >= 0 and self._furthest[index] > start:
            if self.marks[index].span.end > start:
                found.append(self.marks[index])
            index -= 1
        return found[::-1]

    def at(self, position: int, kinds: Collection[MarkKind] = DEFAULT_KINDS) -> Mark | None:
        """Return the shortest mark of `kinds` on the code point at `position`."""
        here = [m for m in self.overlapping(position, position + 1) if m.kind in kinds]
        return min(here, key=lambda mark: mark.span.length, default=None)
