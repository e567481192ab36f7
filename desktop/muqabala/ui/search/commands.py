"""What the window's actions do with the search."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QFileDialog

from muqabala.ui import words
from muqabala.ui.digits import number
from muqabala.ui.search.filler import Filler

if TYPE_CHECKING:
    from muqabala.model.search import ConcordanceOrder
    from muqabala.model.span import Span
    from muqabala.ui.commands.held import Held
    from muqabala.ui.main_window import MainWindow
    from muqabala.ui.search.panel import SearchPanel

translate = QCoreApplication.translate


def commands(window: MainWindow) -> dict[str, Callable[[], object]]:
    """Return what each action does, by its name; begin to index what is not indexed yet."""
    if window.session.findChild(Filler) is None:
        Filler(window.session)
    return {
        "search": partial(show_search, window),
        "concordance": partial(show_concordance, window),
    }


def enable(window: MainWindow, held: Held) -> None:
    """Offer what can be done with what the window holds."""
    window.actions_.enable("search", "concordance", on=held.documents > 0)


def panel(window: MainWindow) -> SearchPanel:
    """Return the panel of the search, made on first use, and show it in place of the others."""
    from muqabala.ui.docks import show_alone
    from muqabala.ui.search.panel import HEIGHT, SearchPanel

    if window.search_panel is None:
        made = SearchPanel(window.session, window.theme, window)
        made.opened.connect(lambda *place: _go(window, *place))
        made.note_chosen.connect(lambda document, note: _show_note(window, document, note))
        made.name_chosen.connect(lambda entity: _show_name(window, entity))
        made.export_requested.connect(lambda line, order: export_places(window, line, order))
        made.help_requested.connect(lambda: show_help(window))
        made.closed.connect(window.desk.setFocus)
        window.addDockWidget(Qt.DockWidgetArea.BottomDockWidgetArea, made)
        window.search_panel = made
    show_alone(window, window.search_panel, HEIGHT)
    return window.search_panel


def show_search(window: MainWindow, line: str = "") -> None:
    """Show the search, ready to type in; selected words are looked for."""
    from muqabala.ui.search.panel import RESULTS

    shown = panel(window)
    shown.tabs.setCurrentIndex(RESULTS)
    _begin(shown, line or _selected(window))


def show_concordance(window: MainWindow) -> None:
    """Show the places of the selected words, or of what is being looked for."""
    from muqabala.ui.search.panel import PLACES

    shown = panel(window)
    shown.tabs.setCurrentIndex(PLACES)
    _begin(shown, _selected(window))


def _begin(shown: SearchPanel, line: str) -> None:
    if line:
        shown.search(line)
    shown.query.setFocus(Qt.FocusReason.ShortcutFocusReason)
    shown.query.selectAll()


def _selected(window: MainWindow) -> str:
    """Return the selected words of a page as they are typed in the line."""
    passages = window.desk.passages()[:1]
    chosen = " ".join(passages[0].words.split()) if passages and passages[0].words else ""
    return f'"{chosen}"' if " " in chosen else chosen


def _go(window: MainWindow, document: str, span: Span | None, hits: tuple[Span, ...]) -> None:
    window.desk.show_hits(document, span, hits)


def _show_note(window: MainWindow, document: str, note: str) -> None:
    if document not in window.session.open_ids:
        window.session.open_report(document)
    window.evidence.show_notes()
    window.notes.show_note(note)


def _show_name(window: MainWindow, entity: str) -> None:
    from muqabala.ui.index.commands import show_names

    show_names(window, entity)


def export_places(window: MainWindow, line: str, order: ConcordanceOrder) -> None:
    """Ask for a file and write all places of a line to it."""
    chosen, _ = QFileDialog.getSaveFileName(
        window,
        translate("Search", "Write the concordance"),
        window.settings.text("last_folder"),
        "XLSX (*.xlsx);;CSV (*.csv);;HTML (*.html)",
    )
    if not chosen:
        return
    path = Path(chosen)
    path = path if path.suffix else path.with_suffix(".xlsx")
    search = window.session.workspace.search

    def write() -> None:
        count = search.export_concordance(line, path, order, words.language())
        told = translate("Search", "Written: {count} places")
        window.status.showMessage(told.format(count=number(count)), 8000)

    window.session.attempt(write)


def show_help(window: MainWindow) -> None:
    """Say what can be asked."""
    from muqabala.ui.dialogs import present
    from muqabala.ui.search.help_dialog import SearchHelpDialog

    present(SearchHelpDialog(window))
