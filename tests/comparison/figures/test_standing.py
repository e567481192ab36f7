"""The standing of a figure: of another time or event, expected, exchanged, or a record."""

from __future__ import annotations

import pytest

from muqabala.comparison.figures.figures import read_figures
from muqabala.comparison.figures.standing import Standing
from muqabala.comparison.pages import Page


def standing(witness_of_text, index: int = 0) -> Standing:
    return read_figures(Page(witness_of_text))[index].standing


@pytest.mark.parametrize(
    ("text", "is_expected"),
    [
        ("وتوقع رئيس البلدية أن يصل عدد القتلى إلى [9000|killed].", True),
        ("وحذر من أن الحصيلة قد تصل إلى [8000|killed|شخص].", True),
        ("ورجح أن العدد قد يقترب من [380|killed|شخصا].", True),
        ("وقد يقترب العدد من [380|killed|شخصا].", True),
        ("ومن المفترض أن يتم إطلاق [760|captured|أسيرا].", True),
        ("وستفرج الجماعة عن [400|captured|أسير].", True),
        ("ووصل عدد القتلى إلى [9000|killed].", False),
        ("وقتل ستة رجال وأصيب [9|wounded|أشخاص].", False),
    ],
)
def test_what_may_or_shall_come_is_expected(witness, text, is_expected):
    assert standing(witness(text)).is_expected is is_expected


@pytest.mark.parametrize(
    ("text", "asides"),
    [
        (
            "قتل [52|killed|شخصا] في حريق، في مأساة بعد مصرع [80|killed|شخصا] بحريق مماثل.",
            [False, True],
        ),
        ("وأنقذ [104|count|أشخاص]، والحصيلة هي الأكبر منذ بداية العام.", [False]),
        ("وقتل [9|killed|أشخاص] منذ بداية العام.", [True]),
        ("وقتل أكثر من [90|killed|شخصا] منذ بداية العام.", [True]),
        ("في هجوم هو الأقوى في البحر، منذ بدء الهجمات قتل [9|killed|جنود].", [False]),
        ("وارتفع عدد قتلى العدوان الإسرائيلي المستمر إلى [3478|killed|قتيلا].", [True]),
        ("وبعد أربعة أيام من الزلزال ارتفع عدد القتلى إلى [300|killed].", [False]),
        ("وجاء بعد أسبوع من هجوم أودى بحياة [9|killed|جنود].", [True]),
    ],
)
def test_only_the_clause_of_another_event_is_told_aside(witness, text, asides):
    found = read_figures(Page(witness(text)))
    assert [figure.standing.is_aside for figure in found] == asides


@pytest.mark.parametrize(
    ("text", "is_baseline"),
    [
        ("أفرج عن [481|captured|أسيرا] مقابل [250|captured] من الحكومة.", False),
        ("بلغ العدد [481|count|سيارة] مقابل [250|count] في العام الماضي.", True),
    ],
)
def test_what_is_given_in_exchange_is_no_count_of_another_time(witness, text, is_baseline):
    assert standing(witness(text), 1).is_baseline is is_baseline


@pytest.mark.parametrize(
    ("text", "is_revised"),
    [
        ("وارتفعت الحصيلة إلى [115|killed|قتيلا].", True),
        ("وصححت الوزارة الحصيلة إلى [19|killed|قتيلا].", True),
        ("وقتل [19|killed|شخصا] هناك.", False),
    ],
)
def test_cues_are_read_behind_a_joining_letter(witness, text, is_revised):
    assert standing(witness(text)).is_revised is is_revised


def test_those_of_whom_five_died_are_no_toll(witness):
    found = read_figures(Page(witness("توفي [5|killed|ركاب] من أصل [6|killed|أفراد].")))
    assert [figure.standing.is_baseline for figure in found] == [False, True]
