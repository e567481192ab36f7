"""Which other reports tell the same event as the open one: compared behind the window."""

from __future__ import annotations

from collections import deque
from concurrent.futures import Future
from dataclasses import dataclass
from functools import partial
from itertools import islice
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QObject, Qt, QTimer, Signal

from muqabala.errors import MuqabalaError
from muqabala.model.comparison import Collation, Status
from muqabala.model.library import Changes, DocumentSummary
from muqabala.ui.failures import log_failure
from muqabala.ui.session import Session

if TYPE_CHECKING:
    from muqabala.ui.several.events import EventFinder
    from muqabala.ui.tasks import Importer

MOST_COMPARED = 24
_MOST_LOOKED_AT = 2000
"""Lines of a large library that are read to find reports of the same days."""
DAYS_APART = 10
MOST_SHOWN = 3
LEAST_NAMES = 3


@dataclass(frozen=True, slots=True)
class Proposal:
    """A report proposed for comparison, how much it shares with the open one, and how surely.

    `score` is 0 to 1 and 0 where the library has not been weighed yet. `is_copy` tells that both
    are one text but for a few words, so that what they agree on is one witness's word.
    """

    document_id: str
    names: int
    figures: int
    conflicts: int
    score: float = 0.0
    is_copy: bool = False

    @property
    def weight(self) -> int:
        """How strongly the two belong together: figures say more than names."""
        return self.names + 2 * self.figures + 3 * self.conflicts

    @property
    def is_worth_showing(self) -> bool:
        """Tell whether the reports share an event rather than a country."""
        if self.score:
            return self.names + self.figures + self.conflicts > 0
        return self.names >= LEAST_NAMES or (self.figures + self.conflicts > 0 and self.names > 0)


def weighed(
    document_id: str, found: Collation, score: float = 0.0, *, is_copy: bool = False
) -> Proposal:
    """Return what a comparison says about the kinship of two reports."""
    statuses = [pair.status for pair in found.claims]
    agreeing = sum(status in (Status.AGREE, Status.COMPATIBLE) for status in statuses)
    shared = sum(pair.is_shared for pair in found.entities)
    conflicts = statuses.count(Status.CONFLICT)
    return Proposal(document_id, shared, agreeing, conflicts, score, is_copy)


class Proposer(QObject):
    """Compares the open report with those most like it, one after the other.

    `proposed` carries the best `Proposal`s, best first, once all are compared. Before the events
    of the library are known, the reports of the same days are compared.
    """

    proposed = Signal(list)
    _answered = Signal(int, str, object)

    def __init__(self, session: Session, events: EventFinder) -> None:
        super().__init__(session)
        self._session = session
        self._events = events
        self._importer: Importer | None = None
        self._waiting: deque[str] = deque()
        self._scores: dict[str, float] = {}
        self._found: list[Proposal] = []
        self._copies: set[str] = set()
        self._first = ""
        self._run = 0
        self._idle = QTimer(self)
        self._idle.setSingleShot(True)
        self._idle.timeout.connect(self._compare_one)
        # Queued also in one thread, so that the window answers between two comparisons.
        self._answered.connect(self._take, Qt.ConnectionType.QueuedConnection)
        session.opened.connect(self.start)
        session.changed.connect(self._restart)
        events.found.connect(self.start)

    def use(self, importer: Importer) -> None:
        """Let the workers of an importer compare, from now on."""
        self._importer = importer

    def start(self) -> None:
        """Look for counterparts of the one open report; none while two are open."""
        self._run += 1
        self._idle.stop()
        self._found.clear()
        self._copies.clear()
        self._waiting.clear()
        first = self._session.first
        is_new = first is None or first.document.id != self._first
        self._first = first.document.id if first is not None else ""
        if is_new or self._session.second is not None:
            self.proposed.emit([])
        if first is None or self._session.second is not None:
            return
        kin = self._events.events.kin.get(self._first, ())
        self._scores = {each.document_id: each.score for each in kin}
        self._waiting.extend(self._scores or self._near(first.document.published))
        self._idle.start()

    def _near(self, published: str | None) -> list[str]:
        others = islice(self._session.summaries, _MOST_LOOKED_AT)
        near = (e.id for e in others if e.id != self._first and _is_near(published, e))
        return list(islice(near, MOST_COMPARED))

    def _restart(self, changes: Changes) -> None:
        if changes.documents and not changes.notes:
            self.start()

    def _compare_one(self) -> None:
        if not self._waiting or not self._session.is_open:
            best = sorted(
                (each for each in self._found if each.is_worth_showing),
                key=lambda each: (-each.score, -each.weight),
            )
            self.proposed.emit(best[:MOST_SHOWN])
            return
        other = self._waiting.popleft()
        try:
            self._compare(other)
        except MuqabalaError:
            self._idle.start()  # it was removed meanwhile, and so cannot be proposed

    def _compare(self, other: str) -> None:
        from muqabala.workspace import are_copies, collate

        one, workspace = self._session.first, self._session.workspace
        if one is None:
            return
        if self._session.is_writable and workspace.refreshing.waits(other):
            self._idle.start()  # To be analysed here it is too long; it is, behind the window.
            return
        two = workspace.witness(other)
        if are_copies(one.document.text, two.document.text):
            self._copies.add(other)
        if self._importer is None:
            self._keep(other, collate(one, two))
            return
        future = self._importer.submit(collate, one, two)
        # The callback runs on a thread of the pool; the signal brings it to this one.
        future.add_done_callback(partial(self._answered.emit, self._run, other))

    def _take(self, run: int, other: str, future: Future[Collation]) -> None:
        if run != self._run:
            return
        error = future.exception()
        if error is None:
            self._keep(other, future.result())
            return
        if isinstance(error, Exception):
            log_failure(error)
        self._idle.start()

    def _keep(self, other: str, found: Collation) -> None:
        score, is_copy = self._scores.get(other, 0.0), other in self._copies
        self._found.append(weighed(other, found, score, is_copy=is_copy))
        self._idle.start()


def _is_near(published: str | None, other: DocumentSummary) -> bool:
    """Tell whether two reports may be of one event by their dates; an unknown date may be any."""
    one = QDate.fromString((published or "")[:10], "yyyy-MM-dd")
    two = QDate.fromString((other.published or "")[:10], "yyyy-MM-dd")
    return not one.isValid() or not two.isValid() or abs(one.daysTo(two)) <= DAYS_APART
