"""Bars as values: lengths are in the ratio of their counts, whatever the width."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from muqabala.model.drawing import Box, Drawing, Label, Type
from muqabala.model.event import EventMap
from muqabala.ui.catalogue.bars import Bar, bars_drawing
from muqabala.ui.catalogue.counts import MOST_DRAWN, Count, _chart, event_counts
from muqabala.ui.catalogue.entries import Group, grouped, homes


class Measure:
    """Letters seven pixels wide."""

    def width(self, text: str, kind: Type) -> float:
        return 7.0 * len(text)

    def height(self, kind: Type) -> float:
        return 16.0


def drawn(counts: list[int], width: float = 600, rest: str = "") -> Drawing:
    bars = [Bar(str(n), f"اسم {n}", count, str(count), f"{n}: {count}") for n, count in
            enumerate(counts)]  # fmt: skip
    return bars_drawing("Reports", bars, rest, width, Measure())


def boxes(drawing: Drawing) -> list[Box]:
    return [shape for shape in drawing.shapes if isinstance(shape, Box)]


@given(st.lists(st.integers(1, 10_000), min_size=1, max_size=40), st.floats(320, 2000))
def test_bars_are_in_the_ratio_of_their_counts_and_stay_in_the_drawing(counts, width):
    drawing = drawn(counts, width)
    found = boxes(drawing)
    longest = max(box.rect.width for box in found)
    for box, count in zip(found, counts, strict=True):
        assert abs(box.rect.width - max(longest * count / max(counts), 2.0)) < 0.01
        assert box.rect.right <= drawing.width
    tops = [box.rect.y for box in found]
    assert tops == sorted(set(tops))
    for shape in drawing.shapes:
        if isinstance(shape, Label):
            assert shape.rect.x + shape.taken <= drawing.width + 0.01
            assert shape.rect.bottom <= drawing.height


def test_every_bar_can_be_walked_to_and_says_itself():
    assert [item.words for item in drawn([3, 1]).items] == ["0: 3", "1: 1"]


def test_what_is_not_drawn_is_told():
    assert not [s for s in drawn([1]).shapes if isinstance(s, Label) and s.text == "more"]
    assert [s for s in drawn([1], rest="more").shapes if isinstance(s, Label) and s.text == "more"]


def test_a_drawing_stops_where_it_is_no_picture_and_the_table_has_all(qapp):
    counts = [Count(str(n), f"day {n}", 1) for n in range(MOST_DRAWN + 5)]
    chart = _chart("days", counts, "Day", "")
    drawing = chart.draw(600, Measure())
    assert len(drawing.items) == MOST_DRAWN
    assert len(chart.rows) == MOST_DRAWN + 5


def test_figures_are_summed_by_event_and_reports_alone_have_none():
    events = EventMap((("a", "b"), ("c",)))
    found = event_counts({"a": 2, "b": 3, "c": 7, "d": 1}, events, {"a": "قصف"})
    assert found == [Count("a", "قصف", 5)]
    assert homes(events) == {"a": "a", "b": "a"}


@given(st.lists(st.sampled_from("abcdefgh"), unique=True), st.data())
def test_grouping_keeps_every_report_once_and_the_order_within_groups(ids, data):
    names = {each: data.draw(st.sampled_from(["", "x", "y"])) for each in ids}
    ordered, entries = grouped(ids, names)
    assert sorted(ordered) == sorted(ids)
    assert [e for e in entries if isinstance(e, int)] == list(range(len(ids)))
    groups = [e for e in entries if isinstance(e, Group)]
    assert sum(group.count for group in groups) == len(ids)
    assert len({group.name for group in groups}) == len(groups)
    assert "" not in [group.name for group in groups[:-1]]
    for name in ("", "x", "y"):
        assert [e for e in ordered if names[e] == name] == [e for e in ids if names[e] == name]
