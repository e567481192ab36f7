"""Two witnesses to one collation: entities, claims, naming, passages and checks."""

from __future__ import annotations

from muqabala.comparison.comparability import Scene
from muqabala.comparison.facts import read_figures
from muqabala.comparison.grouping import group_figures
from muqabala.comparison.ledger import pair_claims
from muqabala.comparison.naming import pair_entities, pair_forms
from muqabala.comparison.pages import Page
from muqabala.comparison.passages import align_pages, pair_passages
from muqabala.model.claim import Witness
from muqabala.model.comparison import Collation


def collate(a: Witness, b: Witness) -> Collation:
    """Return the comparison of two witnesses; all indexes and spans are into their analyses."""
    page_a, page_b = Page(a), Page(b)
    aligned = align_pages(page_a, page_b)
    entities = {entity.id: entity for entity in (*b.analysis.entities, *a.analysis.entities)}
    scene = Scene(entities, {(pair.a, pair.b): pair.score for pair in aligned})
    alone = Scene(entities)
    facts_a = group_figures(read_figures(page_a), alone)
    facts_b = group_figures(read_figures(page_b), alone)
    pairs = pair_entities(a, b)
    return Collation(
        entities=pairs,
        claims=pair_claims(facts_a, facts_b, scene, page_a, page_b),
        naming=pair_forms(pairs, a, b),
        passages=pair_passages(page_a, page_b, aligned),
    )
