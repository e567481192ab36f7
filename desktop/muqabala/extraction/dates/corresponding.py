"""Hijri days that a report sets beside their Gregorian day: «11 محرم 1437 هـ الموافق …».

Months begin by sighting, so that the day of the Umm al-Qura calendar may be off by one or two;
the Gregorian day that the report itself gives is then the right one.
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from itertools import pairwise

from muqabala.extraction.dates.parts import Part, is_light
from muqabala.model.mention import Kind, Mention
from muqabala.text.calendars.tokens import Tokens

_MOST_DAYS_OFF = 2
_WIDEST_GAP = 2
_DAY = re.compile(r"\d{4}-\d\d-\d\d")


def with_corresponding_days(
    tokens: Tokens, parts: list[Part], mentions: list[Mention]
) -> list[Mention]:
    """Return `mentions`, those of `parts`, with Hijri days as the Gregorian ones beside them."""
    settled = list(mentions)
    for at, (one, other) in enumerate(pairwise(parts)):
        if one.calendar == other.calendar:
            continue
        if not _correspond(tokens, one, other):
            continue
        told, near = (at, at + 1) if one.calendar == "hijri" else (at + 1, at)
        is_day = parts[told].day is not None
        if _are_near(settled[told], settled[near], is_day=is_day):
            settled[told] = replace(settled[told], value=settled[near].value)
    if any(map(_is_weekday_alone, parts)):
        for at in range(len(parts) - 1):
            _settle_weekdays(tokens, parts, settled, at)
            _settle_weekday_after(tokens, parts, settled, at)
    return settled


def _settle_weekday_after(
    tokens: Tokens, parts: list[Part], settled: list[Mention], at: int
) -> None:
    """Give the weekday of «17 رجب 1439 الموافق الثلاثاء» the day before it."""
    day, weekday, value = parts[at], parts[at + 1], settled[at].value
    if day.day is None or day.weekday or not _is_weekday_alone(weekday) or not value:
        return
    between = range(day.last, weekday.first)
    if len(between) > _WIDEST_GAP or not _DAY.fullmatch(value):
        return
    is_cued = any(tokens.at(index).has("corresponding") for index in between)
    if is_cued and date.fromisoformat(value).isoweekday() == weekday.weekday:
        settled[at + 1] = replace(settled[at + 1], value=value)


def _settle_weekdays(tokens: Tokens, parts: list[Part], settled: list[Mention], at: int) -> None:
    """Give «الأربعاء والخميس الموافقين 10 و11 مايو» the days that are told after them.

    `parts[at]` is the last weekday of the list, and the next part the first day.
    """
    if not _is_weekday_alone(parts[at]) or parts[at + 1].day is None or parts[at + 1].weekday:
        return
    if not _adjoin(tokens, parts[at], parts[at + 1]):
        return
    first = at
    while first > 0 and _is_weekday_alone(parts[first - 1]) and _lists(tokens, parts, first):
        first -= 1
    days = range(at + 1, min(2 * at + 2 - first, len(parts)))
    for weekday, day in zip(range(first, at + 1), days, strict=False):
        value, told = settled[day].value, parts[weekday].weekday
        if parts[day].day and value and _DAY.fullmatch(value):
            if date.fromisoformat(value).isoweekday() != told:
                return
            settled[weekday] = replace(settled[weekday], value=value)


def _is_weekday_alone(part: Part) -> bool:
    return part.weekday is not None and part.day is None and part.until is None


def _lists(tokens: Tokens, parts: list[Part], at: int) -> bool:
    """Tell whether the part at `at` is joined to the one before it by و."""
    return parts[at].first == parts[at - 1].last and tokens.at(parts[at].first).clitic == "و"


def _adjoin(tokens: Tokens, weekday: Part, day: Part) -> bool:
    between = range(weekday.last, day.first)
    if len(between) > 1:
        return False
    are_cues = all(tokens.at(index).has("corresponding") for index in between)
    return are_cues and is_light(tokens.at(day.first).gap) and not tokens.at(day.first).clitic


_RELATIVES = frozenset({"ه", "م", "ل", "الذي", "والذي", "التي", "والتي", "وهو"})


def _correspond(tokens: Tokens, one: Part, other: Part) -> bool:
    """Tell whether «الموافق», a bracket or a stroke alone stands between the two."""
    between = range(one.last, other.first)
    if len(between) > _WIDEST_GAP:
        return False
    words = [tokens.at(index) for index in between]
    if any(not word.has("corresponding") and word.text not in _RELATIVES for word in words):
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
