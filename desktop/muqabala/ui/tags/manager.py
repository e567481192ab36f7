"""The tags in order: made, renamed, moved, merged, coloured, deleted, their notes counted."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QHeaderView,
    QLineEdit,
    QMenu,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QWidget,
)

from muqabala.model.library import Changes
from muqabala.model.tag import HUES, TagUse, color_of
from muqabala.text.folding import fold
from muqabala.ui.button_row import Act, button_row, foot_row, lay_out
from muqabala.ui.dialogs import ask_text, present
from muqabala.ui.digits import number
from muqabala.ui.directions import isolated
from muqabala.ui.labels import empty_label, primary, soft_label
from muqabala.ui.tags.choose_dialog import ChooseTagDialog
from muqabala.ui.words import word

if TYPE_CHECKING:
    from muqabala.settings import Settings
    from muqabala.ui.session import Session

OWN_STEPS = frozenset({"add_tag", "paint_tag", "rename_tag", "move_tag", "merge_tag", "delete_tag"})
"""What undo may take back here: a note changed behind this window stays as it is."""
_PATH = Qt.ItemDataRole.UserRole
_SIDE = 14


class TagManager(QDialog):
    """A tree of all tags. `chosen_tag` is the one the keyboard is on."""

    def __init__(self, session: Session, settings: Settings, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Tags"))
        self._session, self._settings = session, settings
        self._uses: list[TagUse] = []
        self.field = QLineEdit()
        self.field.setPlaceholderText(self.tr("Filter the tags…"))
        self.field.setAccessibleName(self.tr("Filter the tags"))
        self.field.setClearButtonEnabled(True)
        self.tree = QTreeWidget()
        self.empty = empty_label()
        self.state = soft_label()
        self.buttons: dict[str, QPushButton] = {}
        self._build()
        self._connect()
        self.resize(640, 520)
        self.refresh()
        self.tree.setFocus()

    def _build(self) -> None:
        self.tree.setAccessibleName(self.tr("Tags"))
        self.tree.setColumnCount(4)
        self.tree.setHeaderLabels(
            [self.tr("Tag"), self.tr("Notes"), self.tr("With those within"), self.tr("Reports")]
        )
        self.tree.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.tree.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.tree.setUniformRowHeights(True)
        header = self.tree.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        for column in (1, 2, 3):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)
        acts = (
            Act("add", self.tr("New…"), self.ask_new, "Ctrl+N"),
            Act("rename", self.tr("Rename…"), self.ask_name, "F2"),
            Act("move", self.tr("Move…"), self.ask_parent, "Ctrl+Shift+V"),
            Act("merge", self.tr("Merge…"), self.ask_merge, "Ctrl+J"),
            Act("paint", self.tr("Colour"), self.show_colors, "Ctrl+P"),
            Act("delete", self.tr("Delete"), self.delete, "Delete"),
            Act("undo", self.tr("Undo"), self.undo, "Ctrl+Z", apart=True),
            Act("redo", self.tr("Redo"), self.redo, "Ctrl+Shift+Z"),
        )
        bar = QHBoxLayout()
        self.buttons = button_row(self, acts, bar)
        primary(self.buttons["add"])
        self.export_button = QPushButton(self.tr("Codebook (REFI-QDA)…"))
        self.export_button.clicked.connect(lambda _on: self.ask_export())
        foot = foot_row(self, self.state, self.export_button)
        main = [self.tree, self.empty]
        lay_out(self, self.field, bar, *main, foot, main=main)

    def _connect(self) -> None:
        self.field.textChanged.connect(lambda _text: self._show(self.chosen_tag))
        self.tree.currentItemChanged.connect(lambda *_: self._show_state())
        self.tree.itemDoubleClicked.connect(lambda *_: self.ask_name())
        self.tree.customContextMenuRequested.connect(lambda _at: self.show_colors())
        self._session.changed.connect(self._reload)

    # what is shown

    @property
    def chosen_tag(self) -> str:
        """The path of the current tag, or ""."""
        item = self.tree.currentItem()
        return str(item.data(0, _PATH)) if item is not None else ""

    def refresh(self, then: str = "") -> None:
        """Read the tags again; `then` is to be current."""
        self._uses = self._session.workspace.tagging.uses()
        self._show(then or self.chosen_tag)

    def _reload(self, changes: Changes) -> None:
        if changes.tags:
            self.refresh()

    def _show(self, current: str) -> None:
        sought = fold(self.field.text()).casefold().split()
        found = [each for each in self._uses if _has(each.tag.path, sought)]
        tags = [each.tag for each in self._uses]
        self.tree.clear()
        items: dict[str, QTreeWidgetItem] = {}
        for use in found:
            tag = use.tag
            home = items.get(tag.parent)
            item = QTreeWidgetItem(home) if home is not None else QTreeWidgetItem(self.tree)
            item.setText(0, tag.name if home is not None else tag.path)
            for column, count in enumerate((use.notes, use.within, use.reports), 1):
                item.setText(column, number(count))
            item.setData(0, _PATH, tag.path)
            item.setIcon(0, color_icon(color_of(tag.path, tags)))
            items[tag.path] = item
        self.tree.expandAll()
        self.tree.setVisible(bool(found))
        self.empty.setVisible(not found)
        self.empty.setText(
            self.tr("No tag has these words.")
            if tags
            else self.tr("No tags yet. Make one here, or select words in a report and tag them.")
        )
        chosen = items.get(current) or self.tree.topLevelItem(0)
        if chosen is not None:
            self.tree.setCurrentItem(chosen)
        self._show_state()

    def _show_state(self) -> None:
        has = bool(self.chosen_tag)
        for name in ("rename", "move", "merge", "paint", "delete"):
            self.buttons[name].setEnabled(has)
        workspace = self._session.workspace
        self.buttons["undo"].setEnabled(workspace.undo_label() in OWN_STEPS)
        self.buttons["redo"].setEnabled(workspace.redo_label() in OWN_STEPS)
        self.export_button.setEnabled(bool(self._uses))
        self.state.setText(self.tr("%n tag(s)", "", len(self._uses)))

    # doing

    def _change(self, change: Callable[[], Changes], then: str = "") -> None:
        if self._session.change(change) and then:
            self.refresh(then)

    def ask_new(self) -> None:
        """Ask for a new tag, within the current one if that is wished."""
        tagging, outer = self._session.workspace.tagging, self.chosen_tag
        proposed = f"{outer}/" if outer else ""
        ask_text(
            self,
            self.tr("New tag"),
            self.tr("Its path: «outer/inner» stands within «outer»"),
            proposed,
            lambda path: self._change(lambda: tagging.add(path), path.strip()),
        )

    def ask_name(self) -> None:
        """Ask for another name of the current tag."""
        path = self.chosen_tag
        if path:
            tagging, (parent, _, name) = self._session.workspace.tagging, path.rpartition("/")
            ask_text(
                self,
                self.tr("Rename tag"),
                self.tr("Name"),
                name,
                lambda said: self._change(
                    lambda: tagging.rename(path, said),
                    f"{parent}/{said.strip()}" if parent else said.strip(),
                ),
            )

    def ask_parent(self) -> None:
        """Ask within which tag the current one is to stand."""
        path, tagging = self.chosen_tag, self._session.workspace.tagging
        if path:
            title = self.tr("Move {tag} into").format(tag=isolated(f"«{path}»"))
            others = [each.tag.path for each in self._uses]
            choices = [(self.tr("(outermost)"), ""), *((each, each) for each in others)]
            self._ask_tag(title, choices, lambda goal: tagging.move(path, goal))

    def ask_merge(self) -> None:
        """Ask which tag the current one is to become."""
        path, tagging = self.chosen_tag, self._session.workspace.tagging
        if path:
            title = self.tr("Merge {tag} into").format(tag=isolated(f"«{path}»"))
            choices = [(each.tag.path, each.tag.path) for each in self._uses]
            self._ask_tag(title, choices, lambda goal: tagging.merge(path, goal))

    def _ask_tag(
        self, title: str, choices: list[tuple[str, str]], act: Callable[[str], Changes]
    ) -> None:
        path = self.chosen_tag
        left = [each for each in choices if each[1] != path]
        dialog = ChooseTagDialog(title, left, self)
        dialog.chosen.connect(lambda goal: self._change(lambda: act(goal), goal))
        present(dialog)

    def show_colors(self) -> None:
        """Offer the colours, named in words."""
        path = self.chosen_tag
        if not path:
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        choices = [(self.tr("No colour"), ""), *((word("hue", n), c) for n, c in HUES.items())]
        for name, color in choices:
            action = menu.addAction(color_icon(color), name)
            action.triggered.connect(partial(self._paint, path, color))
        button = self.buttons["paint"]
        menu.popup(button.mapToGlobal(button.rect().bottomLeft()))

    def _paint(self, path: str, color: str, _checked: bool = False) -> None:
        tagging = self._session.workspace.tagging
        self._change(lambda: tagging.paint(path, color), path)

    def delete(self) -> None:
        """Delete the current tag and those within it; undo brings them back on all notes."""
        path, tagging = self.chosen_tag, self._session.workspace.tagging
        if path and self._session.change(lambda: tagging.delete(path)):
            self.state.setText(self.tr("Deleted. Ctrl+Z brings it back."))

    def undo(self) -> None:
        """Take back what was last done to tags."""
        workspace = self._session.workspace
        if workspace.undo_label() in OWN_STEPS:
            self._session.change(workspace.undo)

    def redo(self) -> None:
        """Do again what was last taken back of tags."""
        workspace = self._session.workspace
        if workspace.redo_label() in OWN_STEPS:
            self._session.change(workspace.redo)

    def ask_export(self) -> None:
        """Ask for a file and write all tags to it as a codebook."""
        folder = self._settings.text("export_folder") or str(Path.home())
        proposed = str(Path(folder) / f"{self.tr('tags')}.qdc")
        chosen, _ = QFileDialog.getSaveFileName(
            self, self.tr("Export the tags"), proposed, "REFI-QDA (*.qdc)"
        )
        if chosen:
            target = Path(chosen) if Path(chosen).suffix else Path(chosen).with_suffix(".qdc")
            tagging = self._session.workspace.tagging
            if self._session.attempt(lambda: tagging.export(target)):
                self.state.setText(self.tr("Written: {path}").format(path=isolated(target.name)))


def color_icon(color: str) -> QIcon:
    """Return a point of a colour; "" is an empty one."""
    pixmap = QPixmap(_SIDE * 2, _SIDE * 2)
    pixmap.setDevicePixelRatio(2)
    pixmap.fill(Qt.GlobalColor.transparent)
    if color:
        painter = QPainter(pixmap)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(QColor(color))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.drawEllipse(2, 2, _SIDE - 4, _SIDE - 4)
        painter.end()
    return QIcon(pixmap)


def _has(path: str, sought: list[str]) -> bool:
    folded = fold(path).casefold()
    return all(part in folded for part in sought)
