"""The stops of the tour, in the order in which an analyst meets them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from muqabala.ui.directions import left_to_right
from muqabala.ui.tour.tour import Stop, Tour

if TYPE_CHECKING:
    from muqabala.ui.main_window import MainWindow

translate = QCoreApplication.translate


def begin(window: MainWindow) -> Tour:
    """Begin the tour of a furnished window; anew when it was under way."""
    for under_way in window.findChildren(Tour):
        under_way.end()
    tour = Tour(_stops(window), window)
    tour.ended.connect(window.desk.setFocus)
    return tour


def _stops(window: MainWindow) -> tuple[Stop, ...]:
    return (
        Stop(
            translate("Tour", "Welcome"),
            translate(
                "Tour",
                "Muqabala sets two reports of one event side by side. These are sample reports, "
                "written for practice. Two minutes show you the window; Esc ends the tour.",
            ),
            lambda: None,
        ),
        Stop(
            translate("Tour", "The library"),
            translate(
                "Tour",
                "All reports are here. Drop files or a folder on the window to add yours. "
                "Double-click one to read it; {keys} on another opens it beside the first.",
            ).format(keys=_keys(window, "open_beside")),
            lambda: window.library,
        ),
        Stop(
            translate("Tour", "The pages"),
            translate(
                "Tour",
                "Each kind of mark has a colour and a line of its own. What both reports share is "
                "filled; a conflict is red and wavy. Click a mark to see what is known of it, and "
                "where it stands in the other report.",
            ),
            lambda: window.desk,
        ),
        Stop(
            translate("Tour", "The evidence"),
            translate(
                "Tour",
                "Every figure with who says so and the verdict: agree, compatible, conflict, or in "
                "one report only. Choose a row, and both pages go to the place. The verdict is a "
                "proposal; you judge.",
            ),
            lambda: window.evidence,
        ),
        Stop(
            translate("Tour", "Your notes"),
            translate(
                "Tour",
                "Select words in a page and press {keys} to write a note on them. It is saved at "
                "once, stays with its words, and {undo} takes any change back.",
            ).format(keys=_keys(window, "note"), undo=_keys(window, "undo")),
            lambda: window.evidence.tabs,
        ),
        Stop(
            translate("Tour", "Everything else"),
            translate(
                "Tour",
                "Here you find any command and any report by typing ({keys}). The handbook opens "
                "with {help}.",
            ).format(keys=_keys(window, "command"), help=_keys(window, "help")),
            lambda: window.top_bar.command,
        ),
    )


def _keys(window: MainWindow, name: str) -> str:
    return left_to_right(window.actions_[name].shortcut().toString())
