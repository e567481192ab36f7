"""One time of the clock as the words around it tell it: hour, minute, part of the day."""

from __future__ import annotations

from muqabala.extraction.times.clock_digits import (
    LOOSE_MARKS,
    Clock,
    hours_of,
    is_zone,
    read_digital,
    read_military,
)
from muqabala.text.calendars.numerals import read_cardinal, read_ordinal
from muqabala.text.calendars.tokens import Token, Tokens

_MINUTE_MARKS = frozenset({":", "：", "٫"})
_HALF_REACH, _HALF_DAY = 6, 12
_ADVERBS = frozenset({"مساء", "ص", "م", "am", "pm", "AM", "PM"})
_MINUTE_SIGNS = frozenset({"د", "دق", "دقيقه", "دقايق"})
_FRACTIONS = {"half": 30, "quarter": 15, "third": 20}


def read_clock(tokens: Tokens, index: int) -> Clock | None:
    """Read the time of the clock that begins at `index`."""
    token = tokens.at(index)
    if token.text == "منتصف":
        return _middle(tokens, index)
    if token.text == "عند":
        return _at_noon(tokens, index)
    if token.text == "الساعه":
        return _after_hour_word(tokens, index + 1)
    if token.is_figure:
        return _figures(tokens, index)
    if token.roles.ordinal is not None:
        return _bare_ordinal(tokens, index)
    return None


def _middle(tokens: Tokens, index: int) -> Clock | None:
    following = tokens.at(index + 1)
    if not following.is_joined or following.clitic:
        return None
    if following.text in ("الليل", "ليل", "ليله"):
        return Clock(0, 0, index + 2, "midnight")
    return Clock(12, 0, index + 2, "noon") if following.text == "النهار" else None


def _at_noon(tokens: Tokens, index: int) -> Clock | None:
    """Read «عند الظهر», which «عند ظهر الجمعة» is not."""
    noon = tokens.at(index + 1)
    if noon.text not in ("الظهر", "الظهيره") or noon.clitic or not noon.is_joined:
        return None
    return Clock(12, 0, index + 2, "noon")


def _after_hour_word(tokens: Tokens, index: int) -> Clock | None:
    """Read the hour after «الساعة»."""
    token = tokens.at(index)
    if token.clitic or token.breaks or token.gap.strip(" :"):
        return None
    at = index + token.has("article")
    digital = read_digital(tokens, at, LOOSE_MARKS) or read_military(tokens, at)
    if digital:
        return _completed(tokens, digital)
    told = _abbreviated(tokens, at)
    if told is not None:
        return told
    found = _hour(tokens, index)
    return _completed(tokens, _with_minutes(tokens, found)) if found else None


def _abbreviated(tokens: Tokens, index: int) -> Clock | None:
    """Read «01سا45د», «14 سا و30 د», «22سا», as services of Algeria print hours."""
    hour, sign = tokens.at(index), tokens.at(index + 1)
    if not (hour.is_figure and sign.text == "سا") or sign.clitic or not sign.is_joined:
        return None
    if len(hour.text) > 2 or int(hour.text) > 24:
        return None
    at = index + 2 + (tokens.at(index + 2).text == "و")
    minute, mark = tokens.at(at), tokens.at(at + 1)
    is_minute = minute.is_figure and minute.is_joined and len(minute.text) <= 2
    if is_minute and mark.text in _MINUTE_SIGNS and int(minute.text) < 60:
        return Clock(int(hour.text), int(minute.text), at + 2)
    return Clock(int(hour.text), 0, index + 2)


def _hour(tokens: Tokens, index: int) -> Clock | None:
    token = tokens.at(index)
    found = read_cardinal(tokens, index) if token.is_figure or token.has("article") else None
    if found is None and token.roles.ordinal is not None:
        found = _ordinal_hour(tokens, index)
    if found is None:
        found = _spoken_hour(tokens, index)
    if found is None or not 0 <= found[0] <= 24 or tokens.at(found[1]).has("count_noun"):
        return None
    return Clock(found[0], 0, found[1])


def _spoken_hour(tokens: Tokens, index: int) -> tuple[int, int] | None:
    """Read «الساعة خمسة ونصف», as it is said; «على مدار الساعة خمسة أيام» counts days."""
    numeral = tokens.at(index).roles.numeral
    if numeral is None or numeral[0] != "unit" or not 1 <= numeral[1] <= _HALF_DAY:
        return None
    found = read_cardinal(tokens, index)
    if found is None or found[0] > _HALF_DAY:
        return None
    after = tokens.at(found[1])
    is_fraction = after.clitic == "و" and _fraction(after) is not None
    is_of_day = after.has("of") and tokens.at(found[1] + 1).roles.half is not None
    is_free = is_of_day or (after.has("after_year") and not after.has("of"))
    is_free = is_free or after.roles.half is not None or after.text == "الا"
    ends = not after.is_joined or after.breaks or is_zone(tokens, found[1])
    return found if ends or is_fraction or is_free else None


def _ordinal_hour(tokens: Tokens, index: int) -> tuple[int, int] | None:
    token = tokens.at(index)
    if not token.text.endswith(("ه", "ي")) or token.roles.ordinal is None:
        return None
    following = tokens.at(index + 1)
    numeral = following.roles.numeral
    if following.clitic == "و" and numeral and numeral[0] == "tens":
        if not following.is_definite:
            # «الثالثة وعشرين دقيقة»
            return token.roles.ordinal, index + 1
        # «الثامنة والعشرين» is minutes; «الحادية والعشرين» is 21 of the day.
        return read_ordinal(tokens, index) if token.roles.ordinal <= 4 else None
    return read_ordinal(tokens, index)


def _with_minutes(tokens: Tokens, clock: Clock) -> Clock:
    """Read «والنصف», «إلا ربعا», «و20 دقيقة» after the hour."""
    token, following = tokens.at(clock.last), tokens.at(clock.last + 1)
    if not token.is_joined:
        return clock
    if token.text == "الا" and not token.clitic:
        less = _fraction(following) or _counted_minutes(tokens, clock.last + 1)
        if less:
            hour, minute = divmod(clock.hour * 60 - less[0], 60)
            return clock._replace(hour=hour, minute=minute, last=clock.last + 1 + less[1])
        return clock
    is_lone = token.text == "و" and not token.clitic
    if token.clitic != "و" and not is_lone:
        return clock
    start = clock.last + is_lone
    more = _fraction(tokens.at(start)) or _counted_minutes(tokens, start)
    if more is None:
        return clock
    told = clock._replace(minute=more[0], last=start + more[1])
    return _less_minutes(tokens, told)


def _less_minutes(tokens: Tokens, clock: Clock) -> Clock:
    """Take off the minutes of «السابعة والنصف إلا خمس دقائق»."""
    if tokens.at(clock.last).text != "الا" or tokens.at(clock.last).clitic:
        return clock
    less = _counted_minutes(tokens, clock.last + 1)
    if less is None or less[0] > clock.minute:
        return clock
    return clock._replace(minute=clock.minute - less[0], last=clock.last + 1 + less[1])


def _fraction(token: Token) -> tuple[int, int] | None:
    numeral = token.roles.numeral
    if numeral and numeral[0] in _FRACTIONS:
        return _FRACTIONS[numeral[0]], 1
    forms = {"ربعا": 15, "نصفا": 30, "ثلثا": 20, "الربع": 15, "النصف": 30, "الثلث": 20}
    return (forms[token.text], 1) if token.text in forms else None


def _counted_minutes(tokens: Tokens, index: int) -> tuple[int, int] | None:
    found = _counted(tokens, index, "TM")
    if found is None:
        return None
    joint = tokens.at(found[1])
    is_lone = joint.text == "و" and not joint.clitic
    joined = is_lone or joint.clitic == "و"
    seconds = _counted(tokens, found[1] + is_lone, "TS") if joined else None
    return found[0], (seconds or found)[1] - index


def _counted(tokens: Tokens, index: int, designator: str) -> tuple[int, int] | None:
    """Return how many minutes or seconds stand at `index`, and the token behind the unit."""
    found = read_cardinal(tokens, index)
    if found is None or not 1 <= found[0] < 60:
        return None
    unit = tokens.at(found[1]).roles.unit
    if unit is None or unit.designator != designator:
        return None
    return found[0], found[1] + 1


def _completed(tokens: Tokens, clock: Clock) -> Clock:
    """Add the part of the day, told after the hour or shortly before it."""
    inside = _half_inside(tokens, clock.last)
    if inside:
        return clock._replace(half=inside[0], last=inside[1])
    if clock.hour > 12 or clock.hour == 0:
        return clock
    return clock._replace(half=_half_past_bracket(tokens, clock) or _half_near(tokens, clock))


def _half_past_bracket(tokens: Tokens, clock: Clock) -> str | None:
    """Return the half that «(20.00)» or «(6:00) صباحا» tells of the hour before it."""
    token = tokens.at(clock.last)
    same = read_digital(tokens, clock.last, LOOSE_MARKS) if token.gap.strip() == "(" else None
    if same is None or same.hour % 12 != clock.hour % 12 or is_zone(tokens, same.last):
        # «الساعة 09،14 (21،14 ت غ)» is two hours, of two zones.
        return None
    after = tokens.at(same.last)
    if after.gap.strip() == ")" and after.roles.half and after.text not in ("م", "ص"):
        return after.roles.half
    return "pm" if same.hour >= 12 else "am"


def _half_inside(tokens: Tokens, index: int) -> tuple[str, int] | None:
    """Return the part of the day that belongs to the span («مساء», «بعد الظهر»)."""
    token, following, third = (tokens.at(index + offset) for offset in range(3))
    if not token.is_joined or token.clitic:
        return None
    if token.text in ("بعد", "قبل") and following.text in ("الظهر", "الزوال"):
        return ("pm" if token.text == "بعد" else "am"), index + 2
    if token.text == "بعد" and following.text == "منتصف" and third.text in ("الليل", "ليل"):
        return "am", index + 3
    if token.text == "منتصف" and following.text in ("الليل", "ليل"):
        return "midnight", index + 2
    half = token.roles.half
    if half is None:
        return None
    is_adverb = token.text.endswith("ا") or token.text in _ADVERBS
    return (half, index + 1) if is_adverb else None


def _half_near(tokens: Tokens, clock: Clock) -> str | None:
    for position in range(clock.last, clock.last + _HALF_REACH):
        token = tokens.at(position)
        if token.breaks:
            break
        if token.roles.half and token.text not in ("م", "ص"):
            return token.roles.half
    for position in range(clock.last - 2, clock.last - 3 - _HALF_REACH, -1):
        token = tokens.at(position)
        if tokens.at(position + 1).breaks:
            break
        if token.roles.half and token.text not in ("م", "ص"):
            return token.roles.half
    return None


def _figures(tokens: Tokens, index: int) -> Clock | None:
    """Read «12:11 م», «20:45», «9 صباحا», «1500 بتوقيت غرينتش»."""
    if tokens.at(index - 1).is_figure and tokens.at(index).gap in {":", ".", "/", "-"}:
        return None
    digital = read_digital(tokens, index, _MINUTE_MARKS)
    if digital:
        completed = _completed(tokens, digital)
        is_told = completed.last > digital.last or _is_clock_context(tokens, index, digital)
        return completed if is_told else None
    if is_zone(tokens, index + 1):
        zoned = read_military(tokens, index) or read_digital(tokens, index, LOOSE_MARKS)
        return zoned or _hour_of_day(tokens, index)
    loose = read_digital(tokens, index, LOOSE_MARKS) if is_zone(tokens, index + 2) else None
    if loose:
        return loose
    hour = _hour_of_day(tokens, index)
    if hour is None:
        return None
    timed = _with_minutes(tokens, hour)
    inside = _half_inside(tokens, timed.last)
    if inside is None or tokens.at(timed.last).text in ("م", "ص"):
        return _opening(tokens, index, timed) if hour.hour <= 12 else None
    return timed._replace(half=inside[0], last=inside[1])


def _hour_of_day(tokens: Tokens, index: int) -> Clock | None:
    text = tokens.at(index).text
    if len(text) > 2 or not 1 <= int(text) <= 24:
        return None
    return Clock(int(text), 0, index + 1)


def _is_clock_context(tokens: Tokens, index: int, clock: Clock) -> bool:
    """Tell a bare «20:45» from a score by what stands beside it."""
    if is_zone(tokens, clock.last):
        return True
    before = tokens.at(index - 1)
    if before.is_figure or before.has("clock_cue") or before.roles.half:
        return True
    if before.text == tokens.at(clock.last).text == "\n" and tokens.at(index).gap == "":
        # «23:59», and nothing else in the text
        return True
    if _is_dated(tokens, clock.last):
        return True
    return before.has("year_preposition") and clock.minute % 5 == 0


def _is_dated(tokens: Tokens, index: int) -> bool:
    """Tell whether a date in figures follows, as it does on top of a page."""
    first, second, third = (tokens.at(index + offset) for offset in range(3))
    if not (first.is_figure and second.is_figure and third.is_figure):
        return False
    marks = {second.gap, third.gap}
    is_near = first.gap.strip() in ("", "-", "–", "|", "،", ",")
    return (
        is_near and len(marks) == 1 and not marks.isdisjoint({"/", "-"}) and "\n" not in first.gap
    )


def _bare_ordinal(tokens: Tokens, index: int) -> Clock | None:
    """Read «الثامنة مساء», «العاشرة والنصف صباحا» without «الساعة»."""
    found = _ordinal_hour(tokens, index)
    if found is None or found[0] > 12:
        return None
    timed = _with_minutes(tokens, Clock(found[0], 0, found[1]))
    inside = _half_inside(tokens, timed.last)
    end = inside[1] if inside else timed.last
    told = timed.last > found[1]
    if not (_is_led(tokens, index) or is_zone(tokens, end) or (told and inside)):
        return None
    if told and tokens.at(found[1]).text == "الا":
        return _completed(tokens, timed)
    if inside and tokens.at(timed.last).text not in ("م", "ص"):
        return timed._replace(half=inside[0], last=inside[1])
    if is_zone(tokens, timed.last):
        return timed
    after, half = tokens.at(timed.last), tokens.at(timed.last + 1)
    if after.has("of") and after.is_joined and half.roles.half:
        return timed._replace(half=half.roles.half)
    if after.roles.half and after.is_joined and not after.clitic and half.roles.weekday is not None:
        # «في الثانية والنصف فجر الجمعة»
        return timed._replace(half=after.roles.half)
    bracketed = _half_past_bracket(tokens, timed)
    return timed._replace(half=bracketed) if bracketed else _opening(tokens, index, timed)


def _is_led(tokens: Tokens, index: int) -> bool:
    token, before = tokens.at(index), tokens.at(index - 1)
    if not token.is_joined or token.clitic or before.text == "\n":
        return True
    return any(before.has(cue) for cue in ("clock_cue", "year_preposition", "strict_preposition"))


def _opening(tokens: Tokens, index: int, clock: Clock) -> Clock | None:
    """Read the first hour of «بين الثامنة والعاشرة صباحا», «من 8 إلى 10 مساء».

    It is the one that comes before the second by less than half a day.
    """
    before, link = tokens.at(index - 1), tokens.at(clock.last)
    if tokens.at(index).clitic or not (before.has("between") or before.has("from")):
        return None
    is_linked = link.clitic == "و" if before.has("between") else link.has("to")
    if not is_linked or not link.is_joined:
        return None
    second = _closing(tokens, clock.last + (not before.has("between")))
    if second is None:
        return None
    apart = (hours_of(second) - clock.hour) % 24
    return clock._replace(half="am" if apart < _HALF_DAY else "pm")


def _closing(tokens: Tokens, index: int) -> Clock | None:
    """Read the second hour of a range, which has the part of the day."""
    if tokens.at(index).text == "الساعه":
        index += 1
    token = tokens.at(index)
    found = _ordinal_hour(tokens, index) if token.roles.ordinal is not None else None
    hour = Clock(found[0], 0, found[1]) if found else None
    if token.is_figure:
        hour = read_digital(tokens, index, _MINUTE_MARKS) or _hour_of_day(tokens, index)
    if hour is None or hour.hour > 12:
        return None
    timed = _with_minutes(tokens, hour)
    inside = _half_inside(tokens, timed.last)
    return timed._replace(half=inside[0], last=inside[1]) if inside else None
