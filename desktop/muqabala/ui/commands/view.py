"""What the actions on the view, and those of help, do."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction

from muqabala.settings import THEMES
from muqabala.ui.dialogs import present
from muqabala.ui.evidence_panel import NOTES, TABS
from muqabala.ui.keys.following import follow
from muqabala.ui.reading_alone import switch
from muqabala.ui.search.commands import show_search

if TYPE_CHECKING:
    from muqabala.ui.commands.held import Held
    from muqabala.ui.main_window import MainWindow

USUAL_SIZE = 14


translate = QCoreApplication.translate


def commands(window: MainWindow) -> dict[str, Callable[[], object]]:
    """Return what each action does, by its name."""
    made: dict[str, Callable[[], object]] = {
        "find": partial(find, window),
        "find_next": lambda: window.desk.reading.step_hit(1),
        "find_previous": lambda: window.desk.reading.step_hit(-1),
        "next_evidence": lambda: window.evidence.step(1),
        "previous_evidence": lambda: window.evidence.step(-1),
        "command": partial(show_palette, window),
        "larger": partial(resize_text, window, 1),
        "smaller": partial(resize_text, window, -1),
        "normal_size": partial(resize_text, window, 0),
        "settings": partial(show_settings, window),
        "tour": partial(begin_tour, window),
        "shortcuts": partial(show_shortcuts, window),
        "quit": window.close,
    }
    for number, (name, _) in enumerate((*TABS, ("notes", None))):
        made[f"tab_{name}"] = partial(_show_tab, window, number)
    return made


def enable(window: MainWindow, held: Held) -> None:
    """Offer what can be done with what the window holds."""
    actions = window.actions_
    actions.enable("source", "find", "find_next", "find_previous", on=held.opened > 0)
    actions.enable("read_alone", on=held.opened > 0 or actions["read_alone"].isChecked())
    actions.enable("next_evidence", "previous_evidence", on=held.opened > 0)
    actions.enable("linked", "hold", "dim", on=held.opened == 2)


def connect_switches(window: MainWindow) -> None:
    """Let the switches show what is set, and set it."""
    follow(window)
    actions, settings = window.actions_, window.settings
    actions["linked"].setChecked(settings.flag("linked_scrolling"))
    actions["show_library"].setChecked(True)
    actions["show_evidence"].setChecked(True)
    actions[f"theme_{settings.text('theme')}"].setChecked(True)
    actions["linked"].toggled.connect(partial(_link, window))
    actions["dim"].toggled.connect(lambda on: window.desk.set_dimmed(on=on))
    actions["hold"].toggled.connect(lambda on: window.desk.reading.hold_other(on=on))
    window.session.opened.connect(window.hold_no_page)
    actions["source"].toggled.connect(partial(_show_source, window))
    actions["show_library"].toggled.connect(window.library.setVisible)
    actions["show_evidence"].toggled.connect(window.evidence.setVisible)
    actions["full_screen"].toggled.connect(
        lambda on: window.showFullScreen() if on else window.showNormal()
    )
    actions["read_alone"].toggled.connect(partial(switch, window))
    for name in THEMES:
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


def _show_tab(window: MainWindow, number: int) -> None:
    window.actions_["show_evidence"].setChecked(True)
    window.evidence.show_tab(number)
    page = window.evidence.pages[number].list if number < NOTES else window.notes.list
    page.setFocus()


def resize_text(window: MainWindow, by: int) -> None:
    """Make the pages' text larger or smaller by points; 0 makes it the usual size."""
    size = USUAL_SIZE if by == 0 else window.settings.number("font_size") + by
    window.settings["font_size"] = min(max(size, 9), 40)
    window.desk.set_type()


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
    elif kind == "search":
        show_search(window, key)


def show_settings(window: MainWindow) -> None:
    """Show the settings page."""
    from muqabala.ui.preferences.applying import apply
    from muqabala.ui.preferences.dialog import SettingsDialog

    dialog = SettingsDialog(window.settings, window.actions_, window.theme, window)
    dialog.accepted.connect(lambda: apply(window, dialog.changed))
    present(dialog)


def begin_tour(window: MainWindow) -> None:
    """Walk round the window."""
    from muqabala.ui.tour.stops import begin

    window.settings["toured"] = True
    begin(window)


def show_shortcuts(window: MainWindow) -> None:
    """List the keys of all actions, and let them be changed."""
    from muqabala.ui.help.window import HelpWindow
    from muqabala.ui.keys import own_keys
    from muqabala.ui.keys.dialog import ShortcutsDialog

    def keep(own: dict[str, str]) -> None:
        window.settings["keys"] = own_keys.written(own)
        window.session.attempt(window.settings.save)
        for handbook in window.findChildren(HelpWindow):
            handbook.refresh()

    own = own_keys.read(window.settings.words("keys"))
    present(ShortcutsDialog(window.actions_, own, keep, window.theme, window))
