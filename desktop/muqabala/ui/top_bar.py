"""The bar above the panels: the name, adding reports, the command field, theme, export."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFont, QResizeEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QMenu,
    QPushButton,
    QSizePolicy,
    QToolBar,
    QToolButton,
    QWidget,
)

from muqabala.settings import THEMES
from muqabala.ui.actions import Actions
from muqabala.ui.declared import keys_of
from muqabala.ui.fonts import PAGE
from muqabala.ui.labels import named, soft_label, tool_button
from muqabala.ui.theme import Theme

ICON = QSize(18, 18)
COMMAND_WIDTH, NARROWEST_COMMAND = 380, 240
BESIDE_COMMAND = 610
"""What the other controls of the bar take: in a narrow window the command field gives way."""


class TopBar(QToolBar):
    """Fixed in its place; everything in it is also in the menus."""

    def __init__(self, actions: Actions, export: QMenu) -> None:
        super().__init__()
        self.setObjectName("topBar")
        self.setWindowTitle(self.tr("Main bar"))
        self.setMovable(False)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        self.setIconSize(ICON)
        self._actions = actions
        self.addWidget(self._wordmark())
        self.open_button = self._framed(self.tr("Add reports"))
        self.open_button.clicked.connect(actions["open_files"].trigger)
        self.addWidget(self.open_button)
        self.addWidget(_stretch())
        self.command = self._command_field()
        self.addWidget(self.command)
        self.addWidget(_stretch())
        self._plain("undo")
        self._plain("redo")
        self._plain("note")
        self._plain("legend")
        themes = QMenu(self)
        for name in THEMES:
            themes.addAction(actions[f"theme_{name}"])
        self.theme_button = self._with_menu(self.tr("Theme"), themes, framed=False)
        self.addWidget(self.theme_button)
        self.export_button = self._with_menu(self.tr("Export"), export, framed=True)
        self.addWidget(self.export_button)
        self._say_keys()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the command field give way before the buttons do."""
        room = self.width() - BESIDE_COMMAND
        self.command.setFixedWidth(min(COMMAND_WIDTH, max(room, NARROWEST_COMMAND)))
        super().resizeEvent(event)

    def give_icons(self, theme: Theme) -> None:
        """Give the buttons that are not actions their icons."""
        from muqabala.ui.icons import icon

        self.open_button.setIcon(icon("open_files", theme, "accent"))
        self.theme_button.setIcon(icon(theme.name, theme))
        self.theme_button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
        self.export_button.setIcon(icon("export", theme, "accent"))
        self.command_icon.setPixmap(icon("search", theme).pixmap(QSize(16, 16)))
        for name in ("undo", "redo", "note", "legend"):
            button = self.widgetForAction(self._actions[name])
            if isinstance(button, QToolButton):
                button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)

    def _wordmark(self) -> QLabel:
        label = named(QLabel("مقابلة"), "wordmark")
        face = QFont()
        face.setFamilies(list(PAGE))
        face.setPointSize(17)
        face.setBold(True)
        label.setFont(face)
        return label

    def _command_field(self) -> QPushButton:
        words = self.tr("Search reports and commands…")
        button = named(QPushButton(), "command")
        button.setAccessibleName(words)
        button.setMinimumHeight(34)
        self.command_icon = QLabel()
        keys = self.command_keys = named(QLabel(), "keys")
        keys.setFixedHeight(22)
        row = QHBoxLayout(button)
        row.setContentsMargins(12, 0, 8, 0)
        row.setSpacing(8)
        row.addWidget(self.command_icon)
        row.addWidget(soft_label(words))
        row.addStretch()
        row.addWidget(keys, 0, Qt.AlignmentFlag.AlignVCenter)
        self._actions["command"].changed.connect(self._say_keys)
        self._actions["open_files"].changed.connect(self._say_keys)
        button.clicked.connect(self._actions["command"].trigger)
        return button

    def _say_keys(self) -> None:
        """Say the keys of what is no action's own button."""
        command = self._actions["command"]
        self.command_keys.setText(keys_of(command).replace("+", " "))
        self.command_keys.setVisible(bool(keys_of(command)))
        self.command.setToolTip(command.toolTip())
        self.open_button.setToolTip(self._actions["open_files"].toolTip())

    def _plain(self, name: str) -> None:
        self.addAction(self._actions[name])
        button = self.widgetForAction(self._actions[name])
        if isinstance(button, QToolButton):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.setAccessibleName(self._actions[name].text())
            # Until the icons are there its room is kept, so that nothing jumps.
            button.setFixedSize(ICON.width() + 18, ICON.height() + 14)

    def _framed(self, text: str) -> QToolButton:
        button = tool_button(text, framed=True)
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        return button

    def _with_menu(self, text: str, menu: QMenu, *, framed: bool) -> QToolButton:
        button = self._framed(text)
        button.setProperty("framed", "true" if framed else "false")
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        button.setMenu(menu)
        return button


def _stretch() -> QWidget:
    space = QWidget()
    space.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
    return space
