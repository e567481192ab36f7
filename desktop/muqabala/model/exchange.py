"""Notes that come from elsewhere, as a file tells of them, and what an import made of them."""

from __future__ import annotations

from dataclasses import dataclass

from muqabala.model.annotation import AnchorState, Selector
from muqabala.model.judgement import Judgement
from muqabala.model.tag import Tag


@dataclass(frozen=True, slots=True)
class ReportClue:
    """What a file tells of a report that its notes are on; empty where it says nothing.

    `guid` identifies it within a REFI-QDA project. `text_hash` is that of the text in which
    positions count, `text` that text itself where the file carries it, with one line feed for
    each line end.
    """

    document_id: str = ""
    guid: str = ""
    url: str = ""
    source_hash: str = ""
    text_hash: str = ""
    title: str = ""
    outlet: str = ""
    published: str = ""
    text: str | None = None


@dataclass(frozen=True, slots=True)
class SortedReport:
    """A report with its own tags, and the names of the collections that it is in."""

    report: ReportClue
    tags: tuple[str, ...] = ()
    collections: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class IncomingPlace:
    """A passage of the report of that number; no selector means the whole report.

    A selector without `text_hash` has no position to rely on, one without `exact` nothing but a
    position. `REVIEW` where even the file is not certain of it.
    """

    report: int
    selector: Selector | None = None
    state: AnchorState = AnchorState.ANCHORED


@dataclass(frozen=True, slots=True)
class IncomingNote:
    """A note of a file, before its reports and passages are found here.

    Times are ISO 8601 in UTC, or "". Without places it is on nothing that could be found.
    """

    id: str
    body: str
    places: tuple[IncomingPlace, ...]
    tags: tuple[str, ...] = ()
    author: str = ""
    created: str = ""
    modified: str = ""
    color: str = ""
    verdict: str = ""
    confidence: str = ""


@dataclass(frozen=True, slots=True)
class IncomingJudgement:
    """A judgement of a file, before its reports and figures are found here.

    `said` has no reports and targets yet: they are `reports`, by number, and `places`.
    """

    said: Judgement
    reports: tuple[int, ...]
    places: tuple[IncomingPlace, ...]


@dataclass(frozen=True, slots=True)
class IncomingNotes:
    """What a file holds: its notes, the reports that they are on, and all its tags.

    `remarks` counts by code what the file holds beside, and what we have no place for. `labels`
    are the tags of whole reports, `collections` their sets, both with reports by number.
    """

    notes: tuple[IncomingNote, ...] = ()
    reports: tuple[ReportClue, ...] = ()
    tags: tuple[Tag, ...] = ()
    remarks: tuple[tuple[str, int], ...] = ()
    judgements: tuple[IncomingJudgement, ...] = ()
    labels: tuple[tuple[int, tuple[str, ...]], ...] = ()
    collections: tuple[tuple[str, tuple[int, ...]], ...] = ()


@dataclass(frozen=True, slots=True)
class NoteConflict:
    """Two versions of one note: the later one stands in the library, `body` is the other's.

    `is_ours` tells that the version that gave way was the library's own. The same for a
    correction, where `kind` says so.
    """

    id: str
    body: str
    modified: str
    is_ours: bool
    kind: str = "note"


@dataclass(frozen=True, slots=True)
class MissingReport:
    """A report that is not in the library, with the notes that therefore stayed out.

    `has_text` tells that the file carries it, so that it can be taken in with its notes.
    """

    title: str
    outlet: str
    published: str
    url: str
    notes: tuple[str, ...]
    has_text: bool


@dataclass(frozen=True, slots=True)
class ImportedNotes:
    """What came of an import of notes; notes and reports by their id in the library.

    Every note of the file is counted once: `added`, `updated`, `known`, among `conflicts` (ours
    was later), in a missing report, or in `placeless` (its words). `review` names those added or
    updated whose place is for the analyst to confirm; judgements are those taken in, known
    before, and left out for want of a report; `unused_tags` the tags taken in that no
    note bears.
    """

    path: str
    added: tuple[str, ...] = ()
    updated: tuple[str, ...] = ()
    known: int = 0
    review: tuple[str, ...] = ()
    conflicts: tuple[NoteConflict, ...] = ()
    missing: tuple[MissingReport, ...] = ()
    placeless: tuple[str, ...] = ()
    reports: tuple[str, ...] = ()
    corrections: int = 0
    corrections_known: int = 0
    judgements: int = 0
    judgements_known: int = 0
    judgements_missing: int = 0
    unused_tags: tuple[str, ...] = ()
    remarks: tuple[tuple[str, int], ...] = ()
