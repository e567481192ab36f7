"""Amounts told roughly by two figures or a plus, years that count, and ages at death."""

from __future__ import annotations

import pytest

from extraction.figure_reading import figures


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("قال إن 7 أو 8 أشخاص قتلوا", [("7 أو 8", "7/8", "exact", "killed")]),
        ("قتل سبعة أو ثمانية أشخاص", [("سبعة أو ثمانية", "7/8", "exact", "killed")]),
        (
            "عرض عليه 100 أو 200 كتاب",
            [("100", "100", "exact", "count"), ("200", "200", "exact", "count")],
        ),
        ("حضر 200+ شخص", [("200", "200", "at_least", "count")]),
        ("مجموعة 5+1 اجتمعت", []),
        ("اتصل على +966 5 للاستفسار", []),
        ("شارك 1950 من الناشرين", [("1950", "1950", "exact", "count")]),
        ("قتل 2000 من الجنود", [("2000", "2000", "exact", "killed")]),
        ("أسس النادي 1950 من العدم", []),
        ("توفي الكاتب عن 87 عاما", [("87", "87", "exact", "age")]),
        ("رحيل الفنانة عن سبعين عاما", [("سبعين", "70", "exact", "age")]),
        ("دافع عن 20 عاما من العمل", []),
        ("ضمن رؤية المملكة 2030", []),
        ("خطة التنمية 2030 للبلاد", []),
        ("بحلول عام 2030", []),
    ],
)
def test_a_figure_by_what_stands_beside(text: str, found: list[tuple[str, str, str, str]]) -> None:
    told = [(m.span.of(text), m.value, m.approx, m.category) for m in figures(text)]
    assert told == found


@pytest.mark.parametrize(
    "text",
    [
        "تقدم الفريق بهدفي سالم خليفة (26 و65) في الشوط الأخير.",
        "أحرز سعيد هدف «النسور» (67) من ركلة حرة.",
        "أحرز ماجد (12 و60 و88) ثلاثية نظيفة.",
        "كرة سكنت الشباك كهدف للضيوف (د: 22) قبل الاستراحة.",
    ],
)
def test_minutes_of_goals_count_nothing(text: str) -> None:
    assert figures(text) == []


def test_figures_in_brackets_count_all_the_same() -> None:
    text = "سجلت المنطقة (12) حالة وقتل (5) جنود."
    assert [mention.value for mention in figures(text)] == ["12", "5"]


def test_the_days_of_a_war_are_numbered() -> None:
    text = "لليوم 281 على التوالي يستمر القصف."
    assert [(m.kind.value, m.value) for m in figures(text)] == [("ordinal", "281")]


def test_the_score_of_a_match_that_was_lost() -> None:
    text = "تأهل المنتخب رغم خسارته أمام ضيفه 1-2."
    assert [m.category for m in figures(text)] == ["score", "score"]
