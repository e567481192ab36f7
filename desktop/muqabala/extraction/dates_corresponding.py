"""Hijri days that a report sets beside their Gregorian day: «11 محرم 1437 هـ الموافق …».

Months begin by sighting, so that the day of the Umm al-Qura calendar may be off by one or two;
the Gregorian day that the report itself gives is then the right one.
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from itertools import pairwise

from muqabala.extraction.dates_parts import Part, is_light
from muqabala.model.mention import Kind, Mention
from muqabala.text.calendars_tokens import Tokens

_MOST_DAYS_OFF = 2
_WIDEST_GAP = 2
_DAY = re.compile(r"\d{4}-\d\d-\d\d")


def with_corresponding_days(
    tokens: Tokens, parts: list[Part], mentions: list[Mention]
) -> list[Mention]:
    """Return `mentions`, those of `parts`, with Hijri days as the Gregorian ones beside them."""
    settled = list(mentions)
    for at, (one, other) in enumerate(pairwise(parts)):
        if {one.calendar, other.calendar} != {"gregorian", "hijri"}:
            continue
        if not _correspond(tokens, one, other):
            continue
        told, near = (at, at + 1) if one.calendar == "hijri" else (at + 1, at)
        is_day = parts[told].day is not None
        if _are_near(settled[told], settled[near], is_day=is_day):
            settled[told] = replace(settled[told], value=settled[near].value)
    return settled


def _correspond(tokens: Tokens, one: Part, other: Part) -> bool:
    """Tell whether «الموافق», a bracket or a stroke alone stands between the two."""
    between = range(one.last, other.first)
    if len(between) > _WIDEST_GAP:
        return False
    words = [tokens.at(index) for index in between]
    if any(not word.has("corresponding") and word.text not in {"ه", "م", "ل"} for word in words):
        return False
    gap = tokens.at(other.first).gap
    return any(word.has("corresponding") for word in words) or (is_light(gap) and "(" in gap)


def _are_near(hijri: Mention, gregorian: Mention, *, is_day: bool) -> bool:
    values = (hijri.value, gregorian.value)
    if hijri.value is None and hijri.hijri and is_day:
        # A day before the calendar begins is known by the Gregorian one alone.
        return gregorian.value is not None and _DAY.fullmatch(gregorian.value) is not None
    if hijri.kind is not Kind.DATE or gregorian.kind is not Kind.DATE:
        return False
    if not all(value and _DAY.fullmatch(value) for value in values):
        return False
    first, second = (date.fromisoformat(value) for value in values if value)
    return abs((first - second).days) <= _MOST_DAYS_OFF
