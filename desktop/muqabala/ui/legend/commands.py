"""What the window does with the kinds of marks: which are shown, and the next profile of them."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from muqabala.ui.dialogs import present
from muqabala.ui.directions import isolated
from muqabala.ui.legend import profiles
from muqabala.ui.legend.choosing import hide_kinds, known_profiles

if TYPE_CHECKING:
    from muqabala.ui.commands.held import Held
    from muqabala.ui.main_window import MainWindow

translate = QCoreApplication.translate


def commands(window: MainWindow) -> dict[str, Callable[[], object]]:
    """Return what each action does, by its name."""
    return {"legend": partial(show_legend, window), "next_profile": partial(use_next, window)}


def enable(_window: MainWindow, _held: Held) -> None:
    """Offer them always: what is shown is set also where nothing is open."""


def show_legend(window: MainWindow) -> None:
    """Show what the colours and lines mean, with their switches."""
    from muqabala.ui.legend.dialog import LegendDialog

    present(LegendDialog(window))


def use_next(window: MainWindow) -> None:
    """Show the marks of the next profile, and say which."""
    known = known_profiles(window)
    chosen = profiles.following(known, window.settings.words("hidden_kinds"))
    hide_kinds(window, chosen.hidden)
    told = translate("Profiles", "Marks: {profile}").format(profile=isolated(chosen.name))
    window.status.showMessage(told, 4000)
