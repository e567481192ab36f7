"""Where a toll was counted: the town of a church or a market, and the towns of one common toll."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import pairwise

from muqabala.comparison.figures.facts import CASUALTIES, Fact, Figure, tell_casualties
from muqabala.comparison.figures.magnitudes import Relation
from muqabala.comparison.figures.places_and_days import are_apart
from muqabala.comparison.pages import Page
from muqabala.model.mention import Entity, Kind, Mention
from muqabala.model.span import Span

# «the church of the saint, in the street of the smiths in the town of»
_IN_TOWN = re.compile(
    r"\W*(?:[^\W\d]+\W+){0,3}?(?:(?:في|وسط|قرب|داخل)\W+|ب)(?:(?:ال)?(?:مدينه|بلده|عاصمه|ناحيه)\W+)?"
)
_TOWN_REACH = 36
# «in the one town and in the other», «in the church of the one and that of the other»
_AND = re.compile(r"\W*\bو(?:[^\W\d،]+ ){0,4}?(?:(?:في|مدينه) |ب)?(?:مدينه )?")
_WAY = re.compile(r"\bبين\W+(?:مدينتي\W+)?$")
_WAY_REACH = 14
_COUNTRY = "country"
_SEVERAL = 2


class SitesReader:
    """Reads the towns of one page's places."""

    def __init__(self, page: Page) -> None:
        self._page = page
        analysis = page.witness.analysis
        self._names = {entity.id: entity for entity in analysis.entities}
        self._places = [
            one for one in analysis.mentions if one.kind is Kind.PLACE and one.entity in self._names
        ]
        self._starts = [one.span.start for one in self._places]
        self._seats = dict(self._find_seats())

    def town(self, place: str) -> str:
        """Return the town of an unlisted church or market, any other place as it is."""
        return self._seats.get(place, place)

    def joined(self, place: str, sentence: int) -> frozenset[str]:
        """Return the towns that a sentence joins as those of one toll.

        `place`, where a toll has one, is among them.
        """
        if not self._page.sentences:
            return frozenset()
        within = self._page.sentences[sentence]
        for one, other in pairwise(self._inside(within)):
            ids = self.town(one.entity or ""), self.town(other.entity or "")
            apart = are_apart(self._names.get(ids[0]), self._names.get(ids[1]))
            told = (not place or place in ids) and not self._is_way(one)
            if told and apart and _AND.fullmatch(self._between(one, other)):
                return frozenset(ids)
        return frozenset()

    def _find_seats(self) -> Iterable[tuple[str, str]]:
        """Yield the unlisted places behind which their town is named, with its id."""
        for one, other in pairwise(self._places):
            near = other.span.start - one.span.end <= _TOWN_REACH
            if near and not _is_on_map(self._names[one.entity or ""]):
                town = self._names[other.entity or ""]
                is_town = _is_on_map(town) and town.subtype != _COUNTRY
                if is_town and _IN_TOWN.fullmatch(self._between(one, other)):
                    yield one.entity or "", town.id

    def _inside(self, span: Span) -> Sequence[Mention]:
        low, high = bisect_left(self._starts, span.start), bisect_left(self._starts, span.end)
        return [one for one in self._places[low:high] if not one.nested]

    def _is_way(self, first: Mention) -> bool:
        """Tell the towns of «the road between the one and the other»."""
        start = self._page.folded.folded(first.span.start)
        return _WAY.search(self._page.folded.text[max(0, start - _WAY_REACH) : start]) is not None

    def _between(self, one: Mention, other: Mention) -> str:
        folded = self._page.folded
        return folded.text[folded.folded(one.span.end) : folded.folded(other.span.start)]


def _is_on_map(place: Entity) -> bool:
    return place.latitude is not None


def are_part_and_whole(a: Fact, b: Fact, relation: Relation) -> bool:
    """Tell whether one is the common toll of several towns, the other that of one of them."""
    if relation is not Relation.DIFFERENT or not tell_casualties(a.lead, b.lead):
        return False
    return _is_of_several(a, b) or _is_of_several(b, a)


def _is_of_several(whole: Fact, part: Fact) -> bool:
    towns = frozenset(town for figure in whole.figures for town in figure.sites)
    if not towns or any(figure.sites for figure in part.figures):
        return False
    return any(
        figure.place in towns or (len(figure.countries) == 1 and figure.countries <= towns)
        for figure in part.figures
    )


def with_common_tolls(figures: list[Figure]) -> list[Figure]:
    """Return the figures, a toll of no land as that of all lands whose tolls are told beside it.

    «More than 200 died in the region: 68 in the one country and 70 in the other.»
    """
    for category in CASUALTIES:
        tolls = [n for n, one in enumerate(figures) if one.category is category and not one.is_part]
        lands = {n: figures[n].countries for n in tolls if len(figures[n].countries) == 1}
        told = frozenset(land for countries in lands.values() for land in countries)
        if len(told) < _SEVERAL:
            continue
        whole = sum(figures[n].magnitude.low for n in lands)
        for n in tolls:
            if not figures[n].countries and figures[n].magnitude.high >= whole:
                figures[n] = replace(figures[n], sites=told)
    return figures
