"""The catalogue in the window: looked through by keyboard, and done with many reports at once."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from muqabala import paths
from muqabala.model.catalogue import Grouping, Order, State
from muqabala.model.event import EventMap
from muqabala.ui.application import Program
from muqabala.ui.catalogue.counts import DAYS, EVENTS, OUTLETS
from muqabala.ui.catalogue.details_form import ManyDetailsDialog
from muqabala.ui.catalogue.entries import Group
from muqabala.ui.catalogue.model import ORDERS
from muqabala.ui.catalogue.names_dialog import NamesDialog
from muqabala.ui.catalogue.window import CatalogueWindow
from muqabala.ui.details.dialog import DetailsDialog
from muqabala.ui.several.window import SeveralWindow
from windows import Start, by_name, dialogs, only


@pytest.fixture(autouse=True)
def _no_sample(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(paths, "sample_corpus", lambda: None)


@pytest.fixture
def program(start: Start, reports: Path) -> Program:
    return start(reports)


@pytest.fixture
def shown(program: Program) -> CatalogueWindow:
    describing = program.session.workspace.describing
    ids = by_name(program)
    for name, outlet, day in (("a", "صحيفة الساحل", "2018-04-03"), ("b", "وكالة", "2018-05-01")):
        program.session.change(
            lambda said={"outlet": outlet, "published": day}, key=ids[name]: describing.describe(
                [key], said
            )
        )
    program.window.actions_["catalogue"].trigger()
    return only(CatalogueWindow)


def listed(program: Program, shown: CatalogueWindow) -> str:
    """Return the names of the files of the listed reports, in order."""
    names = {key: name for name, key in by_name(program).items()}
    return "".join(names[key] for key in shown.reports.ids)


def cell(shown: CatalogueWindow, row: int, column: int) -> str:
    return str(shown.reports.model.index(row, column).data())


def choose(shown: CatalogueWindow, row: int) -> None:
    shown.reports.table.setCurrentIndex(shown.reports.model.index(row, 0))


def pick(combo, value) -> None:
    combo.setCurrentIndex(combo.findData(value))


def test_every_report_has_a_line_that_says_what_is_known(program: Program, shown: CatalogueWindow):
    assert listed(program, shown) == "bac"
    assert cell(shown, 1, 1) == "صحيفة الساحل"
    assert "2018" in cell(shown, 1, 2)
    assert cell(shown, 1, 3) != ""
    assert int(cell(shown, 1, 4)) == program.session.summaries.find(by_name(program)["a"]).words
    assert int(cell(shown, 1, 5)) > 0
    assert cell(shown, 1, 6) == ""


def test_a_head_sorts_and_sorts_the_other_way_round(program: Program, shown: CatalogueWindow):
    header = shown.reports.table.horizontalHeader()
    header.sectionClicked.emit(ORDERS.index(Order.OUTLET))
    assert listed(program, shown) == "abc"
    assert header.sortIndicatorOrder() == Qt.SortOrder.AscendingOrder
    header.sectionClicked.emit(ORDERS.index(Order.OUTLET))
    assert listed(program, shown) == "bac"
    assert shown.reports.order.currentData() == Order.OUTLET


def test_the_head_of_events_groups_by_event(program: Program, shown: CatalogueWindow):
    ids = by_name(program)
    shown.set_events(EventMap(((ids["a"], ids["b"]),)))
    shown.reports.table.horizontalHeader().sectionClicked.emit(len(ORDERS) - 1)
    assert shown.reports.grouping.currentData() == Grouping.EVENT
    assert [e.count for e in shown.reports.model.rows if isinstance(e, Group)] == [2, 1]
    title = program.session.summaries.find(ids["a"]).title
    assert title in cell(shown, 0, 0)
    assert cell(shown, 1, len(ORDERS) - 1) == title
    assert cell(shown, 4, len(ORDERS) - 1) == ""


def test_groups_have_headings_that_are_never_chosen(program: Program, shown: CatalogueWindow):
    pick(shown.reports.grouping, Grouping.MONTH)
    assert [e.count for e in shown.reports.model.rows if isinstance(e, Group)] == [1, 1, 1]
    assert shown.reports.table.columnSpan(0, 0) == len(ORDERS)
    shown.reports.table.selectAll()
    assert sorted(shown.reports.chosen()) == sorted(by_name(program).values())
    pick(shown.reports.grouping, Grouping.NONE)
    assert shown.reports.table.columnSpan(0, 0) == 1


def test_near_copies_stand_together(program: Program, shown: CatalogueWindow):
    ids = by_name(program)
    shown.set_events(EventMap(copies=((ids["a"], ids["c"]),)))
    pick(shown.reports.grouping, Grouping.COPIES)
    rows = [row for row in shown.reports.model.rows if isinstance(row, Group)]
    assert [(row.name, row.count) for row in rows] == [(ids["a"], 2), ("", 1)]
    assert program.session.summaries.find(ids["a"]).title in cell(shown, 0, 0)


def test_what_is_typed_and_what_is_missing_filter(
    program: Program, shown: CatalogueWindow, qtbot: QtBot
):
    qtbot.keyClicks(shown.reports.filter, "2018-04")
    qtbot.keyClick(shown.reports.filter, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: listed(program, shown) == "a")
    assert "3" in shown.reports.count.text()
    shown.reports.filter.clear()
    pick(shown.reports.state, State.UNDATED)
    assert listed(program, shown) == "c"
    shown.reports.filter.setText("لا شيء كهذا")
    qtbot.waitUntil(lambda: not shown.reports.ids)
    assert not shown.reports.export.isEnabled()


def test_enter_opens_and_the_catalogue_comes_back_as_it_was_left(
    program: Program, shown: CatalogueWindow, qtbot: QtBot
):
    ids = by_name(program)
    shown.reports.sort(Order.OUTLET)
    qtbot.keyClick(shown.reports.table, Qt.Key.Key_Home, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(shown.reports.table, Qt.Key.Key_Down)
    chosen = shown.reports.chosen()
    qtbot.keyClick(shown.reports.table, Qt.Key.Key_Return)
    assert program.session.open_ids == tuple(chosen)
    assert not shown.isVisible()
    program.window.library.as_table.click()
    assert only(CatalogueWindow) is shown
    assert shown.reports.chosen() == chosen
    assert listed(program, shown) == "abc"
    assert chosen[0] in ids.values()


def test_two_are_opened_side_by_side_and_three_in_one_ledger(
    program: Program, shown: CatalogueWindow
):
    table = shown.reports.table
    choose(shown, 0)
    assert not shown.reports.actions_["compare"].isEnabled()
    shown.reports.actions_["beside"].trigger()
    program.window.actions_["catalogue"].trigger()
    table.selectAll()
    chosen = shown.reports.chosen()
    shown.reports.actions_["compare"].trigger()
    assert only(SeveralWindow).heads[2:]
    only(SeveralWindow).close()
    program.window.actions_["catalogue"].trigger()
    shown.reports._choose(set(chosen[:2]))
    shown.reports.actions_["compare"].trigger()
    assert program.session.open_ids == tuple(chosen[:2])


def test_many_go_to_the_trash_and_come_back(program: Program, shown: CatalogueWindow, qtbot: QtBot):
    shown.reports.table.selectAll()
    shown.reports.actions_["remove"].trigger()
    assert len(program.session.summaries) == 0
    qtbot.waitUntil(lambda: not shown.reports.ids)
    assert program.window.actions_["undo"] in shown.actions()
    program.window.actions_["undo"].trigger()
    qtbot.waitUntil(lambda: listed(program, shown) == "bac")


def test_many_are_given_an_outlet_in_one_step(
    program: Program, shown: CatalogueWindow, qtbot: QtBot
):
    shown.reports.table.selectAll()
    shown.reports.actions_["details"].trigger()
    dialog = only(ManyDetailsDialog)
    assert dialog.fields["outlet"].text() == ""  # They differ.
    assert not dialog.apply.isEnabled()
    dialog.fields["outlet"].insert("نشرة")
    assert dialog.said() == {"outlet": "نشرة"}
    qtbot.mouseClick(dialog.apply, Qt.MouseButton.LeftButton)
    assert {each.outlet for each in program.session.summaries} == {"نشرة"}
    assert {each.published for each in program.session.summaries} > {"2018-04-03", "2018-05-01"}
    program.window.actions_["undo"].trigger()
    assert {each.outlet for each in program.session.summaries} == {"صحيفة الساحل", "وكالة", ""}


def test_many_go_back_to_what_was_read(program: Program, shown: CatalogueWindow, qtbot: QtBot):
    shown.reports.table.selectAll()
    shown.reports.actions_["details"].trigger()
    dialog = only(ManyDetailsDialog)
    qtbot.keyClick(dialog.ways["published"], Qt.Key.Key_Down)
    assert not dialog.fields["published"].isEnabled()
    assert dialog.said() == {"published": None}
    dialog.apply.click()
    assert "2018-04-03" not in {each.published for each in program.session.summaries}


def test_a_day_that_is_none_leaves_the_form_open(
    program: Program, shown: CatalogueWindow, qtbot: QtBot
):
    shown.reports.table.selectAll()
    shown.reports.actions_["details"].trigger()
    dialog = only(ManyDetailsDialog)
    dialog.fields["published"].insert("أمس")
    with qtbot.waitSignal(program.session.failed) as failed:
        dialog.apply.click()
    assert failed.args[0].code == "day_invalid"
    assert dialog.isVisible()
    dialog.reject()


def test_one_report_has_the_whole_form(program: Program, shown: CatalogueWindow):
    choose(shown, 0)
    shown.reports.actions_["details"].trigger()
    form = next(each for each in dialogs() if isinstance(each, DetailsDialog))
    form.reject()


@pytest.mark.parametrize("suffix", ["csv", "xlsx"])
def test_the_list_is_written_as_it_stands(
    program: Program, shown: CatalogueWindow, tmp_path: Path, monkeypatch, suffix: str
):
    target = tmp_path / f"list.{suffix}"
    monkeypatch.setattr(
        QFileDialog, "getSaveFileName", lambda *_a, **_k: (str(target), f"(*.{suffix})")
    )
    shown.reports.table.clearSelection()
    shown.reports._ask(suffix)
    assert target.stat().st_size > 100
    if suffix == "csv":
        rows = list(csv.reader(target.read_text("utf-8-sig").splitlines()))
        assert len(rows) == 4
        assert [row[1] for row in rows[1:]] == ["وكالة", "صحيفة الساحل", ""]


def test_only_what_is_chosen_is_written(
    program: Program, shown: CatalogueWindow, qtbot: QtBot, monkeypatch
):
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_a, **_k: ("", ""))
    choose(shown, 1)
    with qtbot.waitSignal(shown.reports.asked) as asked:
        shown.reports._ask("csv")
    assert asked.args == ["csv", [by_name(program)["a"]]]


def test_a_bar_lists_the_reports_it_counts(program: Program, shown: CatalogueWindow, qtbot: QtBot):
    shown.tabs.setCurrentIndex(1)
    pick(shown.statistics.kind, OUTLETS)
    shown.statistics.take_focus()
    keys = [item.key for item in shown.statistics.view.drawing.items]
    assert sorted(keys) == sorted(["صحيفة الساحل", "وكالة", ""])
    shown.statistics.view.choose("صحيفة الساحل")
    assert "صحيفة الساحل" in shown.statistics.told.text()
    qtbot.keyClick(shown.statistics.view, Qt.Key.Key_Return)
    assert shown.tabs.currentIndex() == 0
    assert listed(program, shown) == "a"
    shown.tabs.setCurrentIndex(1)
    shown.statistics.view.choose("")
    shown.statistics.opened.emit(DAYS, "")
    assert listed(program, shown) == "c"


def test_figures_of_an_event_are_those_of_its_reports(program: Program, shown: CatalogueWindow):
    ids = by_name(program)
    shown.set_events(EventMap(((ids["a"], ids["b"]),)))
    shown.tabs.setCurrentIndex(1)
    pick(shown.statistics.kind, EVENTS)
    (row,) = shown.statistics.chart().rows
    lines = {line.id: line.figures for line in program.session.summaries}
    assert row.cells[1] == str(lines[ids["a"]] + lines[ids["b"]])


def test_without_events_the_statistic_says_so(shown: CatalogueWindow):
    shown.set_events(EventMap())
    shown.tabs.setCurrentIndex(1)
    pick(shown.statistics.kind, EVENTS)
    assert shown.statistics.empty.text()
    assert not shown.statistics.export.isEnabled()


@pytest.mark.parametrize("suffix", ["svg", "png", "csv"])
def test_a_statistic_is_written(shown: CatalogueWindow, tmp_path: Path, monkeypatch, suffix: str):
    target = tmp_path / f"counts.{suffix}"
    monkeypatch.setattr(
        QFileDialog, "getSaveFileName", lambda *_a, **_k: (str(target), f"(*.{suffix})")
    )
    shown.tabs.setCurrentIndex(1)
    shown.statistics.export_requested.emit(suffix)
    assert target.stat().st_size > 30


def test_names_of_files_tell_details_that_are_seen_first(
    program: Program, shown: CatalogueWindow, qtbot: QtBot
):
    shown.reports.table.selectAll()
    shown.reports.actions_["details"].trigger()
    only(ManyDetailsDialog).names.click()
    dialog = only(NamesDialog)
    assert not dialog.apply.isEnabled()
    dialog.field.setText("{outlet}{day}")
    qtbot.waitUntil(lambda: dialog.list.topLevelItemCount() == 0)
    dialog.field.setText("*/{outlet}")
    qtbot.waitUntil(dialog.apply.isEnabled)
    assert dialog.list.topLevelItemCount() == 3
    dialog.apply.click()
    assert {each.outlet for each in program.session.summaries} == {"a", "b", "c"}
    program.window.actions_["undo"].trigger()
    assert {each.outlet for each in program.session.summaries} == {"صحيفة الساحل", "وكالة", ""}
