"""The walk over a text that finds the parts of dates, and what neighbours lend each other."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import pairwise

from muqabala.extraction.dates.holidays import read_holiday
from muqabala.extraction.dates.months import is_named_after, read_days, read_month
from muqabala.extraction.dates.numeric import read_numeric
from muqabala.extraction.dates.parts import Part
from muqabala.extraction.dates.relative import (
    read_phase,
    read_relative_day,
    read_relative_unit,
)
from muqabala.extraction.dates.weekdays import read_weekday
from muqabala.extraction.dates.year_parts import (
    read_century,
    read_decade,
    read_first_months,
    read_ordinal_decade,
    read_part_of_year,
    read_season,
)
from muqabala.extraction.dates.years import read_bare_year, read_years
from muqabala.text.calendars.tokens import Token, Tokens
from muqabala.text.calendars.words import Roles

# Words that look like a date and are a name; they are passed over and not told.
_NAME = "name"
_LONGEST_LINK = 2
_LAST_DAY = 31
_FIRST = ("اول", "الاول")

Reader = Callable[[Tokens, int], list[Part]]


def find_parts(tokens: Tokens) -> list[Part]:
    """Return the parts of dates in order, none overlapping another."""
    parts: list[Part] = []
    until = 0
    for index in tokens.marked:
        if index < until:
            continue
        found = _read_at(tokens, index)
        if found:
            parts += found
            until = found[-1].last
    told = [part for part in parts if part.rule != _NAME]
    return _joined_ranges(tokens, _lent(tokens, told))


def _read_at(tokens: Tokens, index: int) -> list[Part]:
    """Read what begins at a token of the text."""
    word = tokens.words[index]
    readers = _READERS.get(word)
    for reader in _readers(word, tokens.at(index)) if readers is None else readers:
        found = reader(tokens, index)
        if found:
            return found
    return []


def _readers(word: str, token: Token) -> tuple[Reader, ...]:
    """Return the readers that may begin at a token; they are settled once a word."""
    if token.is_figure:
        return _FIGURE_READERS[min(len(word), _TOO_LONG)]
    known = _READERS[word] = tuple(_readers_of(token.text, token.roles))
    return known


def _readers_of(text: str, roles: Roles) -> Iterator[Reader]:
    unit = "" if roles.unit is None else roles.unit.designator
    relative = "" if roles.relative is None else roles.relative[0]
    for applies, readers in (
        (relative.endswith("_shift") or text in _FIRST, (_one(read_relative_day),)),
        (_may_be_day(roles), _DAY_READERS),
        (relative == "this", (_one(read_relative_unit),)),
        (relative == "phase", (_phase,)),
        ("holiday" in roles.cues, (_one(read_holiday),)),
        (roles.weekday, (_one(read_weekday),)),
        (roles.months or "month_head" in roles.cues, (_one(read_month),)),
        ("year_head" in roles.cues, (read_years,)),
        (unit, (_one(read_relative_unit),)),
        (unit == "100Y", (_one(read_century),)),
        (unit == "10Y", (_one(read_ordinal_decade),)),
        (unit == "M", (_one(read_first_months),)),
        (roles.season, (_one(read_season),)),
        (roles.tens_of_century, (_one(read_decade),)),
        ("half_of" in roles.cues or "quarter_of" in roles.cues, (_one(read_part_of_year),)),
        (text in ("بعد", "قبل"), (_one(read_relative_day),)),
    ):
        if applies:
            yield from readers


def _may_be_day(roles: Roles) -> bool:
    """Tell the article before figures, and ordinals and numbers that a month has days of."""
    if "article" in roles.cues or roles.ordinal is not None:
        return True
    return roles.numeral is not None and roles.numeral[1] <= _LAST_DAY


def _one(reader: Callable[[Tokens, int], Part | None]) -> Reader:
    def read(tokens: Tokens, index: int) -> list[Part]:
        found = reader(tokens, index)
        return [found] if found else []

    return read


def _numeric(tokens: Tokens, index: int) -> list[Part]:
    if not tokens.has_figure(index + 1):
        return []
    before = tokens.at(index - 1)
    is_cued = tokens.at(index).is_joined and (before.has("by_date") or before.text == "يوم")
    found = read_numeric(tokens, index, is_cued=is_cued)
    return [found] if found else []


def _first_months(tokens: Tokens, index: int) -> list[Part]:
    found = None if tokens.stands_apart(index) else read_first_months(tokens, index)
    return [found] if found else []


def _days(tokens: Tokens, index: int) -> list[Part]:
    if tokens.stands_apart(index):
        return []
    found = read_days(tokens, index)
    if not found or not is_named_after(tokens, index):
        return found
    # «ملعب 5 جويلية» is a name; with a year it tells a date all the same.
    return found if found[-1].has_year else [found[-1]._replace(first=index, rule=_NAME)]


def _phase(tokens: Tokens, index: int) -> list[Part]:
    """Read a date with «نهاية», «مطلع», «أواخر» before it."""
    token, inner = tokens.at(index), tokens.at(index + 1)
    if token.relative("phase") is None or not inner.is_joined or inner.clitic:
        return []
    start = index + 1 + inner.has("of")
    if tokens.at(start).relative("phase") is not None:
        return []
    found = _read_at(tokens, start) if start < len(tokens.words) else []
    if not found and start == index + 1:
        alone = read_phase(tokens, index)
        found = [alone] if alone else []
    if not found or found[0].level not in ("month", "year", "other"):
        return []
    return [found[0].extended(first=index), *found[1:]]


_READERS: dict[str, tuple[Reader, ...]] = {}
_LONG_FIGURE_READERS: tuple[Reader, ...] = (_numeric, _first_months, read_bare_year)
# By the length of the figure: the day of a month has two digits at the most.
_FIGURE_READERS: tuple[tuple[Reader, ...], ...] = (
    (),
    *[(_numeric, _days, _first_months, read_bare_year)] * 2,
    *[_LONG_FIGURE_READERS] * 2,
    (),
)
_TOO_LONG = 5
_DAY_READERS: tuple[Reader, ...] = (_days, _first_months)


def _lent(tokens: Tokens, parts: list[Part]) -> list[Part]:
    """Give a date without a year that of the date joined to it («1 جانفي و21 جويلية 2015»)."""
    for position in range(len(parts) - 2, -1, -1):
        first, second = parts[position], parts[position + 1]
        if first.until is None and _is_linked(tokens, first, second):
            parts[position] = _lend(first, second)
            parts[position + 1] = _following(tokens, parts[position], second)
    return parts


def _is_near(first: Part, second: Part) -> bool:
    return 0 <= second.first - first.last <= _LONGEST_LINK


def _is_linked(tokens: Tokens, first: Part, second: Part) -> bool:
    if not _is_near(first, second):
        return False
    between = [tokens.at(index) for index in range(first.last, second.first)]
    head = tokens.at(second.first)
    if any(token.breaks for token in [*between, head]):
        return False
    links = all(
        token.has("and") or token.has("to") or token.has("day_head") or token.roles.half
        for token in between
    )
    return links and bool(between or head.clitic == "و" or head.gap.strip() in ("-", "–", "،", "/"))


def _following(tokens: Tokens, first: Part, second: Part) -> Part:
    """Mark a weekday that comes right after the one joined to it."""
    if not first.weekday or not second.weekday or first.day or second.day:
        return second
    is_close = (second.weekday - first.weekday) % 7 in (1, 2) or tokens.at(second.first - 1).has(
        "to"
    )
    return second._replace(follows=first.weekday) if is_close else second


def _lend(first: Part, second: Part) -> Part:
    if first.weekday and second.weekday and not (first.day or second.day):
        return first if first.direction is not None else first._replace(direction=second.direction)
    if first.rule == "weekday_and_day":
        return second._replace(
            first=first.first, last=first.last, weekday=first.weekday, day=first.day
        )
    same = first.month is not None and first.calendar == second.calendar
    if not same or first.has_year or second.month is None:
        return first
    if first.direction is not None:
        return first
    first = first._replace(direction=second.direction)
    later = (first.month or 0, first.day or 0) > (second.month, second.day or 0)
    if second.year is not None:
        return first._replace(year=second.year - later)
    if second.year_shift is not None:
        return first._replace(year_shift=second.year_shift - later)
    return first


def _joined_ranges(tokens: Tokens, parts: list[Part]) -> list[Part]:
    """Make one part of two months or years told as the ends of a span of time."""
    joined: list[Part] = []
    dashed = [
        first.last == second.first and _is_dashed(tokens, second)
        for first, second in pairwise(parts)
    ]
    beside = [False, *dashed, False]
    for number, part in enumerate(parts):
        # «2010 – 2012 – 2016» are three years, whatever stands between two of them.
        is_list = beside[number] and (beside[number + 1] or beside[number - 1 if number else 0])
        if not joined or not _is_near(joined[-1], part):
            joined.append(part)
        elif not is_list and _is_span(tokens, joined[-1], part):
            joined[-1] = joined[-1]._replace(last=part.last, until=part, rule=f"{part.rule}_range")
        elif _is_span_of_week(tokens, joined[-1], part):
            until = part._replace(follows=joined[-1].weekday)
            joined[-1] = joined[-1]._replace(last=part.last, until=until, rule="weekday_range")
        else:
            joined.append(part)
    return joined


def _is_dashed(tokens: Tokens, part: Part) -> bool:
    return tokens.at(part.first).gap.strip() in ("-", "–")


def _is_span_of_week(tokens: Tokens, first: Part, second: Part) -> bool:
    """Tell «من السبت إلى الخميس», two weekdays as the ends of a span."""
    if not (_is_weekday(first) and _is_weekday(second) and _is_linked(tokens, first, second)):
        return False
    before = tokens.at(first.first - 1)
    if before.has("day_head") or before.roles.half:
        before = tokens.at(first.first - 2)
    between = range(first.last, second.first + 1)
    return before.has("from") and any(tokens.at(index).has("to") for index in between)


def _is_weekday(part: Part) -> bool:
    return part.weekday is not None and part.day is None and part.until is None


def _is_span(tokens: Tokens, first: Part, second: Part) -> bool:
    if first.until or second.until or first.level != second.level:
        return False
    if first.level not in ("month", "year") or not _is_linked(tokens, first, second):
        return False
    opening = tokens.at(first.first - 1)
    link = tokens.at(second.first - 1) if second.first > first.last else tokens.at(second.first)
    if opening.has("between"):
        return True
    has_to = link.has("to") or link.gap.strip() in ("-", "–")
    return has_to and (opening.has("from") or link.gap.strip() in ("-", "–"))
