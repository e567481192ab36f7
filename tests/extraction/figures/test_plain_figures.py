"""Figures that need no rule of shares, sums, ranks and names."""

from __future__ import annotations

import pytest

from extraction.figure_reading import prepared, told
from muqabala.extraction.figures.passage import Passage
from muqabala.extraction.figures.plain_figures import is_plain


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("مقتل 15 جنديا", True),
        ("مقتل 15 في البلدة", True),
        ("الحصيلة، 15 قتيلا", True),
        ("بلغ 15 في المئة", False),
        ("بلغ 15 بالمئة", False),
        ("بلغ 15% من", False),
        ("دفع 15 دولارا", False),
        ("دفع 15 من الدولارات", False),
        ("المركز 15 عالميا", False),
        ("المادة 15 تنص", False),
        ("القرار رقم 15 ينص", False),
        ("في 2015 شهدت", False),
        ("قتل 2500 جندي", True),
        ("نحو 050 جنديا", False),
        ("طائرة إف-16 أمريكية", False),
        ("اتصل على 911 فورا", False),
        ("بين 15 و20 جنديا", True),
        ("قتل ال15 جنديا", False),
        ("خمسة عشر جنديا", False),
    ],
)
def test_what_stands_beside_decides(text: str, plain: bool) -> None:
    passage = Passage.of(prepared(text))
    assert is_plain(passage, passage.numerals[0]) is plain


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("قتل في الهجوم 15 جنديا", "number"),
        ("بلغت النسبة 15 في المئة", "percent"),
        ("دفع للبائع 15 دولارا", "money"),
        ("جاء في المركز 15 عالميا", "ordinal"),
    ],
)
def test_the_kind_is_that_of_all_the_rules(text: str, kind: str) -> None:
    assert [found[1] for found in told(text)] == [kind]
