"""The compare menu."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from muqabala.ui.declared import LINE, Declared, Menu
from muqabala.ui.ledger.menu import verdict_menu

translate = QCoreApplication.translate


def compare_menu() -> Menu:
    """Return the compare menu."""
    return Menu(
        "compare",
        translate("Actions", "&Compare"),
        (*_pair(), LINE, *_judging(), LINE, *_walking()),
    )


def _pair() -> tuple[Declared | Menu, ...]:
    return (
        Declared("open", translate("Actions", "Open the chosen report"), keys="Ctrl+Shift+Return"),
        Declared(
            "open_beside",
            translate("Actions", "Set the chosen report beside"),
            keys="Ctrl+Return",
            tip=translate("Actions", "Compares the open report with the one chosen in the library"),
            icon="compare",
        ),
        Declared(
            "several",
            translate("Actions", "Compare several reports…"),
            keys="Ctrl+Shift+B",
            tip=translate("Actions", "Sets three reports or more into one ledger"),
            icon="several",
        ),
        Declared("swap", translate("Actions", "Swap the pages"), keys="Ctrl+Shift+X", icon="swap"),
        Declared(
            "close_second",
            translate("Actions", "Close the second report"),
            keys="Ctrl+W",
            icon="close",
        ),
    )


def _judging() -> tuple[Declared | Menu, ...]:
    return (
        Declared(
            "ledger",
            translate("Actions", "Ledger of claims"),
            keys="Ctrl+J",
            tip=translate("Actions", "Lists what both reports count, and lets you judge it"),
            icon="ledger",
        ),
        Declared("next_conflict", translate("Actions", "Next conflict"), keys="F7"),
        Declared("previous_conflict", translate("Actions", "Previous conflict"), keys="Shift+F7"),
        verdict_menu(),
    )


def _walking() -> tuple[Declared | Menu, ...]:
    return (
        Declared("next_evidence", translate("Actions", "Next evidence"), keys="F8"),
        Declared("previous_evidence", translate("Actions", "Previous evidence"), keys="Shift+F8"),
        Declared(
            "linked",
            translate("Actions", "Scroll both pages together"),
            keys="Ctrl+L",
            checkable=True,
            icon="linked",
        ),
        Declared(
            "hold",
            translate("Actions", "Hold the other page here"),
            keys="Ctrl+Shift+H",
            tip=translate("Actions", "Leaves it where it is while this one is read on"),
            checkable=True,
        ),
    )
