"""Asking for an address and fetching what is there: the only thing that uses the network."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLineEdit,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from muqabala.errors import MuqabalaError
from muqabala.ui.labels import primary, soft_label
from muqabala.ui.messages import sentence
from muqabala.ui.safety.work import Work

Fetching = Callable[[str, Path, Callable[[int, int], object]], Path]
"""Fetches what is at an address into a folder beside a library and returns the file."""

_WIDTH = 520


class AddressDialog(QDialog):
    """A line for the address, and what fetching it means. `fetched` carries the file of the page.

    Nothing is asked of the network before the button is pressed.
    """

    fetched = Signal(object)

    def __init__(
        self, library: Path, address: str, parent: QWidget, fetch: Fetching | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Report from an address"))
        self._library, self._fetch, self._owner = library, fetch or _fetch_file, parent
        self._work: Work | None = None
        self.field = QLineEdit(address)
        self.go = primary(QPushButton(self.tr("Fetch this page")))
        self.progress = QProgressBar()
        self.told = soft_label(wrap=True)
        self._build()
        self.field.textChanged.connect(self._show_state)
        self._show_state()
        self.field.setFocus()
        self.field.selectAll()

    def _build(self) -> None:
        self.field.setAccessibleName(self.tr("Address of the page"))
        self.field.setPlaceholderText("https://")
        self.field.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        said = soft_label(
            self.tr(
                "Muqabala uses the network for nothing but this: it asks for this one page when you"
                " press the button. The site sees that somebody asked, as with a browser. No script"
                " of the page runs, and no picture or anything else that it names is loaded. The"
                " page is kept beside the library and read like any file."
            ),
            wrap=True,
        )
        self.progress.setAccessibleName(self.tr("Fetching the page"))
        self.progress.setTextVisible(False)
        self.progress.setVisible(False)
        self.told.setVisible(False)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        buttons.addButton(self.go, QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.accepted.connect(self.start)
        buttons.rejected.connect(self.reject)
        self.go.setDefault(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(18, 16, 18, 14)
        layout.setSpacing(12)
        for part in (self.field, said, self.progress, self.told, buttons):
            layout.addWidget(part)
        self.setMinimumWidth(_WIDTH)

    def _show_state(self) -> None:
        from muqabala.workspace.fetching import looks_like_address

        is_idle = self._work is None
        self.field.setEnabled(is_idle)
        self.go.setEnabled(is_idle and looks_like_address(self.field.text()))
        self.go.setDefault(True)  # It gives this away when it is not offered.
        self.progress.setVisible(not is_idle)

    def start(self) -> None:
        """Fetch what is at the address."""
        if self._work is not None or not self.go.isEnabled():
            return
        # The window's: an answer may come after this dialog is closed and gone.
        self._work = work = Work.once(self._owner)
        work.done.connect(self._take)
        work.failed.connect(self._fail)
        work.progressed.connect(self._show_progress)
        self._say("")
        self._show_progress(0, 0)
        work.start(partial(self._fetch, self.field.text().strip(), self._library, work.check))
        self._show_state()

    def reject(self) -> None:
        """Stop fetching; nothing is taken then. Without anything under way, close."""
        if self._work is not None:
            self._work.cancel()
            self._end()
        super().reject()

    def _show_progress(self, done: int, total: int) -> None:
        self.progress.setRange(0, total)
        self.progress.setValue(done)

    def _take(self, file: Path) -> None:
        if self._work is not None:  # Else the answer came after it was stopped.
            self._end()
            self.fetched.emit(file)
            self.accept()

    def _fail(self, error: MuqabalaError) -> None:
        if self._work is not None:
            self._end()
            self._say(sentence(error))
            self.field.setFocus()

    def _end(self) -> None:
        self._work = None
        self._show_state()

    def _say(self, words: str) -> None:
        self.told.setText(words)
        self.told.setVisible(bool(words))
        self.adjustSize()


def _fetch_file(address: str, library: Path, check: Callable[[int, int], object]) -> Path:
    from muqabala.workspace.fetching import fetch_file

    return fetch_file(address, library, check)
