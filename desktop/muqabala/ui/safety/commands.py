"""What the actions for the safety of the library do."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QMessageBox

from muqabala.model.safekeeping import Backup, Salvage
from muqabala.text.terms import sentence
from muqabala.ui.dates import moment_words
from muqabala.ui.dialogs import present, tell, warn
from muqabala.ui.directions import isolated
from muqabala.ui.menus.notes import MARKS
from muqabala.ui.safety.moving import ask_folder, may_move
from muqabala.ui.safety.restore_dialog import RestoreDialog
from muqabala.ui.safety.work import Work
from muqabala.ui.words import language

if TYPE_CHECKING:
    from muqabala.ui.commands.held import Held
    from muqabala.ui.main_window import MainWindow

translate = QCoreApplication.translate

WRITING = (
    "open_files", "open_folder", "paste", "open_address", "open_table", "open_sample",
    "import_notes", "remove", "undo", "redo", "note", "pair_note", "report_note", "tag",
    "review_notes", "details", "report_tags", "collections", "add_name", "add_loaded", "back_up",
    *MARKS,
)  # fmt: skip
"""The actions that write into the library."""


def commands(window: MainWindow) -> dict[str, Callable[[], object]]:
    """Return what each action does, by its name."""
    return {
        "back_up": window.guard.back_up,
        "restore_backup": partial(choose_backup, window),
        "check_library": partial(check_library, window),
        "move_library": partial(ask_folder, window),
    }


def enable(window: MainWindow, held: Held) -> None:
    """Offer what can be done; what would write is not offered where nothing may be written."""
    actions = window.actions_
    actions.enable("back_up", "check_library", on=held.is_open)
    refusal = window.session.workspace.safekeeping.refusal if held.is_open else ""
    actions.enable("restore_backup", on=bool(window.guard.path.name) and refusal == "")
    actions.enable("move_library", on=refusal == "" and may_move(window))
    actions.refuse(WRITING, window.guard.reason(refusal) if refusal else "")


def choose_backup(window: MainWindow) -> None:
    """Show the backups and restore the one that is chosen."""
    from muqabala.workspace import safekeeping

    dialog = RestoreDialog(safekeeping.backups_of(window.guard.path), window)
    dialog.chosen.connect(partial(restore, window))
    present(dialog)


def restore(window: MainWindow, backup: Backup) -> None:
    """Close the library, bring it to the state of a backup, and open it again."""
    from muqabala.workspace import safekeeping

    path = window.guard.path
    window.guard.leave()
    work = Work(window, after=window.guard.work)
    work.done.connect(partial(_say_restored, window, path, backup))
    work.failed.connect(partial(_reopen_after, window, path))
    work.start(partial(safekeeping.restore, path, backup.path))


def _say_restored(window: MainWindow, path: Path, backup: Backup, before: object) -> None:
    window.library_chosen.emit(path)
    said = translate("Safety", "The library is as it was on {moment}.")
    words = [said.format(moment=isolated(moment_words(backup.made)))]
    if before is not None:
        words.append(
            translate("Safety", "As it was before, it stands first in the list of backups.")
        )
    tell(window, translate("Safety", "Restore a backup"), "\n".join(words))


def _reopen_after(window: MainWindow, path: Path, error: object) -> None:
    window.library_chosen.emit(path)
    window.session.failed.emit(error)


def check_library(window: MainWindow) -> None:
    """Check the whole file beside the window's thread, and say what was found."""
    from muqabala.workspace import safekeeping

    window.status.showMessage(translate("Safety", "Checking the library…"))
    work = Work.once(window)
    work.done.connect(partial(_say_checked, window))
    work.start(partial(safekeeping.faults_of, window.guard.path))


def _say_checked(window: MainWindow, faults: tuple[str, ...]) -> None:
    window.status.clearMessage()
    title = translate("Safety", "Check of the library")
    if not faults:
        tell(window, title, translate("Safety", "The library is sound from end to end."))
        return
    advice = translate(
        "Safety", "The library is damaged in places. Restore a backup, or save a copy now."
    )
    warn(window, title, "\n".join((advice, "", *(isolated(each) for each in faults[:5]))))


def save_wreck(window: MainWindow, path: Path) -> None:
    """Read what can be read of a damaged library into a new file, and offer to open it."""
    from muqabala.workspace import safekeeping

    window.status.showMessage(translate("Safety", "Reading what can be read…"))
    work = Work.once(window)
    work.done.connect(partial(_say_saved, window))
    work.failed.connect(window.say_failure)
    work.failed.connect(window.status.clearMessage)
    work.start(partial(safekeeping.save_wreck, path))


def _say_saved(window: MainWindow, saved: Salvage) -> None:
    window.status.clearMessage()
    box = QMessageBox(
        QMessageBox.Icon.NoIcon,
        translate("Safety", "What was saved"),
        "\n".join(salvage_words(saved)),
        QMessageBox.StandardButton.Close,
        window,
    )
    box.setObjectName("salvage")
    open_it = box.addButton(
        translate("Safety", "Open the new library"), QMessageBox.ButtonRole.AcceptRole
    )
    open_it.clicked.connect(lambda: window.library_chosen.emit(saved.path))
    present(box)


def salvage_words(saved: Salvage) -> list[str]:
    """Return what is told of a damaged library of which something was saved."""
    here = language()
    words = [
        sentence("salvage.saved", here, documents=saved.documents, notes=saved.notes),
        sentence("salvage.file", here, name=isolated(saved.path.name)),
        sentence("salvage.whole" if not saved.damaged else "salvage.damaged", here),
    ]
    if saved.backup is not None:
        moment = isolated(moment_words(saved.backup.made))
        words.append(
            sentence(
                "salvage.backup",
                here,
                moment=moment,
                documents=saved.missing_documents,
                notes=saved.missing_notes,
            )
        )
    return words
