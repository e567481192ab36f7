"""What the window's actions do with the indexes and with names."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt

from muqabala.ui.export.commands import export_figures

if TYPE_CHECKING:
    from muqabala.model.span import Span
    from muqabala.ui.commands.held import Held
    from muqabala.ui.index.panel import IndexPanel
    from muqabala.ui.main_window import MainWindow
    from muqabala.ui.notes.passage import Passage

translate = QCoreApplication.translate


def commands(window: MainWindow) -> dict[str, Callable[[], object]]:
    """Return what each action does, by its name."""
    return {
        "index_figures": partial(show_figures, window),
        "index_names": partial(show_names, window),
        "add_name": partial(add_name, window),
        "add_loaded": partial(add_loaded, window),
    }


def enable(window: MainWindow, held: Held) -> None:
    """Offer what can be done with what the window holds."""
    window.actions_.enable("index_figures", "index_names", on=held.documents > 0)
    window.actions_.enable("add_name", "add_loaded", on=held.opened > 0)


def panel(window: MainWindow) -> IndexPanel:
    """Return the panel of the indexes, made on first use, and show it."""
    from muqabala.ui.docks import show_alone
    from muqabala.ui.index.panel import HEIGHT, IndexPanel

    if window.index_panel is None:
        made = IndexPanel(window.session, window.theme, window)
        made.opened.connect(lambda document, span: _go(window, document, span))
        made.export_requested.connect(lambda query: export_figures(window, query))
        made.shown.connect(window.desk.show_places)
        made.told.connect(lambda told: window.status.showMessage(told, 8000))
        made.closed.connect(window.desk.setFocus)
        window.addDockWidget(Qt.DockWidgetArea.BottomDockWidgetArea, made)
        window.index_panel = made
    show_alone(window, window.index_panel, HEIGHT)
    return window.index_panel


def show_figures(window: MainWindow) -> None:
    """Show the index of figures."""
    from muqabala.ui.index.panel import FIGURES

    shown = panel(window)
    shown.show_index(FIGURES)
    shown.filter.setFocus(Qt.FocusReason.ShortcutFocusReason)


def show_names(window: MainWindow, entity_id: str = "") -> None:
    """Show the index of names, or the places of one of them."""
    from muqabala.ui.index.panel import NAMES

    shown = panel(window)
    if entity_id:
        shown.show_entity(entity_id)
    else:
        shown.show_index(NAMES)
        shown.filter.setFocus(Qt.FocusReason.ShortcutFocusReason)


def _go(window: MainWindow, document_id: str, span: Span) -> None:
    window.desk.show_places([(document_id, span)])


def add_name(window: MainWindow) -> None:
    """Ask what the selected words name."""
    cards, first = window.desk.cards, _selected(window)
    if first is None or first.span is None or cards is None:
        told = translate("Commands", "Select the words of the name first.")
        window.status.showMessage(told, 6000)
        return
    words = " ".join(first.words.split())
    cards.corrections.ask_name(window, words, first.document_id, first.span)


def add_loaded(window: MainWindow) -> None:
    """Ask what the selected loaded words say plainly."""
    cards, first = window.desk.cards, _selected(window)
    if first is None or cards is None:
        told = translate("Commands", "Select the loaded words first.")
        window.status.showMessage(told, 6000)
        return
    cards.wording.ask_selected(window, " ".join(first.words.split()), first.document_id)


def _selected(window: MainWindow) -> Passage | None:
    return next(iter(window.desk.passages()), None)
