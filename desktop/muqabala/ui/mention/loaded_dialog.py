"""Asking what loaded words say plainly, and what they do."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from muqabala.model.correction import Correction, CorrectionKind
from muqabala.ui.labels import primary, soft_label
from muqabala.ui.lexicon.entry_dialog import stance_combo
from muqabala.ui.mention.words_choice import WordsChoice


class LoadedDialog(QDialog):
    """`ways` are the words as they may be meant, the likeliest first."""

    def __init__(
        self,
        ways: Sequence[str],
        document_id: str,
        parent: QWidget,
        neutral: str = "",
        stance: str = "",
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("A loaded word"))
        self._document_id = document_id
        self.words = QLineEdit(ways[0])
        self.words.setAccessibleName(self.tr("Words"))
        self.ways = WordsChoice(self.tr("Read as"), ways, self)
        self.neutral = QLineEdit(neutral)
        self.neutral.setAccessibleName(self.tr("Plainly"))
        self.neutral.setPlaceholderText(self.tr("The word that takes no side"))
        self.stance = stance_combo(self.tr("Effect"))
        self.stance.setCurrentIndex(max(self.stance.findData(stance), 0))
        self.only_here = QCheckBox(self.tr("Only in this report"))
        self.accept_button = primary(QPushButton(self.tr("Apply")))
        self._build()
        self._show_state()

    def _build(self) -> None:
        form = QFormLayout()
        form.setHorizontalSpacing(18)
        form.setVerticalSpacing(10)
        self.ways.add_to(form)
        form.addRow(self.tr("Words"), self.words)
        form.addRow(self.tr("Plainly"), self.neutral)
        form.addRow(self.tr("Effect"), self.stance)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        buttons.addButton(self.accept_button, QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        self.accept_button.setDefault(True)
        hint = soft_label(
            self.tr("Marked wherever these words stand, with the article and without it."),
            wrap=True,
        )
        layout = QVBoxLayout(self)
        layout.setContentsMargins(18, 16, 18, 14)
        layout.setSpacing(10)
        layout.addLayout(form)
        layout.addWidget(hint)
        layout.addWidget(self.only_here)
        layout.addStretch(1)
        layout.addWidget(buttons)
        self.setMinimumWidth(420)
        self.ways.currentIndexChanged.connect(lambda _: self.words.setText(self.ways.words))
        self.words.textChanged.connect(self._show_state)
        self.neutral.textChanged.connect(self._show_state)
        self.neutral.setFocus()

    @property
    def made(self) -> Correction:
        """What is said in the fields."""
        return Correction(
            "", CorrectionKind.LOADED, surface=self.words.text(), neutral=self.neutral.text(),
            stance=str(self.stance.currentData()),
            document_id=self._document_id if self.only_here.isChecked() else "",
        ).tidied  # fmt: skip

    def accept(self) -> None:
        """Close where nothing is missing."""
        if not self.made.fault:
            super().accept()

    def _show_state(self) -> None:
        self.accept_button.setEnabled(not self.made.fault)
