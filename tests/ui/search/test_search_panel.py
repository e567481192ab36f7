"""The search in the window: typed, listed, opened in its place, narrowed, kept, written."""

from __future__ import annotations

import csv
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from muqabala import paths
from muqabala.model.search import ConcordanceOrder
from muqabala.model.span import Span
from muqabala.ui import executors
from muqabala.ui.application import Program
from muqabala.ui.index.cell_delegate import KEYWORD, TRAILING
from muqabala.ui.search.filler import Filler
from muqabala.ui.search.panel import SearchPanel
from muqabala.ui.search.rows import Sort
from windows import Start, by_name


@pytest.fixture(autouse=True)
def _no_sample(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(paths, "sample_corpus", lambda: None)


@pytest.fixture
def program(start: Start, reports: Path) -> Program:
    return start(reports)


def shown(program: Program, action: str = "search") -> SearchPanel:
    program.window.actions_[action].trigger()
    panel = program.window.search_panel
    assert panel is not None
    assert panel.isVisible()
    return panel


def found(panel: SearchPanel, qtbot: QtBot, line: str) -> list[tuple[Sort, str]]:
    """Type a line, wait for its count (it comes last), and return what is listed."""
    with qtbot.waitSignal(panel.searcher.counted):
        panel.query.setText(line)
    return [(row.sort, row.text) for row in panel.results.model.rows]


def test_what_is_typed_is_looked_for_and_lit(program: Program, qtbot: QtBot):
    panel = shown(program)
    rows = found(panel, qtbot, "غارات")
    assert [sort for sort, _ in rows].count(Sort.REPORT) == 2
    lit = {hit.of(row.text) for row in panel.results.model.rows for hit in row.hits}
    assert lit == {"الغارات", "غارات"}
    assert panel.count.text() == "تقريران"


def test_enter_opens_the_first_report_at_its_hit_and_marks_all(program: Program, qtbot: QtBot):
    panel = shown(program)
    found(panel, qtbot, "الغارات سليم")
    panel.query.setFocus()
    qtbot.keyClick(panel.query, Qt.Key.Key_Return)
    page = program.window.desk.reading.pages[0]
    assert page.document_id == by_name(program)["a"]
    marked = {hit.span.of(page.text.shown.text) for hit in page.text.marks.hits}
    assert marked == {"الغارات", "سليم"}
    program.window.actions_["find_next"].trigger()
    assert page.text.marks.current.of(page.text.shown.text) in marked


def test_a_fault_is_told_in_words_and_goes_when_the_line_is_right(program: Program, qtbot: QtBot):
    panel = shown(program)
    with qtbot.waitSignal(panel.searcher.failed):
        panel.query.setText("(قصف")
    assert "1" in panel.results.empty.text()
    assert panel.results.list.isHidden()
    assert found(panel, qtbot, "قصف")
    assert panel.results.empty.isHidden()
    found(panel, qtbot, "فيل")
    assert panel.results.empty.text()


def test_a_chip_narrows_the_search_down(program: Program, qtbot: QtBot):
    panel = shown(program)
    assert len([1 for sort, _ in found(panel, qtbot, "الوادي") if sort is Sort.REPORT]) == 2
    with qtbot.waitSignal(panel.searcher.counted):
        panel.results.narrowed.emit("سليم")
    assert panel.query.text() == "الوادي سليم"
    assert panel.results.reports == 1


def test_further_reports_come_when_the_list_is_scrolled(program: Program, qtbot: QtBot):
    panel = shown(program)
    found(panel, qtbot, "الوادي")
    model = panel.results.model
    model.has_more = True
    with qtbot.waitSignal(panel.searcher.answered):
        model.fetchMore(model.index(-1))
    assert panel.results.reports == 2
    assert not model.canFetchMore(model.index(-1))


def test_late_answers_are_dropped(program: Program, qtbot: QtBot):
    panel = shown(program)
    heard: list[str] = []
    panel.searcher.answered.connect(lambda asked, _answer: heard.append(asked.line))
    panel.search("قصف")
    panel.search("معرض")
    qtbot.waitUntil(lambda: panel.count.text() != "")
    assert heard == ["معرض"]


def test_names_and_notes_are_found_and_opened(program: Program, qtbot: QtBot):
    session = program.session
    ids = by_name(program)
    session.workspace.annotating.add_note(ids["c"], None, "يراجع عدد الدور", ["معارض"])
    panel = shown(program)
    rows = found(panel, qtbot, "عدد")
    assert (Sort.NOTE, "يراجع عدد الدور") in rows
    note = next(row for row in panel.results.model.rows if row.sort is Sort.NOTE)
    panel.results.opened.emit(note)
    assert session.open_ids == (ids["c"],)
    name = session.workspace.index.names()[0].entity
    found(panel, qtbot, f'"{name.name}"')
    row = next(row for row in panel.results.model.rows if row.sort is Sort.NAME)
    panel.results.opened.emit(row)
    assert program.window.index_panel.isVisible()
    assert panel.isHidden()


def test_the_concordance_has_the_words_before_on_the_right(program: Program, qtbot: QtBot):
    panel = shown(program, "concordance")
    with qtbot.waitSignal(panel.searcher.listed):
        panel.query.setText("الغارات")
    page = panel.concordance
    assert page.table.layoutDirection() == Qt.LayoutDirection.RightToLeft
    cells = [page.model.data(page.model.index(0, column)) for column in range(3)]
    assert cells[1] in ("الغارات", "غارات")
    assert page.model.data(page.model.index(0, 0), TRAILING)
    assert page.model.data(page.model.index(0, 1), KEYWORD) == (0, len(cells[1]))
    with qtbot.waitSignal(panel.searcher.listed):
        page.sorting_chosen.emit(ConcordanceOrder.AFTER)
    after = [line.after.split()[0] for line in page.model.rows]
    assert after == sorted(after)
    assert page.table.horizontalHeader().sortIndicatorSection() == 2
    page.table.step(1)
    line = page.model.rows[0]
    assert line.document_id in program.session.open_ids


def test_the_concordance_is_written(program: Program, qtbot: QtBot, monkeypatch, tmp_path):
    target = tmp_path / "lines.csv"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_a, **_k: (str(target), ""))
    panel = shown(program, "concordance")
    with qtbot.waitSignal(panel.searcher.listed):
        panel.query.setText("الغارات")
    panel.export.click()
    rows = list(csv.reader(target.read_text("utf-8-sig").splitlines()))
    assert len(rows) == 1 + len(panel.concordance.model.rows)


def test_searches_are_kept_and_forgotten(program: Program, qtbot: QtBot):
    panel = shown(program)
    found(panel, qtbot, "قصف")
    menu = panel.saved.menu()
    menu.aboutToShow.emit()
    menu.actions()[0].trigger()
    menu.aboutToShow.emit()
    assert not menu.actions()[0].isEnabled()
    found(panel, qtbot, "معرض")
    menu.aboutToShow.emit()
    with qtbot.waitSignal(panel.searcher.counted):
        menu.actions()[-1].trigger()
    assert panel.query.text() == "قصف"
    menu.actions()[1].menu().actions()[0].trigger()
    assert program.session.workspace.search.saved() == []


def test_selected_words_are_looked_for(program: Program, qtbot: QtBot):
    ids = by_name(program)
    program.session.open_report(ids["a"])
    page = program.window.desk.reading.pages[0]
    text = page.text.shown.text
    start = text.index("سليم العارف")
    program.window.desk.reading.selection_changed.emit(ids["a"], Span(start, start + 11))
    panel = shown(program)
    assert panel.query.text() == '"سليم العارف"'


def test_keys_walk_and_close(program: Program, qtbot: QtBot):
    panel = shown(program)
    found(panel, qtbot, "الوادي")
    panel.query.setFocus()
    qtbot.keyClick(panel.query, Qt.Key.Key_Down)
    rows = panel.results.list
    first = rows.currentIndex().row()
    qtbot.keyClick(rows, Qt.Key.Key_J)
    assert rows.currentIndex().row() > first
    qtbot.keyClick(panel, Qt.Key.Key_Escape)
    assert panel.isHidden()


def test_every_control_has_a_name(program: Program):
    panel = shown(program)
    for control in (panel.query, panel.order, panel.tabs, panel.saved, panel.help, panel.export):
        interface = QAccessible.queryAccessibleInterface(control)
        assert interface.text(QAccessible.Text.Name), control
    panel.help_requested.emit()
    dialog = program.window.findChild(QWidget, "searchHelp")
    assert dialog is not None
    dialog.close()


def test_a_search_runs_in_a_thread_of_its_own(program: Program, qtbot: QtBot, monkeypatch):
    monkeypatch.delenv(executors.IN_PROCESS)
    panel = shown(program)
    assert found(panel, qtbot, "قصف")
    assert isinstance(panel.searcher._executor, ThreadPoolExecutor)


def test_an_older_library_is_filled_behind(program: Program, qtbot: QtBot):
    database = program.session.workspace._library.database
    database.execute("INSERT INTO search_text (search_text) VALUES ('delete-all')")
    database.execute("UPDATE document SET shelf = NULL")
    database.conn.commit()
    filler = program.session.findChild(Filler)
    filler._timer.start(0)
    qtbot.waitUntil(lambda: not filler.is_running)
    assert program.session.workspace.search.waiting() == 0
    panel = shown(program)
    assert found(panel, qtbot, "معرض")


def test_a_library_that_is_only_read_is_left_as_it_is(program: Program, monkeypatch):
    filler = program.session.findChild(Filler)
    told: list[object] = []
    program.session.failed.connect(told.append)
    monkeypatch.setattr(program.session.workspace._library, "refusal", "library_in_use")
    filler.start()
    filler._step()
    assert not filler.is_running
    assert told == []
