"""The panel of the search, below the pages: the line, what it finds, and the concordance."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QComboBox,
    QLineEdit,
    QMenu,
    QStackedWidget,
    QTabBar,
    QToolButton,
    QWidget,
)

from muqabala.errors import MuqabalaError
from muqabala.model.search import Answer, ConcordanceLine, ConcordanceOrder, Order
from muqabala.ui import messages
from muqabala.ui.bottom_panel import BottomPanel, head_row
from muqabala.ui.icons import icon
from muqabala.ui.labels import soft_label, tool_button
from muqabala.ui.search.advice import with_signs
from muqabala.ui.search.concordance_page import ConcordancePage
from muqabala.ui.search.results_page import ResultsPage
from muqabala.ui.search.rows import Row, Sort
from muqabala.ui.search.searcher import Asked, Searcher
from muqabala.ui.session import Session
from muqabala.ui.theme import Theme

RESULTS, PLACES = 0, 1
HEIGHT = 320
_DELAY = 140  # milliseconds after the last key


class SearchPanel(BottomPanel):
    """The search of the whole library.

    `opened` carries a document id, the span to go to and all hits to mark; `note_chosen` and
    `name_chosen` an id; `export_requested` the line and the order of a concordance.
    """

    opened = Signal(str, object, object)
    note_chosen = Signal(str, str)
    name_chosen = Signal(str)
    export_requested = Signal(str, object)
    help_requested = Signal()

    def __init__(self, session: Session, theme: Theme, parent: QWidget) -> None:
        super().__init__("searchPanel", _DELAY, parent)
        self.setWindowTitle(self.tr("Search"))
        self._session = session
        self.searcher = Searcher(session)
        self.query = QLineEdit()
        self.tabs = QTabBar()
        self.order = QComboBox()
        self.count = soft_label()
        self.saved = tool_button(self.tr("Saved searches"), framed=True)
        self.help = tool_button(self.tr("What can be asked"))
        self.export = tool_button(self.tr("Write…"), self.tr("Writes the concordance"), framed=True)
        self.close_button = tool_button(self.tr("Close the search"))
        self.results, self.concordance = ResultsPage(theme), ConcordancePage()
        self._stack = QStackedWidget()
        self._asked = Asked("")
        self._is_complete = False
        self._build()
        self._connect()
        self.set_theme(theme)
        self._show_hint()

    def _build(self) -> None:
        self.query.setPlaceholderText(
            self.tr("Search texts, notes, tags, names and figures: word, “phrase”, killed > 10…")
        )
        self.query.setAccessibleName(self.tr("Search the library"))
        self.query.setClearButtonEnabled(True)
        self.query.setMinimumWidth(200)
        self.tabs.setDrawBase(False)
        self.tabs.setExpanding(False)
        self.tabs.setAccessibleName(self.tr("Search"))
        self.tabs.addTab(self.tr("Reports"))
        self.tabs.addTab(self.tr("Concordance"))
        self.order.setAccessibleName(self.tr("Order"))
        self.order.addItem(self.tr("Newest first"), Order.NEWEST)
        self.order.addItem(self.tr("Best first"), Order.BEST)
        self.saved.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.saved.setMenu(QMenu(self.saved))
        for button in (self.help, self.close_button):
            button.setText("")
        head = head_row()
        head.addWidget(self.query, 1)
        for control in (
            self.count, self.tabs, self.order, self.export, self.saved, self.help,
            self.close_button,
        ):  # fmt: skip
            head.addWidget(control)
        self._stack.addWidget(self.results)
        self._stack.addWidget(self.concordance)
        self.fill(head, self._stack, main=[self._stack])
        self._show_tab(RESULTS)

    def _connect(self) -> None:
        self.query.textChanged.connect(self.timer.start)
        self.query.returnPressed.connect(self._open_first)
        self.timer.timeout.connect(self.refresh)
        self.order.activated.connect(lambda _row: self.refresh())
        self.tabs.currentChanged.connect(self._change_tab)
        self.saved.menu().aboutToShow.connect(self._list_saved)
        self.help.clicked.connect(self.help_requested)
        self.export.clicked.connect(self._ask_export)
        self.close_button.clicked.connect(self.close_panel)
        self.searcher.answered.connect(self._show_answer)
        self.searcher.listed.connect(self._show_places)
        self.searcher.counted.connect(self._say_count)
        self.searcher.failed.connect(self._say_fault)
        self.results.model.wanted.connect(self._ask_more)
        self.results.opened.connect(self._open_row)
        self.results.narrowed.connect(self._narrow)
        self.concordance.opened.connect(self._open_place)
        self.concordance.sorting_chosen.connect(self._sort)
        self._session.changed.connect(self._search_again)

    def set_theme(self, theme: Theme) -> None:
        """Draw in other colours."""
        self.results.set_theme(theme)
        self.close_button.setIcon(icon("close", theme))
        self.help.setIcon(icon("help", theme))
        self.export.setIcon(icon("export", theme, "accent"))

    # asking

    def search(self, line: str) -> None:
        """Look for a line."""
        self.query.setText(line)
        self.refresh()

    def show_concordance(self, line: str = "") -> None:
        """Show the places of a line, or of the one that is there."""
        if line:
            self.query.setText(line)
        self.tabs.setCurrentIndex(PLACES)
        self.refresh()

    def refresh(self) -> None:
        """Ask what is typed; what was asked before is dropped."""
        self.timer.stop()
        line = self.query.text().strip()
        self._asked = Asked(line, 0, self.order.currentData(), self._asked.sorting)
        self._is_complete = False
        if not line or not self._session.is_open:
            self.searcher.forget()
            self._show_hint()
        elif self.tabs.currentIndex() == PLACES:
            self.searcher.list_places(self._asked)
        else:
            self.searcher.ask(self._asked)

    def _ask_more(self) -> None:
        start = self.results.reports
        self.searcher.ask(Asked(self._asked.line, start, self._asked.order))

    def _search_again(self) -> None:
        if not self.isHidden() and self.query.text().strip():
            self.timer.start()

    def _sort(self, order: ConcordanceOrder) -> None:
        self._asked = Asked(self._asked.line, 0, self._asked.order, order)
        self.refresh()

    def _narrow(self, field: str) -> None:
        self.search(f"{self.query.text().strip()} {field}")

    # what is shown

    def _show_answer(self, asked: Asked, answer: Answer) -> None:
        if asked.start:
            self.results.add_answer(answer)
            return
        self.results.show_answer(answer, with_signs(asked.line))
        self._is_complete = True

    def _show_places(self, asked: Asked, lines: list[ConcordanceLine]) -> None:
        self.concordance.show_order(asked.sorting)
        self.concordance.show_lines(lines)
        self.count.setText(self.tr("%n place(s)", "", len(lines)))
        self._is_complete = True

    def _say_count(self, count: int) -> None:
        self.count.setText(self.tr("%n report(s)", "", count))

    def _say_fault(self, error: MuqabalaError) -> None:
        self.count.setText("")
        self._page.say(messages.sentence(error))

    def _show_hint(self) -> None:
        self.count.setText("")
        self._page.say(
            self.tr(
                "Words are found whatever is attached to them, with any hamza, tashkeel or digits. "
                "=word finds this spelling only, word* what begins so, | one or the other, - what "
                "must not be there."
            )
        )

    @property
    def _page(self) -> ResultsPage | ConcordancePage:
        return self.concordance if self.tabs.currentIndex() == PLACES else self.results

    def _change_tab(self, number: int) -> None:
        self._show_tab(number)
        self.refresh()

    def _show_tab(self, number: int) -> None:
        self._stack.setCurrentIndex(number)
        self.order.setVisible(number == RESULTS)
        self.export.setVisible(number == PLACES)

    # opening

    def _open_first(self) -> None:
        """Open the first that was found; a line still being typed is looked for first."""
        if self.timer.isActive() or not self._is_complete:
            self.refresh()
        elif self.tabs.currentIndex() == PLACES:
            self.concordance.table.step(1)
        else:
            self.results.open_first()

    def _open_row(self, row: Row) -> None:
        if row.sort is Sort.NAME:
            self.name_chosen.emit(row.key)
        elif row.sort is Sort.NOTE:
            self.note_chosen.emit(row.document_id, row.key)
        else:
            self.opened.emit(row.document_id, row.span, row.lit)

    def _open_place(self, line: ConcordanceLine) -> None:
        lit = [each.span for each in self.concordance.model.rows if _same(each, line)]
        self.opened.emit(line.document_id, line.span, tuple(lit))

    # searches that are kept

    def _list_saved(self) -> None:
        menu = self.saved.menu()
        menu.clear()
        line = self.query.text().strip()
        workspace = self._session.workspace
        kept = workspace.search.saved()
        keep = menu.addAction(self.tr("Keep this search"))
        keep.setEnabled(bool(line) and line not in {query for _, query in kept})
        keep.triggered.connect(
            lambda: self._session.change(lambda: workspace.sorting.save_search(line, line))
        )
        drop = menu.addMenu(self.tr("Forget"))
        drop.setEnabled(bool(kept))
        menu.addSeparator()
        for name, query in kept:
            menu.addAction(name).triggered.connect(lambda _on, q=query: self.search(q))
            drop.addAction(name).triggered.connect(
                lambda _on, n=name: self._session.change(lambda: workspace.sorting.forget_search(n))
            )

    def _ask_export(self) -> None:
        if self.query.text().strip():
            self.export_requested.emit(self.query.text().strip(), self._asked.sorting)

    # going

    def close_panel(self) -> None:
        """Go out of sight; what is still looked for is of no use."""
        self.searcher.forget()
        super().close_panel()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Down goes from the line to what was found."""
        if event.key() == Qt.Key.Key_Down:
            self._focus_found()
        else:
            super().keyPressEvent(event)

    def _focus_found(self) -> None:
        if self.tabs.currentIndex() == PLACES:
            self.concordance.table.setFocus()
        else:
            self.results.list.setFocus()
            if not self.results.list.currentIndex().isValid():
                self.results.list.step(1)


def _same(one: ConcordanceLine, other: ConcordanceLine) -> bool:
    return one.document_id == other.document_id
