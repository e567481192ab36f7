"""The help menu."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from muqabala.ui.declared import Declared, Menu

translate = QCoreApplication.translate


def help_menu() -> Menu:
    """Return the help menu."""
    return Menu(
        "help",
        translate("Actions", "&Help"),
        (
            Declared("help", translate("Actions", "Handbook"), keys="F1", icon="help"),
            Declared("tour", translate("Actions", "Tour of the window")),
            Declared("shortcuts", translate("Actions", "Keyboard shortcuts…"), keys="Shift+F1"),
            Declared(
                "news",
                translate("Actions", "What is new"),
                tip=translate("Actions", "What each version of the program brought"),
            ),
            Declared("licences", translate("Actions", "Licences of the parts")),
            Declared("about", translate("Actions", "About Muqabala")),
        ),
    )
