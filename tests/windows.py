"""What tests of the whole window do again and again."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QApplication, QDialog

from muqabala.ui.application import Program

Start = Callable[..., Program]
DIALOGS = (
    "catalogue", "open_address", "versions",
    "several", "lexicon", "import_report", "details", "report_tags", "collections", "settings",
    "remove", "restore_backup",
    "tag", "tags", "history", "trash", "add_name", "add_loaded", "command",
    "legend", "picture_large", "help", "shortcuts", "about", "news", "licences",
)  # fmt: skip
"""The actions that open a window of their own."""
DOCKS = ("search", "concordance", "ledger", "index_figures", "index_names")
"""The actions that open a panel below the pages."""


def by_name(program: Program) -> dict[str, str]:
    """Return the ids of the library's reports by the names of their files."""
    return {Path(s.path).stem: s.id for s in program.session.workspace.documents()}


def pair(program: Program) -> tuple[str, str]:
    """Open the reports a and b side by side and return their ids."""
    ids = by_name(program)
    program.session.open_pair(ids["a"], ids["b"])
    return ids["a"], ids["b"]


def dialogs() -> list[QDialog]:
    """Return the dialogs that can be seen."""
    found = [w for w in QApplication.topLevelWidgets() if isinstance(w, QDialog)]
    return [dialog for dialog in found if dialog.isVisible()]


def only(kind: type[QDialog]) -> QDialog:
    """Return the one visible dialog of that kind."""
    (shown,) = [dialog for dialog in dialogs() if isinstance(dialog, kind)]
    return shown
