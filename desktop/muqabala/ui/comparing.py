"""Comparing what is open: short reports at once, long ones behind the window."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Executor, Future
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal

from muqabala.ui.executors import worker_thread
from muqabala.ui.taking import Taker

if TYPE_CHECKING:
    from muqabala.model.claim import Witness
    from muqabala.model.comparison import Collation
    from muqabala.workspace import Workspace

LONG = 40_000
"""Code points of both reports from which on the wait would be felt: some 7,000 words."""


class Comparer(QObject):
    """Compares two reports, or one with nothing; a later comparison takes the place of it.

    `compared` carries the `Collation` of long ones, when the thread has it.
    """

    compared = Signal(object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._executor: Executor | None = None
        self._answers = Taker(self._take, self)
        self._job = 0
        self.is_running = False
        self._work: Callable[[], Collation] | None = None
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(self._begin)

    def compare(self, workspace: Workspace, one: Witness, two: Witness | None) -> Collation | None:
        """Return the comparison, or None where `compared` will carry it."""
        self.stop()
        length = sum(len(each.document.text) for each in (one, two) if each is not None)
        if length < LONG:
            return workspace.compared(one, two)
        self.is_running = True
        self._work = partial(workspace.compared, one, two)
        # Two threads of Python share one lock: first the texts are shown, then it is begun.
        self._soon.start()
        return None

    def _begin(self) -> None:
        if self._work is None:
            return
        if self._executor is None:
            self._executor = worker_thread("comparing")
        future = self._executor.submit(self._work)
        # The callback runs on the thread.
        future.add_done_callback(partial(self._answers.put, self._job))

    def stop(self) -> None:
        """Drop what is being compared."""
        self._job += 1
        self._soon.stop()
        self._work = None
        self.is_running = False

    def close(self) -> None:
        """Drop it and let the thread go."""
        self.stop()
        if self._executor is not None:
            self._executor.shutdown(wait=False, cancel_futures=True)
            self._executor = None

    def _take(self, job: int, future: Future[Collation]) -> None:
        if job == self._job:
            self.is_running, self._work = False, None
            self.compared.emit(future.result())


def comparing_words() -> str:
    """Return what stands where the comparison will stand."""
    return QCoreApplication.translate("SeveralWindow", "Comparing the reports…")
