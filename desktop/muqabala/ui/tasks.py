"""Importing in the background: files go to worker processes, answers come back by signal."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterator
from concurrent.futures import BrokenExecutor, Executor, Future
from dataclasses import replace
from functools import partial
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, ParamSpec, TypeVar

from PySide6.QtCore import QElapsedTimer, QObject, QTimer, Signal

from muqabala.errors import MuqabalaError
from muqabala.model.columns import Columns
from muqabala.model.library import Changes, ImportReport, ImportResult, Outcome
from muqabala.ui.executors import WORKERS, worker_processes
from muqabala.ui.failures import log_failure
from muqabala.ui.session import Session
from muqabala.ui.taking import Taker

if TYPE_CHECKING:
    from muqabala.workspace import ReadOutcome

_P = ParamSpec("_P")
_T = TypeVar("_T")
Files = tuple[str, ...]

AHEAD = 2 * WORKERS  # tasks handed out and not yet answered
FEW = 64
"""So many files are analysed as they are read; of more the texts come first, in larger tasks."""
TOGETHER = 16  # files of a large import that are read in one task
PUBLISH_EVERY = 250  # milliseconds between two reloads of the lists during an import
PUBLISH_SHARE = 8  # a reload may take one part in so many of the time


class Importer(QObject):
    """Imports files and folders, one import at a time; further ones join the queue.

    `progressed` carries how many files are done and how many there are, `finished` the
    `ImportReport`, which stays in `report`. Answers that come after a cancel are dropped by
    their job number. Reports of a large import are still to be analysed when it has finished.
    """

    started = Signal()
    progressed = Signal(int, int)
    finished = Signal(object)

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._session = session
        self._executor: Executor | None = None
        self._job = 0
        self._waiting: deque[str] = deque()
        self._suspects: deque[str] = deque()
        self._alone: Files = ()
        self._retried: set[str] = set()
        self._columns: tuple[Columns, ...] = ()
        self._given: dict[Files, Executor] = {}
        self._out = 0
        self._total = 0
        self._done = 0
        self._results: list[ImportResult] = []
        self.report: ImportReport | None = None
        self._order: dict[str, int] = {}
        self._changes: list[Changes] = []
        self._answers = Taker(self._take, self)
        self._publisher = QTimer(self)
        self._publisher.setInterval(PUBLISH_EVERY)
        self._publisher.timeout.connect(self._publish)

    @property
    def is_running(self) -> bool:
        """Tell whether files are still being read."""
        return self._done < self._total

    def import_paths(self, paths: list[Path]) -> None:
        """Import what is at and below `paths`; what is already known and unchanged is skipped."""
        self._session.attempt(lambda: self._begin(self._session.workspace.files_in(paths)))

    def _begin(self, files: list[str]) -> None:
        if not self.is_running:
            self._job += 1
            self._session.workspace.arriving.begin()
            self._results, self._total, self._done, self._out = [], 0, 0, 0
            self._retried.clear()
        self._columns = self._session.workspace.tables.chosen()
        self._waiting.extend(files)
        self._order |= {path: len(self._order) + n for n, path in enumerate(files)}
        self._total += len(files)
        self.started.emit()
        self.progressed.emit(self._done, self._total)
        if not self._total:
            self.finished.emit(ImportReport())
            return
        self._publisher.start()
        self._feed()

    def cancel(self) -> None:
        """Stop; what was already taken stays in the library."""
        if self.is_running:
            self._finish(cancelled=True)

    def close(self) -> None:
        """Stop and let the worker processes go."""
        self.cancel()
        if self._executor is not None:
            self._executor.shutdown(wait=False, cancel_futures=True)
            self._executor = None

    def submit(
        self, function: Callable[_P, _T], /, *args: _P.args, **keywords: _P.kwargs
    ) -> Future[_T]:
        """Hand work to the worker processes, to new ones when those there are broken."""
        if self._executor is None:
            self._executor = worker_processes()
        try:
            return self._executor.submit(function, *args, **keywords)
        except BrokenExecutor:  # a worker died since the last answer
            self._executor = worker_processes()
            return self._executor.submit(function, *args, **keywords)

    def _feed(self) -> None:
        """Hand out files; those that may have killed a worker one by one, after all others."""
        while self._waiting and self._out < AHEAD and not self._alone:
            together = 1 if self._is_small else TOGETHER
            self._give(tuple(islice(_drained(self._waiting), together)))
        if self._suspects and not self._out:
            self._alone = (self._suspects.popleft(),)
            self._give(self._alone)

    @property
    def _is_small(self) -> bool:
        return self._total <= FEW

    def _give(self, files: Files) -> None:
        from muqabala.workspace import read_files

        self._out += 1
        known = self._session.workspace.known_hash
        jobs = [(path, known(path)) for path in files]
        future = self.submit(read_files, jobs, analysed=self._is_small, columns=self._columns)
        if self._executor is not None:
            self._given[files] = self._executor
        # The callback runs on a thread of the pool.
        future.add_done_callback(partial(self._answers.put, self._job, files))

    def _take(self, job: int, files: Files, future: Future[list[ReadOutcome]]) -> None:
        if job != self._job:
            return
        self._out -= 1
        self._alone = ()
        again = self._to_retry(files, future)
        if again:
            self._suspects.extend(again)
            self._feed()
            return
        self._done += len(files)
        self._results += self._stored(files, future)
        self.progressed.emit(self._done, self._total)
        if self.is_running:
            self._feed()
        else:
            self._finish(cancelled=False)

    def _to_retry(self, files: Files, future: Future[list[ReadOutcome]]) -> list[str]:
        """Return the files that were lost with their worker, if that was the first time.

        All files in flight are lost together; alone in a new pool the guilty one shows itself.
        """
        given = self._given.pop(files, None)
        if not isinstance(future.exception(), BrokenExecutor):
            return []
        if given is self._executor:
            self._executor = None  # the next file starts a new pool
        again = [path for path in files if path not in self._retried]
        self._retried.update(again)
        return again

    def _stored(self, files: Files, future: Future[list[ReadOutcome]]) -> list[ImportResult]:
        try:
            results, changes = self._session.workspace.take(future.result())
        except MuqabalaError as error:
            details = tuple((key, str(value)) for key, value in error.details.items())
            refused = ImportResult("", Outcome.REFUSED, error=error.code, details=details)
            return [replace(refused, path=path) for path in files]
        except BrokenExecutor:
            return [_refused(path, "worker_died") for path in files]
        except Exception as error:
            log_failure(error)
            return [_refused(path, "file_unexpected") for path in files]
        self._changes.append(changes)
        return results

    def _publish(self) -> None:
        from muqabala.workspace import joined

        changes, self._changes = joined(self._changes), []
        clock = QElapsedTimer()
        clock.start()
        self._session.publish(changes)
        # A large library takes its time to be listed; reading goes on meanwhile.
        self._publisher.setInterval(max(PUBLISH_EVERY, PUBLISH_SHARE * clock.elapsed()))

    def _finish(self, *, cancelled: bool) -> None:
        self._job += 1
        self._publisher.stop()
        self._waiting.clear()
        self._suspects.clear()
        self._given.clear()
        self._alone = ()
        self._done = self._total = self._out = 0
        self._session.attempt(self._session.workspace.arriving.end)
        self._publish()
        results = sorted(self._results, key=lambda result: self._order.get(result.path, 0))
        self._order.clear()
        self.report = ImportReport(tuple(results), cancelled)
        self.finished.emit(self.report)


def _drained(waiting: deque[str]) -> Iterator[str]:
    while waiting:
        yield waiting.popleft()


def _refused(path: str, code: str) -> ImportResult:
    return ImportResult(path, Outcome.REFUSED, error=code, details=(("path", path),))
