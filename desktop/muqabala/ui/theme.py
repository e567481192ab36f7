"""Themes: colours as data, and what is made from them for Qt.

A theme file lists base colours and then roles that name one of them, so no colour is
written twice. Everything drawn asks for a role; no other module knows a colour.
"""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass, field, replace
from functools import cache
from typing import TYPE_CHECKING

from PySide6.QtGui import QColor, QPalette

from muqabala import paths
from muqabala.errors import MuqabalaError

if TYPE_CHECKING:
    from muqabala.ui.reading.palette import ReadingPalette

_Role = QPalette.ColorRole


@dataclass(frozen=True)
class Theme:
    """The colours of one theme by role, as `#RRGGBB`."""

    name: str
    dark: bool
    roles: dict[str, str] = field(default_factory=dict)
    reading: dict[str, str] = field(default_factory=dict)

    def __getitem__(self, role: str) -> str:
        """Return the colour of a role."""
        return self.roles[role]

    def color(self, role: str) -> QColor:
        """Return the colour of a role for painting."""
        return QColor(self.roles[role])


@cache
def load(name: str) -> Theme:
    """Read a theme; raises `MuqabalaError("theme_unreadable")` when its file is wrong."""
    file = paths.resources() / "themes" / f"{name}.toml"
    try:
        content = tomllib.loads(file.read_text(encoding="utf-8"))
        base: dict[str, str] = content["base"]
        roles = {role: base[color] for role, color in content["roles"].items()}
        reading = {role: base[color] for role, color in content["reading"].items()}
        return Theme(name, bool(content["dark"]), roles, reading)
    except (OSError, KeyError, tomllib.TOMLDecodeError) as error:
        raise MuqabalaError("theme_unreadable", path=str(file)) from error


def palette(theme: Theme) -> QPalette:
    """Return the palette that gives plain Qt widgets the theme's colours."""
    made = QPalette()
    for role, name in (
        (_Role.Window, "window"),
        (_Role.WindowText, "text"),
        (_Role.Base, "field"),
        (_Role.AlternateBase, "well"),
        (_Role.Text, "text"),
        (_Role.Button, "card"),
        (_Role.ButtonText, "text"),
        (_Role.ToolTipBase, "card"),
        (_Role.ToolTipText, "text"),
        (_Role.PlaceholderText, "placeholder"),
        (_Role.Highlight, "selected"),
        (_Role.HighlightedText, "selected_text"),
        (_Role.Link, "link"),
        (_Role.Accent, "accent"),
        (_Role.Mid, "border"),
        (_Role.Dark, "field_border"),
        (_Role.Light, "card"),
    ):
        made.setColor(role, theme.color(name))
    for role in (_Role.WindowText, _Role.Text, _Role.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, role, theme.color("placeholder"))
    return made


def reading_palette(theme: Theme) -> ReadingPalette:
    """Return the colours of the pages."""
    from muqabala.ui.reading.palette import ReadingPalette

    return replace(ReadingPalette(), **theme.reading)  # type: ignore[arg-type]


def style_sheet(theme: Theme) -> str:
    """Return the style sheet of the program in the theme's colours."""
    tick = paths.resources() / "pictures" / f"tick_{'dark' if theme.dark else 'light'}.png"
    colors = {**theme.roles, "tick": tick.as_posix()}
    return re.sub(r"@(\w+)", lambda match: colors[match[1]], _STYLE)


def contrast(first: str, second: str) -> float:
    """Return the WCAG 2.1 contrast ratio of two colours, 1 to 21."""
    low, high = sorted((_luminance(first), _luminance(second)))
    return (high + 0.05) / (low + 0.05)


def _luminance(color: str) -> float:
    """Relative luminance as WCAG 2.1 defines it."""
    parts = (int(color[at : at + 2], 16) / 255 for at in (1, 3, 5))
    linear = [
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    ]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


_STYLE = """
QMainWindow, QDialog, #desk { background: @window; }
QMenuBar { background: @panel; color: @text; padding: 2px 8px; border-bottom: 1px solid @border; }
QMenuBar::item { padding: 5px 10px; border-radius: 6px; background: transparent; }
QMenuBar::item:selected { background: @selected; color: @selected_text; }
QMenu { background: @card; color: @text; border: 1px solid @border; padding: 5px; }
QMenu::item { padding: 6px 26px 6px 26px; border-radius: 5px; }
QMenu::item:selected { background: @selected; color: @selected_text; }
QMenu::item:disabled { color: @placeholder; }
QMenu::separator { height: 1px; background: @border; margin: 5px 8px; }
QToolBar { background: @panel; border: none; border-bottom: 1px solid @border;
  padding: 6px 12px; spacing: 8px; }
QToolTip { background: @card; color: @text; border: 1px solid @border; padding: 4px 7px; }
QStatusBar { background: @panel; color: @soft_text; border-top: 1px solid @border; }
QStatusBar::item { border: none; }
QSplitter::handle:horizontal { background: @border; margin: 0 3px; }
QSplitter::handle:horizontal:hover { background: @accent; }
#wordmark { color: @accent; padding: 0 6px; }
#panelTitle { color: @text; font-weight: 600; }
#soft, QLabel[soft="true"] { color: @soft_text; }
#heading { color: @text; }
#card { background: @card; border: 1px solid @border; border-radius: 10px; }
#mentionCard { background: @card; border: 1px solid @field_border; border-radius: 10px; }
#mentionCard QScrollArea, #mentionCard #facts { background: transparent; }
QLabel[chip] { padding: 1px 8px; border-radius: 9px; font-size: 8.5pt; color: @neutral;
  background: @neutral_fill; }
QLabel[chip="number"] { color: @number; background: @number_fill; }
QLabel[chip="date"] { color: @date; background: @date_fill; }
QLabel[chip="person"] { color: @person; background: @person_fill; }
QLabel[chip="organization"] { color: @organization; background: @organization_fill; }
QLabel[chip="place"] { color: @place; background: @place_fill; }
QLabel[chip="quote"] { color: @quote; background: @quote_fill; }
QLabel[chip="loaded"] { color: @loaded; background: @loaded_fill; }
QPushButton[link="true"] { background: transparent; color: @link; border: none; padding: 0;
  text-align: left; }
QPushButton[link="true"]:hover, QPushButton[link="true"]:focus { text-decoration: underline;
  border: none; padding: 0; }
#notice { background: @note_card; border: none; border-bottom: 1px solid @border; }
#notice QLabel { color: @text; }
#noteCard QScrollArea, #noteFields { background: transparent; }
#noteCard { background: @note_card; border: 1px solid @border; border-radius: 10px; }
QPushButton, QToolButton[framed="true"] { background: @card; color: @text;
  border: 1px solid @field_border; border-radius: 7px; padding: 5px 13px; }
QPushButton:hover, QToolButton[framed="true"]:hover { background: @well; }
QPushButton:pressed, QToolButton[framed="true"]:pressed { background: @selected; }
QPushButton:focus, QToolButton[framed="true"]:focus { border: 2px solid @focus; padding: 4px 12px; }
QPushButton:disabled, QToolButton[framed="true"]:disabled { color: @placeholder;
  border-color: @border; }
QPushButton::menu-indicator { image: none; width: 0; }
QPushButton[primary="true"], QPushButton:default { background: @accent; color: @accent_text;
  border: 1px solid @accent; }
QPushButton[primary="true"]:focus, QPushButton:default:focus { border: 2px solid @text;
  padding: 4px 12px; }
QPushButton[primary="true"]:disabled { background: @well; color: @placeholder;
  border-color: @border; }
QToolButton { background: transparent; color: @text; border: 1px solid transparent;
  border-radius: 7px; padding: 4px 7px; }
QToolButton:hover { background: @well; }
QToolButton:checked { background: @selected; color: @selected_text; }
QToolButton:focus { border: 1px solid @focus; }
QToolButton[verdict] { padding: 2px 8px; border-radius: 10px; font-size: 9pt; }
QToolButton[verdict="conflict"] { color: @conflict; background: @conflict_fill; }
QToolButton[verdict="compatible"] { color: @compatible; background: @compatible_fill; }
QToolButton[verdict="agree"] { color: @agree; background: @agree_fill; }
QToolButton[verdict="day"],
QToolButton[verdict="alone"] { color: @neutral; background: @neutral_fill; }
QToolButton[verdict]:checked { border: 2px solid @text; padding: 1px 7px; }
QToolButton[verdict]:focus { border: 2px solid @focus; padding: 1px 7px; }
QToolButton::menu-indicator { image: none; }
#command { background: @field; color: @soft_text; border: 1px solid @border;
  border-radius: 8px; padding: 6px 12px; }
#keys { background: @well; color: @soft_text; border-radius: 5px; padding: 1px 7px; }
#command:hover { border-color: @field_border; }
#command:focus { border: 1px solid @focus; }
QLineEdit, QPlainTextEdit, #noteBody { background: @field; color: @text;
  border: 1px solid @field_border; border-radius: 7px; padding: 5px 9px;
  selection-background-color: @selected; selection-color: @selected_text; }
QLineEdit:focus, QPlainTextEdit:focus, #noteBody:focus { border: 1px solid @focus; }
QComboBox { background: @field; color: @text; border: 1px solid @field_border; border-radius: 7px;
  padding: 5px 9px; }
QComboBox:focus { border: 1px solid @focus; }
QComboBox QLineEdit, QComboBox QLineEdit:focus { border: none; padding: 0; }
QSpinBox { background: @field; color: @text; border: 1px solid @field_border; border-radius: 7px;
  padding: 5px 9px; selection-background-color: @selected; selection-color: @selected_text; }
QSpinBox:focus { border: 1px solid @focus; }
QSpinBox::up-button, QSpinBox::down-button { border: none; background: transparent; width: 20px; }
QSpinBox::up-button:hover, QSpinBox::down-button:hover { background: @well; }
QSpinBox::up-arrow { image: none; width: 0; height: 0; border-bottom: 4px solid @soft_text;
  border-left: 4px solid @field; border-right: 4px solid @field; }
QSpinBox::down-arrow { image: none; width: 0; height: 0; border-top: 4px solid @soft_text;
  border-left: 4px solid @field; border-right: 4px solid @field; }
QComboBox::drop-down { border: none; width: 22px; }
QComboBox::down-arrow { image: none; width: 0; height: 0; border-top: 5px solid @soft_text;
  border-left: 4px solid @field; border-right: 4px solid @field; }
#choices { background: @field; border: 1px solid @field_border; border-radius: 7px; padding: 4px; }
#choices:focus { border: 1px solid @focus; }
#choices::item { padding: 4px 2px; }
QComboBox QAbstractItemView { background: @card; color: @text; border: 1px solid @border;
  selection-background-color: @selected; selection-color: @selected_text; }
QDialogButtonBox { dialogbuttonbox-buttons-have-icons: 0; }
#completion { background: @card; color: @text; border: 1px solid @field_border;
  selection-background-color: @selected; selection-color: @selected_text; }
QListView, QTreeView { background: transparent; color: @text; border: none; outline: none; }
QTableView { background: @page; alternate-background-color: @well; color: @text;
  border: 1px solid @border; border-radius: 8px; outline: none;
  selection-background-color: @selected; selection-color: @selected_text; }
QTableView:focus { border: 1px solid @focus; }
QTableView::item { padding: 0 6px; border: none; }
QAbstractScrollArea::corner { background: transparent; border: none; }
QHeaderView { background: transparent; }
QHeaderView::section { background: @panel; color: @soft_text; border: none;
  border-bottom: 1px solid @border; padding: 5px 8px; font-size: 9pt; }
QHeaderView::section:hover { color: @text; }
#indexPanel, #searchPanel, #ledgerPanel, #indexes { background: @panel; }
#narrow { padding: 1px 9px; font-size: 9pt; border-radius: 9px; }
QToolButton[key="true"] { padding: 1px 8px; font-size: 9pt; color: @soft_text; }
QToolButton[key="true"]:disabled { color: @border; }
#indexes { border-top: 1px solid @border; }
QMainWindow::separator { background: @border; height: 3px; }
QMainWindow::separator:hover { background: @accent; }
QTextBrowser { background: @page; color: @text; border: 1px solid @border; border-radius: 10px; }
QTextBrowser:focus { border: 1px solid @focus; }
QTabBar { background: transparent; }
QTabBar::tab { background: transparent; color: @soft_text; font-size: 9.5pt;
  padding: 8px 4px 7px 4px; margin: 0 1px;
  border: none; border-bottom: 2px solid transparent; }
#evidenceTabs::tab { font-size: 9pt; padding: 8px 2px 7px 2px; }
QTabBar::scroller { width: 44px; }
QTabBar QToolButton { background: @panel; border: 1px solid @border; padding: 0; }
QTabBar::tab:hover { color: @text; }
QTabBar::tab:selected { color: @accent; border-bottom: 2px solid @accent; }
QTabBar::tab:focus { border-bottom: 2px solid @focus; color: @text; }
QCheckBox, QRadioButton { color: @text; spacing: 8px; border: 1px solid transparent;
  border-radius: 4px; padding: 1px 3px; }
QCheckBox::indicator, QListView::indicator { width: 14px; height: 14px; background: @field;
  border: 1px solid @soft_text; border-radius: 3px; }
QCheckBox::indicator:checked, QListView::indicator:checked { background: @accent;
  border-color: @accent; image: url("@tick"); }
QCheckBox::indicator:indeterminate, QListView::indicator:indeterminate { border-color: @accent;
  background: qlineargradient(x1:0, y1:0, x2:0, y2:1, stop:0.34 @field, stop:0.35 @accent,
  stop:0.65 @accent, stop:0.66 @field); }
QCheckBox::indicator:disabled, QListView::indicator:disabled { background: @well;
  border-color: @border; }
QCheckBox:focus, QRadioButton:focus { border-color: @focus; }
QProgressBar { background: @well; border: none; border-radius: 4px; height: 8px;
  max-height: 8px; }
QProgressBar::chunk { background: @accent; border-radius: 4px; }
QScrollBar:vertical { background: transparent; width: 11px; margin: 2px; }
QScrollBar:horizontal { background: transparent; height: 11px; margin: 2px; }
QScrollBar::handle { background: @field_border; border-radius: 3px; }
QScrollBar::handle:vertical { min-height: 36px; }
QScrollBar::handle:horizontal { min-width: 36px; }
QScrollBar::handle:hover { background: @soft_text; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
"""
