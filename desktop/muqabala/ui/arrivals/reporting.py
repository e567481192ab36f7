"""What an import did, and what can be done about what it did not: columns, the trash."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog

from muqabala.model.columns import Columns, TableSample
from muqabala.model.library import ImportReport, ImportResult, Outcome
from muqabala.ui.dialogs import present
from muqabala.ui.safety.work import Work

if TYPE_CHECKING:
    from muqabala.ui.main_window import MainWindow

translate = QCoreApplication.translate

_ENDINGS = "*.csv *.tsv *.tab *.jsonl *.ndjson *.xlsx *.xlsm *.ods"


def tell(window: MainWindow, report: ImportReport) -> None:
    """Tell of an import what the user should read; of a table of unknown columns, ask for them."""
    from muqabala.ui.import_report import is_worth_showing

    tables = unknown_tables(report)
    if tables and len(tables) == len(report.results):
        ask_columns(window, tables)
    elif is_worth_showing(report):
        show_report(window, report)


def show_report(window: MainWindow, report: ImportReport) -> None:
    """Show what an import did with each file, and offer what is still open."""
    from muqabala.ui.import_report import ImportReportDialog

    dialog = ImportReportDialog(report, window.theme, window)
    tables, lying = unknown_tables(report), _in_trash(window, report)
    if tables:
        dialog.offer_columns(len(tables))
        dialog.columns_wanted.connect(partial(ask_columns, window, tables))
    if lying:
        dialog.offer_back(len(lying))
        dialog.back_wanted.connect(partial(take_back, window, lying))
    present(dialog)


def unknown_tables(report: ImportReport) -> list[Path]:
    """Return the tables that were refused since nobody knows what their columns hold."""
    unknown = [Path(each.path) for each in report.results if each.error == "columns_unknown"]
    return [path for path in dict.fromkeys(unknown) if path.is_file()]


def _in_trash(window: MainWindow, report: ImportReport) -> list[ImportResult]:
    """Return the reports that were met in the trash and lie there still."""
    met = [each for each in report.results if each.outcome is Outcome.TRASHED]
    if not met:
        return []
    lying = {each.id for each, _when in window.session.workspace.chronicle.trash().documents}
    return [each for each in met if each.twin in lying]


def take_back(window: MainWindow, lying: Sequence[ImportResult]) -> None:
    """Take reports out of the trash; those whose files changed meanwhile are read anew."""
    chronicle = window.session.workspace.chronicle
    ids = list(dict.fromkeys(each.twin for each in lying))
    if window.session.change(lambda: chronicle.restore(ids)):
        changed = [Path(each.path) for each in lying if each.differs]
        if changed:
            window.importer.import_paths(changed)
        elif not window.session.open_ids:
            window.session.open_report(ids[0])


# tables


def open_table(window: MainWindow) -> None:
    """Ask for a table, show its first rows, and read it by the columns that are chosen."""
    kinds = translate("Commands", "Tables ({endings})").format(endings=_ENDINGS)
    chosen, _ = QFileDialog.getOpenFileName(
        window,
        translate("Commands", "Table of reports"),
        window.settings.text("last_folder"),
        f"{kinds};;* (*)",
    )
    if chosen:
        window.settings["last_folder"] = str(Path(chosen).parent)
        ask_columns(window, [Path(chosen)])


def ask_columns(window: MainWindow, tables: Sequence[Path]) -> None:
    """Show the first rows of the first table; all are read when its columns are chosen."""
    from muqabala.workspace.tables import sample_table

    work = Work.once(window)
    work.done.connect(partial(_show, window, tables))
    work.failed.connect(window.session.failed)
    work.start(partial(sample_table, tables[0], window.session.workspace.tables.chosen()))


def _show(window: MainWindow, tables: Sequence[Path], sample: TableSample) -> None:
    from muqabala.ui.arrivals.columns_dialog import ColumnsDialog

    dialog = ColumnsDialog(sample, window)
    dialog.chosen.connect(partial(_read, window, tables))
    present(dialog)


def _read(window: MainWindow, tables: Sequence[Path], columns: Columns) -> None:
    workspace = window.session.workspace
    if window.session.change(lambda: workspace.tables.choose(columns, str(tables[0]))):
        window.importer.import_paths(list(tables))
