from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from muqabala.extraction.speech.marks import find_pairs


def quoted(text: str) -> list[str]:
    return [pair.words(text) for pair in find_pairs(text)]


@pytest.mark.parametrize(
    "text",
    [
        'قال "لن نعود" ومضى',
        "قال “لن نعود” ومضى",
        "قال ”لن نعود“ ومضى",
        "قال „لن نعود“ ومضى",
        "قال «لن نعود» ومضى",
        "قال »لن نعود« ومضى",
        "قال ‹لن نعود› ومضى",
        "قال 'لن نعود' ومضى",
        "قال ‘لن نعود’ ومضى",
        "قال ''لن نعود'' ومضى",
        "قال ((لن نعود)) ومضى",
        "قال <<لن نعود>> ومضى",
        'قال «لن نعود" ومضى',
        'قال:" لن نعود " ومضى',
        'قال"لن نعود"ومضى',
        "قال «لن نعود.» ومضى",
    ],
)
def test_every_style_sets_off_the_words_alone(text: str):
    assert quoted(text) == ["لن نعود"]


def test_clitic_may_stand_on_the_opening_mark():
    assert quoted('وصفه بـ"الخطير" وال«مقلق»') == ["الخطير", "مقلق"]


def test_inch_sign_and_letter_of_a_transliteration_are_no_marks():
    assert quoted("شاشة قياس 12\" من شركة ba'ath") == []


def test_year_before_the_closing_mark_is_no_length():
    assert quoted('قال "غادرنا عام 2017" ومضى') == ["غادرنا عام 2017"]


def test_missing_closing_mark_ends_with_the_sentence():
    text = "قال «لن نعود أبدا. ثم غادر القاعة."
    (pair,) = find_pairs(text)
    assert pair.words(text) == "لن نعود أبدا"
    assert not pair.closed


def test_forgotten_mark_costs_one_pair_only():
    assert quoted('قال "لن نعود. وقال «سنبقى هنا»\nثم قال "نعم"') == [
        "لن نعود",
        "سنبقى هنا",
        "نعم",
    ]


def test_orphan_closing_mark_is_passed_over():
    assert quoted('المنحدران من حي الزهراء وسط البلاد".') == []


def test_inner_marks_make_a_pair_inside_a_pair():
    assert quoted("قال «سمعت 'النداء' أمس»") == ["سمعت 'النداء' أمس", "النداء"]


def test_pairs_do_not_cross_paragraphs():
    assert quoted('قال "نعم\nلا" قال') == ["نعم"]


@given(st.text(alphabet="اب 1.،\n\"“”«»'(‘’<>", max_size=60))
def test_pairs_are_ordered_filled_and_inside_the_text(text: str):
    pairs = find_pairs(text)
    assert pairs == sorted(pairs, key=lambda pair: (pair.start, -pair.end))
    for pair in pairs:
        assert 0 <= pair.start < pair.inner_start < pair.inner_end <= pair.end <= len(text)
        assert pair.words(text) == pair.words(text).strip()
        assert "\n" not in pair.words(text)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("قال : ” لن نعود ” ، وخرج", "لن نعود"),
        ('قال " لن نعود " وخرج', "لن نعود"),
        ('قال "لن نعود ".', "لن نعود"),
        ("قال ” لن نعود “ .", "لن نعود"),
    ],
)
def test_marks_set_off_by_blanks_pair_up(text: str, words: str):
    assert [pair.words(text) for pair in find_pairs(text)] == [words]


def test_quotation_inside_one_of_the_same_marks_stays_inside():
    text = 'قال "إنهم من تنظيم "داعش" وحده" وخرج'
    assert 'إنهم من تنظيم "داعش" وحده' in quoted(text)


def test_mark_never_closed_reaches_a_bounded_stretch():
    (pair,) = find_pairs('قال "' + "كلمة " * 2000)
    assert not pair.closed
    assert pair.inner_end - pair.inner_start <= 1500
