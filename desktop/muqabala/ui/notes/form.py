"""The controls of the notes panel and where they stand; what they do is the panel's affair."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from muqabala.ui.cards import CardView
from muqabala.ui.directions import isolated
from muqabala.ui.icons import icon
from muqabala.ui.labels import empty_label, named, soft_label, tool_button
from muqabala.ui.notes.editor import NoteEditor
from muqabala.ui.notes.filter_bar import FilterBar, FilterMenu
from muqabala.ui.theme import Theme

_SHOWN = 40
translate = QCoreApplication.translate


class NotesForm:
    """The controls, set into `panel`."""

    def __init__(self, panel: QWidget, theme: Theme) -> None:
        self.editor = NoteEditor(theme)
        self.editor.hide()
        self.search = QLineEdit()
        self.scope = QComboBox()
        self.filter = tool_button(
            translate("NotesPanel", "Filter"),
            translate("NotesPanel", "Filters, sorts and writes the notes"),
            framed=True,
        )
        self.bar = FilterBar()
        self.menu = FilterMenu(self.bar)
        self.review = named(QPushButton(), "reviewNotes")
        self.drafts = QWidget()
        self.draft_words = soft_label()
        self.resume = QPushButton(translate("NotesPanel", "Go on"))
        self.discard = QPushButton(translate("NotesPanel", "Discard"))
        self.list = CardView(translate("NotesPanel", "Notes"), theme)
        self.empty = empty_label()
        self.edit_button = QPushButton(translate("NotesPanel", "Edit"))
        self.delete_button = QPushButton(translate("NotesPanel", "Delete"))
        self.count = soft_label()
        self._word()
        self._build(panel)
        self.set_theme(theme)

    def _word(self) -> None:
        self.search.setPlaceholderText(translate("NotesPanel", "Search notes…"))
        self.search.setAccessibleName(translate("NotesPanel", "Search notes"))
        self.search.setClearButtonEnabled(True)
        self.scope.addItems(
            [
                translate("NotesPanel", "Open reports"),
                translate("NotesPanel", "Whole library"),
                translate("NotesPanel", "Their events"),
            ]
        )
        self.scope.setAccessibleName(translate("NotesPanel", "Which notes are listed"))
        self.scope.setToolTip(
            translate("NotesPanel", "Lists the notes of the open reports, or of all")
        )
        self.filter.setText("")
        self.filter.setPopupMode(self.filter.ToolButtonPopupMode.InstantPopup)
        self.filter.setMenu(self.menu)
        self.review.setToolTip(
            translate("NotesPanel", "Lists notes whose words changed, and where they may stand now")
        )
        self.edit_button.setToolTip(translate("NotesPanel", "Changes the chosen note (F2)"))
        self.delete_button.setToolTip(
            translate(
                "NotesPanel", "Puts the chosen note in the trash (Delete); undo brings it back"
            )
        )
        self.resume.setToolTip(
            translate("NotesPanel", "Goes on with the note that was being written")
        )
        self.discard.setToolTip(translate("NotesPanel", "Forgets what was written"))

    def _build(self, panel: QWidget) -> None:
        self.list.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        head = QHBoxLayout()
        head.setSpacing(6)
        head.addWidget(self.search, 1)
        head.addWidget(self.scope)
        head.addWidget(self.filter)
        kept = QHBoxLayout(self.drafts)
        kept.setContentsMargins(0, 0, 0, 0)
        kept.addWidget(self.draft_words, 1)
        kept.addWidget(self.resume)
        kept.addWidget(self.discard)
        foot = QHBoxLayout()
        foot.addWidget(self.edit_button)
        foot.addWidget(self.delete_button)
        foot.addStretch()
        foot.addWidget(self.count)
        layout = QVBoxLayout(panel)
        layout.setContentsMargins(5, 2, 5, 2)
        layout.setSpacing(8)
        layout.addLayout(head)
        for part in (self.bar, self.review, self.drafts, self.editor):
            layout.addWidget(part)
        layout.addWidget(self.list, 1)
        layout.addWidget(self.empty, 1)
        layout.addStretch()
        layout.addLayout(foot)
        # What is being written comes first where there is no room for both.
        self.list.setMinimumHeight(1)
        self.review.hide()
        self.drafts.hide()

    def set_theme(self, theme: Theme) -> None:
        """Draw in other colours."""
        self.list.set_theme(theme)
        self.editor.set_theme(theme)
        self.filter.setIcon(icon("filter", theme, "text"))
        self.review.setIcon(icon("review", theme, "conflict"))

    def show_drafts(self, said: str, words: str) -> None:
        """Say how many drafts wait, "" for none, and how the latest one begins."""
        self.drafts.setVisible(bool(said))
        begins = " ".join(words.split())[:_SHOWN]
        self.draft_words.setText(f"{said}: {isolated(f'«{begins}…»')}" if begins else said)
