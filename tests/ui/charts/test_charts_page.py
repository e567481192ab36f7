"""The picture in the window: drawn when looked at, walked by keyboard, gone to, written."""

from __future__ import annotations

import csv
import shutil
import subprocess
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QAccessible, QImage
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from muqabala import paths
from muqabala.ui.application import Program
from muqabala.ui.charts.page import NAMES, ORDER, TIME, ChartsPage
from muqabala.ui.charts.window import ChartWindow
from windows import Start, by_name, only, pair

SVG = "{http://www.w3.org/2000/svg}"


@pytest.fixture(autouse=True)
def _no_sample(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(paths, "sample_corpus", lambda: None)


@pytest.fixture
def program(start: Start, reports: Path) -> Program:
    made = start(reports)
    pair(made)
    made.window.actions_["tab_picture"].trigger()
    return made


@pytest.fixture
def page(program: Program) -> ChartsPage:
    shown = program.window.evidence.charts
    assert shown.isVisible()
    return shown


def keys(page: ChartsPage) -> list[str]:
    return [item.key for item in page.view.drawing.items]


def test_a_pair_has_three_drawings_whose_rows_are_their_items(page: ChartsPage):
    for kind in (ORDER, TIME, NAMES):
        page.show_kind(kind)
        chart = page.chart()
        assert chart is not None
        assert sorted(keys(page)) == sorted(row.key for row in chart.rows)
        assert all(len(row.cells) == len(chart.heads) for row in chart.rows)
        assert page.view.drawing.mirrored


def test_nothing_is_drawn_before_it_is_looked_at(start: Start, reports: Path):
    program = start(reports)
    pair(program)
    page = program.window.evidence.charts
    assert not page.view.drawing.items
    program.window.actions_["tab_picture"].trigger()
    assert page.view.drawing.items


def test_names_of_both_stand_between_those_of_one(page: ChartsPage):
    page.show_kind(NAMES)
    chart = page.chart()
    shared = {row.key for row in chart.rows if row.cells[3] != "0" and row.cells[4] != "0"}
    assert shared
    middle = page.view.drawing.width / 2
    for item in page.view.drawing.items:
        assert (item.rects[0].x < middle < item.rects[0].right) == (item.key in shared)


def test_arrows_walk_and_enter_goes_to_both_texts(page: ChartsPage, qtbot: QtBot):
    page.show_kind(ORDER)
    page.view.setFocus()
    first, second, *_ = keys(page)
    page.view.choose(first)
    qtbot.keyClick(page.view, Qt.Key.Key_Down)
    assert page.view.current == second
    assert page.view.accessibleDescription()
    qtbot.keyClick(page.view, Qt.Key.Key_Home)
    assert page.view.current == first
    with qtbot.waitSignal(page.places_chosen) as went:
        qtbot.keyClick(page.view, Qt.Key.Key_Return)
    assert len({document for document, _ in went.args[0]}) == 2


def test_the_walk_ends_at_both_ends(page: ChartsPage, qtbot: QtBot):
    page.show_kind(NAMES)
    qtbot.keyClick(page.view, Qt.Key.Key_End)
    assert page.view.current == keys(page)[-1]
    qtbot.keyClick(page.view, Qt.Key.Key_Down)
    assert page.view.current == keys(page)[-1]
    qtbot.keyClick(page.view, Qt.Key.Key_Home)
    qtbot.keyClick(page.view, Qt.Key.Key_Up)
    assert page.view.current == keys(page)[0]


def test_right_and_left_go_to_what_is_seen_there(page: ChartsPage, qtbot: QtBot):
    page.show_kind(NAMES)
    items = {item.key: item for item in page.view.drawing.items}
    page.view.choose(keys(page)[0])  # in a window from right to left it stands on the right
    before = items[page.view.current].rects[0].x
    qtbot.keyClick(page.view, Qt.Key.Key_Left)
    assert items[page.view.current].rects[0].x < before


def test_a_click_goes_to_the_places_of_what_it_hits(page: ChartsPage, qtbot: QtBot):
    page.show_kind(NAMES)
    item = page.view.drawing.items[0]
    rect = item.rects[0]
    at = QPointF(rect.x + rect.width / 2, rect.y + 4) + page.view._origin()
    with qtbot.waitSignal(page.places_chosen) as went:
        qtbot.mouseClick(page.view.viewport(), Qt.MouseButton.LeftButton, pos=at.toPoint())
    chart = page.chart()
    (row,) = [row for row in chart.rows if row.key == item.key]
    assert went.args[0] == list(row.places)


def test_every_place_of_a_row_is_in_an_open_report(program: Program, page: ChartsPage):
    lengths = {
        w.document.id: len(w.document.text) for w in (program.session.first, program.session.second)
    }
    for kind in (ORDER, TIME, NAMES):
        page.show_kind(kind)
        for row in page.chart().rows:
            assert row.places
            for document, span in row.places:
                assert 0 <= span.start < span.end <= lengths[document]


def test_the_same_is_shown_as_a_table(page: ChartsPage, qtbot: QtBot):
    page.as_table.setChecked(True)
    chart = page.chart()
    model = page.table.model()
    assert model.rowCount() == len(chart.rows)
    shown = [str(model.index(0, n).data()) for n in range(model.columnCount())]
    assert shown == list(chart.rows[0].cells)
    with qtbot.waitSignal(page.places_chosen):
        page.table.setCurrentIndex(model.index(0, 0))
        qtbot.keyClick(page.table, Qt.Key.Key_Return)


def test_one_report_alone_has_a_timeline_and_needs_another_for_the_rest(
    program: Program, page: ChartsPage
):
    program.session.open_report(by_name(program)["a"])
    page.show_kind(ORDER)
    assert page.chart() is None
    assert page.empty.isVisible()
    assert not page.export.isEnabled()
    page.show_kind(TIME)
    assert page.view.isVisible()
    assert page.view.drawing.items


def test_the_window_follows_what_is_open_and_goes_when_it_changes(program: Program):
    program.window.actions_["picture_large"].trigger()
    window = only(ChartWindow)
    assert window.page.view.drawing.items
    program.session.swap()
    assert not window.isVisible()


def written(program: Program, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, suffix: str) -> Path:
    target = tmp_path / f"picture.{suffix}"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    program.window.evidence.charts.export_requested.emit(suffix)
    assert target.is_file()
    return target


@pytest.mark.parametrize("kind", [ORDER, TIME, NAMES])
def test_a_drawing_is_written_as_svg_with_its_words(
    program: Program, page: ChartsPage, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, kind: int
):
    page.show_kind(kind)
    root = ET.fromstring(written(program, monkeypatch, tmp_path, "svg").read_text("utf-8"))
    width, height = float(root.get("width")), float(root.get("height"))
    said = list(root.iter(f"{SVG}text"))
    assert said
    for node in said:
        assert 0 <= float(node.get("x")) <= width
        assert 0 <= float(node.get("y")) <= height
    titles = {node.text for node in root.iter(f"{SVG}title")}
    assert {item.words for item in page.view.drawing.items} <= titles


@pytest.mark.skipif(shutil.which("chromium") is None, reason="chromium is not installed")
def test_another_program_draws_the_svg(
    program: Program, page: ChartsPage, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
):
    page.show_kind(NAMES)
    file = written(program, monkeypatch, tmp_path, "svg")
    image = tmp_path / "drawn.png"
    subprocess.run(
        ["chromium", "--headless", "--no-sandbox", "--disable-gpu", f"--screenshot={image}",
         "--window-size=900,600", file.as_uri()],
        check=True, capture_output=True, timeout=120,
    )  # fmt: skip
    drawn = QImage(str(image))
    colours = {drawn.pixelColor(x, y).name() for x in range(0, 900, 7) for y in range(0, 600, 5)}
    assert program.window.theme["place_fill"].lower() in colours


def test_a_drawing_is_written_as_an_image_and_as_tables(
    program: Program, page: ChartsPage, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
):
    page.show_kind(TIME)
    image = QImage(str(written(program, monkeypatch, tmp_path, "png")))
    assert image.width() >= 1200
    text = written(program, monkeypatch, tmp_path, "csv").read_text("utf-8-sig")
    rows = list(csv.reader(text.splitlines()))
    chart = page.chart()
    assert tuple(rows[0]) == chart.heads
    assert not any("\u2068" in cell for row in rows for cell in row)
    assert len(rows) == len(chart.rows) + 1
    assert "<table" in written(program, monkeypatch, tmp_path, "html").read_text("utf-8")
    assert written(program, monkeypatch, tmp_path, "xlsx").read_bytes()[:2] == b"PK"


def test_the_view_says_to_a_screen_reader_what_it_is_on(page: ChartsPage):
    page.show_kind(NAMES)
    page.view.step(1)
    spoken = QAccessible.queryAccessibleInterface(page.view)
    assert spoken.text(QAccessible.Text.Name) == page.chart().title
    assert page.view.drawing.items[0].words in spoken.text(QAccessible.Text.Description)
