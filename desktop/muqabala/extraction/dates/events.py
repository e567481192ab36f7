"""Days that everybody knows without their year: «هجمات 11 سبتمبر», «ثورة 25 يناير»."""

from __future__ import annotations

from datetime import date
from functools import cache

from muqabala.extraction.dates.parts import Part
from muqabala.text.calendars.tokens import Tokens
from muqabala.text.folding import fold
from muqabala.text.lexicon import read_table


def with_known_year(tokens: Tokens, part: Part, published: date | None) -> Part:
    """Return the part with the year of the past event that the word before it names."""
    if part.month is None or part.has_year or part.direction is not None:
        return part
    if part.weekday is not None or not tokens.at(part.first).is_joined:
        return part
    head = tokens.at(part.first - 1).text
    year = _known_years().get((head.removeprefix("ال"), part.day, part.month))
    if year is None or (published is not None and published < date(year, part.month, 1)):
        return part
    return part._replace(year=year)


@cache
def _known_years() -> dict[tuple[str, int | None, int], int]:
    return {
        (fold(row["head"]), int(row["day"]) if row["day"] else None, int(row["month"])): int(
            row["year"]
        )
        for row in read_table("famous_days")
    }
