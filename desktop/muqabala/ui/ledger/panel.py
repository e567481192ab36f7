"""The ledger below the pages: its filters, its table, and the keys by which it is gone through."""

from __future__ import annotations

from collections import Counter

from PySide6.QtCore import QModelIndex, QPoint, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QComboBox,
    QLineEdit,
    QWidget,
)

from muqabala.model.span import Span
from muqabala.text.folding import fold
from muqabala.ui import words
from muqabala.ui.bottom_panel import BottomPanel, head_row
from muqabala.ui.comparing import comparing_words
from muqabala.ui.dialogs import present
from muqabala.ui.digits import number
from muqabala.ui.icons import icon
from muqabala.ui.index.table import IndexTable
from muqabala.ui.labels import empty_label, title_label, tool_button
from muqabala.ui.ledger.foot import Foot
from muqabala.ui.ledger.keys import TriageKeys
from muqabala.ui.ledger.lines import Line, ledger_lines
from muqabala.ui.ledger.lost_dialog import LostDialog, lost_of
from muqabala.ui.ledger.model import LedgerDelegate, LedgerModel
from muqabala.ui.ledger.triage import Triage, face
from muqabala.ui.session import Session
from muqabala.ui.theme import Theme
from muqabala.ui.verdict_filter import VerdictFilter

HEIGHT = 300
_SHARES = (0.16, 0.11, 0.125, 0.11, 0.125, 0.125, 0.125)
"""Of the width, what each column takes; the last one has the rest."""
_DELAY = 160  # milliseconds after the last key


class LedgerTable(IndexTable):
    """A table of which every column has its share, until the reader takes hold of one."""

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the width out."""
        super().resizeEvent(event)
        width = self.viewport().width()
        if self.fits and event.oldSize().width() != width:
            for column, share in enumerate(_SHARES):
                self.setColumnWidth(column, round(share * width))


class LedgerPanel(BottomPanel):
    """The rows of the open comparison.

    `shown` carries the places of the chosen row, `chosen` its index among the comparison's
    claims, `undo_requested` and `closed` nothing.
    """

    shown = Signal(list)
    chosen = Signal(int)
    undo_requested = Signal()

    def __init__(self, session: Session, triage: Triage, theme: Theme, parent: QWidget) -> None:
        super().__init__("ledgerPanel", _DELAY, parent)
        self.setWindowTitle(self.tr("Ledger"))
        self._session, self._triage = session, triage
        self._lines: list[Line] = []
        self._quiet = False
        self.model = LedgerModel(self)
        self.table = LedgerTable(self.tr("Ledger of claims"), self.model, ())
        self.delegate = LedgerDelegate(theme, self.table)
        self.table.setItemDelegate(self.delegate)
        self.left = title_label("")
        self.verdicts = VerdictFilter()
        self.category = QComboBox()
        self.undecided = tool_button(
            self.tr("Undecided"),
            self.tr("Shows only conflicts on which nothing was said yet"),
            framed=True,
        )
        self.filter = QLineEdit()
        self.lost = tool_button(
            "", self.tr("Lists verdicts whose words are no longer in the reports"), framed=True
        )
        self.close_button = tool_button(self.tr("Close the ledger"))
        self.empty = empty_label(self.tr("No rows."))
        self.foot = Foot(triage)
        self.keys = TriageKeys(self.table)
        self._build()
        self._connect()
        self.set_theme(theme)

    def _build(self) -> None:
        self.close_button.setText("")
        self.undecided.setCheckable(True)
        self.category.setAccessibleName(self.tr("Category"))
        self.category.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.filter.setAccessibleName(self.tr("Filter"))
        self.filter.setClearButtonEnabled(True)
        self.filter.setMinimumWidth(110)
        self.filter.setPlaceholderText(self.tr("Filter: what is counted, who, where…"))
        columns = self.table.horizontalHeader()
        columns.setSortIndicatorShown(True)
        columns.setSortIndicatorClearable(True)
        columns.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        self.table.setSortingEnabled(True)
        self.table.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        head = head_row()
        head.addWidget(self.left)
        head.addWidget(self.verdicts, 3, Qt.AlignmentFlag.AlignVCenter)
        head.addWidget(self.lost)
        for control in (self.undecided, self.category):
            head.addWidget(control)
        head.addWidget(self.filter, 2)
        head.addWidget(self.close_button)
        self.empty.hide()
        self.fill(head, self.table, self.empty, self.foot, main=[self.table, self.empty])

    def _connect(self) -> None:
        self.table.chosen.connect(self._choose)
        self.table.opened.connect(self._choose)
        self.table.customContextMenuRequested.connect(self._show_menu)
        self.keys.pressed.connect(self.act)
        self.foot.pressed.connect(self.act)
        self.verdicts.changed.connect(lambda _group: self._fill())
        self.undecided.toggled.connect(lambda _on: self._fill())
        self.category.activated.connect(lambda _row: self._fill())
        self.filter.textChanged.connect(self.timer.start)
        self.timer.timeout.connect(self._fill)
        self.close_button.clicked.connect(self.close_panel)
        self.lost.clicked.connect(self._show_lost)
        self._triage.waiting_changed.connect(self._say_state)
        self._session.opened.connect(self.refresh)
        self._session.compared.connect(self.refresh)
        self._session.judged.connect(self.refresh)

    def set_theme(self, theme: Theme) -> None:
        """Draw in other colours."""
        self.delegate.theme = theme
        self.close_button.setIcon(icon("close", theme))
        self.table.viewport().update()

    # what is shown

    def refresh(self) -> None:
        """Show the open comparison as it is now."""
        if self.isHidden():
            return
        session = self._session
        self._lines = (
            ledger_lines(session.first, session.second, session.collation)
            if session.first is not None and session.collation is not None
            else []
        )
        with QSignalBlocker(self.verdicts):
            self.verdicts.set_counts(Counter(line.group for line in self._lines))
        self._name_categories()
        self._say_lost()
        self._fill()

    def _say_lost(self) -> None:
        """Offer the list of verdicts that have lost their words, where there are any."""
        count = len(lost_of(self._session)) if self._session.is_open else 0
        self.lost.setText(self.tr("%n verdict(s) lost", "", count))
        self.lost.setAccessibleName(self.lost.text())
        self.lost.setVisible(count > 0)

    def _show_lost(self) -> None:
        present(LostDialog(self._session, self.delegate.theme, self))

    def _name_categories(self) -> None:
        chosen = self.category.currentData()
        counts = Counter(line.pair.category.value for line in self._lines)
        self.category.clear()
        self.category.addItem(self.tr("All categories"), "")
        for code, count in counts.most_common():
            self.category.addItem(f"{words.word(words.CATEGORIES, code)} ({number(count)})", code)
        self.category.setCurrentIndex(max(self.category.findData(chosen), 0))

    def _fill(self) -> None:
        self.timer.stop()
        current = self.current()
        row = self.table.currentIndex().row()
        wanted = fold(self.filter.text()).casefold().split()
        self._quiet = True
        self.model.set_lines([line for line in self._lines if self._is_wanted(line, wanted)])
        if current is not None and not self._select_face(current) and self.model.lines:
            self._select_row(min(max(row, 0), len(self.model.lines) - 1))
        self._quiet = False
        self.table.setVisible(bool(self.model.lines))
        self.empty.setText(comparing_words() if self._session.is_comparing else self.tr("No rows."))
        self.empty.setVisible(not self.model.lines)
        self._say_state()

    def _is_wanted(self, line: Line, wanted: list[str]) -> bool:
        return (
            self.verdicts.chosen in ("", line.group)
            and (line.is_pressing or not self.undecided.isChecked())
            and (self.category.currentData() or line.pair.category.value)
            == line.pair.category.value
            and all(word in line.sought for word in wanted)
        )

    def current(self) -> Line | None:
        """Return the row that is chosen."""
        row = self.table.currentIndex().row()
        return self.model.lines[row] if 0 <= row < len(self.model.lines) else None

    def _say_state(self) -> None:
        """Say how many conflicts are left, and what can be done with the row."""
        conflicts = [line for line in self._lines if line.is_conflict]
        left = sum(line.is_pressing for line in conflicts)
        if not conflicts:
            told = self.tr("No conflicts")
        elif left:
            told = self.tr("{left} of %n conflict(s) left", "", len(conflicts)).format(left=left)
        else:
            told = self.tr("All %n conflict(s) decided", "", len(conflicts))
        self.left.setText(told)
        line = self.current()
        self.foot.show_row(line.number if line else -1)

    # where the cursor is

    def select_number(self, number: int) -> bool:
        """Make a row current without telling anyone; False when it is not listed."""
        row = self.model.row_of(number)
        if row >= 0:
            self._quiet = True
            self._select_row(row)
            self._quiet = False
            self._say_state()
        return row >= 0

    def select_place(self, document_id: str, span: Span) -> bool:
        """Make the row current that rests on a place."""
        place = (document_id, span)
        line = next((each for each in self.model.lines if place in each.places), None)
        return line is not None and self.select_number(line.number)

    def step(self, by: int) -> bool:
        """Go to the next (1) or previous (-1) undecided conflict, round the end to the start.

        Where all are decided, to the next conflict; False when there is none.
        """
        lines = self.model.lines
        wanted = [n for n, line in enumerate(lines) if line.is_pressing] or [
            n for n, line in enumerate(lines) if line.is_conflict
        ]
        if not wanted:
            return False
        row = self.table.currentIndex().row()
        beyond = [n for n in wanted if (n - row) * by > 0] if row >= 0 else wanted
        self._select_row((beyond or wanted)[0 if by > 0 else -1])
        return True

    def _select_row(self, row: int) -> None:
        index = self.model.index(row, 0)
        self.table.setCurrentIndex(index)
        self.table.scrollTo(index)

    def _select_face(self, line: Line) -> bool:
        wanted = face(line.pair)
        for row, each in enumerate(self.model.lines):
            if face(each.pair) == wanted:
                self._select_row(row)
                return True
        return False

    def _choose(self, index: QModelIndex) -> None:
        line = self.model.lines[index.row()] if index.isValid() else None
        if line is not None and not self._quiet:
            self.shown.emit(list(line.places))
            self.chosen.emit(line.number)
            self._say_state()

    # what is done

    def act(self, action: str) -> None:
        """Do what a key or a button says with the current row, then go on to what is undecided."""
        line = self.current()
        if action in ("next", "previous"):
            self.step(1 if action == "next" else -1)
        elif action == "undo":
            self.undo_requested.emit()
        elif line is not None:
            was_decided = line.is_decided
            self._triage.act(action, line.number)
            now = self.current()
            if now is not None and face(now.pair) == face(line.pair) and not was_decided:
                self._go_on(now)

    def _go_on(self, line: Line) -> None:
        """Go from a row that was judged just now to the next on which nothing was said."""
        if not line.is_decided:
            return
        if line.is_conflict and any(each.is_pressing for each in self.model.lines):
            self.step(1)
            return
        row = self.table.currentIndex().row()
        left = [n for n, each in enumerate(self.model.lines) if n > row and not each.is_decided]
        if left:
            self._select_row(left[0])

    def _show_menu(self, at: QPoint) -> None:
        index = self.table.indexAt(at)
        if not index.isValid():
            index = self.table.currentIndex()
        if index.isValid():
            menu = self._triage.menu(self.model.lines[index.row()].number, self)
            menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            menu.popup(self.table.viewport().mapToGlobal(at))

    def leave(self) -> None:
        """Pin nothing; with nothing to pin, go out of sight."""
        if self._triage.waiting is not None:
            self._triage.stop_waiting()
        else:
            self.close_panel()

    def close_panel(self) -> None:
        """Go out of sight; nothing waits to be pinned any more."""
        self._triage.stop_waiting()
        super().close_panel()
