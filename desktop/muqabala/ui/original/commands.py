"""What the window does with the original pages of reports."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import PurePath
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from muqabala.ui.dialogs import present

if TYPE_CHECKING:
    from muqabala.model.document import Document
    from muqabala.ui.commands.held import Held
    from muqabala.ui.main_window import MainWindow

translate = QCoreApplication.translate


def commands(window: MainWindow) -> dict[str, Callable[[], object]]:
    """Return what each action does, by its name."""
    return {"original": partial(show_original, window)}


def enable(window: MainWindow, held: Held) -> None:
    """Offer what can be done with what the window holds."""
    window.actions_.enable("original", on=held.opened > 0 and bool(_paged(window)))


def _paged(window: MainWindow) -> list[Document]:
    """Return the open reports whose files have pages to look at, the chosen one first."""
    session = window.session
    opened = [each.document for each in (session.first, session.second) if each is not None]
    chosen = window.library.current()
    paged = [each for each in opened if PurePath(each.path).suffix.lower() == ".pdf"]
    return sorted(paged, key=lambda document: document.id != chosen)


def show_original(window: MainWindow) -> None:
    """Show the page on which an open report was left, as nearly as its length tells."""
    from muqabala.ui.original.window import OriginalWindow

    found = _paged(window)
    if found:
        document = found[0]
        at = window.session.position(document.id) / max(len(document.text), 1)
        present(OriginalWindow(document, min(at, 0.999), window), beside=True)
