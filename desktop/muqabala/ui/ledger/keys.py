"""The keys by which rows are judged, in either keyboard layout."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

ACTIONS = {
    "accept": ("A", ("a", "ش")),
    "dismiss": ("D", ("d", "ي")),
    "update": ("U", ("u", "ع")),
    "pin": ("P", ("p", "ح")),
    "break": ("B", ("b", "لا", "\ufefb")),
    "note": ("N", ("n", "ى")),
    "undo": ("Z", ("z", "ئ")),
    "reason": ("R", ("r", "ق")),
    "agree": ("1", ("1", "١")),
    "compatible": ("2", ("2", "٢")),
    "conflict": ("3", ("3", "٣")),
    "next": ("X", ("x", "ء")),
}
"""Each action's key as it is shown, and what that key writes: Latin, and on an Arabic keyboard."""
_TYPED = {text: action for action, (_, texts) in ACTIONS.items() for text in texts}


class TriageKeys(QObject):
    """Listens to the keys of a list. `pressed` carries the action."""

    pressed = Signal(str)

    def __init__(self, watched: QWidget) -> None:
        super().__init__(watched)
        watched.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Take the letters that judge, and Delete, which takes back; leave all others."""
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        if event.modifiers() & ~(
            Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier
        ):
            return False
        action = _TYPED.get(event.text().casefold(), "")
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            action = "withdraw"
        if action == "next" and event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            action = "previous"
        if action == "dismiss" and event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            action = "dismiss_why"
        if action:
            self.pressed.emit(action)
        return bool(action)
