"""What a text says of a date, before the day of publication gives it a value."""

from __future__ import annotations

from typing import NamedTuple

from muqabala.text.calendars.tokens import Tokens


class Part(NamedTuple):
    """The fields of a date that the words from token `first` to `last` (excluded) give.

    A `…_shift` counts units from the day of publication. `direction` is what an adjective
    («الماضي», «المقبل») or the tense says. `until` is the other end of a range that is told by
    both ends; `follows` the weekday joined before this one («الخميس والجمعة»). `months` are
    the first and last month of a part of a year; `nth` tells «الأحد الأول من مايو»,
    -1 the last one. What is `undated` has no certain value.
    """

    first: int
    last: int
    rule: str
    year: int | None = None
    year_shift: int | None = None
    month: int | None = None
    month_shift: int | None = None
    day: int | None = None
    weekday: int | None = None
    day_shift: int | None = None
    week_shift: int | None = None
    follows: int | None = None
    direction: int | None = None
    season: int | None = None
    decade: str | None = None
    decade_shift: int | None = None
    months: tuple[int, int] | None = None
    nth: int | None = None
    calendar: str = "gregorian"
    undated: bool = False
    until: Part | None = None

    @property
    def has_year(self) -> bool:
        """Tell whether the text itself settles the year."""
        return self.year is not None or self.year_shift is not None

    @property
    def level(self) -> str:
        """What the part names: a day, a month, a year, or something else."""
        if self.day is not None or self.day_shift is not None or self.weekday is not None:
            return "day"
        if (
            self.season
            or self.decade
            or self.decade_shift is not None
            or self.months
            or self.week_shift is not None
        ):
            return "other"
        if self.month is not None or self.month_shift is not None:
            return "month"
        return "year" if self.has_year else "other"

    def extended(self, first: int | None = None, last: int | None = None) -> Part:
        """Return the part with another first or last token."""
        begin = self.first if first is None else first
        end = self.last if last is None else last
        # Done for every second part: _replace would ask for each of the fields by name.
        return Part._make((begin, end, *self[2:]))


_CLOSING = {"(": ")", "[": "]", "«": "»"}
_MARKS_OF_END = frozenset(_CLOSING.values())


def limits(tokens: Tokens, part: Part) -> tuple[int, int]:
    """Return start and end of the part in the folded text, with a bracket it opened closed."""
    start, end = tokens.at(part.first).start, tokens.at(part.last - 1).end
    if _MARKS_OF_END.isdisjoint(tokens.text[end : end + 2]):
        return start, end
    inside = tokens.text[start:end]
    for opening, closing in _CLOSING.items():
        if opening in inside and inside.count(opening) > inside.count(closing):
            rest = tokens.text[end : end + 2]
            if closing in rest:
                return start, end + rest.index(closing) + 1
    return start, end


_LIGHT = " ،,-–ـ—(/:"


def is_light(gap: str) -> bool:
    """Tell whether the gap may stand inside a date: blanks and one comma, dash or bracket."""
    return gap == " " or (len(gap) <= 5 and all(character in _LIGHT for character in gap))
