"""What the window does with the kinds of marks: which are shown, and the next profile of them."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from muqabala.ui.dialogs import present
from muqabala.ui.directions import isolated
from muqabala.ui.legend import profiles
from muqabala.ui.legend.profiles import Profile

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


def hide_kinds(window: MainWindow, hidden: Iterable[str]) -> None:
    """Hide the marks of these kinds, here and from now on."""
    chosen = tuple(sorted(hidden))
    window.settings["hidden_kinds"] = chosen
    window.desk.set_hidden_kinds(chosen)


def known_profiles(window: MainWindow) -> list[Profile]:
    """Return the profiles of the program, then the analyst's own."""
    return [*profiles.brought(), *own_profiles(window)]


def own_profiles(window: MainWindow) -> list[Profile]:
    """Return the profiles that the analyst saved."""
    return profiles.read(window.settings.words("kind_profiles"))
