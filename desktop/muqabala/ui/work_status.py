"""The line at the foot: counts, background work with its cancel button, and what is saved."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QTimer, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QProgressBar, QStatusBar

from muqabala.ui.directions import left_to_right
from muqabala.ui.labels import soft_label, tool_button

SAVED_SECONDS = 4
WRITTEN_SECONDS = 20
LONGEST_PATH = 64
"""Letters of a path that the line has room for."""


class WorkStatus(QStatusBar):
    """Messages pass by on it; the other parts stay."""

    def __init__(self) -> None:
        super().__init__()
        self.setSizeGripEnabled(False)
        self.counts = soft_label()
        self.work = soft_label()
        self.progress = QProgressBar()
        self.progress.setTextVisible(False)
        self.progress.setFixedWidth(160)
        self.cancel = tool_button(self.tr("Cancel"))
        self.written = soft_label()
        self.open_folder = tool_button(
            self.tr("Open folder"), self.tr("Opens the folder of the file just written")
        )
        self.open_folder.clicked.connect(self._open_folder)
        self._folder = Path()
        self.saved = soft_label()
        self.addWidget(self.counts)
        for widget in (self.work, self.progress, self.cancel, self.written, self.open_folder):
            self.addWidget(widget)
            widget.hide()
        self.addPermanentWidget(self.saved)
        self.setContentsMargins(10, 0, 10, 0)
        self._quiet = QTimer(self)
        self._quiet.setSingleShot(True)
        self._quiet.setInterval(SAVED_SECONDS * 1000)
        self._quiet.timeout.connect(self.say_saved)
        self._gone = QTimer(self)
        self._gone.setSingleShot(True)
        self._gone.setInterval(WRITTEN_SECONDS * 1000)
        self._gone.timeout.connect(self.hide_written)

    def show_counts(self, documents: int, opened: int, notes: int) -> None:
        """Say how much there is."""
        parts = [self.tr("%n report(s)", "", documents)]
        if opened:
            parts.append(self.tr("%n open", "", opened))
        if notes:
            parts.append(self.tr("%n note(s)", "", notes))
        self.counts.setText(" · ".join(parts))

    def say_saved(self, what: str = "") -> None:
        """Say that everything is on disk; `what` was saved just now."""
        self.saved.setText(what or self.tr("Everything is saved ✓"))
        if what:
            self._quiet.start()

    def show_progress(self, done: int, total: int) -> None:
        """Show how far an import is; before the first file the workers read their word lists."""
        said = self.tr("Reading {done} of {total}") if done else self.tr("Preparing word lists…")
        self.progress.setAccessibleName(self.tr("Import progress"))
        self.cancel.setToolTip(self.tr("Stops the import; what was read stays"))
        self._show_work(said, done, total)

    def show_refreshing(self, done: int, total: int) -> None:
        """Show how many reports of older rules are analysed anew."""
        self.progress.setAccessibleName(self.tr("Analysis progress"))
        self.cancel.setToolTip(
            self.tr("Stops for now; what was analysed stays, the rest follows at the next start")
        )
        self._show_work(self.tr("Analysing anew {done} of {total}"), done, total)

    def show_receiving(self, done: int, total: int) -> None:
        """Show how far an import of notes is; before the first note a backup is made."""
        self.progress.setAccessibleName(self.tr("Import progress"))
        self.cancel.setToolTip(self.tr("Stops the import; nothing of it stays"))
        said = (
            self.tr("Comparing notes: {done} of {total}")
            if done
            else self.tr("Backing up before the import…")
        )
        self._show_work(said, done, max(total, 1))

    def show_writing(self) -> None:
        """Say that a file of many notes is being made."""
        self.progress.setAccessibleName(self.tr("Export progress"))
        self.cancel.setToolTip(self.tr("Stops the export; no file is made"))
        self._show_work(self.tr("Making the file…"), 0, 1)

    def _show_work(self, said: str, done: int, total: int) -> None:
        self.work.setText(said.format(done=done, total=total))
        self.progress.setRange(0, total if done else 0)
        self.progress.setValue(done)
        for widget in (self.work, self.progress, self.cancel):
            widget.setVisible(total > 0)

    def hide_progress(self) -> None:
        """Say nothing about imports."""
        for widget in (self.work, self.progress, self.cancel):
            widget.hide()

    def say_written(self, file: Path) -> None:
        """Say where a file was written, with a way there."""
        self.clearMessage()
        self._folder = file.parent
        self.written.setText(self.tr("Written: {path}").format(path=left_to_right(_short(file))))
        self.written.setToolTip(left_to_right(str(file)))
        self.written.show()
        self.open_folder.show()
        self._gone.start()

    def hide_written(self) -> None:
        """Say nothing about files."""
        self.written.hide()
        self.open_folder.hide()

    def _open_folder(self) -> None:
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._folder))):
            said = self.tr("This computer shows no folders: {path}")
            self.showMessage(said.format(path=left_to_right(str(self._folder))), 8000)


def _short(file: Path) -> str:
    """Return a path from the user's home, its beginning left out where it is too long."""
    home = Path.home()
    said = str(Path("~") / file.relative_to(home)) if file.is_relative_to(home) else str(file)
    return said if len(said) <= LONGEST_PATH else f"…{said[-LONGEST_PATH:]}"
