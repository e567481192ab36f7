"""What the window's actions do with several reports."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt

from muqabala.ui import words
from muqabala.ui.export.target import ask_and_write

if TYPE_CHECKING:
    from muqabala.ui.commands.held import Held
    from muqabala.ui.main_window import MainWindow
    from muqabala.ui.several.window import SeveralWindow

translate = QCoreApplication.translate

_LEAST = 3
_KINDS = {
    "html": "HTML (*.html)",
    "csv": "CSV (*.csv)",
    "xlsx": "Excel (*.xlsx)",
    "docx": "Word (*.docx)",
}


def commands(window: MainWindow) -> dict[str, Callable[[], object]]:
    """Return what each action does, by its name."""
    window.library.use(window.importer)
    window.library.event_requested.connect(partial(show, window))
    return {"several": partial(choose, window)}


def enable(window: MainWindow, held: Held) -> None:
    """Offer what can be done with what the window holds."""
    window.actions_.enable("several", on=held.documents >= _LEAST)


def choose(window: MainWindow) -> None:
    """Ask which reports are to be compared together; those of the open event are ticked."""
    from muqabala.ui.dialogs import present
    from muqabala.ui.several.choice_dialog import ChoiceDialog

    dialog = ChoiceDialog(window.session.summaries, window.library.related(), window)
    dialog.accepted.connect(lambda: show(window, dialog.chosen))
    present(dialog)


def show(window: MainWindow, document_ids: Sequence[str]) -> None:
    """Compare these reports in a window that tells how far it is."""
    from muqabala.ui.several.collator import Collator
    from muqabala.ui.several.window import SeveralWindow

    workspace = window.session.workspace
    witnesses = [workspace.witness(each) for each in document_ids]
    collator = Collator(window.importer, window, workspace.judging.judged)
    shown = SeveralWindow(witnesses, collator, window.theme, window)
    shown.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    shown.places_chosen.connect(window.desk.show_places)
    shown.export_requested.connect(partial(export, window, shown))
    window.session.judged.connect(collator.judge_anew)
    shown.show()
    shown.start()


def export(window: MainWindow, shown: SeveralWindow, suffix: str) -> None:
    """Ask for a file and write the ledger to it."""

    def write(target: Path, _kind: str) -> None:
        from muqabala.workspace import write_sheet

        rows = [row.cells[: len(shown.heads)] for row in shown.rows]
        write_sheet(shown.windowTitle(), shown.heads, rows, target, words.language())

    title = translate("Several", "Export the ledger")
    name = translate("Several", "several reports")
    ask_and_write(window, title, name, suffix, [_KINDS[suffix]], write)
