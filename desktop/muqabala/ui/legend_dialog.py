"""The key to the pages: colours, lines, and a switch for each kind."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QVBoxLayout

from muqabala.ui import theme
from muqabala.ui.reading.legend import Legend
from muqabala.ui.reading.marks import MarkKind

if TYPE_CHECKING:
    from muqabala.ui.main_window import MainWindow


class LegendDialog(QDialog):
    """Switching a kind takes effect at once and is remembered."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self.setWindowTitle(self.tr("Colours and lines"))
        self.legend = Legend()
        self.legend.set_theme(theme.reading_palette(window.theme))
        hidden = window.settings.words("hidden_kinds")
        if hidden:
            shown = frozenset(kind for kind in MarkKind if kind.value not in hidden)
            self.legend.set_visible_kinds(shown)
        self.legend.visible_kinds_changed.connect(self._apply)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(18, 16, 18, 14)
        layout.setSpacing(10)
        layout.addWidget(self.legend)
        layout.addWidget(buttons)

    def _apply(self, kinds: frozenset[MarkKind]) -> None:
        hidden = tuple(sorted(kind.value for kind in MarkKind if kind not in kinds))
        self._window.settings["hidden_kinds"] = hidden
        self._window.desk.set_hidden_kinds(hidden)
