"""Lengths of time told by two bounds: «3-5 سنوات», «من عام إلى عام ونصف», «دقيقة أو دقيقتين»."""

from __future__ import annotations

from muqabala.extraction.times.duration_parts import read_length
from muqabala.extraction.times.duration_values import Length
from muqabala.text.calendars.numerals import read_cardinal
from muqabala.text.calendars.tokens import Tokens

_DASHES = frozenset({"-", "–", "—", "ـ"})
_REACH = 5
_LINKS = frozenset({"الي", "او", "حتي"})


def with_second_bound(tokens: Tokens, index: int, first: Length | None) -> Length | None:
    """Return the length from `first`, that at `index` if there is one, to a second bound.

    The unit may be told with the second bound alone. ISO 8601 has no value for two bounds, so
    there are no amounts. Where there is no second bound, `first` comes back.
    """
    if first is not None:
        last = first.last
    else:
        found = read_cardinal(tokens, index)
        if found is None:
            return None
        last = found[1]
    start = _after_link(tokens, index, last)
    second = read_length(tokens, start) if start else None
    if second is None or second.amounts is None or second.rule == "definite":
        return first
    if first is None and second.rule != "counted":
        return None
    if first is not None and (first.amounts in (None, second.amounts) or first.rule == "definite"):
        # «من يوم إلى يوم», «بين ليلة ويوم» are idioms.
        return first
    return Length(index, second.last, second.unit, None, "range")


def _after_link(tokens: Tokens, first: int, last: int) -> int | None:
    """Return the index of the second bound, where the token at `last` joins it to the first."""
    link = tokens.at(last)
    if link.is_figure and link.gap.strip() in _DASHES and link.gap.strip():
        return last
    if not link.is_joined:
        return None
    if link.text in _LINKS and not link.clitic and tokens.at(last + 1).is_joined:
        return last + 1
    is_lone = link.text == "و" and not link.clitic
    if (is_lone or link.clitic == "و") and _follows_between(tokens, first):
        return last + is_lone
    return None


def _follows_between(tokens: Tokens, index: int) -> bool:
    """Tell whether «بين» stands before, «ما بين السجن لمدة 3 و15 عاما» included."""
    for back in range(1, _REACH):
        if not tokens.at(index - back + 1).is_joined:
            return False
        if tokens.at(index - back).has("between"):
            return True
    return False
