"""Printing through the system's own dialogs: the page is shown before it is printed.

The pages are those of the web page export, laid out anew by Qt for the paper that is chosen.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QTextDocument
from PySide6.QtPrintSupport import QPrinter, QPrintPreviewDialog

from muqabala.ui.dialogs import present
from muqabala.ui.export.paper import paper
from muqabala.ui.words import language

if TYPE_CHECKING:
    from muqabala.model.note_filter import NoteFilter
    from muqabala.ui.main_window import MainWindow
    from muqabala.workspace.printable import Printable

translate = QCoreApplication.translate


def print_notes(window: MainWindow, chosen: NoteFilter | None = None) -> None:
    """Show the notes that a filter means, or all, as they will be printed."""
    _show(window, lambda printable: printable.notes(chosen))


def print_copy(window: MainWindow) -> None:
    """Show the report in use with its notes, as it will be printed."""
    document_id = window.desk.document_in_use()
    if document_id:
        _show(window, lambda printable: printable.copy(document_id))


def print_comparison(window: MainWindow) -> None:
    """Show the comparison of the open pair, as it will be printed."""
    ids = window.session.open_ids
    if len(ids) == 2:
        _show(window, lambda printable: printable.comparison(*ids))


def _show(window: MainWindow, page: Callable[[Printable], str]) -> None:
    from muqabala.workspace.printable import Printable

    def show() -> None:
        html = page(Printable(window.session.workspace, language()))
        present(preview(paper(html), window))

    window.session.attempt(show)


def preview(document: QTextDocument, window: MainWindow) -> QPrintPreviewDialog:
    """Return the system's preview of a document, from which it is printed."""
    # A printer of ours would not outlive this function; the dialog has one of its own.
    dialog = QPrintPreviewDialog(window)
    dialog.setWindowTitle(translate("Commands", "Print"))
    dialog.setObjectName("printPreview")
    document.setParent(dialog)
    dialog.paintRequested.connect(partial(_print, document))
    dialog.resize(900, 700)
    return dialog


def _print(document: QTextDocument, printer: QPrinter) -> None:
    document.print_(printer)
