"""Comparing several reports two by two behind the window, to be followed and stopped."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Sequence
from concurrent.futures import BrokenExecutor, Future
from functools import partial
from itertools import combinations
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal

from muqabala.ui.failures import log_failure
from muqabala.ui.tasks import AHEAD, Importer

if TYPE_CHECKING:
    from muqabala.model.claim import Witness
    from muqabala.model.comparison import Collation

    Judge = Callable[[Witness, Witness, Collation], Collation]

_Pair = tuple[int, int]


class Collator(QObject):
    """Compares each two of some reports, one run at a time.

    `progressed` carries how many comparisons are done and how many there are, `finished` the
    rows of the ledger of all, `stopped` that there will be none. Answers that come after a stop
    are dropped by their run.
    """

    progressed = Signal(int, int)
    finished = Signal(object)
    stopped = Signal()
    _answered = Signal(int, object, object)

    def __init__(self, importer: Importer, parent: QObject, judged: Judge | None = None) -> None:
        """`judged` lays the analyst's judgements on a comparison."""
        super().__init__(parent)
        self._importer, self._judged = importer, judged
        self._run = 0
        self._witnesses: tuple[Witness, ...] = ()
        self._waiting: deque[_Pair] = deque()
        self._found: dict[_Pair, Collation] = {}
        self._total = 0
        # Queued also in one thread, so that the window answers between two comparisons.
        self._answered.connect(self._take, Qt.ConnectionType.QueuedConnection)

    @property
    def is_running(self) -> bool:
        """Tell whether reports are still to be compared."""
        return self._total > 0

    def start(self, witnesses: Sequence[Witness]) -> None:
        """Begin; what was running is left."""
        self._run += 1
        self._witnesses = tuple(witnesses)
        self._waiting = deque(combinations(range(len(witnesses)), 2))
        self._found.clear()
        self._total = len(self._waiting)
        self.progressed.emit(0, self._total)
        for _ in range(AHEAD):
            self._give()

    def stop(self) -> None:
        """Leave it; nothing is kept."""
        if self.is_running:
            self._run += 1
            self._total = 0
            self._waiting.clear()
            self._found.clear()
            self.stopped.emit()

    def _give(self) -> None:
        from muqabala.workspace import collate

        if not self._waiting:
            return
        pair = self._waiting.popleft()
        one, other = (self._witnesses[number] for number in pair)
        future = self._importer.submit(collate, one, other)
        # The callback runs on a thread of the pool; the signal brings it to this one.
        future.add_done_callback(partial(self._answered.emit, self._run, pair))

    def _take(self, run: int, pair: _Pair, future: Future[Collation]) -> None:
        if run != self._run:
            return
        error = future.exception()
        if error is not None:
            if not isinstance(error, BrokenExecutor) and isinstance(error, Exception):
                log_failure(error)
            self.stop()
            return
        self._found[pair] = future.result()
        self.progressed.emit(len(self._found), self._total)
        if len(self._found) < self._total:
            self._give()
        else:
            self._finish()

    def judge_anew(self) -> None:
        """Lay the judgements of now on what was compared already; `finished` carries the rows."""
        if self._found and not self.is_running:
            self._finish()

    def _finish(self) -> None:
        from muqabala.workspace import ledger_of

        self._total = 0
        self.finished.emit(
            ledger_of(self._witnesses, {pair: self._as_judged(pair) for pair in self._found})
        )

    def _as_judged(self, pair: _Pair) -> Collation:
        one, other = (self._witnesses[number] for number in pair)
        found = self._found[pair]
        return self._judged(one, other, found) if self._judged else found
