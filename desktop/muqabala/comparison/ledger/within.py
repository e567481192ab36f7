"""Contradictions inside one report: two counts of one thing that cannot both be true."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from muqabala.comparison.figures.comparability import link_figures
from muqabala.comparison.figures.facts import CASUALTIES, MEASURES, Fact, Figure
from muqabala.comparison.figures.magnitudes import Relation, ratio
from muqabala.comparison.figures.scene import Link, Scene
from muqabala.model.comparison import Reason
from muqabala.model.mention import Approx, Category

_FROM = 0.62
_RATIO = 3.5


def conflicts_within(facts: Sequence[Fact], scene: Scene) -> Iterator[tuple[Fact, Fact, Link]]:
    """Yield pairs of facts of one witness that contradict each other, with their link.

    One report rarely contradicts itself without a sign: another source, the headline against
    the body, or words for a first or corrected count. Without one, two numbers are two things.
    """
    by_category: dict[Category, list[Fact]] = defaultdict(list)
    for fact in facts:
        if fact.lead.category not in MEASURES:
            by_category[fact.lead.category].append(fact)
    for rivals in by_category.values():
        telling = {n for n, fact in enumerate(rivals) if _is_telling(fact)}
        pairs = {(min(n, m), max(n, m)) for n in telling for m in range(len(rivals)) if n != m}
        for n, m in sorted(pairs):
            found = _conflict(rivals[n].lead, rivals[m].lead, scene)
            if found is not None:
                yield rivals[n], rivals[m], found


def _is_telling(fact: Fact) -> bool:
    """Tell whether others may restate a fact: a main one, a headline, or a first count."""
    return fact.is_main or fact.lead.in_headline or fact.lead.standing.is_earlier


def _conflict(a: Figure, b: Figure, scene: Scene) -> Link | None:
    sign = sign_of_restatement(a, b)
    if sign is None or Approx.VAGUE in (a.magnitude.approx, b.magnitude.approx):
        return None
    alike = a.noun.same(b.noun) or (
        a.noun.is_generic and b.noun.is_generic and a.category in CASUALTIES
    )
    if not alike or a.is_part or b.is_part or not _are_of_one_place(a, b):
        return None
    if bool(a.victims) != bool(b.victims) or a.sentence == b.sentence:
        return None
    found = link_figures(a, b, scene)
    if found is None or found.relation is not Relation.DIFFERENT or found.score < _FROM:
        return None
    if ratio(a.magnitude, b.magnitude) > _RATIO:
        return None
    others = (reason for reason in found.reasons if reason.code != sign.code)
    return Link(found.score, found.relation, (sign, *others))


def _are_of_one_place(a: Figure, b: Figure) -> bool:
    """Tell whether two counts have one place; of civilians, soldiers … one may leave it out."""
    specific = a.noun.same(b.noun) and not a.noun.is_generic
    return a.place == b.place or (specific and not (a.place and b.place))


def sign_of_restatement(a: Figure, b: Figure) -> Reason | None:
    """Return what tells that a report gives two counts of one thing, None where nothing does."""
    if a.in_headline != b.in_headline:
        return Reason("headline_against_body")
    if a.standing.is_earlier or b.standing.is_earlier:
        return Reason("earlier_count")
    if a.speaker != b.speaker:
        return Reason("different_sources", tuple(filter(None, (a.speaker, b.speaker))))
    return None
