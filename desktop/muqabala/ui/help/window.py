"""The window of the handbook and its like: pages, a field to search them, the page chosen."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextBlockFormat, QTextCursor
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from muqabala.ui.actions import Actions
from muqabala.ui.declared import full_text, keys_of
from muqabala.ui.directions import isolated
from muqabala.ui.help.finding import first_place, sought, wanted_words
from muqabala.ui.help.topics import Topic, filled
from muqabala.ui.labels import empty_label
from muqabala.ui.search_field import SearchField

_LINE_HEIGHT = 145.0
"""Percent of the type's own height: Arabic needs air between lines."""


class HelpWindow(QDialog):
    """Pages with a field to search them: the handbook, what is new, licences.

    It stays open beside the window.
    """

    def __init__(
        self,
        title: str,
        topics: Sequence[Topic],
        actions: Actions,
        parent: QWidget,
        *,
        is_latin: bool = False,
        idle: Collection[str] = (),
    ) -> None:
        super().__init__(parent)
        self._idle = idle
        self._is_latin = is_latin
        self._topics = topics
        self._actions = actions
        self.search = SearchField(self.tr("Search these pages"))
        self.list = QListWidget()
        self.page = QTextBrowser()
        self.empty = empty_label(self.tr("No page has these words."))
        self.setWindowTitle(title)
        self._build()
        self._list(self._topics)

    def _build(self) -> None:
        self.search.textChanged.connect(self._seek)
        self.list.setAccessibleName(self.tr("Pages"))
        self.list.setWordWrap(True)
        self.list.currentItemChanged.connect(self._show)
        self.page.setAccessibleName(self.tr("The page"))
        # Nothing of the handbook leads out of the program.
        self.page.setOpenLinks(False)
        self.page.document().setDocumentMargin(16)
        side = QVBoxLayout()
        side.addWidget(self.search)
        side.addWidget(self.list, 1)
        side.addWidget(self.empty, 1)
        self.empty.hide()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(14, 14, 14, 14)
        layout.addLayout(side, 1)
        layout.addWidget(self.page, 3)
        self.resize(860, 600)

    def show_topic(self, number: int) -> None:
        """Bring a page to the front."""
        self.search.clear()
        self.list.setCurrentRow(number)

    def refresh(self) -> None:
        """Say what the window says now, when keys were changed."""
        self._show(self.list.currentItem())

    def _seek(self, words: str) -> None:
        self._list(sought(self._topics, words, self._idle))

    def _list(self, topics: Sequence[Topic]) -> None:
        self.list.clear()
        for topic in topics:
            item = QListWidgetItem(topic.title, self.list)
            item.setData(Qt.ItemDataRole.UserRole, topic)
        self.list.setVisible(bool(topics))
        self.empty.setVisible(not topics)
        self.list.setCurrentRow(0)

    def _show(self, item: QListWidgetItem | None) -> None:
        if item is None:
            return
        topic: Topic = item.data(Qt.ItemDataRole.UserRole)
        self.page.setMarkdown(f"## {topic.title}\n\n{filled(topic.body, self._said)}")
        self._lay_out()
        self._mark(self.search.text())

    def _said(self, kind: str, name: str) -> str:
        action = self._actions[name]
        if kind == "menu":
            return isolated(f"«{full_text(action)}»")
        keys = keys_of(action) or self.tr("no keys")
        return f"`{keys}`"

    def _lay_out(self) -> None:
        """Give every paragraph the window's direction, also one that begins with Latin letters.

        What is in English in every language, as licences are, runs from left to right.
        """
        cursor = QTextCursor(self.page.document())
        cursor.select(QTextCursor.SelectionType.Document)
        air = QTextBlockFormat()
        latin = Qt.LayoutDirection.LeftToRight
        air.setLayoutDirection(latin if self._is_latin else self.layoutDirection())
        air.setLineHeight(_LINE_HEIGHT, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        cursor.mergeBlockFormat(air)

    def _mark(self, words: str) -> None:
        """Select the first place of the words sought, so that it comes into view."""
        self.page.moveCursor(QTextCursor.MoveOperation.Start)
        place = first_place(self.page.toPlainText(), wanted_words(words, self._idle))
        if words.strip() and place:
            cursor = self.page.textCursor()
            cursor.setPosition(place[0])
            cursor.setPosition(place[1], QTextCursor.MoveMode.KeepAnchor)
            self.page.setTextCursor(cursor)
