"""Analysing anew in the background what older rules were used on, while nothing is imported."""

from __future__ import annotations

from collections import deque
from concurrent.futures import BrokenExecutor, Future
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from muqabala.errors import MuqabalaError
from muqabala.model.library import Changes
from muqabala.ui.failures import log_failure
from muqabala.ui.session import Session
from muqabala.ui.taking import Taker
from muqabala.ui.tasks import AHEAD, Importer

if TYPE_CHECKING:
    from muqabala.workspace import Findings, Incoming

TOGETHER = 8  # reports analysed in one task and stored in one transaction


class Refresher(QObject):
    """Works through the outdated reports of the open library; an import goes before it.

    `progressed` carries how many reports are done and how many there are, `finished` how many
    were analysed anew. Each report is on disk when it is counted; what is left is found again
    when the library is opened the next time.
    """

    progressed = Signal(int, int)
    finished = Signal(int)

    def __init__(self, session: Session, importer: Importer) -> None:
        super().__init__(session)
        self._session, self._importer = session, importer
        self._waiting: deque[str] = deque()
        self._retried: set[str] = set()
        self._renewed: set[str] = set()
        self._job = self._out = self._done = self._total = 0
        self._ahead = AHEAD
        self._answers = Taker(self._take, self)
        importer.finished.connect(self._begin_again)

    @property
    def is_running(self) -> bool:
        """Tell whether reports are still to be analysed anew."""
        return self._done < self._total

    def start(self) -> None:
        """Begin with the reports of the open library that need it; the open ones are done."""
        self._session.attempt(self._begin)

    def _begin(self) -> None:
        waiting = self._session.workspace.refreshing.outdated()
        self._job += 1
        self._waiting, self._total = deque(waiting), len(waiting)
        self._out = self._done = 0
        self._ahead = AHEAD
        self._retried.clear()
        self._renewed.clear()
        self._go_on()

    def _begin_again(self) -> None:
        """Go on with what an import brought, or left, after it."""
        if self._session.is_open:
            self.start()

    def cancel(self) -> None:
        """Stop; what is done stays done, the rest waits for the next opening."""
        if self.is_running:
            self._finish()

    def _go_on(self) -> None:
        if self.is_running:
            self.progressed.emit(self._done, self._total)
            self._feed()

    def _feed(self) -> None:
        while self._waiting and self._out < self._ahead and not self._importer.is_running:
            if not self._session.attempt(self._give):
                self._finish()
                return

    def _give(self) -> None:
        from muqabala.workspace import analyse_all

        refreshing = self._session.workspace.refreshing
        together = 1 if self._retried else TOGETHER
        taken = [self._waiting.popleft() for _ in range(min(together, len(self._waiting)))]
        reports = refreshing.load(taken)
        self._done += len(taken) - len(reports)  # Some went, or were opened and so analysed.
        self._out += 1
        future = self._importer.submit(analyse_all, reports)
        # The callback runs on a thread of the pool.
        future.add_done_callback(partial(self._answers.put, self._job, reports))

    def _take(self, job: int, reports: list[Incoming], future: Future[list[Findings]]) -> None:
        if job != self._job:
            return
        self._out -= 1
        again = self._to_retry(reports, future)
        self._waiting.extend(again)
        if not again:
            self._done += len(reports)
            self._store(future)
        if not self._importer.is_running:
            self.progressed.emit(self._done, self._total)
        if self.is_running:
            self._feed()
        else:
            self._finish()

    def _to_retry(self, reports: list[Incoming], future: Future[list[Findings]]) -> list[str]:
        """Return the reports that were lost with their worker, or beside one that has a fault.

        All in flight are lost together; from then on one at a time is handed out, so that the
        guilty one takes no others with it again.
        """
        error = future.exception()
        if error is None or (len(reports) < 2 and not isinstance(error, BrokenExecutor)):
            return []
        again = [each.id for each in reports if each.id not in self._retried]
        self._retried.update(again)
        self._ahead = 1
        return again

    def _store(self, future: Future[list[Findings]]) -> None:
        """Keep what was found; a report that cannot be analysed stays as it was."""
        try:
            self._renewed.update(self._session.workspace.refreshing.take_all(future.result()))
        except MuqabalaError as error:
            self._session.failed.emit(error)
            self._waiting.clear()
            self._total = self._done
        except Exception as error:
            log_failure(error)

    def _finish(self) -> None:
        renewed = frozenset(self._renewed)
        self._job += 1
        self._waiting.clear()
        self._renewed.clear()
        self._out = self._done = self._total = 0
        if renewed:
            self._session.publish(Changes(documents=True, document_ids=renewed))
        self.finished.emit(len(renewed))
