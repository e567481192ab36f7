"""Parts of dates given their EDTF value by the day of publication."""

from __future__ import annotations

from datetime import date, timedelta
from typing import NamedTuple

from muqabala.extraction.dates.parts import Part
from muqabala.text.calendars.calendars import (
    day_of,
    hijri_day,
    hijri_month,
    hijri_year,
    hijri_year_near,
    hijri_years,
    month_value,
    months_value,
    nearest_year,
    shifted_month,
    week_value,
    weekday_near,
    year_value,
)


class Resolved(NamedTuple):
    """An EDTF value, or None where it cannot be decided; for a Hijri date also as told."""

    value: str | None = None
    hijri: str | None = None


UNRESOLVED = Resolved()


def resolve(part: Part, published: date | None) -> Resolved:
    """Return the value of a part in a report of `published`."""
    if part.undated:
        return UNRESOLVED
    if part.until is not None:
        return _resolve_range(part, part.until, published)
    if part.calendar == "hijri":
        return _resolve_hijri(part, published)
    if part.decade is not None:
        return Resolved(part.decade)
    if part.decade_shift is not None:
        decade = published.year // 10 + part.decade_shift if published else None
        return Resolved(f"{decade}X" if decade else None)
    if part.nth is not None:
        return Resolved(_nth_weekday(part, published))
    if part.day is not None:
        return Resolved(_explicit_day(part, published))
    if part.weekday is not None or part.day_shift is not None or part.week_shift is not None:
        return Resolved(_relative_day(part, published))
    return Resolved(_longer(part, published))


def _resolve_range(part: Part, until: Part, published: date | None) -> Resolved:
    end = resolve(until, published)
    if part.rule == "night_between":
        if end.value is None:
            return UNRESOLVED
        last = date.fromisoformat(end.value)
        return Resolved(f"{(last - timedelta(days=1)).isoformat()}/{end.value}")
    start = resolve(part._replace(until=None), published)
    if part.rule == "weekday_range" and published is not None:
        return _week_before(start, end, part.direction, published)
    if start.value is None or end.value is None or _is_later(start.value, end.value):
        return UNRESOLVED
    first, last_value = start.value.split("/")[0], end.value.split("/")[-1]
    hijri = f"{start.hijri}/{end.hijri}" if start.hijri and end.hijri else None
    return Resolved(f"{first}/{last_value}", hijri)


def _is_later(first: str, second: str) -> bool:
    """Tell whether one EDTF value is after another; years before Christ count down."""
    if first.startswith("-") and second.startswith("-"):
        return int(first[:5]) > int(second[:5])
    return not first.startswith("-") and first > second


def _week_before(
    start: Resolved, end: Resolved, direction: int | None, published: date
) -> Resolved:
    """Return the span of two weekdays; those of the past are both before `published`."""
    if start.value is None or end.value is None:
        return UNRESOLVED
    first, last = date.fromisoformat(start.value), date.fromisoformat(end.value)
    if direction is not None and direction < 0 and last >= published:
        first, last = first - timedelta(weeks=1), last - timedelta(weeks=1)
    last += timedelta(weeks=last < first)
    return Resolved(f"{first.isoformat()}/{last.isoformat()}")


def year_of(part: Part, published: date | None) -> int | None:
    """Return the year that the part names itself, by figures or against publication."""
    if part.year is not None:
        return part.year
    if part.year_shift is not None and published is not None:
        return published.year + part.year_shift
    return None


def _nth_weekday(part: Part, published: date | None) -> str | None:
    """Return the day of «الأحد الأول من مايو»; None where the month has none such."""
    year, nth = year_of(part, published), part.nth
    if part.month is None or part.weekday is None or nth is None:
        return None
    if year is None and published is not None:
        year = nearest_year(published, part.month, None, part.direction)
    if year is None:
        return None
    told = day_of(year, part.month, nth) if nth > 0 else None
    if told is not None and told.isoweekday() == part.weekday:
        # «السبت الرابع من تموز 2015» is the fourth of July, a Saturday.
        return told.isoformat()
    days = (day_of(year, part.month, day) for day in range(1, 32))
    fitting = [day for day in days if day and day.isoweekday() == part.weekday]
    at = nth - 1 if nth > 0 else nth
    return fitting[at].isoformat() if at < len(fitting) else None


def _explicit_day(part: Part, published: date | None) -> str | None:
    year, month, day = year_of(part, published), part.month, part.day
    if day is None:
        return None
    if month is None:
        if part.month_shift is None or published is None:
            return None
        year, month = shifted_month(published, part.month_shift)
    if year is None and published is not None:
        year = nearest_year(published, month, day, part.direction)
        year = _fitting_year(published, part, year) if year else None
    if year is None:
        is_possible = published is None and part.year_shift is None and part.direction is None
        return f"XXXX-{month:02d}-{day:02d}" if is_possible and day_of(2000, month, day) else None
    found = day_of(year, month, day)
    return found.isoformat() if found else None


_FAR = 45


def _fitting_year(published: date, part: Part, year: int) -> int:
    """Return the year, or a neighbour of it whose day has the weekday told.

    «الجمعة 15 يونيو», months away, is a Friday; near the day of publication a weekday that does
    not fit is a slip of the report, and is left for the defects.
    """
    month, day = part.month or 0, part.day or 0
    found = day_of(year, month, day)
    is_named = part.rule != "numeric_day_month"
    if part.weekday is None or found is None or not is_named:
        return year
    if abs((found - published).days) <= _FAR:
        return year
    for one in (year, year + 1, year - 1):
        other = day_of(one, month, day)
        if other is not None and other.isoweekday() == part.weekday:
            is_barred = part.direction in (-1, 1) and (other - published).days * part.direction < 0
            return year if is_barred else one
    return year


def _relative_day(part: Part, published: date | None) -> str | None:
    if published is None:
        return None
    if part.rule == "relative_night" and part.day_shift:
        night = published + timedelta(days=part.day_shift)
        return f"{night.isoformat()}/{(night + timedelta(days=1)).isoformat()}"
    if part.week_shift is not None:
        week = week_value(published, part.week_shift)
        if part.weekday is None:
            return week
        monday = date.fromisoformat(week[:10])
        return (monday + timedelta(days=part.weekday - 1)).isoformat()
    if part.day_shift is not None:
        return _shifted_day(part, published, part.day_shift).isoformat()
    if part.weekday is None:
        return None
    if part.follows is not None:
        before = weekday_near(published, part.follows, part.direction)
        return (before + timedelta(days=(part.weekday - part.follows) % 7)).isoformat()
    return weekday_near(published, part.weekday, part.direction).isoformat()


def _shifted_day(part: Part, published: date, shift: int) -> date:
    day = published + timedelta(days=shift)
    if part.weekday is None:
        return day
    # The outlet's clock and ours may differ by days; the weekday is what it says itself.
    off = (part.weekday - day.isoweekday() + 3) % 7 - 3
    told = day + timedelta(days=off)
    latest = published + timedelta(days=1 if shift == 0 else 0)
    return told if shift > 0 or told <= latest else told - timedelta(days=7)


def _longer(part: Part, published: date | None) -> str | None:
    year = year_of(part, published)
    if part.season is not None:
        return _season(part, year, published)
    if part.months is not None:
        year = year or (published.year if published and part.year_shift is None else None)
        return months_value(year, *part.months) if year else None
    if part.month_shift is not None:
        return month_value(*shifted_month(published, part.month_shift)) if published else None
    if part.month is None:
        return year_value(year) if year is not None else None
    if year is None and published is not None:
        year = nearest_year(published, part.month, None, part.direction)
    if year is not None:
        return month_value(year, part.month)
    return (
        None
        if part.direction is not None or part.year_shift is not None
        else f"XXXX-{part.month:02d}"
    )


def _season(part: Part, year: int | None, published: date | None) -> str | None:
    if year is None and published is not None and part.season is not None:
        # The middle month of a season stands for it: July for summer.
        month = (part.season - 21) * 3 + 4
        middle = month if month <= 12 else 1
        direction = part.direction or None
        year = nearest_year(published, middle, 15, direction)
    return f"{year:04d}-{part.season}" if year else None


def _resolve_hijri(part: Part, published: date | None) -> Resolved:
    year, month, day = part.year, part.month, part.day
    if year is None and month is not None and published is not None:
        year = hijri_year_near(published, month, day, part.direction)
    if year is None:
        return UNRESOLVED
    if month is None:
        bounds, told = hijri_year(year), f"AH {year:04d}"
        if bounds is None:
            first, last = hijri_years(year)
            return Resolved(f"{first:04d}/{last:04d}" if first < last else f"{first:04d}", told)
    elif day is None:
        bounds, told = hijri_month(year, month), f"AH {year:04d}-{month:02d}"
    else:
        found = hijri_day(year, month, day) or _thirtieth(year, month, day)
        told = f"AH {year:04d}-{month:02d}-{day:02d}"
        return Resolved(_sighted(found, part.weekday).isoformat() if found else None, told)
    if bounds is None:
        return Resolved(None, told)
    return Resolved(f"{bounds[0].isoformat()}/{bounds[1].isoformat()}", told)


def _thirtieth(year: int, month: int, day: int) -> date | None:
    """Return the thirtieth of a month that has 29 days in the Umm al-Qura calendar."""
    bounds = hijri_month(year, month) if day == 30 else None
    return bounds[1] + timedelta(days=1) if bounds else None


def _sighted(day: date, weekday: int | None) -> date:
    """Return the day that fits the weekday told, where it is the day before or after.

    Months begin by sighting in some countries, a day beside the Umm al-Qura calendar.
    """
    off = (weekday - day.isoweekday() + 3) % 7 - 3 if weekday else 0
    return day + timedelta(days=off) if abs(off) == 1 else day
