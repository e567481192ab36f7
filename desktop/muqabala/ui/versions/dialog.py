"""What became of the words of a report when its file changed."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QTextBlockFormat, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from muqabala.text.difference import Change, Run, changed_words, difference
from muqabala.ui.dates import moment_words, written_date
from muqabala.ui.digits import number
from muqabala.ui.directions import isolated
from muqabala.ui.labels import soft_label, title_label, tool_button

if TYPE_CHECKING:
    from muqabala.model.version import Version
    from muqabala.ui.theme import Theme

_SIZE = (720, 560)
_LINES = re.compile(r"\n+")


class VersionsDialog(QDialog):
    """A box to choose an earlier version, and the present text with what it changed of it.

    What went is struck through, what came is underlined: the colours only add to it.
    """

    def __init__(
        self, title: str, versions: Sequence[Version], now: str, theme: Theme, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Earlier versions"))
        self._versions, self._now, self._theme = versions, now, theme
        self._changes: list[int] = []
        self._at = -1
        self.choice = QComboBox()
        self.text = QTextBrowser()
        self.told = soft_label(wrap=True)
        self.next = tool_button(self.tr("Next change"), self.tr("Next change (F3)"), framed=True)
        self.before = tool_button(
            self.tr("Previous change"), self.tr("Previous change (Shift+F3)"), framed=True
        )
        self._build(title)
        self.choice.currentIndexChanged.connect(lambda _row: self._show())
        self.next.clicked.connect(lambda _on: self.go(1))
        self.before.clicked.connect(lambda _on: self.go(-1))
        self.next.setShortcut("F3")
        self.before.setShortcut("Shift+F3")
        self._show()
        (self.choice if versions else self.text).setFocus()
        room = self.screen().availableSize()
        self.resize(min(_SIZE[0], room.width() - 40), min(_SIZE[1], room.height() - 60))

    def _build(self, title: str) -> None:
        self.choice.setAccessibleName(self.tr("Compare the present text with"))
        for each in self._versions:
            self.choice.addItem(self._name(each))
        self.text.setAccessibleName(self.tr("The text with what changed"))
        self.text.setOpenLinks(False)
        row = QHBoxLayout()
        row.setSpacing(8)
        self.against = QLabel(self.tr("Compared with the version"))
        self.against.setBuddy(self.choice)
        row.addWidget(self.against)
        row.addWidget(self.choice, 1)
        row.addWidget(self.before)
        row.addWidget(self.next)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 14, 16, 12)
        layout.setSpacing(10)
        layout.addWidget(title_label(title))
        layout.addLayout(row)
        layout.addWidget(self.told)
        layout.addWidget(self.text, 1)
        layout.addWidget(buttons)
        has = bool(self._versions)
        for part in (self.against, self.choice, self.before, self.next):
            part.setVisible(has)

    def _name(self, version: Version) -> str:
        """Return until when a version stood, and on what day it was published."""
        until = self.tr("until {moment}").format(moment=moment_words(version.until))
        day = written_date(version.published)
        parts = (until if version.until else self.tr("earlier"), isolated(day) if day else "")
        return " · ".join(part for part in parts if part)

    def _show(self) -> None:
        """Show the difference to the version that is chosen."""
        if not self._versions:
            self.told.setText(
                self.tr(
                    "This report has only come in as it is. When its file changes and is read"
                    " again, what it said before is kept and shown here."
                )
            )
            self._fill([Run(Change.SAME, self._now)])
            return
        runs = difference(self._versions[self.choice.currentIndex()].text, self._now)
        went, came = changed_words(runs)
        self.told.setText(
            self.tr("Words removed (struck through): {went} · added (underlined): {came}").format(
                went=number(went), came=number(came)
            )
            if went or came
            else self.tr("Both say the same in the same words.")
        )
        self._fill(runs)
        self.go(1)

    def _fill(self, runs: Sequence[Run]) -> None:
        """Write the runs; each paragraph takes the direction of its own words."""
        self.text.clear()
        document = self.text.document()
        option = document.defaultTextOption()
        option.setTextDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        document.setDefaultTextOption(option)
        cursor = QTextCursor(document)
        spaced = QTextBlockFormat()
        spaced.setBottomMargin(8)
        cursor.setBlockFormat(spaced)
        self._changes, self._at = [], -1
        for run in runs:
            if run.change is not Change.SAME:
                self._changes.append(cursor.position())
            cursor.insertText(_LINES.sub("\n", run.text), self._look(run.change))
            cursor.insertText("" if run.text.endswith("\n") else " ", QTextCharFormat())
        cursor.setPosition(0)
        self.text.setTextCursor(cursor)
        for button in (self.next, self.before):
            button.setEnabled(bool(self._changes))

    def _look(self, change: Change) -> QTextCharFormat:
        look = QTextCharFormat()
        if change is Change.REMOVED:
            look.setFontStrikeOut(True)
            look.setForeground(self._theme.color("conflict"))
        elif change is Change.ADDED:
            look.setFontUnderline(True)
            look.setFontWeight(QFont.Weight.DemiBold)
            look.setForeground(self._theme.color("agree"))
        return look

    def go(self, by: int) -> None:
        """Show the next change, or the one before; round at the ends."""
        if not self._changes:
            return
        self._at = (self._at + by) % len(self._changes)
        cursor = self.text.textCursor()
        cursor.setPosition(self._changes[self._at])
        self.text.setTextCursor(cursor)
        self.text.ensureCursorVisible()
