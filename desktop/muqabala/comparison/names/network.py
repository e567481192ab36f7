"""Which entities stand together in the sentences of two reports."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from itertools import combinations

from muqabala.comparison.pages import Page, read_page
from muqabala.model.claim import Witness
from muqabala.model.comparison import Collation, EntityPair, Network, Tie

MOST_NODES = 40
"""So many circles a drawing bears; the entities named most are kept."""


def entity_network(a: Witness, b: Witness, collation: Collation, most: int = MOST_NODES) -> Network:
    """Return the `most` entities named oftenest, the most named first, and their ties.

    Shared ones go before those that one report alone names. Two entities are tied by each
    sentence that names both; the ties of most sentences come first.
    """
    nodes = sorted(collation.entities, key=_order)[:most]
    of_a = _together(read_page(a), [(node.entity, node.a) for node in nodes])
    of_b = _together(read_page(b), [(node.entity, node.b) for node in nodes])
    ties = [Tie(*pair, of_a[pair], of_b[pair]) for pair in of_a.keys() | of_b.keys()]
    return Network(
        tuple(nodes), tuple(sorted(ties, key=lambda tie: (-tie.a - tie.b, tie.one, tie.other)))
    )


def _order(pair: EntityPair) -> tuple[bool, int, str]:
    return not pair.is_shared, -len(pair.a) - len(pair.b), pair.entity


def _together(page: Page, nodes: Iterable[tuple[str, Sequence[int]]]) -> Counter[tuple[str, str]]:
    """Count the sentences of a page by the two entities they name, ids in order."""
    named: dict[int, set[str]] = defaultdict(set)
    for entity, indexes in nodes:
        for index in indexes:
            start = page.witness.analysis.mentions[index].span.start
            named[page.sentence_index(start)].add(entity)
    return Counter(
        pair for entities in named.values() for pair in combinations(sorted(entities), 2)
    )
