"""Notes of others come in beside the window's thread, after a backup."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtWidgets import QMessageBox

from muqabala.errors import MuqabalaError
from muqabala.model.exchange import ImportedNotes
from muqabala.model.library import Changes
from muqabala.ui.dialogs import present
from muqabala.ui.directions import isolated
from muqabala.ui.notes_import import NotesImportDialog
from muqabala.ui.safety.work import Work

if TYPE_CHECKING:
    from muqabala.ui.main_window import MainWindow

translate = QCoreApplication.translate

ENDINGS = frozenset({".jsonld", ".qdpx", ".qde", ".qdc", ".sqlite"})
"""Files that hold notes, and are no reports."""

IMPORTING = "library_importing"


class Reception(QObject):
    """Takes in files of notes, one at a time; the library is not written to meanwhile."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._waiting: list[Path] = []
        self._file = Path()
        self.work = Work(self)
        self.work.progressed.connect(self._show_progress)
        self.work.done.connect(self._take)
        self.work.failed.connect(self._fail)
        self.work.stopped.connect(self._stop)

    @property
    def is_running(self) -> bool:
        """Tell whether notes are coming in."""
        return self.work.is_running

    def receive(self, file: Path, *, with_reports: bool = False) -> None:
        """Take in the notes of a file in one step, then say what came of it."""
        from muqabala.workspace.receiving import receive_notes

        window = self._window
        if self.is_running or window.importer.is_running or not window.session.is_writable:
            window.status.showMessage(
                translate("Safety", "Something else is being read; try again when it is done."),
                6000,
            )
            return
        workspace = window.session.workspace
        self._file = file
        window.refresher.cancel()
        workspace.safekeeping.pause(IMPORTING)
        self._show_progress(0, 0)
        window.show_state()
        self.work.start(
            partial(
                receive_notes, workspace.path, file, self.work.check, window.guard.keeping,
                with_reports=with_reports, author=workspace.changing.author,
            )
        )  # fmt: skip

    def cancel(self) -> None:
        """Stop; nothing is taken then."""
        self.work.cancel()

    def close(self) -> None:
        """Stop and wait for the end."""
        self.work.close()

    def offer(self, file: Path) -> None:
        """Ask what to do with a file of notes that was dropped on the window, or opened."""
        is_library = file.suffix.lower() == ".sqlite"
        question = (
            translate(
                "Safety",
                "{name} is a library. Take its notes and reports into this one,"
                " or open it instead?",
            )
            if is_library
            else translate("Safety", "{name} holds notes. Take them into this library?")
        )
        box = QMessageBox(
            QMessageBox.Icon.Question,
            translate("Safety", "Import notes"),
            question.format(name=isolated(file.name)),
            QMessageBox.StandardButton.Cancel,
            self._window,
        )
        box.setObjectName("offerNotes")
        role = QMessageBox.ButtonRole.AcceptRole
        take = box.addButton(translate("Safety", "Take in"), role)
        take.clicked.connect(lambda: self.receive(file))
        if is_library:
            open_it = box.addButton(translate("Safety", "Open it"), role)
            open_it.setObjectName("open")
            open_it.clicked.connect(lambda: self._window.library_chosen.emit(file))
        present(box)

    def _show_progress(self, done: int, total: int) -> None:
        self._window.status.show_receiving(done, total)

    def _take(self, came: tuple[ImportedNotes, Changes]) -> None:
        report, changes = came
        self._end()
        window = self._window
        window.session.workspace.changing.hear(changes)
        window.session.publish(changes)
        dialog = NotesImportDialog(report, window.theme, window)
        dialog.reports_wanted.connect(partial(self.receive, self._file, with_reports=True))
        present(dialog)

    def _fail(self, error: MuqabalaError) -> None:
        self._end()
        self._window.session.failed.emit(error)

    def _stop(self) -> None:
        self._end()
        said = translate("Safety", "The import was stopped; nothing was taken.")
        self._window.status.showMessage(said, 8000)

    def _end(self) -> None:
        """Let the window write again."""
        window = self._window
        window.status.hide_progress()
        window.session.workspace.safekeeping.pause("")
        window.show_state()
        window.refresher.start()


def take_in(window: MainWindow, files: list[Path]) -> None:
    """Read reports, and ask about files that hold notes; say why not where nothing is written."""
    refusal = window.session.workspace.safekeeping.refusal
    if refusal:
        path = str(window.session.workspace.path)
        window.session.failed.emit(MuqabalaError(refusal, path=path))
        return
    notes = [each for each in files if each.suffix.lower() in ENDINGS and each.is_file()]
    reports = [each for each in files if each not in notes]
    if reports:
        window.importer.import_paths(reports)
    if notes:
        window.reception.offer(notes[0])
