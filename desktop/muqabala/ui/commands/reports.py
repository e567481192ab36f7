"""What the actions on files and reports do."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QDateTime, QUrl
from PySide6.QtWidgets import QApplication, QFileDialog, QMessageBox

from muqabala import paths
from muqabala.errors import MuqabalaError
from muqabala.ui.arrivals.clipboard import file_of
from muqabala.ui.arrivals.reporting import open_table, show_report
from muqabala.ui.dialogs import present
from muqabala.ui.directions import isolated
from muqabala.ui.safety.reception import take_in

if TYPE_CHECKING:
    from muqabala.ui.commands.held import Held
    from muqabala.ui.main_window import MainWindow


translate = QCoreApplication.translate


def commands(window: MainWindow) -> dict[str, Callable[[], object]]:
    """Return what each action does, by its name."""
    session = window.session
    return {
        "open_files": partial(open_files, window),
        "open_folder": partial(open_folder, window),
        "paste": partial(paste_report, window),
        "open_address": partial(ask_address, window),
        "open_table": partial(open_table, window),
        "open_library": partial(open_library, window),
        "import_report": partial(show_import_report, window),
        "open_sample": partial(open_sample, window),
        "remove": lambda: remove_report(window, window.library.current()),
        "open": lambda: session.open_report(window.library.current()),
        "open_beside": lambda: session.open_beside(window.library.current()),
        "swap": session.swap,
        "close_second": session.close_second,
    }


def enable(window: MainWindow, held: Held) -> None:
    """Offer what can be done with what the window holds."""
    actions = window.actions_
    actions.enable(
        "open_files", "open_folder", "open_sample", "paste", "open_address", "open_table",
        on=held.is_open,
    )  # fmt: skip
    actions.enable("import_report", on=window.importer.report is not None)
    actions.enable("open", "open_beside", "remove", on=held.documents > 0)
    actions.enable("swap", "close_second", on=held.opened == 2)


def open_files(window: MainWindow) -> None:
    """Ask for files and import them."""
    chosen, _ = QFileDialog.getOpenFileNames(
        window, translate("Commands", "Open files"), window.settings.text("last_folder")
    )
    if chosen:
        window.settings["last_folder"] = str(Path(chosen[0]).parent)
        take_in(window, [Path(file) for file in chosen])


def open_folder(window: MainWindow) -> None:
    """Ask for a folder and import what is in it."""
    chosen = QFileDialog.getExistingDirectory(
        window, translate("Commands", "Open folder"), window.settings.text("last_folder")
    )
    if chosen:
        window.settings["last_folder"] = chosen
        window.importer.import_paths([Path(chosen)])


def open_sample(window: MainWindow) -> None:
    """Import the sample reports."""
    corpus = paths.sample_corpus()
    if corpus is None:
        window.say_failure(MuqabalaError("path_missing", path="corpus"))
    else:
        window.importer.import_paths([corpus])


def paste_report(window: MainWindow) -> None:
    """Keep what is on the clipboard as a file beside the library, and import it.

    An address of the web is offered to be fetched.
    """
    from muqabala.workspace.fetching import looks_like_address

    held = QApplication.clipboard().mimeData()
    if held is not None and looks_like_address(held.text()):
        ask_address(window)
        return
    found = None if held is None else file_of(held)
    if found is None:
        window.status.showMessage(translate("Commands", "There is no text on the clipboard."), 6000)
        return
    suffix, content = found
    name = QDateTime.currentDateTime().toString("yyyy-MM-dd HH-mm-ss")
    target = window.session.workspace.path.parent / "pasted" / f"{name}{suffix}"
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(content, encoding="utf-8")
    except OSError as error:
        reason = error.strerror or ""
        window.say_failure(MuqabalaError("export_failed", path=str(target), reason=reason))
        return
    window.importer.import_paths([target])


def ask_address(window: MainWindow, offered: str = "") -> None:
    """Ask for an address, at first the one offered or on the clipboard; import what is there."""
    from muqabala.ui.arrivals.address_dialog import AddressDialog
    from muqabala.workspace.fetching import looks_like_address

    held = offered or QApplication.clipboard().text().strip()
    address = held if looks_like_address(held) else ""
    dialog = AddressDialog(window.session.workspace.path, address, window)
    dialog.fetched.connect(partial(_import_fetched, window))
    present(dialog)


def take_dropped(window: MainWindow, urls: list[QUrl]) -> None:
    """Take in files that were dropped on the window; an address of the web is only offered."""
    paths = [Path(url.toLocalFile()) for url in urls if url.isLocalFile()]
    if paths:
        window.take_in(paths)
    elif urls:
        ask_address(window, urls[0].toString())


def _import_fetched(window: MainWindow, file: Path) -> None:
    take_in(window, [file])


def show_import_report(window: MainWindow) -> None:
    """Show what the last import did with each file."""
    if window.importer.report is not None:
        show_report(window, window.importer.report)


def open_library(window: MainWindow) -> None:
    """Ask for the file of another library; a name that is not there begins a new one."""
    chosen, _ = QFileDialog.getSaveFileName(
        window,
        translate("Commands", "Open another library"),
        str(paths.user_data()),
        "SQLite (*.sqlite)",
        options=QFileDialog.Option.DontConfirmOverwrite,
    )
    if chosen:
        file = Path(chosen)
        window.library_chosen.emit(file if file.suffix else file.with_suffix(".sqlite"))


def remove_report(window: MainWindow, document_id: str) -> None:
    """Ask whether a report may go, and remove it; undo brings it back."""
    summaries = {summary.id: summary for summary in window.session.summaries}
    summary = summaries.get(document_id)
    if summary is None:
        return
    question = translate(
        "Commands", "Remove {title} from the library? Its file stays; undo brings it back."
    )
    box = QMessageBox(
        QMessageBox.Icon.Question,
        translate("Commands", "Remove report"),
        question.format(title=isolated(f"«{summary.title}»")),
        QMessageBox.StandardButton.Cancel,
        window,
    )
    box.setObjectName("removeReport")
    remove = box.addButton(translate("Commands", "Remove"), QMessageBox.ButtonRole.AcceptRole)
    workspace = window.session.workspace
    remove.clicked.connect(
        lambda: window.session.change(lambda: workspace.delete_documents([document_id]))
    )
    present(box)
