"""What an action and a menu are before Qt makes them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtGui import QAction, QKeySequence

from muqabala.ui.directions import left_to_right


@dataclass(frozen=True, slots=True)
class Declared:
    """One action. `group` makes it one of several choices, `checkable` a switch; `icon` is a glyph.

    An empty name is a line between groups of entries.
    """

    name: str = ""
    text: str = ""
    keys: str = ""
    tip: str = ""
    checkable: bool = False
    group: str = ""
    icon: str = ""


LINE = Declared()


@dataclass(frozen=True, slots=True)
class Menu:
    """A menu with its entries, which may be menus in their turn."""

    name: str
    title: str
    entries: tuple[Declared | Menu, ...]

    def actions(self) -> Iterator[tuple[Declared, tuple[str, ...]]]:
        """Yield each action of this menu and below, with the titles of the menus it is in."""
        title = self.title.replace("&", "")
        for entry in self.entries:
            if isinstance(entry, Menu):
                for action, titles in entry.actions():
                    yield action, (title, *titles)
            elif entry.name:
                yield entry, (title,)


def keys_of(action: QAction) -> str:
    """Return the keys of an action, kept apart from an Arabic sentence; "" where it has none.

    They are Latin in every language.
    """
    keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
    return left_to_right(keys) if keys else ""


def full_text(action: QAction) -> str:
    """Return the words of an action where its menu is not seen: those of its submenu before them.

    `Web page…` of the submenu `Notes` is `Notes: Web page`.
    """
    own = action.text().replace("&", "").rstrip("…")
    submenu = action.property("submenu")
    return f"{submenu}: {own}" if submenu else own
