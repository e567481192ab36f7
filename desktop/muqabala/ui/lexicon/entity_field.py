"""A field for an entity: typing offers the known ones, the arrows and Enter choose."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QCompleter, QLineEdit, QListView

from muqabala.model.mention import Entity
from muqabala.ui import words
from muqabala.ui.directions import joined
from muqabala.ui.labels import named

_NUMBER, _NAME = Qt.ItemDataRole.UserRole, Qt.ItemDataRole.UserRole + 1
Choices = Callable[[str], list[Entity]]


class EntityField(QLineEdit):
    """`changed` is emitted when another entity, or none, is meant.

    `entity` is the chosen one; None when what is typed was not chosen from the list.
    """

    changed = Signal()

    def __init__(self, name: str, choices: Choices) -> None:
        super().__init__()
        self.entity: Entity | None = None
        self._choices = choices
        self._offered: list[Entity] = []
        self.setAccessibleName(name)
        self.setClearButtonEnabled(True)
        self._model = QStandardItemModel(self)
        completer = QCompleter(self._model, self)
        completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        completer.setCompletionRole(_NAME)
        completer.setMaxVisibleItems(8)
        popup = named(QListView(), "completion")
        popup.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        completer.setPopup(popup)
        self.setCompleter(completer)
        # What the completer writes into the field is no typing and must not be looked up.
        self.textEdited.connect(self._look_up)
        completer.activated[QModelIndex].connect(self._choose)  # type: ignore[index]

    def set_entity(self, entity: Entity | None) -> None:
        """Mean this entity, or none."""
        self.setText(entity.name if entity else "")
        self.entity = entity
        self.changed.emit()

    def _look_up(self, typed: str) -> None:
        self.entity = None
        self._offered = self._choices(typed) if typed.strip() else []
        self._model.clear()
        for number, entity in enumerate(self._offered):
            item = QStandardItem(_described(entity))
            item.setData(entity.name, _NAME)
            item.setData(number, _NUMBER)
            self._model.appendRow(item)
        self.changed.emit()

    def _choose(self, index: QModelIndex) -> None:
        self.set_entity(self._offered[index.data(_NUMBER)])


def _described(entity: Entity) -> str:
    kind = words.word(words.KINDS, entity.type.value)
    return joined(entity.name, kind, entity.english)
