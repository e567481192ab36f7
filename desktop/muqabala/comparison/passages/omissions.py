"""What one report leaves out: sentences of the other without a counterpart, ranked."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from muqabala.comparison.pages import Page, read_page
from muqabala.model.claim import Witness
from muqabala.model.comparison import Collation, Omission, Status
from muqabala.model.mention import Kind

_ENTITY, _CLAIM, _QUOTE = 1.0, 2.0, 1.5
_MUCH = 6.0
"""A sentence of so much that the other report lacks has the score 1."""


def rank_omissions(a: Witness, b: Witness, collation: Collation) -> tuple[Omission, ...]:
    """Return the sentences of either report that the other leaves out, the weightiest first.

    A sentence weighs by the entities, figures and quotes that only its report has.
    """
    found = [*_of_side(a, collation, "a"), *_of_side(b, collation, "b")]
    return tuple(sorted(found, key=lambda one: (-one.score, one.document, one.span)))


def _of_side(witness: Witness, collation: Collation, side: str) -> Iterator[Omission]:
    page = read_page(witness)
    told = {pair.a if side == "a" else pair.b for pair in collation.passages}
    entities, claims = _own_entities(page, collation, side), _own_claims(page, collation, side)
    quotes = {
        page.sentence_index(mention.span.start)
        for mention in witness.analysis.mentions
        if mention.kind is Kind.QUOTE
    }
    for n, span in enumerate(page.sentences):
        if span in told:
            continue
        weight = _ENTITY * len(entities.get(n, ())) + _CLAIM * len(claims.get(n, ()))
        weight += _QUOTE * (n in quotes)
        if weight:
            score = round(min(1.0, weight / _MUCH), 4)
            names = tuple(dict.fromkeys(entities.get(n, ())))
            yield Omission(side, span, score, names, tuple(claims.get(n, ())))


def _own_entities(page: Page, collation: Collation, side: str) -> Mapping[int, Sequence[str]]:
    found: dict[int, list[str]] = defaultdict(list)
    for pair in collation.entities:
        if not pair.is_shared:
            for index in pair.a if side == "a" else pair.b:
                start = page.witness.analysis.mentions[index].span.start
                found[page.sentence_index(start)].append(pair.entity)
    return found


def _own_claims(page: Page, collation: Collation, side: str) -> Mapping[int, Sequence[int]]:
    analysis = page.witness.analysis
    found: dict[int, list[int]] = defaultdict(list)
    for row in collation.claims:
        if row.status is (Status.ONLY_A if side == "a" else Status.ONLY_B):
            for index in row.a if side == "a" else row.b:
                start = analysis.mentions[analysis.claims[index].mention].span.start
                found[page.sentence_index(start)].append(index)
    return found
