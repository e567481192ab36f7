"""Spans told by a year or a century: seasons, decades, quarters, the first months."""

from __future__ import annotations

from muqabala.extraction.dates.parts import Part
from muqabala.extraction.dates.year_forms import is_before_christ
from muqabala.extraction.dates.years import year_span, year_words
from muqabala.text.calendars.numerals import read_cardinal, read_ordinal
from muqabala.text.calendars.tokens import Token, Tokens
from muqabala.text.calendars.words import month_units

# «أول» and a count of eight words at most.
_REACH_OF_UNIT = 12


def read_season(tokens: Tokens, index: int) -> Part | None:
    """Read «صيف عام 2014», «خريف 2015», «الصيف الماضي», «شتاء هذا العام» at `index`."""
    token, following = tokens.at(index), tokens.at(index + 1)
    if token.roles.season is None or not following.is_joined:
        return None
    shift = following.relative("deictic")
    season = token.roles.season
    if shift is not None and token.text.startswith("ال"):
        return Part(index, index + 2, "relative_season", season=season, direction=shift)
    start = index + 1 + (following.has("of") and not following.clitic)
    year = year_words(tokens, start)
    if year is None or tokens.at(start).clitic:
        return None
    span = year_span(tokens, year)
    if span:
        year = year.extended(last=span.last)
    return year._replace(first=index, season=season, rule="season")


def read_decade(tokens: Tokens, index: int) -> Part | None:
    """Read «ثمانينات القرن الماضي», «التسعينيات» at `index`."""
    token, following = tokens.at(index), tokens.at(index + 1)
    tens = token.roles.tens_of_century
    if tens is None:
        return None
    if following.clitic == "و" and following.roles.tens_of_century is not None:
        # «خمسينيات وستينيات القرن الماضي»
        shared = _century(tokens, index + 2)
        if shared:
            return Part(index, index + 1, "decade", decade=f"{shared[0]:02d}{tens}X")
    start = index + 1 + (following.has("of") and not following.clitic)
    century = _century(tokens, start)
    if century:
        return Part(index, century[1], "decade", decade=f"{century[0]:02d}{tens}X")
    is_alone = token.text.startswith("ال") and tens >= 6
    if following.has("hijri_mark") and following.is_joined:
        # «الثمانينيات الهجرية» are those after 1380.
        return None
    if is_alone and following.text == "الميلاديه" and following.is_joined:
        return Part(index, index + 2, "decade", decade=f"19{tens}X")
    if is_alone and not (following.has("of") or following.has("birth")):
        return Part(index, index + 1, "decade", decade=f"19{tens}X")
    return None


def read_ordinal_decade(tokens: Tokens, index: int) -> Part | None:
    """Read «العقد الثاني من القرن الحالي», «العقد الأخير من القرن الماضي» at `index`."""
    if not (tokens.at(index).is_unit("10Y") and tokens.at(index).is_definite):
        return None
    found = read_ordinal(tokens, index + 1)
    if tokens.at(index + 1).has("last_of"):
        found = (10, index + 2)
    if found is None or found[0] > 10 or not tokens.at(found[1]).has("of"):
        return None
    century = _century(tokens, found[1] + 1)
    if century is None:
        return None
    return Part(index, century[1], "decade", decade=f"{century[0]:02d}{found[0] - 1}X")


def read_century(tokens: Tokens, index: int) -> Part | None:
    """Read «القرن الماضي», «القرن التاسع عشر» at `index`."""
    found = _century(tokens, index)
    if found is None:
        return None
    before_christ = is_before_christ(tokens, found[1])
    # The fifth century before Christ is 500 to 401, in EDTF −0499 to −0400.
    sign = "-" if before_christ else ""
    last = found[1] + 2 * before_christ
    return Part(index, last, "century", decade=f"{sign}{found[0]:02d}XX")


def _century(tokens: Tokens, index: int) -> tuple[int, int] | None:
    """Return the first two figures of the century at `index` and the index after it."""
    token, following = tokens.at(index), tokens.at(index + 1)
    if not (token.is_unit("100Y") and token.text.startswith("ال") and following.is_joined):
        return None
    shift = following.relative("deictic")
    if shift is not None:
        return (20 + shift, index + 2) if abs(shift) <= 1 else None
    ordinal = read_ordinal(tokens, index + 1) or _century_figure(tokens, index + 1)
    if ordinal is None or not 1 <= ordinal[0] <= 22:
        return None
    mark = tokens.at(ordinal[1])
    is_told = mark.has("gregorian_mark") or is_before_christ(tokens, ordinal[1])
    is_told = is_told or tokens.at(ordinal[1] + 1).text == "الميلاد"
    if mark.has("hijri_mark") or (ordinal[0] < _FIRST_BARE_CENTURY and not is_told):
        # «القرن الثاني» alone may be of either calendar.
        return None
    return ordinal[0] - 1, ordinal[1] + mark.has("gregorian_mark")


def _century_figure(tokens: Tokens, index: int) -> tuple[int, int] | None:
    token = tokens.at(index)
    is_figure = (token.is_figure and len(token.text) == 2) or token.has("article")
    return read_cardinal(tokens, index) if is_figure else None


# The ninth century and those before it are told with their calendar.
_FIRST_BARE_CENTURY = 10
_PARTS = {"half_of": 6, "quarter_of": 3}


def read_part_of_year(tokens: Tokens, index: int) -> Part | None:
    """Read «الربع الأول من عام 2018», «النصف الثاني من العام الجاري» at `index`."""
    token = tokens.at(index)
    length = next((n for cue, n in _PARTS.items() if token.has(cue)), None)
    if length is None:
        return None
    found = read_ordinal(tokens, index + 1)
    if tokens.at(index + 1).has("last_of"):
        found = (12 // length, index + 2)
    if found is None or found[0] * length > 12:
        return None
    year = _year_after(tokens, found[1])
    if year is None:
        return _part_of_century(tokens, index, found, length)
    fiscal = _fiscal(tokens, year)
    if fiscal:
        # Which months it has depends on the country.
        return Part(index, fiscal, "part_of_fiscal_year", undated=True)
    months = ((found[0] - 1) * length + 1, found[0] * length)
    return year._replace(first=index, months=months, rule="part_of_year")


def _part_of_century(tokens: Tokens, index: int, part: tuple[int, int], months: int) -> Part | None:
    """Read «النصف الثاني من القرن الماضي»; `months` are those of such a part of a year."""
    of = tokens.at(part[1])
    century = _century(tokens, part[1] + 1) if of.has("of") and not of.clitic else None
    if century is None:
        return None
    years = months * 100 // 12
    first = century[0] * 100 + (part[0] - 1) * years
    end = Part(index, century[1], "part_of_century", year=first + years - 1)
    return end._replace(year=first, until=end)


def _fiscal(tokens: Tokens, year: Part) -> int | None:
    """Return the end of «2017-2018», «العام المالي 2017/2018» begun by `year`, if it is one."""
    if year.year is not None:
        span = year_span(tokens, year)
        return span.last if span else None
    kind, figure = tokens.at(year.last), year_words(tokens, year.last + 1)
    if year.rule != "relative_year" or not kind.has("year_kind") or figure is None:
        return None
    span = year_span(tokens, figure)
    return span.last if span else None


def read_first_months(tokens: Tokens, index: int) -> Part | None:
    """Read «السبعة أشهر الأولى», «الأشهر التسعة الأولى من العام», «أول ستة أشهر من 2015»."""
    if not tokens.goes_on_with(month_units(), index, _REACH_OF_UNIT):
        return None
    found = _months_then_count(tokens, index) or _count_then_months(tokens, index)
    if found is None or not 2 <= found[0] <= 11:
        return None
    count, last = found
    months = (1, count)
    if tokens.at(last - 1).has("last_of"):
        months = (13 - count, 12)
    year = _year_after(tokens, last)
    if year is None:
        return Part(index, last, "first_months", months=months)
    return year._replace(first=index, months=months, rule="first_months")


def _months_then_count(tokens: Tokens, index: int) -> tuple[int, int] | None:
    if not _is_months(tokens.at(index), definite=True):
        return None
    found = read_cardinal(tokens, index + 1)
    return (found[0], found[1] + 1) if found and _is_edge(tokens.at(found[1])) else None


def _count_then_months(tokens: Tokens, index: int) -> tuple[int, int] | None:
    leads = tokens.at(index).text == "اول" and not tokens.at(index + 1).clitic
    found = read_cardinal(tokens, index + leads)
    is_definite = (
        tokens.at(index).is_definite and tokens.at(found[1] if found else index).is_definite
    )
    if found is None or not _is_months(tokens.at(found[1]), definite=is_definite):
        return None
    if leads:
        return found[0], found[1] + 1
    is_edge = _is_edge(tokens.at(found[1] + 1))
    return (found[0], found[1] + 2) if is_edge else None


def _is_months(token: Token, *, definite: bool) -> bool:
    unit = token.roles.unit
    if unit is None or unit.designator != "M" or unit.number not in ("plural", "singular"):
        return False
    return unit.definite == definite and token.is_joined and (definite or not token.clitic)


def _is_edge(token: Token) -> bool:
    return token.is_joined and (token.has("first_of") or token.has("last_of"))


def _year_after(tokens: Tokens, index: int) -> Part | None:
    token = tokens.at(index)
    if not token.is_joined:
        return None
    if token.has("of") and not token.clitic:
        index += 1
    found = year_words(tokens, index)
    token = tokens.at(index)
    if found is None and token.text in ("العام", "السنه") and token.is_joined:
        return Part(index, index + 1, "relative_year", year_shift=0)
    return found if found and tokens.at(index).clitic in ("", "ل", "ب") else None
