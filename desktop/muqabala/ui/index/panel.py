"""The panel of the indexes, below the pages: what is listed, of which reports, what is sought."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QComboBox,
    QLineEdit,
    QStackedWidget,
    QTabBar,
    QWidget,
)

from muqabala.model.index import FigureQuery
from muqabala.ui.bottom_panel import BottomPanel, head_row
from muqabala.ui.digits import number
from muqabala.ui.icons import icon
from muqabala.ui.index.alike_page import AlikePage
from muqabala.ui.index.figures_page import FiguresPage
from muqabala.ui.index.names_page import NamesPage
from muqabala.ui.labels import soft_label, tool_button
from muqabala.ui.mention.corrections import Corrections
from muqabala.ui.session import Session
from muqabala.ui.theme import Theme

FIGURES, NAMES, ALIKE = 0, 1, 2
REPORT, PAIR, LIBRARY = "report", "pair", "library"
HEIGHT = 280
_DELAY = 160  # milliseconds after the last key


class IndexPanel(BottomPanel):
    """The indexes, and the names that may be one.

    `opened` carries the document id and span to go to, `shown` places to be seen together,
    `export_requested` the query of the figures to write, `told` a sentence, `closed` nothing.
    """

    opened = Signal(str, object)
    shown = Signal(object)
    told = Signal(str)
    export_requested = Signal(object)

    def __init__(self, session: Session, theme: Theme, parent: QWidget) -> None:
        super().__init__("indexPanel", _DELAY, parent)
        self.setWindowTitle(self.tr("Indexes"))
        self._session = session
        self.figures, self.names = FiguresPage(session), NamesPage(session)
        self.corrections = Corrections(session, self)
        self.alike = AlikePage(session, self.corrections)
        self.tabs = QTabBar()
        self.scope = QComboBox()
        self.filter = QLineEdit()
        self.count = soft_label()
        self.export = tool_button(self.tr("CSV…"), self.tr("Writes what is listed"), framed=True)
        self.close_button = tool_button(self.tr("Close the indexes"))
        self._stack = QStackedWidget()
        self._sought = {FIGURES: "", NAMES: "", ALIKE: ""}
        self._build()
        self._connect()
        self.set_theme(theme)

    def _build(self) -> None:
        self.tabs.setDrawBase(False)
        self.tabs.setExpanding(False)
        self.tabs.setAccessibleName(self.tr("Indexes"))
        self.tabs.addTab(self.tr("Index of figures"))
        self.tabs.addTab(self.tr("Index of names"))
        self.tabs.addTab(self.tr("May be one"))
        self.scope.setAccessibleName(self.tr("Reports"))
        for text, scope in (
            (self.tr("The whole library"), LIBRARY),
            (self.tr("The open reports"), PAIR),
            (self.tr("The first report"), REPORT),
        ):
            self.scope.addItem(text, scope)
        self.filter.setAccessibleName(self.tr("Filter"))
        self.filter.setClearButtonEnabled(True)
        self.filter.setMinimumWidth(120)
        self.export.setAccessibleName(self.tr("Figures as CSV"))
        self.close_button.setText("")
        head = head_row()
        for choice in (self.tabs, self.scope, self.figures.category, self.names.kind):
            head.addWidget(choice)
        head.addWidget(self.filter, 1)
        for control in (self.count, self.export, self.close_button):
            head.addWidget(control)
        for page in self._pages:
            self._stack.addWidget(page)
        self.fill(head, self._stack, main=[self._stack])

    def _connect(self) -> None:
        self.tabs.currentChanged.connect(self.show_index)
        self.scope.activated.connect(lambda _row: self.refresh())
        self.filter.textChanged.connect(self.timer.start)
        self.timer.timeout.connect(self.refresh)
        self.close_button.clicked.connect(self.close_panel)
        self.export.clicked.connect(lambda: self.export_requested.emit(self.query()))
        for page in self._pages:
            page.opened.connect(self.opened)
            page.counted.connect(self._say_count)
        self.alike.shown.connect(self.shown)
        self.corrections.told.connect(self.told)
        self._session.suggestions.ready.connect(self._say_suggestions)
        self._session.changed.connect(self._reload)
        self._session.opened.connect(self._reload_scope)

    def set_theme(self, theme: Theme) -> None:
        """Draw in other colours."""
        self.close_button.setIcon(icon("close", theme))
        self.export.setIcon(icon("export", theme, "accent"))

    def show_index(self, number: int) -> None:
        """Bring one of the indexes to the front and fill it."""
        self.tabs.setCurrentIndex(number)
        if number != self._stack.currentIndex():
            # What was sought among figures says nothing of names.
            self._sought[self._stack.currentIndex()] = self.filter.text()
            self.filter.setText(self._sought[number])
        self._stack.setCurrentIndex(number)
        self.figures.category.setVisible(number == FIGURES)
        self.export.setVisible(number == FIGURES)
        self.names.kind.setVisible(number == NAMES)
        self.filter.setPlaceholderText(
            self.tr("Filter: what is counted, place, who says so, outlet, value…")
            if number == FIGURES
            else self.tr("Filter: name in Arabic or English…")
        )
        self.refresh()

    def refresh(self) -> None:
        """Ask the library for what is to be listed."""
        self.timer.stop()
        if self._session.is_open and not self.isHidden():
            self._session.attempt(self._fill)

    def query(self) -> FigureQuery:
        """Return what is asked of the figures."""
        return self.figures.query

    def show_entity(self, entity_id: str) -> None:
        """List the places of an entity in the whole library."""
        self.scope.setCurrentIndex(self.scope.findData(LIBRARY))
        self.names.kind.setCurrentIndex(0)
        self.show_index(NAMES)
        if self.filter.text():
            self.filter.clear()
            self.refresh()
        self.names.show_entity(entity_id)

    def _fill(self) -> None:
        page = self._pages[self.tabs.currentIndex()]
        self._say_count(page.show_query(self._documents(), self.filter.text()))
        if page is not self.figures:
            self._say_suggestions()

    @property
    def _pages(self) -> tuple[FiguresPage, NamesPage, AlikePage]:
        return self.figures, self.names, self.alike

    def _say_suggestions(self) -> None:
        """Say on the tab how many names of the library may be one, once that is known."""
        title, pairs = self.tr("May be one"), self._session.suggestions.pairs()
        self.tabs.setTabText(ALIKE, f"{title} ({number(len(pairs))})" if pairs else title)

    def _documents(self) -> tuple[str, ...] | None:
        scope, opened = self.scope.currentData(), self._session.open_ids
        if scope == LIBRARY:
            return None
        return opened[:1] if scope == REPORT else opened

    def _say_count(self, count: int) -> None:
        if self.tabs.currentIndex() == NAMES:
            self.count.setText(self.tr("%n name(s)", "", count))
        elif self.tabs.currentIndex() == ALIKE:
            self.count.setText(self.tr("%n suggestion(s)", "", count))
        else:
            self.count.setText(self.tr("%n figure(s)", "", count))

    def _reload(self) -> None:
        if not self.isHidden():
            self.timer.start()

    def _reload_scope(self) -> None:
        if self.scope.currentData() != LIBRARY:
            self._reload()
