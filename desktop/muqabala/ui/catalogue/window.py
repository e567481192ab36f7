"""The catalogue in a window of its own: the reports, and the statistics of them."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QAction, QKeySequence, QShowEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QStackedWidget, QTabBar, QVBoxLayout, QWidget

from muqabala.model.catalogue import State
from muqabala.model.event import EventMap
from muqabala.model.library import Changes
from muqabala.ui.catalogue.counts import EVENTS, OUTLETS
from muqabala.ui.catalogue.reports_page import ReportsPage
from muqabala.ui.catalogue.statistics_page import StatisticsPage
from muqabala.ui.labels import soft_label
from muqabala.ui.session import Session
from muqabala.ui.theme import Theme

_SIZE = (1240, 700)
CALM = 300
"""Milliseconds after the last change before the catalogue is read again."""


class CatalogueWindow(QDialog):
    """Stays as it was left when it is closed, and follows the library while it is seen."""

    def __init__(self, session: Session, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Catalogue"))
        self.setWindowFlag(Qt.WindowType.WindowMaximizeButtonHint)
        self._is_stale = True
        self.tabs = QTabBar()
        self.told = soft_label()
        self.reports = ReportsPage(session)
        self.statistics = StatisticsPage(session, theme)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.reports)
        self._stack.addWidget(self.statistics)
        self._build()
        self._calm = QTimer(self)
        self._calm.setSingleShot(True)
        self._calm.setInterval(CALM)
        self._calm.timeout.connect(self.refresh)
        self.tabs.currentChanged.connect(self._show_tab)
        self.statistics.opened.connect(self._open_bar)
        session.changed.connect(self._follow)
        room = self.screen().availableSize()
        self.resize(min(_SIZE[0], room.width() - 40), min(_SIZE[1], room.height() - 60))

    def _build(self) -> None:
        self.tabs.setDrawBase(False)
        self.tabs.setExpanding(False)
        self.tabs.setAccessibleName(self.tr("Catalogue"))
        self.tabs.addTab(self.tr("Reports"))
        self.tabs.addTab(self.tr("Statistics"))
        head = QHBoxLayout()
        head.addWidget(self.tabs)
        head.addWidget(self.told, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 10, 12, 12)
        layout.addLayout(head)
        layout.addWidget(self._stack, 1)
        seek = QAction(self)
        seek.setShortcut(QKeySequence(QKeySequence.StandardKey.Find))
        seek.triggered.connect(self._seek)
        self.addAction(seek)

    def _seek(self) -> None:
        self.tabs.setCurrentIndex(0)
        self.reports.filter.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.reports.filter.selectAll()

    def set_theme(self, theme: Theme) -> None:
        """Draw in other colours."""
        self.statistics.set_theme(theme)

    def set_events(self, events: EventMap) -> None:
        """Tell of these events from now on."""
        self.reports.set_events(events)
        self.statistics.set_events(events)
        self._wait()

    def tell(self, words: str) -> None:
        """Say what was done."""
        self.told.setText(words)

    def tell_removed(self, count: int) -> None:
        """Say how many reports went to the trash."""
        self.tell(self.tr("%n report(s) moved to the trash; Ctrl+Z brings back.", "", count))

    def _follow(self, changes: Changes) -> None:
        if changes.documents or changes.notes:
            self._wait()

    def _wait(self) -> None:
        self._is_stale = True
        if self.isVisible():
            self._calm.start()

    def refresh(self) -> None:
        """Read again what is in front."""
        self._calm.stop()
        self._is_stale = False
        self._show_tab(self.tabs.currentIndex())

    def _show_tab(self, number: int) -> None:
        self._stack.setCurrentIndex(number)
        shown: ReportsPage | StatisticsPage = self.statistics if number else self.reports
        shown.refresh()

    def _open_bar(self, kind: str, key: str) -> None:
        """List the reports that a bar counts."""
        if kind == EVENTS:
            return
        missing = State.NO_OUTLET if kind == OUTLETS else State.UNDATED
        self.tabs.setCurrentIndex(0)
        self.reports.show_only(key, State.ALL if key else missing)
        self.reports.take_focus()

    def showEvent(self, event: QShowEvent) -> None:
        """Read what changed while nobody looked."""
        super().showEvent(event)
        if self._is_stale:
            self.refresh()
