"""The ledger of several reports in a window of its own."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHBoxLayout,
    QMenu,
    QProgressBar,
    QStackedWidget,
    QTabBar,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from muqabala.model.claim import Witness
from muqabala.model.comparison import LedgerRow, Status
from muqabala.ui.charts.chart import Chart
from muqabala.ui.charts.time_chart import time_chart
from muqabala.ui.charts.view import ChartView
from muqabala.ui.icons import icon
from muqabala.ui.index.names_models import RowsModel
from muqabala.ui.index.table import IndexTable
from muqabala.ui.labels import empty_label, soft_label, tool_button
from muqabala.ui.several.collator import Collator
from muqabala.ui.several.table import FIXED, SeveralRow, analyst_head, heads, table_rows
from muqabala.ui.theme import Theme

_SIZE = (1060, 640)
_VERDICT, _THING, _REPORT = 120, 190, 240
_SHARE = 0.85
"""Of the width, what the reports take; the analyst's word is empty in most rows."""
FORMATS = ("html", "csv", "xlsx", "docx")


class SeveralWindow(QDialog):
    """Compares some reports and shows one ledger with a column for each; conflicts come first.

    `places_chosen` carries the places of a cell, `export_requested` the kind of file asked for.
    """

    places_chosen = Signal(list)
    export_requested = Signal(str)

    def __init__(
        self, witnesses: Sequence[Witness], collator: Collator, theme: Theme, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Several reports"))
        self.setWindowFlag(Qt.WindowType.WindowMaximizeButtonHint)
        self._witnesses = tuple(witnesses)
        self._collator = collator
        self._chart: Chart | None = None
        self.rows: list[SeveralRow] = []
        self.heads = heads(self._witnesses)
        self.tabs = QTabBar()
        self.summary = soft_label()
        self.export = tool_button(self.tr("Export"), self.tr("Writes the ledger"), framed=True)
        self.wait = QProgressBar()
        self.stop = tool_button(self.tr("Stop"), self.tr("Stops comparing"), framed=True)
        self.empty = empty_label(self.tr("Comparing the reports…"))
        every = (*self.heads, analyst_head())
        columns = [(head, partial(_cell, column=n)) for n, head in enumerate(every)]
        self._model: RowsModel[SeveralRow] = RowsModel(columns, self)
        widths = [_VERDICT, _THING, *[_REPORT] * len(self._witnesses)]
        name = self.tr("Ledger of several reports")
        self.table = IndexTable(name, self._model, widths, share=_SHARE)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectItems)
        self.view = ChartView(theme)
        self._build(theme)
        self._connect()
        room = self.screen().availableSize()
        self.resize(min(_SIZE[0], room.width() - 60), min(_SIZE[1], room.height() - 60))

    def _build(self, theme: Theme) -> None:
        self.tabs.setDrawBase(False)
        self.tabs.setExpanding(False)
        self.tabs.setAccessibleName(self.tr("Several reports"))
        self.tabs.addTab(self.tr("Ledger"))
        self.tabs.addTab(self.tr("Timeline"))
        self.wait.setTextVisible(False)
        self.wait.setAccessibleName(self.tr("Comparing the reports…"))
        self.export.setIcon(icon("export", theme, "accent"))
        self.export.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.export.setMenu(self._export_menu())
        self.export.setEnabled(False)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self.tabs)
        head.addWidget(self.summary, 1)
        for widget in (self.wait, self.stop, self.export):
            head.addWidget(widget)
        self._stack = QStackedWidget()
        for page in (self.empty, self.table, self.view):
            self._stack.addWidget(page)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 10, 12, 12)
        layout.addLayout(head)
        layout.addWidget(self._stack, 1)

    def _export_menu(self) -> QMenu:
        menu = QMenu(self)
        said = {
            "html": self.tr("Web page…"),
            "csv": self.tr("Table (CSV)…"),
            "xlsx": self.tr("Table (Excel)…"),
            "docx": self.tr("Word document…"),
        }
        for suffix in FORMATS:
            menu.addAction(said[suffix]).triggered.connect(partial(self._ask_export, suffix))
        return menu

    def _ask_export(self, suffix: str, _checked: bool = False) -> None:
        self.export_requested.emit(suffix)

    def _connect(self) -> None:
        self._collator.progressed.connect(self._show_progress)
        self._collator.finished.connect(self.show_ledger)
        self._collator.stopped.connect(self._say_stopped)
        self.stop.clicked.connect(self._collator.stop)
        self.tabs.currentChanged.connect(self._show_tab)
        self.table.opened.connect(self._open_cell)
        self.view.opened.connect(self._open_item)

    def start(self) -> None:
        """Begin to compare."""
        self._collator.start(self._witnesses)

    def _show_progress(self, done: int, total: int) -> None:
        self.wait.setRange(0, max(total, 1))
        self.wait.setValue(done)
        self.summary.setText(
            self.tr("{done} of {total} comparisons").format(done=done, total=total)
        )

    def _say_stopped(self) -> None:
        self.wait.hide()
        self.stop.hide()
        self.summary.setText("")
        self.empty.setText(self.tr("The comparison was stopped."))

    def show_ledger(self, ledger: Sequence[LedgerRow]) -> None:
        """Show the rows that all comparisons together give; judged anew, the eye stays in place."""
        current, was_shown = self.table.currentIndex(), self._chart is not None
        row, column = max(current.row(), 0), max(current.column(), FIXED)
        self.rows = table_rows(self._witnesses, ledger)
        self._model.set_rows(self.rows)
        self._chart = time_chart(self._witnesses, ledger)
        self.wait.hide()
        self.stop.hide()
        self.export.setEnabled(bool(self.rows))
        conflicts = sum(row.status is Status.CONFLICT for row in self.rows)
        rows = self.tr("%n row(s)", "", len(self.rows))
        said = self.tr("%n conflict(s)", "", conflicts) if conflicts else self.tr("no conflicts")
        self.summary.setText(f"{rows} · {said}")
        self._show_tab(self.tabs.currentIndex())
        judged = any(each.judgements for each in ledger)
        self.heads = (*heads(self._witnesses), *([analyst_head()] if judged else []))
        self.table.setColumnHidden(self._model.columnCount() - 1, not judged)
        if self.rows:
            self.table.setCurrentIndex(self._model.index(min(row, len(self.rows) - 1), column))
        if self.rows and not was_shown:
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_tab(self, number: int) -> None:
        if self._chart is None:
            return
        if number == 1 and not self._chart.empty:
            self.view.show_chart(self._chart)
            self._stack.setCurrentWidget(self.view)
        elif self.rows:
            self._stack.setCurrentWidget(self.table)
        else:
            self.empty.setText(self.tr("The reports have no figures."))
            self._stack.setCurrentWidget(self.empty)

    def _open_cell(self, index: QModelIndex) -> None:
        places = self.rows[index.row()].places_at(index.column())
        if places:
            self.places_chosen.emit(list(places))

    def _open_item(self, key: str) -> None:
        rows = self._chart.rows if self._chart is not None else ()
        row = next((row for row in rows if row.key == key), None)
        if row is not None:
            self.places_chosen.emit(list(row.places))

    def closeEvent(self, event: QCloseEvent) -> None:
        """Leave what is still being compared."""
        self._collator.stop()
        super().closeEvent(event)

    def reject(self) -> None:
        """Leave what is still being compared."""
        self._collator.stop()
        super().reject()


def _cell(row: SeveralRow, *, column: int) -> str:
    return row.cells[column]
