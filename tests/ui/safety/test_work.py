"""Work beside the window's thread that is done once."""

from __future__ import annotations

import threading

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from muqabala.errors import MuqabalaError
from muqabala.ui.safety.work import Work


def fails() -> None:
    raise MuqabalaError("disk_full", path="x")


@pytest.mark.parametrize(("function", "signal"), [(lambda: 7, "done"), (fails, "failed")])
def test_what_works_once_is_gone_afterwards(qtbot: QtBot, function, signal: str):
    parent = QObject()
    before = threading.active_count()
    work = Work.once(parent)
    with qtbot.waitSignals([getattr(work, signal), work.destroyed]):
        work.start(function)
    assert parent.children() == []
    qtbot.waitUntil(lambda: threading.active_count() == before)
