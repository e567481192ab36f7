"""Which marks the window shows, and the profiles that are known: the program's and one's own."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from muqabala.ui.legend import profiles
from muqabala.ui.legend.profiles import Profile

if TYPE_CHECKING:
    from muqabala.ui.main_window import MainWindow


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
