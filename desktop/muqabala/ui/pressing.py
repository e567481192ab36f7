"""Enter presses the button that has the keyboard everywhere, as it does in dialogs.

Qt leaves it to the desktop whether it does; where it does not, a key that people expect is dead.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QPushButton, QToolButton, QWidget

_KEYS = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})


class Pressing(QObject):
    """Hears the keys that no control of a window took."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Press on Enter, open the menu of a button that has one; leave all else."""
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return super().eventFilter(watched, event)
        here = self._window.focusWidget()
        with_others = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if event.key() not in _KEYS or with_others or not isinstance(here, QAbstractButton):
            return super().eventFilter(watched, event)
        if isinstance(here, QPushButton | QToolButton) and here.menu() is not None:
            here.showMenu()
        else:
            here.click()
        return True
