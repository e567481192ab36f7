"""The ledger of claims: one row for each agreement, conflict and figure told by one alone."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache

from muqabala.comparison.figures.facts import CASUALTIES, Fact, Figure
from muqabala.comparison.figures.grouping import read_facts
from muqabala.comparison.figures.magnitudes import Relation, relate
from muqabala.comparison.figures.scene import Link, Scene
from muqabala.comparison.ledger.remainders import pair_remainders
from muqabala.comparison.ledger.verdicts import (
    Edge,
    choose,
    find_edges,
    value_reasons,
)
from muqabala.comparison.ledger.within import conflicts_within
from muqabala.comparison.pages import Page
from muqabala.model.comparison import ClaimPair, Reason, Status
from muqabala.model.mention import Category

_MAIN_FIRST = (Category.KILLED, Category.WOUNDED)
_CATEGORIES = tuple(Category)
_STATUS = {
    Relation.EQUAL: Status.AGREE,
    Relation.COMPATIBLE: Status.COMPATIBLE,
    Relation.DIFFERENT: Status.CONFLICT,
}


def pair_claims(
    a: Sequence[Fact], b: Sequence[Fact], scene: Scene, page_a: Page, page_b: Page
) -> tuple[ClaimPair, ...]:
    """Return the rows of the ledger: those of both reports, the main toll first, then the rest.

    Rows of both stand in the order in which the reports come to their figures.
    """
    edges = find_edges(a, b, scene)
    chosen = choose(edges, a, b)
    chosen += pair_remainders(a, b, scene, chosen)
    shown = sorted(chosen, key=lambda edge: _rank(a[edge.a], b[edge.b]))
    rows = [_row(edge, a, b, page_a, page_b) for edge in shown]
    met_a, met_b = {edge.a for edge in shown}, {edge.b for edge in shown}
    rows += [_alone(fact, Status.ONLY_A, page_a) for i, fact in enumerate(a) if i not in met_a]
    rows += [_alone(fact, Status.ONLY_B, page_b) for j, fact in enumerate(b) if j not in met_b]
    rows += _within(page_a, "a")
    rows += _within(page_b, "b")
    return tuple(rows)


def _rank(a: Fact, b: Fact) -> tuple[int, float]:
    """Return what orders the rows of both reports; swapping the two changes nothing."""
    is_main, category = a.is_main and b.is_main, _category(a, b)
    grade = _MAIN_FIRST.index(category) if is_main and category in _MAIN_FIRST else len(_MAIN_FIRST)
    return grade, round(a.lead.position + b.lead.position, 6)


def _row(edge: Edge, a: Sequence[Fact], b: Sequence[Fact], page_a: Page, page_b: Page) -> ClaimPair:
    one, other = a[edge.a], b[edge.b]
    relation = edge.link.relation
    is_update = _is_later(page_a, page_b) and _supersedes(one, other, a)
    is_update = is_update or (_is_later(page_b, page_a) and _supersedes(other, one, b))
    reasons = (
        *value_reasons(one.lead, other.lead, relation),
        *edge.link.reasons,
        *_source_reasons(edge.link),
        *_time_reasons(one.lead, other.lead, relation, page_a, page_b, is_update=is_update),
    )
    return ClaimPair(
        status=Status.COMPATIBLE if is_update else _STATUS[relation],
        category=_category(one, other),
        what=_what(one.lead, page_a) or _what(other.lead, page_b),
        a=one.claims,
        b=other.claims,
        score=round(edge.link.score, 4),
        reasons=reasons,
    )


def _category(a: Fact, b: Fact) -> Category:
    """Return what a row counts; of two categories the one that says more, listed first."""
    return min(a.lead.category, b.lead.category, key=_CATEGORIES.index)


def _is_later(page: Page, than: Page) -> bool:
    """Tell whether a report was printed after another, as far as both say when."""
    one, other = page.witness.document.published, than.witness.document.published
    return bool(one and other) and (one or "") > (other or "")


def _supersedes(new: Fact, old: Fact, own: Sequence[Fact]) -> bool:
    """Tell whether a report that counts `new` names the other's `old` as an earlier count.

    «The dead rose to 115, against the 93 of earlier reports»; `own` are all facts of that report.
    """
    value, category = old.lead.magnitude, old.lead.category
    if category not in CASUALTIES or relate(new.lead.magnitude, value) is not Relation.DIFFERENT:
        return False
    return any(
        fact is not new
        and fact.lead.category is category
        and (fact.lead.standing.is_earlier or fact.lead.standing.is_baseline)
        and relate(fact.lead.magnitude, value) is Relation.EQUAL
        for fact in own
    )


def _source_reasons(found: Link) -> Iterable[Reason]:
    """Yield `same_origin` where the agreement of two reports is one source's word, not two."""
    if found.relation is not Relation.DIFFERENT:
        for reason in found.reasons:
            if reason.code == "same_source":
                yield Reason("same_origin", reason.details)


def _time_reasons(
    a: Figure, b: Figure, relation: Relation, page_a: Page, page_b: Page, *, is_update: bool
) -> Iterable[Reason]:
    """Yield `later_statement` where the difference may be an update, with the later dates."""
    if relation is Relation.EQUAL:
        return
    days = (page_a.witness.document.published or "", page_b.witness.document.published or "")
    if is_update:
        yield Reason("later_statement", tuple(filter(None, (max(days),))))
    elif all(days) and days[0][:10] != days[1][:10]:
        yield Reason("later_statement", (max(days),))
    elif a.standing.is_revised != b.standing.is_revised:
        yield Reason("revised_count")
    elif a.standing.is_earlier != b.standing.is_earlier:
        yield Reason("earlier_count")


def _alone(fact: Fact, status: Status, page: Page) -> ClaimPair:
    only_a = status is Status.ONLY_A
    return ClaimPair(
        status=status,
        category=fact.lead.category,
        what=_what(fact.lead, page),
        a=fact.claims if only_a else (),
        b=() if only_a else fact.claims,
        score=1.0,
        reasons=(Reason("no_counterpart"),),
    )


@lru_cache(maxsize=32)
def _conflicts_of(page: Page) -> tuple[tuple[Fact, Fact, Link], ...]:
    """Return the contradictions inside one report; the latest reports' are kept."""
    entities = {entity.id: entity for entity in page.witness.analysis.entities}
    return tuple(conflicts_within(read_facts(page), Scene(entities)))


def _within(page: Page, side: str) -> Iterable[ClaimPair]:
    for one, other, found in _conflicts_of(page):
        claims = (*one.claims, *other.claims)
        yield ClaimPair(
            status=Status.CONFLICT_WITHIN,
            category=one.lead.category,
            what=_what(one.lead, page),
            a=claims if side == "a" else (),
            b=claims if side == "b" else (),
            score=round(found.score, 4),
            reasons=found.reasons,
        )


def _what(figure: Figure, page: Page) -> str:
    """Return the words of what is counted, as printed."""
    analysis = page.witness.analysis
    claim = analysis.claims[figure.claim]
    return claim.counted or analysis.mentions[claim.mention].counted or ""
