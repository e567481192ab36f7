"""The collections that reports are in: ticked, made, renamed, deleted."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from muqabala.model.collection import clean_name
from muqabala.model.library import Changes
from muqabala.ui.dialogs import ask_text
from muqabala.ui.digits import number
from muqabala.ui.directions import isolated
from muqabala.ui.labels import empty_label, primary, soft_label, title_label

if TYPE_CHECKING:
    from muqabala.ui.session import Session

_NAME = Qt.ItemDataRole.UserRole
_TICKS = {
    "all": Qt.CheckState.Checked,
    "some": Qt.CheckState.PartiallyChecked,
    "none": Qt.CheckState.Unchecked,
}


class CollectionsDialog(QDialog):
    """A list to tick. `applied` carries the collections to join and those to leave.

    Renaming and deleting hold at once and are undone as any change is.
    """

    applied = Signal(list, list)

    def __init__(self, session: Session, ids: Sequence[str], title: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Collections"))
        self._session, self._ids = session, list(ids)
        self._before: dict[str, Qt.CheckState] = {}
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Collections of the reports"))
        self.empty = empty_label(
            self.tr("No collections yet. Type the name of one below and press «Add».")
        )
        self.field = QLineEdit()
        self.field.setAccessibleName(self.tr("New collection"))
        self.field.setPlaceholderText(self.tr("Name of a new collection"))
        self.add = QPushButton(self.tr("Add"))
        self.rename = QPushButton(self.tr("Rename…"))
        self.delete = QPushButton(self.tr("Delete"))
        self.told = soft_label(wrap=True)
        self._build(title)
        self._connect()
        self._fill({})
        self.resize(440, 420)
        (self.list if self.list.count() else self.field).setFocus()

    def _build(self, title: str) -> None:
        new = QHBoxLayout()
        new.addWidget(self.field, 1)
        new.addWidget(self.add)
        foot = QHBoxLayout()
        foot.addWidget(self.rename)
        foot.addWidget(self.delete)
        foot.addStretch(1)
        self.buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        )
        primary(self.buttons.button(QDialogButtonBox.StandardButton.Ok))
        for button in (self.add, self.rename, self.delete):
            button.setAutoDefault(False)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 14, 16, 12)
        layout.setSpacing(9)
        layout.addWidget(title_label(title))
        layout.addWidget(self.list, 1)
        layout.addWidget(self.empty, 1)
        layout.addLayout(foot)
        layout.addLayout(new)
        layout.addWidget(self.told)
        layout.addWidget(self.buttons)

    def _connect(self) -> None:
        self.field.textChanged.connect(lambda _text: self._show_state())
        self.add.clicked.connect(self._add_typed)
        self.rename.clicked.connect(self._ask_name)
        self.delete.clicked.connect(self._delete)
        self.list.currentItemChanged.connect(lambda *_: self._show_state())
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)

    # what is shown

    def _fill(self, ticked: dict[str, Qt.CheckState]) -> None:
        """Read the collections; `ticked` is what was ticked in the dialog before."""
        sorting = self._session.workspace.sorting
        held, count = sorting.holding(self._ids), len(self._ids)
        current = self._current()
        self.list.clear()
        self._before = {}
        for each in sorting.collections():
            inside = len(held.get(each.name, ()))
            state = _TICKS["all" if inside == count else "some" if inside else "none"]
            self._before[each.name] = state
            words = self.tr("{name} ({count})").format(
                name=isolated(each.name), count=number(each.reports)
            )
            self._item(each.name, words, ticked.pop(each.name, state))
        for name, state in ticked.items():
            self._item(name, name, state)
        rows = [row for row in range(self.list.count()) if self._name(row) == current]
        self.list.setCurrentRow(rows[0] if rows else 0)
        self._show_state()

    def _item(self, name: str, words: str, state: Qt.CheckState) -> QListWidgetItem:
        item = QListWidgetItem(words, self.list)
        item.setData(_NAME, name)
        item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
        item.setCheckState(state)
        return item

    def _name(self, row: int) -> str:
        return str(self.list.item(row).data(_NAME))

    def _current(self) -> str:
        item = self.list.currentItem()
        return str(item.data(_NAME)) if item is not None else ""

    def _ticked(self) -> dict[str, Qt.CheckState]:
        rows = range(self.list.count())
        return {self._name(row): self.list.item(row).checkState() for row in rows}

    def _show_state(self) -> None:
        self.list.setVisible(self.list.count() > 0)
        self.empty.setVisible(self.list.count() == 0)
        name = clean_name(self.field.text())
        self.add.setEnabled(bool(name))
        is_kept = self._current() in self._before
        for button in (self.rename, self.delete):
            button.setEnabled(is_kept)

    # doing

    def accept(self) -> None:
        """Say what is joined and what is left; a name that is typed is added first, to be seen."""
        if clean_name(self.field.text()):
            self._add_typed()
            return
        none = _TICKS["none"]
        ticked = self._ticked()
        joined = [
            name
            for name, state in ticked.items()
            if state == _TICKS["all"] and self._before.get(name) != state
        ]
        left = [
            name
            for name, state in ticked.items()
            if state == none and self._before.get(name, none) != none
        ]
        self.applied.emit(joined, left)

    def _add_typed(self) -> None:
        """Tick the collection of the name that is typed, a new one where there is none."""
        name = clean_name(self.field.text())
        rows = [row for row in range(self.list.count()) if self._name(row) == name]
        item = self.list.item(rows[0]) if rows else self._item(name, name, _TICKS["all"])
        item.setCheckState(_TICKS["all"])
        self.list.setCurrentItem(item)
        self.list.scrollToItem(item)
        self.field.clear()

    def _ask_name(self) -> None:
        name, sorting = self._current(), self._session.workspace.sorting
        ask_text(
            self,
            self.tr("Rename collection"),
            self.tr("Name"),
            name,
            lambda said: self._change(lambda: sorting.rename(name, said), name, clean_name(said)),
        )

    def _delete(self) -> None:
        name, sorting = self._current(), self._session.workspace.sorting
        if self._change(lambda: sorting.delete(name), name, ""):
            self.told.setText(self.tr("Deleted. Ctrl+Z in the window brings it back."))

    def _change(self, change: Callable[[], Changes], name: str, after: str) -> bool:
        """Do what holds at once; what is ticked stays so, under the new name."""
        ticked = {
            after if key == name else key: state
            for key, state in self._ticked().items()
            if after or key != name
        }
        is_done = self._session.change(change)
        if is_done:
            self._fill(ticked)
        return is_done
