"""Figures that are parts of another count."""

from __future__ import annotations

import pytest

from muqabala.comparison.figures.contradictions import contradict
from muqabala.comparison.figures.figures import read_figures
from muqabala.comparison.figures.magnitudes import Relation
from muqabala.comparison.pages import Page


def parts(witness_of_text) -> list[bool]:
    return [figure.is_part for figure in read_figures(Page(witness_of_text))]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("وقال مدير مستشفى الأمل إن المستشفى استقبل [9|killed|جثث].", [True]),
        ("واستقبل المستشفى [9|killed|جثث].", [True]),
        ("واستقبل الوزير [9|killed|جثث].", [False]),
        ("شملت الدفعة الأولى الإفراج عن [150|captured|أسيرا].", [True]),
        ("شملت العملية الإفراج عن [150|captured|أسيرا].", [False]),
        ("طعن [44|count|متهما] من بين المحكوم عليهم.", [True]),
        ("خلف بين [20|killed|قتيلا]، أما بقية الضحايا فسقطوا لاحقا.", [True]),
    ],
)
def test_words_that_make_a_part(witness, text, found):
    assert parts(witness(text)) == found


def test_tolls_told_place_by_place_are_parts_of_a_toll_told_before(witness):
    text = (
        "قتل [205|killed|شخصا|place=تطوان] و[120|killed|شخصا|place=وزان] و[60|killed|شخصا|"
        "place=العرائش]."
    )
    assert parts(witness(text)) == [True, True, True]


def test_a_first_toll_that_is_their_sum_is_none_of_the_parts(witness):
    text = (
        "قتل [385|killed|شخصا|place=الشمال] منهم [205|killed|شخصا|place=تطوان] و[120|killed|شخصا|"
        "place=وزان] و[60|killed|شخصا|place=العرائش]."
    )
    assert parts(witness(text)) == [False, True, True, True]


def test_two_towns_are_no_list(witness):
    text = "قتل [5|killed|جنود|place=حمص] و[9|killed|جنود|place=حلب]."
    assert parts(witness(text)) == [False, False]


def test_the_dead_of_victims_dead_and_wounded_are_a_toll_of_their_own(witness):
    text = "سقط [2960|killed|ضحية] بينهم [2000|killed|قتيل|part_of=0] و[900|wounded|جريح]."
    [whole, dead, _] = read_figures(Page(witness(text)))
    assert whole.roles == {"killed+wounded"}
    assert not dead.is_part


def test_survivors_told_by_their_countries_are_parts(witness):
    text = "ومن بين الناجين [10|count|روس] و[14|count|مواطنا]."
    assert parts(witness(text)) == [True, True]


def test_the_dead_of_one_side_are_not_held_against_all_the_dead(witness):
    one = witness("قتل [22|killed|عنصرا] من التنظيم في اشتباكات السجن.", document_id="a")
    other = witness("قتل [41|killed|شخصا] في اشتباكات السجن.", document_id="b")
    [side], [every] = read_figures(Page(one)), read_figures(Page(other))
    assert side.victims
    assert not every.victims
    assert contradict(side, every, Relation.DIFFERENT)
    assert not contradict(every, every, Relation.DIFFERENT)
