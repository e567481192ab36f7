"""The edit menu."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from muqabala.ui.declared import LINE, Declared, Menu

translate = QCoreApplication.translate


def edit_menu() -> Menu:
    """Return the edit menu."""
    return Menu(
        "edit",
        translate("Actions", "&Edit"),
        (
            Declared("undo", translate("Actions", "Undo"), keys="Ctrl+Z", icon="undo"),
            Declared("redo", translate("Actions", "Redo"), keys="Ctrl+Shift+Z", icon="redo"),
            LINE,
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
                icon="lexicon",
            ),
            LINE,
            Declared(
                "find", translate("Actions", "Find in the reports…"), keys="Ctrl+F", icon="search"
            ),
            Declared(
                "search",
                translate("Actions", "Search the library…"),
                keys="Ctrl+Shift+S",
                tip=translate("Actions", "Searches texts, notes, tags, names and figures"),
                icon="search",
            ),
            Declared(
                "concordance",
                translate("Actions", "Concordance…"),
                keys="Ctrl+Shift+K",
                tip=translate("Actions", "Lists every place of a word with what stands around it"),
                icon="index",
            ),
            Declared("find_next", translate("Actions", "Find next"), keys="F3"),
            Declared("find_previous", translate("Actions", "Find previous"), keys="Shift+F3"),
        ),
    )
