"""Find in page: forgiving about hamza, tashkeel, ta marbuta and digits, or exact."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QLineEdit, QToolButton, QWidget

_PATIENCE = 120
"""Milliseconds after a keystroke before a search."""


def find_keys(
    area: QWidget, find: Callable[[], object], step: Callable[[int], object]
) -> list[QShortcut]:
    """Return the usual keys of finding, within an area: find, next (1) and previous (-1)."""
    made = []
    for keys, act in (
        (QKeySequence.StandardKey.Find, find),
        (QKeySequence.StandardKey.FindNext, lambda: step(1)),
        (QKeySequence.StandardKey.FindPrevious, lambda: step(-1)),
    ):
        shortcut = QShortcut(QKeySequence(keys), area)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(act)
        made.append(shortcut)
    return made


class FindBar(QWidget):
    """A line to type in, the count of hits, and steps to the next and previous one."""

    query_changed = Signal(str, bool)
    step_requested = Signal(int)
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.query = QLineEdit()
        self.exact = QCheckBox()
        self.count = QLabel()
        self.next = QToolButton()
        self.previous = QToolButton()
        self.close_button = QToolButton()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_PATIENCE)
        self._lay_out()
        self._connect()
        self._name()

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 4, 8, 4)
        row.addWidget(self.query, 1)
        for widget in (self.count, self.previous, self.next, self.exact, self.close_button):
            row.addWidget(widget)
        self.query.setMaximumWidth(420)
        self.query.setClearButtonEnabled(True)
        row.addStretch(1)
        self.previous.setArrowType(Qt.ArrowType.UpArrow)
        self.next.setArrowType(Qt.ArrowType.DownArrow)
        self.close_button.setText("×")
        self.close_button.setAutoRaise(True)

    def _connect(self) -> None:
        self.query.textChanged.connect(lambda _text: self._timer.start())
        self.exact.toggled.connect(lambda _on: self._search())
        self._timer.timeout.connect(self._search)
        self.next.clicked.connect(lambda: self.step(1))
        self.previous.clicked.connect(lambda: self.step(-1))
        self.close_button.clicked.connect(self.close_bar)

    def _name(self) -> None:
        self.query.setPlaceholderText(self.tr("Find in the open reports"))
        self.query.setAccessibleName(self.tr("Find in the open reports"))
        self.exact.setText(self.tr("Exact spelling"))
        self.exact.setToolTip(self.tr("Tell أ from ا, ة from ه, and mind tashkeel"))
        for button, words in (
            (self.next, self.tr("Next hit (F3)")),
            (self.previous, self.tr("Previous hit (Shift+F3)")),
            (self.close_button, self.tr("Close (Esc)")),
        ):
            button.setToolTip(words)
            button.setAccessibleName(words)

    def open_with(self, words: str = "") -> None:
        """Show the bar, ready to type, searching for `words` when there are any."""
        self.show()
        if words:
            self.query.setText(words)
        self.query.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.query.selectAll()

    def close_bar(self) -> None:
        """Hide the bar and forget the search."""
        self._timer.stop()
        self.hide()
        self.closed.emit()

    def step(self, by: int) -> None:
        """Go to the next (1) or previous (-1) hit; a query still being typed is searched first."""
        if self._timer.isActive():
            self._search()
        self.step_requested.emit(by)

    def show_count(self, current: int, total: int) -> None:
        """Say that hit `current` (from 1; 0 for none) of `total` is framed."""
        if not self.query.text().strip():
            self.count.setText("")
        elif not total:
            self.count.setText(self.tr("No hits"))
        elif current:
            words = self.tr("%1 of %2").replace("%1", str(current))
            self.count.setText(words.replace("%2", str(total)))
        else:
            self.count.setText(self.tr("%n hit(s)", "", total))

    def _search(self) -> None:
        self._timer.stop()
        self.query_changed.emit(self.query.text(), self.exact.isChecked())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter steps on, Shift+Enter back, Escape closes."""
        if event.key() == Qt.Key.Key_Escape:
            self.close_bar()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            shifted = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
            self.step(-1 if shifted else 1)
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Speak the new language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._name()
        super().changeEvent(event)
