"""Months by name, and the days and years told with them."""

from __future__ import annotations

from typing import NamedTuple

from muqabala.extraction.dates.parts import Part
from muqabala.extraction.dates.whole import read_whole_day
from muqabala.extraction.dates.year_forms import spelled_year
from muqabala.extraction.dates.years import year_words
from muqabala.text.calendars.calendars import FIRST_HIJRI_YEAR, LAST_HIJRI_YEAR
from muqabala.text.calendars.numerals import read_day
from muqabala.text.calendars.tokens import END, Token, Tokens
from muqabala.text.calendars.words import NO_ROLES, MonthName, closing_words, day_words

_LONGEST_LIST = 12
# As many days, each of two words and one that joins it.
_REACH_OF_MONTH = 45
_MONTHS = 12
_DAYS_OF_MONTH = 31
_FIRST_AFTER_COMMA = 1800
_SPELLED_FROM = 1700
_DASHES = frozenset({"-", "–", "—", "ـ"})
_COMMAS = frozenset({"،", ","})
_LINKS = frozenset({"", "/", "//", "-", "–", "(", "\\", "—"})


class Named(NamedTuple):
    """A month as named at some token, doubled names («سبتمبر أيلول») being one."""

    name: MonthName
    last: int
    is_doubled: bool


def month_name(tokens: Tokens, index: int) -> Named | None:
    """Return the month named at `index`, its second name in another tradition included."""
    first = _single_name(tokens, index)
    if first is None:
        return None
    name, last = first
    link = tokens.at(last)
    start = last + (link.text == "او")
    others = tokens.at(start).roles.months
    if others and link.gap.strip() in _LINKS and not link.clitic:
        for candidate in others:
            is_other = tokens.at(start).text != tokens.at(index).text or candidate != name
            if is_other and _is_same(candidate, name) and _matches(tokens, start, candidate):
                return Named(name, start + 1 + len(candidate.rest), is_doubled=True)
    return Named(name, last, is_doubled=False)


def _single_name(tokens: Tokens, index: int) -> tuple[MonthName, int] | None:
    for name in tokens.at(index).roles.months:
        if not name.rest or _matches(tokens, index, name):
            return name, index + 1 + len(name.rest)
    return None


def _is_same(one: MonthName, other: MonthName) -> bool:
    return (one.month, one.calendar) == (other.month, other.calendar)


def _matches(tokens: Tokens, index: int, name: MonthName) -> bool:
    for offset, word in enumerate(name.rest, 1):
        token = tokens.at(index + offset)
        if token.text != word or token.clitic or not token.is_joined:
            return False
    return True


def month_with_year(tokens: Tokens, index: int, day: int | None = None) -> Part | None:
    """Read a month name at `index` with the year or «الماضي» after it, sure or not.

    `day` is one that was told before the month: after it a figure is the year, never a count.
    """
    named = month_name(tokens, index)
    if named is None:
        return None
    name = named.name
    part = Part(index, named.last, "month", month=name.month, day=day, calendar=name.calendar)
    if named.is_doubled:
        part = part._replace(rule="doubled_month")
    return with_year(tokens, part)


def with_year(tokens: Tokens, part: Part) -> Part:
    """Return the part together with the year or the deictic adjective that follows it."""
    token = tokens.at(part.last)
    opening = token.gap.strip(" )،,")
    if opening not in ("", "/", "-", "–", ":", "("):
        return part
    shift = token.relative("deictic")
    if shift is not None and not token.gap.strip(" )") and not token.clitic:
        return _dated(tokens, part.extended(last=part.last + 1)._replace(direction=shift))
    return _dated(tokens, part)


def _dated(tokens: Tokens, part: Part) -> Part:
    token = tokens.at(part.last)
    is_near = not token.gap.strip(" )")
    index = part.last + (token.has("of") and is_near and not token.clitic)
    head = tokens.at(index)
    if head.roles is NO_ROLES and not head.is_figure:
        return part
    if head.breaks or (head.clitic not in ("", "ل") or "\n" in head.gap):
        return part
    if head.is_figure and part.calendar == "hijri":
        return _hijri_year(tokens, part, index)
    if head.has("year_head") and tokens.at(index + 1).relative("same") is not None:
        return part.extended(last=index + 2)._replace(rule="same_year")
    year = year_words(tokens, index)
    if year is None and part.day is not None and head.is_joined:
        # «في الرابع من مايو ألفين وعشرين», but «… ألف شخص»
        told = spelled_year(tokens, index)
        is_year = told is not None and (told.year or 0) >= _SPELLED_FROM
        year = told if told and is_year and not tokens.at(told.last).has("count_noun") else None
    if year is not None and year.calendar == part.calendar == "hijri":
        return part._replace(last=year.last, year=year.year)
    if year is None or year.calendar != "gregorian" or part.calendar != "gregorian":
        return _hijri_year(tokens, part, index + 1) if head.has("year_head") else part
    after_comma = "،" in head.gap
    if head.is_figure and _is_counted(tokens, year.last, part, after_comma=after_comma):
        return part
    if after_comma and year.year is not None and year.year < _FIRST_AFTER_COMMA:
        # «9 شتنبر، 1037 قتيلا»
        return part
    return part._replace(last=year.last, year=year.year, year_shift=year.year_shift)


def _is_counted(tokens: Tokens, index: int, part: Part, *, after_comma: bool) -> bool:
    """Tell whether the figure after a month counts what follows («في مارس 2014 شخصا»).

    Behind a comma it may do so after a day too («يوم 9 شتنبر الجاري، 1037 حالة وفاة»).
    """
    token = tokens.at(index)
    is_free = after_comma or part.day is None
    return is_free and token.is_joined and token.has("count_noun") and not token.clitic


def _hijri_year(tokens: Tokens, part: Part, index: int) -> Part:
    token, mark = tokens.at(index), tokens.at(index + 1)
    if part.calendar != "hijri" or not token.is_figure:
        return part
    is_marked = mark.is_joined and mark.has("hijri_mark")
    is_told = is_marked or tokens.at(index - 1).has("year_head")
    year = int(token.text) if len(token.text) <= 4 else 0
    if not (1 if is_told else FIRST_HIJRI_YEAR) <= year <= LAST_HIJRI_YEAR:
        return part
    return part.extended(last=index + 1 + is_marked)._replace(year=year)


def read_month(tokens: Tokens, index: int) -> Part | None:
    """Read a month without a day: «مارس 2018», «شهر رمضان المبارك», «تموز الماضي»."""
    token = tokens.at(index)
    is_headed = token.has("month_head") and tokens.at(index + 1).is_joined
    start = index + 1 if is_headed else index
    if is_headed and tokens.at(start).clitic:
        return None
    if is_headed and tokens.at(start).is_figure:
        return _numbered_month(tokens, index)
    part = month_then_day(tokens, start) or month_with_year(tokens, start)
    if part is None:
        return None
    if not is_headed and part.day is not None:
        return part
    if not is_headed and not is_sure(tokens, part):
        return None
    return part.extended(first=index)


def month_then_day(tokens: Tokens, index: int) -> Part | None:
    """Read «سبتمبر 04, 2011», the order of an English page."""
    named = month_name(tokens, index)
    day, year = (tokens.at(named.last + at) for at in (0, 1)) if named else (END, END)
    if named is None or not (day.is_figure and day.is_joined and year.is_figure):
        return None
    if len(day.text) > 2 or len(year.text) != 4 or year.gap.strip() not in _COMMAS:
        return None
    if not 1 <= int(day.text) <= _DAYS_OF_MONTH or named.name.calendar != "gregorian":
        return None
    told = year_words(tokens, named.last + 1)
    part = Part(index, named.last + 2, "day_month", month=named.name.month, day=int(day.text))
    return part._replace(year=told.year, last=told.last) if told else None


def _numbered_month(tokens: Tokens, index: int) -> Part | None:
    """Read «شهر 3 من العام 2019», «شهر 11 الماضي»; alone «شهر 3» is no date."""
    figure = tokens.at(index + 1)
    if len(figure.text) > 2 or not 1 <= int(figure.text) <= _MONTHS or figure.clitic:
        return None
    part = Part(index, index + 2, "numbered_month", month=int(figure.text))
    dated = with_year(tokens, part)
    return dated if dated.has_year or dated.direction is not None else None


def is_sure(tokens: Tokens, part: Part) -> bool:
    """Tell whether a month name without a day is a month and not a word or a person."""
    named = month_name(tokens, part.first)
    if named is None:
        return False
    reading, before = named.name.reading, tokens.at(part.first - 1)
    is_dated = part.has_year or part.direction is not None
    if reading == "strict":
        return False
    if is_dated or named.is_doubled:
        return not is_named_after(tokens, part.first) or part.has_year
    if is_named_after(tokens, part.first):
        return False
    if reading == "plain":
        return True
    after = tokens.at(part.last)
    if after.is_joined and not after.clitic and _begins_name(after):
        return False
    joined = tokens.at(part.first).is_joined
    leads = before.has("year_preposition") or before.has("year_noun")
    leads = leads or before.relative("phase") is not None or _is_part_of(tokens, part.first)
    return joined and (leads or _follows_month(tokens, part.first) or _opens_range(tokens, part))


def _begins_name(token: Token) -> bool:
    return token.text in ("طيب", "صبحي", "كلينك", "كلينيك", "عبد", "بن")


def _is_part_of(tokens: Tokens, index: int) -> bool:
    """Tell whether «من» makes the month the whole of a part («الأسبوع الأول من مايو»)."""
    before, ordinal = tokens.at(index - 1), tokens.at(index - 2)
    is_ordinal = ordinal.roles.ordinal is not None or ordinal.has("first_of")
    return before.has("of") and (is_ordinal or ordinal.has("last_of"))


def _opens_range(tokens: Tokens, part: Part) -> bool:
    """Tell whether a second month follows («من شباط حتى أيار», «بين آذار ونيسان»)."""
    before, link = tokens.at(part.first - 1), tokens.at(part.last)
    if not (before.has("from") or before.has("between")):
        return False
    second = tokens.at(part.last + 1) if link.has("to") else link
    return bool(second.roles.months) and second.is_joined


def _follows_month(tokens: Tokens, index: int) -> bool:
    """Tell whether «و» or «إلى» joins the month to one before it."""
    token, before = tokens.at(index), tokens.at(index - 1)
    if token.clitic == "و":
        return bool(before.roles.months)
    return before.has("to") and bool(tokens.at(index - 2).roles.months)


def is_named_after(tokens: Tokens, index: int) -> bool:
    """Tell whether a street, a party or a company bears the date («ملعب 5 جويلية»)."""
    token, before = tokens.at(index), tokens.at(index - 1)
    return token.is_joined and not token.clitic and before.has("name_head")


def read_days(tokens: Tokens, index: int, *, is_cued: bool = False) -> list[Part]:
    """Read one or more days with their month: «29 من مارس 2018», «28 و27 مارس», «5-8 مايو».

    Several days share the month and year; each is a part of its own, the last one holding the
    month. Two days joined by إلى or a dash, or by و after بين, are one range.
    """
    whole = read_whole_day(tokens, index)
    if whole is not None:
        return [whole]
    if not _leads_to_month(tokens, index):
        return []
    days = _listed_days(tokens, index)
    if not days or not _is_enumeration(tokens, days):
        return []
    head = _skip_of(tokens, days[-1][2])
    if head != days[-1][2] and _is_plain_cardinal(tokens.at(index)):
        # «ستة من شوال» are six days of it, «السادس من شوال» is a day.
        return []
    is_told = is_cued or head != days[-1][2]
    month = _month_after_day(tokens, head, days[-1][0], is_told=is_told)
    if month is None:
        return []
    rule = "day_month" if month.rule in ("month", "doubled_month") else month.rule
    dates = [
        month._replace(first=first, last=last, day=day, rule=rule) for day, first, last in days
    ]
    dates[-1] = dates[-1].extended(last=month.last)
    if len(dates) == 2 and _is_range(tokens, dates):
        end = dates[1]
        return [dates[0]._replace(last=end.last, until=end, rule="day_range")]
    return dates


def _leads_to_month(tokens: Tokens, index: int) -> bool:
    """Tell whether nothing but days of a month stands from `index` on up to its name."""
    closing, telling = closing_words(), day_words()
    for word in tokens.words[index : index + _REACH_OF_MONTH]:
        if word in closing:
            return True
        if word not in telling and not word[0].isdecimal():
            return False
    return False


def _is_plain_cardinal(token: Token) -> bool:
    numeral = token.roles.numeral
    return numeral is not None and numeral[0] in ("unit", "tens") and not token.is_definite


def _listed_days(tokens: Tokens, index: int) -> list[tuple[int, int, int]]:
    """Return day, first token and end of each day in the list at `index`."""
    if _is_adjective(tokens, index):
        return []
    found = read_day(tokens, index)
    days: list[tuple[int, int, int]] = []
    while found is not None:
        days.append((found[0], index, found[1]))
        index = found[1]
        link = tokens.at(index)
        if link.breaks or len(days) > _LONGEST_LIST:
            break
        if (link.text in ("و", "او") and not link.clitic) or link.text in ("الي", "حتي"):
            index += 1
        elif link.clitic != "و" and link.gap.strip() not in _DASHES | _COMMAS:
            break
        found = read_day(tokens, index)
    return days


def _is_enumeration(tokens: Tokens, days: list[tuple[int, int, int]]) -> bool:
    """Tell a list of days from figures that only stand before a date («10، 12 مايو»)."""
    gaps = [tokens.at(first).gap.strip() for _, first, _ in days[1:]]
    if any(gap in _DASHES and gap for gap in gaps):
        return len(days) == 2 and days[0][0] < days[1][0]
    last = tokens.at(days[-1][1])
    is_joined = last.clitic == "و" or tokens.at(days[-1][1] - 1).text in ("و", "او")
    return is_joined or not any(gap in _COMMAS for gap in gaps)


def _is_adjective(tokens: Tokens, index: int) -> bool:
    """Tell whether an ordinal belongs to the noun before it («الأسبوع الأول من يناير»)."""
    token, before = tokens.at(index), tokens.at(index - 1)
    if token.roles.ordinal is None or token.clitic or not token.is_joined:
        return False
    is_day = before.has("day_head") or before.has("by_date") or before.has("corresponding")
    return before.is_definite and before.roles.weekday is None and not is_day


def _is_range(tokens: Tokens, dates: list[Part]) -> bool:
    first, second = dates
    if first.day is None or second.day is None or first.day >= second.day:
        return False
    link = tokens.at(first.last)
    if link.text in ("الي", "حتي") or tokens.at(second.first).gap.strip() in ("-", "–", "—"):
        return True
    return tokens.at(first.first - 1).has("between")


def _skip_of(tokens: Tokens, index: int) -> int:
    token = tokens.at(index)
    return index + 1 if token.has("of") and not token.clitic and token.is_joined else index


def _month_after_day(tokens: Tokens, index: int, day: int, *, is_told: bool) -> Part | None:
    token = tokens.at(index)
    if token.clitic or "\n" in token.gap or token.gap.strip() not in _LINKS:
        return None
    if token.text == "منه" and token.is_joined and is_told:
        return Part(index, index + 1, "same_month")
    if token.text == "منه" or (token.text == "من" and not token.is_joined):
        return None
    if token.has("month_head") and tokens.at(index + 1).is_joined:
        index += 1
        is_told = True
    if tokens.at(index).is_unit("M") and tokens.at(index).text == "الشهر":
        return _this_month(tokens, index)
    if token.relative("this") is not None and tokens.at(index + 1).text == "الشهر":
        return Part(index, index + 2, "day_of_month", month_shift=0)
    shift = tokens.at(index).relative("deictic")
    if shift is not None and tokens.at(index).text in ("الجاري", "الحالي"):
        return Part(index, index + 1, "day_of_month", month_shift=shift)
    part = month_with_year(tokens, index, day)
    if part is None or tokens.at(index).clitic:
        return None
    named = _single_name(tokens, index)
    if named and named[0].reading == "strict" and not part.has_year:
        # «3 صفر» is a score, «الأربعاء 22 صفر» and «22 من صفر» are days.
        return part if is_told and part.calendar == "hijri" else None
    return part


def _this_month(tokens: Tokens, index: int) -> Part:
    following = tokens.at(index + 1)
    shift = following.relative("deictic")
    if following.is_joined and following.relative("same") is not None:
        return Part(index, index + 2, "same_month")
    if shift is None or not following.is_joined:
        return Part(index, index + 1, "same_month")
    return Part(index, index + 2, "day_of_month", month_shift=shift)
