"""What moves by itself in the window, and keeping it still for those whom it disturbs."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QApplication

_EFFECTS = (
    Qt.UIEffect.UI_AnimateMenu,
    Qt.UIEffect.UI_FadeMenu,
    Qt.UIEffect.UI_AnimateCombo,
    Qt.UIEffect.UI_AnimateTooltip,
    Qt.UIEffect.UI_FadeTooltip,
)
_LESS, _BLINKING = "lessMotion", "blinking"

STILL = """
QProgressBar, QScrollBar, QTreeView, QListView, QTableView { widget-animation-duration: 0; }
"""
"""What the style sheet says besides while nothing is to move."""


def calm(application: QApplication, *, less: bool) -> None:
    """Let nothing move by itself: no menu fades in, no cursor blinks; or all as the desktop does.

    What the desktop itself forbids stays forbidden: effects are only ever switched off.
    """
    if application.property(_BLINKING) is None:
        application.setProperty(_BLINKING, application.cursorFlashTime())
    application.setProperty(_LESS, less)
    application.setCursorFlashTime(0 if less else application.property(_BLINKING))
    if less:
        for effect in _EFFECTS:
            QApplication.setEffectEnabled(effect, False)  # noqa: FBT003


def is_calm() -> bool:
    """Tell whether nothing is to move by itself."""
    application = QCoreApplication.instance()
    return application is not None and application.property(_LESS) is True
