"""Two witnesses to one collation: entities, claims, naming, passages and checks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from muqabala.comparison.checks import check_headline, check_page
from muqabala.comparison.events.days import pair_days
from muqabala.comparison.events.events import (
    ONE_TOLL,
    SAME_EVENT_FROM,
    are_far_apart,
    are_of_other_days,
    event_likeness,
    tell_one_toll,
)
from muqabala.comparison.figures.facts import Fact
from muqabala.comparison.figures.grouping import read_facts
from muqabala.comparison.figures.parties import match_holders
from muqabala.comparison.figures.scene import Scene
from muqabala.comparison.ledger.ledger import pair_claims
from muqabala.comparison.names.identities import match_entities
from muqabala.comparison.names.naming import pair_entities, pair_forms
from muqabala.comparison.pages import Page, read_page
from muqabala.comparison.passages.passages import align_pages
from muqabala.comparison.passages.quotes import check_quotes
from muqabala.model.claim import Witness
from muqabala.model.comparison import Check, ClaimPair, Collation
from muqabala.text.lexicon import without_collecting


def collate(a: Witness, b: Witness) -> Collation:
    """Return the comparison of two witnesses; all indexes and spans are into their analyses."""
    # Nothing it makes refers to itself, and a collection walks over every lexicon.
    with without_collecting():
        return _collate(a, b)


def _collate(a: Witness, b: Witness) -> Collation:
    page_a, page_b = read_page(a), read_page(b)
    aligned = align_pages(page_a, page_b)
    entities = {entity.id: entity for entity in (*b.analysis.entities, *a.analysis.entities)}
    scores = {(pair.a, pair.b): pair.score for pair in aligned.pairs}
    facts_a, facts_b = read_facts(page_a), read_facts(page_b)
    likeness = event_likeness(page_a, page_b, sum(scores.values()))
    likeness += ONE_TOLL if tell_one_toll(facts_a, facts_b) else 0.0
    one_event = likeness >= SAME_EVENT_FROM
    one_event = one_event and not are_of_other_days(facts_a, facts_b)
    one_event = one_event and not are_far_apart(page_a, page_b)
    same = match_entities(a, b)
    pairs = pair_entities(a, b, same)
    named = frozenset(pair.entity for pair in pairs if pair.is_shared)
    alike = same | match_holders(facts_a, facts_b, entities)
    scene = Scene(entities, scores, one_event, alike, named)
    rows = pair_claims(facts_a, facts_b, scene, page_a, page_b)
    aligned = aligned.joined_by(_links(rows, facts_a, facts_b))
    checks = (
        *_checks(page_a, facts_a, rows, "a"),
        *_checks(page_b, facts_b, rows, "b"),
        *check_quotes(page_a, page_b),
    )
    return Collation(
        entities=pairs,
        claims=(*rows, *(pair_days(a, b, facts_a, facts_b) if one_event else ())),
        naming=pair_forms(pairs, a, b),
        passages=aligned.passages(),
        checks=checks,
    )


def _links(
    rows: Sequence[ClaimPair], a: Sequence[Fact], b: Sequence[Fact]
) -> Iterator[tuple[int, int, float]]:
    """Yield the sentences whose figures were paired, with how comparable the figures are."""
    of_a = {figure.claim: figure.sentence for fact in a for figure in fact.figures}
    of_b = {figure.claim: figure.sentence for fact in b for figure in fact.figures}
    for row in rows:
        yield from ((of_a[i], of_b[j], row.score) for i in row.a for j in row.b if row.b)


def _checks(
    page: Page, facts: Sequence[Fact], rows: Sequence[ClaimPair], side: str
) -> Iterator[Check]:
    yield from check_page(page, side)
    yield from check_headline(facts, side, rows)
