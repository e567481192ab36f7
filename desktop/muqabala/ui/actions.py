"""The actions of a window, made from the menus in which they are declared."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar, QStyleOptionMenuItem, QWidget

from muqabala.ui.declared import Menu, keys_of
from muqabala.ui.directions import left_to_right
from muqabala.ui.menus import menus
from muqabala.ui.theme import Theme


class _Menu(QMenu):
    """A menu whose keys stand in their Latin order in every language, «Ctrl+,» too."""

    def initStyleOption(self, option: QStyleOptionMenuItem, action: QAction) -> None:
        """Fence off the keys, which Qt sets behind a tab."""
        super().initStyleOption(option, action)
        words, tab, keys = option.text.partition("\t")
        if tab:
            option.text = f"{words}\t{left_to_right(keys)}"


class Actions:
    """The actions of one window, by name."""

    def __init__(self, window: QWidget) -> None:
        self._actions: dict[str, QAction] = {}
        groups: dict[str, QActionGroup] = {}
        self._menus = menus()
        self._submenus: list[QMenu] = []
        self._glyphs: dict[str, str] = {}
        self._tips: dict[str, str] = {}
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
            self._tips[entry.name] = (entry.tip or entry.text).replace("&", "")
            if entry.icon:
                self._glyphs[entry.name] = entry.icon
            self._actions[entry.name] = action
            window.addAction(action)
        redo = self._actions["redo"]
        redo.setShortcuts([QKeySequence("Ctrl+Shift+Z"), QKeySequence("Ctrl+Y")])
        self._actions["larger"].setShortcuts([QKeySequence("Ctrl++"), QKeySequence("Ctrl+=")])
        self._usual = {name: action.shortcuts() for name, action in self._actions.items()}
        for name in self._actions:
            self._describe(name)

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

    def refuse(self, names: Iterable[str], reason: str) -> None:
        """Make actions unavailable and say why where they are; "" says nothing any more."""
        for name in names:
            action = self._actions[name]
            action.setToolTip(reason or action.property("tip"))
            if reason:
                action.setEnabled(False)

    def fill(self, bar: QMenuBar) -> dict[str, QMenu]:
        """Fill the menu bar; return the menus by name."""
        made: dict[str, QMenu] = {}
        for declared in self._menus:
            menu = made[declared.name] = _Menu(declared.title, bar)
            bar.addMenu(menu)
            self._fill_menu(menu, declared)
        return made

    def _fill_menu(self, menu: QMenu, declared: Menu) -> None:
        menu.setToolTipsVisible(True)
        for entry in declared.entries:
            if isinstance(entry, Menu):
                submenu = _Menu(entry.title, menu)
                menu.addMenu(submenu)
                self._submenus.append(submenu)
                self._fill_menu(submenu, entry)
            elif entry.name:
                menu.addAction(self._actions[entry.name])
            else:
                menu.addSeparator()

    def give_icons(self, theme: Theme) -> None:
        """Give the actions their icons; called after the first paint and on a change of theme."""
        from muqabala.ui.icons import GLYPHS, icon

        for name, glyph in self._glyphs.items():
            if glyph in GLYPHS:
                self._actions[name].setIcon(icon(glyph, theme))

    def use_keys(self, own: Mapping[str, str]) -> None:
        """Give the actions these keys by name, and all others the usual ones."""
        for name, action in self._actions.items():
            keys = [QKeySequence(own[name])] if name in own else self._usual[name]
            if keys != action.shortcuts():
                action.setShortcuts([each for each in keys if not each.isEmpty()])
                self._describe(name)

    def usual_keys(self, name: str) -> list[QKeySequence]:
        """Return the keys an action has before anybody changes them."""
        return self._usual[name]

    def _describe(self, name: str) -> None:
        """Say what an action does and its keys; a reason why it is refused stays in sight."""
        action, tip = self._actions[name], self._tips[name]
        keys = keys_of(action)
        said = f"{tip} ({keys})" if keys else tip
        is_refused = action.property("tip") not in (None, action.toolTip())
        action.setProperty("tip", said)
        if not is_refused:
            action.setToolTip(said)
        action.setStatusTip(tip)
