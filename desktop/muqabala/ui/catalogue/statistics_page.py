"""The statistics of the library, drawn."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from muqabala.model.event import EventMap
from muqabala.ui.catalogue.counts import kinds, statistic
from muqabala.ui.charts.chart import Chart
from muqabala.ui.charts.export_menu import ExportMenu
from muqabala.ui.charts.view import ChartView
from muqabala.ui.icons import icon
from muqabala.ui.labels import empty_label, soft_label, tool_button
from muqabala.ui.session import Session
from muqabala.ui.theme import Theme


class StatisticsPage(QWidget):
    """`opened` carries the kind of statistic and the key of a bar, `export_requested` a suffix."""

    opened = Signal(str, str)
    export_requested = Signal(str)

    def __init__(self, session: Session, theme: Theme) -> None:
        super().__init__()
        self._session = session
        self._events = EventMap()
        self._chart: Chart | None = None
        self.kind = QComboBox()
        self.kind.setAccessibleName(self.tr("Which statistic"))
        for key, said in kinds().items():
            self.kind.addItem(said, key)
        self.view = ChartView(theme)
        self.empty = empty_label()
        self.told = soft_label()
        self.export = tool_button(self.tr("Export"), self.tr("Writes the statistic"), framed=True)
        ExportMenu(self.export).requested.connect(self.export_requested)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.view)
        self._stack.addWidget(self.empty)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self.kind)
        head.addWidget(self.told, 1)
        head.addWidget(self.export)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addLayout(head)
        layout.addWidget(self._stack, 1)
        self.kind.currentIndexChanged.connect(lambda _row: self.refresh())
        self.view.told.connect(self.told.setText)
        self.view.opened.connect(lambda key: self.opened.emit(self.kind.currentData(), key))
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        """Draw in other colours."""
        self.view.set_theme(theme)
        self.export.setIcon(icon("export", theme, "accent"))

    def set_events(self, events: EventMap) -> None:
        """Count the figures of these events from now on."""
        self._events = events

    def chart(self) -> Chart | None:
        """Return the chart in front."""
        return self._chart

    def refresh(self) -> None:
        """Count anew and draw, or say why there is nothing."""
        self._session.attempt(self._count)

    def _count(self) -> None:
        workspace, titles = self._session.workspace, self._session.summaries.titles
        self._chart = statistic(self.kind.currentData(), workspace, self._events, titles)
        self.export.setEnabled(not self._chart.empty)
        if self._chart.empty:
            self.empty.setText(self._chart.empty)
            self._stack.setCurrentWidget(self.empty)
        else:
            self.view.show_chart(self._chart)
            self._stack.setCurrentWidget(self.view)

    def take_focus(self) -> None:
        """Put the keyboard on the drawing."""
        self.view.setFocus(Qt.FocusReason.ShortcutFocusReason)
