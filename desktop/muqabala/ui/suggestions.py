"""Which names of the library may be one, looked for when asked, and anew after every change."""

from __future__ import annotations

from concurrent.futures import Executor, Future
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from muqabala.model.library import Changes
from muqabala.ui.executors import worker_thread

if TYPE_CHECKING:
    from muqabala.model.likeness import LookAlike
    from muqabala.ui.session import Session

MOST_AT_ONCE = 3000
"""Names among which they are looked for at once: of more it would be felt as a wait."""
MOST_REPORTS = 1000
"""Reports whose names are listed without being asked for."""
_LOOKING = 60  # milliseconds between two looks at the work behind


class Suggestions(QObject):
    """Those of the whole library. `ready` tells that they are known."""

    ready = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._session = session
        self._pairs: list[LookAlike] | None = None
        self._executor: Executor | None = None
        self._work: Future[list[LookAlike]] | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(_LOOKING)
        self._timer.timeout.connect(self._take)
        session.changed.connect(self._forget)

    def pairs(self) -> list[LookAlike] | None:
        """Return the pairs, the likeliest first; None while they are looked for."""
        if self._pairs is None and self._work is None and self._session.is_open:
            self._look()
        return self._pairs

    def of(self, entity_id: str) -> list[LookAlike]:
        """Return the pairs of one entity that are known by now; a small library is looked at."""
        if self._pairs is None and len(self._session.summaries) > MOST_REPORTS:
            return []
        return [pair for pair in self.pairs() or () if entity_id in pair.ids]

    def _look(self) -> None:
        from muqabala.workspace import look_alikes

        index = self._session.workspace.index
        names, distinct = index.names(), index.distinct()
        if len(names) <= MOST_AT_ONCE:
            self._pairs = look_alikes(names, distinct)
            return
        if self._executor is None:
            self._executor = worker_thread("names")
        self._work = self._executor.submit(look_alikes, names, distinct)
        self._timer.start()

    def _take(self) -> None:
        if self._work is None or not self._work.done():
            return
        work, self._work = self._work, None
        self._timer.stop()
        self._pairs = work.result()
        self.ready.emit()

    def _forget(self, changes: Changes) -> None:
        if changes.documents or changes.corrections:
            self._timer.stop()
            self._pairs = self._work = None
