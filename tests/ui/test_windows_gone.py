"""A window that another one took the place of is gone, with all that belonged to it."""

from __future__ import annotations

import gc
import weakref
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from muqabala import paths
from muqabala.model.span import Span
from muqabala.ui.application import Program
from windows import DIALOGS, DOCKS, Start, dialogs, pair


@pytest.fixture(autouse=True)
def _no_sample(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(paths, "sample_corpus", lambda: None)


@pytest.fixture
def program(start: Start, reports: Path) -> Program:
    made = start(reports)
    first, _ = pair(made)
    notes = made.session.workspace.annotating
    made.session.change(lambda: notes.add_note(first, Span(0, 10), "من قال؟", ["حصيلة"])[1])
    return made


def use_all(program: Program) -> None:
    """Open each tab, panel and dialog of the window once; the dialogs are closed again."""
    window = program.window
    for number in range(window.evidence.tabs.count()):
        window.evidence.show_tab(number)
    for name in DOCKS:
        window.actions_[name].trigger()
    for name in DIALOGS:
        window.desk.reading.pages[0].text.select_span(Span(0, 8))
        window.actions_[name].trigger()
        QApplication.processEvents()
        for dialog in dialogs():
            dialog.reject()
    window.notes.form.menu.aboutToShow.emit()
    window.actions_["note"].trigger()


def change_language(program: Program, language: str, qtbot: QtBot) -> None:
    """Have the window made anew; what is to be deleted is deleted when this returns."""
    program.use_language(language)
    qtbot.waitUntil(lambda: program.window.is_furnished)
    QApplication.processEvents()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def live_objects() -> int:
    """Return how many of Qt's objects there are that Python knows of."""
    return sum(isinstance(each, QObject) and isValid(each) for each in gc.get_objects())


def test_a_change_of_language_leaves_no_window_behind(program: Program, qtbot: QtBot):
    counts, gone = [], []
    for language in ("en", "ar", "en", "ar"):
        use_all(program)
        gone.append(weakref.ref(program.window))
        change_language(program, language, qtbot)
        gc.collect()
        counts.append((len(QApplication.allWidgets()), live_objects()))
    assert [each() for each in gone] == [None] * 4
    assert counts[3] == counts[1]


def test_nothing_of_a_window_waits_for_the_collector(program: Program, qtbot: QtBot):
    """All is deleted with the window, in an order that Qt knows; rings hold only what is dead."""
    change_language(program, "en", qtbot)
    gc.collect()
    gc.set_debug(gc.DEBUG_SAVEALL)
    try:
        use_all(program)
        change_language(program, "ar", qtbot)
        gc.collect()
        left = [each for each in gc.garbage if isinstance(each, QObject) and isValid(each)]
        assert [(type(each).__name__, each.objectName()) for each in left] == []
    finally:
        gc.set_debug(0)
        gc.garbage.clear()
