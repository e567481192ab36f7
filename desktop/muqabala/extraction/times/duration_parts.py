"""Counts of units of time as the text gives them: «24 ساعة», «عامين ونصف», «عقود»."""

from __future__ import annotations

from decimal import Decimal

from muqabala.extraction.times.duration_values import Amounts, Length, add, add_fraction
from muqabala.text.calendars.numerals import read_cardinal, read_ordinal
from muqabala.text.calendars.tokens import Token, Tokens
from muqabala.text.calendars.words import TimeUnit

_FRACTIONS = {
    "half": Decimal("0.5"),
    "quarter": Decimal("0.25"),
    "third": Decimal(1) / 3,
    "two_thirds": Decimal(2) / 3,
}
_SIXTY = 60
_QUARTERS = frozenset({"ثلاثه", "ثلاث"})
_THOUSAND, _MILLION, _MILLIARD = 10**3, 10**6, 10**9
_SCALES = {
    **dict.fromkeys(("الف", "الاف"), _THOUSAND),
    **dict.fromkeys(("مليون", "ملايين"), _MILLION),
    **dict.fromkeys(("مليار", "مليارات"), _MILLIARD),
}
_DATED_UNITS = frozenset({"ليله", "يوم"})
_MAY_BEGIN: dict[str, bool] = {}
_OPENING_CUES = frozenset({"article", "vague_count"})
_FINER = {"100Y": 0, "10Y": 1, "Y": 2, "M": 3, "W": 4, "D": 5, "TH": 6, "TM": 7, "TS": 8}


def may_begin(token: Token) -> bool:
    """Tell whether a length of time can begin at the token; it is settled once a word."""
    known = _MAY_BEGIN.get(token.text)
    if known is None:
        roles = token.roles
        known = bool(roles.unit or roles.numeral) or token.is_figure
        known = known or not roles.cues.isdisjoint(_OPENING_CUES)
        if not token.is_figure:
            _MAY_BEGIN[token.text] = known
    return known


def read_length(tokens: Tokens, index: int) -> Length | None:
    """Read the length of time that begins at `index`."""
    token = tokens.at(index)
    found = None
    if token.is_figure or token.has("article") or token.roles.numeral:
        found = _stopwatch(tokens, index) or _fraction(tokens, index) or _counted(tokens, index)
    if found is None and token.has("vague_count"):
        found = _vaguely_counted(tokens, index)
    if found is None and token.roles.unit:
        found = _named(tokens, index, token.roles.unit)
    if found is None:
        return None
    return _with_tail(tokens, _with_more(tokens, _less(tokens, found)))


def _stopwatch(tokens: Tokens, index: int) -> Length | None:
    """Read the time of a race: «3:34.08 دقائق», «2:05:30 ساعة»; «الساعة 3:34» is no length."""
    if tokens.at(index + 1).gap != ":" or tokens.at(index).gap == ":":
        return None
    last = index + 1
    figures = [tokens.at(index).text]
    while tokens.at(last).is_figure and tokens.at(last).gap == ":":
        figures.append(tokens.at(last).text)
        last += 1
    if tokens.at(last).is_figure and tokens.at(last).gap in {".", ",", "٫"}:
        figures[-1] += "." + tokens.at(last).text
        last += 1
    unit = tokens.at(last).roles.unit
    if unit is None or unit.designator not in {"TH", "TM"}:
        return None
    return _of_stopwatch(tokens, index, last, figures)


def _of_stopwatch(tokens: Tokens, first: int, at: int, figures: list[str]) -> Length | None:
    """Return the length that hours, minutes, seconds are, with its unit at token `at`."""
    token = tokens.at(at)
    unit = token.roles.unit
    if unit is None or unit.definite or unit.number == "dual":
        return None
    if token.clitic or not token.is_joined or tokens.at(first - 1).text in {"الساعه", "الدقيقه"}:
        return None
    designators = ("TH", "TM", "TS")[unit.designator == "TM" and len(figures) == 2 :]
    if not 2 <= len(figures) <= len(designators) or any(
        Decimal(one) >= _SIXTY for one in figures[1:]
    ):
        return None
    amounts: Amounts = {}
    for designator, figure in zip(designators, figures, strict=False):
        add(amounts, designator, Decimal(figure))
    return Length(first, at + 1, unit, amounts, "stopwatch")


def _counted(tokens: Tokens, index: int) -> Length | None:
    """Read «24 ساعة», «تسعة أعوام», «السبعة أشهر», «1.5 سنة»."""
    found = _amount(tokens, index)
    if found is None:
        return None
    count, at = found
    token = tokens.at(at)
    unit = token.roles.unit
    if unit is None or unit.number not in ("singular", "plural"):
        return None
    is_said_twice = at > index + 1 and _is_said_twice(tokens, at)
    if not (token.is_joined or is_said_twice) or token.clitic:
        return None
    if unit.definite or count <= 0 or _disagrees(tokens, at, unit, count):
        return None
    if _is_unit_of_date(tokens, at):
        return None
    amounts: Amounts = {}
    add(amounts, unit.designator, count)
    return Length(index, at + 1, unit, amounts, "counted")


def _disagrees(tokens: Tokens, at: int, unit: TimeUnit, count: Decimal) -> bool:
    """Tell «واحد أيام الأسبوع» and «قتل ثلاثة ليلة أمس», where the unit is not what is counted."""
    if unit.number == "plural":
        return count == 1
    following = tokens.at(at + 1)
    is_dated = following.roles.weekday is not None or following.relative("day_shift") is not None
    if is_dated and following.is_joined and not following.clitic:
        return tokens.at(at).text in _DATED_UNITS
    is_spelled = not tokens.at(at - 1).is_figure
    return is_spelled and 3 <= count <= 10 and tokens.at(at).text in _DATED_UNITS


def _is_unit_of_date(tokens: Tokens, index: int) -> bool:
    """Tell whether «عام», «شهر» begins a date of its own («خلال 3 عام 2014» is no length)."""
    token, following = tokens.at(index), tokens.at(index + 1)
    if token.text not in ("عام", "سنه", "يوم", "شهر") or not following.is_joined:
        return False
    return (following.is_figure and len(following.text) == 4) or (
        token.text == "شهر" and bool(following.roles.months) and not following.clitic
    )


def _amount(tokens: Tokens, index: int) -> tuple[Decimal, int] | None:
    token, following = tokens.at(index), tokens.at(index + 1)
    start = index + 1 if token.has("article") else index
    figure, fraction = tokens.at(start), tokens.at(start + 1)
    if figure.is_figure and fraction.is_figure and fraction.gap in {".", ",", "٫", "٬"}:
        if tokens.at(start + 2).is_figure and tokens.at(start + 2).gap == fraction.gap:
            return None
        is_thousand = fraction.gap != "." and fraction.gap != "٫" and len(fraction.text) == 3
        text = figure.text + ("" if is_thousand else ".") + fraction.text
        return _times_scale(tokens, Decimal(text), start + 2)
    if token.has("vague_count") or (following.clitic == "و" and not following.roles.numeral):
        return None
    found = read_cardinal(tokens, index)
    if found is None:
        return None
    again = tokens.at(found[1])
    if again.is_figure and _is_said_twice(tokens, found[1] + 1) and int(again.text) == found[0]:
        # «خمس (05) سنوات»
        return Decimal(found[0]), found[1] + 1
    return _times_scale(tokens, Decimal(found[0]), found[1])


def _is_said_twice(tokens: Tokens, index: int) -> bool:
    """Tell the unit of «خمس (05) سنوات»: a figure in brackets, after its words, is before it."""
    figure, before = tokens.at(index - 1), tokens.at(index - 2)
    enclosed = figure.gap.strip() == "(" and tokens.at(index).gap.strip() == ")"
    return enclosed and figure.is_figure and before.roles.numeral is not None


def _times_scale(tokens: Tokens, count: Decimal, at: int) -> tuple[Decimal, int]:
    """Return the count of «3 آلاف عام», «65 مليون سنة», and the token behind it."""
    scale = tokens.at(at)
    if scale.text in _SCALES and scale.is_joined and not scale.clitic:
        return count * _SCALES[scale.text], at + 1
    return count, at


def _fraction(tokens: Tokens, index: int) -> Length | None:
    """Read «نصف ساعة», «ربع قرن»."""
    token, following = tokens.at(index), tokens.at(index + 1)
    if following.has("quarters") and token.text in _QUARTERS and following.is_joined:
        return _quarters(tokens, index)
    unit = following.roles.unit
    fraction = _fraction_of(token)
    if fraction is None or unit is None or unit.number != "singular":
        return None
    if not following.is_joined or following.clitic or following.text == "اليوم":
        return None
    amounts: Amounts = {}
    add_fraction(amounts, unit.designator, fraction)
    return Length(index, index + 2, unit, amounts, "fraction")


def _quarters(tokens: Tokens, index: int) -> Length | None:
    """Read «ثلاثة أرباع الساعة», «ثلاثة أرباع القرن»."""
    named = tokens.at(index + 2)
    unit = named.roles.unit
    if unit is None or unit.number != "singular" or not named.is_joined or named.clitic:
        return None
    amounts: Amounts = {}
    add_fraction(amounts, unit.designator, _FRACTIONS["quarter"] * 3)
    return Length(index, index + 3, unit, amounts, "fraction")


def _fraction_of(token: Token) -> Decimal | None:
    numeral = token.roles.numeral
    if numeral is None or token.text.startswith("ال"):
        return None
    return _FRACTIONS.get(numeral[0])


def _vaguely_counted(tokens: Tokens, index: int) -> Length | None:
    """Read «عدة أيام», «بضع سنوات», «عشرات السنين»."""
    start = index + 1
    start += tokens.at(start).text in _SCALES and tokens.at(start).is_joined
    if tokens.at(start).has("of") and not tokens.at(start).clitic:
        start += 1
    unit = tokens.at(start).roles.unit
    if unit is None or unit.number != "plural" or not tokens.at(start).is_joined:
        return None
    if tokens.at(start).clitic:
        return None
    return Length(index, start + 1, unit, None, "vague")


def _named(tokens: Tokens, index: int, unit: TimeUnit) -> Length | None:
    if unit.number == "dual":
        return _dual(tokens, index, unit)
    if unit.number == "plural":
        return _plural(tokens, index, unit)
    return None if unit.number == "construct" or unit.definite else _single(tokens, index, unit)


def _dual(tokens: Tokens, index: int, unit: TimeUnit) -> Length | None:
    following, before = tokens.at(index + 1), tokens.at(index - 1)
    if following.is_figure and (following.is_joined or following.gap.strip() == "("):
        # «في الدقيقتين 12 و45», «(80 و90)»
        return None
    if unit.designator == "TM" and unit.definite and following.is_joined:
        ranked = read_ordinal(tokens, index + 1)
        if ranked is not None:
            # «في الدقيقتين السابعة و63»
            return None
    if before.has("general_people") and tokens.at(index).is_joined and not tokens.at(index).clitic:
        # «ثلاثة مدعين عامين»
        return None
    amounts: Amounts = {}
    add(amounts, unit.designator, Decimal(2))
    return Length(index, index + 1, unit, amounts, "dual")


def _plural(tokens: Tokens, index: int, unit: TimeUnit) -> Length | None:
    """Read «الأيام الثلاثة», «الساعات الـ24», «الأشهر الماضية», bare «سنوات»."""
    following = tokens.at(index + 1)
    if not unit.definite:
        return Length(index, index + 1, unit, None, "plural", needs_cue=True)
    if not following.is_joined or following.clitic:
        return None
    if following.is_figure and len(following.text) == 4 and unit.designator == "Y":
        return None
    found = read_cardinal(tokens, index + 1)
    if found and unit.designator == "TM" and _is_list_of_figures(tokens, found[1]):
        return None
    if found and found[0] > 0 and _is_definite(following) and not _has_unit(tokens.at(found[1])):
        amounts: Amounts = {}
        add(amounts, unit.designator, Decimal(found[0]))
        return Length(index, found[1], unit, amounts, "definite")
    if following.relative("deictic") is not None:
        return Length(index, index + 1, unit, None, "vague")
    if following.has("few") and tokens.at(index + 2).relative("deictic") is not None:
        return Length(index, index + 2, unit, None, "vague")
    return None


def _is_list_of_figures(tokens: Tokens, index: int) -> bool:
    """Tell the minutes of goals: «في الدقائق 22 و73 و90»."""
    token = tokens.at(index)
    figure = tokens.at(index + 1) if token.text == "و" else token
    joined = token.text == "و" or token.clitic == "و"
    return tokens.at(index - 1).is_figure and joined and figure.is_figure


def _is_definite(token: Token) -> bool:
    return token.is_figure or token.text.startswith("ال")


def _has_unit(token: Token) -> bool:
    return token.roles.unit is not None and token.is_joined and not token.clitic


def _single(tokens: Tokens, index: int, unit: TimeUnit) -> Length:
    """Read «يوم واحد», «شهر كامل», «ساعة ونصف», bare «أسبوع»."""
    following = tokens.at(index + 1)
    amounts: Amounts = {}
    add(amounts, unit.designator, Decimal(1))
    if following.is_joined and not following.clitic and following.has("one"):
        return Length(index, index + 2, unit, amounts, "one")
    return Length(index, index + 1, unit, amounts, "single", needs_cue=True)


def _less(tokens: Tokens, length: Length) -> Length:
    """Take off what «إلا ربعا», «إلا خمس دقائق» takes off a count of hours."""
    hours = (length.amounts or {}).get("TH")
    token = tokens.at(length.last)
    if not hours or token.text != "الا" or token.clitic or not token.is_joined:
        return length
    fraction = _fraction_of(tokens.at(length.last + 1))
    minutes, last = (fraction or Decimal(0)) * _SIXTY, length.last + 2
    if fraction is None:
        counted = _counted(tokens, length.last + 1)
        if counted is None or counted.amounts is None:
            return length
        minutes, last = counted.amounts.get("TM", Decimal(0)), counted.last
    if not 0 < minutes < _SIXTY:
        return length
    amounts: Amounts = {"TH": hours - 1, "TM": _SIXTY - minutes}
    return length._replace(last=last, amounts=amounts, needs_cue=False)


def _with_more(tokens: Tokens, length: Length) -> Length:
    """Add «ونصف», «ونصف العام», «و20 دقيقة», «وثلاثة أشهر»."""
    if length.amounts is None:
        return length
    amounts, unit, last = dict(length.amounts), length.unit, length.last
    for _ in range(3):
        token = tokens.at(last)
        is_lone = token.text == "و" and not token.clitic
        if not (token.clitic == "و" or is_lone) or not token.is_joined:
            break
        start = last + is_lone
        more = _addition(tokens, start, unit, amounts)
        if more is None:
            break
        last, unit = more
    if last == length.last:
        return length
    return length._replace(last=last, amounts=amounts, unit=unit, needs_cue=False)


def _addition(
    tokens: Tokens, start: int, unit: TimeUnit, amounts: Amounts
) -> tuple[int, TimeUnit] | None:
    half = tokens.at(start)
    if half.text == "النصف" and half.clitic and _ends_count(tokens, start + 1):
        # «السنوات الثلاث والنصف»
        add_fraction(amounts, unit.designator, _FRACTIONS["half"])
        return start + 1, unit
    fraction = _fraction_of(half)
    if fraction is not None:
        following = tokens.at(start + 1)
        same = following.roles.unit
        is_named = same is not None and following.is_joined and not following.clitic
        if is_named and same is not None and same.designator != unit.designator:
            return None
        add_fraction(amounts, unit.designator, fraction)
        return start + 1 + is_named, unit
    more = _counted(tokens, start)
    if more is None:
        named = tokens.at(start).roles.unit
        more = _dual(tokens, start, named) if named and named.number == "dual" else None
    if more is None or more.amounts is None:
        return None
    if _FINER[more.unit.designator] <= _FINER[unit.designator]:
        return None
    for designator, count in more.amounts.items():
        amounts[designator] = amounts.get(designator, Decimal(0)) + count
    return more.last, more.unit


def _ends_count(tokens: Tokens, index: int) -> bool:
    """Tell «والنصف الماضية», «والنصف التي» from «والنصف الأول من العام»."""
    token = tokens.at(index)
    if not token.is_joined or token.breaks or token.has("after_year"):
        return not token.has("of")
    return token.relative("deictic") is not None or token.text in ("التي", "الذي")


def _with_tail(tokens: Tokens, length: Length) -> Length:
    """Take in «من الزمن», «قليلة», «الماضية» after the length."""
    last = length.last
    if tokens.at(last).text == "من" and tokens.at(last + 1).has("time"):
        last += 2
        return length._replace(last=last, needs_cue=False)
    token = tokens.at(last)
    if length.amounts is None and token.is_joined and token.has("few") and not token.clitic:
        return length._replace(last=last + 1, needs_cue=False)
    shift = token.relative("deictic")
    if shift is not None and token.is_joined and not token.clitic:
        is_singular = length.rule == "single"
        return length if is_singular else length._replace(last=last + 1)
    return length
