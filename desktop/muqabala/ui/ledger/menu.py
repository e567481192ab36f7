"""The verdicts as a menu of the window: what the letters of the ledger do, for those who look."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from muqabala.ui.declared import LINE, Declared, Menu

translate = QCoreApplication.translate


def verdict_menu() -> Menu:
    """Return the menu of verdicts on the current row."""
    return Menu(
        "verdict",
        translate("Actions", "Verdict"),
        (
            Declared("judge_accept", translate("Actions", "Confirm the verdict")),
            Declared("judge_dismiss", translate("Actions", "Not a conflict")),
            Declared("judge_dismiss_why", translate("Actions", "Not a conflict, because…")),
            Declared("judge_update", translate("Actions", "An update, no conflict")),
            LINE,
            Declared("judge_agree", translate("Actions", "They agree")),
            Declared("judge_compatible", translate("Actions", "They are compatible")),
            Declared("judge_conflict", translate("Actions", "They conflict")),
            LINE,
            Declared("judge_pin", translate("Actions", "Pin to another figure")),
            Declared("judge_break", translate("Actions", "Break apart")),
            Declared(
                "pin_selected",
                translate("Actions", "Pin what is selected on both pages"),
                keys="Ctrl+Shift+J",
                tip=translate("Actions", "Says that both tell of the same: figures or passages"),
            ),
            LINE,
            Declared("judge_reason", translate("Actions", "Reason…")),
            Declared("judge_withdraw", translate("Actions", "Take the verdict back")),
            LINE,
            Declared(
                "export_judgements",
                translate("Actions", "Export verdicts…"),
                tip=translate("Actions", "Writes all verdicts for a colleague, who imports them"),
                icon="export",
            ),
        ),
    )
