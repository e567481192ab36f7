"""Calm bars over the desk that say what the user should know, and offer what can be done."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from muqabala.ui.icons import icon
from muqabala.ui.labels import named
from muqabala.ui.theme import Theme

_ICON = 20


@dataclass(frozen=True, slots=True)
class Offer:
    """A button of a notice: its words and what it does."""

    text: str
    run: Callable[[], object]


class Notice(QFrame):
    """One bar: a sentence, and the buttons that lead on."""

    def __init__(self, text: str, offers: tuple[Offer, ...], theme: Theme) -> None:
        super().__init__()
        self.setObjectName("notice")
        self.setAccessibleName(text)
        self._icon = QLabel()
        self.text = QLabel(text)
        self.text.setTextFormat(Qt.TextFormat.PlainText)
        self.text.setWordWrap(True)
        self.buttons = [self._button(offer) for offer in offers]
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 7, 16, 7)
        row.setSpacing(10)
        row.addWidget(self._icon)
        row.addWidget(self.text, 1)
        for button in self.buttons:
            row.addWidget(button)
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        """Draw the sign in the theme's colour."""
        self._icon.setPixmap(icon("caution", theme, "text").pixmap(_ICON, _ICON))

    @staticmethod
    def _button(offer: Offer) -> QPushButton:
        button = QPushButton(offer.text)
        button.clicked.connect(offer.run)
        return button


class Notices(QWidget):
    """The bars of a window, each under a name; one of a name takes the place of the last."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._shown: dict[str, Notice] = {}
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(0)
        named(self, "notices")

    def __getitem__(self, name: str) -> Notice:
        """Return the bar of that name."""
        return self._shown[name]

    def __contains__(self, name: str) -> bool:
        """Tell whether there is a bar of that name."""
        return name in self._shown

    def tell(self, name: str, text: str, *offers: Offer) -> None:
        """Show a bar."""
        self.withdraw(name)
        notice = self._shown[name] = Notice(text, offers, self._theme)
        self._layout.addWidget(notice)

    def withdraw(self, name: str) -> None:
        """Take a bar away, if it is there."""
        notice = self._shown.pop(name, None)
        if notice is not None:
            self._layout.removeWidget(notice)
            notice.hide()
            notice.deleteLater()

    def clear(self) -> None:
        """Take all bars away."""
        for name in list(self._shown):
            self.withdraw(name)

    def set_theme(self, theme: Theme) -> None:
        """Draw in another theme."""
        self._theme = theme
        for notice in self._shown.values():
            notice.set_theme(theme)
