"""Shared and unshared names of two reports, and which of them stand together."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from muqabala.model.claim import Witness
from muqabala.model.comparison import Collation, EntityPair, Network, Tie
from muqabala.model.drawing import Drawing
from muqabala.ui import words
from muqabala.ui.charts.chart import Chart, ChartRow, Measure, Place
from muqabala.ui.charts.claim_words import letter
from muqabala.ui.charts.network_layout import Bond, Node, network_drawing
from muqabala.ui.digits import number
from muqabala.ui.directions import isolated, joined

_MOST_BONDS = 60
"""More lines than these are a tangle; the table has them all."""

translate = QCoreApplication.translate


def network_chart(a: Witness, b: Witness, found: Collation) -> Chart:
    """Return the view of the names used most."""
    from muqabala.workspace import entity_network

    network = entity_network(a, b, found)
    together = _together(network)
    names = {node.entity: node.name for node in network.nodes}
    nodes = [
        _node(node, [names[other] for other in together[node.entity]]) for node in network.nodes
    ]
    bonds = [Bond(tie.one, tie.other, tie.a + tie.b) for tie in drawn_ties(network.ties)]
    heads = (
        translate("Charts", "A alone"),
        translate("Charts", "Both"),
        translate("Charts", "B alone"),
    )
    title = translate("Charts", "Names")

    def draw(width: float, measure: Measure) -> Drawing:
        return network_drawing(title, heads, nodes, bonds, width, measure)

    return Chart(
        title=title,
        heads=(
            translate("Charts", "Name"),
            translate("Charts", "Kind"),
            translate("Charts", "Named by"),
            translate("Charts", "Times in A"),
            translate("Charts", "Times in B"),
            translate("Charts", "Stands beside"),
        ),
        rows=tuple(
            _row(a, b, node, heads[_column(node)], [names[n] for n in together[node.entity]])
            for node in network.nodes
        ),
        draw=draw,
        empty="" if nodes else translate("Charts", "The reports name nobody and no place."),
    )


def drawn_ties(ties: Sequence[Tie], most: int = _MOST_BONDS) -> list[Tie]:
    """Return the ties worth drawing: of every name its strongest, then the strongest of all."""
    bound: set[str] = set()
    first = []
    for tie in ties:
        if not {tie.one, tie.other} <= bound:
            first.append(tie)
            bound |= {tie.one, tie.other}
    rest = [tie for tie in ties if tie not in first]
    return (first + rest)[: max(most, len(first))]


def _together(network: Network) -> dict[str, list[str]]:
    """Return the entities that each one stands with, the oftenest first."""
    found: dict[str, list[str]] = defaultdict(list)
    for tie in network.ties:
        found[tie.one].append(tie.other)
        found[tie.other].append(tie.one)
    return found


def _column(node: EntityPair) -> int:
    return 1 if node.is_shared else 0 if node.a else 2


def _node(node: EntityPair, beside: list[str]) -> Node:
    kind = words.word(words.KINDS, node.type.value)
    counts = f"{letter(0)} {number(len(node.a))} · {letter(1)} {number(len(node.b))}"
    said = [isolated(node.name), kind, counts]
    if beside:
        few = translate("Charts", "beside: {names}")
        said.append(few.format(names=joined(*beside[:6])))
    return Node(node.entity, node.name, node.type.value, _column(node), "\n".join(said))


def _row(a: Witness, b: Witness, node: EntityPair, column: str, beside: list[str]) -> ChartRow:
    places: list[Place] = [(a.document.id, a.analysis.mentions[n].span) for n in node.a]
    places += [(b.document.id, b.analysis.mentions[n].span) for n in node.b]
    kind = words.word(words.KINDS, node.type.value)
    counts = (str(len(node.a)), str(len(node.b)))
    return ChartRow(node.entity, (node.name, kind, column, *counts, joined(*beside)), tuple(places))
