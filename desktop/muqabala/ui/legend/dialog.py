"""The key to the pages: colours, lines, a switch for each kind, and profiles of the switches."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QPushButton,
    QVBoxLayout,
)

from muqabala.ui import theme
from muqabala.ui.dialogs import ask_text
from muqabala.ui.labels import soft_label
from muqabala.ui.legend import profiles
from muqabala.ui.legend.choosing import hide_kinds, known_profiles, own_profiles
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
        self.profile = QComboBox()
        self.profile.setAccessibleName(self.tr("Profile of marks"))
        self.profile.activated.connect(self._use)
        self.keep = QPushButton(self.tr("Keep as…"))
        self.keep.setToolTip(self.tr("Keeps the kinds that are shown now under a name"))
        self.keep.clicked.connect(self._ask_name)
        self.drop = QPushButton(self.tr("Forget"))
        self.drop.setToolTip(self.tr("Forgets the chosen profile; the marks stay as they are"))
        self.drop.clicked.connect(self.forget)
        self.take_back = QPushButton(self.tr("Take that back"))
        self.take_back.clicked.connect(self.undo)
        self._forgotten: tuple[str, ...] | None = None
        self._build()
        self._list()

    def _build(self) -> None:
        self.legend.set_theme(theme.reading_palette(self._window.theme))
        self._show_hidden()
        self.legend.visible_kinds_changed.connect(self._apply)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.profile, 1)
        for button in (self.keep, self.drop, self.take_back):
            button.setAutoDefault(False)
            row.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(18, 16, 18, 14)
        layout.setSpacing(10)
        layout.addWidget(soft_label(self.tr("Profile of marks")))
        layout.addLayout(row)
        layout.addWidget(self.legend)
        layout.addWidget(buttons)
        self.setMinimumWidth(420)

    def _hidden(self) -> tuple[str, ...]:
        return self._window.settings.words("hidden_kinds")

    def _show_hidden(self) -> None:
        hidden = self._hidden()
        shown = frozenset(kind for kind in MarkKind if kind.value not in hidden)
        self.legend.set_visible_kinds(shown)

    def _list(self) -> None:
        """List the profiles, that which holds now chosen."""
        self.profile.clear()
        known = known_profiles(self._window)
        holds = profiles.current(known, self._hidden())
        if holds is None:
            self.profile.addItem(self.tr("As switched below"), None)
        for each in known:
            self.profile.addItem(each.name, each)
        self.profile.setCurrentIndex(known.index(holds) if holds is not None else 0)
        self.drop.setEnabled(holds is not None and holds.is_own)
        self.take_back.setVisible(self._forgotten is not None)

    # what is done

    def _apply(self, kinds: frozenset[MarkKind]) -> None:
        hide_kinds(self._window, profiles.hidden_but(kinds))
        self._list()

    def _use(self) -> None:
        chosen = self.profile.currentData()
        if isinstance(chosen, profiles.Profile):
            hide_kinds(self._window, chosen.hidden)
            self._show_hidden()

    def _ask_name(self) -> None:
        title = self.tr("Keep a profile")
        ask_text(self, title, self.tr("Name of the profile"), "", self.keep_as)

    def keep_as(self, name: str) -> None:
        """Keep what is shown now under a name; a profile of that name is replaced."""
        own = profiles.with_profile(own_profiles(self._window), name.strip(), self._hidden())
        self._save(profiles.written(own))

    def forget(self) -> None:
        """Forget the chosen profile, which can be taken back."""
        chosen = self.profile.currentData()
        before = self._window.settings.words("kind_profiles")
        own = [each for each in own_profiles(self._window) if each != chosen]
        self._save(profiles.written(own), before)

    def undo(self) -> None:
        """Bring back what was forgotten."""
        if self._forgotten is not None:
            self._save(self._forgotten)

    def _save(self, lines: tuple[str, ...], forgotten: tuple[str, ...] | None = None) -> None:
        self._window.settings["kind_profiles"] = lines
        self._window.session.attempt(self._window.settings.save)
        self._forgotten = forgotten
        self._list()
