"""Answers of workers, taken one by one: between two of them the window has its turn."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, QTimer, Signal


class Taker(QObject):
    """Hands answers that come on any thread to `take`, in the thread it was made in.

    All events that wait are handled before the window paints again; so answers that came together
    would cost frames. A timer lets each wait for its own turn.
    """

    _came = Signal(object)

    def __init__(self, take: Callable[..., None], parent: QObject) -> None:
        super().__init__(parent)
        self._take = take
        self._waiting: deque[tuple[object, ...]] = deque()
        # Queued also in one thread, so that the caller goes on first.
        self._came.connect(self._keep, Qt.ConnectionType.QueuedConnection)
        self._turn = QTimer(self)
        self._turn.timeout.connect(self._take_next)

    def put(self, *answer: object) -> None:
        """Let an answer be taken soon; may be called on any thread."""
        self._came.emit(answer)

    def _keep(self, answer: tuple[object, ...]) -> None:
        self._waiting.append(answer)
        self._turn.start(0)

    def _take_next(self) -> None:
        answer = self._waiting.popleft()
        if not self._waiting:
            self._turn.stop()
        self._take(*answer)
