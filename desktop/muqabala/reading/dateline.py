"""The day of publication that a date line states: «الثلاثاء 03/أبريل/2018 - 12:11 م».

Strict: a day is taken only when year, month and day are all stated and a weekday beside
them, if any, agrees. Two numbers that could both be the month are day first, as Arabic
sites write them, unless the weekday tells otherwise. Hijri days are those of Umm al-Qura.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from functools import cache

from muqabala.text.calendars.calendars import day_of, hijri_day
from muqabala.text.folding import fold, folded_line
from muqabala.text.lexicon import read_table

LONGEST = 90
"""Length of the longest date line."""

_MOST_OTHERS = 8
_PARTS = re.compile(r"\s[-–—]\s|[|،,()\[\]»>]")
_YEAR = re.compile(r"(?<!\d)\d{4}(?!\d)")
_DIGIT = re.compile(r"\d")
_FEWEST_DIGITS = 4
_WORDS = re.compile(r"[^\W\d_]+")
_DATE_WORDS = """
    نشر النشر تاريخ بتاريخ في تم آخر التحديث تحديث الموافق يوم من الساعة بتوقيت غرينتش هـ م ه ص
    صباحا مساء ظهرا am pm gmt كتب كتبه بقلم
"""

_SEPARATOR = r"\s*[/\-.،,\s]\s*"
_TIME = re.compile(
    r"(?<!\d)(\d{1,2}):(\d{2})(?::\d{2})?\s*(ص|م|صباحا|مساء|am|pm)?(?!\w)", re.IGNORECASE
)
_NUMERIC = re.compile(r"(?<![\d/.-])(\d{1,4})\s?([/.-])\s?(\d{1,2})\s?\2\s?(\d{1,4})(?![\d/])")


@cache
def _months() -> dict[str, tuple[str, int]]:
    """Return calendar and number of every month name."""
    return {fold(row["form"]): (row["calendar"], int(row["month"])) for row in read_table("months")}


@cache
def _weekdays() -> dict[str, int]:
    return {fold(row["form"]): int(row["weekday"]) for row in read_table("weekdays")}


@cache
def _named() -> re.Pattern[str]:
    names = "|".join(sorted(map(re.escape, _months()), key=len, reverse=True))
    name = rf"(?P<month>{names})(?:{_SEPARATOR}(?:{names}))?"
    first = (
        rf"(?<!\d)(?P<day>\d{{1,2}}){_SEPARATOR}(?:من )?{name}{_SEPARATOR}(?P<year>\d{{4}})(?!\d)"
    )
    second = rf"(?<!\w)(?:{names})\s(\d{{1,2}})\s?[،,]\s?(\d{{4}})(?!\d)"
    return re.compile(f"{first}|(?P<turned>{second})")


@cache
def _weekday() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, _weekdays()))})(?!\w)")


def find_published(line: str) -> str | None:
    """Return the one day (with its time where stated) that `line` gives, as ISO 8601, or None."""
    if len(_DIGIT.findall(line)) < _FEWEST_DIGITS:
        return None  # No year is stated.
    folded = folded_line(line)
    weekday = _weekday_of(folded)
    days = [day for day in (*_numeric_days(folded, weekday), *_named_days(folded)) if day]
    if not days or any(day != days[0] for day in days):
        return None
    day = days[0]
    if weekday is not None and day.isoweekday() != weekday:
        return None
    time = _time_of(folded)
    return f"{day.isoformat()}T{time}" if time else day.isoformat()


def is_date_line(line: str) -> bool:
    """Tell whether `line` gives the day of publication and hardly anything else."""
    return day_of_line(line) is not None


def day_of_line(line: str) -> str | None:
    """Return the day of publication that a date line gives, as `find_published` does.

    None for another line. A date line's parts are parted by dashes, commas, bars or brackets; the
    part with the day may hold one more word («تونس في 10 جويلية 2021»), so that a short sentence
    with a day is none.
    """
    if len(line) > LONGEST or line[-1:] in ".؟!":
        return None
    day = find_published(line)
    return day if day and _holds_hardly_more(line) else None


def _holds_hardly_more(line: str) -> bool:
    parts = _PARTS.split(folded_line(line))
    dated = [part for part in parts if _YEAR.search(part)]
    others = sum(map(_other_words, parts))
    return others <= _MOST_OTHERS and all(_other_words(part) <= 1 for part in dated)


def _other_words(part: str) -> int:
    """Count the words of a folded part of a line that do not belong to a day or a time."""
    words = _WORDS.findall(part)
    return sum(word not in _day_words() for word in words)


@cache
def _day_words() -> frozenset[str]:
    """Return every word that may stand in a day or a time, parts of double names included."""
    names = (*_months(), *_weekdays(), *map(fold, _DATE_WORDS.split()))
    return frozenset(word for name in names for word in name.split())


def _weekday_of(folded: str) -> int | None:
    found = {_weekdays()[match.group()] for match in _weekday().finditer(folded)}
    return found.pop() if len(found) == 1 else None


def _numeric_days(folded: str, weekday: int | None) -> Iterator[date | None]:
    for match in _NUMERIC.finditer(folded):
        first, second, third = match[1], int(match[3]), match[4]
        if len(first) == 4:
            yield _day(int(first), second, int(third))
        elif len(third) == 4:
            yield _day_first(int(third), int(first), second, weekday)


def _day_first(year: int, first: int, second: int, weekday: int | None) -> date | None:
    day, turned = _day(year, second, first), _day(year, first, second)
    if day is None or (turned is not None and weekday == turned.isoweekday() != day.isoweekday()):
        return turned
    return day


def _day(year: int, month: int, day: int) -> date | None:
    if 1340 <= year <= 1500:
        return hijri_day(year, month, day)
    return day_of(year, month, day) if 1900 <= year <= 2100 else None


def _named_days(folded: str) -> Iterator[date | None]:
    for match in _named().finditer(folded):
        if match["turned"]:
            name = match["turned"].split()[0]
            day, year = (int(number) for number in re.findall(r"\d+", match["turned"]))
        else:
            name, day, year = match["month"], int(match["day"]), int(match["year"])
        calendar, month = _months().get(name, ("", 0))
        if month and (calendar == "hijri") == (year <= 1500):
            yield _day(year, month, day)


def _time_of(folded: str) -> str:
    match = _TIME.search(folded)
    if match is None:
        return ""
    hour, minute, half = int(match[1]), int(match[2]), (match[3] or "").lower()
    if half in ("م", "مساء", "pm") and hour < 12:
        hour += 12
    if half in ("ص", "صباحا", "am") and hour == 12:
        hour = 0
    return f"{hour:02d}:{minute:02d}" if hour < 24 and minute < 60 else ""
