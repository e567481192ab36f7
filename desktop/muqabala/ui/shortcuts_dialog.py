"""The keys of all actions and of the pages, in one list."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QVBoxLayout, QWidget

from muqabala.ui.cards import Card, CardView, Chip
from muqabala.ui.declared import full_text
from muqabala.ui.directions import left_to_right
from muqabala.ui.theme import Theme


class ShortcutsDialog(QDialog):
    """One line for each action that has keys, then those that work on a page."""

    def __init__(self, actions: Sequence[QAction], theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Keyboard shortcuts"))
        keyed = [action for action in actions if not action.shortcut().isEmpty()]
        self.list = CardView(self.tr("Keyboard shortcuts"), theme)
        self.list.set_cards([*(_card(action) for action in keyed), *self._page_cards()])
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(14, 14, 14, 12)
        layout.addWidget(self.list, 1)
        layout.addWidget(buttons)
        self.resize(480, 560)

    def _page_cards(self) -> list[Card]:
        """Return the keys that the pages and lists themselves understand."""
        return [
            Card("section:page", self.tr("On a page"), section=True, title_lines=1),
            _keyed("page:next", self.tr("Next mark"), "N"),
            _keyed("page:previous", self.tr("Previous mark"), "P"),
            _keyed("page:card", self.tr("What is known of the mark"), "Space"),
            _keyed("page:enter", self.tr("Into its card"), "Tab"),
            _keyed("page:close", self.tr("Close its card"), "Esc"),
            Card(
                "section:alike", self.tr("Among names that may be one"), section=True, title_lines=1
            ),
            _keyed("alike:show", self.tr("Show both"), "Enter"),
            _keyed("alike:one", self.tr("They are one"), "A"),
            _keyed("alike:two", self.tr("They are two"), "D"),
            Card("section:ledger", self.tr("In the ledger"), section=True, title_lines=1),
            _keyed("ledger:accept", self.tr("Confirm the verdict"), "A"),
            _keyed("ledger:dismiss", self.tr("Not a conflict"), "D"),
            _keyed("ledger:why", self.tr("Not a conflict, because…"), "Shift+D"),
            _keyed("ledger:update", self.tr("An update, no conflict"), "U"),
            _keyed("ledger:verdict", self.tr("Agree, compatible, conflict"), "1, 2, 3"),
            _keyed("ledger:pin", self.tr("Pin two figures together"), "P"),
            _keyed("ledger:break", self.tr("Break a pair apart"), "B"),
            _keyed("ledger:note", self.tr("Note on the row"), "N"),
            _keyed("ledger:reason", self.tr("Reason of the verdict"), "R"),
            _keyed("ledger:withdraw", self.tr("Take the verdict back"), "Del"),
            _keyed("ledger:undo", self.tr("Undo"), "Z"),
            _keyed("ledger:next", self.tr("Next or previous conflict"), "X, Shift+X"),
        ]


def _card(action: QAction) -> Card:
    keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
    return _keyed(action.objectName(), full_text(action), keys)


def _keyed(key: str, text: str, keys: str) -> Card:
    return Card(key, text, chips=(Chip(left_to_right(keys)),), title_lines=1)
