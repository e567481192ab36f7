"""Feasts told with their year: «عيد الفطر 2018», «رأس السنة الميلادية 2019», «عاشوراء 1440هـ»."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from muqabala.extraction.dates.parts import Part
from muqabala.extraction.dates.years import year_words
from muqabala.text.calendars.calendars import FIRST_HIJRI_YEAR, LAST_HIJRI_YEAR, hijri_day
from muqabala.text.calendars.tokens import Tokens
from muqabala.text.folding import fold
from muqabala.text.lexicon import read_table


class Holiday(NamedTuple):
    """A feast by the words after its first, and the day of a calendar on which it begins."""

    rest: tuple[str, ...]
    calendar: str
    month: int
    day: int


def read_holiday(tokens: Tokens, index: int) -> Part | None:
    """Read a feast with its year at `index`; without a year it tells no certain day."""
    for holiday in _holidays().get(tokens.at(index).text, ()):
        last = index + 1 + len(holiday.rest)
        if _matches(tokens, index, holiday):
            return _dated(tokens, Part(index, last, "holiday"), holiday)
    return None


def _matches(tokens: Tokens, index: int, holiday: Holiday) -> bool:
    following = (tokens.at(index + offset) for offset in range(1, len(holiday.rest) + 1))
    return all(
        token.text == word and not token.clitic and token.is_joined
        for token, word in zip(following, holiday.rest, strict=True)
    )


def _dated(tokens: Tokens, part: Part, holiday: Holiday) -> Part | None:
    token, before = tokens.at(part.last), tokens.at(part.first - 1)
    if not token.is_joined or before.text in ("ليله", "عشيه"):
        # The eve is another day than the feast.
        return None
    index = part.last + (token.has("of") and not token.clitic)
    year = year_words(tokens, index)
    if year is None or year.year is None or tokens.at(index).clitic not in ("", "ل"):
        return None
    told = part.extended(last=year.last)._replace(month=holiday.month, day=holiday.day)
    if holiday.calendar == "gregorian":
        return told._replace(year=year.year) if year.calendar == "gregorian" else None
    is_hijri = year.calendar == "hijri" or FIRST_HIJRI_YEAR <= year.year <= LAST_HIJRI_YEAR
    hijri = year.year if is_hijri else _hijri_year_in(year.year, holiday)
    return told._replace(year=hijri, calendar="hijri") if hijri else None


def _hijri_year_in(year: int, holiday: Holiday) -> int | None:
    """Return the one Hijri year whose feast falls into a Gregorian year; None if two do."""
    about = round((year - 622) * 33 / 32)
    fitting = []
    for candidate in range(about - 1, about + 3):
        day = hijri_day(candidate, holiday.month, holiday.day)
        if day is not None and day.year == year:
            fitting.append(candidate)
    return fitting[0] if len(fitting) == 1 else None


@cache
def _holidays() -> dict[str, tuple[Holiday, ...]]:
    found: dict[str, list[Holiday]] = {}
    for row in read_table("holidays"):
        head, *rest = fold(row["form"]).split()
        holiday = Holiday(tuple(rest), row["calendar"], int(row["month"]), int(row["day"]))
        found.setdefault(head, []).append(holiday)
    return {
        head: tuple(sorted(rows, key=lambda row: -len(row.rest))) for head, rows in found.items()
    }
