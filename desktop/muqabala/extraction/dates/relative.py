"""Days told against the day of publication: أمس, اليوم, the last week, this month."""

from __future__ import annotations

from muqabala.extraction.dates.parts import Part, is_light
from muqabala.extraction.dates.tense import direction_at, is_future_verb
from muqabala.extraction.dates.weekdays import (
    read_weekday,
    shift_at,
    strong_shift,
    with_apposition,
)
from muqabala.extraction.dates.years import is_adjective, year_words
from muqabala.text.calendars.numerals import is_ten
from muqabala.text.calendars.tokens import Token, Tokens
from muqabala.text.calendars.words import tense_words

_SAME = {"Y": "same_year", "M": "same_month", "W": "same_week"}
_REACH_OF_VERB = 12
_THAT = frozenset({"ان", "انه", "انها", "انهم"})
_ADJECTIVE = ("يه", "يين", "ين", "ون")


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
    is_day = token.is_figure or (token.roles.ordinal is not None and found.day_shift)
    if found.day_shift is not None and (token.gap.strip() != "" or is_day):
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
    if shift == 0 and following.text == "التالي" and following.is_joined and not following.clitic:
        return Part(index, index + 2, "next_day")
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
    if before.has("from") and (after.breaks or not after.is_joined):
        return True
    if tokens.at(index).text == "الغد" and before.has("tomorrow_noun"):
        return True
    return before.has("day_head") or before.roles.half is not None


def _night(tokens: Tokens, index: int) -> Part | None:
    following = tokens.at(index + 1)
    shift = strong_shift(following)
    if shift is not None and following.is_joined:
        return Part(index, index + 2, "relative_night", day_shift=shift)
    is_alone = tokens.at(index - 1).text == following.text == "\n"
    is_ahead = direction_at(tokens, index) == 1 and tokens.at(index - 1).text != "هذه"
    if is_ahead or is_alone:
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
    if "%" in token.gap or (before.has("held_today") and token.is_joined and not token.clitic):
        # «وخفضه 1% اليوم», «في اجتماع اليوم»
        return True
    if before.text == after.text == "\n" or is_future_verb(before.text):
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
    if _is_told(tokens, index):
        return True
    after = tokens.at(index + 1)
    if after.text in _THAT and (after.is_joined or _closes_statement(tokens, index)):
        return True
    return _ends_clause(after) and not tokens.at(index).clitic and _follows_words(tokens, index)


def _is_told(tokens: Tokens, index: int) -> bool:
    """Tell whether a verb of news stands shortly before, in the same sentence."""
    begin = max(index - _REACH_OF_VERB + 1, 0)
    if not tokens.goes_on_with(tense_words(-1, 0, 1), begin, index - begin):
        return False
    for position in range(index - 1, begin - 1, -1):
        if tokens.at(position + 1).breaks:
            return False
        if tokens.at(position).roles.tense is not None:
            return True
    return False


def _closes_statement(tokens: Tokens, index: int) -> bool:
    """Tell «قالت في بيان لها اليوم، أن …»: a comma parts the statement from what it says."""
    gap = tokens.at(index + 1).gap.strip()
    if gap not in ("،", ",", ":") or tokens.at(index).clitic:
        return False
    return tokens.at(index - 1).text in ("له", "لها", "لهم") or _follows_words(tokens, index)


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
    if tokens.at(index - 1).text != "مثل" and _is_this_day(tokens, index + 1):
        return Part(index, index + 2, "this_day", day_shift=0)
    found = _unit(tokens, index + 1)
    if found and named.is_unit("Y"):
        return year_words(tokens, index)
    return found._replace(first=index) if found else None


def _is_this_day(tokens: Tokens, index: int) -> bool:
    """Tell whether «اليوم», «المساء» after «هذا» is today, with nothing to describe it."""
    named, after = tokens.at(index), tokens.at(index + 1)
    is_part = named.roles.half is not None and named.text in _PARTS_OF_TODAY
    if not is_part and named.text not in ("اليوم", "الليله"):
        return False
    if not after.is_joined or after.breaks:
        return True
    if after.has("not_after_today") or after.has("of"):
        return False
    return after.has("after_year") or after.text == "الساعه" or after.roles.tense is not None


_PARTS_OF_TODAY = frozenset({"المساء", "الصباح", "الفجر", "الظهر", "العصر"})


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
