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
        tr = panel.tr
        self.editor = NoteEditor(theme)
        self.editor.hide()
        self.search = QLineEdit()
        self.scope = QComboBox()
        self.filter = tool_button(
            tr("Filter"), tr("Filters, sorts and writes the notes"), framed=True
        )
        self.bar = FilterBar()
        self.menu = FilterMenu(self.bar)
        self.review = named(QPushButton(), "reviewNotes")
        self.drafts = QWidget()
        self.draft_words = soft_label()
        self.resume = QPushButton(tr("Go on"))
        self.discard = QPushButton(tr("Discard"))
        self.list = CardView(tr("Notes"), theme)
        self.empty = empty_label()
        self.edit_button = QPushButton(tr("Edit"))
        self.delete_button = QPushButton(tr("Delete"))
        self.count = soft_label()
        self._word(panel)
        self._build(panel)
        self.set_theme(theme)

    def _word(self, panel: QWidget) -> None:
        tr = panel.tr
        self.search.setPlaceholderText(tr("Search notes and tags…"))
        self.search.setAccessibleName(tr("Search notes"))
        self.search.setClearButtonEnabled(True)
        self.scope.addItems([tr("Open reports"), tr("Whole library")])
        self.scope.setAccessibleName(tr("Which notes are listed"))
        self.scope.setToolTip(tr("Lists the notes of the open reports, or of all"))
        self.filter.setText("")
        self.filter.setPopupMode(self.filter.ToolButtonPopupMode.InstantPopup)
        self.filter.setMenu(self.menu)
        self.review.setToolTip(tr("Lists notes whose words changed, and where they may stand now"))
        self.edit_button.setToolTip(tr("Changes the chosen note (F2)"))
        self.delete_button.setToolTip(
            tr("Puts the chosen note in the trash (Delete); undo brings it back")
        )
        self.resume.setToolTip(tr("Goes on with the note that was being written"))
        self.discard.setToolTip(tr("Forgets what was written"))

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
        layout.addLayout(foot)
        self.review.hide()
        self.drafts.hide()

    def set_theme(self, theme: Theme) -> None:
        """Draw in other colours."""
        self.list.set_theme(theme)
        self.editor.set_theme(theme)
        self.filter.setIcon(icon("filter", theme, "text"))
        self.review.setIcon(icon("review", theme, "conflict"))

    def show_drafts(self, count: int, words: str) -> None:
        """Say how many drafts wait, and how the latest one begins."""
        self.drafts.setVisible(count > 0)
        said = translate("NotesPanel", "%n draft(s) kept", "", count)
        begins = " ".join(words.split())[:_SHOWN]
        self.draft_words.setText(f"{said}: {isolated(f'«{begins}…»')}" if begins else said)
