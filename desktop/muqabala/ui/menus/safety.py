"""The menu of the library's safety, within the file menu."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from muqabala.ui.declared import Declared, Menu

translate = QCoreApplication.translate


def safety_menu() -> Menu:
    """Return the menu of backups and checks."""
    return Menu(
        "safety",
        translate("Actions", "Backups and checks"),
        (
            Declared(
                "restore_backup",
                translate("Actions", "Restore a backup…"),
                tip=translate("Actions", "Brings the library back to an earlier state"),
                icon="history",
            ),
            Declared(
                "back_up",
                translate("Actions", "Back up now"),
                tip=translate("Actions", "Writes a verified copy beside the library"),
            ),
            Declared(
                "check_library",
                translate("Actions", "Check the library"),
                tip=translate("Actions", "Reads the whole file and says whether it is sound"),
            ),
            Declared(
                "move_library",
                translate("Actions", "Move the library to another folder…"),
                tip=translate("Actions", "Copies and checks it; the old one stays until you say"),
            ),
        ),
    )
