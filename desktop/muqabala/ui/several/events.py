"""Which reports of the library are of one event: read in idle moments, weighed by a worker."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import BrokenExecutor, Future
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from muqabala.model.event import EventMap, Trace
from muqabala.ui.failures import log_failure
from muqabala.ui.session import Session

if TYPE_CHECKING:
    from muqabala.model.library import Changes
    from muqabala.ui.tasks import Importer

CALM, CALM_OF_MANY = 700, 5000
"""Milliseconds after the last change before the reading begins, and in a large library."""
MANY, UNASKED = 2000, 20_000
"""Reports from which on a library is large, and those grouped without being asked for."""
_FEWEST = 2


class EventFinder(QObject):
    """Keeps the events of the open library up to date. `found` tells that they are known anew."""

    found = Signal()
    _answered = Signal(int, object)

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._session = session
        self._importer: Importer | None = None
        self._run = 0
        self._pieces: Iterator[list[Trace]] | None = None
        self._read: list[Trace] = []
        self._is_asked = False
        self.events = EventMap()
        self._calm = QTimer(self)
        self._calm.setSingleShot(True)
        self._calm.timeout.connect(self.begin)
        self._idle = QTimer(self)
        self._idle.timeout.connect(self._read_piece)
        # Queued also in one thread, so that the window is never entered from a callback.
        self._answered.connect(self._take, Qt.ConnectionType.QueuedConnection)
        session.changed.connect(self._restart)

    def use(self, importer: Importer) -> None:
        """Let the workers of an importer do the weighing, from now on."""
        self._importer = importer
        self._wait()

    def _restart(self, changes: Changes) -> None:
        if changes.documents and not changes.notes:
            self._wait()
        elif changes.documents and changes.notes:
            self.events = EventMap()
            self._wait()

    def _wait(self) -> None:
        """Begin once nothing has changed for a while."""
        self._run += 1
        self._idle.stop()
        if self._session.is_open and self._importer is not None:
            count = len(self._session.summaries)
            if count <= UNASKED or self._is_asked:
                self._calm.start(CALM_OF_MANY if count > MANY else CALM)

    def ask(self) -> None:
        """Find the events of a library of any size, from now on."""
        if not self._is_asked and len(self._session.summaries) > UNASKED:
            self._is_asked = True
            self.begin()

    def begin(self) -> None:
        """Read the library from its beginning, a piece each time the program is idle."""
        if not self._session.is_open or self._importer is None:
            return
        if self._importer.is_running:
            self._calm.start(CALM_OF_MANY)
            return
        self._run += 1
        self._calm.stop()
        self._read = []
        self._pieces = self._session.workspace.gathering.traces()
        self._idle.start()

    def _read_piece(self) -> None:
        piece = None
        if self._session.is_open and self._pieces is not None:
            piece = next(self._pieces, None)
        if piece is None:
            self._idle.stop()
            self._weigh()
        else:
            self._read += piece

    def _weigh(self) -> None:
        from muqabala.workspace import map_events

        traces, self._read, self._pieces = self._read, [], None
        if len(traces) < _FEWEST or self._importer is None:
            self.events = EventMap()
            self.found.emit()
            return
        future = self._importer.submit(map_events, traces)
        # The callback runs on a thread of the pool; the signal brings it to this one.
        future.add_done_callback(partial(self._answered.emit, self._run))

    def _take(self, run: int, future: Future[EventMap]) -> None:
        if run != self._run:
            return
        error = future.exception()
        if error is None:
            self.events = future.result()
            self.found.emit()
        elif isinstance(error, Exception) and not isinstance(error, BrokenExecutor):
            log_failure(error)
