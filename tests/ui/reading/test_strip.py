from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QPainterPath
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from muqabala.ui.reading.bands import ENTITY, PASSAGE, Band, make_bands
from muqabala.ui.reading.page import PageView
from muqabala.ui.reading.reading_area import ReadingArea
from ui.reading import reports


def edges(path: QPainterPath, x: float) -> tuple[float, float]:
    """Return where the outline meets a side of the strip."""
    points = [path.elementAt(index) for index in range(path.elementCount())]
    heights = [point.y for point in points if abs(point.x - x) < 0.01]
    return min(heights), max(heights)


def in_strip(area: ReadingArea, page: PageView, extent: tuple[float, float]) -> tuple[float, ...]:
    origin = page.text.viewport().mapTo(area, QPointF(0, -page.text.scroll_top))
    own = area.strip.mapTo(area, QPointF(0, 0))
    return tuple(y + origin.y() - own.y() for y in extent)


def band(area: ReadingArea, reason: str) -> tuple[Band, QPainterPath]:
    return next(entry for entry in area.strip.paths() if entry[0].reason == reason)


def check_joins(area: ReadingArea, first_x: float, second_x: float) -> None:
    for found, path in area.strip.paths():
        for page, span, x in ((area.first, found.a, first_x), (area.second, found.b, second_x)):
            expected = in_strip(area, page, page.extent_of(span))
            assert edges(path, x) == pytest.approx(expected)


def test_bands_join_their_words_exactly(area: ReadingArea) -> None:
    assert len(area.strip.paths()) == 4
    check_joins(area, first_x=area.strip.width(), second_x=0.0)


def test_bands_follow_when_a_page_scrolls(area: ReadingArea) -> None:
    area.resize(900, 320)
    area.set_linked(False)
    area.first.text.scroll_by(35)
    check_joins(area, first_x=area.strip.width(), second_x=0.0)


def test_from_left_to_right_the_first_page_is_on_the_left(
    qapp: QApplication, shown: Callable[..., None]
) -> None:
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    made = ReadingArea()
    made.show_pair(reports.first(), reports.second(), reports.collation())
    shown(made)
    assert made.first.x() < made.strip.x() < made.second.x()
    check_joins(made, first_x=0.0, second_x=made.strip.width())


def test_in_arabic_the_first_page_is_on_the_right(area: ReadingArea) -> None:
    assert area.first.x() > area.strip.x() > area.second.x()
    assert area.first.geometry().left() == area.strip.geometry().right() + 1


def test_bands_out_of_view_are_not_drawn(long_area: ReadingArea) -> None:
    drawn = {found.a for found, _ in long_area.strip.paths()}
    paragraphs = long_area.first.witness.document.paragraphs
    assert paragraphs[0].span in drawn
    assert paragraphs[50].span not in drawn


def test_figures_lie_over_passages(area: ReadingArea) -> None:
    reasons = [found.reason for found in area.strip.bands]
    assert reasons == [PASSAGE, PASSAGE, ENTITY, ENTITY, "compatible", "conflict"]


def test_a_band_says_why_it_is_there() -> None:
    a, b = reports.first(), reports.second()
    conflict = next(x for x in make_bands(a, b, reports.collation()) if x.reason == "conflict")
    assert conflict.a.of(a.document.text) == "12"
    assert conflict.b.of(b.document.text) == "أحد عشر"
    assert "عمال" in conflict.words
    assert reports.PORT.name in conflict.words


def test_a_press_on_a_band_is_reported(area: ReadingArea, qtbot: QtBot) -> None:
    area.strip.grab()
    found, path = band(area, "conflict")
    middle = (edges(path, area.strip.width())[0] + edges(path, area.strip.width())[1]) / 2
    with qtbot.waitSignal(area.strip.band_chosen) as heard:
        at = QPointF(area.strip.width() - 3, middle).toPoint()
        QTest.mouseClick(area.strip, Qt.MouseButton.LeftButton, pos=at)
    assert heard.args == [found]


def test_the_keyboard_walks_the_bands(area: ReadingArea) -> None:
    heard: list[Band] = []
    area.strip.band_chosen.connect(heard.append)
    QTest.keyClick(area.strip, Qt.Key.Key_Down)
    QTest.keyClick(area.strip, Qt.Key.Key_Up)
    assert heard == [area.strip.bands[0], area.strip.bands[-1]]


def test_it_tells_its_bands_to_those_who_cannot_see_them(area: ReadingArea) -> None:
    assert area.strip.accessibleName()
    assert "2" in area.strip.accessibleDescription()
    area.show_one(reports.first())
    assert area.strip.accessibleDescription() == ""


def test_the_band_under_the_mouse_is_lifted(area: ReadingArea) -> None:
    calm = area.strip.grab().toImage()
    _, path = band(area, "conflict")
    low, high = edges(path, area.strip.width())
    QTest.mouseMove(area.strip, QPointF(area.strip.width() - 3, (low + high) / 2).toPoint())
    assert area.strip.grab().toImage() != calm
    QApplication.sendEvent(area.strip, QEvent(QEvent.Type.Leave))
    assert area.strip.grab().toImage() == calm


def test_the_wheel_over_the_strip_scrolls(long_area: ReadingArea) -> None:
    long_area.strip.wheel_turned.emit(240)
    assert long_area.first.text.scroll_top == 240
    assert long_area.second.text.scroll_top > 240


def test_choosing_a_band_brings_both_ends_to_the_reading_line(long_area: ReadingArea) -> None:
    chosen = long_area.strip.bands[40]
    long_area.strip.band_chosen.emit(chosen)
    assert long_area.first.text.is_in_view(chosen.a)
    assert long_area.second.text.is_in_view(chosen.b)
    drawn = [found for found, _ in long_area.strip.paths()]
    assert chosen in drawn
