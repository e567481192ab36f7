"""The slots of a numeral: which roles fill them, and what a reading of one is."""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

SCALES = frozenset({"scale", "scale_plural", "scale_or_dual"})
HUNDREDS = frozenset({"hundred", "hundreds"})
INNER = frozenset({"point", "less", "beyond", "fraction_accusative", "fraction_plural"})
SMALL = frozenset({"unit", "teen_unit", "ten", "tens"})
THOUSAND = Decimal(1000)
LARGEST = Decimal(10) ** 12
TEN = Decimal(10)
THIRD = Decimal(1) / Decimal(3)
MOST_DECIMALS = 12
COUNTED_PARTS = 2
COUNTED_SCALES = 5
# Below a scale the و may be missing: «ألف مئة», «مئة خمسون».
LOWER_WORDS = frozenset({"scale_dual"}) | HUNDREDS | SMALL
PART_HEADS = frozenset({"digits", "scale_dual"}) | SCALES | HUNDREDS | SMALL
# What is a number by itself, with its own value.
LONE = frozenset({"digits", "unit", "ten", "tens", "scale"}) | HUNDREDS
# A lone و or a bracket may stand between two terms of one numeral, behind a scale both.
NEAR, FARTHEST = 2, 3
DECIMALS = frozenset({"zero", "digits"}) | HUNDREDS | SMALL
DECIMAL_DIGITS = frozenset({"zero", "unit"})


class Composed(NamedTuple):
    """A numeral read from the terms up to `stop` (exclusive); `value` None where vague."""

    value: Decimal | None
    magnitude: int | None
    form: str
    rule: str
    stop: int


def fits(part: tuple[Decimal, Decimal], scale: Decimal) -> bool:
    """Tell whether `part` (value, scale) fills a slot below `scale`."""
    return part[1] < scale and part[0] < scale
