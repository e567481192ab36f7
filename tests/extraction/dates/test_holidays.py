"""Feasts are dates with their year, and only then."""

from __future__ import annotations

import pytest

from builders import document
from muqabala.extraction.dates.dates import find_dates
from muqabala.extraction.prepared import prepare


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("أغلقت الأسواق في عيد الفطر 2018 يومين", "عيد الفطر 2018", "2018-06-15"),
        ("عطلة عيد الأضحى المبارك لعام 1435 هـ", "عيد الأضحى المبارك لعام 1435 هـ", "2014-10-04"),
        ("أول أيام عيد الفطر من عام 2017", "عيد الفطر من عام 2017", "2017-06-25"),
        ("وقع الحريق يوم رأس السنة 2018", "رأس السنة 2018", "2018-01-01"),
        ("أحيوا عاشوراء 1440 في المدينة", "عاشوراء 1440", "2018-09-20"),
        ("في رأس السنة الهجرية 1440هـ", "رأس السنة الهجرية 1440هـ", "2018-09-11"),
    ],
)
def test_a_feast_with_its_year_is_a_day(text: str, words: str, value: str) -> None:
    found = find_dates(prepare(document(text, published="2018-11-20")))
    assert [(mention.span.of(text), mention.value) for mention in found] == [(words, value)]


@pytest.mark.parametrize(
    "text",
    [
        "تبادلوا التهاني في عيد الفطر المبارك",
        "وصل عيد الأضحى 2006",  # Two feasts fell into that year.
        "رأس الرجل وفد المدينة",
        "عيد الأم جميل",
    ],
)
def test_a_feast_without_a_certain_day_is_none(text: str) -> None:
    assert find_dates(prepare(document(text, published="2018-11-20"))) == []
