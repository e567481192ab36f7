"""What undo, redo and the lexicon do."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from muqabala.ui.dialogs import present
from muqabala.ui.words import UNDOABLE, word

if TYPE_CHECKING:
    from muqabala.model.library import Changes
    from muqabala.ui.commands.held import Held
    from muqabala.ui.main_window import MainWindow


translate = QCoreApplication.translate


def commands(window: MainWindow) -> dict[str, Callable[[], object]]:
    """Return what each action does, by its name."""
    session = window.session
    return {
        "undo": lambda: _step_back(window, session.workspace.undo),
        "redo": lambda: _step_back(window, session.workspace.redo),
        "lexicon": partial(show_lexicon, window),
    }


def enable(window: MainWindow, held: Held) -> None:
    """Offer undo and redo by the name of what they would do, and the lexicon."""
    window.actions_.enable("lexicon", on=held.is_open)
    if not held.is_open:
        window.actions_.enable("undo", "redo", on=False)
        return
    workspace = window.session.workspace
    for name, label, plain, full in (
        (
            "undo",
            workspace.undo_label(),
            translate("MainWindow", "Undo"),
            translate("MainWindow", "Undo: {what}"),
        ),
        (
            "redo",
            workspace.redo_label(),
            translate("MainWindow", "Redo"),
            translate("MainWindow", "Redo: {what}"),
        ),
    ):
        what = word(UNDOABLE, label) if label else ""
        window.actions_[name].setText(full.format(what=what) if what else plain)
        window.actions_[name].setEnabled(bool(label))


def _step_back(window: MainWindow, step: Callable[[], Changes]) -> None:
    """Undo or redo; what the line at the foot says of the last change no longer holds then."""
    window.status.clearMessage()
    window.session.change(step)
    analyse_what_came_back(window)


def analyse_what_came_back(window: MainWindow) -> None:
    """Analyse the older versions of reports that undo brought back, so that lists count anew."""
    if window.session.is_writable:
        window.refresher.start()


def show_lexicon(window: MainWindow) -> None:
    """Show what the analyst corrected."""
    from muqabala.ui.lexicon.lexicon_dialog import LexiconDialog

    present(LexiconDialog(window.session, window.settings, window))
