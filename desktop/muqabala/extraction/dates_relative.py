"""Days told against the day of publication: weekdays, أمس, the last week, this month."""

from __future__ import annotations

from muqabala.extraction.dates_months import month_then_day, month_with_year, read_days
from muqabala.extraction.dates_numeric import read_numeric
from muqabala.extraction.dates_parts import Part, is_light
from muqabala.extraction.dates_tense import direction_at
from muqabala.extraction.dates_years import is_adjective
from muqabala.text.calendars_numerals import is_ten
from muqabala.text.calendars_tokens import Token, Tokens

_SAME = {"Y": "same_year", "M": "same_month", "W": "same_week"}
_ADJECTIVE = ("يه", "يين", "ين", "ون")
_MOST_WEEKS = 5
_BOTH = ("بين", "كلا", "هذين", "هولاء", "كلي")
# Weak adjectives tell an order of events, not a place in time.
_WEAK = frozenset(("السابق", "السابقه", "الاخير", "الاخيره"))


def read_weekday(tokens: Tokens, index: int) -> Part | None:
    """Read a weekday at `index` with the adjective or the full date in apposition to it."""
    token = tokens.at(index)
    if token.roles.weekday is None or not _is_day(tokens, index):
        return None
    part = Part(index, index + 1, "weekday", weekday=token.roles.weekday)
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
    second = tokens.at(part.last)
    if second.clitic or second.gap.strip() not in ("", "-", "–", "/", "—", "ـ"):
        return None
    if second.roles.weekday is None or part.weekday is None:
        return None
    if second.roles.weekday != part.weekday % 7 + 1 or "\n" in second.gap:
        return None
    end = Part(part.last, part.last + 1, "weekday", weekday=second.roles.weekday)
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
    if "\n" in token.gap or not is_light(token.gap):
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
    numeric = read_numeric(tokens, index, is_cued=True)
    days = [numeric] if numeric else read_days(tokens, index, is_cued=True)
    if not days and (turned := month_then_day(tokens, index)):
        days = [turned]
    if not days and _shares_month(tokens, index):
        day = int(tokens.at(index).text)
        return part.extended(last=index + 1)._replace(day=day, rule="weekday_and_day")
    if len(days) != 1 or days[0].until is not None:
        return _weekday_of_week(tokens, part)
    return days[0]._replace(first=part.first, weekday=part.weekday)


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


def read_relative_day(tokens: Tokens, index: int) -> Part | None:
    """Read «أمس», «أول أمس», «غدا», «بعد غد», «اليوم» and a weekday in apposition."""
    found = _relative_day(tokens, index)
    if found is None:
        return None
    token = tokens.at(found.last)
    if "\n" in token.gap or not is_light(token.gap) or token.clitic:
        return found
    start = found.last + (token.text == "يوم" and token.is_joined)
    weekday = read_weekday(tokens, start) if tokens.at(start).roles.weekday else None
    if weekday is not None and weekday.until is None:
        joined = weekday._replace(first=found.first)
        if joined.day:
            return joined
        return joined._replace(day_shift=found.day_shift, rule="relative_weekday")
    if found.day_shift is not None and token.gap.strip() != "":
        dated = with_apposition(tokens, found)
        return dated._replace(first=found.first)
    return found


def _relative_day(tokens: Tokens, index: int) -> Part | None:
    token, following = tokens.at(index), tokens.at(index + 1)
    if token.text in ("اول", "الاول") and not following.clitic:
        start = index + 2 if following.has("of") else index + 1
        if tokens.at(start).relative("day_shift") == -1:
            return Part(index, start + 1, "relative_day", day_shift=-2)
        return None
    if token.text in ("بعد", "قبل"):
        return _beyond(tokens, index)
    if token.relative("night_shift") is not None:
        return _night(tokens, index)
    shift = token.relative("day_shift")
    if shift is None or not _is_meant(tokens, index, shift):
        return None
    if shift == -1 and following.text == "الاول" and tokens.at(index + 2).text != "من":
        return Part(index, index + 2, "relative_day", day_shift=-2)
    return Part(index, index + 1, "relative_day", day_shift=shift)


def _beyond(tokens: Tokens, index: int) -> Part | None:
    """Read «بعد غد» and «قبل أمس»."""
    token, following = tokens.at(index), tokens.at(index + 1)
    if following.clitic or not following.is_joined:
        return None
    if token.text == "بعد" and following.text in ("غد", "الغد"):
        return Part(index, index + 2, "relative_day", day_shift=2)
    if token.text == "قبل" and following.text == "امس":
        return Part(index, index + 2, "relative_day", day_shift=-2)
    return None


def _is_meant(tokens: Tokens, index: int, shift: int) -> bool:
    token = tokens.at(index)
    if shift == 0:
        return _is_today(tokens, index)
    if token.text in ("غد", "الغد"):
        return _is_tomorrow(tokens, index)
    following = tokens.at(index + 1)
    # «في أمس الحاجة» is «in the direst need».
    return not (shift == -1 and following.is_joined and following.has("not_after_yesterday"))


def _is_tomorrow(tokens: Tokens, index: int) -> bool:
    before, after = tokens.at(index - 1), tokens.at(index + 1)
    if after.roles.weekday is not None and is_light(after.gap) and not after.clitic:
        return True
    if not tokens.at(index).is_joined or tokens.at(index).clitic:
        return False
    if tokens.at(index).text == "الغد" and (before.has("from") or before.has("to")):
        return True
    if tokens.at(index).text == "الغد" and before.has("tomorrow_noun"):
        return True
    return before.has("day_head") or before.roles.half is not None


def _night(tokens: Tokens, index: int) -> Part | None:
    following = tokens.at(index + 1)
    shift = strong_shift(following)
    if shift is not None and following.is_joined:
        return Part(index, index + 2, "relative_night", day_shift=shift)
    if direction_at(tokens, index) == 1 and tokens.at(index - 1).text != "هذه":
        return Part(index, index + 1, "relative_night", day_shift=0)
    return None


def _is_today(tokens: Tokens, index: int) -> bool:
    """Tell «today» from «nowadays», «the day» and names that end in اليوم."""
    token, before, after = tokens.at(index), tokens.at(index - 1), tokens.at(index + 1)
    if token.clitic and token.clitic not in ("و", "ل", "ف"):
        return False
    if after.roles.weekday is not None and is_light(after.gap) and not after.clitic:
        return not is_ten(tokens.at(index + 2))
    if after.clitic == "و" and after.relative("day_shift") is not None and after.is_joined:
        return True
    if (after.is_joined and after.has("not_after_today")) or after.gap[:1] == "»":
        return False
    if before.roles.half is not None and token.is_joined and not token.clitic:
        return True
    earlier = tokens.at(index - 2) if before.has("of") else before
    if earlier.text in ("سابق", "لاحق", "مبكر", "متاخر") and token.is_joined:
        return True
    if token.is_joined and before.has("not_before_today"):
        return False
    return _is_told_today(tokens, index) or _is_adverb(tokens, index)


def _is_adverb(tokens: Tokens, index: int) -> bool:
    """Tell «نفت الوزارة الروسية اليوم استهداف …»: after a definite adjective none owns it."""
    before, after = tokens.at(index - 1), tokens.at(index + 1)
    owned = not before.is_definite or not before.text.endswith(_ADJECTIVE) or before.clitic != ""
    is_pronoun = before.text.endswith(("هما", "هم")) and len(before.text) > len("بينهم")
    if owned and not is_pronoun:
        return False
    return after.is_joined and not after.is_definite and after.roles.numeral is None


def _is_told_today(tokens: Tokens, index: int) -> bool:
    """Look for a verb of news shortly before, or a day's punctuation and «أن» after."""
    for position in range(index - 1, max(index - 7, -1), -1):
        if tokens.at(position + 1).breaks:
            break
        if tokens.at(position).roles.tense is not None:
            return True
    after = tokens.at(index + 1)
    if after.text == "ان" and after.is_joined:
        return True
    return _ends_clause(after) and not tokens.at(index).clitic and _follows_words(tokens, index)


def _ends_clause(after: Token) -> bool:
    """Tell whether a preposition follows, so that nothing else can describe the day."""
    return after.is_joined and after.has("after_year") and not after.is_definite


def _follows_words(tokens: Tokens, index: int) -> bool:
    """Tell «ارتكب الطيران مجزرة اليوم في البلدة» from «مرتين في اليوم», «حتى اليوم»."""
    token, before = tokens.at(index), tokens.at(index - 1)
    if not token.is_joined or before.clitic or len(before.text) < 3:
        return False
    head = tokens.at(index - 2)
    if head.has("not_before_today") and len(head.text) > 3:
        # «صحيفة السودان اليوم» is a name.
        return False
    return not (before.has("year_preposition") or before.has("after_year") or before.has("to"))


def read_relative_unit(tokens: Tokens, index: int) -> Part | None:
    """Read «الأسبوع الماضي», «الشهر الجاري», «هذا العام», «نهاية الشهر» at `index`."""
    token = tokens.at(index)
    if token.relative("this") is not None:
        return _this(tokens, index)
    following = tokens.at(index + 1)
    unit, found = token.roles.unit, _unit(tokens, index)
    if unit is None or found is None or not following.is_joined:
        return None
    if following.relative("same") is not None and not following.clitic:
        rule = _SAME.get(unit.designator)
        return Part(index, index + 2, rule) if rule else None
    shifted = shift_at(tokens, index + 1)
    if shifted is None or is_adjective(tokens, index):
        return None
    return _shifted(found.extended(last=shifted[1]), unit.designator, shifted[0])


def _this(tokens: Tokens, index: int) -> Part | None:
    """Read «هذا العام», «هذا الصيف»."""
    named = tokens.at(index + 1)
    if not named.is_joined or named.clitic:
        return None
    if named.roles.season is not None and named.is_definite:
        return Part(index, index + 2, "this_season", season=named.roles.season, direction=0)
    found = _unit(tokens, index + 1)
    return found._replace(first=index) if found else None


def _unit(tokens: Tokens, index: int) -> Part | None:
    """Read the definite unit at `index` as the current one."""
    unit = tokens.at(index).roles.unit
    if unit is None or not unit.definite or unit.number != "singular":
        return None
    return _shifted(Part(index, index + 1, "relative_unit"), unit.designator, 0)


def _shifted(part: Part, designator: str, shift: int) -> Part | None:
    """Return the part as that many weeks, months, years or decades from publication."""
    match designator:
        case "W":
            return part._replace(week_shift=shift)
        case "M":
            return part._replace(month_shift=shift)
        case "Y":
            return part._replace(year_shift=shift)
        case "10Y":
            return part._replace(decade_shift=shift)
    return None


def read_phase(tokens: Tokens, index: int) -> Part | None:
    """Read «نهاية الشهر», «مطلع العام» without an adjective: the current one."""
    token, unit = tokens.at(index), tokens.at(index + 1)
    if (
        token.relative("phase") is None
        or not unit.is_joined
        or unit.text not in ("العام", "الشهر", "السنه", "الاسبوع")
    ):
        return None
    after = tokens.at(index + 2)
    if after.is_joined and (after.is_definite or after.relative("same") is not None):
        return None
    found = _unit(tokens, index + 1)
    # Which days end the week depends on the country.
    is_end = unit.text == "الاسبوع" and token.text in ("نهايه", "نهايات", "اخر", "ختام")
    return found._replace(first=index, rule="phase", undated=is_end) if found else None
