"""The hands of an analyst at the window: keys to whatever has the keyboard, the mouse on words."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QKeyEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QWidget
from pytestqt.qtbot import QtBot

from muqabala.model.span import Span
from muqabala.ui.application import Program
from muqabala.ui.cards import CardView
from muqabala.ui.main_window import MainWindow
from muqabala.ui.reading.page import PageView

LEFT, NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


class Hands:
    """What is done to one program by keyboard and mouse; its window comes to the front."""

    def __init__(self, program: Program, qtbot: QtBot) -> None:
        self._program, self._qtbot = program, qtbot
        with qtbot.waitActive(self.window):
            self.window.activateWindow()

    @property
    def window(self) -> MainWindow:
        """The window that is used now."""
        return self._program.window

    @property
    def place(self) -> QWidget:
        """What the next key goes to."""
        popup = QApplication.activePopupWidget()
        if popup is not None:
            return popup.focusWidget() or popup
        return QApplication.focusWidget() or self.window

    # the keyboard

    def press(self, keys: str) -> None:
        """Press a key or a chord, as it is written in menus: `Ctrl+Shift+E`."""
        if QApplication.activeWindow() is None:  # Without a desktop nobody gives it back.
            self.window.activateWindow()
            QApplication.processEvents()
        chord = QKeySequence(keys)[0]
        self._qtbot.keyClick(self.place, chord.key(), chord.keyboardModifiers())
        QApplication.processEvents()

    def write(self, words: str) -> None:
        """Write words, letter by letter; QTest itself knows no Arabic keys."""
        for letter in words:
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                QApplication.sendEvent(self.place, QKeyEvent(kind, 0, NONE, letter))
        QApplication.processEvents()

    def walk_to(self, wanted: QWidget) -> None:
        """Press the tabulator until the keyboard is there."""
        for _ in range(60):
            if self.place is wanted:
                return
            self.press("Tab")
        raise AssertionError(f"no way to {wanted.accessibleName()}")

    def choose(self, view: CardView, key: str) -> None:
        """Walk to a list and down to a card."""
        self.walk_to(view)
        if view.current_key() != key:
            self.press("Home")
        for _ in range(len(view.cards) + 1):
            if view.current_key() == key:
                return
            self.press("Down")
        raise AssertionError(f"no card {key}")

    def choose_in(self, box: QComboBox, wanted: object) -> None:
        """Walk to a box and down to a choice."""
        self.walk_to(box)
        self.press("Home")
        for _ in range(box.count()):
            if box.currentData() == wanted:
                return
            self.press("Down")
        raise AssertionError(f"no choice {wanted}")

    def command(self, words: str) -> None:
        """Have a command carried out by its name, from the palette."""
        self.press("Ctrl+K")
        self.write(words)
        self.press("Return")

    # the mouse

    def click(self, widget: QWidget, at: QPoint | None = None) -> None:
        """Click on a control, in its middle or at a point of it."""
        self._qtbot.mouseClick(widget, LEFT, pos=at or widget.rect().center())
        QApplication.processEvents()

    def point_at(self, page: PageView, words: str) -> QPoint:
        """Bring words of a page into view; return the point in their middle."""
        (rect, *_) = page.text.rects_of(self._find(page, words))
        return rect.center().toPoint()

    def click_words(self, page: PageView, words: str) -> None:
        """Click on words of a page."""
        self.click(page.text.viewport(), self.point_at(page, words))

    def drag_over(self, page: PageView, words: str) -> None:
        """Select words of a page with the mouse, from their first letter to their last."""
        span = self._find(page, words)
        first, last = Span(span.start, span.start + 1), Span(span.end - 1, span.end)
        viewport = page.text.viewport()
        begin, end = (page.text.rects_of(each)[0] for each in (first, last))
        start, stop = begin.center(), end.center()
        leftward = stop.x() < start.x()  # Digits run to the right in an Arabic line too.
        start.setX(begin.right() - 1 if leftward else begin.left() + 1)
        stop.setX(end.left() + 1 if leftward else end.right() - 1)
        QTest.mousePress(viewport, LEFT, pos=start.toPoint())
        QTest.mouseMove(viewport, ((start + stop) / 2).toPoint())
        QTest.mouseMove(viewport, stop.toPoint())
        QTest.mouseRelease(viewport, LEFT, pos=stop.toPoint())
        QApplication.processEvents()

    def _find(self, page: PageView, words: str) -> Span:
        start = page.text.shown.text.index(words)
        span = Span(start, start + len(words))
        page.bring_into_view(span)
        QApplication.processEvents()
        return span

    def drop(self, *paths: Path) -> None:
        """Drop files and folders on the window."""
        told = QMimeData()
        told.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
        self.window.dropEvent(
            QDropEvent(
                QPointF(40, 40),
                Qt.DropAction.CopyAction,
                told,
                LEFT,
                NONE,
            )
        )
        QApplication.processEvents()
