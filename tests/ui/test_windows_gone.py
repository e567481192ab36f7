"""A window that another one took the place of is gone, with all that belonged to it."""

from __future__ import annotations

import gc
import weakref
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from windows import Start, pair


def test_a_change_of_language_leaves_no_window_behind(start: Start, reports: Path, qtbot: QtBot):
    program = start(reports)
    pair(program)
    counts, left = [], []
    for language in ("en", "ar", "en", "ar"):
        left.append(weakref.ref(program.window))
        program.use_language(language)
        qtbot.waitUntil(lambda: program.window.is_furnished)
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        gc.collect()
        counts.append(len(QApplication.allWidgets()))
    assert [each() for each in left] == [None] * 4
    assert counts[-1] == counts[1]
