"""Every action of the window, declared once: its words, its keys, its place in the menus."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar, QWidget

from muqabala.ui.theme import Theme


@dataclass(frozen=True, slots=True)
class Declared:
    """One action. `group` makes it one of several choices, `checkable` a switch.

    An empty name is a line between groups of entries.
    """

    name: str = ""
    text: str = ""
    keys: str = ""
    tip: str = ""
    checkable: bool = False
    group: str = ""


_LINE = Declared()

MENUS: tuple[tuple[str, str, tuple[Declared, ...]], ...] = (
    (
        "file",
        QT_TRANSLATE_NOOP("Actions", "&File"),
        (
            Declared(
                "open_files",
                QT_TRANSLATE_NOOP("Actions", "Open files…"),
                "Ctrl+O",
                QT_TRANSLATE_NOOP("Actions", "Adds reports to the library"),
            ),
            Declared(
                "open_folder",
                QT_TRANSLATE_NOOP("Actions", "Open folder…"),
                "Ctrl+Shift+O",
                QT_TRANSLATE_NOOP("Actions", "Adds all reports of a folder to the library"),
            ),
            Declared("open_sample", QT_TRANSLATE_NOOP("Actions", "Open the sample reports")),
            _LINE,
            Declared(
                "remove",
                QT_TRANSLATE_NOOP("Actions", "Remove report from the library…"),
                "Ctrl+Shift+Delete",
            ),
            _LINE,
            Declared("settings", QT_TRANSLATE_NOOP("Actions", "Settings…"), "Ctrl+,"),
            Declared("quit", QT_TRANSLATE_NOOP("Actions", "Quit"), "Ctrl+Q"),
        ),
    ),
    (
        "edit",
        QT_TRANSLATE_NOOP("Actions", "&Edit"),
        (
            Declared("undo", QT_TRANSLATE_NOOP("Actions", "Undo"), "Ctrl+Z"),
            Declared("redo", QT_TRANSLATE_NOOP("Actions", "Redo"), "Ctrl+Shift+Z"),
            _LINE,
            Declared(
                "note",
                QT_TRANSLATE_NOOP("Actions", "Write a note…"),
                "Ctrl+M",
                QT_TRANSLATE_NOOP("Actions", "Writes a note on the selected passage"),
            ),
            Declared(
                "pair_note",
                QT_TRANSLATE_NOOP("Actions", "Note on both passages…"),
                "Ctrl+Shift+M",
                QT_TRANSLATE_NOOP("Actions", "Writes one note on the passages selected in both reports"),
            ),
            _LINE,
            Declared("find", QT_TRANSLATE_NOOP("Actions", "Find in the reports…"), "Ctrl+F"),
            Declared("find_next", QT_TRANSLATE_NOOP("Actions", "Find next"), "F3"),
            Declared("find_previous", QT_TRANSLATE_NOOP("Actions", "Find previous"), "Shift+F3"),
        ),
    ),
    (
        "compare",
        QT_TRANSLATE_NOOP("Actions", "&Compare"),
        (
            Declared("open", QT_TRANSLATE_NOOP("Actions", "Open the chosen report"), "Ctrl+Shift+Return"),
            Declared(
                "open_beside",
                QT_TRANSLATE_NOOP("Actions", "Set the chosen report beside"),
                "Ctrl+Return",
                QT_TRANSLATE_NOOP("Actions", "Compares the open report with the one chosen in the library"),
            ),
            Declared("swap", QT_TRANSLATE_NOOP("Actions", "Swap the pages"), "Ctrl+Shift+X"),
            Declared("close_second", QT_TRANSLATE_NOOP("Actions", "Close the second report"), "Ctrl+W"),
            _LINE,
            Declared("next_evidence", QT_TRANSLATE_NOOP("Actions", "Next evidence"), "F8"),
            Declared("previous_evidence", QT_TRANSLATE_NOOP("Actions", "Previous evidence"), "Shift+F8"),
            Declared(
                "linked",
                QT_TRANSLATE_NOOP("Actions", "Scroll both pages together"),
                "Ctrl+L",
                checkable=True,
            ),
        ),
    ),
    (
        "view",
        QT_TRANSLATE_NOOP("Actions", "&View"),
        (
            Declared("command", QT_TRANSLATE_NOOP("Actions", "Commands and reports…"), "Ctrl+K"),
            _LINE,
            Declared("show_library", QT_TRANSLATE_NOOP("Actions", "Library"), "Ctrl+1", checkable=True),
            Declared("show_evidence", QT_TRANSLATE_NOOP("Actions", "Evidence"), "Ctrl+2", checkable=True),
            Declared("tab_figures", QT_TRANSLATE_NOOP("Actions", "Figures"), "Alt+1"),
            Declared("tab_entities", QT_TRANSLATE_NOOP("Actions", "Names"), "Alt+2"),
            Declared("tab_naming", QT_TRANSLATE_NOOP("Actions", "Wording"), "Alt+3"),
            Declared("tab_passages", QT_TRANSLATE_NOOP("Actions", "Passages"), "Alt+4"),
            Declared("tab_checks", QT_TRANSLATE_NOOP("Actions", "Checks"), "Alt+5"),
            Declared("tab_notes", QT_TRANSLATE_NOOP("Actions", "Notes"), "Alt+6"),
            _LINE,
            Declared("theme_day", QT_TRANSLATE_NOOP("Actions", "Day"), group="theme"),
            Declared("theme_sepia", QT_TRANSLATE_NOOP("Actions", "Sepia"), group="theme"),
            Declared("theme_night", QT_TRANSLATE_NOOP("Actions", "Night"), group="theme"),
            _LINE,
            Declared("larger", QT_TRANSLATE_NOOP("Actions", "Larger text"), "Ctrl++"),
            Declared("smaller", QT_TRANSLATE_NOOP("Actions", "Smaller text"), "Ctrl+-"),
            Declared("normal_size", QT_TRANSLATE_NOOP("Actions", "Normal text size"), "Ctrl+0"),
            _LINE,
            Declared(
                "source",
                QT_TRANSLATE_NOOP("Actions", "Show the source as it was"),
                "Ctrl+U",
                QT_TRANSLATE_NOOP("Actions", "Shows the reports as they stood before repair"),
                checkable=True,
            ),
            Declared("legend", QT_TRANSLATE_NOOP("Actions", "Colours and lines…"), "Ctrl+G"),
            Declared("full_screen", QT_TRANSLATE_NOOP("Actions", "Full screen"), "F11", checkable=True),
        ),
    ),
    (
        "export",
        QT_TRANSLATE_NOOP("Actions", "E&xport"),
        (
            Declared("export_md", QT_TRANSLATE_NOOP("Actions", "Notes as Markdown…")),
            Declared("export_html", QT_TRANSLATE_NOOP("Actions", "Notes as a web page…"), "Ctrl+E"),
            Declared("export_json", QT_TRANSLATE_NOOP("Actions", "Notes as JSON…")),
            _LINE,
            Declared(
                "export_comparison",
                QT_TRANSLATE_NOOP("Actions", "Comparison as a web page…"),
                "Ctrl+Shift+E",
            ),
        ),
    ),
    (
        "help",
        QT_TRANSLATE_NOOP("Actions", "&Help"),
        (
            Declared("shortcuts", QT_TRANSLATE_NOOP("Actions", "Keyboard shortcuts"), "F1"),
            Declared("about", QT_TRANSLATE_NOOP("Actions", "About Muqabala")),
        ),
    ),
)


def declared() -> Iterator[Declared]:
    """Return all actions in the order of the menus."""
    for _, _, entries in MENUS:
        yield from (entry for entry in entries if entry.name)


class Actions:
    """The actions of one window, by name."""

    def __init__(self, window: QWidget) -> None:
        self._actions: dict[str, QAction] = {}
        groups: dict[str, QActionGroup] = {}
        for entry in declared():
            action = QAction(QCoreApplication.translate("Actions", entry.text), window)
            action.setObjectName(entry.name)
            action.setCheckable(entry.checkable or bool(entry.group))
            if entry.keys:
                action.setShortcut(QKeySequence(entry.keys))
            if entry.group:
                group = groups.setdefault(entry.group, QActionGroup(window))
                group.addAction(action)
            self._describe(action, entry)
            self._actions[entry.name] = action
            window.addAction(action)
        redo = self._actions["redo"]
        redo.setShortcuts([QKeySequence("Ctrl+Shift+Z"), QKeySequence("Ctrl+Y")])
        self._actions["larger"].setShortcuts([QKeySequence("Ctrl++"), QKeySequence("Ctrl+=")])

    def __getitem__(self, name: str) -> QAction:
        """Return the action of that name."""
        return self._actions[name]

    def __iter__(self) -> Iterator[QAction]:
        """Return all actions in the order of the menus."""
        return iter(self._actions.values())

    def enable(self, *names: str, on: bool) -> None:
        """Make actions available or not."""
        for name in names:
            self._actions[name].setEnabled(on)

    def fill(self, bar: QMenuBar) -> dict[str, QMenu]:
        """Fill the menu bar; return the menus by name."""
        menus = {}
        for name, text, entries in MENUS:
            menu = bar.addMenu(QCoreApplication.translate("Actions", text))
            menu.setToolTipsVisible(True)
            for entry in entries:
                if entry.name:
                    menu.addAction(self._actions[entry.name])
                else:
                    menu.addSeparator()
            menus[name] = menu
        return menus

    def give_icons(self, theme: Theme) -> None:
        """Give the actions their icons; called after the first paint and on a change of theme."""
        from muqabala.ui.icons import GLYPHS, icon

        for name, glyph in _ICONS.items():
            if glyph in GLYPHS:
                self._actions[name].setIcon(icon(glyph, theme))

    def _describe(self, action: QAction, entry: Declared) -> None:
        tip = QCoreApplication.translate("Actions", entry.tip or entry.text).replace("&", "")
        keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        # The keys are Latin in every language and are kept apart from an Arabic sentence.
        action.setToolTip(f"{tip} \u2068({keys})\u2069" if keys else tip)
        action.setStatusTip(tip)


_ICONS = {
    "open_files": "open_files",
    "open_folder": "open_folder",
    "open_sample": "library",
    "remove": "remove",
    "settings": "settings",
    "undo": "undo",
    "redo": "redo",
    "note": "note",
    "pair_note": "pair_note",
    "find": "search",
    "open_beside": "compare",
    "swap": "swap",
    "close_second": "close",
    "linked": "linked",
    "command": "command",
    "theme_day": "day",
    "theme_sepia": "sepia",
    "theme_night": "night",
    "source": "source",
    "legend": "legend",
    "export_comparison": "export",
    "export_html": "export",
    "shortcuts": "help",
    "show_evidence": "evidence",
    "show_library": "library",
}
