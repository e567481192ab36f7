from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from muqabala.ui.reading.find_bar import FindBar
from muqabala.ui.reading.reading_area import ReadingArea
from ui.reading import reports


@pytest.fixture
def bar(qtbot: QtBot) -> FindBar:
    made = FindBar()
    qtbot.addWidget(made)
    made.open_with("مرفأ")
    return made


def test_typing_searches_after_a_moment(bar: FindBar, qtbot: QtBot) -> None:
    with qtbot.waitSignal(bar.query_changed) as heard:
        QTest.keyClicks(bar.query, "x")
    assert heard.args == ["x", False]


def test_enter_searches_at_once_and_steps(bar: FindBar) -> None:
    heard: list[object] = []
    bar.query_changed.connect(lambda query, _exact: heard.append(query))
    bar.step_requested.connect(heard.append)
    QTest.keyClick(bar.query, Qt.Key.Key_Return)
    QTest.keyClick(bar.query, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert heard == ["مرفأ", 1, -1]


def test_the_exact_switch_searches_anew(bar: FindBar, qtbot: QtBot) -> None:
    with qtbot.waitSignal(bar.query_changed) as heard:
        bar.exact.click()
    assert heard.args == ["مرفأ", True]


def test_escape_closes(bar: FindBar, qtbot: QtBot) -> None:
    with qtbot.waitSignal(bar.closed):
        QTest.keyClick(bar.query, Qt.Key.Key_Escape)
    assert not bar.isVisible()


def test_the_count_is_said(bar: FindBar) -> None:
    bar.show_count(2, 9)
    assert "2" in bar.count.text()
    assert "9" in bar.count.text()
    bar.show_count(0, 0)
    none = bar.count.text()
    assert none
    bar.query.clear()
    bar.show_count(0, 0)
    assert bar.count.text() == ""


def test_every_control_has_a_name(bar: FindBar) -> None:
    for widget in (bar.query, bar.next, bar.previous, bar.close_button):
        assert widget.accessibleName()
    assert bar.exact.text()


def test_the_area_opens_it_with_the_selected_words(area: ReadingArea, qtbot: QtBot) -> None:
    text = area.first.text
    text.select_span(reports.span_of(text.shown.text, "المرفأ"))
    area.open_find()
    assert area.find_bar.query.text() == "المرفأ"
    with qtbot.waitSignal(area.hits_changed) as heard:
        area.find_bar.step(1)
    assert heard.args[0] >= 2


def test_closing_forgets_the_hits(area: ReadingArea) -> None:
    area.open_find("المرفأ")
    area.find_bar.step(1)
    area.find_bar.close_bar()
    assert len(area.first.text.marks.hits) == 0
    assert area.first.text.marks.current is None


def test_new_reports_are_searched_as_well(area: ReadingArea) -> None:
    area.open_find("المرفأ")
    area.find_bar.step(1)
    area.show_one(reports.first())
    assert len(area.first.text.marks.hits) == 1
