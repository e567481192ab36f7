"""What stands in the middle when the library cannot be opened: why, and what can be done."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction

from muqabala.errors import MuqabalaError
from muqabala.ui import messages
from muqabala.ui.placeholder import Placeholder
from muqabala.ui.safety.moving import use_usual_folder

if TYPE_CHECKING:
    from muqabala.ui.main_window import MainWindow

translate = QCoreApplication.translate

FOREIGN = "library_not_a_library"
DAMAGED = frozenset({"library_corrupt", "library_io", FOREIGN})
"""Failures in which something may still be read of the file, or stand in a backup."""


class Trouble(Placeholder):
    """The reason in words, and buttons: save what can be read, restore, try again, another one."""

    def __init__(self, window: MainWindow, error: MuqabalaError) -> None:
        super().__init__(
            translate("Safety", "The library could not be opened"),
            messages.sentence(error),
            tuple(_actions(window, error)),
        )
        self.setObjectName("trouble")
        self.error = error


def _actions(window: MainWindow, error: MuqabalaError) -> list[QAction]:
    from muqabala.ui.safety import commands
    from muqabala.workspace import safekeeping

    path = Path(str(error.details.get("path", "")))
    again = _action(window, translate("Safety", "Try again"))
    again.triggered.connect(lambda: window.library_chosen.emit(path))
    others = [again, window.actions_["open_library"]]
    if error.code == "data_folder_missing":
        usual = _action(window, translate("Safety", "Use the usual folder again"))
        usual.triggered.connect(partial(use_usual_folder, window))
        return [*others, usual]
    if error.code not in DAMAGED:
        return others
    has_backups = bool(safekeeping.backups_of(path))
    if error.code == FOREIGN and not has_backups:
        return others[::-1]  # Most likely the wrong file was chosen.
    save = _action(window, translate("Safety", "Save what can be read…"))
    save.triggered.connect(partial(commands.save_wreck, window, path))
    if not has_backups:
        return [save, *others]
    restore = _action(window, translate("Safety", "Restore a backup…"))
    restore.triggered.connect(partial(commands.choose_backup, window))
    return [save, restore, *others]


def _action(window: MainWindow, text: str) -> QAction:
    action = QAction(text, window)
    action.setToolTip(text.rstrip("…"))
    return action
