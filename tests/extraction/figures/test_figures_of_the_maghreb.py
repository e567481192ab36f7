"""Figures and times as the Maghreb prints them, and what looks like one beside them."""

from __future__ import annotations

import pytest

from builders import document
from extraction.figure_reading import figures, told
from muqabala.extraction.dates.dates import find_dates
from muqabala.extraction.prepared import prepare
from muqabala.extraction.times.clock_times import find_times
from muqabala.extraction.times.durations import find_durations


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("بين 03 و09 درجات في الجبال", "3/9"),
        ("ما بين 00 و 07 درجات ليلا", "0/7"),
        ("من 08 إلى 14 درجة", "8/14"),
    ],
)
def test_small_counts_filled_with_a_nought_bound_a_range(text: str, value: str) -> None:
    assert [m.value for m in figures(text)] == [value]


def test_filled_codes_are_no_range() -> None:
    assert told("اتصل على 011 و08 للطوارئ") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("تدخلت الفرق على الساعة 01سا45د", [("01سا45د", "01:45")]),
        ("على الساعة 14 سا و30 د", [("14 سا و30 د", "14:30")]),
        ("في حدود الساعة 22 سا", [("22 سا", "22:00")]),
    ],
)
def test_hours_of_civil_protection(text: str, expected: list[tuple[str, str]]) -> None:
    found = find_times(prepare(document(text)))
    assert [(m.span.of(text), m.value) for m in found] == expected


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("توفي وهو ابن أربعين سنة", "40"),
        ("فازت ابنة 17 عاما باللقب", "17"),
        ("سافر الفتى ابن الـ 25 عاما", "25"),
    ],
)
def test_the_child_of_so_many_years_is_so_old(text: str, value: str) -> None:
    assert [(m.value, m.category) for m in figures(text)] == [(value, "age")]


@pytest.mark.parametrize(
    ("text", "found", "lasting"),
    [
        ("أبرم المجلس 10 عقود مع شركات", ["10"], []),
        ("وقعت الوزارة 5 عقود لتوريد القمح", ["5"], []),
        ("حكم البلاد ثلاثة عقود", [], ["P30Y"]),
        ("وقع ذلك قبل 4 عقود", [], ["P40Y"]),
    ],
)
def test_contracts_are_no_decades(text: str, found: list[str], lasting: list[str]) -> None:
    assert [m.value for m in figures(text)] == found
    assert [m.value for m in find_durations(prepare(document(text)))] == lasting


@pytest.mark.parametrize(
    "text",
    ["لجنة من مدعين عامين للتحقيق", "هدفان في الدقيقتين (80 و90)", "هدفان في الدقيقتين 12 و45"],
)
def test_no_duration(text: str) -> None:
    assert find_durations(prepare(document(text))) == []


@pytest.mark.parametrize(
    ("text", "approx"),
    [
        ("نسبة فوز تقترب من 35%", "about"),
        ("يقترب عدد الضحايا من 500", "about"),
        ("تتجاوز درجات الحرارة العظمى 44 درجة", "more_than"),
        ("عدد الجرحى من المدنيين 20", "exact"),
    ],
)
def test_how_near(text: str, approx: str) -> None:
    assert [m.approx for m in figures(text)] == [approx]


def test_degrees_with_their_fraction_first() -> None:
    assert told("زلزال بقوة 4 ,7 درجة") == [("4 ,7", "number", "7.4")]


def test_two_provinces_with_a_bracket_between() -> None:
    text = "حصيلة بولايتي تبسة (3 قتلى)، وباتنة (قتيلان)"
    assert [m.value for m in figures(text)] == ["2", "3", "2"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("بدأت في 23 أكتوبر 1942 وانتهت في 11 نوفمبر", ["1942-10-23", "1942-11-11"]),
        ("من 30 سبتمبر 1941 وحتى 20 أبريل", ["1941-09-30", "1942-04-20"]),
        (
            "معركة عام 1943، خاصة بين الخامس من يوليو والعاشر من أغسطس",
            ["1943", "1943-07-05", "1943-08-10"],
        ),
        ("منذ 7 أكتوبر 2020 وحتى 5 مايو", ["2020-10-07", "2024-05-05"]),
        ("في 4 مارس 2010. وفي 5 مايو عاد الوفد", ["2010-03-04", "2024-05-05"]),
        ("خلال هذه السنة 2022", ["2022"]),
        ("في السبعينات الميلادية", ["197X"]),
        ("في الثمانينيات الهجرية", []),
    ],
)
def test_the_year_that_was_told(text: str, expected: list[str]) -> None:
    found = find_dates(prepare(document(text, published="2024-06-10")))
    assert [m.value for m in found] == expected
