"""Every action of the window, declared once: its words, its keys, its place in the menus."""

from __future__ import annotations

from muqabala.ui.declared import Menu
from muqabala.ui.export.menu import export_menu
from muqabala.ui.menus.compare import compare_menu
from muqabala.ui.menus.edit import edit_menu
from muqabala.ui.menus.file import file_menu
from muqabala.ui.menus.help import help_menu
from muqabala.ui.menus.notes import notes_menu
from muqabala.ui.menus.view import view_menu


def menus() -> tuple[Menu, ...]:
    """Return all menus in the language of the interface, in the order of the menu bar."""
    return (
        file_menu(),
        edit_menu(),
        compare_menu(),
        notes_menu(),
        view_menu(),
        export_menu(),
        help_menu(),
    )
