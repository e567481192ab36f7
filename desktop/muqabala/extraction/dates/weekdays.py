"""Weekdays with the adjective, the week or the full date that stands with them."""

from __future__ import annotations

from muqabala.extraction.dates.months import month_then_day, month_with_year, read_days
from muqabala.extraction.dates.numeric import read_numeric
from muqabala.extraction.dates.parts import Part, is_light
from muqabala.extraction.dates.whole import read_whole_day
from muqabala.text.calendars.numerals import is_ten
from muqabala.text.calendars.tokens import Token, Tokens

_MOST_WEEKS = 5
_BOTH = ("بين", "كلا", "هذين", "هولاء", "كلي")
# Weak adjectives tell an order of events, not a place in time.
_BEFORE_DATES = frozenset({"article", "by_date", "corresponding", "day_head"})
_WEAK = frozenset(("السابق", "السابقه", "الاخير", "الاخيره"))


def read_weekday(tokens: Tokens, index: int) -> Part | None:
    """Read a weekday at `index` with the adjective or the full date in apposition to it."""
    token = tokens.at(index)
    if token.roles.weekday is None or not _is_day(tokens, index):
        return None
    whole = read_whole_day(tokens, index + 1) if tokens.at(index + 1).gap == " " else None
    if whole is not None:
        return whole._replace(first=index, weekday=token.roles.weekday)
    part = Part(index, index + 1, "weekday", weekday=token.roles.weekday)
    if tokens.stands_apart(index):
        return part
    counted = _nth_of_month(tokens, part)
    if counted:
        return counted
    pair = _night_between(tokens, part)
    if pair:
        return pair
    shifted = shift_at(tokens, part.last)
    if shifted is not None:
        part = part.extended(last=shifted[1])._replace(direction=shifted[0])
        part = _of_week(tokens, part)
    return with_apposition(tokens, part)


def shift_at(tokens: Tokens, index: int) -> tuple[int, int] | None:
    """Return the shift at `index` («الماضي» -1, «قبل الماضي» -2) and the index after it."""
    index += tokens.at(index).text == "ما" and tokens.at(index + 1).text == "قبل"
    token, following = tokens.at(index), tokens.at(index + 1)
    if not token.is_joined:
        return None
    shift = strong_shift(token)
    if shift is not None:
        return shift, index + 1
    beyond = strong_shift(following) if following.is_joined else None
    if token.clitic or (token.text, beyond) not in (("قبل", -1), ("بعد", 1)):
        return None
    return 2 * (beyond or 0), index + 2


def strong_shift(token: Token) -> int | None:
    """Return what «الماضي», «الجاري», «المقبل» say; None for other words."""
    if token.clitic or token.text in _WEAK:
        return None
    return token.relative("deictic")


def _is_day(tokens: Tokens, index: int) -> bool:
    token, before, after = tokens.at(index), tokens.at(index - 1), tokens.at(index + 1)
    if token.is_joined and not token.clitic and _is_other_name(before):
        # «أيام الجمعة» are all Fridays, «أيام الجمعة والسبت» are two days.
        is_list = after.clitic == "و" and after.roles.weekday is not None
        return before.text == "ايام" and is_list
    if is_ten(after) or (after.is_joined and after.has("day_name")):
        return False
    if token.text == "الاثنين" and token.is_joined and _is_both(before):
        # «بين الاثنين» is «between the two», unless another day follows.
        return after.roles.weekday is not None
    is_last = after.has("last_of") or (after.roles.ordinal and after.text.endswith(("ه", "ولي")))
    # «الجمعة الأولى من رمضان» counts Fridays.
    return not (is_last and after.is_joined and tokens.at(index + 2).has("of"))


def _is_both(before: Token) -> bool:
    return (before.clitic + before.text).endswith(_BOTH)


def _is_other_name(before: Token) -> bool:
    return before.has("prayer") or before.has("recurring")


def _nth_of_month(tokens: Tokens, part: Part) -> Part | None:
    """Read «الأول من مايو» after الأحد, the first Sunday of May and not its first day."""
    ordinal, of = tokens.at(part.last), tokens.at(part.last + 1)
    if not ordinal.is_joined or ordinal.clitic or not of.has("of") or of.clitic:
        return None
    nth = -1 if ordinal.has("last_of") else ordinal.roles.ordinal
    if nth is None or not -1 <= nth <= _MOST_WEEKS:
        return None
    month = month_with_year(tokens, part.last + 2)
    if month is None or month.calendar != "gregorian":
        return None
    return month._replace(first=part.first, weekday=part.weekday, nth=nth, rule="nth_weekday")


def _night_between(tokens: Tokens, part: Part) -> Part | None:
    """Read the second day of «ليل الأحد الاثنين», the night between two days."""
    # «ليلة الجمعة على السبت», as it is said in the Maghreb.
    is_night = tokens.at(part.first - 1).roles.half == "night"
    at = part.last + (is_night and tokens.at(part.last).text == "علي")
    second = tokens.at(at)
    if second.clitic or second.gap.strip() not in ("", "-", "–", "/", "—", "ـ"):
        return None
    if second.roles.weekday is None or part.weekday is None:
        return None
    if second.roles.weekday != part.weekday % 7 + 1 or "\n" in second.gap:
        return None
    end = Part(at, at + 1, "weekday", weekday=second.roles.weekday)
    return part._replace(last=end.last, until=end, rule="night_between")


def _of_week(tokens: Tokens, part: Part) -> Part:
    token, unit = tokens.at(part.last), tokens.at(part.last + 1)
    if token.has("of") and unit.text == "الاسبوع" and strong_shift(tokens.at(part.last + 2)):
        return part.extended(last=part.last + 3)
    return part


def with_apposition(tokens: Tokens, part: Part) -> Part:
    """Return the part together with the full date that stands in apposition to it."""
    index = part.last
    token = tokens.at(index)
    if not _may_be_apposed(token) or "\n" in token.gap or not is_light(token.gap):
        return _weekday_of_week(tokens, part)
    if (token.has("corresponding") or token.has("by_date")) and token.clitic in ("", "ل", "ب"):
        index += 1
        token = tokens.at(index)
    if token.has("day_head") and token.is_joined:
        index += 1
    may_have_l = tokens.at(index - 1).has("corresponding")
    if tokens.at(index).clitic not in (("", "ل") if may_have_l else ("",)):
        return _weekday_of_week(tokens, part)
    if not is_light(tokens.at(index).gap):
        return _weekday_of_week(tokens, part)
    is_numeric = tokens.has_figure(index + 1)
    numeric = read_numeric(tokens, index, is_cued=True) if is_numeric else None
    days = [numeric] if numeric else read_days(tokens, index, is_cued=True)
    if not days and (turned := month_then_day(tokens, index)):
        days = [turned]
    if not days and _shares_month(tokens, index):
        day = int(tokens.at(index).text)
        return part.extended(last=index + 1)._replace(day=day, rule="weekday_and_day")
    if len(days) != 1 or days[0].until is not None:
        return _weekday_of_week(tokens, part)
    return days[0]._replace(first=part.first, weekday=part.weekday)


def _may_be_apposed(token: Token) -> bool:
    """Tell whether a date may begin at the token, or at that behind «الموافق», «بتاريخ», «يوم»."""
    roles = token.roles
    if token.is_figure or roles.ordinal is not None or roles.numeral or roles.months:
        return True
    return not roles.cues.isdisjoint(_BEFORE_DATES)


def _shares_month(tokens: Tokens, index: int) -> bool:
    """Tell whether the month comes with the next day («الجمعة 10 والسبت 11 أبريل»)."""
    token, second, day = (tokens.at(index + offset) for offset in range(3))
    if not (token.is_figure and len(token.text) <= 2 and second.clitic == "و"):
        return False
    return second.roles.weekday is not None and bool(read_days(tokens, index + 2)) and day.is_joined


def _weekday_of_week(tokens: Tokens, part: Part) -> Part:
    token, unit, after = (tokens.at(part.last + offset) for offset in range(3))
    if not (token.has("of") and token.is_joined and unit.text == "الاسبوع"):
        return part
    shift = strong_shift(after)
    if shift is None:
        return part
    return part.extended(last=part.last + 3)._replace(week_shift=shift, rule="weekday_of_week")
