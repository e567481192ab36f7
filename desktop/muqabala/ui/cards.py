"""Lists of cards: the one look that library, evidence and notes share.

A `Card` is a value; `CardView` draws a list of them and says which is current, which is
opened. Colours come from the theme, directions from the words.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import overload

from PySide6.QtCore import (
    QByteArray,
    QMimeData,
    QModelIndex,
    QPersistentModelIndex,
    QStringListModel,
    Qt,
    Signal,
)
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from muqabala.ui.card_delegate import CardDelegate
from muqabala.ui.rich_words import Line
from muqabala.ui.theme import Theme

STEPS = {"j": 1, "ت": 1, "k": -1, "ن": -1}
"""J and K, and the letters that an Arabic keyboard has on those keys."""
MOST_MEASURED = 200
"""Cards of which each is measured by its words; of more all are as high as the highest."""
CARD_TYPE = "application/x-muqabala-card"

_Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class Chip:
    """A short word in a coloured pill; `role` and `role_fill` are roles of the theme.

    `dot` is a colour of the analyst's own (`#RRGGBB`), shown as a point before the word.
    """

    text: str
    role: str = "neutral"
    dot: str = ""


@dataclass(frozen=True, slots=True)
class Lit:
    """Words of a cell to be lit, in code points: `changed`, `alone`, `moved`, `same`."""

    start: int
    end: int
    kind: str


@dataclass(frozen=True, slots=True)
class Cell:
    """One of the two columns of a comparison: a value, and beneath it who says so.

    `plain` is for sentences: they are set lighter than values and get more lines.
    """

    text: str
    note: str = ""
    plain: bool = False
    lit: tuple[Lit, ...] = ()


@dataclass(frozen=True, slots=True)
class Card:
    """What one row shows.

    `key` is what the panel knows the row by. A `section` shows its title only and cannot be
    chosen. `mark` is the role of the bar at the leading edge, `kind` the kind of mention whose
    line style stands beneath the title. `chips_low` sets the chips beside the detail and leaves
    the title the whole width. `stacked` cells stand one below the other: sentences.
    `rich` are formatted paragraphs that stand in place of the title.
    """

    key: str
    title: str
    detail: str = ""
    body: str = ""
    chips: tuple[Chip, ...] = ()
    cells: tuple[Cell, ...] = ()
    section: bool = False
    mark: str = ""
    kind: str = ""
    title_lines: int = 2
    chips_low: bool = False
    stacked: bool = False
    rich: tuple[Line, ...] = ()

    def spoken(self) -> str:
        """Return the row in one sentence, for screen readers and for copying."""
        cells = [part for cell in self.cells for part in (cell.text, cell.note)]
        parts = [self.title, *(chip.text for chip in self.chips), *cells, self.body, self.detail]
        return ". ".join(part for part in parts if part)


class Deck(Sequence[Card]):
    """Cards made one by one when they are looked at: a large library is listed at once.

    `keys` are those of all cards, in order; `make` returns the card of a row.
    """

    def __init__(self, keys: Sequence[str], make: Callable[[int], Card]) -> None:
        self._rows = {key: row for row, key in enumerate(keys)}
        self._keys = keys
        self._make = make
        self._made: dict[int, Card] = {}

    @classmethod
    def of(cls, cards: Sequence[Card]) -> Deck:
        """Return a deck of cards that are there already."""
        return cards if isinstance(cards, Deck) else cls([c.key for c in cards], cards.__getitem__)

    def __len__(self) -> int:
        return len(self._keys)

    @overload
    def __getitem__(self, row: int) -> Card: ...
    @overload
    def __getitem__(self, row: slice) -> list[Card]: ...
    def __getitem__(self, row: int | slice) -> Card | list[Card]:
        if isinstance(row, slice):
            return [self[number] for number in range(*row.indices(len(self)))]
        if not 0 <= row < len(self):
            raise IndexError(row)
        if row not in self._made:
            self._made[row] = self._make(row)
        return self._made[row]

    @property
    def keys(self) -> Sequence[str]:
        """The keys of all cards, in order."""
        return self._keys

    def key(self, row: int) -> str:
        """Return the key of a row, or "" outside."""
        return self._keys[row] if 0 <= row < len(self) else ""

    def row(self, key: str) -> int:
        """Return the row of a key, or -1."""
        return self._rows.get(key, -1)


class CardModel(QStringListModel):
    """Cards in order.

    Their keys are the strings of Qt's own model: to lay out a list Qt asks for each row how many
    there are, which for a large library took a second when it was answered here.
    """

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.cards = Deck.of(())

    def set_cards(self, cards: Sequence[Card]) -> None:
        """Show these cards and no others."""
        self.cards = Deck.of(cards)
        self.setStringList(list(self.cards.keys))

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the title, the spoken sentence or the card itself."""
        if not index.isValid():
            return None
        card = self.cards[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return card.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return card.spoken()
        return card if role == Qt.ItemDataRole.UserRole else None

    def mimeTypes(self) -> list[str]:
        """Return the type under which a dragged card travels."""
        return [CARD_TYPE]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        """Return the key of the dragged card."""
        data = QMimeData()
        data.setData(CARD_TYPE, QByteArray(self.cards[indexes[0].row()].key.encode()))
        return data

    def flags(self, index: _Index) -> Qt.ItemFlag:
        """Return what can be done with a card; a section can only be seen."""
        if index.isValid() and self.cards[index.row()].section:
            return Qt.ItemFlag.NoItemFlags
        return (
            Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsDragEnabled
        )


class CardView(QListView):
    """A list of cards. `chosen` carries the key of the current card, `opened` of one opened."""

    chosen = Signal(str)
    opened = Signal(str)

    def __init__(self, name: str, theme: Theme) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self._model = CardModel(self)
        self.setModel(self._model)
        self._delegate = CardDelegate(theme, self)
        self.setItemDelegate(self._delegate)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setLayoutMode(QListView.LayoutMode.Batched)
        self.setMouseTracking(True)
        self._quiet = False
        self.activated.connect(self._open)
        self.selectionModel().currentChanged.connect(self._choose)

    @property
    def cards(self) -> Deck:
        """The cards shown."""
        return self._model.cards

    def set_theme(self, theme: Theme) -> None:
        """Draw in other colours."""
        self._delegate.set_theme(theme)
        self.viewport().update()

    def set_cards(self, cards: Sequence[Card]) -> None:
        """Show these cards; the current one stays current when it is still among them."""
        key, top = self.current_key(), self.verticalScrollBar().value()
        self._quiet = True
        # Many cards get one height, so that none of them has to be made to lay out the list.
        alike = len(cards) > MOST_MEASURED
        self.setUniformItemSizes(alike)
        mode = QListView.LayoutMode
        self.setLayoutMode(mode.SinglePass if alike else mode.Batched)
        self._model.set_cards(cards)
        self.select(key)
        self._quiet = False
        self.verticalScrollBar().setValue(top)

    def current_key(self) -> str:
        """Return the key of the current card, or ""."""
        return self.cards.key(self.currentIndex().row())

    def select(self, key: str) -> bool:
        """Make a card current without telling anyone; False when there is none of that key."""
        row = self.cards.row(key) if key else -1
        if row >= 0:
            quiet, self._quiet = self._quiet, True
            self.setCurrentIndex(self._model.index(row))
            self._quiet = quiet
        return row >= 0

    def step(self, by: int) -> None:
        """Make the next (1) or previous (-1) card current, over sections, without wrapping."""
        row = self.currentIndex().row() + by
        while 0 <= row < len(self.cards) and self.cards[row].section:
            row += by
        if 0 <= row < len(self.cards):
            self.setCurrentIndex(self._model.index(row))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let J and K walk as the arrows do, and Enter open on every platform."""
        if event.text() in STEPS and not event.modifiers():
            self.step(STEPS[event.text()])
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self._open(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Make a card current when the list is reached by keyboard, so that the focus is seen."""
        super().focusInEvent(event)
        by_keyboard = event.reason() in (
            Qt.FocusReason.TabFocusReason,
            Qt.FocusReason.BacktabFocusReason,
            Qt.FocusReason.ShortcutFocusReason,
        )
        if by_keyboard and not self.selectionModel().hasSelection():
            first = next((card.key for card in self.cards if not card.section), "")
            self.select(first)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Wrap the words anew for the new width."""
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self.scheduleDelayedItemsLayout()

    def _open(self, index: QModelIndex) -> None:
        if index.isValid():
            self.opened.emit(self.cards.key(index.row()))

    def _choose(self, index: QModelIndex) -> None:
        if index.isValid() and not self._quiet:
            self.chosen.emit(self.cards.key(index.row()))
