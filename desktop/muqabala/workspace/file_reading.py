"""Files to reports, as a worker process does it: nothing here touches the library or a window."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import FIRST_COMPLETED, Executor, Future, wait
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import TypeVar

from muqabala.errors import MuqabalaError
from muqabala.model.claim import Analysis, Witness
from muqabala.model.document import Document
from muqabala.model.library import Origin
from muqabala.reading import reader
from muqabala.reading.columns import Chosen
from muqabala.store.reports.incoming import Incoming, incoming_of

IN_FLIGHT = 8
"""Tasks handed to an executor at once: enough to keep it busy, few enough to stop quickly."""

AT_ONCE = 32
"""Files read in one task: a report comes and goes faster than a task is handed over."""

Job = tuple[str, str]
"""A path, and the hash of the file's bytes at its last import or ""."""

PATIENCE = 0.1
"""Seconds after which a wait asks whether it was cancelled."""

_Reports = tuple[tuple[Incoming, ...], tuple[Witness, ...]]
_Task = TypeVar("_Task")
_Result = TypeVar("_Result")


@dataclass(frozen=True, slots=True)
class ReadOutcome:
    """What a worker made of one file: its reports, or why there are none.

    `ready` are those that are still to be analysed, made ready to be stored, `witnesses` those
    that were analysed. `origins` tell of each report how it came out of the file, `refused` what
    in an archive could not be read; `error` is why nothing of the file could be.
    """

    path: str
    ready: tuple[Incoming, ...] = ()
    witnesses: tuple[Witness, ...] = ()
    file_hash: str = ""
    unchanged: bool = False
    error: MuqabalaError | None = None
    origins: tuple[Origin, ...] = ()
    refused: tuple[MuqabalaError, ...] = ()

    def unpacked(self) -> ReadOutcome:
        """Return the same with all reports as witnesses, those not analysed with no findings."""
        bare = (Witness(each.document(), Analysis(each.id)) for each in self.ready)
        return replace(self, ready=(), witnesses=(*bare, *self.witnesses))


def read_file(
    path: str, known_hash: str = "", published: str | None = None, columns: Chosen = ()
) -> ReadOutcome:
    """Read one file, whose reports are still to be analysed; safe in a worker process.

    Never raises for a bad file: the outcome carries the error. `unchanged` when the file's
    bytes still have `known_hash` (SHA-256, hexadecimal). `columns` are what the analyst told of
    those of tables.
    """
    return _read(path, known_hash, published, columns, _made_ready)


def read_and_analyse(
    path: str, known_hash: str = "", published: str | None = None, columns: Chosen = ()
) -> ReadOutcome:
    """Read one file as `read_file` does, and analyse its reports."""
    return _read(path, known_hash, published, columns, _analysed)


def _made_ready(documents: Sequence[Document]) -> _Reports:
    return tuple(map(incoming_of, documents)), ()


def _analysed(documents: Sequence[Document]) -> _Reports:
    # A process that only reads starts faster without what analyses.
    from muqabala.extraction.pipeline import analyse

    return (), tuple(Witness(each, analyse(each)) for each in documents)


def _read(
    path: str,
    known_hash: str,
    published: str | None,
    columns: Chosen,
    reports_of: Callable[[Sequence[Document]], _Reports],
) -> ReadOutcome:
    """Return what is to be told of a file, with what is made of its reports."""
    file = Path(path)
    try:
        data = reader.bytes_of(file)
    except MuqabalaError as error:
        return ReadOutcome(path, error=error)
    file_hash = reader.hash_of(data)
    if file_hash == known_hash:
        return ReadOutcome(path, file_hash=file_hash, unchanged=True)
    found = reader.read_bytes(data, file, published, file_hash, columns)
    if not found.documents:
        return ReadOutcome(path, error=found.refused[0], refused=found.refused[1:])
    ready, witnesses = reports_of(found.documents)
    return ReadOutcome(
        path, ready, witnesses, file_hash, origins=found.origins, refused=found.refused
    )


def read_files(
    jobs: Sequence[Job], *, analysed: bool = False, columns: Chosen = ()
) -> list[ReadOutcome]:
    """Read some files as one task of a worker process; analyse their reports if told."""
    read = read_and_analyse if analysed else read_file
    return [read(*job, columns=columns) for job in jobs]


def read_witnesses(path: Path, published: str | None = None) -> list[Witness]:
    """Read and analyse a file without a library; raises `MuqabalaError` for a bad file."""
    from muqabala.extraction.pipeline import analyse

    return [Witness(d, analyse(d)) for d in reader.read(path, published)]


def read_paths(
    paths: Sequence[Path], published: str | None = None, columns: Chosen = ()
) -> Iterator[ReadOutcome]:
    """Read and analyse files and folders in order; a path that is not there yields its error."""
    for path in paths:
        try:
            files = reader.find_files([path], columns)
        except MuqabalaError as error:
            yield ReadOutcome(str(path), error=error)
            continue
        for file in files:
            yield read_and_analyse(str(file), published=published, columns=columns)


class Jobs:
    """The files of an import, a few at a time, each with the hash of what it was, "" if unknown.

    `known` has the hashes by path; a hundred thousand pairs would be memory for nothing.
    """

    def __init__(self, files: Sequence[str], known: Mapping[str, str]) -> None:
        self._files, self._known = files, known

    def starts(self) -> range:
        """Return where each `part` begins."""
        return range(0, len(self._files), AT_ONCE)

    def part(self, start: int) -> list[Job]:
        """Return what one task reads."""
        return [(each, self._known.get(each, "")) for each in self._files[start : start + AT_ONCE]]


def outcomes(
    jobs: Jobs, executor: Executor | None, cancelled: Callable[[], bool], columns: Chosen = ()
) -> Iterator[ReadOutcome]:
    """Yield the outcome of each job as it comes, until `cancelled()`.

    Without an executor, or for few, the work is done here, in input order; with one, here too
    while no answer is there, in order of completion.
    """
    if executor is not None and len(jobs.starts()) > 1:
        yield from _read_with(executor, jobs, cancelled, columns)
        return
    for start in jobs.starts():
        yield from _read_here(jobs.part(start), cancelled, columns)


def _read_here(
    jobs: Iterable[Job], cancelled: Callable[[], bool], columns: Chosen
) -> Iterator[ReadOutcome]:
    for job in jobs:
        if cancelled():
            return
        yield read_file(*job, columns=columns)


def _read_with(
    executor: Executor, jobs: Jobs, cancelled: Callable[[], bool], columns: Chosen
) -> Iterator[ReadOutcome]:
    """Hand the first files out and read the last ones: processes take their time to start."""
    read = partial(read_files, columns=columns)
    starts = deque(jobs.starts())
    running: set[Future[list[ReadOutcome]]] = set()
    while (starts or running) and not cancelled():
        while starts and len(running) < IN_FLIGHT:
            running.add(executor.submit(read, jobs.part(starts.popleft())))
        done, running = wait(running, 0 if starts else PATIENCE, return_when=FIRST_COMPLETED)
        for future in done:
            yield from future.result()
        if starts and not done:
            yield from _read_here(jobs.part(starts.pop()), cancelled, columns)
    for future in running:
        future.cancel()


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
