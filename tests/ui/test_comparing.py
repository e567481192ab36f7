"""Long reports are shown at once and compared behind the window."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from muqabala.model.comparison import Status
from muqabala.model.library import Changes
from muqabala.ui.application import Program
from muqabala.ui.comparing import LONG, comparing_words
from muqabala.ui.session import Session
from muqabala.workspace import Workspace

STREETS = ("الزيتون", "النخيل", "الرمان", "التين", "الورد", "السلام", "الكرامة")


def long_report(killed: int) -> str:
    """Return a report of one toll and so many further sentences that it is long."""
    toll = f"قصف يطال مدينة الوادي\n\nقتل {killed} مدنيا في قصف على مدينة الوادي يوم السبت.\n"
    told: list[str] = []
    while sum(map(len, told)) < LONG * 0.6:
        street = STREETS[len(told) % len(STREETS)]
        told.append(f"ووصل سكان شارع {street} رقم {len(told)} إلى الساحة بعد توقف القصف.\n")
    return toll + "".join(told)


@pytest.fixture
def folder(home: Path) -> Path:
    """Return a folder of two long reports that contradict each other."""
    folder = home / "long"
    folder.mkdir()
    for name, killed in (("one", 15), ("two", 14)):
        (folder / f"{name}.txt").write_text(long_report(killed), encoding="utf-8")
    return folder


@pytest.fixture
def long_ids(workspace: Workspace, folder: Path) -> list[str]:
    """Return their ids in a library."""
    report, _ = workspace.import_files([folder])
    return [result.document_id for result in report.results]


def conflicts(session: Session) -> int:
    rows = session.collation.claims if session.collation is not None else ()
    return sum(row.status is Status.CONFLICT for row in rows)


def test_a_long_pair_is_open_before_it_is_compared(
    session: Session, long_ids: list[str], qtbot: QtBot
):
    opened: list[tuple[str, ...]] = []
    session.opened.connect(lambda: opened.append(session.open_ids))
    with qtbot.waitSignal(session.compared):
        session.open_pair(*long_ids)
        assert opened == [tuple(long_ids)]
        assert session.is_comparing
        assert session.collation is None
    assert not session.is_comparing
    assert conflicts(session) == 1
    assert opened == [tuple(long_ids)]


def test_what_is_opened_next_takes_the_place_of_the_comparison(
    session: Session, long_ids: list[str], ids: dict[str, str], qapp: QApplication
):
    heard: list[bool] = []
    session.compared.connect(lambda: heard.append(True))
    session.open_pair(*long_ids)
    session.open_pair(ids["a"], ids["b"])
    found = session.collation
    assert found is not None
    qapp.processEvents()
    qapp.processEvents()
    assert heard == []
    assert session.collation is found


def test_nothing_comes_after_the_library_was_closed(
    session: Session, long_ids: list[str], qapp: QApplication
):
    heard: list[bool] = []
    session.compared.connect(lambda: heard.append(True))
    session.open_pair(*long_ids)
    session.leave()
    qapp.processEvents()
    qapp.processEvents()
    assert heard == []
    assert session.collation is None


def test_a_report_that_is_open_is_not_read_again_until_something_changed(
    session: Session, ids: dict[str, str]
):
    session.open_report(ids["a"])
    first = session.first
    session.open_beside(ids["b"])
    assert session.first is first
    session.publish(Changes(notes=True))
    session.swap()
    assert session.second is first
    session.publish(Changes(documents=True, document_ids=frozenset({ids["c"]})))
    session.swap()
    assert session.first is not first
    assert session.first == first


def test_the_window_fills_in_what_the_comparison_finds(
    start: Callable[..., Program], folder: Path, qtbot: QtBot
):
    program = start()
    window, session = program.window, program.session
    assert window is not None
    report, changes = session.workspace.import_files([folder])
    session.publish(changes)
    window.actions_["ledger"].trigger()
    pair = [result.document_id for result in report.results]
    session.open_pair(*pair)
    assert window.ledger is not None
    assert window.ledger.empty.text() == comparing_words()
    assert window.evidence.pages[0].empty.text() == comparing_words()
    assert window.desk.reading.document_ids() == pair
    assert window.desk.reading.strip.bands == ()
    with qtbot.waitSignal(session.compared):
        pass
    qtbot.waitUntil(lambda: window.evidence.pages[0].count > 0)
    assert window.desk.reading.strip.bands
    assert window.ledger.model.lines
    assert window.evidence.filter.isVisible()
