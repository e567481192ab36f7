"""Windows of the tests need no screen."""

from __future__ import annotations

import logging
import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from muqabala.ui.application import Program
from muqabala.ui.session import Session
from muqabala.workspace import Workspace

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Give the program folders of its own, and let it read files in this process."""
    for name in ("DATA", "CACHE", "CONFIG"):
        monkeypatch.setenv(f"MUQABALA_{name}", str(tmp_path / name.lower()))
    monkeypatch.setenv("MUQABALA_IN_PROCESS", "1")
    yield tmp_path
    logger = logging.getLogger("muqabala")
    for handler in list(logger.handlers):
        handler.close()
        logger.removeHandler(handler)


FIRST = """قصف يطال حي الزيتون في مدينة الوادي

أفادت وكالة الأنباء بمقتل 15 مدنيا في قصف على حي الزيتون يوم السبت.
وقال سليم العارف، رئيس المجلس البلدي، إن الغارات دمرت سبعة منازل.
"""
SECOND = """مرصد حقوقي: أربعة عشر قتيلا في الوادي

أعلن المرصد الحقوقي مقتل 14 مدنيا في غارات على حي الزيتون بمدينة الوادي.
ودمرت الغارات 7 منازل بحسب شهود.
"""
THIRD = """افتتاح معرض الكتاب في العاصمة

افتتح وزير الثقافة معرض الكتاب بمشاركة 300 دار نشر من عشرين دولة.
"""


@pytest.fixture
def reports(home: Path) -> Path:
    """Return a folder of three short reports, two of them of one event."""
    folder = home / "reports"
    folder.mkdir()
    for name, text in (("a", FIRST), ("b", SECOND), ("c", THIRD)):
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
    return folder


@pytest.fixture
def workspace(home: Path, reports: Path) -> Iterator[Workspace]:
    """Return a library that holds the three reports."""
    opened = Workspace.open(home / "library.sqlite")
    opened.import_files([reports])
    yield opened
    opened.close()


@pytest.fixture
def ids(workspace: Workspace) -> dict[str, str]:
    """Return the ids of the three reports by the names of their files."""
    return {Path(each.path).stem: each.id for each in workspace.documents()}


@pytest.fixture
def session(qapp: QApplication, workspace: Workspace) -> Session:
    """Return a session on the library of three reports."""
    made = Session()
    made.take(workspace)
    return made


@pytest.fixture
def start(qapp: QApplication, qtbot: QtBot, home: Path) -> Iterator[Callable[..., Program]]:
    """Return a function that starts the program and waits until its library is open."""
    started: list[Program] = []

    def start_program(*files: Path, language: str = "ar", library: str = "own.sqlite") -> Program:
        program = Program(qapp, list(files), home / library, language)
        started.append(program)
        with qtbot.waitSignal(program.started, timeout=10_000):
            program.show_window()
        qtbot.waitUntil(lambda: is_ready(program), timeout=10_000)
        return program

    yield start_program
    for program in started:
        if program.window is not None:
            program.window.close()
            program.window.deleteLater()
        program.close()
        program.deleteLater()
    # A window left to the garbage collector could be deleted while Qt walks over all widgets.
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    # Without a desktop the clipboard outlives Python, which made what lies on it.
    qapp.clipboard().clear()
    qapp.setStyleSheet("")
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


def is_ready(program: Program) -> bool:
    """Tell whether the window is furnished and no import is running."""
    window = program.window
    return window is not None and window.is_furnished and not program.importer.is_running
