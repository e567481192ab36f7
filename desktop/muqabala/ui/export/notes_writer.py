"""Many notes are made into a file by a worker process, so that the window stays in use."""

from __future__ import annotations

from concurrent.futures import BrokenExecutor, Future
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal

from muqabala.errors import MuqabalaError
from muqabala.ui import words

if TYPE_CHECKING:
    from muqabala.model.note_filter import NoteFilter
    from muqabala.ui.main_window import MainWindow

FEW = 500
"""So many notes are written at once in any format; of more a Word file takes seconds."""


class NotesWriter(QObject):
    """Writes notes, one file at a time; a second one takes the place of the first.

    Nothing is on disk before the whole file is made, so that stopping leaves no part of it.
    """

    _answered = Signal(int, object, object)

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._job = 0
        self.is_running = False
        # The callback runs on a thread of the pool; the signal brings it to this one.
        self._answered.connect(self._take, Qt.ConnectionType.QueuedConnection)

    def write(self, target: Path, file_format: str, chosen: NoteFilter | None) -> bool:
        """Begin to write the notes that a filter means; False when they are few, and none is.

        Raises what asking the library does.
        """
        from muqabala.workspace.publishing import rendered_notes

        workspace = self._window.session.workspace
        if workspace.annotating.count(chosen) <= FEW:
            return False
        out = workspace.notes_out(chosen)
        self._job += 1
        self.is_running = True
        self._window.status.show_writing()
        future = self._window.importer.submit(rendered_notes, out, file_format, words.language())
        future.add_done_callback(partial(self._answered.emit, self._job, target))
        return True

    def cancel(self) -> None:
        """Let the file go unwritten."""
        self._job += 1
        self._end()

    def _take(self, job: int, target: Path, future: Future[str | bytes]) -> None:
        if job != self._job:
            return
        self._end()
        if self._window.session.attempt(partial(_save, target, future)):
            self._window.status.say_written(target)

    def _end(self) -> None:
        self.is_running = False
        self._window.status.hide_progress()


def _save(target: Path, future: Future[str | bytes]) -> None:
    from muqabala.workspace.publishing import save_written

    try:
        made = future.result()
    except BrokenExecutor as error:
        raise MuqabalaError("export_failed", path=str(target), reason=str(error)) from error
    save_written(target, made)
