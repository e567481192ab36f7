"""Days and amounts as they are typed in the search line."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import NamedTuple

from muqabala.text.folding import fold
from muqabala.text.numerals.numerals import read_numeral

_ISO = re.compile(r"(\d{4})(?:[-/](\d{1,2})(?:[-/](\d{1,2}))?)?")
_DAY_FIRST = re.compile(r"(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})")
_NUMBER = re.compile(r"\d+(?:\.\d+)?")
_GROUPING = re.compile(r"(?<=\d)[,٬](?=\d{3})")
_RANGE = re.compile(r"(.+?)(?:\.\.|…|[-–—])(.+)")


class Days(NamedTuple):
    """The first day that is meant, and the first one that no longer is (ISO 8601)."""

    since: str
    before: str


class Amounts(NamedTuple):
    """Two bounds, both within."""

    low: float
    high: float


def read_days(typed: str) -> Days | None:
    """Return the year, month or day that is meant: 2018, 2018-03, 2018-03-29, 29/3/2018."""
    plain = fold(typed)
    iso, first = _ISO.fullmatch(plain), _DAY_FIRST.fullmatch(plain)
    if first:
        day, month, year = first.groups()
    elif iso:
        year, month, day = iso.groups()
    else:
        return None
    try:
        return _days(int(year), int(month or 0), int(day or 0))
    except ValueError:
        return None


def _days(year: int, month: int, day: int) -> Days:
    if month and day:
        begin = date(year, month, day)
        return Days(begin.isoformat(), (begin + timedelta(days=1)).isoformat())
    if month:
        begin = date(year, month, 1)
        after = date(year + month // 12, month % 12 + 1, 1)
        return Days(begin.isoformat(), after.isoformat())
    return Days(date(year, 1, 1).isoformat(), date(year + 1, 1, 1).isoformat())


def read_amount(typed: str) -> float | None:
    """Return a number in digits of any kind or in words (ألف), or None."""
    plain = _GROUPING.sub("", fold(typed)).replace("٫", ".").removesuffix("%").removesuffix("٪")
    if _NUMBER.fullmatch(plain):
        return float(plain)
    if any(letter.isdigit() for letter in plain):
        return None
    value = read_numeral(typed)
    return float(value) if value is not None else None


def read_amounts(typed: str) -> Amounts | None:
    """Return the range 10..20 (or 10-20), or a single number as a range, or None."""
    parts = _RANGE.fullmatch(typed)
    low, high = (read_amount(part) for part in (parts.groups() if parts else (typed, typed)))
    return None if low is None or high is None else Amounts(low, high)
