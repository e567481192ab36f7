"""Ranges of figures: «من 5 إلى 10», «بين 20 و25 شخصا», «10-15»."""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

from muqabala.extraction.figure_words import words
from muqabala.extraction.figures.counted_nouns import noun_of
from muqabala.extraction.figures.passage import Passage
from muqabala.text.numerals.lexicon import numeral_words
from muqabala.text.numerals.numerals import Numeral
from muqabala.text.numerals.slots import SCALES

_DASHES = frozenset("-–—~")
_TO = frozenset({"الي", "حتي"})
_BETWEEN = frozenset({"بين", "وبين", "مابين"})
_LINKS = _DASHES | _TO | {"و", "او"}
_STRETCH = "ـ"
_UNITS = frozenset({"distance", "measure"})
# «ارتفاع الموج من متر إلى مترين» is its height.
_HEIGHTS = frozenset({"ارتفاع", "وارتفاع", "بارتفاع"})
_FROM = frozenset({"من", "ومن"})
_REACH_OF_CHANGE = 9
_TIMES_APART = 8
WIDEST_GAP = 4
"""How many tokens the two figures of a range may be apart."""

_WIDEST_LINK = 2
_HIGHEST_OF_NEXT = 30
_FEW = 100
_SMALLEST_SCALE = Decimal(1000)


class Range(NamedTuple):
    """Two figures that bound a range, with what each end is worth."""

    low: Decimal
    high: Decimal
    rule: str


def range_of(passage: Passage, low: Numeral, high: Numeral) -> Range | None:
    """Return the range that two neighbouring numerals bound, or None."""
    if low.value is None or high.value is None or high.form == "ordinal" or low.form == "ordinal":
        return None
    rule = _rule(passage, low, high)
    if rule is None:
        return None
    bottom = _scaled(low.value, _last_scale(passage, high))
    if bottom >= high.value and high.value <= _SMALLEST_SCALE * _FEW:
        # «بين 600 و3 آلاف»
        bottom = low.value
    return Range(bottom, high.value, rule) if bottom < high.value else None


def measured_range(passage: Passage, low: Numeral, high: Numeral) -> Range | None:
    """Return the range of «1.5 متر إلى 3 أمتار», whose unit stands with both figures, or None."""
    unit = noun_of(passage.word(low.last + 1))
    if unit is None or unit.kind not in _UNITS or passage.word(low.last + 2) not in _TO:
        return None
    if high.first != low.last + 3 or low.value is None or high.value is None:
        return None
    pair = high.form == "dual" and high.rule == f"dual:{unit.singular}"
    behind = noun_of(passage.word(high.last + 1))
    if not pair and (behind is None or behind.singular != unit.singular):
        return None
    broken = any(map(passage.is_break, range(low.last + 1, high.first)))
    if broken or _is_change(passage, low.first, but=_HEIGHTS):
        return None
    return Range(low.value, high.value, "range:to") if low.value < high.value else None


def _rule(passage: Passage, low: Numeral, high: Numeral) -> str | None:
    if high.first - low.last > _WIDEST_LINK:
        return None
    between = [passage.word(index) for index in range(low.last + 1, high.first)]
    if between and between[0] not in _LINKS:
        return None
    before = passage.word(low.first - 1)
    if any(passage.is_break(index) for index in range(low.last + 1, high.first + 1)):
        return None
    if len(between) == 1 and between[0] in _DASHES:
        return None if before in _DASHES or goes_on(passage, high) else "range:dash"
    if (between and between[0] == "و" and len(between) == 1) or (not between and high.conjunction):
        earlier = passage.word(low.first - 2)
        return "range:between" if before in _BETWEEN or earlier in _BETWEEN else None
    if not between and high.preposition == "ل" and before in _FROM:
        return "range:to"
    if not between and _is_stretched_dash(passage, low, high):
        return "range:dash"
    if len(between) == 1 and between[0] in _TO:
        changed = _is_change(passage, low.first) or _is_changed_by(passage, low, high)
        return None if changed else "range:to"
    return "range:or" if between == ["او"] and _are_next(low, high) else None


def _are_next(low: Numeral, high: Numeral) -> bool:
    """Tell «7 أو 8 أشخاص», «ثلاثة أو أربعة», one amount told roughly, from two to choose from."""
    if low.value is None or high.value is None or high.article or high.form != low.form:
        return False
    return high.value == low.value + 1 and high.value <= _HIGHEST_OF_NEXT


def goes_on(passage: Passage, high: Numeral) -> bool:
    """Tell a date in figures («5-7-2018») from a range."""
    return passage.word(high.last + 1) in _DASHES and passage.word(high.last + 2)[:1].isdigit()


def _is_change(passage: Passage, first: int, but: frozenset[str] = frozenset()) -> bool:
    """Tell «ارتفع العدد من 15 إلى 20», two figures, from «من 15 إلى 20 شخصا»."""
    if passage.word(first - 1) not in _FROM:
        return False
    told = {passage.word(index) for index in passage.before(first, _REACH_OF_CHANGE)}
    return not (told - but).isdisjoint(words("change"))


def _is_changed_by(passage: Passage, low: Numeral, high: Numeral) -> bool:
    """Tell «ارتفع بنحو 14 مليارا إلى 600 مليار» from «ارتفع بنحو 5 إلى 10 في المئة»."""
    if low.value is None or high.value is None or high.value < low.value * _TIMES_APART:
        return False
    by = low.preposition == "ب" or passage.word(low.first - 1)[:1] == "ب"
    return by and passage.heard(words("change"), low.first, _REACH_OF_CHANGE)


def _is_stretched_dash(passage: Passage, low: Numeral, high: Numeral) -> bool:
    """Tell «20 ـ 30», whose dash is the letter that stretches words."""
    if low.form != "digits" or high.form != "digits" or high.start - low.end <= 1:
        return False
    gap = passage.span(low.end, high.start).of(passage.prepared.text)
    return gap.strip() == _STRETCH


def _last_scale(passage: Passage, high: Numeral) -> Decimal | None:
    """Return the scale that ends «10 آلاف», «2.5 مليون», or None."""
    word = numeral_words().get(passage.word(high.last)) if high.terms > 1 else None
    return word.value if word is not None and word.role in SCALES else None


def _scaled(low: Decimal, scale: Decimal | None) -> Decimal:
    """Lend the scale of «10 آلاف» to the low end of «من 5 إلى 10 آلاف»."""
    return low if scale is None or low >= min(scale, _SMALLEST_SCALE) else low * scale
