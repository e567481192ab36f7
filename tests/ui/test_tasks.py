"""Importing in the background: delivered, cancelled, survived."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from concurrent.futures import BrokenExecutor, Executor, Future, ProcessPoolExecutor
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from muqabala.model.library import Changes, ImportReport, Outcome
from muqabala.ui import tasks
from muqabala.ui.executors import IN_PROCESS, InProcessExecutor, worker_processes
from muqabala.ui.refresher import Refresher
from muqabala.ui.session import Session
from muqabala.ui.tasks import Importer
from muqabala.workspace import Workspace


class LaterExecutor(Executor):
    """Keeps what it is given until the test lets it run."""

    def __init__(self) -> None:
        self.kept: list[tuple[Future[object], Callable[[], object]]] = []

    def submit(self, function, /, *args, **keywords):
        future: Future[object] = Future()
        self.kept.append((future, lambda: function(*args, **keywords)))
        return future

    def run_all(self) -> None:
        kept, self.kept = self.kept, []
        for future, work in kept:
            future.set_result(work())


@pytest.fixture
def empty(qapp: object, home: Path) -> Iterator[Session]:
    session = Session()
    session.take(Workspace.open(home / "empty.sqlite"))
    yield session
    session.close()


@pytest.fixture
def importer(empty: Session) -> Iterator[Importer]:
    made = Importer(empty)
    yield made
    made.close()


def run(qtbot: QtBot, importer: Importer, *paths: Path) -> ImportReport:
    with qtbot.waitSignal(importer.finished, timeout=10_000) as waited:
        importer.import_paths(list(paths))
    return waited.args[0]


def outcomes(report: ImportReport) -> list[Outcome]:
    return [result.outcome for result in report.results]


def test_a_folder_comes_in_and_is_unchanged_the_second_time(
    qtbot: QtBot, importer: Importer, empty: Session, reports: Path
):
    heard: list[Changes] = []
    empty.changed.connect(heard.append)
    assert outcomes(run(qtbot, importer, reports)) == [Outcome.ADDED] * 3
    assert len(empty.workspace.documents()) == 3
    assert any(changes.documents for changes in heard)
    assert outcomes(run(qtbot, importer, reports)) == [Outcome.UNCHANGED] * 3


def test_progress_goes_up_to_the_end(qtbot: QtBot, importer: Importer, reports: Path):
    steps: list[tuple[int, int]] = []
    importer.progressed.connect(lambda done, total: steps.append((done, total)))
    run(qtbot, importer, reports)
    assert steps == [(0, 3), (1, 3), (2, 3), (3, 3)]


def test_a_bad_file_does_not_stop_the_others(qtbot: QtBot, importer: Importer, reports: Path):
    (reports / "0.txt").write_bytes(b"")
    report = run(qtbot, importer, reports)
    assert sorted(outcomes(report)) == [Outcome.ADDED] * 3 + [Outcome.REFUSED]
    assert next(r.error for r in report.results if r.outcome is Outcome.REFUSED) == "file_empty"


def test_an_empty_folder_ends_at_once(qtbot: QtBot, importer: Importer, home: Path):
    (home / "nothing").mkdir()
    assert run(qtbot, importer, home / "nothing").results == ()


def test_a_path_that_is_gone_is_told_in_words(importer: Importer, empty: Session, home: Path):
    codes: list[str] = []
    empty.failed.connect(lambda error: codes.append(error.code))
    importer.import_paths([home / "gone.txt"])
    assert codes in (["path_missing"], ["file_missing"])
    assert not importer.is_running


def test_cancel_keeps_what_came_and_drops_late_answers(
    qtbot: QtBot, importer: Importer, empty: Session, reports: Path
):
    later = LaterExecutor()
    importer._executor = later
    importer.import_paths([reports])
    assert importer.is_running
    with qtbot.waitSignal(importer.finished) as waited:
        importer.cancel()
    assert waited.args[0].cancelled
    later.run_all()
    qtbot.wait(1)
    assert empty.workspace.documents() == []
    importer._executor = InProcessExecutor()
    assert outcomes(run(qtbot, importer, reports)) == [Outcome.ADDED] * 3


def test_a_second_drop_joins_the_running_import(qtbot: QtBot, importer: Importer, reports: Path):
    later = LaterExecutor()
    importer._executor = later
    importer.import_paths([reports / "a.txt"])
    importer.import_paths([reports / "b.txt"])
    with qtbot.waitSignal(importer.finished) as waited:
        later.run_all()
    assert outcomes(waited.args[0]) == [Outcome.ADDED] * 2


class FailingExecutor(Executor):
    """Answers every file with the same failure."""

    def __init__(self, failure: BaseException) -> None:
        self.failure = failure

    def submit(self, function, /, *args, **keywords):
        future: Future[object] = Future()
        future.set_exception(self.failure)
        return future


def test_files_lost_with_a_worker_are_tried_once_more(
    qtbot: QtBot, importer: Importer, reports: Path
):
    importer._executor = FailingExecutor(BrokenExecutor())
    steps: list[int] = []
    importer.progressed.connect(lambda done, _total: steps.append(done))
    assert outcomes(run(qtbot, importer, reports)) == [Outcome.ADDED] * 3
    assert steps == [0, 1, 2, 3]


class DeadlyExecutor(InProcessExecutor):
    """Breaks with all that it holds when it is given the deadly file, as a real pool does."""

    def __init__(self, given: list[str]) -> None:
        super().__init__()
        self.given = given
        self.is_broken = False

    def submit(self, function, /, jobs, *args, **keywords):
        if self.is_broken:
            raise BrokenExecutor
        names = [Path(path).stem for path, _known in jobs]
        self.given.extend(names)
        if "b" in names:
            self.is_broken = True
            future: Future[object] = Future()
            future.set_exception(BrokenExecutor())
            return future
        return super().submit(function, jobs, *args, **keywords)


def test_only_the_file_that_kills_its_worker_twice_is_told(
    qtbot: QtBot, importer: Importer, reports: Path, monkeypatch: pytest.MonkeyPatch
):
    given: list[str] = []
    monkeypatch.setattr(tasks, "worker_processes", lambda: DeadlyExecutor(given))
    report = run(qtbot, importer, reports)
    assert [(Path(r.path).stem, r.outcome) for r in report.results] == [
        ("a", Outcome.ADDED), ("b", Outcome.REFUSED), ("c", Outcome.ADDED),
    ]  # fmt: skip
    assert given == ["a", "b", "c", "b"]
    assert report.results[1].error == "worker_died"


def test_a_dead_worker_is_told_and_another_takes_its_place(
    qtbot: QtBot, importer: Importer, reports: Path, monkeypatch: pytest.MonkeyPatch
):
    with monkeypatch.context() as patched:
        patched.setattr(tasks, "worker_processes", lambda: FailingExecutor(BrokenExecutor()))
        report = run(qtbot, importer, reports)
    assert {r.error for r in report.results if r.error} == {"worker_died"}
    assert outcomes(run(qtbot, importer, reports / "a.txt")) in (
        [Outcome.ADDED],
        [Outcome.UNCHANGED],
    )


def test_a_fault_of_the_program_is_logged_without_words_of_the_report(
    qtbot: QtBot, importer: Importer, reports: Path, home: Path
):
    importer._executor = FailingExecutor(ValueError("نص من التقرير"))
    report = run(qtbot, importer, reports / "a.txt")
    assert [r.error for r in report.results] == ["file_unexpected"]


def test_a_failing_call_is_answered_in_its_future():
    future = InProcessExecutor().submit(int, "x")
    assert isinstance(future.exception(), ValueError)


def test_processes_are_used_unless_told_otherwise(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv(IN_PROCESS, "0")
    executor = worker_processes()
    assert isinstance(executor, ProcessPoolExecutor)
    executor.shutdown()
    monkeypatch.setenv(IN_PROCESS, "1")
    assert isinstance(worker_processes(), InProcessExecutor)


def test_a_large_import_brings_texts_first_and_is_analysed_after(
    qtbot: QtBot, importer: Importer, reports: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(tasks, "FEW", 2)
    report = run(qtbot, importer, reports)
    assert len(report.results) == 3
    refreshing = importer._session.workspace.refreshing
    assert len(refreshing.unread()) == 3
    refresher = Refresher(importer._session, importer)
    with qtbot.waitSignal(refresher.finished) as heard:
        refresher.start()
    assert heard.args == [3]
    assert refreshing.unread() == []


def test_of_a_large_import_only_the_guilty_file_is_told(
    qtbot: QtBot, importer: Importer, reports: Path, monkeypatch: pytest.MonkeyPatch
):
    given: list[str] = []
    monkeypatch.setattr(tasks, "FEW", 2)
    monkeypatch.setattr(tasks, "worker_processes", lambda: DeadlyExecutor(given))
    report = run(qtbot, importer, reports)
    outcomes = [(Path(r.path).stem, r.outcome) for r in report.results]
    assert outcomes == [("a", Outcome.ADDED), ("b", Outcome.REFUSED), ("c", Outcome.ADDED)]
    assert given == ["a", "b", "c", "a", "b", "c"]
