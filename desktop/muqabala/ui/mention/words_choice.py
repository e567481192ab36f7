"""The selected words as they may be meant: a choice where clitics may be written onto them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QComboBox, QFormLayout, QWidget

from muqabala.ui.directions import isolated


class WordsChoice(QComboBox):
    """The likeliest way to read the words comes first and is chosen."""

    def __init__(self, name: str, ways: Sequence[str], parent: QWidget) -> None:
        super().__init__(parent)
        self.hide()
        self.setAccessibleName(name)
        for way in ways:
            self.addItem(isolated(f"«{way}»"), way)

    def add_to(self, form: QFormLayout) -> None:
        """Stand in a form where there is a choice."""
        if self.count() > 1:
            form.addRow(self.accessibleName(), self)
            self.show()

    @property
    def words(self) -> str:
        """The words as chosen."""
        return str(self.currentData() or "")
