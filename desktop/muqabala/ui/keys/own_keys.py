"""Keys that the analyst gave to actions: how they are kept, and which keys may be given."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from PySide6.QtCore import QKeyCombination, Qt
from PySide6.QtGui import QAction, QKeySequence

_FORM = QKeySequence.SequenceFormat.PortableText
_MODIFIERS = (
    Qt.KeyboardModifier.ControlModifier
    | Qt.KeyboardModifier.AltModifier
    | Qt.KeyboardModifier.MetaModifier
)
_FUNCTION_KEYS = range(Qt.Key.Key_F1, Qt.Key.Key_F35 + 1)
_OF_TEXT = frozenset({"Ctrl+C", "Ctrl+X", "Ctrl+V", "Ctrl+A"})
"""What every field of text does with these keys."""


def read(kept: Iterable[str]) -> dict[str, str]:
    """Return keys by the names of actions from `name=keys`; "" takes an action's keys away."""
    pairs = (line.partition("=") for line in kept)
    return {name: keys for name, equals, keys in pairs if name and equals}


def written(own: Mapping[str, str]) -> tuple[str, ...]:
    """Return the lines that `read` takes."""
    return tuple(f"{name}={keys}" for name, keys in sorted(own.items()))


def portable(keys: QKeySequence) -> str:
    """Return keys as they are kept: in English on every computer."""
    return keys.toString(_FORM)


def may_be_given(keys: QKeySequence) -> bool:
    """Tell whether keys leave reading and typing alone.

    Function keys do, and what is pressed with Ctrl, Alt or Meta, but for copying and the like.
    """
    if keys.count() != 1 or portable(keys) in _OF_TEXT:
        return False
    pressed: QKeyCombination = keys[0]  # type: ignore[index]  # Qt's stubs leave it out
    held = pressed.keyboardModifiers() & _MODIFIERS
    return bool(held) or pressed.key() in _FUNCTION_KEYS


def holder_of(keys: QKeySequence, actions: Iterable[QAction]) -> QAction | None:
    """Return the action that has these keys, or None."""
    return next((each for each in actions if keys in each.shortcuts()), None)
