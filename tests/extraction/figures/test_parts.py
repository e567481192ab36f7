"""Parts of a whole."""

from __future__ import annotations

import pytest

from extraction.figure_reading import figures, prepared
from muqabala.extraction.figures.parts import find_parts


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("قتل 14 مدنيا بينهم 5 أطفال و5 نساء", {1: 0, 2: 0}),
        ("وصل 20 مصابا إلى المستشفى، 5 منهم حالتهم حرجة", {1: 0}),
        ("قتل 14 مدنيا (5 أطفال و9 نساء)", {1: 0, 2: 0}),
        ("أصيب 30 شخصا، من بينهم 7 نساء", {1: 0}),
        ("قتل 5 جنود وأصيب 12 بينهم 3 أطفال", {2: 1}),
        ("قتل 5 جنود وأصيب 12", {}),
        ("قتل 5 جنود بينهم 9 ضباط", {}),
        ("قتل 14 مدنيا. وبينهم 5 أطفال", {}),
        ("قتل 14 مدنيا بينهم طفلان، وأصيب 20", {1: 0}),
        ("بلغت التكلفة 14 دولارا بينهم 5 أطفال", {}),
    ],
)
def test_parts_point_to_their_whole(text: str, parts: dict[int, int]) -> None:
    assert find_parts(prepared(text), figures(text)) == parts


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("لقي 23 عاملا حتفهم، 15 توفوا في المنجم و8 في المستشفى", {1: 0, 2: 0}),
        ("سقط 9 قتلى، 3 في حلب و4 في إدلب و2 في حماة", {1: 0, 2: 0, 3: 0}),
        ("قتل 9 مدنيين، 6 أطفال وامرأتان وشيخ", {1: 0, 2: 0}),
        ("قتل 10 في حلب و6 في حماة و4 في إدلب", {}),
        ("قتل 10 جنود، 6 في حلب و5 في إدلب", {}),
        ("اعتقل تسعة شبان بينهم فتاة، كما اعتقلت الشرطة خمسة آخرين", {}),
        ("عثر على 20 جثة في مقبرة، تعود 12 منها لنساء", {1: 0}),
        ("مقتل 7 عمال هم 5 مصريين وهنديان", {1: 0, 2: 0}),
        ("أصيب 90 شخصا منهم 8 في حلب، وأكثر من 7 في حمص", {1: 0, 2: 0}),
    ],
)
def test_parts_add_up_to_their_whole(text: str, parts: dict[int, int]) -> None:
    assert find_parts(prepared(text), figures(text)) == parts
