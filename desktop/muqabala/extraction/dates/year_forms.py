"""One year as it is written: in figures with or without its mark, in words, by its last two."""

from __future__ import annotations

from muqabala.extraction.dates.parts import Part
from muqabala.text.calendars.calendars import FIRST_YEAR, LAST_HIJRI_YEAR, LAST_YEAR
from muqabala.text.calendars.numerals import read_cardinal, read_ordinal
from muqabala.text.calendars.tokens import Tokens

_DECIMAL_MARKS = frozenset(".,٫٬")
_POWERS = frozenset({"", "²", "³"})
_CENTURIES = frozenset({"القرن", "قرن", "القرون"})
_EQUALS = frozenset({"/", "=", "(", "-", "–"})
_ERA = frozenset({("قبل", "الميلاد"), ("قبل", "المسيح"), ("ق", "م")})
_BEFORE, _REACH_OF_LIKE = frozenset({"قبل", "ق"}), 6
_DASHES = frozenset({"-", "–", "—"})
_YEAR_VERBS = frozenset(("كانت", "كان", "حين", "عندما", "لا", "لم", "كما", "ما", "هذا", "اذا"))


def year_figure(tokens: Tokens, index: int) -> Part | None:
    """Return the year of four figures at `index`, with the م or هـ after it."""
    token = tokens.at(index)
    if not token.is_figure or len(token.text) > 4 or _is_decimal(tokens, index):
        return None
    if tokens.at(index + 1).text in _BEFORE and (found := _before_christ(tokens, index)):
        return found
    if len(token.text) < 4:
        return _early_year(tokens, index)
    year = int(token.text)
    if not FIRST_YEAR <= year <= LAST_YEAR:
        return None
    mark = tokens.at(index + 1)
    if mark.is_joined and not mark.clitic and mark.has("hijri_mark"):
        if year > LAST_HIJRI_YEAR:
            return None
        return Part(index, index + 2, "hijri_year", year=year, calendar="hijri")
    is_marked = mark.is_joined and not mark.clitic and mark.has("gregorian_mark")
    if is_marked and tokens.gap_after(index + 1)[:1] in _POWERS:
        # «2000 م2», «1500 م²»
        return None
    return Part(index, index + 1 + is_marked, "year", year=year)


def _before_christ(tokens: Tokens, index: int) -> Part | None:
    """Read «305 قبل الميلاد», «332 ق.م»; in EDTF the year 1 before Christ is 0."""
    if not is_before_christ(tokens, index + 1):
        return None
    year = 1 - int(tokens.at(index).text)
    return Part(index, index + 3, "year_before_christ", year=year)


def is_before_christ(tokens: Tokens, index: int) -> bool:
    """Tell «قبل الميلاد», «ق.م» at `index`, two tokens."""
    mark, second = tokens.at(index), tokens.at(index + 1)
    if not mark.is_joined or mark.clitic or second.clitic:
        return False
    told = (mark.text, second.text)
    return told in _ERA and second.gap.strip() in ("", ".")


def _early_year(tokens: Tokens, index: int) -> Part | None:
    """Read «عام 220هـ», «20 سبتمبر 835م», «41-132هـ/662-750م»: fewer figures, by their mark."""
    token, before = tokens.at(index), tokens.at(index - 1)
    year = int(token.text)
    if not year or before.text in _CENTURIES:
        return None
    is_led = before.has("year_head") or bool(before.roles.months) or before.has("corresponding")
    if _has_mark(tokens, index, "hijri_mark") and (token.is_joined or not is_led):
        return Part(index, index + 2, "hijri_year", year=year, calendar="hijri")
    if _opens_span_of(tokens, index, "hijri_mark"):
        return Part(index, index + 1, "hijri_year", year=year, calendar="hijri")
    if _opens_years_before_christ(tokens, index):
        return Part(index, index + 1, "year", year=year)
    if len(token.text) != 3 or year < 100:
        return None
    return _year_of_three(tokens, index, is_led=is_led and token.is_joined)


def _year_of_three(tokens: Tokens, index: int, *, is_led: bool) -> Part | None:
    """Read a Gregorian year of three figures, led by a month, or equal to a Hijri one."""
    token, year = tokens.at(index), int(tokens.at(index).text)
    if is_led and _is_anniversary(tokens, index):
        return Part(index, index + 1, "year", year=year)
    is_equal = tokens.at(index - 1).has("hijri_mark") and token.gap.strip() in _EQUALS
    is_equal = is_equal or (not is_led and _closes_span(tokens, index))
    if not (is_equal or is_led):
        return None
    if _has_mark(tokens, index, "gregorian_mark"):
        return Part(index, index + 2, "year", year=year)
    opens = is_equal and _opens_span_of(tokens, index, "gregorian_mark")
    return Part(index, index + 1, "year", year=year) if opens else None


def _is_anniversary(tokens: Tokens, index: int) -> bool:
    """Tell «في مثل هذا اليوم 26 يوليو 657 وقعت …», where pages of history tell old years."""
    is_told = "مثل" in tokens.words[max(index - _REACH_OF_LIKE, 0) : index]
    return is_told and tokens.at(index - 2).is_figure and not counts_behind(tokens, index + 1)


def _has_mark(tokens: Tokens, index: int, role: str) -> bool:
    """Tell whether the era's mark stands right behind the figure at `index`."""
    mark = tokens.at(index + 1)
    return mark.has(role) and mark.is_joined and not mark.clitic


def _opens_span_of(tokens: Tokens, index: int, role: str) -> bool:
    """Tell the first of «300-365هـ»: two figures that rise, the mark behind the second."""
    second = tokens.at(index + 1)
    if not second.is_figure or second.gap.strip() not in _DASHES or tokens.at(index - 1).is_figure:
        return False
    return int(second.text[:5]) > int(tokens.at(index).text) and _has_mark(tokens, index + 1, role)


def _opens_years_before_christ(tokens: Tokens, index: int) -> bool:
    """Tell the first of «664-332 قبل الميلاد»: two figures that fall."""
    second = tokens.at(index + 1)
    if not second.is_figure or second.gap.strip() not in _DASHES or len(second.text) > 4:
        return False
    return _before_christ(tokens, index + 1) is not None


def _closes_span(tokens: Tokens, index: int) -> bool:
    """Tell the second of «41-132هـ/662-750م», where the Hijri years stand before the first."""
    dashed = tokens.at(index).gap.strip() in _DASHES and tokens.at(index - 1).is_figure
    return dashed and tokens.at(index - 2).has("hijri_mark")


def _is_decimal(tokens: Tokens, index: int) -> bool:
    before, after = tokens.at(index - 1), tokens.at(index + 1)
    gap = tokens.at(index).gap
    if before.is_figure and gap in _DECIMAL_MARKS:
        return True
    return (after.is_figure and after.gap in _DECIMAL_MARKS) or after.gap[:1] in ("%", "٪")


def ordinal_year(tokens: Tokens, index: int) -> Part | None:
    """Read «السنة الثانية والتسعين للهجرة», «السنة الخامسة الهجرية»."""
    found = read_ordinal(tokens, index)
    if found is None or not tokens.at(found[1]).has("hijri_mark"):
        return None
    return Part(index, found[1] + 1, "hijri_year", year=found[0], calendar="hijri")


def short_year(tokens: Tokens, index: int) -> Part | None:
    """Read the last two figures of a year after عام («حرب عام 67»)."""
    token = tokens.at(index)
    is_short = token.is_figure and len(token.text) == 2 and int(token.text) >= 30
    if not is_short or token.clitic or _is_decimal(tokens, index):
        return None
    if counts_behind(tokens, index + 1):
        return None
    if tokens.at(index - 1).text not in ("عام", "سنه"):
        return None
    return Part(index, index + 1, "short_year", year=1900 + int(token.text))


def spelled_year(tokens: Tokens, index: int) -> Part | None:
    """Read a year in words at `index`, or None."""
    token = tokens.at(index)
    found = None if token.is_figure else read_cardinal(tokens, index)
    if found and found[0] <= LAST_HIJRI_YEAR and tokens.at(found[1]).has("hijri_mark"):
        # «سنة سبع وثلاثين للهجرة»
        return Part(index, found[1] + 1, "hijri_year", year=found[0], calendar="hijri")
    if found is None or not FIRST_YEAR <= found[0] <= LAST_YEAR or tokens.at(index).clitic:
        return None
    mark = tokens.at(found[1])
    is_marked = mark.is_joined and not mark.clitic and mark.has("gregorian_mark")
    return Part(index, found[1] + is_marked, "spelled_year", year=found[0])


def counts_behind(tokens: Tokens, index: int) -> bool:
    """Tell whether the token after the figure is what it counts."""
    token = tokens.at(index)
    if not token.is_joined or token.clitic:
        return False
    numeral = token.roles.numeral
    if token.has("count_noun") or token.roles.unit or (numeral and numeral[0] != "one_of"):
        return True
    return len(token.text) > 2 and token.text.endswith("ا") and token.text not in _YEAR_VERBS
