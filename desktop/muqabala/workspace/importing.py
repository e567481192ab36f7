"""Files into the library: what a worker does with them, and what the library makes of it.

The worker's part (`read_files`) touches neither database nor window, so it may run in another
process. The owner's part (`take`) stores what came back and anchors notes anew. Reports can be
read and searched from then on; they are analysed in a second step (`refreshing`).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, Executor, Future, wait
from dataclasses import dataclass, replace
from itertools import islice
from pathlib import Path
from time import monotonic
from typing import TypeVar

from muqabala.errors import MuqabalaError
from muqabala.extraction.pipeline import analyse
from muqabala.model.annotation import AnchorState, Target
from muqabala.model.claim import Analysis, Witness
from muqabala.model.document import Document
from muqabala.model.library import Changes, ImportReport, ImportResult, Origin, Outcome
from muqabala.reading import reader
from muqabala.store.documents import text_hash
from muqabala.store.library import Library
from muqabala.text.anchoring import find_anchor, make_selector
from muqabala.workspace.arriving import Arriving, Replaced

IN_FLIGHT = 8
"""Tasks handed to an executor at once: enough to keep it busy, few enough to stop quickly."""

AT_ONCE = 16
"""Files read in one task: a report comes and goes faster than a task is handed over."""

TOGETHER = 256
"""Files stored in one transaction: a commit waits for the disk, a lost one is read again."""

HELD = 0.5
"""Seconds after which a transaction ends before it has that many: nobody else can write by then."""

Job = tuple[str, str]
"""A path, and the hash of the file's bytes at its last import or ""."""

PATIENCE = 0.1
"""Seconds after which a wait asks whether it was cancelled."""

Progress = Callable[[int, int], None]
"""Called with (done, total) files."""

_Task = TypeVar("_Task")
_Result = TypeVar("_Result")


@dataclass(frozen=True, slots=True)
class ReadOutcome:
    """What a worker made of one file: its reports with what was found in them, or why not.

    `origins` tell of each report how it came out of the file, `refused` what in an archive
    could not be read; `error` is why nothing of the file could be.
    """

    path: str
    witnesses: tuple[Witness, ...] = ()
    file_hash: str = ""
    unchanged: bool = False
    error: MuqabalaError | None = None
    origins: tuple[Origin, ...] = ()
    refused: tuple[MuqabalaError, ...] = ()


def read_file(path: str, known_hash: str = "", published: str | None = None) -> ReadOutcome:
    """Read one file, whose reports are still to be analysed; safe in a worker process.

    Never raises for a bad file: the outcome carries the error. `unchanged` when the file's
    bytes still have `known_hash` (SHA-256, hexadecimal).
    """
    file = Path(path)
    try:
        data = reader.bytes_of(file)
    except MuqabalaError as error:
        return ReadOutcome(path, error=error)
    file_hash = reader.hash_of(data)
    if file_hash == known_hash:
        return ReadOutcome(path, file_hash=file_hash, unchanged=True)
    reading = reader.read_bytes(data, file, published)
    if not reading.documents:
        return ReadOutcome(path, error=reading.refused[0], refused=reading.refused[1:])
    witnesses = tuple(Witness(document, Analysis(document.id)) for document in reading.documents)
    return ReadOutcome(path, witnesses, file_hash, origins=reading.origins, refused=reading.refused)


def read_and_analyse(path: str, known_hash: str = "", published: str | None = None) -> ReadOutcome:
    """Read one file as `read_file` does, and analyse its reports."""
    read = read_file(path, known_hash, published)
    documents = (witness.document for witness in read.witnesses)
    return replace(read, witnesses=tuple(Witness(each, analyse(each)) for each in documents))


def read_files(jobs: Sequence[Job], *, analysed: bool = False) -> list[ReadOutcome]:
    """Read some files as one task of a worker process; analyse their reports if told."""
    read = read_and_analyse if analysed else read_file
    return [read(*job) for job in jobs]


def read_witnesses(path: Path, published: str | None = None) -> list[Witness]:
    """Read and analyse a file without a library; raises `MuqabalaError` for a bad file."""
    return [Witness(d, analyse(d)) for d in reader.read(path, published)]


def read_paths(paths: Sequence[Path], published: str | None = None) -> Iterator[ReadOutcome]:
    """Read and analyse files and folders in order; a path that is not there yields its error."""
    for path in paths:
        try:
            files = reader.find_files([path])
        except MuqabalaError as error:
            yield ReadOutcome(str(path), error=error)
            continue
        for file in files:
            yield read_and_analyse(str(file), published=published)


def outcomes(
    jobs: Sequence[Job], executor: Executor | None, cancelled: Callable[[], bool]
) -> Iterator[ReadOutcome]:
    """Yield the outcome of each job as it comes, until `cancelled()`.

    Without an executor the work is done here. In input order without one, in order of
    completion with one.
    """
    if executor is None:
        for job in jobs:
            if cancelled():
                return
            yield read_file(*job)
        return
    tasks = [jobs[start : start + AT_ONCE] for start in range(0, len(jobs), AT_ONCE)]
    for read in concurrently(read_files, tasks, executor, cancelled):
        yield from read


def concurrently(
    work: Callable[[_Task], _Result],
    tasks: Iterable[_Task],
    executor: Executor,
    cancelled: Callable[[], bool],
) -> Iterator[_Result]:
    """Yield what `work` makes of each task, in order of completion, until `cancelled()`."""
    waiting = iter(tasks)
    running: set[Future[_Result]] = set()
    while True:
        while len(running) < IN_FLIGHT and (task := next(waiting, None)) is not None:
            running.add(executor.submit(work, task))
        if not running:
            return
        done, running = wait(running, PATIENCE, return_when=FIRST_COMPLETED)
        for future in done:
            yield future.result()
        if cancelled():
            for future in running:
                future.cancel()
            return


def import_all(
    arriving: Arriving,
    files: Sequence[str],
    executor: Executor | None,
    progress: Progress | None,
    cancelled: Callable[[], bool],
) -> tuple[ImportReport, Changes]:
    """Read and store `files` and wait for the end; results are in the order of `files`."""
    arriving.begin()
    known = arriving.library.documents.known_hashes(files)
    jobs = [(file, known.get(file, "")) for file in files]
    found = enumerate(outcomes(jobs, executor, cancelled), 1)
    results: list[ImportResult] = []
    changes: list[Changes] = []
    done = 0
    before = -1
    while before < done:
        before = done
        together = []
        with arriving.together() as replaced:
            for done, outcome in _together(found):
                taken, changed = take(arriving.library, outcome, replaced)
                results += taken
                together.append(changed)
                if progress:
                    progress(done, len(files))
        changes.append(joined(together))
    place = {file: number for number, file in enumerate(files)}
    results.sort(key=lambda result: place[result.path])
    unfinished = len({result.path for result in results}) < len(files)
    return ImportReport(tuple(results), cancelled=unfinished), joined(changes)


def _together(found: Iterator[_Result]) -> Iterator[_Result]:
    """Yield what goes into one transaction."""
    began = monotonic()
    for each in islice(found, TOGETHER):
        yield each
        if monotonic() - began > HELD:
            return


def take_all(arriving: Arriving, read: Iterable[ReadOutcome]) -> tuple[list[ImportResult], Changes]:
    """Store what a worker read in one transaction, as part of the import that is going on."""
    results: list[ImportResult] = []
    changes: list[Changes] = []
    with arriving.together() as replaced:
        for outcome in read:
            taken, changed = take(arriving.library, outcome, replaced)
            results += taken
            changes.append(changed)
    return results, joined(changes)


def joined(changes: Sequence[Changes]) -> Changes:
    """Return many changes as one."""
    return Changes(
        documents=any(each.documents for each in changes),
        notes=any(each.notes for each in changes),
        document_ids=frozenset().union(*(each.document_ids for each in changes)),
        note_ids=frozenset().union(*(each.note_ids for each in changes)),
    )


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
    if changed:  # A file of duplicates is read again: the other one may be gone by then.
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
    twin = "" if was_known else library.documents.twin_of(document)
    if twin:
        return _duplicate(outcome.path, document, twin, origin), []
    renamed = witness if identity == document.id else _renamed(witness, identity)
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
        repairs=_repairs(document),
        title=document.title,
        outlet=document.outlet,
        published=document.published,
        origin=origin,
        followed=len(moved) - waiting,
        waiting=waiting,
    )
    return result, moved


def _renamed(witness: Witness, identity: str) -> Witness:
    return Witness(
        replace(witness.document, id=identity), replace(witness.analysis, document_id=identity)
    )


def _duplicate(path: str, document: Document, twin: str, origin: Origin) -> ImportResult:
    return ImportResult(
        path, Outcome.DUPLICATE, title=document.title, outlet=document.outlet,
        published=document.published, origin=origin, twin=twin,
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


def _repairs(document: Document) -> tuple[tuple[str, int], ...]:
    counts: dict[str, int] = {}
    for defect in document.defects:
        counts[defect.kind] = counts.get(defect.kind, 0) + 1
    return tuple(sorted(counts.items()))
