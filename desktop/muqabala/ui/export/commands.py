"""What the actions of the export menu do."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from muqabala.model.index import FigureQuery
from muqabala.ui import words
from muqabala.ui.export.menu import COMPARISON, COPIES, NOTES
from muqabala.ui.export.target import ask_and_write, file_name

if TYPE_CHECKING:
    from muqabala.ui.commands.held import Held
    from muqabala.ui.main_window import MainWindow

translate = QCoreApplication.translate

_FORMATS = {
    "md": "Markdown (*.md)",
    "json": "JSON (*.json)",
    "jsonld": "W3C Web Annotation (*.jsonld)",
    "qdpx": "REFI-QDA (*.qdpx)",
    "html": "HTML (*.html)",
    "docx": "Word (*.docx)",
    "xlsx": "Excel (*.xlsx)",
    "pdf": "PDF (*.pdf)",
}


def commands(window: MainWindow) -> dict[str, Callable[[], object]]:
    """Return what each action of the export menu does, by its name."""
    made: dict[str, Callable[[], object]] = {
        "export_figures": partial(export_figures, window),
    }
    for name in NOTES:
        made[name] = partial(export_notes, window, _suffix(name))
    for name in COMPARISON:
        made[name] = partial(export_comparison, window, _suffix(name))
    for page, names in enumerate(COPIES):
        for name in names:
            made[name] = partial(export_copy, window, page, _suffix(name))
    return made


def enable(window: MainWindow, held: Held) -> None:
    """Offer what there is something to write of."""
    actions = window.actions_
    actions.enable(*NOTES, on=held.notes > 0)
    actions.enable(*COMPARISON, on=held.opened == 2)
    for page, names in enumerate(COPIES):
        actions.enable(*names, on=held.opened > page)
    actions.enable("export_figures", on=held.documents > 0)


def export_notes(window: MainWindow, suffix: str) -> None:
    """Ask for a file and write all notes to it."""
    plain, marked = _csv_kinds()
    workspace = window.session.workspace

    def write(target: Path, kind: str) -> None:
        file_format = "csv_marked" if kind == marked else suffix
        workspace.export_notes(file_format, target, words.language())

    kinds = [marked, plain] if suffix == "csv" else [_FORMATS[suffix]]
    title = translate("Commands", "Export notes")
    ask_and_write(window, title, translate("Commands", "notes"), suffix, kinds, write)


def export_comparison(window: MainWindow, suffix: str) -> None:
    """Ask for a file and write the comparison of the open pair to it."""
    first, second = window.session.open_ids
    workspace = window.session.workspace
    ask_and_write(
        window,
        translate("Commands", "Export comparison"),
        translate("Commands", "comparison"),
        suffix,
        [_FORMATS[suffix]],
        lambda target, _: workspace.export_comparison(first, second, target, words.language()),
    )


def export_copy(window: MainWindow, page: int, suffix: str) -> None:
    """Ask for a file and write the report of a page to it, with its marks and notes."""
    witness = (window.session.first, window.session.second)[page]
    if witness is None:
        return
    document, workspace = witness.document, window.session.workspace
    ask_and_write(
        window,
        translate("Commands", "Export annotated copy"),
        file_name(document.title) or translate("Commands", "report"),
        suffix,
        [_FORMATS[suffix]],
        lambda target, _: workspace.export_copy(document.id, target, words.language()),
    )


def export_figures(window: MainWindow, query: FigureQuery | None = None) -> None:
    """Ask for a file and write figures to it: those asked for, or all of the library."""
    plain, marked = _csv_kinds()
    index, asked = window.session.workspace.index, query or FigureQuery()
    ask_and_write(
        window,
        translate("Commands", "Export figures"),
        translate("Commands", "figures"),
        "csv",
        [marked, plain],
        lambda target, kind: index.export_figures(asked, target, marked=kind == marked),
    )


def _csv_kinds() -> tuple[str, str]:
    """Return the two kinds of CSV as the file dialog lists them: plain, and for spreadsheets."""
    return (
        translate("Commands", "CSV in UTF-8 (*.csv)"),
        translate("Commands", "CSV for Excel, with a byte order mark (*.csv)"),
    )


def _suffix(action: str) -> str:
    return action.rpartition("_")[2]
