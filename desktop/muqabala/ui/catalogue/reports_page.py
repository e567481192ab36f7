"""The reports of the library as a wide table: sorted, filtered, grouped, many chosen at once."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import (
    QItemSelection,
    QItemSelectionModel,
    QPoint,
    QSignalBlocker,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QHBoxLayout,
    QLineEdit,
    QMenu,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from muqabala.model.catalogue import CatalogueQuery, Grouping, Order, State
from muqabala.model.event import EventMap
from muqabala.ui.catalogue.entries import Entry, grouped, homes, led
from muqabala.ui.catalogue.model import ORDERS, WIDTHS, CatalogueModel, cells
from muqabala.ui.dates import edtf_words
from muqabala.ui.digits import number
from muqabala.ui.index.table import IndexTable
from muqabala.ui.labels import soft_label, tool_button
from muqabala.ui.session import Session
from muqabala.ui.sorting.sets_filter import ALL, COLLECTION, TAG, SetsFilter

FILTER_DELAY = 120  # milliseconds after the last key
MOST_SPANS = 2000
"""Headings that reach over all columns; of more, Qt's list of them would be felt as a wait."""
_KEYS = {
    "open": "",
    "beside": "Ctrl+Return",
    "compare": "Ctrl+Shift+Return",
    "details": "F2",
    "tags": "Ctrl+T",
    "collections": "Ctrl+L",
    "remove": "Del",
}
_FROM_HIGH = frozenset(Order) - {Order.TITLE, Order.OUTLET, Order.TAGS}


class ReportsPage(QWidget):
    """`asked` carries what is to be done and the ids of the chosen reports, in order.

    What can be asked for are the keys of `actions`, and `csv` and `xlsx`: the list as a file.
    """

    asked = Signal(str, list)

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._order, self._descending = Order.DAY, True
        self._homes: dict[str, str] = {}
        self._copies: dict[str, str] = {}
        self.ids: list[str] = []
        self.model = CatalogueModel(self)
        self.table = IndexTable(self.tr("Catalogue of reports"), self.model, WIDTHS, stretch=0)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.filter = QLineEdit()
        self.state, self.grouping, self.order = QComboBox(), QComboBox(), QComboBox()
        self.sets = SetsFilter()
        self.count = soft_label()
        self.actions_: dict[str, QAction] = {}
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(FILTER_DELAY)
        self._timer.timeout.connect(self.refresh)
        self._build()
        self._connect()

    # how it is built

    def _build(self) -> None:
        self.filter.setPlaceholderText(self.tr("Filter: title, outlet, date…"))
        self.filter.setAccessibleName(self.tr("Filter the catalogue"))
        self.filter.setClearButtonEnabled(True)
        self._fill()
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self.filter, 1)
        head.addWidget(self.sets)
        for combo in (self.state, self.grouping, self.order):
            head.addWidget(combo)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        for name, (text, tip) in self._said().items():
            foot.addWidget(self._button(name, text, tip))
        foot.addWidget(self.count, 1)
        foot.addWidget(self._export_button())
        header = self.table.horizontalHeader()
        header.setSortIndicatorShown(True)
        self._show_order()
        self.table.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addLayout(head)
        layout.addWidget(self.table, 1)
        layout.addLayout(foot)

    def _fill(self) -> None:
        states = {
            State.ALL: self.tr("All reports"),
            State.UNDATED: self.tr("Without a day"),
            State.NO_OUTLET: self.tr("Without an outlet"),
            State.DEFECTS: self.tr("With defects"),
            State.NOTES: self.tr("With notes"),
            State.UNREAD: self.tr("Not yet analysed"),
        }
        groupings = {
            Grouping.NONE: self.tr("Not grouped"),
            Grouping.EVENT: self.tr("By event"),
            Grouping.COPIES: self.tr("By near copies"),
            Grouping.OUTLET: self.tr("By outlet"),
            Grouping.MONTH: self.tr("By month"),
        }
        orders = {
            Order.DAY: self.tr("Order: day"),
            Order.TITLE: self.tr("Order: title"),
            Order.OUTLET: self.tr("Order: outlet"),
            Order.ADDED: self.tr("Order: added"),
            Order.WORDS: self.tr("Order: words"),
            Order.FIGURES: self.tr("Order: figures"),
            Order.NOTES: self.tr("Order: notes"),
            Order.DEFECTS: self.tr("Order: defects"),
            Order.TAGS: self.tr("Order: tags"),
        }
        for combo, name, said in (
            (self.state, self.tr("Which reports"), states),
            (self.grouping, self.tr("Grouped by"), groupings),
            (self.order, self.tr("Order"), orders),
        ):
            combo.setAccessibleName(name)
            for key, words in said.items():
                combo.addItem(words, key)

    def _said(self) -> dict[str, tuple[str, str]]:
        return {
            "open": (self.tr("Open"), self.tr("Opens the report (Enter)")),
            "beside": (self.tr("Open beside"), self.tr("Sets it beside the open one (Ctrl+Enter)")),
            "compare": (
                self.tr("Compare"),
                self.tr("Compares the chosen reports, up to twelve (Ctrl+Shift+Enter)"),
            ),
            "details": (self.tr("Details…"), self.tr("Outlet, day and more (F2)")),
            "tags": (self.tr("Tags…"), self.tr("Tags of the chosen reports (Ctrl+T)")),
            "collections": (
                self.tr("Collections…"),
                self.tr("Puts the chosen reports into collections (Ctrl+L)"),
            ),
            "remove": (
                self.tr("Remove"),
                self.tr("Moves the chosen reports to the trash; undo brings them back (Delete)"),
            ),
        }

    def _button(self, name: str, text: str, tip: str) -> QToolButton:
        action = QAction(text, self)
        action.setToolTip(tip)
        if _KEYS[name]:
            action.setShortcut(QKeySequence(_KEYS[name]))
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        action.triggered.connect(partial(self._ask, name))
        self.table.addAction(action)
        self.actions_[name] = action
        button = tool_button(text, tip, framed=True)
        button.setDefaultAction(action)
        return button

    def _export_button(self) -> QToolButton:
        self.export = tool_button(
            self.tr("Export"), self.tr("Writes the chosen reports, or all listed"), framed=True
        )
        self.export.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(self)
        for suffix, said in (
            ("csv", self.tr("Table (CSV)…")),
            ("xlsx", self.tr("Table (Excel)…")),
        ):
            menu.addAction(said).triggered.connect(partial(self._ask, suffix))
        self.export.setMenu(menu)
        return self.export

    def _connect(self) -> None:
        self.filter.textChanged.connect(lambda _text: self._timer.start())
        self.filter.returnPressed.connect(self.take_focus)
        self.state.currentIndexChanged.connect(lambda _row: self.refresh())
        self.sets.chosen.connect(self.refresh)
        self.grouping.currentIndexChanged.connect(lambda _row: self.refresh())
        self.order.activated.connect(lambda _row: self.sort(self.order.currentData()))
        self.table.horizontalHeader().sectionClicked.connect(self._sort_by)
        self.table.opened.connect(lambda _index: self._ask("open"))
        self.table.selectionModel().selectionChanged.connect(self._show_chosen)
        self.table.customContextMenuRequested.connect(self._show_menu)

    def _show_menu(self, at: QPoint) -> None:
        menu = QMenu(self)
        menu.addActions(list(self.actions_.values()))
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(self.table.viewport().mapToGlobal(at))

    # order

    def _sort_by(self, column: int) -> None:
        """Sort by a column; the event's column groups by it instead."""
        order = ORDERS[column]
        if order is None:
            self.grouping.setCurrentIndex(self.grouping.findData(Grouping.EVENT))
            self._show_order()
        else:
            self.sort(order)

    def sort(self, order: Order) -> None:
        """Put the reports in this order; turn it round when it is so already."""
        self._descending = not self._descending if order is self._order else order in _FROM_HIGH
        self._order = order
        self._show_order()
        self.refresh()

    def _show_order(self) -> None:
        side = Qt.SortOrder.DescendingOrder if self._descending else Qt.SortOrder.AscendingOrder
        self.table.horizontalHeader().setSortIndicator(ORDERS.index(self._order), side)
        self.order.setCurrentIndex(self.order.findData(self._order))

    # what is listed

    def set_events(self, events: EventMap) -> None:
        """Tell the event of each report, and which are copies of one text, from now on."""
        self._homes, self._copies = homes(events), led(events.copies)

    def show_only(self, words: str = "", state: State = State.ALL) -> None:
        """List the reports of these words and this state, not grouped."""
        self.filter.setText(words)
        with QSignalBlocker(self.sets):
            self.sets.choose(ALL)
        for combo, value in ((self.state, state), (self.grouping, Grouping.NONE)):
            with QSignalBlocker(combo):
                combo.setCurrentIndex(combo.findData(value))
        self.refresh()

    def refresh(self) -> None:
        """List what is asked for; what was chosen stays so, and in sight."""
        self._timer.stop()
        if self._session.is_open:
            self._session.attempt(self._list)

    def _list(self) -> None:
        cataloguing = self._session.workspace.cataloguing
        chosen = set(self.chosen())
        state, grouping = State(self.state.currentData()), Grouping(self.grouping.currentData())
        self.sets.reload(self._session.workspace.sorting)
        kind, name = self.sets.choice
        asked = CatalogueQuery(
            self.filter.text(), state, self._order, self._descending,
            tag=name if kind == TAG else "", collection=name if kind == COLLECTION else "",
        )  # fmt: skip
        ids = cataloguing.ids(asked)
        entries: list[Entry] = list(range(len(ids)))
        if grouping is not Grouping.NONE:
            found = {Grouping.EVENT: self._homes, Grouping.COPIES: self._copies}
            names = found.get(grouping)
            ids, entries = grouped(ids, cataloguing.groups(grouping) if names is None else names)
        self.ids = ids
        self.model.show_lines(
            cataloguing.lines(ids), entries, self._group_words(grouping), self._homes, self._title
        )
        self._span_headings()
        self._choose(chosen)
        self._show_chosen()

    def _title(self, document_id: str) -> str:
        found = self._session.summaries.find(document_id)
        return found.title if found else ""

    def _group_words(self, grouping: Grouping) -> Callable[[str], str]:
        missing = {
            Grouping.EVENT: self.tr("Other reports"),
            Grouping.COPIES: self.tr("Other reports"),
            Grouping.OUTLET: self.tr("Without an outlet"),
        }.get(grouping, self.tr("Without a day"))
        said: Callable[[str], str] = edtf_words if grouping is Grouping.MONTH else str
        said = self._title if grouping in (Grouping.EVENT, Grouping.COPIES) else said
        return lambda name: (said(name) if name else "") or missing

    def _span_headings(self) -> None:
        self.table.clearSpans()
        rows = [n for n, entry in enumerate(self.model.rows) if not isinstance(entry, int)]
        for row in rows if len(rows) <= MOST_SPANS else ():
            self.table.setSpan(row, 0, 1, len(ORDERS))

    # what is chosen

    def chosen(self) -> list[str]:
        """Return the ids of the chosen reports, in the order of the list."""
        rows = {
            row
            for part in self.table.selectionModel().selection().toList()
            for row in range(part.top(), part.bottom() + 1)
        }
        entries = self.model.rows
        return [self.ids[entry] for row in sorted(rows) if isinstance(entry := entries[row], int)]

    def _choose(self, ids: set[str]) -> None:
        """Choose these again, and put the keyboard on the first; on the first row without."""
        entries = self.model.rows
        rows = [n for n, e in enumerate(entries) if isinstance(e, int) and self.ids[e] in ids]
        last = self.model.columnCount() - 1
        selection = QItemSelection()
        for row in rows:
            selection.select(self.model.index(row, 0), self.model.index(row, last))
        first = rows[0] if rows else next((n for n, e in enumerate(entries) if e == 0), -1)
        model = self.table.selectionModel()
        if first >= 0:
            model.setCurrentIndex(
                self.model.index(first, 0), QItemSelectionModel.SelectionFlag.NoUpdate
            )
            self.table.scrollTo(self.model.index(first, 0))
        model.select(selection, QItemSelectionModel.SelectionFlag.ClearAndSelect)

    def _show_chosen(self) -> None:
        count, total = len(self.chosen()), len(self._session.summaries)
        listed = (
            self.tr("%n report(s)", "", total)
            if len(self.ids) == total
            else self.tr("{shown} of {total}").format(
                shown=number(len(self.ids)), total=number(total)
            )
        )
        said = self.tr("%n chosen", "", count) if count else ""
        self.count.setText(" · ".join(part for part in (listed, said) if part))
        for name, action in self.actions_.items():
            action.setEnabled(count > 1 if name == "compare" else count > 0)
        self.export.setEnabled(bool(self.ids))

    def _ask(self, name: str, _checked: bool = False) -> None:
        chosen = self.chosen()
        if not chosen and name not in ("csv", "xlsx"):
            current = self.table.currentIndex()
            line = self.model.line(current.row()) if current.isValid() else None
            chosen = [line.id] if line else []
        if chosen or name in ("csv", "xlsx"):
            self.asked.emit(name, chosen or list(self.ids))

    def sheet(self, document_ids: list[str]) -> list[tuple[str, ...]]:
        """Return the cells of these reports, a row each."""
        lines = self._session.workspace.cataloguing.lines(document_ids)
        return [cells(line, self.model.event_of(line)) for line in lines]

    def take_focus(self) -> None:
        """Put the keyboard on the table."""
        self.table.setFocus(Qt.FocusReason.ShortcutFocusReason)
