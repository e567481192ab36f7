"""Drawings as geometry: nothing over anything else, nothing cut off, mirrored without a change."""

from __future__ import annotations

from itertools import combinations, pairwise

from hypothesis import given
from hypothesis import strategies as st

from muqabala.model.comparison import Tie
from muqabala.model.drawing import Box, Drawing, Label, Line, Rect, Stroke, Type, mirrored
from muqabala.ui.charts.chart import ELLIPSIS, spread, wrapped
from muqabala.ui.charts.network_chart import drawn_ties
from muqabala.ui.charts.network_layout import Bond, Node, network_drawing
from muqabala.ui.charts.order_layout import OrderWords, Passed, order_drawing
from muqabala.ui.charts.time_layout import PRINTED, STATED, Day, Told, time_drawing
from muqabala.ui.charts.walking import beside

NAME = st.text("ابتثجحخد ", min_size=1, max_size=60).map(str.strip).filter(bool)
WIDTH = st.floats(200, 1400)
SHARE = st.floats(0, 1)
WORDS = OrderWords("ترتيب", ("أ", "ب"), "البداية", "النهاية", "في موضعه", "في موضع آخر")


class Grid:
    """Measures as a typewriter does."""

    def width(self, text: str, kind: Type) -> float:
        return len(text) * (6.0 if kind is Type.SMALL else 7.0)

    def height(self, kind: Type) -> float:
        return 15.0 if kind is Type.SMALL else 18.0


GRID = Grid()


@st.composite
def facts(draw: st.DrawFn) -> list[Passed]:
    return [
        Passed(
            f"p{n}", (draw(NAME), draw(NAME)), (draw(SHARE), draw(SHARE)), "agree", n % 2 == 1, ""
        )
        for n in range(draw(st.integers(0, 25)))
    ]


@st.composite
def networks(draw: st.DrawFn) -> tuple[list[Node], list[Bond]]:
    kinds = ("person", "place", "organization")
    nodes = [
        Node(f"n{n}", draw(NAME), draw(st.sampled_from(kinds)), draw(st.integers(0, 2)), "")
        for n in range(draw(st.integers(0, 20)))
    ]
    pairs = list(combinations([node.key for node in nodes], 2))
    chosen = draw(st.lists(st.sampled_from(pairs), max_size=20)) if pairs else []
    return nodes, [Bond(*pair, draw(st.integers(1, 9))) for pair in chosen]


@st.composite
def days(draw: st.DrawFn) -> list[Day]:
    made = []
    for n in range(draw(st.integers(0, 6))):
        lanes = draw(st.lists(st.sampled_from((STATED, PRINTED)), max_size=5))
        told = [
            Told(f"{n}.{m}", lane, draw(NAME), draw(NAME), "conflict", "", (f"{n}.0",))
            for m, lane in enumerate(lanes)
        ]
        made.append(Day(draw(NAME), tuple(told)))
    return made


def assert_sound(drawing: Drawing) -> None:
    """Nothing is cut off at an edge, no item or label lies over another, words fit."""
    everything = Rect(-0.01, -0.01, drawing.width + 0.02, drawing.height + 0.02)
    labels = [shape for shape in drawing.shapes if isinstance(shape, Label)]
    boxes = [shape for shape in drawing.shapes if isinstance(shape, Box)]
    for rect in (*(s.rect for s in labels), *(s.rect for s in boxes)):
        assert everything.x <= rect.x
        assert everything.y <= rect.y
        assert rect.right <= everything.right
        assert rect.bottom <= everything.bottom
    for label in labels:
        assert GRID.width(label.text, label.type) <= label.rect.width + 0.01
    rects = [inset(rect) for item in drawing.items for rect in item.rects]
    assert not any(one.overlaps(other) for one, other in combinations(rects, 2))
    lines = [inset(label.rect) for label in labels]
    assert not any(one.overlaps(other) for one, other in combinations(lines, 2))


def inset(rect: Rect) -> Rect:
    return Rect(rect.x + 0.01, rect.y + 0.01, rect.width - 0.02, rect.height - 0.02)


@given(facts(), WIDTH)
def test_the_order_of_telling_is_drawn_without_overlaps(facts: list[Passed], width: float):
    drawing = order_drawing(facts, WORDS, width, GRID)
    assert_sound(drawing)
    assert [item.key for item in drawing.items] == [fact.key for fact in facts]


@given(facts(), WIDTH)
def test_words_stand_in_the_order_in_which_each_report_tells(facts: list[Passed], width: float):
    drawing = order_drawing(facts, WORDS, width, GRID)
    for side in (0, 1):
        told = sorted(zip(facts, drawing.items, strict=True), key=lambda one: one[1].rects[side].y)
        shares = [fact.places[side] for fact, _ in told]
        assert shares == sorted(shares)


def test_a_moved_fact_has_a_broken_line_between_its_two_places():
    one = Passed("a", ("غارة", "قتيل"), (0.0, 1.0), "conflict", moved=True, spoken="")
    drawing = order_drawing([one], WORDS, 600, GRID)
    (line,) = [s for s in drawing.shapes if isinstance(s, Stroke) and s.ink == "conflict"]
    assert line.line is Line.DASHED
    (x0, y0), (x1, y1) = line.points
    assert x0 < x1
    bars = [s.rect for s in drawing.shapes if isinstance(s, Box) and s.fill == "well"]
    assert (y0, y1) == (bars[0].y, bars[1].bottom)


@given(networks(), WIDTH)
def test_names_are_drawn_without_overlaps(given_: tuple[list[Node], list[Bond]], width: float):
    nodes, bonds = given_
    drawing = network_drawing("أسماء", ("أ", "كلاهما", "ب"), nodes, bonds, width, GRID)
    assert_sound(drawing)
    columns = [{n.key: n.column for n in nodes}[item.key] for item in drawing.items]
    assert columns == sorted(columns)


@given(networks(), WIDTH)
def test_no_bond_runs_over_a_name(given_: tuple[list[Node], list[Bond]], width: float):
    nodes, bonds = given_
    columns = {node.key: node.column for node in nodes}
    near = [b for b in bonds if abs(columns[b.one] - columns[b.other]) < 2]
    drawing = network_drawing("أسماء", ("أ", "كلاهما", "ب"), nodes, near, width, GRID)
    rects = [rect for item in drawing.items for rect in item.rects]
    for stroke in drawing.shapes:
        if isinstance(stroke, Stroke):
            assert len(stroke.points) == 4
            for x, _ in stroke.points[1:3]:  # a cubic stays between its ends and its handles
                assert not any(rect.x + 0.01 < x < rect.right - 0.01 for rect in rects)


@given(networks())
def test_the_same_names_stand_at_the_same_places(given_: tuple[list[Node], list[Bond]]):
    nodes, bonds = given_
    heads = ("أ", "كلاهما", "ب")
    first = network_drawing("أسماء", heads, nodes, bonds, 640, GRID)
    assert first == network_drawing("أسماء", heads, nodes, bonds, 640, GRID)


def test_a_name_of_one_report_stands_beside_those_it_is_named_with():
    nodes = [Node(f"s{n}", "مدينة", "place", 1, "") for n in range(6)]
    nodes += [Node("low", "قرية", "place", 0, ""), Node("high", "بلدة", "place", 0, "")]
    bonds = [Bond("low", "s5", 1), Bond("high", "s0", 1)]
    drawing = network_drawing("أسماء", ("أ", "كلاهما", "ب"), nodes, bonds, 640, GRID)
    keys = [item.key for item in drawing.items]
    assert keys.index("high") < keys.index("low")


@given(days(), WIDTH)
def test_time_is_drawn_without_overlaps(days: list[Day], width: float):
    drawing = time_drawing("زمن", ("متى وقع", "متى نُشر"), days, width, GRID)
    assert_sound(drawing)
    assert len(drawing.items) == sum(len(day.told) for day in days)


@given(days())
def test_days_follow_one_another_downwards(days: list[Day]):
    drawing = time_drawing("زمن", ("متى وقع", "متى نُشر"), days, 500, GRID)
    tops = {item.key: item.rects[0].y for item in drawing.items}
    for earlier, later in pairwise(days):
        for one in earlier.told:
            assert all(tops[one.key] < tops[other.key] for other in later.told)


@given(networks(), WIDTH)
def test_what_is_mirrored_twice_is_as_it_was(given_: tuple[list[Node], list[Bond]], width: float):
    drawing = network_drawing("أسماء", ("أ", "كلاهما", "ب"), *given_, width, GRID)
    other = mirrored(drawing)
    assert_sound(other)
    assert other.mirrored
    again = mirrored(other)
    assert (again.width, again.height, again.mirrored) == (drawing.width, drawing.height, False)
    for one, two in zip(drawing.items, again.items, strict=True):
        assert all(
            abs(a - b) < 1e-6
            for first, second in zip(one.rects, two.rects, strict=True)
            for a, b in zip(first, second, strict=True)
        )


@given(st.lists(st.tuples(st.floats(0, 900), st.floats(1, 60)), max_size=30))
def test_what_is_spread_keeps_its_order_and_never_overlaps(wished: list[tuple[float, float]]):
    wished.sort()
    centres, heights = [c for c, _ in wished], [h for _, h in wished]
    bottom = max(sum(heights), 1000.0)
    tops = spread(centres, heights, 0.0, bottom)
    assert all(top >= -1e-6 for top in tops)
    assert all(top + height <= bottom + 1e-6 for top, height in zip(tops, heights, strict=True))
    for n in range(1, len(tops)):
        assert tops[n] >= tops[n - 1] + heights[n - 1] - 1e-6


def test_what_has_room_stands_where_it_wants():
    assert spread([50, 150], [20, 20], 0, 200) == [40, 140]
    assert spread([50, 200], [20, 20], 0, 200) == [40, 180]
    assert spread([], [], 0, 0) == []


@given(NAME, st.floats(30, 300), st.integers(1, 4))
def test_wrapped_words_fit_and_nothing_is_lost_unsaid(text: str, width: float, most: int):
    lines = wrapped(text, Type.NORMAL, width, GRID, most)
    assert len(lines) <= most
    assert all(GRID.width(line, Type.NORMAL) <= width for line in lines)
    if not any(ELLIPSIS in line for line in lines):
        assert " ".join(lines).split() == text.split()


def test_a_name_that_stands_with_nobody_comes_last():
    nodes = [
        Node("s", "مدينة", "place", 1, ""),
        Node("lonely", "قرية", "place", 0, ""),
        Node("tied", "بلدة", "place", 0, ""),
    ]
    bonds = [Bond("tied", "s", 1)]
    drawing = network_drawing("أسماء", ("أ", "كلاهما", "ب"), nodes, bonds, 640, GRID)
    assert [item.key for item in drawing.items] == ["tied", "lonely", "s"]


def test_no_name_loses_its_only_bond_where_there_are_too_many():
    strong = [Tie("a", "b", 9, 9), Tie("a", "c", 8, 8), Tie("b", "c", 7, 7)]
    weak = Tie("c", "z", 1, 0)
    drawn = drawn_ties([*strong, weak], most=3)
    assert weak in drawn
    assert len(drawn) == 3
    assert strong[2] not in drawn


def test_the_neighbour_to_the_side_is_the_nearest_at_that_height():
    nodes = [
        Node("a", "حلب", "place", 0, ""),
        Node("s", "حمص", "place", 1, ""),
        Node("t", "حماة", "place", 1, ""),
    ]
    items = network_drawing("أسماء", ("أ", "كلاهما", "ب"), nodes, [], 640, GRID).items
    assert beside(items, "a", 1) == "s"
    assert beside(items, "t", -1) == "a"
    assert beside(items, "a", -1) == "a"
    assert beside(items, "", 1) == "a"
    assert beside((), "", 1) == ""
