"""Repetitions: the figures of one witness that state the same number of the same thing."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache

from muqabala.comparison.figures.comparability import link_figures
from muqabala.comparison.figures.facts import CASUALTIES, MEASURES, Fact, Figure
from muqabala.comparison.figures.figures import read_figures
from muqabala.comparison.figures.magnitudes import Relation, specificity
from muqabala.comparison.figures.scene import Scene
from muqabala.comparison.pages import Page
from muqabala.model.mention import Approx, Category

SAME_FACT = 0.5
_MISSING = "missing"
# «ten people in the province»
_IN_THE_PROVINCE = re.compile(r"(?:\w+ )?(?:في |ب)(?:ال)?(?:ولايه|محافظه|اقليم|مديريه|محليه)\b")
UNIFORMED = frozenset({"soldier", "police", "fighter", "firefighter", "rescuer", "medic"})
TELLING_VALUE = 0.15
"""By so much less evidence is enough for a value that is not printed twice by chance."""


@lru_cache(maxsize=32)
def read_facts(page: Page) -> tuple[Fact, ...]:
    """Return the facts of a page in the order of their first figures; the latest are kept."""
    entities = {entity.id: entity for entity in page.witness.analysis.entities}
    return tuple(group_figures(read_figures(page), Scene(entities)))


def group_figures(figures: Iterable[Figure], scene: Scene) -> list[Fact]:
    """Return the facts of one witness in the order of their first figures."""
    by_value: dict[tuple[object, ...], list[list[Figure]]] = defaultdict(list)
    groups: list[list[Figure]] = []
    for figure in figures:
        rivals = by_value[_key(figure)]
        home = next((group for group in rivals if _repeats(figure, group, scene)), None)
        if home is None:
            home = []
            rivals.append(home)
            groups.append(home)
        home.append(figure)
    groups = [_left_behind(group) for group in groups]
    mains = _mains(groups)
    totals = {groups[n][0].category: groups[n][0] for n in mains}
    missing = [groups[n][0] for n in sorted(mains) if _MISSING in groups[n][0].roles]
    return [
        Fact(
            tuple(group),
            is_main=n in mains,
            is_local=n not in mains and _is_local(group[0], totals.get(group[0].category), scene),
            is_superseded=n not in mains and _is_superseded(group, totals, missing),
        )
        for n, group in enumerate(groups)
    ]


def _left_behind(group: list[Figure]) -> list[Figure]:
    """Return a toll of which one sentence says that it rose to another, as a former one throughout.

    «67 were counted on Wednesday. The dead rose from 67 to 164.»
    """
    if group[0].category not in CASUALTIES or not any(one.standing.is_baseline for one in group):
        return group
    return [replace(one, standing=replace(one.standing, is_baseline=True)) for one in group]


def _key(figure: Figure) -> tuple[object, ...]:
    magnitude = figure.magnitude
    bounds = (magnitude.point,) if magnitude.point is not None else (magnitude.low, magnitude.high)
    return (figure.category, figure.currency, *bounds)


def _repeats(figure: Figure, group: list[Figure], scene: Scene) -> bool:
    first = group[0]
    if figure.sentence == first.sentence and not figure.noun.same(first.noun):
        return False
    found = link_figures(figure, first, scene)
    if found is None or found.relation is Relation.DIFFERENT:
        return False
    return found.score >= SAME_FACT - TELLING_VALUE * specificity(figure.magnitude)


def _mains(groups: list[list[Figure]]) -> set[int]:
    """Return the indexes of the first total of each category, or of each thing counted."""
    mains: dict[object, int] = {}
    told = [(n, group[0]) for n, group in enumerate(groups) if _may_be_main(group[0])]
    # «25 soldiers … the toll rose to 16»: the toll of no certain people comes first, and the
    # dead of the strike come before those of the whole war.
    for n, lead in sorted(told, key=lambda one: _is_second(one[1])):
        mains.setdefault(_topic(lead), n)
    for topic, first in mains.items():
        lead = groups[first][0]
        risen = (n for n, one in told if _topic(one) == topic and _rose_above(one, lead))
        mains[topic] = next(risen, first)
    return set(mains.values())


def _rose_above(risen: Figure, first: Figure) -> bool:
    """Tell the toll that «rose to» more than what the report said first, as from another source."""
    if first.category not in CASUALTIES or first.standing.is_revised:
        return False
    standing = risen.standing
    is_later = standing.is_revised and not (standing.is_earlier or standing.is_aside)
    one_level = risen.noun.is_generic and first.noun.is_generic and not risen.victims
    return is_later and one_level and risen.magnitude.low > first.magnitude.high


def _is_second(lead: Figure) -> tuple[bool, bool]:
    """Return what puts a toll told aside, or one of the uniformed, behind the others."""
    counted = lead.category in CASUALTIES
    return counted and lead.standing.is_aside, counted and lead.noun.group in UNIFORMED


def _may_be_main(lead: Figure) -> bool:
    standing = lead.standing
    is_aside = lead.is_part or standing.is_baseline or lead.is_cumulative
    return not is_aside and lead.magnitude.approx is not Approx.VAGUE


def _is_local(figure: Figure, total: Figure | None, scene: Scene) -> bool:
    """Tell whether a toll is one place's share of a main toll of a country, or of no place."""
    if figure.category not in CASUALTIES or not figure.noun.is_generic:
        return False
    if total is None or figure.place == total.place != "":
        return False
    wide = scene.entities.get(total.place)
    if total.place and (wide is None or wide.subtype != "country"):
        return False
    if figure.magnitude.high >= total.magnitude.low:
        return False
    after = " ".join(figure.wording.split()[figure.offset + 1 :])
    return bool(figure.place) or _IN_THE_PROVINCE.match(after) is not None


def _is_superseded(
    group: list[Figure], totals: Mapping[Category, Figure], missing: Sequence[Figure]
) -> bool:
    """Tell whether a report calls a toll an earlier one than the toll that it stands by.

    `totals` are its tolls by category, `missing` what it counts of the missing.
    """
    total = totals.get(group[0].category) if group[0].category in CASUALTIES else None
    if _MISSING in group[0].roles:
        total = next(iter(missing), None)
    if total is None or total.standing.is_earlier:
        return False
    return all(figure.standing.is_earlier for figure in group)


def _topic(figure: Figure) -> tuple[object, ...]:
    if _MISSING in figure.roles and figure.category not in CASUALTIES:
        return (_MISSING,)
    if figure.category in CASUALTIES or figure.category in MEASURES:
        joint = {role for role in figure.roles if "+" in role}
        return (figure.category, *joint)
    return figure.noun.group or figure.noun.stem, figure.roles if figure.noun.is_generic else ""
