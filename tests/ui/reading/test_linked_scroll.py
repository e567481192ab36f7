from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from muqabala.ui.reading.linked_scroll import ScrollMap, longest_rising
from muqabala.ui.reading.marked_text import READING_LINE
from muqabala.ui.reading.reading_area import ReadingArea

POINTS = st.lists(st.tuples(st.floats(1, 999), st.floats(1, 1999)), max_size=20)


def reading_y(area: ReadingArea, side: int) -> float:
    text = area.pages[side].text
    return text.scroll_top + READING_LINE * text.viewport().height()


def paragraph_at_line(area: ReadingArea, side: int) -> int:
    text = area.pages[side].text
    return text.index.number_at_y(reading_y(area, side))


@given(POINTS, st.floats(0, 1000), st.floats(0, 1000))
def test_going_down_one_page_never_goes_up_the_other(
    points: list[tuple[float, float]], one: float, two: float
) -> None:
    scroll_map = ScrollMap(points, 1000, 2000)
    low, high = sorted((one, two))
    assert scroll_map.to_second(low) <= scroll_map.to_second(high) + 1e-6
    assert scroll_map.to_second(0) == 0
    assert scroll_map.to_second(1000) == 2000


@given(POINTS)
def test_kept_points_meet_and_come_back(points: list[tuple[float, float]]) -> None:
    scroll_map = ScrollMap(points, 1000, 2000)
    for a, b in scroll_map.points:
        assert scroll_map.to_second(a) == pytest.approx(b, abs=1e-6)
        assert scroll_map.to_first(b) == pytest.approx(a, abs=1e-6)


def test_a_passage_told_out_of_order_is_left_out() -> None:
    points = [(100.0, 100.0), (200.0, 900.0), (300.0, 200.0), (400.0, 300.0)]
    assert longest_rising(points) == [(100.0, 100.0), (300.0, 200.0), (400.0, 300.0)]


def test_no_points_map_end_to_end() -> None:
    assert ScrollMap([], 100, 300).to_second(50) == 150
    assert longest_rising([]) == []


def test_scrolling_one_page_brings_the_same_passage_of_the_other(long_area: ReadingArea) -> None:
    paragraph = long_area.first.witness.document.paragraphs[30]
    long_area.first.go_to(paragraph.span)
    assert paragraph_at_line(long_area, 0) == 30
    assert abs(paragraph_at_line(long_area, 1) - 60) <= 1


def test_the_second_page_leads_as_well(long_area: ReadingArea) -> None:
    paragraph = long_area.second.witness.document.paragraphs[40]
    long_area.second.go_to(paragraph.span)
    assert abs(paragraph_at_line(long_area, 0) - 20) <= 1


def test_unlocked_pages_scroll_alone(long_area: ReadingArea) -> None:
    long_area.set_linked(False)
    long_area.first.text.scroll_by(900)
    assert long_area.second.text.scroll_top == 0
    long_area.set_linked(True)
    assert long_area.second.text.scroll_top > 0


def test_after_one_page_moved_alone_scrolling_does_not_jump(long_area: ReadingArea) -> None:
    long_area.first.text.scroll_by(800)
    before = long_area.second.text.scroll_top
    long_area.link.move_alone(1, before + 600)
    moved = long_area.second.text.scroll_top
    long_area.first.text.scroll_by(20)
    assert abs(long_area.second.text.scroll_top - moved) < 80
    for _ in range(70):
        long_area.first.text.scroll_by(20)
    expected = paragraph_at_line(long_area, 0) * 2
    assert abs(paragraph_at_line(long_area, 1) - expected) <= 2


def test_aligning_brings_both_passages_to_the_line(long_area: ReadingArea) -> None:
    a = long_area.first.witness.document.paragraphs[10].span
    b = long_area.second.witness.document.paragraphs[90].span
    long_area.go_to_pair(a, b)
    assert (paragraph_at_line(long_area, 0), paragraph_at_line(long_area, 1)) == (10, 90)
