"""Every action of the window, declared once: its words, its keys, its place in the menus."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar, QWidget

from muqabala.ui.declared import LINE, Declared, Menu
from muqabala.ui.directions import left_to_right
from muqabala.ui.export.menu import export_menu
from muqabala.ui.theme import Theme

translate = QCoreApplication.translate


def _file_menu() -> Menu:
    """Return the file menu."""
    return Menu(
        "file",
        translate("Actions", "&File"),
        (
            Declared(
                "open_files",
                translate("Actions", "Open files…"),
                keys="Ctrl+O",
                tip=translate("Actions", "Adds reports to the library"),
            ),
            Declared(
                "open_folder",
                translate("Actions", "Open folder…"),
                keys="Ctrl+Shift+O",
                tip=translate("Actions", "Adds all reports of a folder to the library"),
            ),
            Declared(
                "paste",
                translate("Actions", "Paste a report"),
                keys="Ctrl+Shift+V",
                tip=translate("Actions", "Adds the text on the clipboard as a report"),
            ),
            Declared("open_sample", translate("Actions", "Open the sample reports")),
            Declared(
                "open_library",
                translate("Actions", "Open another library…"),
                tip=translate("Actions", "Works on another library, or begins a new one"),
            ),
            Declared(
                "import_notes",
                translate("Actions", "Import notes…"),
                tip=translate(
                    "Actions", "Takes in notes from a file, or all that a colleague's library has"
                ),
            ),
            LINE,
            Declared(
                "remove",
                translate("Actions", "Remove report from the library…"),
                keys="Ctrl+Shift+Delete",
            ),
            LINE,
            Declared("settings", translate("Actions", "Settings…"), keys="Ctrl+,"),
            Declared("quit", translate("Actions", "Quit"), keys="Ctrl+Q"),
        ),
    )


def _edit_menu() -> Menu:
    """Return the edit menu."""
    return Menu(
        "edit",
        translate("Actions", "&Edit"),
        (
            Declared("undo", translate("Actions", "Undo"), keys="Ctrl+Z"),
            Declared("redo", translate("Actions", "Redo"), keys="Ctrl+Shift+Z"),
            LINE,
            Declared(
                "note",
                translate("Actions", "Write a note…"),
                keys="Ctrl+M",
                tip=translate("Actions", "Writes a note on the selected passage"),
            ),
            Declared(
                "pair_note",
                translate("Actions", "Note on both passages…"),
                keys="Ctrl+Shift+M",
                tip=translate(
                    "Actions", "Writes one note on the passages selected in both reports"
                ),
            ),
            Declared(
                "add_name",
                translate("Actions", "Add a name…"),
                keys="Ctrl+Shift+N",
                tip=translate("Actions", "Says whom or what the selected words name"),
            ),
            Declared(
                "add_loaded",
                translate("Actions", "Add a loaded word…"),
                keys="Ctrl+Shift+W",
                tip=translate("Actions", "Says what the selected words say plainly"),
            ),
            Declared(
                "lexicon",
                translate("Actions", "My lexicon…"),
                keys="Ctrl+Shift+L",
                tip=translate("Actions", "Lists what you corrected; edit it, or give it to others"),
            ),
            LINE,
            Declared("find", translate("Actions", "Find in the reports…"), keys="Ctrl+F"),
            Declared("find_next", translate("Actions", "Find next"), keys="F3"),
            Declared("find_previous", translate("Actions", "Find previous"), keys="Shift+F3"),
        ),
    )


def _compare_menu() -> Menu:
    """Return the compare menu."""
    return Menu(
        "compare",
        translate("Actions", "&Compare"),
        (
            Declared(
                "open", translate("Actions", "Open the chosen report"), keys="Ctrl+Shift+Return"
            ),
            Declared(
                "open_beside",
                translate("Actions", "Set the chosen report beside"),
                keys="Ctrl+Return",
                tip=translate(
                    "Actions", "Compares the open report with the one chosen in the library"
                ),
            ),
            Declared("swap", translate("Actions", "Swap the pages"), keys="Ctrl+Shift+X"),
            Declared(
                "close_second", translate("Actions", "Close the second report"), keys="Ctrl+W"
            ),
            LINE,
            Declared("next_evidence", translate("Actions", "Next evidence"), keys="F8"),
            Declared(
                "previous_evidence", translate("Actions", "Previous evidence"), keys="Shift+F8"
            ),
            Declared(
                "linked",
                translate("Actions", "Scroll both pages together"),
                keys="Ctrl+L",
                checkable=True,
            ),
        ),
    )


def _view_menu() -> Menu:
    """Return the view menu."""
    return Menu(
        "view",
        translate("Actions", "&View"),
        (
            Declared("command", translate("Actions", "Commands and reports…"), keys="Ctrl+K"),
            LINE,
            Declared(
                "show_library", translate("Actions", "Library"), keys="Ctrl+1", checkable=True
            ),
            Declared(
                "show_evidence", translate("Actions", "Evidence"), keys="Ctrl+2", checkable=True
            ),
            Declared("tab_figures", translate("Actions", "Figures"), keys="Alt+1"),
            Declared("tab_entities", translate("Actions", "Names"), keys="Alt+2"),
            Declared("tab_naming", translate("Actions", "Wording"), keys="Alt+3"),
            Declared("tab_passages", translate("Actions", "Passages"), keys="Alt+4"),
            Declared("tab_checks", translate("Actions", "Checks"), keys="Alt+5"),
            Declared("tab_notes", translate("Actions", "Notes"), keys="Alt+6"),
            LINE,
            Declared(
                "index_figures",
                translate("Actions", "Index of figures…"),
                keys="Ctrl+Shift+F",
                tip=translate("Actions", "Lists the figures of all reports"),
            ),
            Declared(
                "index_names",
                translate("Actions", "Index of names…"),
                keys="Ctrl+Shift+I",
                tip=translate("Actions", "Lists the names of all reports and walks their places"),
            ),
            LINE,
            Declared("theme_day", translate("Actions", "Day"), group="theme"),
            Declared("theme_sepia", translate("Actions", "Sepia"), group="theme"),
            Declared("theme_night", translate("Actions", "Night"), group="theme"),
            LINE,
            Declared("larger", translate("Actions", "Larger text"), keys="Ctrl++"),
            Declared("smaller", translate("Actions", "Smaller text"), keys="Ctrl+-"),
            Declared("normal_size", translate("Actions", "Normal text size"), keys="Ctrl+0"),
            LINE,
            Declared(
                "source",
                translate("Actions", "Show the source as it was"),
                keys="Ctrl+U",
                tip=translate("Actions", "Shows the reports as they stood before repair"),
                checkable=True,
            ),
            Declared("legend", translate("Actions", "Colours and lines…"), keys="Ctrl+G"),
            Declared(
                "full_screen", translate("Actions", "Full screen"), keys="F11", checkable=True
            ),
        ),
    )


def _help_menu() -> Menu:
    """Return the help menu."""
    return Menu(
        "help",
        translate("Actions", "&Help"),
        (
            Declared("shortcuts", translate("Actions", "Keyboard shortcuts"), keys="F1"),
            Declared("about", translate("Actions", "About Muqabala")),
        ),
    )


def menus() -> tuple[Menu, ...]:
    """Return all menus in the language of the interface."""
    return (
        _file_menu(),
        _edit_menu(),
        _compare_menu(),
        _view_menu(),
        export_menu(),
        _help_menu(),
    )


class Actions:
    """The actions of one window, by name."""

    def __init__(self, window: QWidget) -> None:
        self._actions: dict[str, QAction] = {}
        groups: dict[str, QActionGroup] = {}
        self._menus = menus()
        self._submenus: list[QMenu] = []
        for entry, titles in (found for menu in self._menus for found in menu.actions()):
            action = QAction(entry.text, window)
            action.setObjectName(entry.name)
            action.setCheckable(entry.checkable or bool(entry.group))
            if entry.keys:
                action.setShortcut(QKeySequence(entry.keys))
            if entry.group:
                group = groups.setdefault(entry.group, QActionGroup(window))
                group.addAction(action)
            action.setProperty("menu", " ".join(titles))
            action.setProperty("submenu", " ".join(titles[1:]))
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
        for menu in self._submenus:
            menu.setEnabled(any(action.isEnabled() for action in menu.actions() if action.text()))

    def fill(self, bar: QMenuBar) -> dict[str, QMenu]:
        """Fill the menu bar; return the menus by name."""
        made = {}
        for declared in self._menus:
            menu = made[declared.name] = bar.addMenu(declared.title)
            self._fill_menu(menu, declared)
        return made

    def _fill_menu(self, menu: QMenu, declared: Menu) -> None:
        menu.setToolTipsVisible(True)
        for entry in declared.entries:
            if isinstance(entry, Menu):
                submenu = menu.addMenu(entry.title)
                self._submenus.append(submenu)
                self._fill_menu(submenu, entry)
            elif entry.name:
                menu.addAction(self._actions[entry.name])
            else:
                menu.addSeparator()

    def give_icons(self, theme: Theme) -> None:
        """Give the actions their icons; called after the first paint and on a change of theme."""
        from muqabala.ui.icons import GLYPHS, icon

        for name, glyph in _ICONS.items():
            if glyph in GLYPHS:
                self._actions[name].setIcon(icon(glyph, theme))

    def _describe(self, action: QAction, entry: Declared) -> None:
        tip = (entry.tip or entry.text).replace("&", "")
        keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        # The keys are Latin in every language and are kept apart from an Arabic sentence.
        action.setToolTip(f"{tip} ({left_to_right(keys)})" if keys else tip)
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
    "index_figures": "index",
    "index_names": "index",
    "export_figures": "export",
    "swap": "swap",
    "close_second": "close",
    "linked": "linked",
    "command": "command",
    "theme_day": "day",
    "theme_sepia": "sepia",
    "theme_night": "night",
    "source": "source",
    "lexicon": "lexicon",
    "legend": "legend",
    "comparison_html": "export",
    "notes_html": "export",
    "shortcuts": "help",
    "show_evidence": "evidence",
    "show_library": "library",
}
