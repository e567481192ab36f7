"""Lengths of time told by two bounds: «3-5 سنوات», «من عام إلى عام ونصف», «دقيقة أو دقيقتين»."""

from __future__ import annotations

from muqabala.extraction.durations_parts import Length, read_length
from muqabala.text.calendars_numerals import read_cardinal
from muqabala.text.calendars_tokens import Tokens

_DASHES = frozenset({"-", "–", "—", "ـ"})
_REACH = 5
_LINKS = frozenset({"الي", "او", "حتي"})


def read_range(tokens: Tokens, index: int) -> Length | None:
    """Read two bounds at `index`, the unit told with both or with the second alone.

    ISO 8601 has no value for them, so there are no amounts.
    """
    first = read_length(tokens, index)
    if first is not None and first.amounts is None:
        return None
    found = None if first else read_cardinal(tokens, index)
    if first is None and found is None:
        return None
    last = first.last if first else found[1] if found else index
    start = _after_link(tokens, index, last)
    second = read_length(tokens, start) if start else None
    if second is None or second.amounts is None or second.rule == "definite":
        return None
    if first is None and second.rule != "counted":
        return None
    if first is not None and (first.amounts == second.amounts or first.rule == "definite"):
        # «من يوم إلى يوم», «بين ليلة ويوم» are idioms.
        return None
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
    if not _follows_between(tokens, first):
        return None
    if link.text == "و" and not link.clitic:
        return last + 1
    return last if link.clitic == "و" else None


def _follows_between(tokens: Tokens, index: int) -> bool:
    """Tell whether «بين» stands before, «ما بين السجن لمدة 3 و15 عاما» included."""
    for back in range(1, _REACH):
        if not tokens.at(index - back + 1).is_joined:
            return False
        if tokens.at(index - back).has("between"):
            return True
    return False
