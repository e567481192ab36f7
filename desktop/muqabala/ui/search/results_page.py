"""What was found: rows to walk through, and above them what would narrow the search down."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QVBoxLayout, QWidget

from muqabala.model.search import Answer
from muqabala.ui.cards import STEPS
from muqabala.ui.directions import isolated
from muqabala.ui.flow_row import FlowRow
from muqabala.ui.labels import empty_label, named, tool_button
from muqabala.ui.search.narrowing import offered_fields
from muqabala.ui.search.results_model import ResultsModel
from muqabala.ui.search.row_delegate import RowDelegate
from muqabala.ui.search.rows import Row, RowWords, Sort
from muqabala.ui.theme import Theme


class ResultsList(QListView):
    """The rows. `opened` carries the `Row` that is to be shown in its place."""

    opened = Signal(object)

    def __init__(self, model: ResultsModel, theme: Theme) -> None:
        super().__init__()
        self.setModel(model)
        self.setAccessibleName(self.tr("What was found"))
        self.setItemDelegate(RowDelegate(theme, self))
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self._rows = model
        self.clicked.connect(self._open)

    def step(self, by: int) -> None:
        """Choose the next (1) or previous (-1) row, over headings, and open it."""
        row = self.currentIndex().row() + by
        while 0 <= row < len(self._rows.rows) and not self._rows.rows[row].can_be_chosen:
            row += by
        if 0 <= row < len(self._rows.rows):
            self.setCurrentIndex(self._rows.index(row))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open with Enter; J and K walk as the arrows do."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self._open(self.currentIndex())
        elif event.text() in STEPS and not event.modifiers():
            self.step(STEPS[event.text()])
        else:
            super().keyPressEvent(event)

    def _open(self, index: QModelIndex) -> None:
        if index.isValid():
            self.opened.emit(self._rows.rows[index.row()])


class ResultsPage(QWidget):
    """`opened` carries the `Row` chosen, `narrowed` a field with its value to add to the line."""

    opened = Signal(object)
    narrowed = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.model = ResultsModel(self)
        self._words = RowWords(self)
        self.list = ResultsList(self.model, theme)
        self.empty = empty_label()
        self.chips = FlowRow()
        self._buttons: list[QWidget] = []
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(5)
        layout.addWidget(self.chips)
        layout.addWidget(self.list, 1)
        layout.addWidget(self.empty, 1)
        self.list.opened.connect(self.opened)
        self.say("")

    def set_theme(self, theme: Theme) -> None:
        """Draw in other colours."""
        delegate = self.list.itemDelegate()
        if isinstance(delegate, RowDelegate):
            delegate.set_theme(theme)
        self.list.viewport().update()

    @property
    def reports(self) -> int:
        """How many reports are listed."""
        return sum(row.sort is Sort.REPORT for row in self.model.rows)

    def show_answer(self, answer: Answer, meant: str = "") -> None:
        """List a first page; where nothing answers, offer the line that may be `meant`."""
        rows = self._words.first_rows(answer)
        self.model.show_rows(rows, more=answer.more)
        self._offer(offered_fields(answer.names, answer.reports))
        self.list.setVisible(bool(rows))
        self.empty.setVisible(not rows)
        self.empty.setText("" if rows else self._nothing(meant))
        self.list.scrollToTop()

    def _nothing(self, meant: str) -> str:
        said = self.tr("Nothing answers. Try fewer words, or others.")
        if meant:
            advice = self.tr("Joining words are sought like any other; signs join: {line}")
            said += "\n" + advice.format(line=isolated(meant))
        return said

    def add_answer(self, answer: Answer) -> None:
        """List a further page below."""
        self.model.add_rows(self._words.report_rows(answer.reports), more=answer.more)

    def say(self, words: str) -> None:
        """List nothing and say why."""
        self.model.show_rows([], more=False)
        self._offer([])
        self.list.hide()
        self.empty.setText(words)
        self.empty.show()

    def open_first(self) -> None:
        """Open the first report, or whatever was found."""
        rows = [row for row in self.model.rows if row.can_be_chosen]
        first: Row | None = next((row for row in rows if row.sort is Sort.REPORT), None)
        chosen = first or next(iter(rows), None)
        if chosen is not None:
            self.list.setCurrentIndex(self.model.index(self.model.rows.index(chosen)))
            self.opened.emit(chosen)

    def _offer(self, fields: list[str]) -> None:
        for button in self._buttons:
            button.deleteLater()
        self._buttons = [self._chip(field) for field in fields]
        self.chips.set_flow(self._buttons)
        self.chips.setVisible(bool(fields))

    def _chip(self, field: str) -> QWidget:
        tip = self.tr("Look only for what has this too")
        button = named(tool_button(isolated(field), tip, framed=True), "narrow")
        button.setParent(self.chips)
        button.clicked.connect(lambda: self.narrowed.emit(field))
        button.show()
        return button
