"""Years, by عام or سنة, by the word before them, or by their mark."""

from __future__ import annotations

from muqabala.extraction.dates.parts import Part
from muqabala.extraction.dates.year_forms import (
    counts_behind,
    ordinal_year,
    short_year,
    spelled_year,
    year_figure,
)
from muqabala.text.calendars.calendars import FIRST_HIJRI_YEAR, LAST_HIJRI_YEAR
from muqabala.text.calendars.tokens import Token, Tokens

_LONGEST_SPAN, _LONGEST_AGE, _LONGEST_PLAN = 120, 9999, 50
_EVENT_REACH, _SUM_REACH = 5, 6
_FIRST_HIJRI_NOW = 1400
_FIRST_LIFETIME = 1000
_FIRST_ENTRY, _LAST_ENTRY = 1500, 2059
_RANGE_MARKS = frozenset({"-", "–", "—", "/", "ـ", "\\"})
_DASHES, _EQUALS = frozenset({"-", "–", "—"}), frozenset({"/", "=", "("})


def year_words(tokens: Tokens, index: int) -> Part | None:
    """Read «عام 2014», «2014», «العام الماضي», «هذا العام», «سنة ألفين وعشرة» at `index`."""
    token, following = tokens.at(index), tokens.at(index + 1)
    if token.is_figure:
        return year_figure(tokens, index)
    if token.relative("this") is not None and following.is_joined and following.is_unit("Y"):
        told = year_figure(tokens, index + 2) if tokens.at(index + 2).is_joined else None
        if told and _is_of_our_time(tokens, told):
            return told.extended(first=index)
        return Part(index, index + 2, "this_year", year_shift=0)
    if not token.has("year_head") or is_adjective(tokens, index):
        return None
    # «العام المالي الماضي» is a date as a whole, of «العام المالي 2016» the figure is.
    has_kind = following.has("year_kind") and following.is_joined
    relative = _relative_year(tokens, index + 1 + has_kind) if token.is_unit("Y") else None
    if relative is not None:
        return relative.extended(first=index)
    if not following.is_joined and following.gap.strip() not in {"(", ":"}:
        return None
    found = (
        year_figure(tokens, index + 1)
        or short_year(tokens, index + 1)
        or spelled_year(tokens, index + 1)
        or ordinal_year(tokens, index + 1)
    )
    return found.extended(first=index) if found else None


def _relative_year(tokens: Tokens, index: int) -> Part | None:
    """Read «الماضي» after العام, with the year in figures that may follow it."""
    token = tokens.at(index)
    shift = token.relative("deictic")
    if shift is None or not token.is_joined or tokens.at(index - 1).text == "الهجري":
        return None
    told = year_figure(tokens, index + 1)
    if told and tokens.at(index + 1).is_joined and _is_of_our_time(tokens, told):
        return told
    if token.text in ("السابق", "السابقه"):
        return Part(index, index + 1, "previous_year")
    return Part(index, index + 1, "relative_year", year_shift=shift)


def _is_of_our_time(tokens: Tokens, told: Part) -> bool:
    """Tell «العام الماضي 2017», «العام الماضي 1436» from «العام الماضي 1200 حادث»."""
    year = told.year or 0
    near = is_plausible(year) or _FIRST_HIJRI_NOW <= year <= LAST_HIJRI_YEAR
    if told.last > told.first + 1:
        return near
    return near and told.calendar == "gregorian" and not counts_behind(tokens, told.last)


def is_adjective(tokens: Tokens, index: int) -> bool:
    """Tell whether «العام» is «general» («الأمين العام الحالي»)."""
    token = tokens.at(index)
    is_near = token.text == "العام" and token.is_joined and not token.clitic
    return is_near and tokens.at(index - 1).has("general_noun")


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
    begin = first.year
    if token.gap.strip() not in _RANGE_MARKS or begin is None or not token.is_figure:
        return None
    second = year_figure(tokens, first.last)
    if second is not None and (second.year or 0) < 0 < begin:
        # «1085-332 ق.م», the mark standing once
        begin = 1 - begin
        first = first._replace(year=begin)
    if second is None and len(token.text) == 2:
        second = Part(first.last, first.last + 1, "year", begin // 100 * 100 + int(token.text))
    if second is None or second.year is None:
        return None
    if _is_list(tokens, second.last):
        return None
    years = second.year - begin
    if second.calendar == "hijri":
        first = first._replace(calendar="hijri")
    last = second.last
    if years == -1:
        # «2015/2014», typed in the order of the figures, is read from the right.
        first, second = first._replace(year=second.year), second._replace(year=begin)
    elif not 0 < years <= (_LONGEST_SPAN if begin > 0 else _LONGEST_AGE):
        return None
    return first._replace(last=last, until=second, rule="year_range")


def _is_list(tokens: Tokens, index: int) -> bool:
    """Tell «2010 – 2012 – 2016», three years and more, from a span of two."""
    dashed = tokens.at(index).gap.strip() in _DASHES
    third = year_figure(tokens, index) if dashed and tokens.at(index).is_figure else None
    return third is not None and third.year is not None and is_plausible(third.year)


def _next_year(tokens: Tokens, index: int) -> Part | None:
    token = tokens.at(index)
    if token.text in ("و", "او") and not token.clitic and not token.breaks:
        index += 1
    elif token.gap.strip() not in ("،", ",", *_DASHES):
        return None
    found = year_figure(tokens, index)
    is_marked = tokens.at(index).gap.strip() in ("،", ",", *_DASHES)
    if found is None or not (tokens.at(index).is_joined or is_marked):
        return None
    return found if found.year is not None and is_plausible(found.year) else None


def is_plausible(year: int) -> bool:
    """Tell whether a figure is a year that news speak of without saying عام."""
    return 1900 <= year <= 2059


def read_bare_year(tokens: Tokens, index: int) -> list[Part]:
    """Read «في 2009», «منذ 2014», «انتخابات 2018», «بين 2014 و2017» by the word before.

    A preposition that also stands before counts («من 2013 حالة») needs more: a particle or
    the end of the clause after the year, or a second year.
    """
    first = year_figure(tokens, index)
    if first is None or first.year is None:
        return []
    span = year_span(tokens, first)
    token, before = tokens.at(index), tokens.at(index - 1)
    is_marked = first.last > index + 1
    certain = _certain_year(tokens, first, span)
    if certain:
        return [certain]
    if span and _is_lifetime(tokens, span):
        return [span]
    if not _is_news_year(first) and not (span and span.calendar == "hijri"):
        return []
    if (_is_cut_off(tokens, index) and not is_marked) or counts_behind(tokens, first.last):
        return []
    if span is None and not is_marked and _goes_on(tokens, first.last):
        return []
    if span:
        return (
            [span]
            if span.calendar == "hijri"
            or _opens_span(tokens, index, before)
            or _is_season(span)
            or _stands_alone(tokens, span)
            else []
        )
    is_attached = before.text in ("ب", "ل") and token.gap == ""
    joined = token.is_joined or token.gap.strip() in ("(", ":")
    if is_marked or (
        joined and (is_attached or before.has("year_preposition") or before.has("year_noun"))
    ):
        return _with_following(tokens, first)
    is_free = before.has("strict_preposition") or _names_event(tokens, index)
    if joined and is_free and _pairs_or_ends(tokens, first.last):
        return _with_following(tokens, first)
    return []


def _names_event(tokens: Tokens, index: int) -> bool:
    """Tell the year of «مونديال قطر 2022», «كأس العالم في روسيا 2018» by the event before."""
    if not tokens.at(index).is_joined or tokens.at(index - 1).is_figure:
        return False
    for back in range(2, _EVENT_REACH):
        if tokens.at(index - back + 1).breaks:
            return False
        if tokens.at(index - back).has("event"):
            return True
    return False


def _certain_year(tokens: Tokens, first: Part, span: Part | None) -> Part | None:
    """Return the year of «الموافق 1727م», «العام الدراسي 1438» or an entry of a chronicle."""
    token, before = tokens.at(first.first), tokens.at(first.first - 1)
    whole = span or first
    is_marked = tokens.at(whole.last - 1).has("gregorian_mark")
    if whole.year is not None and whole.year <= 0:
        return whole
    if is_marked and before.has("hijri_mark") and token.gap.strip() in _EQUALS:
        # «132هـ/750م», «(41-132هـ / 662-750م)»
        return whole
    if first.last > first.first + 1 and before.has("corresponding"):
        return first
    if _is_bracketed(tokens, first) and (before.is_figure or _tells_when(tokens, first)):
        return first
    if before.has("year_kind") and token.is_joined and (hijri := _in_hijri(span or first)):
        return hijri
    return first._replace(rule="line_year") if _heads_line(tokens, first) else None


def _is_bracketed(tokens: Tokens, first: Part) -> bool:
    """Tell the year of «القرار 2254 (2015)»."""
    gap, after = tokens.at(first.first).gap, tokens.at(first.last).gap
    is_near = gap.strip() == "(" and after[:1] == ")" and first.year is not None
    return is_near and is_plausible(first.year or 0)


def _tells_when(tokens: Tokens, first: Part) -> bool:
    """Tell the year of «دعاء الكروان (1934)، والحب الضائع (1942)» from «بلغ عددهم (1950)»."""
    after = tokens.at(first.last)
    if not (after.breaks or (after.clitic or after.text[0:1]) == "و" or after.gap.strip() != ")"):
        return False
    before = [tokens.at(first.first - back) for back in range(1, _SUM_REACH)]
    return not any(token.has("number_head") or token.has("sum_head") for token in before)


def _in_hijri(part: Part) -> Part | None:
    """Return the school year «1438/1439» as the Hijri one that its figures make it."""
    last = part.until.year if part.until else part.year
    if part.year is None or last is None or not FIRST_HIJRI_YEAR <= part.year <= last:
        return None
    if last > LAST_HIJRI_YEAR:
        return None
    until = part.until._replace(calendar="hijri") if part.until else None
    return part._replace(calendar="hijri", until=until)


_LINE_MARKS = frozenset({"-", "–", "—", ":"})


def _heads_line(tokens: Tokens, first: Part) -> bool:
    """Tell the year of an entry of a chronicle: «1870 - إنشاء دار الكتب», alone on its line."""
    token, after = tokens.at(first.first), tokens.at(first.last)
    year = first.year or 0
    if "\n" in after.gap and "-" in token.gap and is_plausible(year):
        # «-- 2011» alone heads the entries below it.
        return heads_line(tokens, first.first)
    if not heads_line(tokens, first.first):
        return False
    is_entry = after.gap.strip() in _LINE_MARKS and not after.is_figure and "\n" not in after.gap
    return is_entry and after.gap[-1:].isspace() and _FIRST_ENTRY <= year <= _LAST_ENTRY


def heads_line(tokens: Tokens, index: int) -> bool:
    """Tell whether the token begins its line, bullets and dashes aside."""
    gap = tokens.at(index).gap.rstrip(" \t•*-–—")
    return gap.endswith("\n") or (index == 0 and not gap)


def _stands_alone(tokens: Tokens, span: Part) -> bool:
    """Tell «الخطة الخمسية 2016-2020»: years of our time without a word for a number before."""
    before, until = tokens.at(span.first - 1), span.until
    if until is None or span.year is None or until.year is None:
        return False
    is_near = is_plausible(until.year) and until.year - span.year <= _LONGEST_PLAN
    return is_near and tokens.at(span.first).is_joined and not before.has("number_head")


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
        if counts_behind(tokens, year.last):
            return found
        found.append(year)


def _is_news_year(part: Part) -> bool:
    return part.calendar == "hijri" or (part.year is not None and is_plausible(part.year))


def _is_cut_off(tokens: Tokens, index: int) -> bool:
    gap = tokens.at(index).gap
    return gap[-1:] in ("+", "-", "/", "$", "#", "№", "_", "~") or tokens.at(index).clitic != ""


def _goes_on(tokens: Tokens, index: int) -> bool:
    """Tell whether a dash or stroke and another figure follow."""
    token = tokens.at(index)
    return token.is_figure and token.gap.strip() in _RANGE_MARKS


def _is_season(span: Part) -> bool:
    """Tell whether two years follow each other, as those of a season or school year do."""
    until = span.until
    return until is not None and span.year is not None and until.year == span.year + 1


def _is_lifetime(tokens: Tokens, span: Part) -> bool:
    """Tell «عزيز عطية (1898-1988)»: two years alone in brackets, of a life or a reign."""
    enclosed = tokens.at(span.first).gap.strip() == "(" and tokens.at(span.last).gap[:1] == ")"
    return enclosed and (span.year or 0) >= _FIRST_LIFETIME


def _opens_span(tokens: Tokens, index: int, before: Token) -> bool:
    gap = tokens.at(index).gap
    return "(" in gap or before.has("year_preposition") or before.has("year_noun")


def _pairs_or_ends(tokens: Tokens, index: int) -> bool:
    token = tokens.at(index)
    if token.breaks or not token.is_joined or token.gap == "\n":
        return True
    if token.text in ("و", "او") or token.has("to"):
        start = index + 1 + tokens.at(index + 1).has("to")
        second = year_figure(tokens, start)
        if second is None:
            return token.has("to") and not tokens.at(start).is_figure
        return _is_news_year(second) and not counts_behind(tokens, second.last)
    if token.has("after_year") or token.clitic == "و":
        return True
    return token.is_definite and not token.clitic
