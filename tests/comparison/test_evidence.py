"""Nouns, roles, standing, days and places: what tells whether two figures are of one thing."""

from __future__ import annotations

from datetime import date

import pytest

from muqabala.comparison.figures.nouns import read_noun, roles_of
from muqabala.comparison.figures.places_and_days import are_apart, distance_km, read_days
from muqabala.comparison.figures.standing import read_standing
from muqabala.model.mention import Entity, Kind
from muqabala.text.stems import light_stem


def place(name: str, north: float | None, east: float | None, subtype: str = "town") -> Entity:
    return Entity(name, name, Kind.PLACE, subtype=subtype, latitude=north, longitude=east)


HOMS = place("homs", 34.73, 36.71)
ALEPPO = place("aleppo", 36.2, 37.16)
PROVINCE = place("province", 36.2, 37.16, "governorate")


def test_nouns_of_one_group_are_the_same_thing():
    assert read_noun("الركاب").same(read_noun("مسافرين"))
    assert not read_noun("سيارات").same(read_noun("حافلات"))
    assert read_noun("كلغ").same(read_noun("كيلوغرامات"))
    assert not read_noun("دونما").same(read_noun("هكتارا"))


def test_unlike_specific_nouns_contradict_and_generic_ones_do_not():
    assert read_noun("جنود").contradicts(read_noun("نساء"))
    assert not read_noun("جنود").contradicts(read_noun("أشخاص"))
    assert not read_noun("").contradicts(read_noun("نساء"))


@pytest.mark.parametrize(
    ("word", "role"), [("متنها", "on_board"), ("نجاه", "survived"), ("بمقتل", "killed")]
)
def test_roles_of_words(word, role):
    assert role in roles_of(word)


def test_light_stems_join_inflections_and_keep_own_letters():
    assert light_stem("والمقاتلين") == light_stem("مقاتلا") == light_stem("للمقاتلين")
    assert light_stem("وزاره") == light_stem("بالوزاره")
    assert light_stem("من") == "من"


@pytest.mark.parametrize(
    ("before", "is_baseline"),
    [
        ("بلغت النسبه 49 في المئه مقارنه مع ", True),
        ("انخفاضا من ", True),
        ("مقارنه بالعام الماضي ", False),
        ("بلغت النسبه ", False),
    ],
)
def test_a_figure_given_to_compare_with(before, is_baseline):
    assert read_standing(before, "", (), "").is_baseline is is_baseline


@pytest.mark.parametrize(
    ("before", "after", "sentence", "is_baseline"),
    [
        ("ارتفع العدد من ", " الي ", "ارتفع العدد من 3 الي 4", True),
        ("الي ", "", "ارتفع العدد من 3 الي 4", False),
        ("قتل من ", " الي ", "نقل من 3 الي 4", False),
        ("اكثر من ", " جريحا نقلوا الي المشفي", "ارتفع العدد الي اكثر من 20 نقلوا الي", False),
    ],
)
def test_what_a_figure_rose_from_is_left_behind(before, after, sentence, is_baseline):
    assert read_standing(before, after, (), sentence).is_baseline is is_baseline


def test_a_figure_that_is_corrected_in_passing_is_left_behind():
    assert read_standing("107 اشخاص لا ", " كما اعلن", (), "").is_baseline


@pytest.mark.parametrize(
    ("before", "after", "is_rate"),
    [
        ("اي بمعدل ", " وفيات في اليوم", True),
        ("يموت ", " شخصا سنويا.", True),
        ("قتل ", " اشخاص في اليوم نفسه", False),
        ("قتل ", " اشخاص في الهجوم", False),
    ],
)
def test_so_many_a_day_are_no_toll(before, after, is_rate):
    assert read_standing(before, after, (), "").is_rate is is_rate


def test_a_denied_toll_is_known_by_its_clause():
    assert read_standing("", "", ("نفت", "الوزاره", "مقتل"), "").is_denied
    assert not read_standing("", "", ("نفت", "الوزاره", "قصف", "المدينه"), "").is_denied


def test_first_counts_are_known_by_their_sentence():
    assert read_standing("", "", (), "وكانت الحصيله الاوليه عشره").is_earlier
    assert not read_standing("", "", (), "وقتل عشره").is_earlier


@pytest.mark.parametrize(
    ("edtf", "first", "last"),
    [
        ("2018-03-29", date(2018, 3, 29), date(2018, 3, 29)),
        ("2018-02", date(2018, 2, 1), date(2018, 2, 28)),
        ("2018-12", date(2018, 12, 1), date(2018, 12, 31)),
        ("2014-22", date(2014, 6, 1), date(2014, 8, 31)),
        ("2014-24", date(2014, 12, 1), date(2015, 2, 28)),
        ("2019", date(2019, 1, 1), date(2019, 12, 31)),
        ("2019-03/2020-11", date(2019, 3, 1), date(2020, 11, 30)),
    ],
)
def test_days_of_a_date(edtf, first, last):
    assert read_days(edtf) == (first, last)


@pytest.mark.parametrize("edtf", ["", "201X", "2019/..", "2018-13-45", "2018-99"])
def test_open_and_unknown_dates_have_no_days(edtf):
    assert read_days(edtf) is None


def test_distance_of_two_towns_and_when_they_are_apart():
    distance = distance_km(HOMS, ALEPPO)
    assert distance is not None
    assert 160 < distance < 175
    assert are_apart(HOMS, ALEPPO)
    assert not are_apart(HOMS, PROVINCE)
    assert not are_apart(HOMS, HOMS)
    assert not are_apart(HOMS, place("unknown", None, None))
