"""Indexing an older library, and tidying the index, a little at a time between other things."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer

from muqabala.model.library import Changes
from muqabala.ui.session import Session

AT_ONCE = 32
"""Reports that are indexed at a time: two hundredths of a second."""
_PAUSE = 40  # milliseconds
_QUIET = 2000  # milliseconds without a change before the work begins


class Filler(QObject):
    """Works while the library is open and nothing is left waiting; anew after every change."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._session = session
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._step)
        session.changed.connect(self._notice)
        if session.is_open:
            self.start()

    def start(self) -> None:
        """Go on when the library has been left alone for a while."""
        self._timer.start(_QUIET)

    def _notice(self, changes: Changes) -> None:
        if changes.documents:
            self.start()

    @property
    def is_running(self) -> bool:
        """Tell whether reports may still be waiting."""
        return self._timer.isActive()

    def _step(self) -> None:
        if not self._session.is_writable or not self._session.attempt(self._work):
            self._timer.stop()

    def _work(self) -> None:
        self._timer.setInterval(_PAUSE)
        search = self._session.workspace.search
        if not search.fill(AT_ONCE) and not search.tidy():
            self._timer.stop()
