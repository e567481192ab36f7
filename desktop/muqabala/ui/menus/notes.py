"""The notes menu."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from muqabala.ui.declared import Declared, Menu

translate = QCoreApplication.translate


def notes_menu() -> Menu:
    """Return the notes menu."""
    return Menu(
        "notes",
        translate("Actions", "&Notes"),
        (
            Declared(
                "note",
                translate("Actions", "Write a note…"),
                keys="Ctrl+M",
                tip=translate("Actions", "Writes a note on the selected passage"),
                icon="note",
            ),
            Declared(
                "pair_note",
                translate("Actions", "Note on both passages…"),
                keys="Ctrl+Shift+M",
                tip=translate(
                    "Actions", "Writes one note on the passages selected in both reports"
                ),
                icon="pair_note",
            ),
        ),
    )
