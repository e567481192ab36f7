"""What the window does for the safety of its library: notices, a backup after opening, help."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QObject
from PySide6.QtWidgets import QFileDialog

from muqabala.errors import MuqabalaError
from muqabala.model.safekeeping import Backup, Keeping
from muqabala.ui import messages
from muqabala.ui.safety.moving import say_moved
from muqabala.ui.safety.notices import Notices, Offer
from muqabala.ui.safety.trouble import Trouble
from muqabala.ui.safety.work import Work
from muqabala.ui.words import word

if TYPE_CHECKING:
    from muqabala.ui.main_window import MainWindow

translate = QCoreApplication.translate

HAZARD, REFUSALS = "hazard", "refusal"
MOVED = "library_moved"


class Guard(QObject):
    """Watches over one window's library."""

    def __init__(self, window: MainWindow, notices: Notices) -> None:
        super().__init__(window)
        self._window, self.notices = window, notices
        self.path = Path()
        self.trouble: Trouble | None = None
        self.work = Work(self)
        self.work.done.connect(self._say_backed_up)
        self.work.failed.connect(self._say_backup_failed)
        window.session.failed.connect(self._look_at_failure)
        window.session.taken.connect(self.look)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Look whether the file is still there when the user comes back to the window."""
        if event.type() == QEvent.Type.WindowActivate and self._window.session.is_open:
            self.look_for_file()
        return super().eventFilter(watched, event)

    def look_for_file(self) -> None:
        """Say that the file is gone, before the user writes something."""
        if not self._window.session.workspace.safekeeping.is_in_place:
            self._look_at_failure(MuqabalaError(MOVED, path=str(self.path)))

    @property
    def keeping(self) -> Keeping:
        """How many backups stay, as the settings say."""
        settings = self._window.settings
        return Keeping(
            settings.number("backups_latest"),
            settings.number("backups_days"),
            settings.number("backups_weeks"),
        )

    @property
    def is_file_gone(self) -> bool:
        """Tell whether the library was found to be no longer where it was opened."""
        return MOVED in self.notices

    def look(self) -> None:
        """Say what is to be known of the library that was opened, and back it up if it changed."""
        self.notices.clear()
        session = self._window.session
        if not session.is_open:
            return
        self.path = session.workspace.path
        refusal = session.workspace.safekeeping.refusal
        if refusal:
            self._say_refused(refusal)
            return
        self._say_hazard()
        say_moved(self._window)
        self.back_up_after_changes()

    def back_up_after_changes(self) -> None:
        """Make a backup beside the window's thread, when something changed since the latest."""
        from muqabala.workspace import safekeeping

        if not self.work.is_running:
            self.work.start(partial(safekeeping.back_up_after_changes, self.path, self.keeping))

    def back_up(self) -> None:
        """Make a backup because the user asked for one, and say so."""
        from muqabala.workspace import safekeeping

        if not self.work.is_running:
            self.work.start(partial(safekeeping.back_up, self.path, "asked", self.keeping))

    def show_trouble(self, error: MuqabalaError) -> None:
        """Say why the library cannot be opened, with what can be done about it."""
        self.notices.clear()
        self.path = Path(str(error.details.get("path", "")))
        desk = self._window.desk
        if self.trouble is not None:
            desk.removeWidget(self.trouble)
            self.trouble.deleteLater()
        self.trouble = Trouble(self._window, error)
        desk.addWidget(self.trouble)
        desk.setCurrentWidget(self.trouble)

    @staticmethod
    def reason(refusal: str) -> str:
        """Return the sentence that says why nothing may be written."""
        return word(REFUSALS, refusal)

    def leave(self) -> None:
        """Close the library, so that its file can be changed from outside."""
        self._window.importer.cancel()
        self._window.refresher.cancel()
        self._window.library.clear()
        self._window.session.leave()

    def close(self) -> None:
        """Let a backup that is under way end."""
        self.work.close()

    # notices

    def _say_refused(self, refusal: str) -> None:
        offers = [
            Offer(translate("Safety", "Try again"), self._open_again),
            Offer(translate("Safety", "Save a copy…"), self.save_copy),
        ]
        self.notices.tell("refused", self.reason(refusal), *offers)

    def _say_hazard(self) -> None:
        hazard = self._window.session.workspace.safekeeping.hazard
        accepted = self._window.settings.words("accepted_places")
        if hazard is None or str(self.path) in accepted:
            return
        self.notices.tell(
            HAZARD,
            word(HAZARD, str(hazard)),
            Offer(translate("Safety", "Save a copy elsewhere…"), self.save_copy),
            Offer(translate("Safety", "Keep it here"), self._accept_place),
        )

    def _accept_place(self) -> None:
        settings = self._window.settings
        settings["accepted_places"] = (*settings.words("accepted_places"), str(self.path))
        self._window.session.attempt(settings.save)
        self.notices.withdraw(HAZARD)

    def _look_at_failure(self, error: MuqabalaError) -> None:
        """Keep a way out in sight when the file is gone under the open window."""
        if error.code == MOVED:
            self.notices.tell(
                MOVED,
                self.reason(MOVED),
                Offer(translate("Safety", "Save a copy…"), self.save_copy),
            )
            self._window.status.saved.setText("")

    def _open_again(self) -> None:
        self._window.library_chosen.emit(self.path)

    def save_copy(self) -> None:
        """Ask where to, write the whole library there, and go on with the copy."""
        chosen, _ = QFileDialog.getSaveFileName(
            self._window,
            translate("Safety", "Save a copy of the library"),
            str(Path.home() / self.path.name),
            "SQLite (*.sqlite)",
        )
        if not chosen:
            return
        target = Path(chosen)
        target = target if target.suffix else target.with_suffix(".sqlite")
        session = self._window.session
        if session.attempt(lambda: session.workspace.safekeeping.save_copy(target)):
            self._window.library_chosen.emit(target)

    # backups

    def _say_backed_up(self, made: object) -> None:
        self.notices.withdraw("backup")
        if isinstance(made, Backup) and made.reason == "asked":
            self._window.status.say_written(made.path)

    def _say_backup_failed(self, error: MuqabalaError) -> None:
        self.notices.tell(
            "backup",
            messages.sentence(error),
            Offer(translate("Safety", "Try again"), self.back_up),
            Offer(translate("Safety", "Close"), lambda: self.notices.withdraw("backup")),
        )
