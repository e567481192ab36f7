"""Hijri days beside their Gregorian day: the day that the report itself gives is right."""

from __future__ import annotations

import pytest

from builders import document
from muqabala.extraction.dates.dates import find_dates
from muqabala.extraction.prepared import prepare


def values(text: str) -> list[str | None]:
    """Return the value of each date."""
    return [one.value for one in find_dates(prepare(document(text, published="2015-10-20")))]


@pytest.mark.parametrize(
    "text",
    [
        "صدر في 11 ذو الحجة 1436 هـ الموافق 25 سبتمبر 2015 م",
        "صدر في 11 ذو الحجة 1436 (25 سبتمبر 2015)",
        "صدر في 25 سبتمبر 2015 الموافق 11 ذو الحجة 1436 هـ",
        "صدر في 25 سبتمبر 2015 الموافق لـ 11 ذو الحجة 1436 هـ",
    ],
)
def test_the_gregorian_day_beside_it_settles_the_hijri_day(text: str) -> None:
    assert values(text) == ["2015-09-25", "2015-09-25"]


def test_the_hijri_day_told_is_kept() -> None:
    text = "صدر في 11 ذو الحجة 1436 هـ الموافق 25 سبتمبر 2015 م"
    found = find_dates(prepare(document(text, published="2015-10-20")))
    assert [mention.hijri for mention in found] == ["AH 1436-12-11", None]


@pytest.mark.parametrize(
    "text",
    [
        "بدأ في 11 ذو الحجة 1436 هـ وانتهى في 25 سبتمبر 2015",
        "صدر في 11 ذو الحجة 1436 هـ الموافق 29 سبتمبر 2015",
    ],
)
def test_other_days_stand_for_themselves(text: str) -> None:
    assert values(text)[0] == "2015-09-24"


@pytest.mark.parametrize(
    ("text", "values"),
    [
        (
            "يومي الأربعاء والخميس الموافقين 14 و15 نوفمبر",
            ["2018-11-14", "2018-11-15", "2018-11-14", "2018-11-15"],
        ),
        ("يوم 17 رجب 1439 الموافق الثلاثاء", ["2018-04-03", "2018-04-03"]),
        # The weekdays told are not those of the days: each stands for itself.
        ("يومي الأربعاء والخميس الموافقين 12 و13 نوفمبر", ["2018-11-14", "2018-11-15"]),
    ],
)
def test_weekdays_take_the_days_told_beside_them(text: str, values: list[str]) -> None:
    found = find_dates(prepare(document(text, published="2018-11-20")))
    assert [mention.value for mention in found][: len(values)] == values
