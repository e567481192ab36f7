"""Calendars: Gregorian and Hijri days, and how EDTF (ISO 8601-2) writes them.

Hijri dates are those of the Umm al-Qura calendar, which `hijridate` covers from 1343 to 1500.
A figure outside a calendar has no date: every reader here returns None for it.
"""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta

from hijridate import Hijri

FIRST_YEAR, LAST_YEAR = 1000, 2199
FIRST_HIJRI_YEAR, LAST_HIJRI_YEAR = 1343, 1500
_HIJRA, _MEAN_HIJRI_YEAR = 622.54, 354.36708 / 365.2425
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")


def day_of(year: int, month: int, day: int) -> date | None:
    """Return the Gregorian day, or None where there is no such day."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def year_value(year: int) -> str:
    """Return the EDTF year `yyyy`, one before Christ with its sign: 305 BC is `-0304`."""
    return f"{year:05d}" if year < 0 else f"{year:04d}"


def month_value(year: int, month: int) -> str:
    """Return the EDTF month `yyyy-mm`."""
    return f"{year:04d}-{month:02d}"


def shifted_month(day: date, by: int) -> tuple[int, int]:
    """Return year and month of the month `by` months after that of `day`."""
    months = day.year * 12 + day.month - 1 + by
    return months // 12, months % 12 + 1


def months_value(year: int, first: int, last: int) -> str:
    """Return the EDTF interval of the months `first` to `last` of one year."""
    return f"{month_value(year, first)}/{month_value(year, last)}"


def week_value(day: date, by: int) -> str:
    """Return the EDTF interval, Monday to Sunday, of the week `by` weeks after that of `day`."""
    monday = day - timedelta(days=day.weekday()) + timedelta(weeks=by)
    return f"{monday.isoformat()}/{(monday + timedelta(days=6)).isoformat()}"


def weekday_near(published: date, weekday: int, direction: int | None) -> date:
    """Return the day of that ISO weekday (1 to 7) which a report of `published` means.

    Without a `direction` a bare weekday is the latest one, the day of publication included;
    -1 is the latest before it, 1 the next after it, 0 the next from that day on; -2 and 2 are
    a week beyond («السبت قبل الماضي»).
    """
    back = (published.isoweekday() - weekday) % 7
    if direction is None:
        return published - timedelta(days=back)
    beyond = timedelta(weeks=max(abs(direction) - 1, 0))
    if direction < 0:
        return published - timedelta(days=back or 7) - beyond
    ahead = (weekday - published.isoweekday()) % 7
    return published + timedelta(days=ahead or (7 if direction > 0 else 0)) + beyond


def nearest_year(published: date, month: int, day: int | None, direction: int | None) -> int | None:
    """Return the year in which a report of `published` sets a day or month without a year.

    The nearest one is meant; another year than that of publication, and a day to come, are
    told with their year twice as soon. `direction` (-1 past, 1 to come) rules where the text
    gives it; 0 takes a day to come to be as likely as a past one.
    """
    best: tuple[int, int] | None = None
    for year in range(published.year - 1, published.year + 2):
        days = _distance(published, year, month, day)
        if days is None or _is_barred(days, direction):
            continue
        cost = -days if days <= 0 else days * (1 if direction == 0 else 2)
        cost *= 1 if year == published.year else 2
        if best is None or cost < best[0]:
            best = (cost, year)
    return best[1] if best else None


def _distance(published: date, year: int, month: int, day: int | None) -> int | None:
    if day is not None:
        found = day_of(year, month, day)
        return (found - published).days if found else None
    last = date(year, month, monthrange(year, month)[1])
    if date(year, month, 1) <= published <= last:
        return 0
    return (last - published).days if last < published else (date(year, month, 1) - published).days


def _is_barred(days: int, direction: int | None) -> bool:
    return (direction == -1 and days > 0) or (direction == 1 and days < 0)


def hijri_day(year: int, month: int, day: int) -> date | None:
    """Return the Gregorian day of a Hijri one, or None outside the calendar."""
    try:
        found = Hijri(year, month, day).to_gregorian()
    except (ValueError, OverflowError):
        return None
    return date(found.year, found.month, found.day)


def hijri_month(year: int, month: int) -> tuple[date, date] | None:
    """Return the first and last Gregorian day of a Hijri month."""
    first = hijri_day(year, month, 1)
    if first is None:
        return None
    return first, first + timedelta(days=Hijri(year, month, 1).month_length() - 1)


def hijri_year(year: int) -> tuple[date, date] | None:
    """Return the first and last Gregorian day of a Hijri year."""
    first, last = hijri_day(year, 1, 1), hijri_month(year, 12)
    return (first, last[1]) if first and last else None


def hijri_years(year: int) -> tuple[int, int]:
    """Return the Gregorian years in which a Hijri year begins and ends, for any year.

    By the mean length of the Hijri year, from the Hijra in July 622; a year that begins within
    days of the first of January may be told one too early or too late.
    """
    begins = _HIJRA + (year - 1) * _MEAN_HIJRI_YEAR
    return int(begins), int(begins + _MEAN_HIJRI_YEAR)


def hijri_year_of(day: date) -> int:
    """Return the Hijri year of a Gregorian day, within one."""
    return round((day.year - 622) * 33 / 32)


def hijri_year_near(
    published: date, month: int, day: int | None, direction: int | None
) -> int | None:
    """Return the Hijri year in which a report of `published` sets a Hijri day or month."""
    about = hijri_year_of(published)
    best: tuple[int, int] | None = None
    for year in range(about - 2, about + 3):
        bounds = hijri_month(year, month)
        found = hijri_day(year, month, day) if day else None
        if bounds is None or (day and found is None):
            continue
        first, last = (found, found) if found else bounds
        days = 0 if first <= published <= last else _nearer(published, first, last)
        cost = -days if days <= 0 else days * 2
        if not _is_barred(days, direction) and (best is None or cost < best[0]):
            best = (cost, year)
    return best[1] if best else None


def _nearer(published: date, first: date, last: date) -> int:
    return (last - published).days if last < published else (first - published).days
