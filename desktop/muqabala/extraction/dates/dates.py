"""Dates of a report, resolved against its day of publication."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise
from typing import NamedTuple

from muqabala.extraction.dates.corresponding import with_corresponding_days
from muqabala.extraction.dates.events import with_known_year
from muqabala.extraction.dates.parts import Part, limits
from muqabala.extraction.dates.resolution import UNRESOLVED, resolve, year_of
from muqabala.extraction.dates.scanning import find_parts
from muqabala.extraction.dates.tense import (
    direction_at,
    is_past_after,
    is_past_at,
    is_recurring,
    is_surely_ahead,
)
from muqabala.extraction.dates.years import heads_line
from muqabala.extraction.prepared import Prepared, once_a_document
from muqabala.model.document import Defect, DefectKind
from muqabala.model.mention import Kind, Mention
from muqabala.text.calendars.calendars import WEEKDAYS, hijri_year_of
from muqabala.text.calendars.tokens import Tokens, read_tokens
from muqabala.text.calendars.words import word_table
from muqabala.text.folding import fold

_REACH_OF_NEXT_DAY = 60
_LONG_PAST, _REACH_OF_YEAR = 2, 16
_DATE, _RANGE = Kind.DATE, Kind.DATE_RANGE
_LETTERS = re.compile(r"[^\W\d_]+")
_ISO_DAY = re.compile(r"\d{4}-\d\d-\d\d")


@once_a_document
def find_dates(prepared: Prepared) -> list[Mention]:
    """Return the dates of the report in order, with EDTF values.

    A relative date has no value where the report has no day of publication. Hijri dates
    carry their Gregorian value and, in `hijri`, what the text says.
    """
    tokens = read_tokens(prepared.folded.text)
    published = published_day(prepared.document.published)
    mentions: list[Mention] = []
    parts: list[Part] = []
    told: Told = Told()
    for part in find_parts(tokens):
        settled = _settled(tokens, part, told, published)
        mentions.append(_mention(prepared, tokens, settled, published))
        parts.append(settled)
        told = told.after(tokens, settled, published)
    _set_in_order(tokens, parts, mentions)
    _set_behind(parts, mentions, published)
    return with_corresponding_days(tokens, parts, mentions)


def _set_in_order(tokens: Tokens, parts: list[Part], mentions: list[Mention]) -> None:
    """Put the first day of «من 1 يناير وحتى 30 سبتمبر» before the second, told without years."""
    for at, (one, other) in enumerate(pairwise(parts)):
        first, second = mentions[at].value, mentions[at + 1].value
        if not (first and second and first > second) or one.has_year or other.has_year:
            continue
        if not (_ISO_DAY.fullmatch(first) and _ISO_DAY.fullmatch(second)):
            continue
        is_span = other.first - one.last <= 1 and one.first > 0
        link = tokens.at(one.last) if other.first > one.last else tokens.at(other.first)
        if not is_span or not link.has("to") or not tokens.at(one.first - 1).has("from"):
            continue
        if None not in (one.day, one.month, other.day, other.month):
            year = int(second[:4]) - (first[5:] > second[5:])
            earlier = resolve(one._replace(year=year), None)
            mentions[at] = replace(mentions[at], value=earlier.value)


def _set_behind(parts: list[Part], mentions: list[Mention], published: date | None) -> None:
    """Set both weekdays of «من الاثنين إلى الأربعاء الماضيين» before the day of publication."""
    for at, (one, other) in enumerate(pairwise(parts)):
        first, second = mentions[at].value, mentions[at + 1].value
        if published is None or not other.follows or not one.direction == other.direction == -1:
            continue
        if first and second and second >= published.isoformat():
            for place, value in ((at, first), (at + 1, second)):
                week_before = date.fromisoformat(value) - timedelta(weeks=1)
                mentions[place] = replace(mentions[place], value=week_before.isoformat())


class Told(NamedTuple):
    """What the text told last: the year, the month of the last day with its year, and the day.

    `heading` is the year that an entry of a chronicle begins with, good for its line;
    `chapter` a year alone on a line, good for the heads of the lines below; `past` the date
    before, if it told its year, good for its sentence.
    """

    year: int | None = None
    month: Part | None = None
    heading: int | None = None
    chapter: int | None = None
    day: Part | None = None
    past: Part | None = None
    last: int = 0

    def after(self, tokens: Tokens, part: Part, published: date | None) -> Told:
        """Return what is told after `part`."""
        is_headed = self.heading is not None and self._is_in_line(tokens, part)
        heading = self.heading if is_headed else None
        if part.calendar != "gregorian":
            return self._replace(last=part.last, heading=heading, past=None)
        is_whole = part.until is None
        month = part if part.month is not None and is_whole else self.month
        day = part if is_whole and part.level == "day" else self.day
        past = part if part.year is not None and is_whole else None
        year = year_of(part, published)
        told = Told(year, month, heading, self.chapter, day, past, part.last)
        if heads_line(tokens, part.first) and is_whole:
            is_chapter = part.rule == "line_year" and "\n" in tokens.at(part.last).gap
            told = told._replace(
                heading=part.year, chapter=part.year if is_chapter else told.chapter
            )
        return told

    def heading_of(self, tokens: Tokens, part: Part) -> int | None:
        """Return the year that the line of `part`, or the lines above, give it."""
        if part.month is None or part.has_year or part.direction is not None:
            return None
        if heads_line(tokens, part.first):
            return self.chapter
        return self.heading if self.heading and self._is_in_line(tokens, part) else None

    def year_of_past(self, tokens: Tokens, part: Part, published: date | None) -> int | None:
        """Return the year of «11 نوفمبر» in «بدأت في 23 أكتوبر 1942 وانتهت في 11 نوفمبر».

        What goes on since then («منذ 2014») lends its year to nothing.
        """
        past = self.past
        if past is None or past.year is None or part.month is None or part.day is None:
            return None
        if part.has_year or part.direction is not None or part.weekday is not None:
            return None
        if published is not None and published.year - past.year < _LONG_PAST:
            return None
        between = range(past.last, part.first + 1)
        if len(between) > _REACH_OF_YEAR or any(tokens.at(at).breaks for at in between):
            return None
        if tokens.at(past.first - 1).text == "منذ" or is_surely_ahead(tokens, part.first):
            return None
        earlier = (part.month, part.day) < (past.month or 0, past.day or 0)
        return past.year + earlier

    def _is_in_line(self, tokens: Tokens, part: Part) -> bool:
        start, end = tokens.at(self.last - 1).end, tokens.at(part.first).start
        return tokens.text.find("\n", start, end) < 0


def published_day(published: str | None) -> date | None:
    """Return the day of an ISO date or date and time; None for any other text."""
    if published is None or not _ISO_DAY.match(published):
        return None
    try:
        return date.fromisoformat(published[:10])
    except ValueError:
        return None


def _settled(tokens: Tokens, part: Part, told: Told, published: date | None) -> Part:
    """Return the part with the direction of its passage, and the year or month told before."""
    if part.rule == "day_month" and part.year is not None:
        return part
    if part.until is not None:
        until = _settled(tokens, part.until, told, published)
        part = part._replace(until=until)
    part = _in_its_calendar(part, published)
    if part.rule == "previous_year":
        return part._replace(year=_previous_year(told, published))
    if part.rule == "same_month":
        is_end = tokens.at(part.first - 1).has("to") and not is_past_at(tokens, part.first)
        return _in_told_month(part, told, published, is_end=is_end)
    if part.rule == "next_day":
        return _after_told_day(part, told, published)
    if part.rule == "same_year":
        return part._replace(year=told.year, direction=0)
    heading = told.heading_of(tokens, part)
    if heading is not None:
        return part._replace(year=heading)
    part = with_known_year(tokens, part, published)
    year = told.year_of_past(tokens, part, published)
    if year is not None:
        return part._replace(year=year)
    if part.months is not None and not part.has_year and told.year is not None:
        return part._replace(year=told.year)
    return _directed(tokens, part, published)


def _directed(tokens: Tokens, part: Part, published: date | None) -> Part:
    """Return the part with what the tense of its passage says of it."""
    if part.direction is not None or part.has_year or part.day_shift is not None:
        return part
    if part.weekday is not None and part.day is None:
        return part._replace(direction=0) if direction_at(tokens, part.first) else part
    if part.month is not None:
        is_told = part.day is not None and is_past_after(tokens, part.last)
        if is_told or is_past_at(tokens, part.first):
            return part._replace(direction=-1)
        ahead = _ahead(tokens, part, published)
        return part if ahead is None else part._replace(direction=ahead)
    return part


_JUST_PAST = 14


def _ahead(tokens: Tokens, part: Part, published: date | None) -> int | None:
    """Return 1 where «سيعقد» rules a day that is not of these days, 0 where one may be to come."""
    if direction_at(tokens, part.first) is None:
        return None
    if published is None or part.day is None or not is_surely_ahead(tokens, part.first):
        return 0
    latest = resolve(part._replace(direction=-1), published).value
    is_recent = latest is not None and (published - date.fromisoformat(latest)).days <= _JUST_PAST
    return 0 if is_recent else 1


# A year is Hijri without saying so where it is near that of publication.
_HIJRI_NOW, _HIJRI_REACH = 1440, 25


def _in_its_calendar(part: Part, published: date | None) -> Part:
    """Return the part as Hijri where its figures are so: «عام 1436», «الأربعاء 12/10»."""
    if part.year is not None and part.level == "year":
        hijri_now = hijri_year_of(published) if published else _HIJRI_NOW
        if abs(part.year - hijri_now) <= _HIJRI_REACH:
            return part._replace(calendar="hijri")
    if part.rule != "numeric_day_month" or part.weekday is None or published is None:
        return part
    hijri = part._replace(calendar="hijri")
    readings = [resolve(one, published).value for one in (part, hijri)]
    fits = [value and date.fromisoformat(value).isoweekday() == part.weekday for value in readings]
    return hijri if fits == [False, True] else part


def _previous_year(told: Told, published: date | None) -> int | None:
    """Return the year before the one spoken of: that told last, or that of publication."""
    if published is None:
        return told.year - 1 if told.year else None
    is_recent = told.year is not None and published.year - 1 <= told.year <= published.year
    return (told.year if is_recent and told.year else published.year) - 1


def _after_told_day(part: Part, told: Told, published: date | None) -> Part:
    """Give «اليوم التالي» the day after the one told shortly before; else it has no value."""
    if told.day is None or part.first - told.day.last > _REACH_OF_NEXT_DAY:
        return part
    value = resolve(told.day, published).value
    if value is None or not _ISO_DAY.fullmatch(value):
        return part
    following = date.fromisoformat(value) + timedelta(days=1)
    return part._replace(year=following.year, month=following.month, day=following.day)


def _in_told_month(part: Part, told: Told, published: date | None, *, is_end: bool) -> Part:
    """Give «الـ 23 من الشهر» the month told last, else the latest with such a day.

    The end of something that goes on («حتى 23 من الشهر ذاته») is ahead.
    """
    if told.month is not None:
        month = told.month
        return part._replace(
            month=month.month,
            year=month.year,
            year_shift=month.year_shift,
            direction=month.direction,
        )
    if part.day is None:
        return part
    is_ahead = published is not None and part.day > published.day
    return part._replace(month_shift=-1 if is_ahead and not is_end else 0)


def _mention(prepared: Prepared, tokens: Tokens, part: Part, published: date | None) -> Mention:
    start, end = limits(tokens, part)
    is_open = not part.has_year and not part.direction and part.day_shift is None
    recurs = is_open and is_recurring(tokens, part.first, part.last)
    resolved = UNRESOLVED if recurs else resolve(part, published)
    span, kind = prepared.folded.span(start, end), _DATE if part.until is None else _RANGE
    mention = Mention(span, kind, f"date.{part.rule}", resolved.value)
    return mention if resolved.hijri is None else replace(mention, hijri=resolved.hijri)


def find_weekday_mismatches(prepared: Prepared, mentions: list[Mention]) -> list[Defect]:
    """Return the dates whose weekday is not that of their day.

    `detail` is `told|real|day` («thursday|friday|2018-03-23»). Days told only against the day of
    publication («أمس الاثنين») are left out: outlets date their reports loosely.
    """
    defects: list[Defect] = []
    for mention in mentions:
        if mention.kind is not Kind.DATE or mention.value is None:
            continue
        if not mention.rule.removeprefix("date.").startswith(_EXPLICIT):
            continue
        told = _told_weekday(mention.span.of(prepared.text))
        if told is None or not _ISO_DAY.fullmatch(mention.value):
            continue
        real = date.fromisoformat(mention.value).isoweekday()
        if told == real:
            continue
        defects.append(
            Defect(
                kind=DefectKind.WEEKDAY_MISMATCH,
                span=mention.span,
                source=prepared.document.source_map.to_source(mention.span),
                detail=f"{WEEKDAYS[told - 1]}|{WEEKDAYS[real - 1]}|{mention.value}",
            )
        )
    return defects


_EXPLICIT = ("day_month", "numeric", "hijri", "day_of_month", "same_month", "same_year")


def _told_weekday(words: str) -> int | None:
    table = word_table()
    found = (table.get(word) for word in _LETTERS.findall(fold(words)))
    return next((one.roles.weekday for one in found if one and one.roles.weekday), None)
