"""The settings page: one line for each declared setting, searched by words, put back one or all."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFrame,
    QGridLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from muqabala.settings import DECLARED, Setting, Settings, Value
from muqabala.ui.actions import Actions
from muqabala.ui.icons import icon
from muqabala.ui.labels import empty_label, named, soft_label, title_label, tool_button
from muqabala.ui.preferences.fields import Field
from muqabala.ui.preferences.labels import HINTS, LABELS, SECTIONS, Finder, said
from muqabala.ui.search_field import SearchField
from muqabala.ui.theme import Theme

ELSEWHERE = {"reading": ("legend",), "general": ("shortcuts",), "safety": ("move_library",)}
"""What is set in a window of its own: the actions that open it, by the section they stand in."""

SIZE = 640, 600


class SettingsDialog(QDialog):
    """Nothing takes effect before OK; `changed` names the settings that were changed then."""

    def __init__(
        self, settings: Settings, actions: Actions, theme: Theme, parent: QWidget | None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Settings"))
        self._settings, self._actions, self._theme = settings, actions, theme
        self.changed: set[str] = set()
        self._fields: dict[str, Field] = {}
        self.resets: dict[str, QToolButton] = {}
        self._rows: list[tuple[str, str, tuple[str, ...], list[QWidget]]] = []
        self._titles: dict[str, QLabel] = {}
        self._before: dict[str, Value] = {}
        self.buttons_elsewhere: list[QPushButton] = []
        self._finder: Finder | None = None
        self.search = SearchField(self.tr("Search the settings"))
        self.empty = empty_label(self.tr("No setting has these words."))
        self.told = soft_label()
        self._build()
        self._show_resets()
        self.resize(*SIZE)

    @property
    def fields(self) -> dict[str, QWidget]:
        """The controls by the names of their settings."""
        return {name: field.widget for name, field in self._fields.items()}

    def accept(self) -> None:
        """Take over what was changed."""
        for name, field in self._fields.items():
            if field.value != self._settings[name]:
                self._settings[name] = field.value
                self.changed.add(name)
        super().accept()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Bring what the keyboard comes to into view."""
        if event.type() == QEvent.Type.FocusIn and isinstance(watched, QWidget):
            self._scroll.ensureWidgetVisible(watched)
        return super().eventFilter(watched, event)

    # putting back

    def reset(self, name: str) -> None:
        """Put one setting back to what it was at first; it can be taken back."""
        self._put_back([name])

    def reset_all(self) -> None:
        """Put all settings back; it can be taken back."""
        self._put_back(list(self._fields))

    def take_back(self) -> None:
        """Let the fields hold what they held before they were put back."""
        for name, value in self._before.items():
            self._fields[name].value = value
        self._before = {}
        self._tell("")

    def _put_back(self, names: list[str]) -> None:
        differing = [
            name for name in names if self._fields[name].value != self._settings.default(name)
        ]
        self._before = {name: self._fields[name].value for name in differing}
        for name in differing:
            self._fields[name].value = self._settings.default(name)
        self._tell(self.tr("%n setting(s) put back", "", len(differing)) if differing else "")

    def _tell(self, words: str) -> None:
        self.told.setText(words)
        self.told.setVisible(bool(words))
        self.take_back_button.setVisible(bool(self._before))
        self._show_resets()

    def _show_resets(self) -> None:
        for name, button in self.resets.items():
            differs = self._fields[name].value != self._settings.default(name)
            button.setVisible(differs and not self._fields[name].widget.isHidden())
        self.reset_all_button.setEnabled(
            any(field.value != self._settings.default(n) for n, field in self._fields.items())
        )

    # finding

    def _seek(self, words: str) -> None:
        """Leave the settings that have all of the words."""
        finder = self._finder = self._finder or Finder()
        shown = set()
        for name, section, choices, widgets in self._rows:
            has = finder.has(name, section, choices, words)
            for widget in widgets:
                widget.setVisible(has)
            if name in self.resets:  # A button that keeps its room would keep its row.
                _keep_room(self.resets[name], kept=has)
            if has:
                shown.add(section)
        for section, title in self._titles.items():
            title.setVisible(section in shown)
        self.empty.setVisible(not shown)
        self._scroll.setVisible(bool(shown))
        self._show_resets()

    # building

    def _build(self) -> None:
        self.search.textChanged.connect(self._seek)
        page = named(QWidget(), "settingsPage")
        self._grid = QGridLayout(page)
        self._grid.setContentsMargins(4, 0, 14, 4)
        self._grid.setHorizontalSpacing(18)
        self._grid.setVerticalSpacing(9)
        self._grid.setColumnStretch(0, 1)
        self._grid.setColumnStretch(1, 1)
        for section in SECTIONS:
            self._add_section(section)
        self._grid.setRowStretch(self._grid.rowCount(), 1)
        self._scroll = QScrollArea()
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setWidget(page)
        self.empty.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(22, 18, 22, 16)
        layout.setSpacing(12)
        layout.addWidget(self.search)
        layout.addWidget(self._scroll, 1)
        layout.addWidget(self.empty, 1)
        layout.addWidget(self.told)
        self.told.hide()
        layout.addWidget(self._buttons())

    def _add_section(self, section: str) -> None:
        title = self._titles[section] = title_label(said(SECTIONS[section]))
        self._grid.addWidget(title, self._grid.rowCount(), 0, 1, 3)
        for setting in DECLARED:
            if setting.section == section:
                self._add_setting(setting)
        for name in ELSEWHERE.get(section, ()):
            self._add_elsewhere(section, name)

    def _add_setting(self, setting: Setting) -> None:
        name, words = setting.name, said(LABELS[setting.name])
        field = Field(setting, self._settings[name], self.tr("Best one installed"))
        self._fields[name] = field
        field.widget.setAccessibleName(words)
        field.widget.setAccessibleDescription(said(HINTS.get(name, "")))
        reset = self.resets[name] = tool_button("")
        reset.setIcon(icon("reset", self._theme))
        reset.setToolTip(self.tr("Put back"))
        reset.setAccessibleName(self.tr("Put back: {setting}").format(setting=words))
        reset.clicked.connect(partial(self.reset, name))
        _keep_room(reset, kept=True)
        field.changed.connect(lambda *_: self._show_resets())
        self._add_row(setting.section, name, setting.choices, field.widget, reset)

    def _add_elsewhere(self, section: str, name: str) -> None:
        action = self._actions[name]
        button = QPushButton(action.text().replace("&", ""))
        button.setToolTip(action.toolTip())
        button.setEnabled(action.isEnabled())
        button.setProperty("action", name)
        self.buttons_elsewhere.append(button)
        button.clicked.connect(partial(self._go, action))
        self._add_row(section, name, (), button)

    def _add_row(self, section: str, name: str, choices: tuple[str, ...], *set_by: QWidget) -> None:
        label = QLabel(said(LABELS[name]))
        label.setWordWrap(True)
        label.setBuddy(set_by[0])
        row = self._grid.rowCount()
        widgets: list[QWidget] = [label, set_by[0]]
        self._grid.addWidget(label, row, 0)
        for column, widget in enumerate(set_by, 1):
            self._grid.addWidget(widget, row, column)
            widget.installEventFilter(self)
        if name in HINTS:
            hint = soft_label(said(HINTS[name]), wrap=True)
            self._grid.addWidget(hint, row + 1, 0, 1, 2)
            widgets.append(hint)
        self._rows.append((name, section, choices, widgets))

    def _buttons(self) -> QDialogButtonBox:
        roles = QDialogButtonBox.ButtonRole
        buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        )
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        self.reset_all_button = buttons.addButton(self.tr("Put all back"), roles.ResetRole)
        self.reset_all_button.clicked.connect(self.reset_all)
        self.take_back_button = buttons.addButton(self.tr("Take that back"), roles.ResetRole)
        self.take_back_button.clicked.connect(self.take_back)
        self.take_back_button.hide()
        return buttons

    def _go(self, action: QAction, _checked: bool = False) -> None:
        """Keep what was set here, then open the window in which the rest is set."""
        self.accept()
        action.trigger()


def _keep_room(widget: QWidget, *, kept: bool) -> None:
    """Let a widget keep its room while it is hidden, or not."""
    policy = widget.sizePolicy()
    policy.setRetainSizeWhenHidden(kept)
    widget.setSizePolicy(policy)
