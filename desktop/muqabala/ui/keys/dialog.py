"""The sheet of all keys, in which actions are given other ones."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QKeySequenceEdit,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from muqabala.text.folding import fold
from muqabala.ui.actions import Actions
from muqabala.ui.cards import Card, CardView, Chip
from muqabala.ui.declared import full_text, keys_of
from muqabala.ui.directions import isolated, left_to_right
from muqabala.ui.keys import own_keys
from muqabala.ui.keys.page_keys import page_keys
from muqabala.ui.labels import empty_label, soft_label
from muqabala.ui.search_field import SearchField
from muqabala.ui.theme import Theme

Keep = Callable[[dict[str, str]], object]


class KeyField(QKeySequenceEdit):
    """Takes the keys that are pressed; Esc is left to the window, `entered` is Enter alone."""

    entered = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setMaximumSequenceLength(1)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take keys, but for those with which a field is left."""
        plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, _KEYPAD)
        if plain and event.key() == Qt.Key.Key_Escape:
            event.ignore()
        elif plain and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered.emit()
        else:
            self.clear()  # The keys pressed now, not one more beside those of before.
            super().keyPressEvent(event)


_KEYPAD = Qt.KeyboardModifier.KeypadModifier


class ShortcutsDialog(QDialog):
    """One line for each action, then the keys that work on a page or in a list.

    `keep` is given all keys that are not the usual ones, by the names of their actions, as soon
    as one is changed.
    """

    def __init__(
        self, actions: Actions, own: dict[str, str], keep: Keep, theme: Theme, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Keyboard shortcuts"))
        self._actions, self._own, self._keep = actions, own, keep
        self._before: dict[str, str] | None = None
        self._asked: tuple[str, str] | None = None
        self.search = SearchField(self.tr("Search actions and keys"))
        self.list = CardView(self.tr("Keyboard shortcuts"), theme)
        self.empty = empty_label(self.tr("No action has these words or keys."))
        self.chosen = soft_label(wrap=True)
        self.field = KeyField()
        self.told = soft_label(wrap=True)
        self.give, self.none, self.usual = (QPushButton() for _ in range(3))
        self.all_usual, self.take_back = QPushButton(), QPushButton()
        self._build()
        self._list()

    # what is shown

    def _list(self) -> None:
        """Show the actions that have all words, or the keys, that are sought."""
        wanted = _folded(self.search.text()).split()
        cards = [*map(self._card, self._actions), *page_keys()]
        shown = [card for card in cards if all(word in _said(card) for word in wanted)]
        if wanted:
            shown = [card for card in shown if not card.section]
        self.list.set_cards(shown)
        self.list.setVisible(bool(shown))
        self.empty.setVisible(not shown)
        self._show_chosen()

    def _card(self, action: QAction) -> Card:
        keys = keys_of(action)
        is_own = action.objectName() in self._own
        chips = (Chip(keys, "number" if is_own else "neutral"),) if keys else ()
        detail = self._usually(action) if is_own else ""
        return Card(action.objectName(), full_text(action), detail=detail, chips=chips)

    def _usually(self, action: QAction) -> str:
        usual = self._actions.usual_keys(action.objectName())
        if not usual:
            return self.tr("usually no keys")
        keys = left_to_right(usual[0].toString(QKeySequence.SequenceFormat.NativeText))
        return self.tr("usually {keys}").format(keys=keys)

    def _action(self) -> QAction | None:
        key = self.list.current_key()
        return self._actions[key] if key and ":" not in key else None

    def _show_chosen(self) -> None:
        action = self._action()
        self._asked = None
        self.field.clear()
        if action is None:
            self.chosen.setText(self.tr("Choose an action to give it other keys."))
        else:
            self.chosen.setText(self.tr("Keys of {action}:").format(action=_quoted(action)))
        for control in (self.field, self.give):
            control.setEnabled(action is not None)
        self.none.setEnabled(action is not None and bool(action.shortcuts()))
        self.usual.setEnabled(action is not None and action.objectName() in self._own)
        self.all_usual.setEnabled(bool(self._own))
        self.take_back.setVisible(self._before is not None)

    # changing

    def give_keys(self) -> None:
        """Give the chosen action the keys in the field; keys of another are asked for twice."""
        action, keys = self._action(), self.field.keySequence()
        if action is None or keys.isEmpty():
            self._tell(self.tr("Press the keys first."))
            return
        pressed = own_keys.portable(keys)
        shown = left_to_right(keys.toString(QKeySequence.SequenceFormat.NativeText))
        if not own_keys.may_be_given(keys):
            said = self.tr("{keys} is needed for reading and typing. Take Ctrl, Alt or F1 to F12.")
            self._tell(said.format(keys=shown))
            return
        holder = own_keys.holder_of(keys, self._actions)
        if holder is action:
            self._tell(self.tr("It has these keys already."))
        elif holder is not None and self._asked != (action.objectName(), pressed):
            self._asked = (action.objectName(), pressed)
            said = self.tr("{keys} are the keys of {action}. Press «Use» again to take them.")
            self._tell(said.format(keys=shown, action=_quoted(holder)))
        else:
            taken = {holder.objectName(): ""} if holder is not None else {}
            self._change({**self._own, **taken, action.objectName(): pressed})

    def give_none(self) -> None:
        """Take the keys of the chosen action away."""
        action = self._action()
        if action is not None:
            self._change({**self._own, action.objectName(): ""})

    def give_usual(self) -> None:
        """Give the chosen action its usual keys, unless another has them now."""
        action = self._action()
        if action is None:
            return
        for keys in self._actions.usual_keys(action.objectName()):
            holder = own_keys.holder_of(keys, self._actions)
            if holder is not None and holder is not action:
                said = self.tr("{action} has its usual keys now.")
                self._tell(said.format(action=_quoted(holder)))
                return
        kept = {name: keys for name, keys in self._own.items() if name != action.objectName()}
        self._change(kept)

    def give_all_usual(self) -> None:
        """Give all actions their usual keys; it can be taken back."""
        self._change({})

    def undo(self) -> None:
        """Take the last change back."""
        if self._before is not None:
            self._change(self._before)
            self._before = None
            self._show_chosen()

    def _change(self, own: dict[str, str]) -> None:
        self._before, self._own = self._own, own
        self._actions.use_keys(own)
        self._keep(own)
        self._tell(self.tr("Done. It holds at once."))
        self._list()

    def _tell(self, words: str) -> None:
        self.told.setText(words)
        self.told.setVisible(bool(words))

    # building

    def _build(self) -> None:
        self.search.textChanged.connect(self._list)
        self.list.selectionModel().currentChanged.connect(lambda *_: self._show_chosen())
        self.list.opened.connect(lambda _key: self.field.setFocus())
        self.field.setAccessibleName(self.tr("New keys"))
        for line in self.field.findChildren(QLineEdit):
            line.setAccessibleName(self.tr("New keys"))
        self.field.entered.connect(self.give_keys)
        for button, words, act in (
            (self.give, self.tr("Use"), self.give_keys),
            (self.none, self.tr("No keys"), self.give_none),
            (self.usual, self.tr("Usual keys"), self.give_usual),
            (self.all_usual, self.tr("All usual"), self.give_all_usual),
            (self.take_back, self.tr("Take that back"), self.undo),
        ):
            button.setText(words)
            button.setAutoDefault(False)
            button.clicked.connect(act)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(14, 14, 14, 12)
        layout.setSpacing(8)
        for widget, stretch in self._rows():
            layout.addWidget(widget, stretch)
        layout.addLayout(self._row(self.field, self.give, self.none, self.usual))
        layout.addWidget(self.told)
        self.told.hide()
        layout.addWidget(self._buttons())
        self.resize(560, 620)

    def _rows(self) -> Iterator[tuple[QWidget, int]]:
        yield self.search, 0
        yield self.list, 1
        yield self.empty, 1
        yield self.chosen, 0

    def _row(self, first: QWidget, *others: QWidget) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(first, 1)
        for each in others:
            row.addWidget(each)
        return row

    def _buttons(self) -> QDialogButtonBox:
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.button(QDialogButtonBox.StandardButton.Close).setAutoDefault(False)
        for each in (self.all_usual, self.take_back):
            buttons.addButton(each, QDialogButtonBox.ButtonRole.ResetRole)
        buttons.rejected.connect(self.reject)
        return buttons


def _quoted(action: QAction) -> str:
    return isolated(f"«{full_text(action)}»")


def _said(card: Card) -> str:
    return _folded(" ".join((card.title, *(chip.text for chip in card.chips))))


def _folded(words: str) -> str:
    return fold(words).casefold()
