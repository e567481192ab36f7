"""Lengths of time: found in a text, added up, and written as ISO 8601 durations."""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

from muqabala.text.calendars.words import TimeUnit

_UNITS = {"10Y": ("Y", 10), "100Y": ("Y", 100)}
_ORDER = ("Y", "M", "W", "D", "TH", "TM", "TS")
# What a fraction of a unit is in whole smaller units («نصف عام» is six months).
_SMALLER = {
    "100Y": ("Y", 100),
    "10Y": ("Y", 10),
    "Y": ("M", 12),
    "M": ("D", 30),
    "W": ("W", 1),
    "D": ("TH", 24),
    "TH": ("TM", 60),
    "TM": ("TS", 60),
    "TS": ("TS", 1),
}

Amounts = dict[str, Decimal]


class Length(NamedTuple):
    """A length of time on the tokens `first` to `last` (excluded).

    `amounts` is None where the text gives no count («عدة أيام»). `needs_cue` marks a bare unit
    («شهر», «سنوات») that is a length only after «منذ», «خلال» and their like.
    """

    first: int
    last: int
    unit: TimeUnit
    amounts: Amounts | None
    rule: str
    needs_cue: bool = False


def add(amounts: Amounts, designator: str, count: Decimal) -> None:
    """Add `count` units of that designator; decades and centuries become years."""
    plain, factor = _UNITS.get(designator, (designator, 1))
    amounts[plain] = amounts.get(plain, Decimal(0)) + count * factor


def add_fraction(amounts: Amounts, designator: str, fraction: Decimal) -> None:
    """Add a fraction of one unit, in the next smaller one."""
    smaller, factor = _SMALLER[designator]
    amounts[smaller] = amounts.get(smaller, Decimal(0)) + fraction * factor


def written(amounts: Amounts) -> str:
    """Return the ISO 8601 duration of the amounts («P1DT12H»)."""
    if "W" in amounts and len(amounts) > 1:
        amounts = dict(amounts)
        add(amounts, "D", amounts.pop("W") * 7)
    date_part = time_part = ""
    for designator in _ORDER:
        count = amounts.get(designator)
        if not count:
            continue
        if designator.startswith("T"):
            time_part += f"{_plain(count)}{designator[1]}"
        else:
            date_part += f"{_plain(count)}{designator}"
    return f"P{date_part}" + (f"T{time_part}" if time_part else "")


def _plain(count: Decimal) -> str:
    text = format(count, "f")
    return text.rstrip("0").rstrip(".") if "." in text else text
