"""Days read at a glance, and what is left to the grammar."""

from __future__ import annotations

import pytest

from extraction.figure_reading import prepared
from muqabala.extraction.dates.dates import find_dates
from muqabala.extraction.dates.months import read_days
from muqabala.extraction.dates.whole import read_whole_day
from muqabala.text.calendars.tokens import read_tokens
from muqabala.text.folding import fold


def at_first_figure(text: str) -> tuple[object, ...] | None:
    tokens = read_tokens(fold(text))
    index = next(at for at, word in enumerate(tokens.words) if word.isdecimal())
    found = read_whole_day(tokens, index)
    return found and (found.day, found.month, found.year, found.last - index)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("في 3 أبريل 2018 قتل", (3, 4, 2018, 3)),
        ("في 3 أبريل 2018، قتل", (3, 4, 2018, 3)),
        ("في 3 أبريل 2018", (3, 4, 2018, 3)),
        ("الخميس 31 مايو 2018 في مقره", (31, 5, 2018, 3)),
        ("في 3 نيسان 2018م", None),
        ("في 3 محرم 1440 هـ", None),
        ("في 33 أبريل 2018 قتل", None),
        ("في 3 أبريل 0018 قتل", None),
        ("في 3 كانون الثاني 2018", None),
        ("في 3 أبريل/نيسان 2018", None),
        ("في 3 أبريل، 2018 شخصا", None),
        ("في 3 أبريل 2018% من", None),
        ("في 3 وأبريل 2018 قتل", None),
    ],
)
def test_a_day_is_whole_or_left_to_the_grammar(text: str, day: tuple[int, ...] | None) -> None:
    assert at_first_figure(text) == day


@pytest.mark.parametrize("month", ["يناير", "مايو", "آب", "أيلول", "جويلية", "ديسمبر"])
@pytest.mark.parametrize("behind", [" قتل", "، قتل", "\nقتل", "", ") وقتل"])
def test_the_grammar_reads_them_alike(month: str, behind: str) -> None:
    text = fold(f"في 7 {month} 2015{behind}")
    whole = read_whole_day(read_tokens(text), 1)
    # Two blanks are for the grammar, which reads what stands between alike.
    spread = read_days(read_tokens(text.replace(f"7 {fold(month)}", f"7  {fold(month)}")), 1)
    assert [whole] == spread


def test_it_has_its_value() -> None:
    found = find_dates(prepared("وقع الهجوم في 3 أبريل 2018 قرب المدينة"))
    assert [(one.value, one.rule) for one in found] == [("2018-04-03", "date.day_month")]
