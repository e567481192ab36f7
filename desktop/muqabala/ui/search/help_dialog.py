"""What can be asked in the search line, with an example of each."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QGridLayout, QLabel, QVBoxLayout, QWidget

from muqabala.ui import words
from muqabala.ui.directions import isolated
from muqabala.ui.labels import leading, soft_label
from muqabala.ui.search.narrowing import typed_field

_ARABIC = ("مدرسة", "مجلس الأمن", "هجين", "قتيل", "قريب(قصف مدرسة، 5)")
_ENGLISH = ("school", "Security Council", "Aleppo", "killed", "near(shelling school, 5)")


class SearchHelpDialog(QDialog):
    """A table of examples and their meanings."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("searchHelp")
        self.setWindowTitle(self.tr("What can be asked"))
        grid = QGridLayout()
        grid.setHorizontalSpacing(28)
        grid.setVerticalSpacing(7)
        for number, (example, meaning) in enumerate(self._examples()):
            typed = QLabel(isolated(example))
            typed.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            typed.setAlignment(leading() | Qt.AlignmentFlag.AlignVCenter)
            told = soft_label(meaning)
            told.setAlignment(leading() | Qt.AlignmentFlag.AlignVCenter)
            grid.addWidget(typed, number, 0)
            grid.addWidget(told, number, 1)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 18, 20, 14)
        layout.setSpacing(14)
        layout.addLayout(grid)
        layout.addWidget(buttons)

    def _examples(self) -> list[tuple[str, str]]:
        word, phrase, place, killed, near = _ARABIC if words.language() == "ar" else _ENGLISH
        tag, note = self.tr("urgent"), self.tr("check")
        return [
            (word, self.tr("The word with anything attached, in any spelling")),
            (f'"{phrase}"', self.tr("Words beside each other")),
            (f"={word}", self.tr("This spelling and no other")),
            (f"{word[:4]}*", self.tr("Words that begin so")),
            (f"~{word}", self.tr("Words of the same stem")),
            (near, self.tr("Words near each other")),
            (f"{word} | {killed}", self.tr("One or the other")),
            (f"{word} -{killed}", self.tr("The first without the second")),
            (f"{killed} > 10", self.tr("A figure: >, >=, <, <=, = or 10..20")),
            (typed_field("place", place), self.tr("A place; person, org and name likewise")),
            (typed_field("since", "2018-03"), self.tr("Published from then on; until likewise")),
            (typed_field("outlet", "سانا" if words.language() == "ar" else "Reuters"),
             self.tr("Who published")),
            (typed_field("title", word), self.tr("A word of the title")),
            (typed_field("tag", tag), self.tr("Reports of that tag, or with a note of it")),
            (typed_field("note", note), self.tr("Reports with such a note")),
            (typed_field("collection", self.tr("ceasefire")), self.tr("Reports of a collection")),
        ]  # fmt: skip
