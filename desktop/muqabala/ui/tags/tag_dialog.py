"""Giving tags to a passage or to a note, by keyboard alone."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QVBoxLayout, QWidget

from muqabala.ui.directions import isolated
from muqabala.ui.labels import soft_label
from muqabala.ui.tags.tag_field import TagField

_SHOWN = 80


class TagDialog(QDialog):
    """One line with completion; Enter gives the tags to what `words` quote.

    Where tags that are `borne` already are given, they stand in the line, and it may be emptied.
    """

    def __init__(
        self,
        words: str,
        known: Sequence[str],
        give: Callable[[tuple[str, ...]], object],
        parent: QWidget,
        borne: Sequence[str] | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Tag"))
        self._give, self._may_be_empty = give, borne is not None
        self.field = TagField()
        self.field.set_known(known)
        self.field.setText(self.field.joined(borne or ()))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 14, 16, 12)
        layout.setSpacing(10)
        if words:
            shown = " ".join(words.split())
            quoted = f"«{shown[:_SHOWN].rstrip()}…»" if len(shown) > _SHOWN else f"«{shown}»"
            layout.addWidget(soft_label(isolated(quoted), wrap=True))
        layout.addWidget(self.field)
        buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        )
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        layout.addWidget(buttons)
        self.setMinimumWidth(420)
        self.field.setFocus()

    def accept(self) -> None:
        """Give the tags; without any nothing is done, unless they are to be taken off."""
        if self.field.tags or self._may_be_empty:
            self._give(self.field.tags)
            super().accept()
