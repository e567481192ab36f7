"""The notes menu."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from muqabala.model.annotation import COLORS
from muqabala.ui.declared import LINE, Declared, Menu
from muqabala.ui.words import word

translate = QCoreApplication.translate

MARKS = tuple(f"mark_{color}" for color in COLORS)
"""The actions that mark what is selected, in the order of `COLORS`."""


def notes_menu() -> Menu:
    """Return the notes menu."""
    return Menu("notes", translate("Actions", "&Notes"), (*_writing(), LINE, *_keeping()))


def _writing() -> tuple[Declared | Menu, ...]:
    return (
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
            tip=translate("Actions", "Writes one note on the passages selected in both reports"),
            icon="pair_note",
        ),
        Declared(
            "report_note",
            translate("Actions", "Note on the whole report…"),
            keys="Ctrl+Alt+M",
            tip=translate("Actions", "Writes a note on the report in use, on no passage of it"),
        ),
        Declared(
            "tag",
            translate("Actions", "Tag…"),
            keys="Ctrl+T",
            tip=translate("Actions", "Gives tags to the selected passage, or to the chosen note"),
            icon="tag",
        ),
        Menu(
            "marks",
            translate("Actions", "Mark in colour"),
            tuple(
                Declared(
                    name,
                    word("mark", color),
                    keys=f"Ctrl+Alt+{number}",
                    tip=translate("Actions", "Marks the selected passage; once more takes it away"),
                )
                for number, (name, color) in enumerate(zip(MARKS, COLORS, strict=True), 1)
            ),
        ),
        Declared(
            "copy_citation",
            translate("Actions", "Copy as citation"),
            keys="Ctrl+Shift+C",
            tip=translate(
                "Actions", "Copies the selected words with outlet, date, title, place and hash"
            ),
            icon="cite",
        ),
    )


def _keeping() -> tuple[Declared, ...]:
    return (
        Declared(
            "review_notes",
            translate("Actions", "Notes for review…"),
            keys="Ctrl+Shift+R",
            tip=translate("Actions", "Lists notes whose words changed, and where they may stand"),
            icon="review",
        ),
        Declared(
            "tags",
            translate("Actions", "Tags…"),
            keys="Ctrl+Shift+T",
            tip=translate("Actions", "Renames, moves, merges, colours and deletes tags"),
            icon="tag",
        ),
        LINE,
        Declared(
            "history",
            translate("Actions", "History…"),
            keys="Ctrl+H",
            tip=translate("Actions", "Lists all changes and goes back to any of them"),
            icon="history",
        ),
        Declared(
            "trash",
            translate("Actions", "Trash…"),
            keys="Ctrl+Alt+T",
            tip=translate("Actions", "Puts reports and notes back, or deletes them for good"),
            icon="remove",
        ),
    )
