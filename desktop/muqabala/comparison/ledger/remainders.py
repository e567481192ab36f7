"""Figures that no verdict took: what they count follows from what is left of their kind.

Whether a sentence tells a toll in passing, as a part, or since a day is often misread, and then
nothing answers it. Where two reports of one event each have a count of one kind left over, and the
two are near or the only ones of that kind, they are two counts of one thing after all. What speaks
of other people, another place, day or extent still keeps them apart.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence

from muqabala.comparison.figures.comparability import circumstances, is_elsewhere, share_words
from muqabala.comparison.figures.contradictions import counts_others
from muqabala.comparison.figures.facts import MEASURES, Fact, Figure
from muqabala.comparison.figures.magnitudes import Relation, ratio, relate, specificity
from muqabala.comparison.figures.scene import Link, Scene
from muqabala.comparison.ledger.verdicts import CONFLICT_FROM, HOLDS, Edge
from muqabala.model.comparison import Reason
from muqabala.model.mention import Approx, Category

_NEAR_RATIO = 1.25
"""Telling counts of one kind that are nearer than this are hardly so by chance."""
_ONLY_RATIO = 1.5
"""So far apart may be two counts that have no other of their kind beside them."""
_TELLING = 0.5
_FEW = 10
"""Every report has a few of anything."""
_DEAD, _HURT, _CAPTURED = "dead", "hurt", "captured"
_KIND_OF_CATEGORY = {
    Category.KILLED: _DEAD,
    Category.WOUNDED: _HURT,
    Category.CAPTURED: _CAPTURED,
}
_KIND_OF_ROLE = {
    "killed": _DEAD,
    "wounded": _HURT,
    "hospitalised": _HURT,
    "critical": "critical",
    "captured": _CAPTURED,
    "survived": "saved",
    "rescued": "saved",
}
"""One table for what becomes of people, whatever words a report has for it."""
_UNITS = frozenset({Category.DISTANCE, Category.DURATION, Category.AREA})
"""Measures whose unit says what kind they are; shares and sums of money are of anything."""


def pair_remainders(
    a: Sequence[Fact], b: Sequence[Fact], scene: Scene, chosen: Sequence[Edge]
) -> list[Edge]:
    """Return the conflicts of facts that are in none of the `chosen`, at most one for each fact."""
    if not scene.one_event or (_is_bulletin(a) and _is_bulletin(b)):
        return []
    all_a, all_b = _by_kind(a, ()), _by_kind(b, ())
    left_a = _by_kind(a, {edge.a for edge in chosen})
    left_b = _by_kind(b, {edge.b for edge in chosen})
    likely = []
    for kind in left_a.keys() & left_b.keys():
        only = len(all_a[kind]) == len(all_b[kind]) == 1
        for i in left_a[kind]:
            for j in left_b[kind]:
                if _is_main_and_part(a[i], b[j]) or _is_main_and_part(b[j], a[i]):
                    continue
                found = _link(a[i].lead, b[j].lead, scene, only=only)
                if found is not None:
                    apart = ratio(a[i].lead.magnitude, b[j].lead.magnitude)
                    likely.append(Edge(i, j, found, nearness=1 / apart))
    return _one_to_one(likely)


def _is_main_and_part(main: Fact, part: Fact) -> bool:
    return main.is_main and part.lead.is_part


def _is_bulletin(facts: Sequence[Fact]) -> bool:
    """Tell a report of what was counted in a day: the next one counts another day's."""
    return any(fact.lead.standing.is_daily for fact in facts)


def _by_kind(facts: Sequence[Fact], taken: Collection[int]) -> Mapping[str, list[int]]:
    """Return the indexes of the facts that are not `taken`, by what they count."""
    kinds: dict[str, list[int]] = defaultdict(list)
    for n, fact in enumerate(facts):
        kind = _kind(fact.lead)
        if n not in taken and kind:
            kinds[kind].append(n)
    return kinds


def _kind(figure: Figure) -> str:
    """Return what a figure counts: what became of people, the thing, or the unit; "" unknown."""
    if any("+" in role for role in figure.roles):
        # «256 people, dead and wounded» are neither the ones nor the others.
        return ""
    thing = figure.noun.group or figure.noun.stem
    if figure.category in _KIND_OF_CATEGORY:
        return _KIND_OF_CATEGORY[figure.category]
    if figure.category in _UNITS:
        return f"{figure.category.value} {thing}" if thing else ""
    if figure.category in MEASURES:
        return ""
    if not figure.noun.is_thing and len(figure.roles) == 1:
        (role,) = figure.roles
        return _KIND_OF_ROLE.get(role, role)
    return "" if figure.noun.is_generic else thing


def _link(a: Figure, b: Figure, scene: Scene, *, only: bool) -> Link | None:
    """Return the link of two figures of one kind; `only` tells that there are no others of it."""
    relation = relate(a.magnitude, b.magnitude)
    vague = Approx.VAGUE in (a.magnitude.approx, b.magnitude.approx)
    if relation is not Relation.DIFFERENT or vague or not _are_near(a, b, only=only):
        return None
    one_holder = scene.are_one(a.holder, b.holder)
    if is_elsewhere(a, b, relation, scene) or counts_others(a, b, one_holder=one_holder):
        return None
    reasons = [reason for _, reason in circumstances(a, b, scene) if reason is not None]
    kinds = {_kind(a), _kind(b)}
    if kinds.isdisjoint((_DEAD, _HURT)) and not share_words(a, b):
        return None
    if _CAPTURED in kinds and HOLDS.isdisjoint(reason.code for reason in reasons):
        # The police arrest some every day.
        return None
    return Link(CONFLICT_FROM, relation, (Reason("same_category", (a.category.value,)), *reasons))


def _are_near(a: Figure, b: Figure, *, only: bool) -> bool:
    apart = ratio(a.magnitude, b.magnitude)
    telling = min(specificity(a.magnitude), specificity(b.magnitude)) >= _TELLING
    if telling and apart <= _NEAR_RATIO:
        return True
    many = min(a.magnitude.low, b.magnitude.low) >= _FEW and a.category not in _UNITS
    return only and many and apart <= _ONLY_RATIO


def _one_to_one(likely: Sequence[Edge]) -> list[Edge]:
    """Return the nearest pairs; swapping the two reports changes nothing."""

    def key(edge: Edge) -> tuple[float, ...]:
        return -round(edge.nearness, 6), edge.a + edge.b, abs(edge.a - edge.b)

    found: list[Edge] = []
    for edge in sorted(likely, key=key):
        if all(edge.a != other.a and edge.b != other.b for other in found):
            found.append(edge)
    return found
