"""Verdicts on facts: which fact of one witness answers which of the other, and how."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple

from muqabala.comparison.figures.comparability import link, proportion
from muqabala.comparison.figures.contradictions import READINGS
from muqabala.comparison.figures.facts import CASUALTIES, MEASURES, Fact, Figure, tell_casualties
from muqabala.comparison.figures.grouping import TELLING_VALUE, UNIFORMED
from muqabala.comparison.figures.magnitudes import Relation, specificity
from muqabala.comparison.figures.scene import Link, Scene
from muqabala.comparison.ledger.rivals import are_alike, are_level, is_toll, restate_of
from muqabala.model.comparison import Reason
from muqabala.model.mention import Approx, Category

AGREE_FROM = 0.5
COUPLE_AGREE_FROM = 0.55
OTHER_EVENT_AGREE_FROM = 0.85
CONFLICT_FROM = 0.6
MEASURE_CONFLICT_FROM = 0.6
LOOSE_CONFLICT_FROM = 0.72
HOLDS = frozenset({"same_place", "same_passage", "same_source", "same_victims"})
"""What holds two counts of people together that are not the main ones of their reports."""
_LEFTOVER_CONFLICT_FROM = 0.6
_LEFTOVER_RATIO = 4.0
_CONFLICT_RATIO = 8.0
_SHARE_RATIO = 3.0
_LOOSE_RATIO = 1.5
"""Two counts of people that nothing holds together may be of one thing if they are as near."""
_MAIN_RATIO = 12.0
_GROWN_RATIO = 20.0
"""First tolls of a disaster are a small share of the later ones."""
_WHOLE_RATIO = 2.0
_BONUS = {Relation.EQUAL: 0.5, Relation.COMPATIBLE: 0.25, Relation.DIFFERENT: 0.0}
_HOLDER_BONUS = 0.45
_HELD_CONFLICT_FROM = 0.5
_NEARNESS = 0.1
_HALF = 0.5
_A_COUPLE = 2
_ROSE = ("ارتفع", "ارتفاع")
_VAGUE_MALUS = -0.4
"""«عدد من القتلى» answers a toll only where nothing better does."""
_CROWDED = 4096
"""From so many pairs of facts on, only those likely to be of one thing are weighed."""


class Edge(NamedTuple):
    """Fact `a` of the one witness and fact `b` of the other, with what links them."""

    a: int
    b: int
    link: Link
    is_vague: bool = False
    nearness: float = 0.0
    """How near the values are, 0 to 1: 21.37 is 21.4 rather than 21.2."""

    @property
    def weight(self) -> float:
        """How much the pairing is worth."""
        bonus = _VAGUE_MALUS if self.is_vague else _BONUS[self.link.relation]
        if self.link.relation is Relation.DIFFERENT and _is_of_one_holder(self.link):
            # Another party may have won as many seats as the other report gives this one.
            bonus += _HOLDER_BONUS
        return self.link.score + bonus + _NEARNESS * self.nearness


def _is_of_one_holder(found: Link) -> bool:
    """Tell whether both count what one party, club or person won."""
    codes = {reason.code for reason in found.reasons}
    return {"same_counted", "same_holder"} <= codes


def find_edges(a: Sequence[Fact], b: Sequence[Fact], scene: Scene) -> list[Edge]:
    """Return the pairs of facts that are comparable enough for a verdict."""
    edges = []
    for i, j in _candidates(a, b, scene):
        found = link(a[i], b[j], scene)
        if found is None or _is_out_of_proportion(a[i], b[j], found):
            continue
        if found.score >= _threshold(a[i], b[j], found, scene):
            is_vague = _is_vague(a[i]) or _is_vague(b[j])
            nearness = 0.0 if is_vague else 1 / proportion(a[i], b[j])
            edges.append(Edge(i, j, found, is_vague, nearness))
    return edges


def choose(edges: Sequence[Edge], a: Sequence[Fact], b: Sequence[Fact]) -> list[Edge]:
    """Return the edges that become rows, the surest first.

    Each fact takes its best answer. Two free facts pair off; a fact whose best answer is taken
    joins it even so: a figure restated in other words agrees with the partner of its first
    statement, and a first toll of ten contradicts the thirty that was set against a later one
    already. Swapping the two witnesses changes nothing.
    """

    def key(edge: Edge) -> tuple[float, ...]:
        apart = abs(a[edge.a].lead.position - b[edge.b].lead.position)
        return -round(edge.weight, 6), round(apart, 6), edge.a + edge.b, abs(edge.a - edge.b)

    choice = _Choice(a, b)
    for edge in sorted(edges, key=key):
        if choice.takes(edge):
            choice.add(edge)
    return choice.chosen


class _Choice:
    """The edges chosen so far, and what they leave for the next one."""

    def __init__(self, a: Sequence[Fact], b: Sequence[Fact]) -> None:
        self.chosen: list[Edge] = []
        self._a, self._b = a, b
        self._partner_of_a: dict[int, int] = {}
        self._partner_of_b: dict[int, int] = {}
        self._agreed: set[tuple[str, int]] = set()

    def add(self, edge: Edge) -> None:
        """Take the edge."""
        self.chosen.append(edge)
        self._partner_of_a.setdefault(edge.a, edge.b)
        self._partner_of_b.setdefault(edge.b, edge.a)
        if edge.link.relation is not Relation.DIFFERENT:
            self._agreed |= {("a", edge.a), ("b", edge.b)}

    def takes(self, edge: Edge) -> bool:
        """Tell whether the edge is a row of its own beside those taken before."""
        met_a, met_b = edge.a in self._partner_of_a, edge.b in self._partner_of_b
        if not met_a and not met_b:
            return True
        one, other = self._a[edge.a], self._b[edge.b]
        if edge.link.relation is not Relation.DIFFERENT:
            return not (met_a and met_b) and self._is_restated(edge, met_a=met_a, like=are_alike)
        if edge.is_vague or not _is_strict(one, other, edge.link):
            return False
        if met_a and met_b:
            both_agree = ("a", edge.a) in self._agreed and ("b", edge.b) in self._agreed
            specific = one.lead.noun.same(other.lead.noun) and not one.lead.noun.is_generic
            return specific and not both_agree
        taken = ("a", edge.a) if met_a else ("b", edge.b)
        loose, agreed = (other, one) if met_a else (one, other)
        if taken in self._agreed and one.lead.noun.is_thing and other.lead.noun.is_thing:
            # Two of the three blasts: reports count the same things together and by twos.
            return False
        if taken in self._agreed and self._is_less_than_said(loose, edge, met_a=met_a):
            return False
        if _are_both_whole(one, other):
            # What two reports stand by, whatever earlier toll the one of them recalls as well.
            return True
        dead_and_living = _are_dead_and_living(one.lead, other.lead)
        if taken in self._agreed and (dead_and_living or not are_level(one.lead, other.lead)):
            return False
        if taken in self._agreed and (loose.is_superseded or _is_exceeded(loose, agreed)):
            # Both reports stand by the later toll.
            return False
        return self._is_restated(edge, met_a=met_a, like=restate_of(edge.link))

    def _is_less_than_said(self, loose: Fact, edge: Edge, *, met_a: bool) -> bool:
        """Tell the toll of one scene in a report that says the other's greater toll as well.

        What «rose to» less than is said already rose at one scene of several.
        """
        if met_a:
            said = self._b[self._partner_of_a[edge.a]]
        else:
            said = self._a[self._partner_of_b[edge.b]]
        if loose.lead.category not in CASUALTIES or said.is_superseded:
            return False
        if not any(map(loose.lead.wording.__contains__, _ROSE)):
            return False
        return loose.lead.magnitude.high < said.lead.magnitude.low

    def _is_restated(
        self, edge: Edge, *, met_a: bool, like: Callable[[Figure, Figure], bool]
    ) -> bool:
        """Tell whether the loose end is `like` what its own report already said to the other."""
        if met_a:
            partner, loose = self._b[self._partner_of_a[edge.a]], self._b[edge.b]
        else:
            partner, loose = self._a[self._partner_of_b[edge.b]], self._a[edge.a]
        return any(like(one, other) for one in partner.figures for other in loose.figures)


def _are_both_whole(a: Fact, b: Fact) -> bool:
    """Tell two main tolls of nobody in particular that are near: those of one event as a whole."""
    if not (a.is_main and b.is_main and a.lead.category in CASUALTIES):
        return False
    if a.lead.category is not b.lead.category or proportion(a, b) > _WHOLE_RATIO:
        return False
    told = (*a.figures, *b.figures)
    return not any(figure.victims or figure.noun.group in UNIFORMED for figure in told)


def _are_dead_and_living(a: Figure, b: Figure) -> bool:
    """Tell whether one counts the dead and the other the same people without saying so."""
    return (a.category is Category.KILLED) != (b.category is Category.KILLED)


def _are_certain_and_any(a: Figure, b: Figure) -> bool:
    """Tell whether one counts people of a uniform and the other just people."""
    uniforms = [noun.group in UNIFORMED for noun in (a.noun, b.noun)]
    return uniforms[0] != uniforms[1]


def _is_exceeded(bound: Fact, count: Fact) -> bool:
    """Tell whether both reports count more than a lower bound, as eighteen are «more than ten»."""
    low, point = bound.lead.magnitude, count.lead.magnitude.point
    if any(figure.magnitude.approx is Approx.EXACT for figure in bound.figures):
        return False
    is_bound = low.approx in (Approx.MORE_THAN, Approx.AT_LEAST) and low.point is not None
    return is_bound and point is not None and (low.point or 0.0) < point


def _is_strict(a: Fact, b: Fact, found: Link) -> bool:
    """Tell whether two facts are so surely of one thing that a second conflict is shown."""
    if a.lead.category in MEASURES or proportion(a, b) > _LEFTOVER_RATIO:
        return False
    return are_alike(a.lead, b.lead) and found.score >= _LEFTOVER_CONFLICT_FROM


def _is_vague(fact: Fact) -> bool:
    return fact.lead.magnitude.approx is Approx.VAGUE


def _is_out_of_proportion(a: Fact, b: Fact, found: Link) -> bool:
    """Tell whether two values are so far apart that they are rather of two things."""
    if found.relation is not Relation.DIFFERENT:
        return False
    if a.is_superseded and b.is_superseded:
        # Both reports have left these counts behind.
        return True
    mains = a.is_main and b.is_main and CASUALTIES.issuperset((a.lead.category, b.lead.category))
    if tell_casualties(a.lead, b.lead) and not mains and _are_certain_and_any(a.lead, b.lead):
        return True
    grew = mains and (a.lead.standing.is_revised or b.lead.standing.is_revised)
    if a.lead.category is Category.PERCENT:
        return proportion(a, b) > _SHARE_RATIO
    reach = _GROWN_RATIO if grew else _MAIN_RATIO if mains else _CONFLICT_RATIO
    return proportion(a, b) > reach


def _threshold(a: Fact, b: Fact, found: Link, scene: Scene) -> float:
    """Return the score from which a verdict is given; reports of two events contradict nothing."""
    differs = found.relation is Relation.DIFFERENT
    if differs and (_is_vague(a) or _is_vague(b)):
        return math.inf
    telling = min(specificity(a.lead.magnitude), specificity(b.lead.magnitude))
    if not scene.one_event:
        chance = differs or telling < _HALF or a.lead.category is Category.DURATION
        chance = chance or not READINGS.isdisjoint((a.lead.noun.group, b.lead.noun.group))
        return math.inf if chance else OTHER_EVENT_AGREE_FROM
    if not differs:
        # 5,695 is not printed twice by chance; 5 is, and one or two are printed everywhere.
        if max(a.lead.magnitude.high, b.lead.magnitude.high) <= _A_COUPLE:
            return COUPLE_AGREE_FROM
        return AGREE_FROM - TELLING_VALUE * telling
    if a.lead.category in MEASURES:
        return MEASURE_CONFLICT_FROM
    if _is_of_one_holder(found):
        return _HELD_CONFLICT_FROM
    held = any(reason.code in HOLDS for reason in found.reasons)
    people = a.lead.noun.is_generic and b.lead.noun.is_generic
    loose = Category.CAPTURED in (a.lead.category, b.lead.category)
    people = people and proportion(a, b) > _LOOSE_RATIO
    of_one_place = not (a.lead.place and b.lead.place)
    people = people and not (of_one_place and (is_toll(a.lead) or is_toll(b.lead)))
    loose = loose or (people and tell_casualties(a.lead, b.lead))
    aside = loose and not (held or a.is_main or b.is_main)
    return LOOSE_CONFLICT_FROM if aside else CONFLICT_FROM


def _candidates(a: Sequence[Fact], b: Sequence[Fact], scene: Scene) -> set[tuple[int, int]]:
    """Return the pairs of facts that share a category, a noun or a role.

    In long reports of many figures only those of one value, or of sentences that answer each
    other, or the main ones, so that the work does not grow with the square of the figures.
    """
    crowded = len(a) * len(b) > _CROWDED
    index: dict[object, list[int]] = defaultdict(list)
    for j, fact in enumerate(b):
        for key in _near_keys(fact) if crowded else _keys(fact):
            index[key].append(j)
    answers: dict[int, list[int]] = defaultdict(list)
    for here, there in scene.aligned:
        answers[here].append(there)
    pairs: set[tuple[int, int]] = set()
    for i, fact in enumerate(a):
        keys = _near_keys(fact, answers) if crowded else _keys(fact)
        pairs.update((i, j) for key in keys for j in index.get(key, ()))
    return pairs


def _keys(fact: Fact) -> set[object]:
    point = fact.lead.magnitude.point
    keys: set[object] = set() if point is None else {("value", point)}
    for figure in fact.figures:
        keys |= {("role", role) for role in figure.roles}
        keys.add(figure.category)
        if figure.noun.stem:
            keys.add(("noun", figure.noun.group or figure.noun.stem))
    return keys


def _near_keys(fact: Fact, answers: Mapping[int, Sequence[int]] | None = None) -> set[object]:
    """Return value and sentences of a fact; with `answers`, the sentences that answer them."""
    point = fact.lead.magnitude.point
    keys: set[object] = set() if point is None else {("value", point)}
    if fact.is_main:
        keys.add(("main", fact.lead.category))
    for figure in fact.figures:
        here = (figure.sentence,) if answers is None else answers.get(figure.sentence, ())
        keys |= {("sentence", sentence) for sentence in here}
    return keys


def value_reasons(a: Figure, b: Figure, relation: Relation) -> list[Reason]:
    """Return what the printed values themselves say for the verdict."""
    reasons = []
    if relation is Relation.EQUAL:
        reasons.append(Reason("same_value"))
    elif relation is Relation.COMPATIBLE:
        reasons.append(Reason("approximate" if _has_point(a, b) else "contains"))
    else:
        reasons.append(Reason("different_value"))
    return reasons


def _has_point(a: Figure, b: Figure) -> bool:
    return a.magnitude.point is not None and b.magnitude.point is not None
