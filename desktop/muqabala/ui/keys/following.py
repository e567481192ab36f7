"""Places outside the menus that say keys: they say those that hold now."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from muqabala.ui.declared import keys_of

if TYPE_CHECKING:
    from muqabala.ui.main_window import MainWindow

translate = QCoreApplication.translate


def follow(window: MainWindow) -> None:
    """Say the keys in these places, now and whenever they change."""
    for name in ("catalogue", "open_beside", "note"):
        window.actions_[name].changed.connect(partial(_say, window))
    _say(window)


def _say(window: MainWindow) -> None:
    actions = window.actions_
    window.library.as_table.setToolTip(actions["catalogue"].toolTip())
    beside = translate("Keys", "Enter opens a report, {keys} sets it beside the open one")
    alone = translate("Keys", "Enter opens a report")
    keys = keys_of(actions["open_beside"])
    window.library.list.setToolTip(beside.format(keys=keys) if keys else alone)
    window.notes.note_keys = keys_of(actions["note"])
