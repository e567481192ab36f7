"""Work beside the window's thread, with its answer, its failure and its way to stop."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor

from PySide6.QtCore import QObject, Qt, Signal

from muqabala.errors import MuqabalaError


class StoppedError(Exception):
    """The user stopped the work; nothing of it stays."""


class Work(QObject):
    """Runs one function after another in a thread; what they work on must be their own.

    `done` carries what a function returned, `failed` its `MuqabalaError`, `stopped` nothing;
    `progressed` how much is done and how much there is. Any other failure is a fault of the
    program and is raised in the window's thread.
    """

    done = Signal(object)
    failed = Signal(object)
    stopped = Signal()
    progressed = Signal(int, int)
    _answered = Signal(object)

    def __init__(self, parent: QObject, after: Work | None = None) -> None:
        """Work in a thread of its own, or in that of another one, after what it is doing."""
        super().__init__(parent)
        self.pool: ThreadPoolExecutor = after.pool if after is not None else ThreadPoolExecutor(1)
        self._is_cancelled = False
        self.is_running = False
        # The callback runs in the thread of the work; the signal brings it to this one.
        self._answered.connect(self._take, Qt.ConnectionType.QueuedConnection)

    @classmethod
    def once(cls, parent: QObject) -> Work:
        """Return what works once, in a thread of its own, and is gone afterwards."""
        made = cls(parent)
        for end in (made.done, made.failed, made.stopped):
            end.connect(made._retire)
        return made

    def start(self, function: Callable[[], object]) -> None:
        """Begin; `function` may call `check` to tell how far it is and to be stopped."""
        self.is_running, self._is_cancelled = True, False
        self.pool.submit(function).add_done_callback(self._answered.emit)

    def check(self, done: int, total: int) -> None:
        """Tell how far the work is; raises `StoppedError` when it is to stop. For the worker."""
        if self._is_cancelled:
            raise StoppedError
        self.progressed.emit(done, total)

    def cancel(self) -> None:
        """Let the work stop at its next `check`."""
        self._is_cancelled = True

    def close(self) -> None:
        """Stop, and wait for the end."""
        self.cancel()
        self.pool.shutdown(wait=True)

    def _retire(self) -> None:
        self.pool.shutdown(wait=False)
        self.deleteLater()

    def _take(self, answer: Future[object]) -> None:
        self.is_running = False
        error = answer.exception()
        if error is None:
            self.done.emit(answer.result())
        elif isinstance(error, StoppedError):
            self.stopped.emit()
        elif isinstance(error, MuqabalaError):
            self.failed.emit(error)
        else:
            raise error
