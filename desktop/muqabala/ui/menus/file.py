"""The file menu."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from muqabala.ui.declared import LINE, Declared, Menu
from muqabala.ui.menus.safety import safety_menu

translate = QCoreApplication.translate


def file_menu() -> Menu:
    """Return the file menu."""
    return Menu(
        "file",
        translate("Actions", "&File"),
        (*_taking_in(), LINE, *_library(), LINE, *_report(), LINE, *_program()),
    )


def _taking_in() -> tuple[Declared | Menu, ...]:
    return (
        Declared(
            "open_files",
            translate("Actions", "Open files…"),
            keys="Ctrl+O",
            tip=translate("Actions", "Adds reports to the library"),
            icon="open_files",
        ),
        Declared(
            "open_folder",
            translate("Actions", "Open folder…"),
            keys="Ctrl+Shift+O",
            tip=translate("Actions", "Adds all reports of a folder to the library"),
            icon="open_folder",
        ),
        Declared(
            "paste",
            translate("Actions", "Paste a report"),
            keys="Ctrl+Shift+V",
            tip=translate("Actions", "Adds what is on the clipboard as a report"),
        ),
        Declared(
            "open_address",
            translate("Actions", "From an address…"),
            keys="Ctrl+Alt+O",
            tip=translate("Actions", "Fetches one page of the web, when you say so"),
        ),
        Declared(
            "open_table",
            translate("Actions", "Table of reports…"),
            tip=translate("Actions", "Shows a table's first rows: which column holds what?"),
        ),
        Declared("open_sample", translate("Actions", "Open the sample reports"), icon="library"),
        Declared(
            "import_report",
            translate("Actions", "What the last import did…"),
            tip=translate(
                "Actions", "Tells of each file what was taken, guessed, repaired or refused"
            ),
        ),
    )


def _library() -> tuple[Declared | Menu, ...]:
    return (
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
        safety_menu(),
    )


def _report() -> tuple[Declared | Menu, ...]:
    return (
        Declared(
            "details",
            translate("Actions", "Details of the report…"),
            keys="Alt+Return",
            tip=translate("Actions", "Title, outlet, day and address: as read, or put right"),
        ),
        Declared(
            "versions",
            translate("Actions", "Earlier versions of the report…"),
            keys="Ctrl+Alt+V",
            tip=translate("Actions", "What its words were before its file changed"),
        ),
        Declared(
            "report_tags",
            translate("Actions", "Tags of the report…"),
            keys="Ctrl+Alt+G",
            tip=translate("Actions", "Gives tags to the whole report, or takes them off"),
            icon="tag",
        ),
        Declared(
            "collections",
            translate("Actions", "Collections of the report…"),
            keys="Ctrl+Alt+K",
            tip=translate("Actions", "Puts the report into collections, or takes it out"),
        ),
        Declared(
            "remove",
            translate("Actions", "Remove report from the library…"),
            keys="Ctrl+Shift+Delete",
            icon="remove",
        ),
    )


def _program() -> tuple[Declared | Menu, ...]:
    return (
        Declared("settings", translate("Actions", "Settings…"), keys="Ctrl+,", icon="settings"),
        Declared("quit", translate("Actions", "Quit"), keys="Ctrl+Q"),
    )
