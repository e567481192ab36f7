from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QMouseEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from muqabala.model.span import NOWHERE, Span
from muqabala.ui.reading.marks import Mark, MarkKind
from muqabala.ui.reading.overview_bar import OverviewBar, Tick, tick_meaning
from muqabala.ui.reading.palette import ReadingPalette

TICKS = (
    Tick(0.75, "note", Span(90, 95)),
    Tick(0.25, "conflict", Span(10, 12)),
    Tick(0.5, "shared", Span(50, 52)),
)


@pytest.fixture
def bar(qtbot: QtBot) -> OverviewBar:
    made = OverviewBar()
    qtbot.addWidget(made)
    made.resize(13, 403)
    made.set_ticks(TICKS)
    made.show()
    return made


def test_only_what_is_worth_a_jump_has_a_meaning() -> None:
    number = MarkKind.NUMBER
    assert tick_meaning(Mark(NOWHERE, number, conflict=True, shared=True)) == "conflict"
    assert tick_meaning(Mark(NOWHERE, number, shared=True)) == "shared"
    assert tick_meaning(Mark(NOWHERE, number)) == ""
    assert tick_meaning(Mark(NOWHERE, MarkKind.PLACE, shared=True)) == ""
    assert tick_meaning(Mark(NOWHERE, MarkKind.SEARCH)) == "search"


def test_ticks_lie_at_their_share_of_the_height(bar: OverviewBar) -> None:
    image = bar.grab().toImage()
    conflict = QColor(ReadingPalette().conflict)
    rows = [y for y in range(403) if image.pixelColor(6, y) == conflict]
    assert rows == [100, 101, 102]


def test_a_press_on_a_tick_jumps_to_it(bar: OverviewBar, qtbot: QtBot) -> None:
    with qtbot.waitSignal(bar.place_chosen) as heard:
        QTest.mouseClick(bar, Qt.MouseButton.LeftButton, pos=QPoint(5, 303))
    assert heard.args == [Span(90, 95)]


def test_a_press_elsewhere_drags_the_page(bar: OverviewBar, qtbot: QtBot) -> None:
    with qtbot.waitSignal(bar.share_chosen) as heard:
        QTest.mousePress(bar, Qt.MouseButton.LeftButton, pos=QPoint(5, 40))
    assert heard.args[0] == pytest.approx(0.1, abs=0.01)


def test_the_keyboard_walks_the_ticks(bar: OverviewBar) -> None:
    heard: list[Span] = []
    bar.place_chosen.connect(heard.append)
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_Up):
        QTest.keyClick(bar, key)
    assert heard == [Span(10, 12), Span(50, 52), Span(10, 12), Span(90, 95)]


def test_it_tells_its_ticks_to_those_who_cannot_see_them(bar: OverviewBar) -> None:
    assert bar.accessibleName()
    assert bar.accessibleDescription().count(": 1") == 3
    bar.set_ticks(())
    assert bar.accessibleDescription() == ""


def test_the_part_in_view_is_shaded(bar: OverviewBar) -> None:
    bar.set_ticks(())
    bar.set_seen(0.0, 0.25)
    image = bar.grab().toImage()
    assert image.pixelColor(6, 50) != image.pixelColor(6, 200)


def test_dragging_goes_on_while_the_button_is_down(bar: OverviewBar) -> None:
    heard: list[float] = []
    bar.share_chosen.connect(heard.append)
    QTest.mousePress(bar, Qt.MouseButton.LeftButton, pos=QPoint(5, 40))
    for y in (80, 160, 500):
        event = QMouseEvent(
            QEvent.Type.MouseMove,
            QPointF(5, y),
            bar.mapToGlobal(QPointF(5, y)),
            Qt.MouseButton.NoButton,
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        )
        QApplication.sendEvent(bar, event)
    assert heard == sorted(heard)
    assert heard[-1] == 1.0


def test_the_wheel_over_the_bar_is_passed_on(bar: OverviewBar, qtbot: QtBot) -> None:
    middle, not_inverted = QPointF(5, 50), False
    event = QWheelEvent(
        middle,
        bar.mapToGlobal(middle),
        QPoint(),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        not_inverted,
    )
    with qtbot.waitSignal(bar.wheel_turned) as heard:
        QApplication.sendEvent(bar, event)
    assert heard.args == [120]


def test_other_keys_are_left_to_the_window(bar: OverviewBar, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(bar.place_chosen):
        QTest.keyClick(bar, Qt.Key.Key_A)
