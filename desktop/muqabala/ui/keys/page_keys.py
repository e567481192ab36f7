"""The keys that pages and lists themselves understand; they are the same for everybody."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from muqabala.ui.cards import Card, Chip
from muqabala.ui.directions import left_to_right

translate = QCoreApplication.translate


def page_keys() -> list[Card]:
    """Return a line for each, under the place in which it works."""
    return [
        _section("section:page", translate("ShortcutsDialog", "On a page")),
        _keyed("page:next", translate("ShortcutsDialog", "Next mark"), "N"),
        _keyed("page:previous", translate("ShortcutsDialog", "Previous mark"), "P"),
        _keyed("page:card", translate("ShortcutsDialog", "What is known of the mark"), "Space"),
        _keyed("page:enter", translate("ShortcutsDialog", "Into its card"), "Tab"),
        _keyed("page:close", translate("ShortcutsDialog", "Close its card"), "Esc"),
        _section("section:alike", translate("ShortcutsDialog", "Among names that may be one")),
        _keyed("alike:show", translate("ShortcutsDialog", "Show both"), "Enter"),
        _keyed("alike:one", translate("ShortcutsDialog", "They are one"), "A"),
        _keyed("alike:two", translate("ShortcutsDialog", "They are two"), "D"),
        _section("section:ledger", translate("ShortcutsDialog", "In the ledger")),
        _keyed("ledger:accept", translate("ShortcutsDialog", "Confirm the verdict"), "A"),
        _keyed("ledger:dismiss", translate("ShortcutsDialog", "Not a conflict"), "D"),
        _keyed("ledger:why", translate("ShortcutsDialog", "Not a conflict, because…"), "Shift+D"),
        _keyed("ledger:update", translate("ShortcutsDialog", "An update, no conflict"), "U"),
        _keyed(
            "ledger:verdict", translate("ShortcutsDialog", "Agree, compatible, conflict"), "1, 2, 3"
        ),
        _keyed("ledger:pin", translate("ShortcutsDialog", "Pin two figures together"), "P"),
        _keyed("ledger:break", translate("ShortcutsDialog", "Break a pair apart"), "B"),
        _keyed("ledger:note", translate("ShortcutsDialog", "Note on the row"), "N"),
        _keyed("ledger:reason", translate("ShortcutsDialog", "Reason of the verdict"), "R"),
        _keyed("ledger:withdraw", translate("ShortcutsDialog", "Take the verdict back"), "Del"),
        _keyed("ledger:undo", translate("ShortcutsDialog", "Undo"), "Z"),
        _keyed(
            "ledger:next", translate("ShortcutsDialog", "Next or previous conflict"), "X, Shift+X"
        ),
    ]


def _section(key: str, title: str) -> Card:
    return Card(key, title, section=True, title_lines=1)


def _keyed(key: str, text: str, keys: str) -> Card:
    return Card(key, text, chips=(Chip(left_to_right(keys)),), title_lines=1)
