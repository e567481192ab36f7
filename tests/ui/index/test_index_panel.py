"""The indexes in the window: listed, filtered, sorted, walked, written."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QPalette
from PySide6.QtWidgets import QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from muqabala import paths
from muqabala.model.index import FigureKey, FigureOrder, FigureRow
from muqabala.model.mention import Approx, Category, Kind
from muqabala.model.span import Span
from muqabala.ui.application import Program
from muqabala.ui.index import names_page
from muqabala.ui.index.cell_delegate import KEYWORD
from muqabala.ui.index.figures_model import CONTEXT, ORDERS, PAGE, FiguresModel
from muqabala.ui.index.panel import LIBRARY, REPORT, IndexPanel
from windows import Start, by_name, pair


@pytest.fixture(autouse=True)
def _no_sample(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(paths, "sample_corpus", lambda: None)


@pytest.fixture
def program(start: Start, reports: Path) -> Program:
    made = start(reports)
    pair(made)
    return made


def shown(program: Program, action: str = "index_figures") -> IndexPanel:
    program.window.actions_[action].trigger()
    panel = program.window.index_panel
    assert panel is not None
    assert panel.isVisible()
    return panel


def values(panel: IndexPanel) -> list[str]:
    model = panel.figures.model
    return [row.value for n in range(model.rowCount()) if (row := model.row(n)) is not None]


def sought(panel: IndexPanel, words: str) -> None:
    panel.filter.setText(words)
    panel.refresh()


def test_all_figures_are_listed_and_filtered(program: Program):
    panel = shown(program)
    everything = values(panel)
    assert {"15", "7", "14", "300", "20"} <= set(everything)
    assert str(len(everything)) in panel.count.text()
    sought(panel, "مدنيًا")
    assert sorted(values(panel)) == ["14", "15"]
    sought(panel, "لا شيء كهذا")
    assert values(panel) == []
    assert panel.figures.empty.isVisible()


def test_a_category_is_chosen_among_those_there_are(program: Program):
    panel = shown(program)
    row = panel.figures.category.findData(Category.KILLED)
    assert row > 0
    panel.figures.category.setCurrentIndex(row)
    panel.figures.category.activated.emit(row)
    assert set(values(panel)) == {"14", "15"}
    assert panel.figures.category.findData(Category.DISPLACED) < 0


def test_the_scope_follows_what_is_open(program: Program):
    panel = shown(program)
    panel.scope.setCurrentIndex(panel.scope.findData(REPORT))
    panel.scope.activated.emit(0)
    assert "300" not in values(panel)
    program.session.open_report(by_name(program)["c"])
    panel.refresh()
    assert set(values(panel)) == {"300", "20"}
    panel.scope.setCurrentIndex(panel.scope.findData(LIBRARY))
    panel.refresh()
    assert "15" in values(panel)


def test_headings_sort(program: Program):
    panel = shown(program)
    header = panel.figures.table.horizontalHeader()
    header.setSortIndicator(ORDERS.index(FigureOrder.VALUE), Qt.SortOrder.AscendingOrder)
    numbers = [float(value) for value in values(panel)]
    assert numbers == sorted(numbers)
    header.setSortIndicator(ORDERS.index(FigureOrder.VALUE), Qt.SortOrder.DescendingOrder)
    assert [float(value) for value in values(panel)] == sorted(numbers, reverse=True)
    before = panel.query()
    header.setSortIndicator(CONTEXT, Qt.SortOrder.AscendingOrder)
    assert panel.query() == before


def test_enter_goes_to_the_passage_and_opens_its_report(program: Program, qtbot: QtBot):
    panel = shown(program)
    sought(panel, "دار")
    panel.figures.table.setCurrentIndex(panel.figures.model.index(0, 0))
    qtbot.keyClick(panel.figures.table, Qt.Key.Key_Return)
    assert program.session.open_ids == (by_name(program)["c"],)
    page = program.window.desk.reading.first
    assert page.text.marks.current is not None


def test_names_are_listed_by_type_and_walked(program: Program):
    panel = shown(program, "index_names")
    names = panel.names
    assert names.names.rowCount() > 0
    kind = names.kind.findData(Kind.PLACE)
    names.kind.setCurrentIndex(kind)
    names.kind.activated.emit(kind)
    assert {row.entity.type for row in names.names.rows} == {Kind.PLACE}
    sought(panel, names.names.rows[0].entity.name)
    count = names.places.rowCount()
    assert count >= 2
    went: list[tuple[str, Span]] = []
    panel.opened.connect(lambda document, span: went.append((document, span)))
    for _ in range(count + 1):
        names.step(1)
    assert went[0] == went[count]
    assert len(set(went)) == count
    names.step(-1)
    assert went[-1] == went[count - 1]


def test_of_a_name_of_many_places_the_first_are_listed_and_all_when_asked_for(
    program: Program, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(names_page, "MOST_UNASKED", 1)
    names = shown(program, "index_names").names
    count = names.names.rows[0].mentions
    assert count > 1
    assert names.places.rowCount() == 1
    assert str(count) in names.all_places.toolTip()
    names.all_places.click()
    assert names.places.rowCount() == count
    assert names.all_places.isHidden()


def test_names_are_counted_in_words_of_the_language(program: Program):
    panel = shown(program, "index_names")
    sought(panel, "لا شيء كهذا")
    assert panel.names.empty.isVisible()
    assert panel.count.text() == "لا أسماء"


def test_each_index_keeps_its_own_filter(program: Program):
    panel = shown(program)
    sought(panel, "مدنيا")
    panel.tabs.setCurrentIndex(1)
    assert panel.filter.text() == ""
    assert panel.names.names.rowCount() > 0
    sought(panel, "الوادي")
    panel.tabs.setCurrentIndex(0)
    assert panel.filter.text() == "مدنيا"
    assert sorted(values(panel)) == ["14", "15"]


def test_what_changes_in_the_library_is_listed_anew(program: Program, qtbot: QtBot):
    panel = shown(program)
    workspace, gone = program.session.workspace, by_name(program)["c"]
    program.session.change(lambda: workspace.delete_documents([gone]))
    qtbot.waitUntil(lambda: "300" not in values(panel))
    program.session.change(workspace.undo)
    qtbot.waitUntil(lambda: "300" in values(panel))


def test_what_is_listed_is_written_as_csv(
    program: Program, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
):
    panel, target = shown(program), tmp_path / "figures"
    sought(panel, "مدنيا")
    filters: list[str] = []

    def choose(*given: object) -> tuple[str, str]:
        filters[:] = str(given[3]).split(";;")
        return str(target), filters[0]

    monkeypatch.setattr(QFileDialog, "getSaveFileName", choose)
    panel.export.click()
    text = target.with_suffix(".csv").read_text(encoding="utf-8")
    assert text.startswith("\ufeff")
    records = list(csv.DictReader(text.removeprefix("\ufeff").splitlines()))
    assert sorted(record["value"] for record in records) == ["14", "15"]
    target = tmp_path / "all"
    program.window.actions_["export_figures"].trigger()
    assert "300" in target.with_suffix(".csv").read_text(encoding="utf-8")


def test_escape_closes_and_hands_the_keyboard_back(program: Program, qtbot: QtBot):
    panel = shown(program)
    qtbot.keyClick(panel.filter, Qt.Key.Key_Escape)
    assert not panel.isVisible()


@pytest.mark.parametrize("action", ["index_figures", "index_names"])
@pytest.mark.parametrize("language", ["ar", "en"])
def test_everything_in_the_indexes_has_a_name(
    start: Start, reports: Path, action: str, language: str
):
    program = start(reports, language=language)
    panel = shown(program, action)
    for control in panel.findChildren(QWidget):
        if control.isVisible() and control.focusPolicy() & Qt.FocusPolicy.TabFocus:
            own = control.objectName().startswith("qt_") or control.parent() is panel.filter
            interface = QAccessible.queryAccessibleInterface(control)
            assert own or (interface and interface.text(QAccessible.Text.Name)), control


def test_the_words_keep_their_share_in_a_narrow_window(program: Program):
    table = shown(program).figures.table
    cell = table.visualRect(table.model().index(0, CONTEXT))
    assert cell.width() >= table.viewport().width() // 5
    assert table.viewport().rect().contains(cell)


def test_the_figure_is_underlined_in_its_words(program: Program):
    table = shown(program).figures.table
    table.scrollToTop()
    picture = table.viewport().grab().toImage()
    ratio = picture.devicePixelRatio()
    cell = table.visualRect(table.model().index(0, CONTEXT))
    wanted = table.palette().color(QPalette.ColorRole.Link).rgb()
    seen = {
        picture.pixel(int(x * ratio), int(y * ratio))
        for x in range(cell.left(), cell.right())
        for y in range(cell.top(), cell.bottom())
    }
    assert wanted in seen
    value = table.visualRect(table.model().index(0, 0))
    assert wanted not in {
        picture.pixel(int(x * ratio), int(value.center().y() * ratio))
        for x in range(value.left(), value.right())
    }


def test_rows_are_read_by_the_page_when_they_are_looked_at(program: Program):
    asked: list[int] = []

    def load(keys: list[FigureKey]) -> list[FigureRow]:
        asked.append(len(keys))
        return [
            FigureRow("d", Span(4, 6), "12", Category.KILLED, Approx.ABOUT, value=str(key),
                      before="قال إن ", after=" مدنيا")
            for key, _ in keys
        ]  # fmt: skip

    model = FiguresModel(load, program.window)
    model.set_keys([(number, 0) for number in range(200_000)])
    assert asked == []
    assert model.rowCount() == 200_000
    cell = model.index(150_003, CONTEXT)
    assert model.data(cell) == "قال إن 12 مدنيا"
    assert model.data(cell, KEYWORD) == (7, 2)
    assert asked == [PAGE]
    row = model.row(150_004)
    assert row is not None
    assert row.value == "150004"
    assert asked == [PAGE]
    assert model.row(200_000) is None
