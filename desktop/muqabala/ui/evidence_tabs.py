"""The tabs of the evidence: in a narrow panel the one in front says its name, others show a sign.

No tab is ever scrolled out of sight; its tip and screen readers tell what it is called.
"""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QIcon, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QTabBar

from muqabala.ui.digits import number as in_digits
from muqabala.ui.icons import MIRRORED, icon
from muqabala.ui.theme import Theme

_SPARED = 10
"""Pixels that the style leaves about the words of a tab, also where there are none."""


@dataclass(slots=True)
class _Tab:
    """What a tab is called, its sign, how many it holds (0 is not told), if it is a sign always."""

    name: str
    glyph: str
    count: int = 0
    is_sign: bool = False

    @property
    def words(self) -> str:
        """Return the name, and how many there are."""
        return f"{self.name} {in_digits(self.count)}" if self.count else self.name


class EvidenceTabs(QTabBar):
    """Tabs that fit their width. Their font is that of the style sheet."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._tabs: list[_Tab] = []
        self._theme = theme
        self._is_narrow = False
        self.setObjectName("evidenceTabs")
        self.setExpanding(False)
        self.setDrawBase(False)
        self.setUsesScrollButtons(False)
        self.setElideMode(Qt.TextElideMode.ElideNone)
        self.currentChanged.connect(self._write)

    def add(self, name: str, glyph: str, *, is_sign: bool = False) -> None:
        """Add a tab with its name and its sign; `is_sign` shows the sign alone at any width.

        Signs that are turned round (`icons.MIRRORED`) are not drawn on tabs by the icon font.
        """
        assert glyph not in MIRRORED
        self._tabs.append(_Tab(name, glyph, is_sign=is_sign))
        place = self.addTab("")
        self.setAccessibleTabName(place, name)
        self._write()

    def count_in(self, place: int, count: int) -> None:
        """Tell on a tab how many it holds, nothing for none."""
        self._tabs[place].count = count
        self.setAccessibleTabName(place, self._tabs[place].words)
        self._fit()

    def set_theme(self, theme: Theme) -> None:
        """Draw in other colours."""
        self._theme = theme
        self._write()

    def _fit(self) -> None:
        """Leave names out where there is no room for all of them."""
        room = self.width()
        self._is_narrow = False
        self._write()
        needed = sum(self.tabSizeHint(place).width() for place in range(self.count()))
        if self.isVisible() and needed > room:
            self._is_narrow = True
            self._write()

    def _write(self) -> None:
        for place, tab in enumerate(self._tabs):
            is_short = tab.is_sign or (self._is_narrow and place != self.currentIndex())
            self.setTabText(place, "" if is_short else tab.words)
            self.setTabIcon(place, icon(tab.glyph, self._theme) if is_short else QIcon())
            self.setTabToolTip(place, tab.words if is_short else "")

    def tabSizeHint(self, index: int) -> QSize:
        """Give signs no more room than they need: the style reckons with words beside them."""
        hint = super().tabSizeHint(index)
        if not self.tabIcon(index).isNull():
            hint.setWidth(hint.width() - _SPARED)
        return hint

    def minimumTabSizeHint(self, index: int) -> QSize:
        """Cut no name short: names go as a whole."""
        return self.tabSizeHint(index)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Say as much as there is room for."""
        super().resizeEvent(event)
        self._fit()

    def showEvent(self, event: QShowEvent) -> None:
        """Measure with the type of the style sheet, which holds from now on."""
        super().showEvent(event)
        self._fit()
