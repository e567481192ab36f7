"""Notes of others into the library: from Web Annotations, REFI-QDA projects, colleagues' libraries.

Reports are found first, then passages in them, then it is decided note by note what is new, what
is known and what is in conflict. It all makes one step, so that one undo takes it back.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from muqabala.extraction.pipeline import analyse
from muqabala.model.annotation import Target
from muqabala.model.claim import Witness
from muqabala.model.correction import Correction
from muqabala.model.exchange import (
    ImportedNotes,
    IncomingNote,
    IncomingNotes,
    IncomingPlace,
    MissingReport,
    ReportClue,
)
from muqabala.model.tag import Tag, clean_path, lineage
from muqabala.reading.exchange.exchange import is_library, read_notes
from muqabala.reading.reader import read_text
from muqabala.store.history import Step
from muqabala.store.library import Library
from muqabala.workspace.colleague import Colleague, colleague_at
from muqabala.workspace.importing import Progress
from muqabala.workspace.judgement_merging import MergedJudgements
from muqabala.workspace.merging import Merging, placed_at
from muqabala.workspace.report_matching import ReportMatching
from muqabala.workspace.sets_merging import with_sets

LABEL = "import_notes"


def take_notes(
    library: Library, path: Path, *, with_reports: bool = False, progress: Progress | None = None
) -> tuple[ImportedNotes, Step | None]:
    """Read a file of notes; return what came of it and the step that takes it in, if any.

    New reports are stored here, in the caller's transaction: those of a colleague's library
    always, those of a project only `with_reports`. Raises `MuqabalaError` as `read_notes` and
    `colleague_at` do; nothing is taken then. `progress` hears of reports, then of notes.
    """
    taking = _Taking(library, path, progress or (lambda _done, _total: None))
    if not is_library(path):
        return taking.take(read_notes(path), with_reports=with_reports)
    with colleague_at(path, library.path) as colleague:
        return taking.take(colleague.incoming, with_reports=True, colleague=colleague)


class _Taking:
    """One import into one library."""

    def __init__(self, library: Library, path: Path, progress: Progress) -> None:
        self._library, self._path, self._progress = library, path, progress
        self._now = datetime.now(UTC).isoformat(timespec="milliseconds")
        self._trashed: list[tuple[str, str | None, str | None]] = []
        self._added_reports: list[str] = []

    def take(
        self,
        incoming: IncomingNotes,
        *,
        with_reports: bool,
        colleague: Colleague | None = None,
    ) -> tuple[ImportedNotes, Step | None]:
        """Return what came of the import and the step to do, None when nothing changes."""
        ids = self._reports(incoming, colleague, with_reports=with_reports)
        merging = Merging(self._library, self._now)
        theirs = _Texts(incoming, colleague)
        missing: dict[int, list[str]] = {}
        placeless: list[str] = []
        for number, note in enumerate(incoming.notes):
            self._progress(number, len(incoming.notes))
            lacking = [place.report for place in note.places if ids[place.report] is None]
            if lacking:
                missing.setdefault(lacking[0], []).append(note.body)
            elif not note.places:
                placeless.append(note.body)
            else:
                self._merge(merging, note, ids, theirs)
        if colleague is not None:
            named = dict(zip(colleague.ids, ids, strict=True))
            merging.add_corrections(_mapped(colleague.corrections, named))
        judgements = self._judgements(merging, incoming, ids, theirs)
        step = Step(
            LABEL, merging.note_pairs, tuple(self._trashed), tuple(merging.correction_pairs)
        )
        report = merging.report(
            ImportedNotes(
                str(self._path),
                missing=tuple(
                    _missing(incoming.reports[each], bodies) for each, bodies in missing.items()
                ),
                placeless=tuple(placeless),
                reports=tuple(self._added_reports),
                remarks=(*incoming.remarks, *_unsorted(incoming, ids)),
            )
        )
        borne = {each for note in merging.changed for tag in note.tags for each in lineage(tag)}
        tags = self._tags(incoming.tags)
        unused = tuple(
            after.path for before, after in tags if before is None and after.path not in borne
        )
        step = replace(step, tags=tags, judgements=tuple(judgements.pairs))
        step = with_sets(step, self._library, incoming, ids)
        is_empty = step == Step(LABEL)
        told = replace(
            report, unused_tags=unused, judgements=len(judgements.pairs),
            judgements_known=judgements.known, judgements_missing=judgements.missing,
        )  # fmt: skip
        return told, None if is_empty else step

    def _judgements(
        self,
        merging: Merging,
        incoming: IncomingNotes,
        ids: Sequence[str | None],
        theirs: _Texts,
    ) -> MergedJudgements:
        """Weigh the judgements of a file against ours."""
        merged = MergedJudgements(self._library.judgements.all())
        for each in incoming.judgements:
            reports = [ids[number] for number in each.reports]
            named = [report for report in reports if report is not None]
            if len(named) < len(reports) or any(ids[at.report] is None for at in each.places):
                merged.missing += 1
                continue
            targets = [self._target(merging, place, ids, theirs) for place in each.places]
            merged.add(each.said, named, targets)
        return merged

    def _tags(self, incoming: Iterable[Tag]) -> tuple[tuple[Tag | None, Tag], ...]:
        """Return the tags that are new, and ours that get a colour because they had none."""
        known = {tag.path: tag for tag in self._library.tags.all()}
        given = {path: tag.color for tag in incoming if (path := clean_path(tag.path))}
        paths = dict.fromkeys(each for path in given for each in lineage(path))
        pairs: list[tuple[Tag | None, Tag]] = []
        for path in paths:
            ours, color = known.get(path), given.get(path, "")
            if ours is None:
                pairs.append((None, Tag(path, color)))
            elif color and not ours.color:
                pairs.append((ours, Tag(path, color)))
        return tuple(pairs)

    def _merge(
        self, merging: Merging, note: IncomingNote, ids: Sequence[str | None], theirs: _Texts
    ) -> None:
        targets = [self._target(merging, place, ids, theirs) for place in note.places]
        merging.add(note, tuple(targets))

    def _target(
        self, merging: Merging, place: IncomingPlace, ids: Sequence[str | None], theirs: _Texts
    ) -> Target:
        """Return a place of the file in our report."""
        document_id = ids[place.report]
        assert document_id is not None
        known, text, digest = merging.text_of(document_id)
        old = theirs.other_than(digest, place.report)
        return placed_at(place, known, text, digest, old)

    # reports

    def _reports(
        self, incoming: IncomingNotes, colleague: Colleague | None, *, with_reports: bool
    ) -> list[str | None]:
        """Return our id of each report of the file; take in those that are not here, if wanted."""
        matching = ReportMatching(self._library)
        quoted: dict[int, list[str]] = {}
        for place in (place for note in incoming.notes for place in note.places):
            if place.selector is not None:
                quoted.setdefault(place.report, []).append(place.selector.exact)
        ids = [
            matching.find(clue, quoted.get(number, ()))
            for number, clue in enumerate(incoming.reports)
        ]
        if not with_reports:
            return ids
        wanted = {place.report for note in incoming.notes for place in note.places}
        for number, clue in enumerate(incoming.reports):
            self._progress(number, len(incoming.reports))
            if ids[number] is not None or (colleague is None and number not in wanted):
                continue
            thrown_away = matching.find_in_trash(clue)
            if thrown_away is not None:
                self._trashed.append((thrown_away.id, thrown_away.trashed, None))
                self._library.documents.set_trashed(thrown_away.id, None)
                ids[number] = thrown_away.id
            elif colleague is not None:
                ids[number] = self._store(colleague.witness(number))
            elif clue.text is not None:
                ids[number] = self._take_text(clue)
        return ids

    def _take_text(self, clue: ReportClue) -> str | None:
        """Store the text that a project carries for a report, None when there is nothing in it."""
        document = read_text(
            clue.text or "", clue.document_id or Path(clue.title).stem or self._path.stem,
            path=str(self._path), title=clue.title, outlet=clue.outlet,
            published=clue.published or None, url=clue.url,
        )  # fmt: skip
        return self._store(Witness(document, analyse(document))) if document.text else None

    def _store(self, witness: Witness) -> str:
        wanted = witness.document.id
        identity, count = wanted, 1
        while self._library.documents.has(identity):
            count += 1
            identity = f"{wanted}-{count}"
        self._library.documents.save(
            Witness(
                replace(witness.document, id=identity),
                replace(witness.analysis, document_id=identity),
            )
        )
        self._trashed.append((identity, self._now, None))
        self._added_reports.append(identity)
        return identity


class _Texts:
    """The texts that the other side has of its reports, each read once."""

    def __init__(self, incoming: IncomingNotes, colleague: Colleague | None) -> None:
        self._reports, self._colleague = incoming.reports, colleague
        self._read: dict[int, str] = {}

    def other_than(self, digest: str, number: int) -> str:
        """Return the text of report `number`, "" when it is unknown or has our hash `digest`."""
        clue = self._reports[number]
        if clue.text is not None or self._colleague is None:
            return clue.text or ""
        if clue.text_hash == digest:
            return ""
        if number not in self._read:
            self._read[number] = self._colleague.text(number)
        return self._read[number]


def _missing(clue: ReportClue, bodies: Sequence[str]) -> MissingReport:
    title = clue.title or clue.document_id
    has_text = clue.text is not None and bool(clue.text.strip())
    return MissingReport(title, clue.outlet, clue.published, clue.url, tuple(bodies), has_text)


def _unsorted(incoming: IncomingNotes, ids: Sequence[str | None]) -> list[tuple[str, int]]:
    """Return how many reports are not here that the file has under tags or in collections."""
    named = {number for number, _tags in incoming.labels}
    named.update(number for _name, numbers in incoming.collections for number in numbers)
    missing = sum(ids[number] is None for number in named)
    return [("sorted_elsewhere", missing)] if missing else []


def _mapped(corrections: Iterable[Correction], ids: dict[str, str | None]) -> list[Correction]:
    """Return the corrections with our ids of their reports; none of reports they threw away."""
    return [
        replace(each, document_id=ids.get(each.document_id) or "")
        for each in corrections
        if not each.document_id or ids.get(each.document_id)
    ]
