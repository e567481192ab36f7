"""Shared and unshared names as a drawing: three columns, and lines between what stands together.

Nothing is shaken into place: the same names always stand at the same places.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import inf

from muqabala.model.drawing import Align, Box, Drawing, Item, Line, Rect, Shape, Stroke, Type
from muqabala.ui.charts.chart import Measure, labels, wrapped

_MARGIN, _PADDING, _GAP = 8.0, 6.0, 7.0
_LEAST_COLUMN, _WIDEST_COLUMN, _LEAST_GUTTER = 74.0, 220.0, 24.0
_GUTTER_SHARE = 0.1
_LINES = 3
_COLUMNS = 3
LINES = {"person": Line.DOTTED, "organization": Line.SOLID, "place": Line.DASHED}
"""The edge of each kind of name, as the pages underline it."""
_THINNEST, _THICKER, _THICKEST = 0.8, 0.7, 3.6


@dataclass(frozen=True, slots=True)
class Node:
    """A name. `column` is 0 for the first report alone, 1 for both, 2 for the second alone."""

    key: str
    words: str
    kind: str
    column: int
    spoken: str


@dataclass(frozen=True, slots=True)
class Bond:
    """Two names (keys) that stand in one sentence, so many times."""

    one: str
    other: str
    times: int


def network_drawing(
    title: str,
    heads: Sequence[str],
    nodes: Sequence[Node],
    bonds: Sequence[Bond],
    width: float,
    measure: Measure,
) -> Drawing:
    """Return the drawing, read from the left; the `nodes` of a column stand in the given order."""
    gutter = max(_LEAST_GUTTER, width * _GUTTER_SHARE)
    column = _column_width(nodes, width, gutter, measure)
    whole = _COLUMNS * column + 2 * gutter + 2 * _MARGIN
    lefts = [_MARGIN + n * (column + gutter) for n in range(_COLUMNS)]
    head = [wrapped(words, Type.STRONG, column, measure, 2) for words in heads]
    top = _MARGIN + max(map(len, head)) * measure.height(Type.STRONG) + _GAP
    shapes: list[Shape] = []
    for left, lines in zip(lefts, head, strict=True):
        place = Rect(left, _MARGIN, column, top - _MARGIN - _GAP)
        shapes += labels(lines, place, measure, Type.STRONG, ink="soft_text", align=Align.CENTRE)
    lines_of = {
        node.key: wrapped(node.words, Type.NORMAL, column - 2 * _PADDING, measure, _LINES)
        for node in nodes
    }
    placed = _placed(nodes, bonds, lines_of, lefts, column, top, measure)
    columns = {node.key: node.column for node in nodes}
    shapes += [
        _bond(bond, placed, columns, gutter)
        for bond in bonds
        if bond.one in placed and bond.other in placed
    ]
    for node in nodes:
        rect = placed[node.key]
        edge = LINES.get(node.kind, Line.SOLID)
        shapes.append(Box(rect, f"{node.kind}_fill", node.kind, edge, 1.4))
        inner = rect._replace(x=rect.x + _PADDING, width=rect.width - 2 * _PADDING)
        shapes += labels(lines_of[node.key], inner, measure, align=Align.CENTRE)
    items = tuple(
        Item(node.key, (placed[node.key],), node.spoken)
        for node in sorted(nodes, key=lambda node: (node.column, placed[node.key].y))
    )
    height = max([rect.bottom for rect in placed.values()], default=top) + _MARGIN
    return Drawing(title, whole, height, tuple(shapes), items)


def _column_width(nodes: Sequence[Node], width: float, gutter: float, measure: Measure) -> float:
    """Return the width of a column: what there is, and room for the longest word of all."""
    share = (width - 2 * _MARGIN - 2 * gutter) / _COLUMNS
    longest = max(
        (measure.width(word, Type.NORMAL) for node in nodes for word in node.words.split()),
        default=0.0,
    )
    least = min(longest + 2 * _PADDING + 1, _WIDEST_COLUMN)
    return max(min(share, _WIDEST_COLUMN), least, _LEAST_COLUMN)


def _placed(
    nodes: Sequence[Node],
    bonds: Sequence[Bond],
    lines: Mapping[str, Sequence[str]],
    lefts: Sequence[float],
    column: float,
    top: float,
    measure: Measure,
) -> dict[str, Rect]:
    """Return where each name stands: the shared ones in their order, the others beside theirs."""
    height = measure.height(Type.NORMAL)
    found: dict[str, Rect] = {}
    weights: dict[str, list[tuple[str, int]]] = defaultdict(list)
    for bond in bonds:
        weights[bond.one].append((bond.other, bond.times))
        weights[bond.other].append((bond.one, bond.times))
    for number in (1, 0, 2):
        ranked = [
            (_pull(weights[node.key], found), n, node)
            for n, node in enumerate(node for node in nodes if node.column == number)
        ]
        y = top
        for _, _, node in sorted(ranked, key=lambda one: one[:2]):
            tall = len(lines[node.key]) * height + 2 * _PADDING
            found[node.key] = Rect(lefts[number], y, column, tall)
            y += tall + _GAP
    return found


def _pull(bonds: Sequence[tuple[str, int]], placed: Mapping[str, Rect]) -> float:
    """Return the mean height of those placed already that a name stands with; none: the last."""
    known = [(placed[key].y, times) for key, times in bonds if key in placed]
    return sum(y * n for y, n in known) / sum(n for _, n in known) if known else inf


def _bond(
    bond: Bond, placed: Mapping[str, Rect], columns: Mapping[str, int], gutter: float
) -> Stroke:
    """Return the line of a bond, in the room between two columns and never over a name."""
    one, other = sorted((bond.one, bond.other), key=lambda key: (columns[key], placed[key].y))
    first, second = placed[one], placed[other]
    y0, y1 = first.y + first.height / 2, second.y + second.height / 2
    width = min(_THINNEST + _THICKER * (bond.times - 1), _THICKEST)
    if columns[one] == columns[other]:
        out = min(gutter * 0.9, 8 + 0.12 * abs(y1 - y0))
        near = first.x if columns[one] == _COLUMNS - 1 else first.right
        far = near - out if columns[one] == _COLUMNS - 1 else near + out
        points = ((near, y0), (far, y0), (far, y1), (near, y1))
    else:
        middle = (first.right + second.x) / 2
        points = ((first.right, y0), (middle, y0), (middle, y1), (second.x, y1))
    return Stroke(points, "field_border", width=width, keys=(bond.one, bond.other))
