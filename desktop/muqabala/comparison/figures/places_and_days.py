"""Whether two claims can be of one place and one day."""

from __future__ import annotations

import math
from datetime import date, timedelta
from functools import lru_cache
from typing import NamedTuple

from muqabala.model.mention import Entity

_EARTH_RADIUS_KM = 6371.0
_ONE_AREA_KM = 60.0
"""Two points nearer than this may be names for one scene."""
_HOMONYM_KM = 1500.0
"""Two points farther apart than this are rather one name taken for another place's."""
_WIDE = frozenset(
    {
        "country",
        "continent",
        "region",
        "governorate",
        "province",
        "state",
        "county",
        "district",
        "river",
        "sea",
        "desert",
        "island",
        "mountain",
        "area",
    }
)
_MONTH, _YEAR = len("2018-06"), len("2018")
_WINTER_QUARTER = 20
_LAST_SEASON = 24


class Days(NamedTuple):
    """The first and the last day of an EDTF date."""

    first: date
    last: date

    def gap(self, other: Days) -> int:
        """Return the days between the two; 0 where they overlap."""
        return max((other.first - self.last).days, (self.first - other.last).days, 0)

    @property
    def length(self) -> int:
        """Number of days."""
        return (self.last - self.first).days + 1


def distance_km(a: Entity, b: Entity) -> float | None:
    """Return the great-circle distance of two places in km, None without coordinates."""
    if a.latitude is None or a.longitude is None or b.latitude is None or b.longitude is None:
        return None
    north_a, north_b = math.radians(a.latitude), math.radians(b.latitude)
    half_north = (north_b - north_a) / 2
    half_east = math.radians(b.longitude - a.longitude) / 2
    chord = (
        math.sin(half_north) ** 2 + math.cos(north_a) * math.cos(north_b) * math.sin(half_east) ** 2
    )
    return 2 * _EARTH_RADIUS_KM * math.asin(min(1.0, math.sqrt(chord)))


def are_apart(a: Entity | None, b: Entity | None) -> bool:
    """Tell whether two places are surely not one scene: both small, and far from each other."""
    if a is None or b is None or a.id == b.id or a.subtype in _WIDE or b.subtype in _WIDE:
        return False
    distance = distance_km(a, b)
    return distance is not None and _ONE_AREA_KM < distance < _HOMONYM_KM


def are_rivals(a: Entity | None, b: Entity | None) -> bool:
    """Tell whether two places are both small, so that neither can lie in the other."""
    if a is None or b is None or a.id == b.id:
        return False
    return a.subtype not in _WIDE and b.subtype not in _WIDE


@lru_cache(maxsize=4096)
def read_days(edtf: str) -> Days | None:
    """Return the days an EDTF date or interval covers, None where it is open or unknown."""
    first, slash, last = edtf.partition("/")
    begin = _period(first)
    end = _period(last) if slash else begin
    return Days(begin.first, end.last) if begin and end else None


def _period(text: str) -> Days | None:
    text = text.rstrip("~?%").partition("T")[0]
    try:
        if len(text) == _YEAR:
            year = int(text)
            return Days(date(year, 1, 1), date(year, 12, 31))
        if len(text) == _MONTH:
            month = int(text[5:])
            return _month_or_season(int(text[:4]), month) if month <= _LAST_SEASON else None
        day = date.fromisoformat(text)
    except ValueError:
        return None
    return Days(day, day)


def _month_or_season(year: int, month: int) -> Days:
    """Return a month's days, or a season's: EDTF 21 spring to 24 winter."""
    if month <= 12:
        return Days(date(year, month, 1), _month_end(year, month))
    start = 3 * (month - _WINTER_QUARTER)
    if start > 9:
        return Days(date(year, 12, 1), _month_end(year + 1, 2))
    return Days(date(year, start, 1), _month_end(year, start + 2))


def _month_end(year: int, month: int) -> date:
    following = date(year + month // 12, month % 12 + 1, 1)
    return following - timedelta(days=1)
