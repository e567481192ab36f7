"""Reading and nothing else: menus, bars and panels go, and come back as they were.

Every action keeps its keys. What an action needs to show (a note being written, a search) comes
into sight; a narrow bar over the pages leads back.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDockWidget, QHBoxLayout, QWidget

from muqabala.ui.labels import named, tool_button

if TYPE_CHECKING:
    from muqabala.ui.main_window import MainWindow
    from muqabala.ui.reading.page import PageView

_PANELS = ("show_library", "show_evidence")


class AloneBar(QWidget):
    """Over the pages: which of them are shown, and the way back."""

    def __init__(self) -> None:
        super().__init__()
        named(self, "aloneBar")
        self.one = tool_button(
            self.tr("One page"), self.tr("Shows only the page in use, in the middle")
        )
        self.one.setCheckable(True)
        self.back = tool_button(self.tr("Back (Esc)"), self.tr("Brings menus and panels back"))
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 2, 12, 2)
        row.setSpacing(8)
        row.addStretch()
        row.addWidget(self.one)
        row.addWidget(self.back)


class ReadingAlone(QObject):
    """One stay in the quiet: made to begin it, `leave` ends it."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._bars = [window.menuBar(), window.top_bar, window.statusBar()]
        self._shown = [bar for bar in self._bars if not bar.isHidden()]
        self._panels = {name: window.actions_[name].isChecked() for name in _PANELS}
        self._docks = [dock for dock in window.findChildren(QDockWidget) if dock.isVisible()]
        self._sizes = window.splitter.sizes()
        self._was_full = window.isFullScreen()
        self._focus = window.focusWidget()
        self.bar = AloneBar()
        self.bar.one.toggled.connect(self.show_one)
        self.bar.back.clicked.connect(partial(window.actions_["read_alone"].setChecked, False))  # noqa: FBT003
        window.session.opened.connect(self._show_pages)
        self._escape = QShortcut(QKeySequence(Qt.Key.Key_Escape), window)
        self._escape.activated.connect(self.step_back)
        self._begin()

    def _begin(self) -> None:
        window = self._window
        for widget in (*self._bars, *self._docks):
            widget.hide()
        for name in _PANELS:
            window.actions_[name].setChecked(False)
        window.put_over_desk(self.bar)
        self.bar.show()
        self._show_pages()
        window.showFullScreen()
        self._in_use().text.setFocus()  # The keys that turn pages work at once.

    def step_back(self) -> None:
        """Close what is open over the pages; with nothing open, come back."""
        window = self._window
        cards, reading = window.desk.cards, window.desk.reading
        if reading.find_bar.isVisible():
            reading.find_bar.close_bar()
        elif cards is not None and cards.is_open:
            cards.close()
        else:
            window.actions_["read_alone"].setChecked(False)

    def show_one(self, on: bool) -> None:
        """Leave the page in use, or show both again."""
        for page in self._window.desk.reading.pages:
            page.setVisible(page.witness is not None and (not on or page is self._in_use()))
        self._window.desk.reading.strip.setVisible(self._is_pair() and not on)

    def _show_pages(self) -> None:
        """Offer one page of two; of reports that are opened meanwhile too."""
        self.bar.one.setVisible(self._is_pair())
        self.show_one(self.bar.one.isChecked() and self._is_pair())

    def _in_use(self) -> PageView:
        first, second = self._window.desk.reading.pages
        return second if second.document_id == self._window.desk.document_in_use() else first

    def _is_pair(self) -> bool:
        return all(page.witness is not None for page in self._window.desk.reading.pages)

    def leave(self) -> None:
        """Bring everything back as it was."""
        window = self._window
        window.session.opened.disconnect(self._show_pages)
        self.show_one(on=False)
        self.bar.deleteLater()
        self._escape.deleteLater()
        if not self._was_full:
            window.showNormal()
        for widget in (*self._shown, *self._docks):
            widget.show()
        for name, shown in self._panels.items():
            window.actions_[name].setChecked(shown)
        # The window has its old size a moment later.
        QTimer.singleShot(0, window, partial(window.splitter.setSizes, self._sizes))
        if self._focus is not None:
            self._focus.setFocus()
        self.deleteLater()


def switch(window: MainWindow, on: bool) -> None:
    """Begin or end reading alone."""
    for stay in window.findChildren(ReadingAlone):
        stay.leave()
    if on:
        ReadingAlone(window)
