"""What the window does with the details of reports."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from muqabala.ui.dialogs import present

if TYPE_CHECKING:
    from muqabala.ui.commands.held import Held
    from muqabala.ui.details.dialog import DetailsDialog
    from muqabala.ui.main_window import MainWindow


def commands(window: MainWindow) -> dict[str, Callable[[], object]]:
    """Return what each action does, by its name."""
    return {"details": partial(show_details, window)}


def enable(window: MainWindow, held: Held) -> None:
    """Offer what can be done with what the window holds."""
    window.actions_.enable("details", on=held.documents > 0)


def show_details(window: MainWindow, document_id: str = "") -> None:
    """Show the details of a report: the one given, chosen in the library, or open."""
    chosen = document_id or window.library.current() or next(iter(window.session.open_ids), "")
    if chosen:
        window.session.attempt(lambda: _show(window, chosen))


def _show(window: MainWindow, document_id: str) -> None:
    from muqabala.ui.details.dialog import DetailsDialog

    workspace = window.session.workspace
    (details,) = workspace.describing.details([document_id])
    dialog = DetailsDialog(
        workspace.document(document_id),
        details,
        workspace.describing.outlets(),
        window.library.listed(),
        window,
    )
    dialog.applied.connect(partial(_apply, window, dialog))
    present(dialog)


def _apply(
    window: MainWindow, dialog: DetailsDialog, ids: list[str], said: dict[str, str | None]
) -> None:
    """Keep what was said; the dialog stays open when it cannot be kept."""
    describing = window.session.workspace.describing
    if window.session.change(lambda: describing.describe(ids, said)):
        dialog.accept()
        window.refresher.start()
