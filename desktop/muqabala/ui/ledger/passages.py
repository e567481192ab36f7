"""What the analyst does with passages that face each other: confirm, part, pin."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMenu, QWidget

from muqabala.model.comparison import PassagePair
from muqabala.model.judgement import Ruling
from muqabala.model.span import Span
from muqabala.settings import Settings
from muqabala.ui.session import Session

PARTED = 100_000
"""From here on rows stand for the passages that the analyst parted."""


class PassageJudge(QObject):
    """Judges passages of the open pair by their index.

    `told` carries a sentence on it, `note_requested` the place in each report.
    """

    told = Signal(str)
    note_requested = Signal(list)

    def __init__(self, session: Session, settings: Settings, parent: QWidget) -> None:
        super().__init__(parent)
        self._session, self._settings = session, settings

    def row(self, number: int) -> PassagePair | None:
        """Return the passages of that index, or None."""
        found = self._session.collation
        if found is None or number < 0:
            return None
        rows, at = (found.parted, number - PARTED) if number >= PARTED else (found.passages, number)
        return rows[at] if at < len(rows) else None

    def menu(self, number: int, parent: QWidget) -> QMenu:
        """Return the menu of two passages."""
        menu = QMenu(parent)
        row = self.row(number)
        is_parted = number >= PARTED
        for name, text, is_offered in (
            ("accept", self.tr("They tell the same"), not is_parted),
            ("break", self.tr("They do not tell the same"), not is_parted),
            ("pin", self.tr("They do tell the same"), is_parted),
            ("note", self.tr("Note on both…"), True),
            ("withdraw", self.tr("Take the verdict back"), bool(row and row.judgements)),
        ):
            if name == "pin" and not is_parted:
                continue
            action = menu.addAction(text)
            action.setObjectName(name)
            action.setEnabled(is_offered and row is not None)
            action.triggered.connect(lambda _on=False, what=name: self.act(what, number))
        return menu

    def act(self, action: str, number: int) -> None:
        """Do what a menu or a key says with two passages."""
        row = self.row(number)
        rulings = {"accept": Ruling.ACCEPTED, "pin": Ruling.PINNED, "break": Ruling.BROKEN}
        if row is None:
            return
        if action == "note":
            self.note_requested.emit(list(zip(self._session.open_ids, (row.a, row.b), strict=True)))
        elif action in rulings:
            self._judge(row, rulings[action])
        elif action == "withdraw" and row.judgements:
            ids = [each.id for each in row.judgements]
            judging = self._session.workspace.judging
            if self._session.change(lambda: judging.withdraw(ids)):
                self.told.emit(self.tr("The program's verdict holds again."))

    def pin(self, a: Span, b: Span) -> None:
        """Say that a passage of the first report and one of the second tell the same."""
        self._judge(PassagePair(a, b, 1.0), Ruling.PINNED)

    def _judge(self, row: PassagePair, ruling: Ruling) -> None:
        first, second = self._session.first, self._session.second
        if first is None or second is None:
            return
        judging, author = self._session.workspace.judging, self._settings.text("author")
        if self._session.change(
            lambda: judging.judge_passage(first, second, row, ruling, author=author)
        ):
            self.told.emit(
                self.tr("The passages were parted.")
                if ruling is Ruling.BROKEN
                else self.tr("The passages are pinned together.")
            )
