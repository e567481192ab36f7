"""Importing in the background: files go to worker processes, answers come back by signal."""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Callable
from concurrent.futures import BrokenExecutor, Executor, Future
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, ParamSpec, TypeVar

from PySide6.QtCore import QElapsedTimer, QObject, Qt, QTimer, Signal

from muqabala.errors import MuqabalaError
from muqabala.model.library import Changes, ImportReport, ImportResult, Outcome
from muqabala.ui.failures import log_failure
from muqabala.ui.session import Session

if TYPE_CHECKING:
    from muqabala.workspace import ReadOutcome

_P = ParamSpec("_P")
_T = TypeVar("_T")

IN_PROCESS = "MUQABALA_IN_PROCESS"
WORKERS = min(2, os.cpu_count() or 1)
AHEAD = 4 * WORKERS  # files handed out and not yet answered
PUBLISH_EVERY = 250  # milliseconds between two reloads of the lists during an import
PUBLISH_SHARE = 8  # a reload may take one part in so many of the time


class InProcessExecutor(Executor):
    """Runs what it is given at once, for tests and for machines that cannot start processes."""

    def submit(
        self, function: Callable[_P, _T], /, *args: _P.args, **keywords: _P.kwargs
    ) -> Future[_T]:
        """Run `function` now and return the answered future."""
        future: Future[_T] = Future()
        try:
            future.set_result(function(*args, **keywords))
        except Exception as error:
            future.set_exception(error)
        return future


def make_executor() -> Executor:
    """Return a pool of worker processes; none is started before the first file is given."""
    if os.environ.get(IN_PROCESS) == "1":
        return InProcessExecutor()
    from concurrent.futures import ProcessPoolExecutor
    from multiprocessing import get_context

    return ProcessPoolExecutor(WORKERS, mp_context=get_context("spawn"))


class Importer(QObject):
    """Imports files and folders, one import at a time; further ones join the queue.

    `progressed` carries how many files are done and how many there are, `finished` the
    `ImportReport`, which stays in `report`. Answers that come after a cancel are dropped by
    their job number.
    """

    started = Signal()
    progressed = Signal(int, int)
    finished = Signal(object)
    _answered = Signal(int, str, object)

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._session = session
        self._executor: Executor | None = None
        self._job = 0
        self._waiting: deque[str] = deque()
        self._suspects: deque[str] = deque()
        self._alone = ""
        self._retried: set[str] = set()
        self._given: dict[str, Executor] = {}
        self._out = 0
        self._total = 0
        self._done = 0
        self._results: list[ImportResult] = []
        self.report: ImportReport | None = None
        self._order: dict[str, int] = {}
        self._changes = Changes()
        # Queued also in one thread, so that the window answers between two files.
        self._answered.connect(self._take, Qt.ConnectionType.QueuedConnection)
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
            self._results, self._total, self._done, self._out = [], 0, 0, 0
            self._retried.clear()
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
            self._executor = make_executor()
        try:
            return self._executor.submit(function, *args, **keywords)
        except BrokenExecutor:  # a worker died since the last answer
            self._executor = make_executor()
            return self._executor.submit(function, *args, **keywords)

    def _feed(self) -> None:
        """Hand out files; those that may have killed a worker one by one, after all others."""
        while self._waiting and self._out < AHEAD and not self._alone:
            self._give(self._waiting.popleft())
        if self._suspects and not self._out:
            self._alone = self._suspects.popleft()
            self._give(self._alone)

    def _give(self, path: str) -> None:
        from muqabala.workspace import read_and_analyse

        self._out += 1
        known = self._session.workspace.known_hash(path)
        future = self.submit(read_and_analyse, path, known)
        if self._executor is not None:
            self._given[path] = self._executor
        # The callback runs on a thread of the pool; the signal brings it to this one.
        future.add_done_callback(partial(self._answered.emit, self._job, path))

    def _take(self, job: int, path: str, future: Future[ReadOutcome]) -> None:
        if job != self._job:
            return
        self._out -= 1
        self._alone = ""
        if self._is_to_retry(path, future):
            self._suspects.append(path)
            self._feed()
            return
        self._done += 1
        self._results += self._stored(path, future)
        self.progressed.emit(self._done, self._total)
        if self.is_running:
            self._feed()
        else:
            self._finish(cancelled=False)

    def _is_to_retry(self, path: str, future: Future[ReadOutcome]) -> bool:
        """Tell whether a file was lost with its worker for the first time.

        All files in flight are lost together; alone in a new pool the guilty one shows itself.
        """
        given = self._given.pop(path, None)
        if not isinstance(future.exception(), BrokenExecutor):
            return False
        if given is self._executor:
            self._executor = None  # the next file starts a new pool
        if path in self._retried:
            return False
        self._retried.add(path)
        return True

    def _stored(self, path: str, future: Future[ReadOutcome]) -> list[ImportResult]:
        try:
            results, changes = self._session.workspace.take(future.result())
        except MuqabalaError as error:
            details = tuple((key, str(value)) for key, value in error.details.items())
            return [ImportResult(path, Outcome.REFUSED, error=error.code, details=details)]
        except BrokenExecutor:
            return [_refused(path, "worker_died")]
        except Exception as error:
            log_failure(error)
            return [_refused(path, "file_unexpected")]
        self._changes = self._changes | changes
        return results

    def _publish(self) -> None:
        changes, self._changes = self._changes, Changes()
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
        self._alone = ""
        self._done = self._total = self._out = 0
        self._publish()
        results = sorted(self._results, key=lambda result: self._order.get(result.path, 0))
        self._order.clear()
        self.report = ImportReport(tuple(results), cancelled)
        self.finished.emit(self.report)


def _refused(path: str, code: str) -> ImportResult:
    return ImportResult(path, Outcome.REFUSED, error=code, details=(("path", path),))
