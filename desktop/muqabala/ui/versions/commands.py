"""What the window does with the earlier versions of a report."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from muqabala.ui.dialogs import present
from muqabala.ui.sorting.commands import title_of

if TYPE_CHECKING:
    from muqabala.ui.commands.held import Held
    from muqabala.ui.main_window import MainWindow


def commands(window: MainWindow) -> dict[str, Callable[[], object]]:
    """Return what each action does, by its name."""
    return {"versions": partial(show_versions, window)}


def enable(window: MainWindow, held: Held) -> None:
    """Offer what can be done with what the window holds."""
    window.actions_.enable("versions", on=held.documents > 0)


def show_versions(window: MainWindow) -> None:
    """Show what the report chosen in the library, else the open one, said before."""
    chosen = window.library.current() or next(iter(window.session.open_ids), "")
    if chosen:
        window.session.attempt(lambda: _show(window, chosen))


def _show(window: MainWindow, document_id: str) -> None:
    from muqabala.ui.versions.dialog import VersionsDialog

    versioning = window.session.workspace.versioning
    present(
        VersionsDialog(
            title_of(window.session, [document_id]),
            versioning.earlier(document_id),
            versioning.text(document_id),
            window.theme,
            window,
        )
    )
