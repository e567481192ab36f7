"""The command palette: commands and reports, found by typing; what is typed leads to the search."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QDialog, QLineEdit, QVBoxLayout, QWidget

from muqabala.model.library import DocumentSummary
from muqabala.text.folding import fold
from muqabala.ui.cards import Card, CardView, Chip
from muqabala.ui.dates import written_date
from muqabala.ui.declared import full_text
from muqabala.ui.directions import isolated, joined, left_to_right
from muqabala.ui.labels import empty_label
from muqabala.ui.theme import Theme

MOST, NEWEST = 60, 2000


@dataclass(frozen=True, slots=True)
class _Entry:
    """What can be chosen: its card and the folded words it is found by."""

    card: Card
    haystack: str


class PaletteDialog(QDialog):
    """Choosing runs a command, opens a report or searches; `chosen` is its key afterwards.

    Keys are `action:NAME`, `report:ID` and `search:WORDS`. Of a large library the titles of the
    newest reports are offered; the search knows the others.
    """

    def __init__(
        self,
        actions: Sequence[QAction],
        documents: Sequence[DocumentSummary],
        theme: Theme,
        parent: QWidget,
    ) -> None:
        super().__init__(parent, Qt.WindowType.Popup | Qt.WindowType.FramelessWindowHint)
        self.setWindowTitle(self.tr("Commands and reports"))
        self.setObjectName("card")
        self.chosen = ""
        self._entries = [_action_entry(action) for action in actions if action.isEnabled()]
        self._documents = documents
        self._reports: list[_Entry] | None = None
        self.field = QLineEdit()
        self.field.setPlaceholderText(self.tr("Type a command or the words of a title…"))
        self.field.setAccessibleName(self.tr("Command or report"))
        self.list = CardView(self.tr("Commands and reports"), theme)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 12, 12, 12)
        layout.setSpacing(8)
        layout.addWidget(self.field)
        layout.addWidget(self.list, 1)
        self.empty = empty_label(self.tr("No command and no report has these words."))
        layout.addWidget(self.empty, 1)
        self.field.textChanged.connect(self.refresh)
        self.field.installEventFilter(self)
        self.list.opened.connect(self._choose)
        self.list.clicked.connect(lambda: self._choose(self.list.current_key()))
        self.setFocusProxy(self.field)
        self.field.setFocus()
        self.resize(560, 420)
        self.refresh()

    def refresh(self) -> None:
        """Show what has all the words typed."""
        sought = fold(self.field.text()).casefold().split()
        if self._reports is None:
            self._reports = [_report_entry(each) for each in self._documents[:NEWEST]]
        entries = (*self._entries, *self._reports)
        met = (each.card for each in entries if all(word in each.haystack for word in sought))
        found = list(islice(met, MOST))
        if sought and self._documents:
            found.append(self._search_card(" ".join(self.field.text().split())))
        self.list.set_cards(found)
        self.list.setVisible(bool(found))
        self.empty.setVisible(not found)
        self.list.setCurrentIndex(self.list.model().index(0, 0))

    def _search_card(self, words: str) -> Card:
        told = self.tr("Search the texts: {words}").format(words=isolated(words))
        return Card(f"search:{words}", told, title_lines=1)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the arrows and Enter of the field work on the list."""
        pressed = event.type() == QEvent.Type.KeyPress and watched is self.field
        if pressed and isinstance(event, QKeyEvent) and self._walk(event.key()):
            return True
        return super().eventFilter(watched, event)

    def _walk(self, key: int) -> bool:
        if key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self.list.step(1 if key == Qt.Key.Key_Down else -1)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._choose(self.list.current_key())
        else:
            return False
        return True

    def _choose(self, key: str) -> None:
        if key:
            self.chosen = key
            self.accept()


def _action_entry(action: QAction) -> _Entry:
    text = full_text(action)
    keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
    chips = (Chip(left_to_right(keys)),) if keys else ()
    card = Card(f"action:{action.objectName()}", text, chips=chips, title_lines=1)
    said = f"{text} {action.property('menu') or ''} {action.toolTip()} {action.objectName()}"
    return _Entry(card, fold(said).casefold())


def _report_entry(document: DocumentSummary) -> _Entry:
    card = Card(
        f"report:{document.id}",
        document.title,
        detail=joined(document.outlet, written_date(document.published)),
        mark="accent",
        title_lines=1,
    )
    return _Entry(card, fold(f"{document.title} {document.outlet}").casefold())
