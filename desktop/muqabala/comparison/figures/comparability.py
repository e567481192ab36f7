"""Whether two figures are of one thing: the evidence for it, weighed, and its reasons."""

from __future__ import annotations

from muqabala.comparison.figures.ballots import are_of_one_side
from muqabala.comparison.figures.contradictions import (
    MEMBERS,
    READINGS,
    SAVED,
    are_civilians,
    contradict,
    is_no_chance,
)
from muqabala.comparison.figures.facts import (
    CASUALTIES,
    DIRECTIONS,
    MEASURES,
    Fact,
    Figure,
    tell_casualties,
)
from muqabala.comparison.figures.magnitudes import Relation, ratio, relate, specificity
from muqabala.comparison.figures.places_and_days import are_apart, are_rivals, read_days
from muqabala.comparison.figures.scene import Link, Scene
from muqabala.comparison.figures.sites import are_part_and_whole
from muqabala.comparison.figures.sources import weigh_sources
from muqabala.model.comparison import Reason
from muqabala.model.mention import Category
from muqabala.text.folding import fold

_CASUALTY_BASE = 0.55
_NOUN_BASE = 0.5
_ROLE_BASE = 0.5
_MEASURE_BASE = 0.2
_MAIN_GAIN = 0.15
_CONTEXT_WEIGHT = 0.5
_SMALL_CONTEXT_WEIGHT = 0.15
_FEW_STEMS = 2
_FEW_THINGS = 5
_HARMED = frozenset({Category.KILLED, Category.WOUNDED})
_FATES = frozenset({*(category.value for category in _HARMED), "survived", "missing", "critical"})
_PART_RATIO = 1.5
"""Where only one count says of whom, and the other is greater by more, it is rather a part."""
_COUNTRY = "country"
_TOLD_FATES = _FATES | SAVED
_WHO = SAVED | {"missing"}
"""Fates that say who is counted as well as «people» does."""
_HURT = frozenset({"wounded", "hospitalised"})
_HALF = 0.5
_NEAR_RATIO, _NEARER_RATIO = 2.0, 1.25
_MATTERS = frozenset({"depth", "mourning", "truce", "sentenced_prison", "losses", "turnout"})
_MATTERS |= {"exchange_rate", "parallel_rate", "deficit", "revenue", "spending", "needed"}
"""Roles that say of themselves what a distance or a duration is of."""
_MATTER_GAIN = 0.4
_MANY_STEMS = 5
_AGE_BASE = 0.7
_FIGURES_LOOKED_AT = 4
_DAYS_APART_EQUAL = 2
_DAYS_APART = 1
_DAYS_OF_UPDATES = 5


def link(a: Fact, b: Fact, scene: Scene) -> Link | None:
    """Return the link of two facts of two witnesses, None where they are of different things."""
    best: Link | None = None
    for one in a.figures[:_FIGURES_LOOKED_AT]:
        for other in b.figures[:_FIGURES_LOOKED_AT]:
            found = link_figures(one, other, scene, both_main=a.is_main and b.is_main)
            if found is not None and (best is None or _rank(found) > _rank(best)):
                best = found
    if best is None or _is_share_of_total(a, b, best.relation):
        return None
    if are_part_and_whole(a, b, best.relation):
        return None
    if not (a.is_main and b.is_main):
        return best
    reasons = (*best.reasons, Reason("main_figures"))
    return Link(min(1.0, best.score + _MAIN_GAIN), best.relation, reasons)


def _is_share_of_total(a: Fact, b: Fact, relation: Relation) -> bool:
    """Tell whether one is one place's share of a toll, the other a toll of no place."""
    pairs = ((a, b), (b, a))
    shares = any(x.is_local and (y.is_main or not y.lead.place) for x, y in pairs)
    if not shares or _are_of_one_country(a.lead, b.lead):
        return False
    return not (a.is_local and b.is_local) and relation is Relation.DIFFERENT


def _are_of_one_country(a: Figure, b: Figure) -> bool:
    """Tell two tolls of the one country of an event that struck several."""
    if a.place != b.place or not a.place:
        return False
    lands = (a.countries, b.countries)
    return {a.place} in lands and all(land in ({a.place}, frozenset()) for land in lands)


def _rank(found: Link) -> tuple[float, Relation, int, list[str]]:
    """Return what orders links; ties must not depend on which witness comes first."""
    codes = sorted(reason.code for reason in found.reasons)
    return round(found.score, 6), found.relation, len(codes), codes


def link_figures(a: Figure, b: Figure, scene: Scene, *, both_main: bool = False) -> Link | None:
    """Return the link of two figures, None where something says they differ in kind.

    `both_main` tells that each is the first of its kind in its report.
    """
    relation = relate(a.magnitude, b.magnitude)
    if _are_plainly_two(a, b, relation):
        return None
    if is_elsewhere(a, b, relation, scene, is_update=both_main and _is_revised(a, b)):
        return None
    if relation is not Relation.DIFFERENT and _is_copy(a, b):
        told = (reason for _, reason in weigh_sources(a, b, scene) if reason is not None)
        is_one = a.magnitude == b.magnitude
        # «Dozens» of one sentence printed twice are the same dozens.
        return Link(1.0, Relation.EQUAL if is_one else relation, (Reason("same_sentence"), *told))
    one_holder = scene.are_one(a.holder, b.holder)
    one_giver = scene.are_one(a.giver, b.giver)
    if contradict(a, b, relation, one_holder=one_holder, one_giver=one_giver, both_main=both_main):
        return None
    subject = _subject(a, b, relation, scene, both_main=both_main)
    if subject is None:
        return None
    score, reasons = subject
    for gain, reason in circumstances(a, b, scene):
        score += gain
        if reason is not None:
            reasons.append(reason)
    return Link(max(0.0, min(1.0, score)), relation, tuple(reasons))


def _are_plainly_two(a: Figure, b: Figure, relation: Relation) -> bool:
    """Tell at a glance what all other questions would end in: most figures are of other things."""
    if a.category is not b.category and (a.category in MEASURES or b.category in MEASURES):
        return True
    unlike = relation is Relation.DIFFERENT and a.noun.contradicts(b.noun)
    return unlike and not are_civilians(a, b)


def _is_copy(a: Figure, b: Figure) -> bool:
    """Tell whether both are the same figure of one sentence, printed twice."""
    here = (a.offset, a.category, a.currency, a.wording)
    return here == (b.offset, b.category, b.currency, b.wording) and bool(a.wording)


def _is_revised(a: Figure, b: Figure) -> bool:
    return a.standing.is_revised or b.standing.is_revised


def is_elsewhere(
    a: Figure, b: Figure, relation: Relation, scene: Scene, *, is_update: bool = False
) -> bool:
    """Tell whether the two are of another place or another day.

    An event's toll that rose days later is an update of the first one.
    """
    if relation is Relation.DIFFERENT and _are_of_two_countries(a, b, scene):
        return True
    one_matter = not _MATTERS.isdisjoint(a.roles & b.roles)
    if not one_matter and are_apart(scene.entities.get(a.place), scene.entities.get(b.place)):
        return True
    apart = _days_apart(a, b)
    if apart and relation is Relation.DIFFERENT:
        # Bulletins of two days in a row are two counts, not one that is contested.
        return (
            apart > (_DAYS_OF_UPDATES if is_update else _DAYS_APART)
            or a.standing.is_daily
            or b.standing.is_daily
        )
    told_alike = (a.sentence, b.sentence) in scene.aligned
    told_alike = told_alike or (a.category in MEASURES and context_overlap(a, b) >= _HALF)
    if told_alike and min(specificity(a.magnitude), specificity(b.magnitude)) >= _HALF:
        # Of the same value in the same words one date was misread.
        return False
    return apart > _DAYS_APART_EQUAL


def _are_of_two_countries(a: Figure, b: Figure, scene: Scene) -> bool:
    """Tell two tolls of one quake, each told of another country."""
    if a.place == b.place or not tell_casualties(a, b):
        return False
    for figure in (a, b):
        place = scene.entities.get(figure.place)
        if place is None or place.subtype != _COUNTRY or fold(place.name) not in figure.wording:
            return False
    return True


def _days_apart(a: Figure, b: Figure) -> int:
    one, other = read_days(a.date), read_days(b.date)
    return one.gap(other) if one and other else 0


def _subject(
    a: Figure, b: Figure, relation: Relation, scene: Scene, *, both_main: bool = False
) -> tuple[float, list[Reason]] | None:
    """Return the score of the thing counted with its reasons, None for different things."""
    if any("+" in role for role in a.roles | b.roles) and a.roles != b.roles:
        return None
    if a.category in MEASURES or b.category in MEASURES:
        return _measure(a, b, relation, scene) if a.category is b.category else None
    if a.category is b.category and a.category in CASUALTIES:
        return _casualty(a, b)
    harmed = _HARMED & {a.category, b.category}
    one_people = a.noun.same(b.noun) and not a.noun.is_generic
    fate = bool(a.roles & b.roles & _FATES) or one_people
    if relation is Relation.DIFFERENT and harmed and not fate:
        # So many on board, so many of them hurt.
        return None
    aligned = (a.sentence, b.sentence) in scene.aligned
    told_alike = aligned or (both_main and _are_near(a, b))
    told_alike = told_alike or scene.are_one(a.holder, b.holder) or are_of_one_side(a, b)
    return _count(a, b, relation, retold=aligned, told_alike=told_alike, both_main=both_main)


def _are_near(a: Figure, b: Figure) -> bool:
    """Tell whether two first counts of one kind are so alike that they may be of one thing.

    Every report has its two or three cars: few of a common thing are not the other's.
    """
    telling = min(specificity(a.magnitude), specificity(b.magnitude)) >= _HALF
    strikes = a.category is Category.STRIKES and b.category is Category.STRIKES
    rare = strikes or not (a.noun.group or b.noun.group)
    reach = _NEAR_RATIO if rare else _NEARER_RATIO if telling else 0.0
    return ratio(a.magnitude, b.magnitude) <= reach


def _casualty(a: Figure, b: Figure) -> tuple[float, list[Reason]]:
    reasons = [Reason("same_category", (a.category.value,))]
    if a.noun.same(b.noun) or (a.noun.is_generic and b.noun.is_generic):
        return _CASUALTY_BASE + 0.1, [*reasons, Reason("same_counted")]
    return _CASUALTY_BASE, reasons


def _count(
    a: Figure, b: Figure, relation: Relation, *, retold: bool, told_alike: bool, both_main: bool
) -> tuple[float, list[Reason]] | None:
    """Things are one by their noun, or by what happened to them; to differ takes like words."""
    shared = a.roles & b.roles
    if relation is Relation.EQUAL:
        # «400 hurt» and «400 taken to hospitals»; «60 saved» and «60 survivors»
        fates = (fate for fate in (_HURT, SAVED) if a.roles & fate and b.roles & fate)
        shared = next(fates, shared)
    is_other = Category.OTHER in (a.category, b.category)
    one_reading = a.noun.group in READINGS and bool(a.means & b.means)
    are_winds = "wind" in a.roles & b.roles and a.noun.same(b.noun)
    one_reading = one_reading or (are_winds and ratio(a.magnitude, b.magnitude) <= _PART_RATIO)
    unlike_words = not one_reading and context_overlap(a, b) < _HALF
    if relation is Relation.DIFFERENT and is_other and unlike_words:
        # Identifiers and readings of instruments: only in the same words are they one thing.
        return None
    told_alike = told_alike or bool(shared) or one_reading or share_words(a, b)
    if relation is Relation.DIFFERENT and not retold and _are_few_of_all(a, b):
        return None
    if relation is Relation.DIFFERENT and not told_alike:
        return None
    if a.noun.same(b.noun) and not a.noun.is_generic:
        clash = bool(a.roles and b.roles and not shared)
        # The votes that a candidate won are those that voters gave.
        clash = clash and not (a.holder and b.holder)
        # «seven carriages burnt», «the fire broke out in seven carriages of a train on its way»
        clash = clash and not (relation is Relation.EQUAL and a.noun.is_thing)
        score = _NOUN_BASE - (0.2 if clash else 0.0) + (0.1 if shared or one_reading else 0.0)
        return score, [Reason("same_counted", (a.noun.stem,))]
    if not shared:
        alike = a.noun.is_generic and b.noun.is_generic and not (a.roles and b.roles)
        alike = alike or bool({a.noun.group, b.noun.group} & MEMBERS)
        telling = min(specificity(a.magnitude), specificity(b.magnitude)) >= _HALF
        like_words = context_overlap(a, b) >= _HALF
        sure = is_no_chance(a, b, relation) or (retold and (like_words or telling))
        no_clash = is_no_chance(a, b, relation) or not (a.roles and b.roles)
        alike = alike or (told_alike and _are_people(a, b) and sure and no_clash)
        told = bool(a.roles and b.roles and (a.roles | b.roles) & _TOLD_FATES)
        is_same = both_main and telling and relation is Relation.EQUAL and not told
        if is_same and _are_people(a, b):
            return _NOUN_BASE, [Reason("same_counted")]
        if alike and relation is Relation.EQUAL and sure:
            return _NOUN_BASE, [Reason("same_counted")]
        if alike and both_main and like_words and _are_people(a, b) and share_words(a, b):
            return _NOUN_BASE, [Reason("same_counted")]
        return None
    saved = bool(shared & _WHO) and not (a.noun.is_thing or b.noun.is_thing)
    level = 0.1 if saved or (a.noun.is_generic and b.noun.is_generic) else 0.0
    return _ROLE_BASE + level, [Reason("same_role", tuple(sorted(shared)))]


def _are_people(a: Figure, b: Figure) -> bool:
    """Tell whether two counts, none of the dead or hurt, may be of the same people."""
    if _HARMED & {a.category, b.category} or a.noun.is_thing or b.noun.is_thing:
        return False
    return a.noun.is_generic or b.noun.is_generic


def _are_few_of_all(a: Figure, b: Figure) -> bool:
    """Tell whether two counts are of two or three common things, as every report has some."""
    few = max(a.magnitude.high, b.magnitude.high) <= _FEW_THINGS
    if few and "sentenced_prison" in a.roles & b.roles:
        # A court gives so many years to three and so many to two.
        return True
    return few and a.noun.is_thing and b.noun.is_thing and not share_words(a, b)


def share_words(a: Figure, b: Figure) -> bool:
    """Tell whether two figures have more words around them in common than what they count."""
    return len((a.context & b.context) - {a.noun.stem, b.noun.stem}) >= _FEW_STEMS


def _measure(
    a: Figure, b: Figure, relation: Relation, scene: Scene
) -> tuple[float, list[Reason]] | None:
    """Measures have no counted thing: the words around them must tell that they are one."""
    one, other = a.roles & DIRECTIONS, b.roles & DIRECTIONS
    if one and other and one != other and relation is not Relation.EQUAL:
        return None
    same_holder = scene.are_one(a.holder, b.holder)
    clash = bool(a.roles and b.roles and not a.roles & b.roles) and not same_holder
    if clash and relation is Relation.DIFFERENT:
        return None
    if a.noun.stem and b.noun.stem and not a.noun.same(b.noun):
        return None
    if a.subject and b.subject:
        same = scene.are_one(a.subject, b.subject)
        return (_AGE_BASE, [Reason("same_person", (a.subject,))]) if same else None
    overlap = context_overlap(a, b)
    one_matter = same_holder or bool(a.roles & b.roles & _MATTERS)
    one_matter = one_matter or are_of_one_side(a, b)
    if relation is not Relation.DIFFERENT:
        # Who gives so much gives as much in either report; he may give other sums as well.
        one_matter = one_matter or scene.are_one(a.giver, b.giver)
    if relation is Relation.DIFFERENT and overlap < _HALF and not one_matter:
        return None
    shared = min(1.0, len(a.context & b.context) / _MANY_STEMS)
    score = _MEASURE_BASE + _CONTEXT_WEIGHT * max(overlap, shared if relation else 0.0)
    score += _MATTER_GAIN if one_matter else 0.0
    if relation is Relation.EQUAL:
        score += 0.3 * specificity(a.magnitude) + (0.05 if a.noun.same(b.noun) else 0.0)
    return score, [Reason("same_category", (a.category.value,))]


def context_overlap(a: Figure, b: Figure) -> float:
    """Return which share of the smaller context's stems both have; few stems count less."""
    shared = len(a.context & b.context)
    return shared / max(min(len(a.context), len(b.context)), _FEW_STEMS + 1)


def circumstances(a: Figure, b: Figure, scene: Scene) -> list[tuple[float, Reason | None]]:
    """Return what place, day, source, victims and words say, each with its weight."""
    found: list[tuple[float, Reason | None]] = []
    found += weigh_sources(a, b, scene)
    if scene.are_one(a.holder, b.holder):
        # What money is for and whence a distance is measured hold nothing.
        is_holder = a.category not in (Category.MONEY, Category.DISTANCE)
        found.append((0.15, Reason("same_holder", (a.holder,)) if is_holder else None))
    if scene.are_one(a.giver, b.giver):
        found.append((0.0, Reason("same_giver", (a.giver,))))
    if a.victims & b.victims:
        found.append((0.1, Reason("same_victims")))
    elif a.victims or b.victims:
        # «481 Houthis were freed» of a thousand of both sides
        found.append((-0.1 if ratio(a.magnitude, b.magnitude) <= _PART_RATIO else -0.25, None))
    if scene.are_one(a.place, b.place):
        found.append((0.1, Reason("same_place", (a.place,))))
    elif (
        _MATTERS.isdisjoint(a.roles & b.roles)
        and not {a.place, b.place} & scene.named
        and are_rivals(scene.entities.get(a.place), scene.entities.get(b.place))
    ):
        found.append((-0.1, Reason("different_places", (a.place, b.place))))
    if a.date and b.date and not _days_apart(a, b):
        found.append((0.05, Reason("same_date")))
    aligned = scene.aligned.get((a.sentence, b.sentence), 0.0)
    if aligned:
        found.append((0.15, Reason("same_passage")))
    overlap = context_overlap(a, b)
    if a.category not in MEASURES and overlap:
        found.append(
            (_SMALL_CONTEXT_WEIGHT * overlap, Reason("same_words") if overlap >= 0.5 else None)
        )
    return found


def proportion(a: Fact, b: Fact) -> float:
    """Return how many times the greater value is the smaller one."""
    return ratio(a.lead.magnitude, b.lead.magnitude)
