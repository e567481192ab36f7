"""Reports of older rules are analysed anew behind the window."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from concurrent.futures import BrokenExecutor, Executor, Future
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from muqabala import paths
from muqabala.model.claim import Analysis
from muqabala.model.library import Changes
from muqabala.store.library import Library
from muqabala.ui import refresher as refreshing
from muqabala.ui import tasks
from muqabala.ui.executors import InProcessExecutor
from muqabala.ui.refresher import Refresher
from muqabala.ui.session import Session
from muqabala.ui.tasks import Importer
from muqabala.workspace import Workspace
from windows import Start


@pytest.fixture(autouse=True)
def _no_sample(monkeypatch: pytest.MonkeyPatch) -> None:
    """Start with an empty library, and hand reports out one by one."""
    monkeypatch.setattr(paths, "sample_corpus", lambda: None)
    monkeypatch.setattr(refreshing, "TOGETHER", 1)


@pytest.fixture
def library(workspace: Workspace) -> Path:
    """Return a library in whose three reports an older engine found nothing."""
    file = workspace.path
    workspace.close()
    opened = Library(file)
    for summary in opened.documents.summaries():
        document = opened.documents.load(summary.id)
        opened.documents.save_analysis(document, Analysis(summary.id, engine="older"))
    opened.close()
    return file


@pytest.fixture
def session(qapp: object, library: Path) -> Iterator[Session]:
    """Return a session on that library."""
    made = Session()
    made.take(Workspace.open(library))
    yield made
    made.close()


@pytest.fixture
def importer(session: Session) -> Iterator[Importer]:
    """Return the importer of that session."""
    made = Importer(session)
    yield made
    made.close()


@pytest.fixture
def refresher(session: Session, importer: Importer) -> Refresher:
    """Return what is tested."""
    return Refresher(session, importer)


class KeepingExecutor(Executor):
    """Keeps what it is given until the test lets it run."""

    def __init__(self) -> None:
        self.kept: list[Callable[[], None]] = []

    def submit(self, function, /, *args, **keywords):
        future: Future[object] = Future()
        self.kept.append(lambda: future.set_result(function(*args, **keywords)))
        return future

    def run_one(self) -> None:
        self.kept.pop(0)()


def figures(session: Session) -> list[int]:
    return [summary.figures for summary in session.workspace.documents()]


def test_the_lists_show_what_was_found_at_the_end(
    qtbot: QtBot, session: Session, refresher: Refresher
):
    heard: list[Changes] = []
    steps: list[tuple[int, int]] = []
    session.changed.connect(heard.append)
    refresher.progressed.connect(lambda done, total: steps.append((done, total)))
    assert figures(session) == [0, 0, 0]
    with qtbot.waitSignal(refresher.finished) as waited:
        refresher.start()
    assert waited.args == [3]
    assert steps == [(0, 3), (1, 3), (2, 3), (3, 3)]
    assert all(figures(session))
    assert len(heard) == 1
    assert len(heard[0].document_ids) == 3
    refresher.start()
    assert not refresher.is_running


def test_cancelled_it_keeps_what_is_done_and_goes_on_the_next_time(
    qtbot: QtBot, session: Session, importer: Importer, refresher: Refresher
):
    keeping = KeepingExecutor()
    importer._executor = keeping
    refresher.start()
    with qtbot.waitSignal(refresher.progressed):
        keeping.run_one()
    with qtbot.waitSignal(refresher.finished) as waited:
        refresher.cancel()
    assert waited.args == [1]
    while keeping.kept:  # late answers are dropped
        keeping.run_one()
    qtbot.wait(1)
    assert len(session.workspace.refreshing.outdated()) == 2
    importer._executor = None
    with qtbot.waitSignal(refresher.finished) as waited:
        refresher.start()
    assert waited.args == [2]


def test_an_import_goes_before_it(
    qtbot: QtBot, importer: Importer, refresher: Refresher, reports: Path
):
    keeping = KeepingExecutor()
    importer._executor = keeping
    importer.import_paths([reports])
    refresher.start()
    assert len(keeping.kept) == 3  # the files, and no report yet
    with qtbot.waitSignal(importer.finished):
        while keeping.kept:
            keeping.run_one()
    assert refresher.is_running
    assert len(keeping.kept) == 3
    with qtbot.waitSignal(refresher.finished):
        while keeping.kept:
            keeping.run_one()


class DeadlyExecutor(InProcessExecutor):
    """Breaks with all that it holds when it is given the deadly report, as a real pool does."""

    def __init__(self, deadly: str) -> None:
        super().__init__()
        self._deadly, self._is_broken = deadly, False

    def submit(self, function, /, documents, *args, **keywords):
        if self._is_broken:
            raise BrokenExecutor
        if self._deadly in [document.id for document in documents]:
            self._is_broken = True
            future: Future[object] = Future()
            future.set_exception(BrokenExecutor())
            return future
        return super().submit(function, documents, *args, **keywords)


def test_a_report_that_kills_its_worker_stays_as_it_was(
    qtbot: QtBot, session: Session, refresher: Refresher, monkeypatch: pytest.MonkeyPatch
):
    deadly = session.summaries[1].id
    monkeypatch.setattr(tasks, "worker_processes", lambda: DeadlyExecutor(deadly))
    with qtbot.waitSignal(refresher.finished) as waited:
        refresher.start()
    assert waited.args == [2]
    assert session.workspace.refreshing.outdated() == [deadly]


def test_of_reports_handed_out_together_the_guilty_one_alone_stays(
    qtbot: QtBot, session: Session, refresher: Refresher, monkeypatch: pytest.MonkeyPatch
):
    deadly = session.summaries[1].id
    monkeypatch.setattr(refreshing, "TOGETHER", 3)
    monkeypatch.setattr(tasks, "worker_processes", lambda: DeadlyExecutor(deadly))
    with qtbot.waitSignal(refresher.finished) as waited:
        refresher.start()
    assert waited.args == [2]
    assert session.workspace.refreshing.outdated() == [deadly]


def test_the_window_opens_on_an_old_library_and_says_what_it_did(
    start: Start, library: Path, qtbot: QtBot
):
    program = start(library=library.name)
    window = program.window
    qtbot.waitUntil(lambda: not program.refresher.is_running)
    assert program.session.workspace.refreshing.outdated() == []
    assert all(figures(program.session))
    assert "3" in window.status.currentMessage()
    assert window.status.progress.isHidden()


def test_the_cancel_button_stops_it(start: Start, library: Path, monkeypatch: pytest.MonkeyPatch):
    keeping = KeepingExecutor()
    monkeypatch.setattr(tasks, "worker_processes", lambda: keeping)
    program = start(library=library.name)
    status = program.window.status
    assert status.progress.isVisible()
    assert "3" in status.work.text()
    status.cancel.click()
    assert status.progress.isHidden()
    assert not program.refresher.is_running
