"""Moving the library to another folder: asked, copied and checked beside the window, confirmed."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog, QProgressDialog

from muqabala import paths
from muqabala.ui.dialogs import confirm
from muqabala.ui.directions import isolated
from muqabala.ui.safety.notices import Offer
from muqabala.ui.safety.work import Work

if TYPE_CHECKING:
    from muqabala.ui.main_window import MainWindow

translate = QCoreApplication.translate

NOTICE = "moved"
_PATIENCE = 400
"""Milliseconds of copying before its progress is shown."""


def may_move(window: MainWindow) -> bool:
    """Tell whether the open library is the one that opens by itself, and not a portable one."""
    is_own = window.guard.path == paths.default_library()
    return is_own and paths.portable_folder() is None


def ask_folder(window: MainWindow) -> None:
    """Ask where the library is to lie, and bring it there."""
    title = translate("Safety", "Folder of the library")
    chosen = QFileDialog.getExistingDirectory(window, title, str(Path.home()))
    if chosen:
        move(window, Path(chosen))


def move(window: MainWindow, folder: Path) -> None:
    """Close the library, copy it into a folder, and open it there; it can be stopped."""
    from muqabala.workspace import safekeeping

    old = window.guard.path
    window.guard.leave()
    work = Work(window, after=window.guard.work)
    shown = _progress(window, work)
    work.done.connect(partial(_use, window, old))
    work.failed.connect(partial(_reopen, window, old))
    work.stopped.connect(partial(_reopen, window, old, None))
    for end in (work.done, work.failed, work.stopped):
        end.connect(shown.deleteLater)
    work.start(partial(safekeeping.move_library, old, folder, work.check))


def _progress(window: MainWindow, work: Work) -> QProgressDialog:
    stop = translate("Safety", "Stop")
    shown = QProgressDialog(translate("Safety", "Copying the library…"), stop, 0, 0, window)
    shown.setWindowTitle(translate("Safety", "Folder of the library"))
    shown.setMinimumDuration(_PATIENCE)
    shown.setAutoClose(False)
    shown.canceled.connect(work.cancel)
    work.progressed.connect(partial(_show_share, shown))
    return shown


def _show_share(shown: QProgressDialog, done: int, total: int) -> None:
    shown.setMaximum(total)
    shown.setValue(done)


def _use(window: MainWindow, old: Path, new: Path) -> None:
    """Let the copy be the library from now on; where that cannot be kept, the old one stays it."""
    if not window.session.attempt(partial(paths.choose_data, new.parent)):
        window.library_chosen.emit(old)
        return
    window.settings["moved_from"] = str(old)
    window.session.attempt(window.settings.save)
    window.library_chosen.emit(new)


def _reopen(window: MainWindow, old: Path, error: object) -> None:
    window.library_chosen.emit(old)
    if error is not None:
        window.session.failed.emit(error)


def use_usual_folder(window: MainWindow) -> None:
    """Look for the library where is usual, and no longer where it was moved to."""
    if window.session.attempt(partial(paths.choose_data, None)):
        window.library_chosen.emit(paths.default_library())


def say_moved(window: MainWindow) -> None:
    """Say that the old library is still there, until the analyst has decided about it."""
    old = Path(window.settings.text("moved_from"))
    if not old.name or window.guard.path != paths.default_library():
        return
    if not old.is_file() or old == window.guard.path:
        _forget(window)
        return
    told = translate("Safety", "The library lies in {new} now. The old one is still in {old}.")
    window.guard.notices.tell(
        NOTICE,
        told.format(new=isolated(str(window.guard.path.parent)), old=isolated(str(old.parent))),
        Offer(translate("Safety", "Delete the old one…"), partial(_ask_to_remove, window, old)),
        Offer(translate("Safety", "Keep both"), partial(_forget, window)),
    )


def _forget(window: MainWindow) -> None:
    window.settings["moved_from"] = ""
    window.session.attempt(window.settings.save)
    window.guard.notices.withdraw(NOTICE)


def _ask_to_remove(window: MainWindow, old: Path) -> None:
    asked = translate(
        "Safety",
        "The library in {new} is checked once more, then the old one in {old} is deleted with its "
        "backups. That cannot be undone.",
    )
    confirm(
        window,
        translate("Safety", "Folder of the library"),
        asked.format(new=isolated(str(window.guard.path.parent)), old=isolated(str(old.parent))),
        translate("Safety", "Delete the old one"),
        partial(_remove, window, old),
    )


def _remove(window: MainWindow, old: Path) -> None:
    from muqabala.workspace import safekeeping

    work = Work.once(window)
    work.done.connect(partial(_say_removed, window))
    work.failed.connect(window.say_failure)
    work.start(partial(safekeeping.remove_old, old, window.guard.path))


def _say_removed(window: MainWindow, _nothing: object) -> None:
    _forget(window)
    window.status.showMessage(translate("Safety", "The old library is deleted."), 6000)
