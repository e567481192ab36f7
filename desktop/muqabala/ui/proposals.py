"""Which other reports tell the same event as the open one: compared in idle moments."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass

from PySide6.QtCore import QDate, QObject, QTimer, Signal

from muqabala.errors import MuqabalaError
from muqabala.model.comparison import Collation, Status
from muqabala.model.library import Changes, DocumentSummary
from muqabala.ui.session import Session

MOST_COMPARED = 60
DAYS_APART = 10
MOST_SHOWN = 3
LEAST_NAMES = 3


@dataclass(frozen=True, slots=True)
class Proposal:
    """A report proposed for comparison, and how much it shares with the open one."""

    document_id: str
    names: int
    figures: int
    conflicts: int

    @property
    def weight(self) -> int:
        """How strongly the two belong together: figures say more than names."""
        return self.names + 2 * self.figures + 3 * self.conflicts

    @property
    def is_worth_showing(self) -> bool:
        """Tell whether the reports share an event rather than a country."""
        return self.names >= LEAST_NAMES or (self.figures + self.conflicts > 0 and self.names > 0)


def weighed(document_id: str, found: Collation) -> Proposal:
    """Return what a comparison says about the kinship of two reports."""
    statuses = [pair.status for pair in found.claims]
    agreeing = sum(status in (Status.AGREE, Status.COMPATIBLE) for status in statuses)
    shared = sum(pair.is_shared for pair in found.entities)
    return Proposal(document_id, shared, agreeing, statuses.count(Status.CONFLICT))


class Proposer(QObject):
    """Compares the open report with others, one each time the program is idle.

    `proposed` carries the best `Proposal`s, best first, once all are compared.
    """

    proposed = Signal(list)

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._session = session
        self._waiting: deque[str] = deque()
        self._found: list[Proposal] = []
        self._first = ""
        self._idle = QTimer(self)
        self._idle.timeout.connect(self._compare_one)
        session.opened.connect(self.start)
        session.changed.connect(self._restart)

    def start(self) -> None:
        """Look for counterparts of the one open report; none while two are open."""
        self._idle.stop()
        self._found.clear()
        self._waiting.clear()
        self.proposed.emit([])
        first = self._session.first
        if first is None or self._session.second is not None:
            return
        self._first = first.document.id
        published = first.document.published
        others = [s for s in self._session.summaries if s.id != self._first]
        near = [summary for summary in others if _is_near(published, summary)]
        self._waiting.extend(summary.id for summary in near[:MOST_COMPARED])
        self._idle.start()

    def _restart(self, changes: Changes) -> None:
        if changes.documents and not changes.notes:
            self.start()

    def _compare_one(self) -> None:
        if not self._waiting or not self._session.is_open:
            self._idle.stop()
            best = sorted((p for p in self._found if p.is_worth_showing), key=lambda p: -p.weight)
            self.proposed.emit(best[:MOST_SHOWN])
            return
        other = self._waiting.popleft()
        try:
            found = self._session.workspace.collation(self._first, other)
        except MuqabalaError:
            return  # it was removed meanwhile, and so cannot be proposed
        self._found.append(weighed(other, found))


def _is_near(published: str | None, other: DocumentSummary) -> bool:
    """Tell whether two reports may be of one event by their dates; an unknown date may be any."""
    one = QDate.fromString((published or "")[:10], "yyyy-MM-dd")
    two = QDate.fromString((other.published or "")[:10], "yyyy-MM-dd")
    return not one.isValid() or not two.isValid() or abs(one.daysTo(two)) <= DAYS_APART
