"""No text, however strange, makes the finders of figures and dates slow.

What is bounded is work, counted in calls: so many a character, and twice as many for a text
twice as long.
"""

from __future__ import annotations

import sys
from types import FrameType

import pytest

from extraction.figure_reading import prepared
from muqabala.extraction.dates.dates import find_dates
from muqabala.extraction.figures.quantities import find_quantities
from muqabala.extraction.times.clock_times import find_times
from muqabala.extraction.times.durations import find_durations

_LENGTH = 3000
_MOST_A_CHARACTER = 80
STRANGE = (
    "abc 5 ",
    "خمسة ",
    "وخمسة ",
    "مئة ",
    "خمسة وعشرون ",
    "خمسة و",
    "و5 ",
    "5، ",
    "5 في ",
    "من 5 إلى 6 ",
    "بين 5 و",
    "3 مايو ",
    "3/4/",
    "5-",
    "5 ",
    "20:45 ",
    "الساعة 5 ",
    "الخميس ",
    "يوم ",
    "ونصف ",
    "مليون ",
    "عشرات ",
    "خمسة فاصلة ",
    "5 دولار ",
    "5% ",
    '"5" ',
    "(5) ",
    "abc 5. ",
    "الأول ",
    "رجلين ",
    "2018 ",
    "عدد 5 ",
    "5 أو ",
    "أيام ",
)


def calls_of(text: str) -> int:
    """Return how many functions the finders call on a text, those of C included."""
    count = 0

    def counting(_frame: FrameType, event: str, _argument: object) -> None:
        nonlocal count
        count += event in {"call", "c_call"}

    document = prepared(text)
    sys.setprofile(counting)
    try:
        for finder in (find_dates, find_durations, find_times, find_quantities):
            finder(document)
    finally:
        sys.setprofile(None)
    return count


@pytest.mark.parametrize("piece", STRANGE)
def test_work_grows_with_the_length_alone(piece: str) -> None:
    calls_of(piece)
    text = piece * (_LENGTH // len(piece))
    once, twice = calls_of(text), calls_of(text * 2)
    assert once <= _MOST_A_CHARACTER * len(text)
    assert twice <= 2.5 * once + 2000
