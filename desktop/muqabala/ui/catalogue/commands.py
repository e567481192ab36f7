"""What the window's actions do with the catalogue, and what is asked for in it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from muqabala.ui import words
from muqabala.ui.dialogs import present
from muqabala.ui.export.target import ask_and_write
from muqabala.ui.sorting.commands import collect_reports, tag_reports

if TYPE_CHECKING:
    from muqabala.ui.catalogue.details_form import ManyDetailsDialog
    from muqabala.ui.catalogue.names_dialog import NamesDialog
    from muqabala.ui.catalogue.window import CatalogueWindow
    from muqabala.ui.commands.held import Held
    from muqabala.ui.main_window import MainWindow

translate = QCoreApplication.translate

_KINDS = {"csv": "CSV (*.csv)", "xlsx": "Excel (*.xlsx)"}
_PAIR = 2


def commands(window: MainWindow) -> dict[str, Callable[[], object]]:
    """Return what each action does, by its name."""
    window.library.catalogue_requested.connect(partial(show, window))
    return {"catalogue": partial(show, window)}


def enable(window: MainWindow, held: Held) -> None:
    """Offer what can be done with what the window holds."""
    window.actions_.enable("catalogue", on=held.documents > 0)
    window.library.as_table.setEnabled(held.documents > 0)


def show(window: MainWindow) -> None:
    """Show the catalogue as it was left; it is made on first use."""
    from muqabala.ui.catalogue.window import CatalogueWindow

    shown = window.findChild(CatalogueWindow) or _made(window)
    window.library.events.ask()
    shown.set_theme(window.theme)
    shown.set_events(window.library.events.events)
    shown.show()
    shown.raise_()
    shown.activateWindow()
    shown.reports.take_focus()


def _made(window: MainWindow) -> CatalogueWindow:
    from muqabala.ui.catalogue.window import CatalogueWindow
    from muqabala.ui.charts.commands import export_chart

    made = CatalogueWindow(window.session, window.theme, window)
    # The same actions as in the main window, so that what is done here is taken back here.
    made.addActions([window.actions_["undo"], window.actions_["redo"]])
    made.reports.asked.connect(partial(_do, window, made))
    made.statistics.export_requested.connect(partial(export_chart, window, made.statistics))
    window.library.events.found.connect(lambda: made.set_events(window.library.events.events))
    return made


def _do(window: MainWindow, shown: CatalogueWindow, name: str, ids: list[str]) -> None:
    """Do with reports what is asked for in the catalogue."""
    if name == "open":
        shown.hide()
        window.session.open_report(ids[0])
    elif name == "beside":
        shown.hide()
        window.session.open_beside(ids[0])
    elif name == "compare":
        _compare(window, shown, ids)
    elif name == "details":
        _describe(window, shown, ids)
    elif name == "tags":
        tag_reports(window.session, shown, ids)
    elif name == "collections":
        collect_reports(window.session, shown, ids)
    elif name == "remove":
        _remove(window, shown, ids)
    else:
        _export(window, shown, name, ids)


def _compare(window: MainWindow, shown: CatalogueWindow, ids: Sequence[str]) -> None:
    from muqabala.ui.several import commands as several
    from muqabala.ui.several.choice_dialog import MOST

    if len(ids) > MOST:
        told = translate("Catalogue", "No more than {most} reports are compared at once.")
        shown.tell(told.format(most=MOST))
        return
    shown.hide()
    if len(ids) == _PAIR:
        window.session.open_pair(*ids)
    else:
        window.session.attempt(lambda: several.show(window, ids))


def _describe(window: MainWindow, shown: CatalogueWindow, ids: Sequence[str]) -> None:
    from muqabala.ui.details.commands import show_details

    if len(ids) == 1:
        show_details(window, ids[0])
    else:
        window.session.attempt(lambda: _describe_many(window, shown, ids))


def _describe_many(window: MainWindow, shown: CatalogueWindow, ids: Sequence[str]) -> None:
    from muqabala.ui.catalogue.details_form import ManyDetailsDialog

    describing = window.session.workspace.describing
    dialog = ManyDetailsDialog(describing.details(ids), describing.outlets(), shown)
    dialog.applied.connect(partial(_apply, window, dialog, ids))
    dialog.names_requested.connect(partial(_ask_names, window, shown, dialog, ids))
    present(dialog)


def _ask_names(
    window: MainWindow, shown: CatalogueWindow, before: ManyDetailsDialog, ids: Sequence[str]
) -> None:
    """Let the names of files tell outlet, day and title."""
    from muqabala.ui.catalogue.names_dialog import NamesDialog

    before.reject()
    dialog = NamesDialog(window.session, ids, shown)
    dialog.applied.connect(partial(_apply_names, window, dialog))
    present(dialog)


def _apply_names(window: MainWindow, dialog: NamesDialog, said: dict[str, dict[str, str]]) -> None:
    describing = window.session.workspace.describing
    if window.session.change(lambda: describing.describe_each(said)):
        dialog.accept()
        window.refresher.start()


def _apply(
    window: MainWindow, dialog: ManyDetailsDialog, ids: Sequence[str], said: dict[str, str | None]
) -> None:
    """Keep what was said; the dialog stays open when it cannot be kept."""
    describing = window.session.workspace.describing
    if window.session.change(lambda: describing.describe(ids, said)):
        dialog.accept()
        window.refresher.start()


def _remove(window: MainWindow, shown: CatalogueWindow, ids: Sequence[str]) -> None:
    """Put reports in the trash at once: undo brings them back."""
    workspace = window.session.workspace
    if window.session.change(lambda: workspace.delete_documents(ids)):
        shown.tell_removed(len(ids))


def _export(window: MainWindow, shown: CatalogueWindow, suffix: str, ids: list[str]) -> None:
    """Ask for a file and write the lines of reports to it."""
    from muqabala.ui.catalogue.model import heads

    def write(target: Path, _kind: str) -> None:
        from muqabala.workspace import write_sheet

        rows = shown.reports.sheet(ids)
        write_sheet(shown.windowTitle(), heads(), rows, target, words.language())

    title = translate("Catalogue", "Export the list")
    name = translate("Catalogue", "catalogue")
    ask_and_write(window, title, name, suffix, [_KINDS[suffix]], write)
