"""What the analyst does with a row of the ledger, wherever the row is seen."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMenu, QWidget

from muqabala.errors import MuqabalaError
from muqabala.model.claim import Witness
from muqabala.model.comparison import ClaimPair, Status
from muqabala.model.judgement import Judgement, Ruling
from muqabala.model.span import Span
from muqabala.settings import Settings
from muqabala.ui import words
from muqabala.ui.dialogs import present
from muqabala.ui.figure_cards import places_of
from muqabala.ui.ledger.keys import ACTIONS
from muqabala.ui.ledger.reason_dialog import ReasonDialog
from muqabala.ui.session import Session

RULINGS = {
    "accept": Ruling.ACCEPTED,
    "dismiss": Ruling.DISMISSED,
    "update": Ruling.UPDATE,
    "agree": Ruling.AGREE,
    "compatible": Ruling.COMPATIBLE,
    "conflict": Ruling.CONFLICT,
    "break": Ruling.BROKEN,
}
_CONFLICTS = frozenset({Status.CONFLICT, Status.CONFLICT_WITHIN})
_ALONE = frozenset({Status.ONLY_A, Status.ONLY_B})


def is_conflict(pair: ClaimPair) -> bool:
    """Tell whether the engine, or the analyst, holds a row for a conflict."""
    return (pair.found or pair.status) in _CONFLICTS or pair.status in _CONFLICTS


def is_decided(pair: ClaimPair) -> bool:
    """Tell whether the analyst said how a row stands, or that it is none."""
    return any(not each.is_link or each.ruling is Ruling.BROKEN for each in pair.judgements)


def face(pair: ClaimPair) -> tuple[object, ...]:
    """Return what a row is known by when its verdict is another one."""
    return pair.a, pair.b, pair.is_within


class Triage(QObject):
    """Judges rows of the open comparison, by their index among its claims.

    `told` carries a sentence on what was done or why not, `waiting_changed` nothing, `decided`
    the index of the row that was judged, `note_requested` a place in each report.
    """

    told = Signal(str)
    waiting_changed = Signal()
    decided = Signal(int)
    note_requested = Signal(list)

    def __init__(self, session: Session, settings: Settings, parent: QWidget) -> None:
        super().__init__(parent)
        self._session, self._settings, self._window = session, settings, parent
        self._waiting: tuple[object, ...] | None = None
        session.opened.connect(self.stop_waiting)

    def row(self, number: int) -> ClaimPair | None:
        """Return a row of the open comparison, or None."""
        found = self._session.collation
        if found is None or not 0 <= number < len(found.claims):
            return None
        return found.claims[number]

    @property
    def waiting(self) -> ClaimPair | None:
        """The row that waits for the figure to be pinned to it."""
        found = self._session.collation
        if self._waiting is None or found is None:
            return None
        return next((row for row in found.claims if face(row) == self._waiting), None)

    def stop_waiting(self) -> None:
        """Pin nothing."""
        if self._waiting is not None:
            self._waiting = None
            self.waiting_changed.emit()

    def offered(self, number: int) -> frozenset[str]:
        """Return what can be done with a row."""
        row = self.row(number)
        if row is None:
            return frozenset()
        actions = {"accept", "note"}
        if row.judgements:
            actions |= {"withdraw", "reason"}
        if row.status not in _ALONE:
            actions |= {"agree", "compatible", "conflict", "update", "reason"}
            if is_conflict(row):
                actions |= {"dismiss", "dismiss_why"}
        if self._session.second is not None and not row.is_within:
            actions.add("pin")
            if row.status not in _ALONE:
                actions.add("break")
        return frozenset(actions)

    def act(self, action: str, number: int) -> None:
        """Do what a key or a menu says with a row."""
        row = self.row(number)
        if row is None:
            return
        if action not in self.offered(number):
            self.told.emit(self._refusal(action))
        elif action in RULINGS:
            self._judge(row, number, RULINGS[action])
        else:
            {
                "pin": self._pin,
                "note": self._note,
                "reason": self._ask_reason,
                "dismiss_why": self._dismiss_why,
                "withdraw": self._withdraw,
            }[action](row, number)

    def menu(self, number: int, parent: QWidget) -> QMenu:
        """Return the menu of a row."""
        menu = QMenu(parent)
        menu.setToolTipsVisible(True)
        offered = self.offered(number)
        for name in MENU:
            if not name:
                menu.addSeparator()
                continue
            key = ACTIONS[name][0] if name in ACTIONS else SHOWN_KEYS.get(name, "")
            action = menu.addAction(f"{self.words_of(name)}\t{key}")
            action.setObjectName(name)
            action.setEnabled(name in offered)
            action.triggered.connect(lambda _on=False, what=name: self.act(what, number))
        return menu

    def words_of(self, action: str) -> str:
        """Return the name of an action."""
        return {
            "accept": self.tr("Confirm the verdict"),
            "dismiss": self.tr("Not a conflict"),
            "dismiss_why": self.tr("Not a conflict, because…"),
            "update": self.tr("An update, no conflict"),
            "agree": self.tr("They agree"),
            "compatible": self.tr("They are compatible"),
            "conflict": self.tr("They conflict"),
            "pin": self.tr("Pin to another figure"),
            "break": self.tr("Break apart"),
            "note": self.tr("Note on this row…"),
            "reason": self.tr("Reason…"),
            "withdraw": self.tr("Take the verdict back"),
            "undo": self.tr("Undo"),
        }[action]

    # what is done

    def _judge(self, row: ClaimPair, number: int, ruling: Ruling, comment: str = "") -> None:
        first, second = self._witnesses()
        judging = self._session.workspace.judging
        if self._session.change(
            lambda: judging.judge(first, second, row, ruling, comment, self._author())
        ):
            self.told.emit(self.tr("Verdict saved: {verdict}").format(verdict=_name(ruling)))
            self.decided.emit(number)

    def pin_places(self, a: Span, b: Span) -> bool:
        """Pin the figures at a place of each report; False where one of them has none."""
        first, second, found = self._session.first, self._session.second, self._session.collation
        if first is None or second is None or found is None:
            return False
        of_a, of_b = _claims_at(first, a), _claims_at(second, b)
        if not of_a or not of_b:
            return False
        rows = [row for row in found.claims if not row.is_within]
        one = next((row for row in rows if set(row.a) & set(of_a)), None)
        other = next((row for row in rows if set(row.b) & set(of_b)), None)
        category = first.analysis.claims[of_a[0]].category
        one = one or ClaimPair(Status.ONLY_A, category, "", of_a, (), 1.0)
        other = other or ClaimPair(Status.ONLY_B, category, "", (), of_b, 1.0)
        judging = self._session.workspace.judging
        if self._session.change(lambda: judging.pin(first, second, one, other, self._author())):
            self.told.emit(self.tr("The two figures are pinned together."))
        return True

    def _witnesses(self) -> tuple[Witness, Witness]:
        """Return both open reports; of one alone, itself and nothing."""
        first = self._session.first
        if first is None:
            raise MuqabalaError("judgement_no_figure")
        return first, self._session.second or first

    def _author(self) -> str:
        return self._settings.text("author")

    def _pin(self, row: ClaimPair, number: int) -> None:
        waiting = self.waiting
        if waiting is None and row.a and row.b:
            self._judge(row, number, Ruling.PINNED)
            return
        if waiting is None:
            self._waiting = face(row)
            self.waiting_changed.emit()
            return
        first, second = self._witnesses()
        one, other = (waiting, row) if waiting.a and row.b else (row, waiting)
        if not one.a or not other.b:
            self.told.emit(self.tr("Both are figures of one report; choose one of the other."))
            return
        judging = self._session.workspace.judging
        self._waiting = None
        if self._session.change(lambda: judging.pin(first, second, one, other, self._author())):
            self.told.emit(self.tr("The two figures are pinned together."))
            self.decided.emit(number)
        self.waiting_changed.emit()

    def _note(self, row: ClaimPair, _number: int) -> None:
        nearest: dict[str, Span] = {}
        for document_id, span in places_of(*self._witnesses(), row):
            nearest.setdefault(document_id, span)
        self.note_requested.emit(list(nearest.items()))

    def _dismiss_why(self, row: ClaimPair, number: int) -> None:
        title = self.words_of("dismiss")
        dialog = ReasonDialog(title, "", self._window)
        dialog.accepted.connect(
            lambda: self._judge(row, number, Ruling.DISMISSED, dialog.reason.text())
        )
        present(dialog)

    def _ask_reason(self, row: ClaimPair, number: int) -> None:
        said = self._last(row)
        dialog = ReasonDialog(self.tr("Reason"), said.comment if said else "", self._window)
        judging = self._session.workspace.judging
        if said is None:
            dialog.accepted.connect(
                lambda: self._judge(row, number, Ruling.ACCEPTED, dialog.reason.text())
            )
        else:
            dialog.accepted.connect(
                lambda: self._session.change(lambda: judging.explain(said.id, dialog.reason.text()))
            )
        present(dialog)

    def _withdraw(self, row: ClaimPair, _number: int) -> None:
        judging = self._session.workspace.judging
        last = self._last(row)
        if last is not None and self._session.change(lambda: judging.withdraw([last.id])):
            self.told.emit(
                self.tr("The earlier verdict holds again.")
                if row.overruled and not last.is_link
                else self.tr("The program's verdict holds again.")
            )

    def _last(self, row: ClaimPair) -> Judgement | None:
        return max(row.judgements, key=lambda each: each.created, default=None)

    def _refusal(self, action: str) -> str:
        """Return why an action cannot be done with a row."""
        if action in ("dismiss", "dismiss_why"):
            return self.tr("Only a conflict can be dismissed; B breaks a pair apart.")
        if action in ("break", "pin"):
            return self.tr("Only figures of two reports are pinned together or broken apart.")
        return self.tr("There is nothing in the other report to judge it against; P pins a figure.")


def _claims_at(witness: Witness, span: Span) -> tuple[int, ...]:
    """Return the claims (indexes) that stand at a place, rows of the ledger or not."""
    mentions = witness.analysis.mentions
    return tuple(
        number
        for number, claim in enumerate(witness.analysis.claims)
        if mentions[claim.mention].span.overlaps(span)
    )


def _name(ruling: Ruling) -> str:
    return words.word(words.RULINGS, ruling.value)


MENU = (
    "accept", "dismiss", "dismiss_why", "update", "", "agree", "compatible", "conflict", "",
    "pin", "break", "", "note", "reason", "withdraw",
)  # fmt: skip
"""The entries of a row's menu in order; an empty one is a line."""
SHOWN_KEYS = {"dismiss_why": "Shift+D", "withdraw": "Del"}
