"""Figures as papers print them: in brackets, with powers of units, with names of models."""

from __future__ import annotations

import pytest

from builders import document
from extraction.figure_reading import figures, told
from muqabala.extraction.dates.dates import find_dates
from muqabala.extraction.pipeline import analyse
from muqabala.extraction.prepared import prepare
from muqabala.extraction.times.clock_times import find_times


@pytest.mark.parametrize(
    ("text", "value", "category"),
    [
        ("استفاد (42) ألفا و(310) طلاب من المنحة", "42310", "count"),
        ("وزعت الجمعية (3) ملايين و(500) ألف و(12) سلة", "3500012", "count"),
        ("مزرعة مساحتها 2000 م2 شرق القرية", "2000", "area"),
        ("حديقة من 1500 م² فقط", "1500", "area"),
        ("إقليم مساحته 700 كم2 تقريبا", "700", "area"),
        ("خزان سعته 40 م3", "40", "other"),
        ("نفق طوله 15 كم", "15", "distance"),
    ],
)
def test_one_figure(text: str, value: str, category: str) -> None:
    assert [(m.value, m.category) for m in figures(text)] == [(value, category)]


def test_two_counts_in_brackets_stay_two() -> None:
    assert [m.value for m in figures("أصيب (12) رجلا و(15) امرأة")] == ["12", "15"]


def test_a_square_unit_is_counted_as_written() -> None:
    assert [m.counted for m in figures("أرض من 300 م²")] == ["م²"]


@pytest.mark.parametrize(
    "text",
    [
        'طائرة من طراز "Airbus 321" في المدرج',
        "هاتف iPhone 15 ونظام Windows 11 في الأسواق",
        'الرحلة "U6-3028" تأخرت',
        "طائرة بوينغ (747-400) جديدة",
        "إيرباص A330-200 في الحظيرة",
    ],
)
def test_a_model_is_no_count(text: str) -> None:
    assert told(text) == []


def test_what_a_latin_name_counts_is_one() -> None:
    assert told("نشرت CNN 20 صورة") == [("20", "number", "20")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("العصر الأول (300-365هـ/912-976م)", ["0912/0976", "0912/0976"]),
        ("سقطت سنة 132هـ/750م", ["0749/0750", "0750"]),
        ("المؤرخ فلان (ت 310هـ / 923م)", ["0922/0923", "0923"]),
        ("صخرة بارتفاع 662-750م", []),
        ("في القرن 3 هـ", []),
        ("بناء من 2000 م2", []),
    ],
)
def test_years_of_two_eras(text: str, expected: list[str]) -> None:
    assert [m.value for m in find_dates(prepare(document(text)))] == expected


def test_hours_of_two_zones_in_print_of_agencies() -> None:
    text = "وقع في الساعة 09،14 (21،14 ت غ) قرب الساحل"
    assert [m.value for m in find_times(prepare(document(text)))] == ["09:14", "21:14"]


def test_a_day_names_no_organisation() -> None:
    text = "وقالت منظمة إغاثة السبت إن القافلة وصلت"
    found = analyse(document(text, published="2024-06-10")).mentions
    assert [(m.span.of(text), m.value) for m in found] == [("السبت", "2024-06-08")]
