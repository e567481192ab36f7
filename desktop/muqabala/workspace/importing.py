"""What was read into the library: new reports many at once, known ones with their notes.

Files are read elsewhere (`file_reading`), maybe by other processes. What is stored can be read and
searched from then on; it is analysed in a second step (`refreshing`).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Executor
from dataclasses import replace
from itertools import islice
from time import monotonic

from muqabala.errors import MuqabalaError
from muqabala.model.annotation import AnchorState, Target
from muqabala.model.claim import Witness
from muqabala.model.columns import Columns
from muqabala.model.document import Defect, Document
from muqabala.model.library import Changes, ImportReport, ImportResult, Origin, Outcome
from muqabala.store.library import Library
from muqabala.store.reports.documents import text_hash
from muqabala.text.anchoring import find_anchor, make_selector
from muqabala.workspace.arriving import Arriving, Replaced
from muqabala.workspace.file_reading import Jobs, ReadOutcome, outcomes

TOGETHER = 512
"""Files stored in one transaction: what the index gets of few costs twice as much; lost ones are
read again."""

HELD = 0.5
"""Seconds after which a transaction ends before it has that many: nobody else can write by then."""

_TEXT_FILE = Origin()
"""What most results have, once for all of them."""

Progress = Callable[[int, int], None]
"""Called with (done, total) files."""


def import_all(
    arriving: Arriving,
    files: Sequence[str],
    executor: Executor | None,
    progress: Progress | None,
    cancelled: Callable[[], bool],
    columns: Sequence[Columns] = (),
) -> tuple[ImportReport, Changes]:
    """Read and store `files` and wait for the end; results are in the order of `files`.

    `columns` are what the analyst told of those of tables.
    """
    arriving.begin()
    known = arriving.library.documents.known_hashes(files)
    read = outcomes(Jobs(files, known), executor, cancelled, columns)
    results: list[ImportResult] = []
    whole = _Changed()
    done = 0
    for together in _batches(read, progress, len(files)):
        taken, changes = take_all(arriving, together)
        results += taken
        whole.add(replace(changes, document_ids=frozenset()))  # The results have them too.
        done += len(together)
        together.clear()  # The next ones are read while this name still holds these.
    arriving.end()
    if executor is not None:  # Without one they come in order.
        place = {file: number for number, file in enumerate(files)}
        results.sort(key=lambda result: place[result.path])
    changed = frozenset(result.document_id for result in results if result.document_id)
    report = ImportReport(tuple(results), cancelled=done < len(files))
    return report, replace(whole.changes(), document_ids=changed)


class _Changed:
    """The changes of many transactions, which come to a hundred thousand reports."""

    def __init__(self) -> None:
        self._documents, self._notes = False, False
        self._document_ids: set[str] = set()
        self._note_ids: set[str] = set()

    def add(self, changes: Changes) -> None:
        """Take in those of one transaction."""
        self._documents |= changes.documents
        self._notes |= changes.notes
        self._document_ids |= changes.document_ids
        self._note_ids |= changes.note_ids

    def changes(self) -> Changes:
        """Return all as one."""
        return Changes(
            documents=self._documents,
            notes=self._notes,
            document_ids=frozenset(self._document_ids),
            note_ids=frozenset(self._note_ids),
        )


def _batches(
    read: Iterator[ReadOutcome], progress: Progress | None, total: int
) -> Iterator[list[ReadOutcome]]:
    """Yield what goes into one transaction, and tell of each file that was read."""
    done = 0
    while True:
        began = monotonic()
        together: list[ReadOutcome] = []
        for outcome in islice(read, TOGETHER):
            together.append(outcome)
            if progress:
                progress(done + len(together), total)
            if monotonic() - began > HELD:
                break
        if not together:
            return
        done += len(together)
        yield together


def take_all(arriving: Arriving, read: Iterable[ReadOutcome]) -> tuple[list[ImportResult], Changes]:
    """Store what a worker read in one transaction, as part of the import that is going on."""
    results: list[ImportResult] = []
    changes: list[Changes] = []
    with arriving.together() as replaced:
        for taken, changed in _each_stored(arriving.library, list(read), replaced):
            results += taken
            changes.append(changed)
    return results, joined(changes)


def joined(changes: Iterable[Changes]) -> Changes:
    """Return many changes as one."""
    whole = _Changed()
    for each in changes:
        whole.add(each)
    return whole.changes()


def _each_stored(
    library: Library, read: Sequence[ReadOutcome], replaced: Replaced
) -> Iterator[tuple[list[ImportResult], Changes]]:
    """Store what was read, the files that hold nothing but new reports many at once."""
    newcomers = library.documents.newcomers((each.path, each.ready) for each in read)
    for outcome in read:
        if outcome.ready and newcomers.are_new(outcome.path, outcome.ready):
            newcomers.add(outcome.path, outcome.file_hash, outcome.ready)
            yield _added(outcome)
            continue
        newcomers.write()
        taken, changed = take(library, outcome.unpacked(), replaced)
        newcomers.met(outcome.path, outcome.ready, changed.document_ids)
        yield taken, changed
    newcomers.write()


def _added(outcome: ReadOutcome) -> tuple[list[ImportResult], Changes]:
    """Return what is told of a file whose reports are all new."""
    results = [
        ImportResult(
            path=outcome.path,
            outcome=Outcome.ADDED,
            document_id=report.id,
            repairs=_repairs(report.defects),
            origin=_TEXT_FILE if origin == _TEXT_FILE else origin,
            **report.told,
        )
        for report, origin in zip(outcome.ready, outcome.origins, strict=True)
    ]
    results += [_refused(outcome.path, error) for error in outcome.refused]
    ids = frozenset(report.id for report in outcome.ready)
    return results, Changes(documents=True, document_ids=ids)


def take(
    library: Library, outcome: ReadOutcome, replaced: Replaced
) -> tuple[list[ImportResult], Changes]:
    """Store what a worker read, in a transaction; notes of changed documents are anchored anew.

    What it stands in place of goes into `replaced`.
    """
    refused = [_refused(outcome.path, error) for error in outcome.refused]
    if outcome.error is not None:
        return [_refused(outcome.path, outcome.error), *refused], Changes()
    if outcome.unchanged:
        return [ImportResult(outcome.path, Outcome.UNCHANGED)], Changes()
    known = library.documents.ids_of_path(outcome.path)
    origins = outcome.origins or (Origin(),) * len(outcome.witnesses)
    taken = [
        _take_one(library, outcome, known, witness, origin, replaced)
        for witness, origin in zip(outcome.witnesses, origins, strict=True)
    ]
    changed = frozenset(result.document_id for result, _ in taken) - {""}
    is_kept = any(result.outcome is Outcome.UNCHANGED for result, _ in taken)
    if changed or is_kept:  # A file of duplicates is read again: the other may be gone by then.
        library.documents.remember_file(outcome.path, outcome.file_hash)
    notes = frozenset(note for _, ids in taken for note in ids)
    return [*(result for result, _ in taken), *refused], Changes(
        documents=bool(changed), notes=bool(notes), document_ids=changed, note_ids=notes
    )


def _take_one(
    library: Library,
    outcome: ReadOutcome,
    known: list[str],
    witness: Witness,
    origin: Origin,
    replaced: Replaced,
) -> tuple[ImportResult, list[str]]:
    document = witness.document
    identity = _identity(library, outcome, known, document.id)
    was_known = identity in known
    known_too = None if was_known else _already_there(library, outcome, document, origin)
    if known_too is not None:
        return known_too, []
    renamed = witness if identity == document.id else _renamed(witness, identity)
    if was_known and _is_as_before(library, renamed.document):
        return ImportResult(outcome.path, Outcome.UNCHANGED, origin=origin), []
    old = replaced.keep(library, renamed.document) if was_known else ""
    library.documents.save(renamed)
    moved: list[str] = []
    waiting = 0
    if was_known:
        moved, waiting = _anchor_anew(library, renamed.document, old, replaced)
    result = ImportResult(
        path=outcome.path,
        outcome=Outcome.UPDATED if was_known else Outcome.ADDED,
        document_id=identity,
        encoding=document.encoding,
        repairs=_repairs(document.defects),
        title=document.title,
        outlet=document.outlet,
        published=document.published,
        origin=origin,
        followed=len(moved) - waiting,
        waiting=waiting,
    )
    return result, moved


def _is_as_before(library: Library, document: Document) -> bool:
    """Tell whether a known report came out of its file as it did before: the file may be newer."""
    stored = library.documents.load(document.id)
    return library.documents.details.is_same(stored, document)


def _renamed(witness: Witness, identity: str) -> Witness:
    return Witness(
        replace(witness.document, id=identity), replace(witness.analysis, document_id=identity)
    )


def _already_there(
    library: Library, outcome: ReadOutcome, document: Document, origin: Origin
) -> ImportResult | None:
    """Return what is told of a report that is another's copy, or that lies in the trash."""
    twins, differs = library.documents.twins, False
    twin, kind = twins.of(document), Outcome.DUPLICATE
    if not twin:
        twin, is_same = twins.in_trash(document, alone=len(outcome.witnesses) == 1)
        kind, differs = Outcome.TRASHED, not is_same
    if not twin:
        return None
    return ImportResult(
        outcome.path, kind, title=document.title, outlet=document.outlet,
        published=document.published, origin=origin, twin=twin, differs=differs,
    )  # fmt: skip


def _identity(library: Library, outcome: ReadOutcome, known: list[str], wanted: str) -> str:
    """Return the id a document has in the library: its own, unless another file took it."""
    if wanted in known:
        return wanted
    if len(outcome.witnesses) == len(known) == 1:
        return known[0]
    identity, count = wanted, 1
    while library.documents.has(identity):
        count += 1
        identity = f"{wanted}-{count}"
    return identity


def _anchor_anew(
    library: Library, document: Document, old: str, replaced: Replaced
) -> tuple[list[str], int]:
    """Find the words of notes and judgements in the new text; the uncertain go to review.

    `old` is the text that the document had. Returns the ids of the notes that have another place,
    or none, now, and how many of them are for review.
    """
    digest = text_hash(document.text)
    moved, waiting = [], 0
    for note in library.annotations.on_any([document.id]):
        targets = tuple(_found_again(target, document, digest, old) for target in note.targets)
        if targets != note.targets:
            after = replace(note, targets=targets)
            library.annotations.put(after)
            replaced.notes.append((note, after))
            moved.append(note.id)
            waiting += any(target.state is AnchorState.REVIEW for target in targets)
    for said in library.judgements.on([document.id]):
        targets = tuple(_found_again(target, document, digest, old) for target in said.targets)
        if targets != said.targets:
            now = replace(said, targets=targets)
            library.judgements.put(now)
            replaced.judgements.append((said, now))
    return moved, waiting


def _found_again(target: Target, document: Document, digest: str, old: str) -> Target:
    selector = target.selector
    if selector is None or target.document_id != document.id:
        return target
    if target.state is AnchorState.REVIEW and selector.text_hash != digest:
        return target  # What was not certain once is the analyst's to decide.
    found = find_anchor(selector, document.text, digest, old)
    if found.span is None:
        return replace(target, state=AnchorState.REVIEW)
    made = make_selector(document.text, found.span, digest)
    return Target(document.id, made, AnchorState.ANCHORED)


def _refused(path: str, error: MuqabalaError) -> ImportResult:
    details = tuple((name, str(value)) for name, value in error.details.items())
    return ImportResult(path, Outcome.REFUSED, error=error.code, details=details)


def _repairs(defects: Iterable[Defect]) -> tuple[tuple[str, int], ...]:
    counts: dict[str, int] = {}
    for defect in defects:
        counts[defect.kind] = counts.get(defect.kind, 0) + 1
    return tuple(sorted(counts.items()))
