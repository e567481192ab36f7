"""Dates in figures: 03/04/2018 (day first), 2018-04-03, 27/10/1436هـ, 17/9 after a cue."""

from __future__ import annotations

from muqabala.extraction.dates.parts import Part
from muqabala.text.calendars.calendars import FIRST_HIJRI_YEAR, LAST_HIJRI_YEAR
from muqabala.text.calendars.tokens import Tokens

_MARKS = frozenset({"/", "-", "–", ".", "\\", "ـ", "‐", "−"})
_LONGEST_FIELD = 4
_NO_MARKS = frozenset({"/", "-", "–", ".", "\\", ":", ",", "+"})


def read_numeric(tokens: Tokens, index: int, *, is_cued: bool = False) -> Part | None:
    """Read a date in figures at `index`.

    Three fields with a year of four figures stand for themselves. Two fields, or a year of two
    figures, are a date only where the words before say so (`is_cued`).
    """
    fields = _fields(tokens, index)
    if len(fields) == 3:
        return _full(tokens, index, fields, is_cued=is_cued)
    if len(fields) == 2 and (span := _span(tokens, index)):
        return span
    if len(fields) == 2 and _is_month(tokens, index, fields):
        month, year = int(fields[0]), int(fields[1])
        calendar = "hijri" if year <= LAST_HIJRI_YEAR else "gregorian"
        return Part(index, index + 2, "numeric_month", year=year, month=month, calendar=calendar)
    if len(fields) == 2 and is_cued and tokens.at(index + 1).gap.strip() in ("/", "-", "\\"):
        day, month = (int(field) for field in fields)
        if max(len(field) for field in fields) <= 2 and 1 <= day <= 31 and 1 <= month <= 12:
            return Part(index, index + 2, "numeric_day_month", day=day, month=month)
    return None


def _is_month(tokens: Tokens, index: int, fields: list[str]) -> bool:
    """Tell «في 03/2018» by the word before it, or alone on its line."""
    before, after = tokens.at(index - 1), tokens.at(index + 2)
    if tuple(map(len, fields)) != (2, 4) or tokens.at(index + 1).gap != "/":
        return False
    if not 1 <= int(fields[0]) <= 12 or not tokens.at(index).is_joined:
        return False
    year = int(fields[1])
    if not (1900 <= year <= 2099 or FIRST_HIJRI_YEAR <= year <= LAST_HIJRI_YEAR):
        return False
    is_alone = before.text == after.text == "\n"
    cues = ("year_preposition", "by_date", "month_head")
    return is_alone or any(before.has(cue) for cue in cues)


def _span(tokens: Tokens, index: int) -> Part | None:
    """Read «20/4 - 24/4/2015»: a day and month, a dash, and a date with the year of both."""
    link, second = tokens.at(index + 2), index + 2
    if tokens.at(index + 1).gap.strip() != "/" or link.gap.strip() not in ("-", "–", "—"):
        return None
    day, month = int(tokens.at(index).text), int(tokens.at(index + 1).text)
    fields = [tokens.at(second + step).text for step in range(3)]
    marks = {tokens.at(second + step).gap.strip() for step in (1, 2)}
    if marks != {"/"} or not all(field.isdecimal() for field in fields):
        return None
    end = _full(tokens, second, fields, is_cued=False)
    if end is None or end.calendar != "gregorian" or not (day <= 31 and 1 <= month <= 12):
        return None
    later = (month, day) > (end.month or 0, end.day or 0)
    start = Part(index, end.last, "numeric_range", (end.year or 0) - later, month=month, day=day)
    return start._replace(until=end)


def _fields(tokens: Tokens, index: int) -> list[str]:
    token = tokens.at(index)
    if not token.is_figure or (tokens.at(index - 1).is_figure and token.gap in _NO_MARKS):
        return []
    fields = [token.text]
    mark = tokens.at(index + 1).gap.strip()
    while len(fields) < 5:
        following = tokens.at(index + len(fields))
        if not following.is_figure or following.gap.strip() != mark or mark not in _MARKS:
            break
        fields.append(following.text)
    # A longer run of digits is none of a date, and may be more than `int` takes.
    return fields if max(map(len, fields)) <= _LONGEST_FIELD else []


def _full(tokens: Tokens, index: int, fields: list[str], *, is_cued: bool) -> Part | None:
    lengths = tuple(len(field) for field in fields)
    numbers = [int(field) for field in fields]
    if lengths[0] == 4 and max(lengths[1:]) <= 2:
        year, month, day = numbers
    elif (lengths[2] == 4 or _is_early(tokens, index + 2)) and max(lengths[:2]) <= 2:
        day, month, year = numbers
    elif max(lengths) <= 2 and tokens.at(index + 3).has("hijri_mark"):
        day, month, year = numbers
        year += 1400 if year < 60 else 1300
    elif max(lengths) <= 2 and is_cued:
        day, month, year = numbers
        year += 2000 if year < 60 else 1900
    else:
        return None
    if month > 12 >= day:
        day, month = month, day
    if not (1 <= month <= 12 and 1 <= day <= 31):
        return None
    return _with_era(tokens, Part(index, index + 3, "numeric", year=year, month=month, day=day))


def _is_early(tokens: Tokens, index: int) -> bool:
    """Tell a year of three figures with its mark: «16/4/641م», «10/2/393هـ»."""
    year, mark = tokens.at(index), tokens.at(index + 1)
    is_marked = mark.has("hijri_mark") or (mark.has("gregorian_mark") and not mark.gap)
    return len(year.text) == 3 and is_marked and mark.is_joined and not mark.clitic


def _with_era(tokens: Tokens, part: Part) -> Part | None:
    mark = tokens.at(part.last)
    is_joined = mark.is_joined and not mark.clitic
    year = part.year or 0
    is_marked = is_joined and mark.has("hijri_mark")
    if (1 if is_marked else FIRST_HIJRI_YEAR) <= year <= LAST_HIJRI_YEAR:
        return part.extended(last=part.last + is_marked)._replace(
            calendar="hijri", rule="hijri_numeric"
        )
    if not 1800 <= year <= 2199 and not _is_early(tokens, part.last - 1):
        return None
    is_marked = is_joined and mark.has("gregorian_mark") and not _is_clock(tokens, part.last)
    return part.extended(last=part.last + is_marked)


def _is_clock(tokens: Tokens, index: int) -> bool:
    return tokens.at(index + 1).is_figure and tokens.at(index + 2).gap == ":"
