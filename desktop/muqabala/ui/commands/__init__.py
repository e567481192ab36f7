"""What the window's actions do, and when they are offered: one module a room.

Each room has `commands(window)`, what each of its actions does, by name, and
`enable(window, held)`, which offers those that have something to work on.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from muqabala.ui.catalogue import commands as catalogue
from muqabala.ui.charts import commands as charts
from muqabala.ui.commands import edit, notes, reports, view
from muqabala.ui.details import commands as details
from muqabala.ui.export import commands as export
from muqabala.ui.help import commands as handbook
from muqabala.ui.index import commands as index
from muqabala.ui.ledger import commands as ledger
from muqabala.ui.legend import commands as legend
from muqabala.ui.original import commands as original
from muqabala.ui.safety import commands as safety
from muqabala.ui.search import commands as search
from muqabala.ui.several import commands as several
from muqabala.ui.sorting import commands as sorting
from muqabala.ui.versions import commands as versions

if TYPE_CHECKING:
    from muqabala.ui.commands.held import Held
    from muqabala.ui.main_window import MainWindow

_ROOMS = (
    reports,
    details,
    sorting,
    versions,
    original,
    catalogue,
    edit,
    notes,
    view,
    handbook,
    index,
    search,
    export,
    charts,
    several,
    ledger,
    legend,
    safety,
)


def connect(window: MainWindow) -> None:
    """Let every action of a window do its work."""
    for room in _ROOMS:
        for name, command in room.commands(window).items():
            window.actions_[name].triggered.connect(partial(_run, command))
    view.connect_switches(window)


def enable(window: MainWindow, held: Held) -> None:
    """Offer the actions that have something to work on."""
    for room in _ROOMS:
        room.enable(window, held)


def _run(command: Callable[[], object], _checked: bool = False) -> None:
    command()
