"""The few kinds of label and button there are, so that they look alike everywhere."""

from __future__ import annotations

from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel, QPushButton, QToolButton, QWidget

_Widget = TypeVar("_Widget", bound=QWidget)


def named(widget: _Widget, name: str) -> _Widget:
    """Give a widget the name by which the style sheet and tests know it."""
    widget.setObjectName(name)
    return widget


def soft_label(text: str = "", *, wrap: bool = False) -> QLabel:
    """Return a label for what is less important."""
    label = named(QLabel(text), "soft")
    label.setWordWrap(wrap)
    return label


def leading() -> Qt.AlignmentFlag:
    """Return the side where lines begin: Qt would choose it by the first letter of each."""
    mirrored = QGuiApplication.layoutDirection() == Qt.LayoutDirection.RightToLeft
    side = Qt.AlignmentFlag.AlignRight if mirrored else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignAbsolute


def title_label(text: str) -> QLabel:
    """Return the label over a panel or a group of fields."""
    return named(QLabel(text), "panelTitle")


def empty_label(text: str = "") -> QLabel:
    """Return the words that stand in place of an empty list."""
    label = soft_label(text, wrap=True)
    label.setAlignment(Qt.AlignmentFlag.AlignCenter)
    label.setMargin(28)
    return label


def primary(button: QPushButton) -> QPushButton:
    """Make a button the one that is meant to be pressed."""
    button.setProperty("primary", "true")
    return button


def tool_button(text: str, tip: str = "", *, framed: bool = False) -> QToolButton:
    """Return a button for bars, reachable by the Tab key."""
    button = QToolButton()
    button.setText(text)
    button.setToolTip(tip or text)
    button.setAccessibleName(text)
    button.setProperty("framed", "true" if framed else "false")
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    return button
