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
