"""Searching behind the window: a thread with its own connection, the latest question only."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Executor, Future
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal

from muqabala.errors import MuqabalaError
from muqabala.model.search import Answer, ConcordanceLine, ConcordanceOrder, Order
from muqabala.ui.executors import worker_thread
from muqabala.ui.failures import log_failure
from muqabala.ui.session import Session

if TYPE_CHECKING:
    from muqabala.workspace import Searching


@dataclass(frozen=True, slots=True)
class Asked:
    """A question as the panel has it: the line, where a page begins, and the orders."""

    line: str
    start: int = 0
    order: Order = Order.NEWEST
    sorting: ConcordanceOrder = ConcordanceOrder.REPORT


class _Reader:
    """The connection of the thread; opened there, as it may be used in no other."""

    def __init__(self) -> None:
        self._path: Path | None = None
        self._searching: Searching | None = None

    def on(self, path: Path) -> Searching:
        """Return the search of the library at `path`."""
        from muqabala.workspace import Searching

        if self._searching is None or path != self._path:
            self.close()
            self._searching, self._path = Searching.apart(path), path
        return self._searching

    def close(self) -> None:
        """Let go of the library."""
        if self._searching is not None:
            self._searching.close()
        self._searching = None

    def interrupt(self) -> None:
        """Stop what is being asked, from any thread."""
        if self._searching is not None:
            self._searching.interrupt()


class Searcher(QObject):
    """Asks one question at a time; what comes after the next one was asked is dropped.

    `answered` carries what was `Asked` and the `Answer`, `listed` the concordance, `counted` how
    many reports answer, `failed` the `MuqabalaError` of a line with a fault.
    """

    answered = Signal(object, object)
    listed = Signal(object, object)
    counted = Signal(int)
    failed = Signal(object)
    _done = Signal(int, object)

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._session = session
        self._reader = _Reader()
        self._executor: Executor | None = None
        self._job = 0
        self._is_asking = False
        self._done.connect(self._take, Qt.ConnectionType.QueuedConnection)
        self.destroyed.connect(partial(_shut, self._reader))

    def ask(self, asked: Asked) -> None:
        """Look for a page of reports; on the first one their number follows."""
        self._begin()
        self._submit(lambda search: self._page(search, asked))
        if not asked.start:
            self._submit(lambda search: partial(self.counted.emit, search.count(asked.line)))

    def list_places(self, asked: Asked) -> None:
        """Look for the places of a line, with the words around them."""
        self._begin()
        self._submit(lambda search: self._places(search, asked))

    def forget(self) -> None:
        """Drop what is being asked."""
        self._job += 1
        if self._is_asking:
            self._reader.interrupt()

    def close(self) -> None:
        """Drop what is asked and let go of the library and of the thread."""
        self.forget()
        if self._executor is not None:
            self._executor.submit(self._reader.close)
            self._executor.shutdown(wait=True)
            self._executor = None

    def _page(self, search: Searching, asked: Asked) -> Callable[[], None]:
        answer: Answer = search.answer(asked.line, asked.start, order=asked.order)
        return partial(self.answered.emit, asked, answer)

    def _places(self, search: Searching, asked: Asked) -> Callable[[], None]:
        lines: list[ConcordanceLine] = search.concordance(asked.line, asked.sorting)
        return partial(self.listed.emit, asked, lines)

    def _begin(self) -> None:
        self.forget()
        if self._executor is None:
            self._executor = worker_thread("search")

    def _submit(self, work: Callable[[Searching], Callable[[], None]]) -> None:
        if self._executor is None:
            return
        path, job = self._session.workspace.path, self._job
        self._is_asking = True
        future = self._executor.submit(self._work, job, path, work)
        # The callback runs in the thread; the signal brings it to the window's.
        future.add_done_callback(partial(self._done.emit, job))

    def _work(
        self, job: int, path: Path, work: Callable[[Searching], Callable[[], None]]
    ) -> Callable[[], None] | None:
        return work(self._reader.on(path)) if job == self._job else None

    def _take(self, job: int, future: Future[Callable[[], None] | None]) -> None:
        if job != self._job:
            return
        self._is_asking = False
        error = future.exception()
        if isinstance(error, MuqabalaError):
            self._job += 1  # The number of what is wrong is not asked for.
            self.failed.emit(error)
        elif error is not None:
            log_failure(error)
        elif tell := future.result():
            tell()


def _shut(reader: _Reader) -> None:
    reader.interrupt()
