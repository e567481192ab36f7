"""Figures as intervals: what a number printed with «about» or «at least» leaves open."""

from __future__ import annotations

import math
import re
from dataclasses import dataclass
from enum import IntEnum
from functools import lru_cache

from muqabala.model.mention import Approx

_DURATION = re.compile(
    r"P(?:([\d.]+)Y)?(?:([\d.]+)M)?(?:([\d.]+)W)?(?:([\d.]+)D)?"
    r"(?:T(?:([\d.]+)H)?(?:([\d.]+)M)?(?:([\d.]+)S)?)?"
)
_HOURS = (8766.0, 730.5, 168.0, 24.0, 1.0, 1 / 60, 1 / 3600)
# «عشرات» is used from twenty to about two hundred; hundreds and thousands likewise.
_VAGUE_REACH = 20
# An «at least» that the other report exceeds by more than this is no longer the same count.
_BOUND_REACH = {
    Approx.AT_LEAST: 1.1,
    Approx.AT_MOST: 1.1,
    Approx.MORE_THAN: 1.5,
    Approx.LESS_THAN: 1.5,
}
_ABOUT = 0.06
_ABOUT_TIME = 0.101
"""«about ten years» may be nine; «about a hundred dead» are not a hundred and seven."""
_ROUND, _ROUND_REACH = 10, 2.5
"""«about thirty», a number in tens, may be thirty-two; «about seven» is seven or so."""
_SAME_BOUND = 0.2
_LOWER = frozenset({Approx.AT_LEAST, Approx.MORE_THAN})
_UPPER = frozenset({Approx.AT_MOST, Approx.LESS_THAN})


class Relation(IntEnum):
    """How two magnitudes stand to each other, the better the higher."""

    DIFFERENT = 0
    COMPATIBLE = 1
    EQUAL = 2


@dataclass(frozen=True, slots=True)
class Magnitude:
    """The values a printed figure allows, from `low` to `high`; `point` is what is printed.

    `point` is None for a range and for a vague figure. Durations are in hours.
    """

    low: float
    high: float
    point: float | None
    approx: Approx


@lru_cache(maxsize=8192)
def read_magnitude(value: str | None, approx: Approx, magnitude: int | None) -> Magnitude | None:
    """Return the magnitude of a mention's value, or None where there is none to compare."""
    if value is None:
        return None
    if value == "vague":
        low, high = _vague(magnitude)
        return Magnitude(low, high, None, Approx.VAGUE)
    if value.startswith("P"):
        hours = _hours(value)
        return None if hours is None else _around(hours, approx, _ABOUT_TIME * hours)
    low_high = value.split("/")
    numbers = [number for number in map(_number, low_high) if number is not None]
    if len(numbers) == len(low_high) == 2:
        return Magnitude(min(numbers), max(numbers), None, approx)
    if len(numbers) != len(low_high) or len(numbers) != 1:
        return None
    return _around(numbers[0], approx, _rounding(numbers[0]))


def relate(a: Magnitude, b: Magnitude) -> Relation:
    """Tell whether two magnitudes are equal, can both be true of one count, or cannot."""
    if a.point is not None and a.point == b.point:
        return Relation.EQUAL if _same_side(a.approx, b.approx) else Relation.COMPATIBLE
    if (a.low, a.high, a.approx) == (b.low, b.high, b.approx):
        return Relation.EQUAL if a.approx is not Approx.VAGUE else Relation.COMPATIBLE
    return Relation.COMPATIBLE if _can_both_hold(a, b) else Relation.DIFFERENT


def ratio(a: Magnitude, b: Magnitude) -> float:
    """Return how many times the greater figure is the smaller one, at least 1."""
    low, high = sorted((_centre(a), _centre(b)))
    return high / low if low > 0 else math.inf if high > 0 else 1.0


def specificity(a: Magnitude) -> float:
    """Return how telling a figure is by itself, 0 (one, ten) to 1 (three digits or more)."""
    if a.point is None:
        return 0.3 if a.approx is not Approx.VAGUE else 0.0
    return _specificity(a.point)


@lru_cache(maxsize=8192)
def _specificity(point: float) -> float:
    digits = len(f"{point:.6g}".replace(".", "").strip("0").split("e")[0])
    return min(1.0, (digits - 1) / 2 + (0.2 if point > _VAGUE_REACH else 0.0))


def _can_both_hold(a: Magnitude, b: Magnitude) -> bool:
    if a.point is None or b.point is None:
        return _overlap(a, b)
    if (a.approx in _LOWER and b.approx in _LOWER) or (a.approx in _UPPER and b.approx in _UPPER):
        return abs(a.point - b.point) <= _SAME_BOUND * max(a.point, b.point)
    if a.approx is b.approx is Approx.ABOUT:
        # Two estimates agree only if the rounder may be the other one rounded.
        grain = max(_grain(a.point), _grain(b.point))
        return abs(a.point - b.point) < min(grain / 2, _ABOUT * min(a.point, b.point))
    if a.approx is b.approx is Approx.EXACT:
        return _is_rounded(a.point, b.point) or _is_rounded(b.point, a.point)
    return _overlap(a, b)


def _overlap(a: Magnitude, b: Magnitude) -> bool:
    return a.low <= b.high and b.low <= a.high


def _same_side(a: Approx, b: Approx) -> bool:
    """Tell whether the two approximations do not shift one printed value against the other."""
    opposite = (a in _LOWER and b in _UPPER) or (a in _UPPER and b in _LOWER)
    return not opposite and Approx.VAGUE not in (a, b)


def _is_rounded(round_value: float, value: float) -> bool:
    """Tell whether `round_value` is `value` printed with fewer digits (49.2 as 49)."""
    if round_value <= 0 or abs(round_value - value) > 0.025 * round_value:
        return False
    grain = _grain(round_value)
    if grain < 100 and float(value).is_integer():
        return False
    # Print rounds 44.288 to 44.3, and often cuts it to 44.2.
    is_cut = _grain(value) < grain and 0 <= value - round_value < grain
    return is_cut or abs(round_value - value) <= grain / 2


def _grain(value: float) -> float:
    """Return the unit to which a value is printed: 9000 to 1000, 8500 to 100, 49 to 1."""
    if value == 0 or not math.isfinite(value):
        return 1.0
    if not float(value).is_integer():
        return float(10.0 ** -len(f"{value:.6f}".rstrip("0").split(".")[1]))
    grain = 1.0
    while value % (grain * 10) == 0:
        grain *= 10
    return grain


def _rounding(value: float) -> float:
    """Return by how much a value printed with «about» may be off."""
    whole = _ROUND_REACH if _grain(value) >= _ROUND else 1.0
    return max(_ABOUT * value, min(whole, _ABOUT_TIME * value))


def _around(value: float, approx: Approx, reach: float) -> Magnitude:
    low = high = value
    if approx is Approx.ABOUT:
        low, high = value - reach, value + reach
    elif approx in _LOWER:
        high = value * _BOUND_REACH[approx]
        low = value if approx is Approx.AT_LEAST else math.nextafter(value, math.inf)
    elif approx in _UPPER:
        low = value / _BOUND_REACH[approx]
        high = value if approx is Approx.AT_MOST else math.nextafter(value, -math.inf)
    return Magnitude(low, high, value, approx)


def _vague(magnitude: int | None) -> tuple[float, float]:
    return (0.0, math.inf) if not magnitude else (float(magnitude), float(magnitude * _VAGUE_REACH))


def _centre(a: Magnitude) -> float:
    if a.point is not None:
        return a.point
    return a.low if math.isinf(a.high) else (a.low + a.high) / 2


def _hours(value: str) -> float | None:
    match = _DURATION.fullmatch(value)
    if match is None:
        return None
    return sum(
        float(part) * hours for part, hours in zip(match.groups(), _HOURS, strict=True) if part
    )


def _number(text: str) -> float | None:
    try:
        number = float(text)
    except ValueError:
        return None
    return number if math.isfinite(number) else None
