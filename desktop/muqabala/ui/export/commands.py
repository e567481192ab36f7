"""What the actions of the export menu do."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog

from muqabala.model.index import FigureQuery
from muqabala.ui import words
from muqabala.ui.export import printer
from muqabala.ui.export.menu import COMPARISON, COPIES, NOTES, NOTES_FOLDER
from muqabala.ui.export.target import ask_and_write, file_name

if TYPE_CHECKING:
    from muqabala.model.note_filter import NoteFilter
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
    made["print_notes"] = partial(printer.print_notes, window)
    made["print_copy"] = partial(printer.print_copy, window)
    made["print_comparison"] = partial(printer.print_comparison, window)
    made[NOTES_FOLDER] = partial(export_folder, window)
    for name in COMPARISON:
        made[name] = partial(export_comparison, window, _suffix(name))
    for page, names in enumerate(COPIES):
        for name in names:
            made[name] = partial(export_copy, window, page, _suffix(name))
    return made


def enable(window: MainWindow, held: Held) -> None:
    """Offer what there is something to write of."""
    actions = window.actions_
    actions.enable(*NOTES, NOTES_FOLDER, on=held.notes > 0)
    actions.enable(*COMPARISON, "print_comparison", on=held.opened == 2)
    actions.enable("print_copy", on=held.opened > 0)
    actions.enable("print_notes", on=held.notes > 0)
    for page, names in enumerate(COPIES):
        actions.enable(*names, on=held.opened > page)
    actions.enable("export_figures", on=held.documents > 0)


def note_formats() -> dict[str, str]:
    """Return the names of what notes can be written as, by suffix; `folder` is a folder."""
    plain, _marked = _csv_kinds()
    named = _FORMATS | {"csv": plain}
    folder = {
        "folder": translate("Commands", "Folder of Markdown files"),
        "print": translate("Commands", "On paper"),
    }
    order = ("html", "docx", "pdf", "md", "xlsx", "csv", "json", "jsonld", "qdpx")
    return {code: named[code] for code in order} | folder


def export_listed(window: MainWindow, code: str, chosen: NoteFilter) -> None:
    """Ask where to and write the notes that a filter means."""
    if code == "folder":
        export_folder(window, chosen)
    elif code == "print":
        printer.print_notes(window, chosen)
    else:
        export_notes(window, code, chosen)


def export_folder(window: MainWindow, chosen: NoteFilter | None = None) -> None:
    """Ask for a folder and write notes to it, a file each."""
    settings, workspace = window.settings, window.session.workspace
    title = translate("Commands", "Choose a folder for the notes")
    folder = QFileDialog.getExistingDirectory(window, title, settings.text("export_folder"))
    if not folder:
        return
    settings["export_folder"] = folder
    target = Path(folder) / translate("Commands", "notes")
    write = partial(workspace.export_notes, "md_folder", target, words.language(), chosen)
    if window.session.attempt(write):
        window.status.say_written(target)


def export_notes(window: MainWindow, suffix: str, chosen: NoteFilter | None = None) -> None:
    """Ask for a file and write the notes to it that a filter means, or all."""
    plain, marked = _csv_kinds()
    workspace = window.session.workspace

    def write(target: Path, kind: str) -> bool:
        file_format = "csv_marked" if kind == marked else suffix
        if window.writer.write(target, file_format, chosen):
            return False
        workspace.export_notes(file_format, target, words.language(), chosen)
        return True

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
