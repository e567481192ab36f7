"""Years, and what is told by them: seasons, decades, centuries, parts of a year."""

from __future__ import annotations

from muqabala.extraction.dates_parts import Part
from muqabala.text.calendars import FIRST_HIJRI_YEAR, FIRST_YEAR, LAST_HIJRI_YEAR, LAST_YEAR
from muqabala.text.calendars_numerals import read_cardinal, read_ordinal
from muqabala.text.calendars_tokens import Token, Tokens

_DECIMAL_MARKS = frozenset(".,٫٬")
_RANGE_MARKS = frozenset({"-", "–", "—", "/", "ـ", "\\"})


def year_figure(tokens: Tokens, index: int) -> Part | None:
    """Return the year of four figures at `index`, with the م or هـ after it."""
    token = tokens.at(index)
    if not (token.is_figure and len(token.text) == 4) or _is_decimal(tokens, index):
        return None
    year = int(token.text)
    if not FIRST_YEAR <= year <= LAST_YEAR:
        return None
    mark = tokens.at(index + 1)
    if mark.is_joined and not mark.clitic and mark.has("hijri_mark"):
        if not FIRST_HIJRI_YEAR <= year <= LAST_HIJRI_YEAR:
            return None
        return Part(index, index + 2, "hijri_year", year=year, calendar="hijri")
    is_marked = mark.is_joined and not mark.clitic and mark.has("gregorian_mark")
    return Part(index, index + 1 + is_marked, "year", year=year)


def _is_decimal(tokens: Tokens, index: int) -> bool:
    before, after = tokens.at(index - 1), tokens.at(index + 1)
    gap = tokens.at(index).gap
    if before.is_figure and gap in _DECIMAL_MARKS:
        return True
    return (after.is_figure and after.gap in _DECIMAL_MARKS) or after.gap[:1] in ("%", "٪")


def year_words(tokens: Tokens, index: int) -> Part | None:
    """Read «عام 2014», «2014», «العام الماضي», «هذا العام», «سنة ألفين وعشرة» at `index`."""
    token, following = tokens.at(index), tokens.at(index + 1)
    if token.is_figure:
        return year_figure(tokens, index)
    if token.relative("this") is not None and following.is_joined and following.is_unit("Y"):
        return Part(index, index + 2, "this_year", year_shift=0)
    if not token.has("year_head"):
        return None
    shift = following.relative("deictic")
    if shift is not None and following.is_joined and token.is_unit("Y"):
        return Part(index, index + 2, "relative_year", year_shift=shift)
    if not following.is_joined and following.gap.strip() not in {"(", ":"}:
        return None
    found = (
        year_figure(tokens, index + 1)
        or _short_year(tokens, index + 1)
        or _spelled_year(tokens, index + 1)
    )
    return found.extended(first=index) if found else None


def _short_year(tokens: Tokens, index: int) -> Part | None:
    """Read the last two figures of a year after عام («حرب عام 67»)."""
    token = tokens.at(index)
    is_short = token.is_figure and len(token.text) == 2 and int(token.text) >= 30
    if not is_short or token.clitic or _counts(tokens, index + 1) or _is_decimal(tokens, index):
        return None
    if tokens.at(index - 1).text not in ("عام", "سنه"):
        return None
    return Part(index, index + 1, "short_year", year=1900 + int(token.text))


def _spelled_year(tokens: Tokens, index: int) -> Part | None:
    token = tokens.at(index)
    found = None if token.is_figure else read_cardinal(tokens, index)
    if found is None or not FIRST_YEAR <= found[0] <= LAST_YEAR or tokens.at(index).clitic:
        return None
    mark = tokens.at(found[1])
    is_marked = mark.is_joined and not mark.clitic and mark.has("gregorian_mark")
    return Part(index, found[1] + is_marked, "spelled_year", year=found[0])


def read_years(tokens: Tokens, index: int) -> list[Part]:
    """Read «عام 2014», «عامي 2014 و2015», «عام 2013 أو 2014», «موسم 2017-2018» at `index`."""
    first = year_words(tokens, index)
    if first is None or first.year is None or first.calendar == "hijri":
        return [first] if first else []
    span = year_span(tokens, first)
    if span:
        return [span]
    found = [first]
    while (following := _next_year(tokens, found[-1].last)) is not None:
        found.append(following)
    return [*found[:-1], *_with_following(tokens, found[-1])]


def year_span(tokens: Tokens, first: Part) -> Part | None:
    """Read the second half of «2014-2017», «2017/2018» after `first`."""
    token = tokens.at(first.last)
    if token.gap.strip() not in _RANGE_MARKS or first.year is None or not token.is_figure:
        return None
    second = year_figure(tokens, first.last)
    if second is None and len(token.text) == 2:
        second = Part(first.last, first.last + 1, "year", first.year // 100 * 100 + int(token.text))
    if second is None or second.year is None or not 0 < second.year - first.year <= 120:
        return None
    return first._replace(last=second.last, until=second, rule="year_range")


def _next_year(tokens: Tokens, index: int) -> Part | None:
    token = tokens.at(index)
    if token.text in ("و", "او") and not token.clitic and not token.breaks:
        index += 1
    elif token.gap.strip() not in ("،", ","):
        return None
    found = year_figure(tokens, index)
    if found is None or not (tokens.at(index).is_joined or tokens.at(index).gap.strip() in "،,"):
        return None
    return found if found.year is not None and is_plausible(found.year) else None


def is_plausible(year: int) -> bool:
    """Tell whether a figure is a year that news speak of without saying عام."""
    return 1900 <= year <= 2059


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
    start = index + 1 + (following.has("of") and not following.clitic)
    century = _century(tokens, start)
    if century:
        return Part(index, century[1], "decade", decade=f"{century[0]}{tens}X")
    is_alone = token.text.startswith("ال") and tens >= 6
    if is_alone and not (following.has("of") or following.has("birth")):
        return Part(index, index + 1, "decade", decade=f"19{tens}X")
    return None


def read_century(tokens: Tokens, index: int) -> Part | None:
    """Read «القرن الماضي», «القرن التاسع عشر» at `index`."""
    found = _century(tokens, index)
    return Part(index, found[1], "century", decade=f"{found[0]}XX") if found else None


def _century(tokens: Tokens, index: int) -> tuple[int, int] | None:
    """Return the first two figures of the century at `index` and the index after it."""
    token, following = tokens.at(index), tokens.at(index + 1)
    if not (token.is_unit("100Y") and token.text.startswith("ال") and following.is_joined):
        return None
    shift = following.relative("deictic")
    if shift is not None:
        return (20 + shift, index + 2) if abs(shift) <= 1 else None
    ordinal = read_ordinal(tokens, index + 1) or _century_figure(tokens, index + 1)
    if ordinal is None or not 10 <= ordinal[0] <= 22:
        return None
    mark = tokens.at(ordinal[1])
    if mark.has("hijri_mark"):
        return None
    return ordinal[0] - 1, ordinal[1] + mark.has("gregorian_mark")


def _century_figure(tokens: Tokens, index: int) -> tuple[int, int] | None:
    token = tokens.at(index)
    is_figure = (token.is_figure and len(token.text) == 2) or token.has("article")
    return read_cardinal(tokens, index) if is_figure else None


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
        return None
    months = ((found[0] - 1) * length + 1, found[0] * length)
    return year._replace(first=index, months=months, rule="part_of_year")


def read_first_months(tokens: Tokens, index: int) -> Part | None:
    """Read «السبعة أشهر الأولى», «الأشهر التسعة الأولى من العام», «أول ستة أشهر من 2015»."""
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
    if found is None or not _is_months(tokens.at(found[1]), definite=False):
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


_YEAR_VERBS = frozenset(("كانت", "كان", "حين", "عندما", "لا", "لم", "كما", "ما", "هذا", "اذا"))


def read_bare_year(tokens: Tokens, index: int) -> list[Part]:
    """Read «في 2009», «منذ 2014», «انتخابات 2018», «بين 2014 و2017» by the word before.

    A preposition that also stands before counts («من 2013 حالة») needs more: a particle or
    the end of the clause after the year, or a second year.
    """
    first = year_figure(tokens, index)
    if first is None or first.year is None or not _is_news_year(first):
        return []
    token, before = tokens.at(index), tokens.at(index - 1)
    span = year_span(tokens, first)
    is_marked = first.last > index + 1
    if (_is_cut_off(tokens, index) and not is_marked) or _counts(tokens, first.last):
        return []
    following = tokens.at(first.last)
    if (
        span is None
        and not is_marked
        and following.is_figure
        and following.gap.strip() in _RANGE_MARKS
    ):
        return []
    if span:
        return [span] if _opens_span(tokens, index, before) or _is_season(span) else []
    is_attached = before.text in ("ب", "ل") and token.gap == ""
    joined = token.is_joined or token.gap.strip() in ("(", ":")
    if is_marked or (
        joined and (is_attached or before.has("year_preposition") or before.has("year_noun"))
    ):
        return _with_following(tokens, first)
    if joined and before.has("strict_preposition") and _pairs_or_ends(tokens, first.last):
        return _with_following(tokens, first)
    return []


def _with_following(tokens: Tokens, first: Part) -> list[Part]:
    """Return the year and those joined to it by و, أو, إلى, حتى."""
    found = [first]
    while True:
        index = found[-1].last
        token = tokens.at(index)
        if not token.is_joined or not (token.text in ("و", "او") or token.has("to")):
            return found
        index += 1 + (token.text == "و" and tokens.at(index + 1).has("to"))
        year = year_figure(tokens, index)
        if year is None or not tokens.at(index).is_joined or not _is_news_year(year):
            return found
        if _counts(tokens, year.last):
            return found
        found.append(year)


def _is_news_year(part: Part) -> bool:
    return part.calendar == "hijri" or (part.year is not None and is_plausible(part.year))


def _is_cut_off(tokens: Tokens, index: int) -> bool:
    gap = tokens.at(index).gap
    return gap[-1:] in ("+", "-", "/", "$", "#", "№", "_", "~") or tokens.at(index).clitic != ""


def _is_season(span: Part) -> bool:
    """Tell whether two years follow each other, as those of a season or school year do."""
    until = span.until
    return until is not None and span.year is not None and until.year == span.year + 1


def _opens_span(tokens: Tokens, index: int, before: Token) -> bool:
    gap = tokens.at(index).gap
    return "(" in gap or before.has("year_preposition") or before.has("year_noun")


def _counts(tokens: Tokens, index: int) -> bool:
    """Tell whether the token after the figure is what it counts."""
    token = tokens.at(index)
    if not token.is_joined or token.clitic:
        return False
    numeral = token.roles.numeral
    if token.has("count_noun") or token.roles.unit or (numeral and not token.has("and")):
        return True
    return len(token.text) > 3 and token.text.endswith("ا") and token.text not in _YEAR_VERBS


def _pairs_or_ends(tokens: Tokens, index: int) -> bool:
    token = tokens.at(index)
    if token.breaks or not token.is_joined or token.gap == "\n":
        return True
    if token.text in ("و", "او") or token.has("to"):
        start = index + 1 + tokens.at(index + 1).has("to")
        second = year_figure(tokens, start)
        if second is None:
            return token.has("to") and not tokens.at(start).is_figure
        return _is_news_year(second) and not _counts(tokens, second.last)
    if token.has("after_year") or token.clitic == "و":
        return True
    return token.is_definite and not token.clitic
