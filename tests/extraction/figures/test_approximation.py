"""How exactly figures are meant."""

from __future__ import annotations

import pytest

from extraction.figure_reading import figures


@pytest.mark.parametrize(
    ("text", "approx"),
    [
        ("قتل 5 جنود", "exact"),
        ("أصيب نحو 100 شخص", "about"),
        ("ارتفع نحو واحد في المئة", "about"),
        ("أصيب مالايقل عن 9 عمال", "at_least"),
        ("بحوالي 110 كيلومترات", "about"),
        ("ما يقارب 400 ألف طفل", "about"),
        ("حضر 20 طالبا تقريبا", "about"),
        ("أكثر من 20 جثة", "more_than"),
        ("ما يزيد على 30 منزلا", "more_than"),
        ("عدد المصابين يتجاوز 50", "more_than"),
        ("تجاوز عدد القتلى 5000 قتيل", "more_than"),
        ("يزيد عدد سكانها على 5 ملايين نسمة", "more_than"),
        ("ما لا يقل عن 15 قتيلا", "at_least"),
        ("لم يقل عدد الجرحى عن 12 ألفا", "at_least"),
        ("30 مقاتلا عراقيا على الأقل", "at_least"),
        ("ستة آلاف شخص على الأقل على إخلاء منازلهم", "at_least"),
        ("لا يتجاوز عددهم 600", "at_most"),
        ("لا يزيد عن 40 طالبا", "at_most"),
        ("أقل من 10 مقاعد", "less_than"),
        ("بنسبة تصل إلى 70 بالمئة", "at_most"),
        ("غرامة تصل إلى 5 آلاف دولار", "at_most"),
        ("تصل سرعة الرياح إلى 60 كيلومترا", "exact"),
        ("ارتفع الذهب ليصل إلى 1900 دولار", "exact"),
        ("ما ينيف على 40 قرية", "more_than"),
        ("يلامس 300 ألف برميل", "about"),
        ("بحد أعلى 20 طالبا", "at_most"),
        ("بدون 3 لاعبين", "exact"),
        ("عشرات القتلى", "vague"),
        ("تجاوزت 49 في المئة", "more_than"),
        ('أكثر من "40" شخصا', "more_than"),
    ],
)
def test_words_around_the_figure(text: str, approx: str) -> None:
    assert [m.approx for m in figures(text)] == [approx]


@pytest.mark.parametrize(
    ("text", "approx"),
    [
        ("نحو 20 قتيلا و30 جريحا", ["about", "exact"]),
        ("40 قتيلا على الأقل و150 جريحا", ["at_least", "exact"]),
        ("أصيب 5 أشخاص، وقتل أكثر من 7 آخرين", ["exact", "more_than"]),
    ],
)
def test_an_approximator_belongs_to_one_figure(text: str, approx: list[str]) -> None:
    assert [m.approx for m in figures(text)] == approx


@pytest.mark.parametrize(
    ("text", "approx"),
    [
        ("تجاوزت قيمة الأضرار مليوني دولار", "more_than"),
        ("لن يقل عدد المشاركين عن 5 آلاف", "at_least"),
        ("لن يتجاوز عدد المشاركين 500 شخص", "at_most"),
        ("حضر على أقصى تقدير 15 شخصا", "at_most"),
        ("حضر 500 شخص أو يزيد", "at_least"),
        ("حضر 500 شخص إن لم يكن أكثر", "at_least"),
        ("حضر 500 شخص بالتقريب", "about"),
        ("أقل بكثير من 30 شخصا", "less_than"),
        ("الذهب يرتفع فوق 5000 دولار", "more_than"),
        ("حلقت فوق 3 قرى", "exact"),
    ],
)
def test_rarer_words_around_the_figure(text: str, approx: str) -> None:
    assert [mention.approx for mention in figures(text)] == [approx]


def test_more_than_the_next_figure_says_nothing_of_this_one() -> None:
    assert [m.approx for m in figures("سقط 300 قتيل وأكثر من 800 جريح")] == ["exact", "more_than"]
