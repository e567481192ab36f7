"""Several reports in one ledger: chosen, compared, walked, stopped, written; and their events."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from muqabala import paths
from muqabala.model.comparison import Status
from muqabala.ui.application import Program
from muqabala.ui.charts.claim_words import letter
from muqabala.ui.several.choice_dialog import MOST, ChoiceDialog
from muqabala.ui.several.collator import Collator
from muqabala.ui.several.table import FIXED
from muqabala.ui.several.window import SeveralWindow
from windows import Start, by_name, only

FIFTH = "وأصيب تسعة أطفال في مدرسة."
FOURTH = """قصف حي الزيتون: الحصيلة ترتفع إلى 16 قتيلا

قالت وكالة الأنباء إن 16 مدنيا قتلوا في القصف على حي الزيتون في مدينة الوادي.
ودمرت الغارات سبعة منازل.
"""


@pytest.fixture(autouse=True)
def _no_sample(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(paths, "sample_corpus", lambda: None)


@pytest.fixture
def program(start: Start, reports: Path) -> Program:
    (reports / "d.txt").write_text(f"{FOURTH}{FIFTH}\n", encoding="utf-8")
    return start(reports)


@pytest.fixture
def shown(program: Program, qtbot: QtBot) -> SeveralWindow:
    ids = by_name(program)
    program.session.open_report(ids["a"])
    program.window.actions_["several"].trigger()
    dialog = only(ChoiceDialog)
    for row in range(dialog.list.count()):
        item = dialog.list.item(row)
        wanted = item.data(Qt.ItemDataRole.UserRole) != ids["c"]
        item.setCheckState(Qt.CheckState.Checked if wanted else Qt.CheckState.Unchecked)
    dialog.accept()
    window = only(SeveralWindow)
    qtbot.waitUntil(lambda: bool(window.rows), timeout=10_000)
    return window


def test_conflicts_come_first_and_every_report_has_a_column(shown: SeveralWindow):
    assert len(shown.heads) == FIXED + 3
    assert [letter(n) in head for n, head in enumerate(shown.heads[FIXED:])] == [True] * 3
    assert shown.rows[0].status is Status.CONFLICT
    killed = " ".join(shown.rows[0].cells[FIXED:])
    assert all(value in killed for value in ("15", "14", "16"))
    assert "≠" in shown.rows[0].cells[0]


def test_a_cell_says_who_says_so(shown: SeveralWindow):
    said = " ".join(cell for row in shown.rows for cell in row.cells[FIXED:])
    assert "المرصد" in said


def test_a_cell_goes_to_its_report_and_the_row_to_the_first_two(shown: SeveralWindow, qtbot: QtBot):
    model = shown.table.model()
    with qtbot.waitSignal(shown.places_chosen) as went:
        shown.table.setCurrentIndex(model.index(0, FIXED + 1))
        qtbot.keyClick(shown.table, Qt.Key.Key_Return)
    assert len({document for document, _ in went.args[0]}) == 1
    with qtbot.waitSignal(shown.places_chosen) as went:
        shown.table.setCurrentIndex(model.index(0, 0))
        qtbot.keyClick(shown.table, Qt.Key.Key_Return)
    assert len({document for document, _ in went.args[0]}) == 2


def test_an_empty_cell_goes_where_the_thing_is_told(shown: SeveralWindow):
    row = next(row for row in shown.rows if not all(row.places))
    empty = next(n for n, places in enumerate(row.places) if not places)
    assert row.places_at(FIXED + empty) == row.places_at(0)


def test_the_timeline_has_all_reports(shown: SeveralWindow):
    shown.tabs.setCurrentIndex(1)
    keys = {item.key for item in shown.view.drawing.items}
    assert {"report:0", "report:1", "report:2"} <= keys


@pytest.mark.parametrize("suffix", ["csv", "xlsx", "html", "docx"])
def test_the_ledger_is_written(
    shown: SeveralWindow, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, suffix: str
):
    target = tmp_path / f"ledger.{suffix}"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    shown.export_requested.emit(suffix)
    assert target.stat().st_size > 100
    if suffix == "csv":
        rows = list(csv.reader(target.read_text("utf-8-sig").splitlines()))
        assert len(rows[0]) == len(shown.heads)
        assert len(rows) == len(shown.rows) + 1
        assert not any("\u2068" in cell for row in rows for cell in row)


def test_what_is_stopped_comes_to_nothing(program: Program, qtbot: QtBot):
    ids = by_name(program)
    witnesses = [program.session.workspace.witness(ids[name]) for name in "abd"]
    collator = Collator(program.importer, program.session)
    ledgers: list[object] = []
    collator.finished.connect(ledgers.append)
    with qtbot.waitSignal(collator.stopped):
        collator.start(witnesses)
        collator.stop()
    assert not collator.is_running
    with qtbot.waitSignal(collator.finished):
        collator.start(witnesses[:2])
    assert len(ledgers) == 1


def test_a_window_that_is_closed_stops_comparing(program: Program):
    ids = by_name(program)
    witnesses = [program.session.workspace.witness(ids[name]) for name in "abd"]
    collator = Collator(program.importer, program.session)
    window = SeveralWindow(witnesses, collator, program.window.theme, program.window)
    window.show()
    window.start()
    assert collator.is_running
    window.reject()
    assert not collator.is_running


def test_too_few_and_too_many_cannot_be_compared(program: Program):
    summaries = program.session.summaries
    dialog = ChoiceDialog(summaries, [], program.window)
    assert not dialog.go.isEnabled()
    dialog.list.item(0).setCheckState(Qt.CheckState.Checked)
    assert not dialog.go.isEnabled()
    dialog.list.item(1).setCheckState(Qt.CheckState.Checked)
    assert dialog.go.isEnabled()
    assert dialog.chosen == [summaries[0].id, summaries[1].id]
    many = [summaries[0]] * (MOST + 1)
    assert not ChoiceDialog(many, [summaries[0].id], program.window).go.isEnabled()
    dialog.filter.setText("معرض")
    visible = [row for row in range(dialog.list.count()) if not dialog.list.isRowHidden(row)]
    assert len(visible) == 1


def test_events_are_listed_and_proposed_for_a_report(program: Program, qtbot: QtBot):
    library, ids = program.window.library, by_name(program)
    with qtbot.waitSignal(library.events.found, timeout=10_000):
        library.events.begin()
    event = set(library.events.events.event_of(ids["a"]))
    assert {ids["a"], ids["b"], ids["d"]} == event
    library.by_event.setChecked(True)
    cards = [library.list.cards[n] for n in range(len(library.list.cards))]
    assert [card.section for card in cards] == [True, False, False, False, True, False]
    program.session.open_report(ids["a"])
    qtbot.waitUntil(lambda: len(library.proposed.cards) == 2, timeout=10_000)
    shown = [library.proposed.cards[n] for n in range(2)]
    assert {card.key for card in shown} == {ids["b"], ids["d"]}
    assert all(card.chips[0].text.endswith("%") for card in shown)
    assert set(library.related()) == event


def test_a_click_on_a_proposal_sets_it_beside(program: Program, qtbot: QtBot):
    library, ids = program.window.library, by_name(program)
    with qtbot.waitSignal(library.events.found, timeout=10_000):
        library.events.begin()
    program.session.open_report(ids["a"])
    qtbot.waitUntil(lambda: len(library.proposed.cards) == 2, timeout=10_000)
    rect = library.proposed.visualRect(library.proposed.model().index(0, 0))
    qtbot.mouseClick(library.proposed.viewport(), Qt.MouseButton.LeftButton, pos=rect.center())
    assert len(program.session.open_ids) == 2
