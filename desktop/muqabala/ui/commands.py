"""What the window's actions do."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QDateTime
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QFileDialog, QMessageBox

from muqabala import __version__, paths
from muqabala.errors import MuqabalaError
from muqabala.ui import notes_import
from muqabala.ui.dialogs import present, tell
from muqabala.ui.directions import isolated
from muqabala.ui.evidence_panel import NOTES, TABS
from muqabala.ui.export import commands as export_commands
from muqabala.ui.index import commands as index_commands
from muqabala.ui.note_editor import Passage

if TYPE_CHECKING:
    from muqabala.model.library import Changes
    from muqabala.ui.main_window import MainWindow

translate = QCoreApplication.translate

USUAL_SIZE = 14


def connect(window: MainWindow) -> None:
    """Let every action of a window do its work."""
    session = window.session
    simple: dict[str, Callable[[], object]] = {
        "open_files": partial(open_files, window),
        "open_folder": partial(open_folder, window),
        "paste": partial(paste_report, window),
        "open_library": partial(open_library, window),
        "open_sample": partial(open_sample, window),
        "import_notes": partial(notes_import.ask_import, window),
        "remove": lambda: remove_report(window, window.library.current()),
        "settings": partial(show_settings, window),
        "quit": window.close,
        "undo": lambda: _step_back(window, session.workspace.undo),
        "redo": lambda: _step_back(window, session.workspace.redo),
        "note": partial(write_note, window),
        "pair_note": partial(write_pair_note, window),
        "find": partial(find, window),
        "find_next": lambda: window.desk.reading.step_hit(1),
        "find_previous": lambda: window.desk.reading.step_hit(-1),
        "open": lambda: session.open_report(window.library.current()),
        "open_beside": lambda: session.open_beside(window.library.current()),
        "swap": session.swap,
        "close_second": session.close_second,
        "next_evidence": lambda: window.evidence.step(1),
        "previous_evidence": lambda: window.evidence.step(-1),
        "command": partial(show_palette, window),
        "larger": partial(resize_text, window, 1),
        "smaller": partial(resize_text, window, -1),
        "normal_size": partial(resize_text, window, 0),
        "legend": partial(show_legend, window),
        "lexicon": partial(show_lexicon, window),
        **export_commands.commands(window),
        "index_figures": partial(index_commands.show_figures, window),
        "index_names": partial(index_commands.show_names, window),
        "add_name": partial(index_commands.add_name, window),
        "add_loaded": partial(index_commands.add_loaded, window),
        "shortcuts": partial(show_shortcuts, window),
        "about": partial(show_about, window),
    }
    for name, command in simple.items():
        window.actions_[name].triggered.connect(partial(_run, command))
    for number, (name, _) in enumerate((*TABS, ("notes", None))):
        window.actions_[f"tab_{name}"].triggered.connect(partial(_show_tab, window, number))
    _connect_switches(window)


def _step_back(window: MainWindow, step: Callable[[], Changes]) -> None:
    """Undo or redo; what the line at the foot says of the last change no longer holds then."""
    window.status.clearMessage()
    window.session.change(step)


def _run(command: Callable[[], object], _checked: bool = False) -> None:
    command()


def _connect_switches(window: MainWindow) -> None:
    actions, settings = window.actions_, window.settings
    actions["linked"].setChecked(settings.flag("linked_scrolling"))
    actions["show_library"].setChecked(True)
    actions["show_evidence"].setChecked(True)
    actions[f"theme_{settings.text('theme')}"].setChecked(True)
    actions["linked"].toggled.connect(partial(_link, window))
    actions["source"].toggled.connect(partial(_show_source, window))
    actions["show_library"].toggled.connect(window.library.setVisible)
    actions["show_evidence"].toggled.connect(window.evidence.setVisible)
    actions["full_screen"].toggled.connect(
        lambda on: window.showFullScreen() if on else window.showNormal()
    )
    for name in ("day", "sepia", "night"):
        actions[f"theme_{name}"].triggered.connect(
            lambda _on, chosen=name: window.theme_changed.emit(chosen)
        )


def _link(window: MainWindow, on: bool) -> None:
    window.settings["linked_scrolling"] = on
    window.desk.reading.set_linked(on)


def _show_source(window: MainWindow, on: bool) -> None:
    window.desk.reading.set_show_source(on)


def find(window: MainWindow) -> None:
    """Open the find bar of the pages."""
    window.desk.reading.open_find()


def _show_tab(window: MainWindow, number: int, _checked: bool = False) -> None:
    window.actions_["show_evidence"].setChecked(True)
    window.evidence.show_tab(number)
    page = window.evidence.pages[number].list if number < NOTES else window.notes.list
    page.setFocus()


# reports


def open_files(window: MainWindow) -> None:
    """Ask for files and import them."""
    chosen, _ = QFileDialog.getOpenFileNames(
        window, translate("Commands", "Open files"), window.settings.text("last_folder")
    )
    if chosen:
        window.settings["last_folder"] = str(Path(chosen[0]).parent)
        window.importer.import_paths([Path(file) for file in chosen])


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
    """Keep the clipboard's text as a file beside the library, and import it."""
    text = QApplication.clipboard().text().strip()
    if not text:
        window.status.showMessage(translate("Commands", "There is no text on the clipboard."), 6000)
        return
    name = QDateTime.currentDateTime().toString("yyyy-MM-dd HH-mm-ss")
    target = window.session.workspace.path.parent / "pasted" / f"{name}.txt"
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text + "\n", encoding="utf-8")
    except OSError as error:
        reason = error.strerror or ""
        window.say_failure(MuqabalaError("export_failed", path=str(target), reason=reason))
        return
    window.importer.import_paths([target])


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


# notes


def write_note(window: MainWindow) -> None:
    """Begin a note on the selected passage, or on the whole first report."""
    passages = window.desk.passages()[:1]
    if not passages and window.session.first is not None:
        passages = [Passage(window.session.first.document.id, None)]
    if passages:
        _show_editor(window)
        window.notes.write(*passages)


def write_note_on(window: MainWindow, passage: Passage) -> None:
    """Begin a note on a passage."""
    _show_editor(window)
    window.notes.write(passage)


def write_pair_note(window: MainWindow) -> None:
    """Begin a note on a passage of each page."""
    passages = window.desk.passages()
    if len(passages) == 2:
        _show_editor(window)
        order = window.session.open_ids
        window.notes.write(*sorted(passages, key=lambda p: order.index(p.document_id)))
    else:
        window.status.showMessage(
            translate("Commands", "Select a passage in each of the two reports first."), 6000
        )


def _show_editor(window: MainWindow) -> None:
    window.actions_["show_evidence"].setChecked(True)
    window.evidence.show_tab(NOTES)


# view


def resize_text(window: MainWindow, by: int) -> None:
    """Make the pages' text larger or smaller by points; 0 makes it the usual size."""
    size = USUAL_SIZE if by == 0 else window.settings.number("font_size") + by
    window.settings["font_size"] = min(max(size, 9), 40)
    window.desk.set_font()


def show_palette(window: MainWindow) -> None:
    """Let the user type a command or a title."""
    from muqabala.ui.palette_dialog import PaletteDialog

    documents = window.session.summaries if window.session.is_open else []
    actions = [action for action in window.actions_ if action.objectName() != "command"]
    dialog = PaletteDialog(actions, documents, window.theme, window)
    dialog.accepted.connect(lambda: _carry_out(window, dialog.chosen))
    dialog.move(window.geometry().center().x() - dialog.width() // 2, window.geometry().top() + 90)
    present(dialog)


def _carry_out(window: MainWindow, chosen: str) -> None:
    kind, _, key = chosen.partition(":")
    if kind == "action":
        action: QAction = window.actions_[key]
        action.trigger()
    elif kind == "report":
        window.session.open_report(key)


def show_legend(window: MainWindow) -> None:
    """Show what the colours and lines mean, with their switches."""
    from muqabala.ui.legend_dialog import LegendDialog

    present(LegendDialog(window))


def show_lexicon(window: MainWindow) -> None:
    """Show what the analyst corrected."""
    from muqabala.ui.lexicon.lexicon_dialog import LexiconDialog

    present(LexiconDialog(window.session, window.settings, window))


def show_settings(window: MainWindow) -> None:
    """Show the settings page."""
    from muqabala.ui.settings_dialog import SettingsDialog

    dialog = SettingsDialog(window.settings, window)
    dialog.accepted.connect(lambda: window.apply_settings(dialog.changed))
    present(dialog)


def show_shortcuts(window: MainWindow) -> None:
    """List the keys of all actions."""
    from muqabala.ui.shortcuts_dialog import ShortcutsDialog

    present(ShortcutsDialog(list(window.actions_), window.theme, window))


def show_about(window: MainWindow) -> None:
    """Say what the program is and where the data lies."""
    text = translate(
        "Commands",
        "Muqabala {version} sets Arabic news reports side by side and shows what they share, "
        "where their figures differ, and on whose word.\n\nEverything stays on this computer: "
        "{library}\n\nFree software under the GNU General Public License, version 3 or later.",
    )
    library = window.session.workspace.path if window.session.is_open else paths.default_library()
    said = text.format(version=isolated(__version__), library=isolated(str(library)))
    tell(window, translate("Commands", "About Muqabala"), said)
