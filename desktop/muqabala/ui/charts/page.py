"""The picture of what is open: one of three drawings, or the same data as a table."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QModelIndex, QObject, Qt, Signal
from PySide6.QtGui import QFontMetrics, QShowEvent
from PySide6.QtWidgets import (
    QApplication,
    QButtonGroup,
    QHBoxLayout,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from muqabala.model.claim import Witness
from muqabala.model.comparison import Collation
from muqabala.ui.charts.chart import Chart, ChartRow
from muqabala.ui.charts.export_menu import ExportMenu
from muqabala.ui.charts.network_chart import network_chart
from muqabala.ui.charts.order_chart import order_chart
from muqabala.ui.charts.time_chart import pair_ledger, time_chart
from muqabala.ui.charts.view import ChartView
from muqabala.ui.comparing import comparing_words
from muqabala.ui.icons import icon
from muqabala.ui.index.names_models import RowsModel
from muqabala.ui.index.table import IndexTable
from muqabala.ui.labels import empty_label, tool_button
from muqabala.ui.theme import Theme

ORDER, TIME, NAMES = 0, 1, 2
_WIDEST_COLUMN, _CELL_PADDING = 260, 22


class ChartsPage(QWidget):
    """Three drawings of a pair, made when they are looked at.

    `places_chosen` carries the places of an item gone to, `export_requested` the kind of file
    that is asked for, `enlarged` nothing, `told` what is pointed at.
    """

    places_chosen = Signal(list)
    export_requested = Signal(str)
    enlarged = Signal()
    told = Signal(str)

    def __init__(self, theme: Theme, *, is_large: bool = False) -> None:
        super().__init__()
        self._theme = theme
        self._pair: tuple[Witness, Witness | None, Collation] | None = None
        self._is_coming = False
        self._made: dict[int, Chart] = {}
        self._is_stale = False
        self._is_large = is_large
        self.view = ChartView(theme)
        self.table: IndexTable | None = None
        self.empty = empty_label()
        self._stack = QStackedWidget()
        self._stack.addWidget(self.view)
        self._stack.addWidget(self.empty)
        self._build()
        self.view.opened.connect(self._go)
        self.view.told.connect(self.told)
        self.set_theme(theme)

    def _build(self) -> None:
        self.choices = QButtonGroup(self)
        row = QHBoxLayout()
        row.setSpacing(4)
        for number, (text, tip) in enumerate(
            (
                (self.tr("Order"), self.tr("Where each report tells what both tell")),
                (self.tr("Time"), self.tr("Figures by the time stated and the time printed")),
                (self.tr("Names"), self.tr("Names that both use, and names of one alone")),
            )
        ):
            button = tool_button(text, tip)
            button.setCheckable(True)
            self.choices.addButton(button, number)
            row.addWidget(button)
        self.choices.button(ORDER).setChecked(True)
        self.choices.idClicked.connect(lambda _number: self.refresh())
        row.addStretch()
        self.as_table = tool_button(self.tr("Table"), self.tr("Shows the same as a table"))
        self.as_table.setCheckable(True)
        self.as_table.toggled.connect(lambda _on: self.refresh())
        self.export = tool_button(self.tr("Export"), self.tr("Writes the picture or its table"))
        self.export.setAccessibleName(self.tr("Export the picture"))
        ExportMenu(self.export).requested.connect(self.export_requested)
        self.enlarge = tool_button(self.tr("Larger"), self.tr("Shows the picture in a window"))
        self.enlarge.clicked.connect(self.enlarged)
        self.enlarge.setVisible(not self._is_large)
        for button in (self.as_table, self.export, self.enlarge):
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
            row.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addLayout(row)
        layout.addWidget(self._stack, 1)

    def set_theme(self, theme: Theme) -> None:
        """Draw in other colours."""
        self._theme = theme
        self.view.set_theme(theme)
        for button, name in (
            (self.as_table, "index"),
            (self.export, "export"),
            (self.enlarge, "enlarge"),
        ):
            button.setIcon(icon(name, theme))

    # what is shown

    def show_pair(
        self, first: Witness | None, second: Witness | None, found: Collation | None
    ) -> None:
        """Draw these, at once when the page is in view."""
        known = first is not None and found is not None
        self._is_coming = second is not None and found is None
        self._pair = (first, second, found) if known and first and found else None
        self._made.clear()
        self._is_stale = True
        if self.isVisible():
            self.refresh()

    def show_kind(self, number: int) -> None:
        """Bring one of the drawings to the front."""
        self.choices.button(number).setChecked(True)
        self.refresh()

    @property
    def kind(self) -> int:
        """Which of the drawings is in front."""
        return self.choices.checkedId()

    def chart(self) -> Chart | None:
        """Return the chart in front, made on first use; None without what it needs."""
        number = self.kind
        if self._pair is None or (self._pair[1] is None and number != TIME):
            return None
        if number not in self._made:
            self._made[number] = _MAKERS[number](*self._pair)
        return self._made[number]

    def refresh(self) -> None:
        """Draw the chosen chart, or say what it needs."""
        self._is_stale = False
        chart = self.chart()
        self.export.setEnabled(chart is not None and not chart.empty)
        if chart is None or chart.empty:
            needed = self.tr("Set a second report beside this one to compare them.")
            needed = comparing_words() if self._is_coming else needed
            self.empty.setText(chart.empty if chart else needed)
            self._stack.setCurrentWidget(self.empty)
        elif self.as_table.isChecked():
            self._show_table(chart)
        else:
            self.view.show_chart(chart)
            self._stack.setCurrentWidget(self.view)

    def _show_table(self, chart: Chart) -> None:
        if self.table is not None:
            self._stack.removeWidget(self.table)
            self.table.deleteLater()
        self.table = chart_table(chart, self._stack)
        self.table.opened.connect(self._open_row)
        self._stack.addWidget(self.table)
        self._stack.setCurrentWidget(self.table)

    def _open_row(self, index: QModelIndex) -> None:
        chart = self.chart()
        if chart is not None:
            self._go(chart.rows[index.row()].key)

    def _go(self, key: str) -> None:
        chart = self.chart()
        row = next((row for row in chart.rows if row.key == key), None) if chart else None
        if row is not None and row.places:
            self.places_chosen.emit(list(row.places))

    def step(self, by: int) -> None:
        """Walk to the next (1) or previous (-1) item and go to it."""
        if self._stack.currentWidget() is self.view:
            self.view.step(by)
            self._go(self.view.current)
        elif self.table is not None and self._stack.currentWidget() is self.table:
            self.table.step(by)

    def take_focus(self) -> None:
        """Put the keyboard on what is shown."""
        shown = self._stack.currentWidget()
        if shown is not None:
            shown.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def showEvent(self, event: QShowEvent) -> None:
        """Draw what was left undrawn while nobody looked."""
        super().showEvent(event)
        if self._is_stale:
            self.refresh()


def chart_table(chart: Chart, parent: QObject) -> IndexTable:
    """Return the data of a chart as a table."""
    columns: Sequence[tuple[str, Callable[[ChartRow], object]]] = [
        (head, partial(_cell, column=n)) for n, head in enumerate(chart.heads)
    ]
    model: RowsModel[ChartRow] = RowsModel(columns, parent)
    model.set_rows(chart.rows)
    metrics = QFontMetrics(QApplication.font())
    widths = [
        min(max(metrics.horizontalAdvance(cell) for cell in column) + _CELL_PADDING, _WIDEST_COLUMN)
        for column in zip(chart.heads, *(row.cells for row in chart.rows), strict=True)
    ]
    return IndexTable(chart.title, model, widths[:-1])


def _cell(row: ChartRow, *, column: int) -> str:
    return row.cells[column]


def _order(first: Witness, second: Witness | None, found: Collation) -> Chart:
    return order_chart(first, second or first, found)


def _time(first: Witness, second: Witness | None, found: Collation) -> Chart:
    witnesses = [first] if second is None else [first, second]
    return time_chart(witnesses, pair_ledger(found) if second is not None else [])


def _names(first: Witness, second: Witness | None, found: Collation) -> Chart:
    return network_chart(first, second or first, found)


_MAKERS = {ORDER: _order, TIME: _time, NAMES: _names}
