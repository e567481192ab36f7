"""Days told whole and plainly, «3 أبريل 2018»: what most of them look like.

They are read at a glance. Whatever may belong to more (a list, a range, a second name of the
month, a mark of the year) is left to the grammar of `dates_months`, which reads these alike.
"""

from __future__ import annotations

from functools import cache

from muqabala.extraction.dates.parts import Part
from muqabala.text.calendars.tokens import Tokens
from muqabala.text.calendars.words import NO_ROLES, Entry, word_table

_LAST_DAY = 31
_SHARES = frozenset("%٪")
_FIRST_YEAR, _LAST_YEAR = 1900, 2099


def read_whole_day(tokens: Tokens, index: int) -> Part | None:
    """Return the day that the three words from `index` are, or None."""
    told = tokens.words[index : index + 3]
    month = _months().get(told[1]) if len(told) == 3 else None
    if month is None or len(told[0]) > 2 or len(told[2]) != 4:
        return None
    if not (told[0].isdecimal() and told[2].isdecimal()) or _goes_on(tokens, index + 3):
        return None
    if (tokens.at(index + 1).gap, tokens.at(index + 2).gap) != (" ", " "):
        return None
    day, year = int(told[0]), int(told[2])
    if not (1 <= day <= _LAST_DAY and _FIRST_YEAR <= year <= _LAST_YEAR):
        return None
    return Part(index, index + 3, "day_month", year=year, month=month, day=day)


def _goes_on(tokens: Tokens, index: int) -> bool:
    """Tell whether the token at `index` is a mark of the year, or makes a decimal of it."""
    after = tokens.at(index)
    if after.has("hijri_mark") or after.has("gregorian_mark"):
        return True
    return after.gap[:1] in _SHARES or (after.is_figure and after.gap != " ")


@cache
def _months() -> dict[str, int]:
    """Return the months of one word, with nothing attached and no other use."""
    table = word_table()
    return {word: entry.roles.months[0].month for word, entry in table.items() if _is_plain(entry)}


def _is_plain(entry: Entry) -> bool:
    names = entry.roles.months
    if entry.clitic or len({(name.month, name.calendar) for name in names}) != 1:
        return False
    if names[0].calendar != "gregorian" or any(name.rest for name in names):
        return False
    return entry.roles == NO_ROLES._replace(months=names)
