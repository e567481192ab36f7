"""Figures as intervals: equal, compatible, different."""

from __future__ import annotations

import pytest

from muqabala.comparison.figures.magnitudes import Relation, ratio, read_magnitude, relate
from muqabala.model.mention import Approx

E, A, L, M, X = Approx.EXACT, Approx.ABOUT, Approx.AT_LEAST, Approx.MORE_THAN, Approx.AT_MOST


def read(value, approx=E, magnitude=None):
    found = read_magnitude(value, approx, magnitude)
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("one", "other", "relation"),
    [
        (("12",), ("12",), Relation.EQUAL),
        (("49.2",), ("49.20",), Relation.EQUAL),
        (("100", A), ("100", E), Relation.EQUAL),
        (("12",), ("13",), Relation.DIFFERENT),
        (("49.2",), ("49",), Relation.COMPATIBLE),
        (("44288361",), ("44200000",), Relation.COMPATIBLE),
        (("7.8",), ("7.7",), Relation.DIFFERENT),
        (("21",), ("23", M), Relation.DIFFERENT),
        (("24",), ("23", M), Relation.COMPATIBLE),
        (("23",), ("23", L), Relation.EQUAL),
        (("20/25",), ("50", M), Relation.DIFFERENT),
        (("10/20",), ("15",), Relation.COMPATIBLE),
        (("8500", A), ("9000", A), Relation.DIFFERENT),
        (("97",), ("100", A), Relation.COMPATIBLE),
        (("421", A), ("420", A), Relation.COMPATIBLE),
        (("420", A), ("421", A), Relation.COMPATIBLE),
        (("1046",), ("1050",), Relation.DIFFERENT),
        (("38120",), ("38000",), Relation.COMPATIBLE),
        (("5", X), ("8", L), Relation.DIFFERENT),
        (("30", L), ("45", L), Relation.DIFFERENT),
        (("PT24H",), ("P1D",), Relation.EQUAL),
        (("P9Y",), ("P10Y", A), Relation.COMPATIBLE),
        (("vague", Approx.VAGUE, 10), ("60",), Relation.COMPATIBLE),
        (("vague", Approx.VAGUE, 100), ("60",), Relation.DIFFERENT),
    ],
)
def test_relation_of_two_printed_figures(one, other, relation):
    assert relate(read(*one), read(*other)) is relation
    assert relate(read(*other), read(*one)) is relation


@pytest.mark.parametrize("value", ["", "x", "1/2/3", "P", "nan", "inf", None])
def test_what_is_no_figure_has_no_magnitude(value):
    found = read_magnitude(value, Approx.EXACT, None)
    assert found is None or found.point == 0


def test_ratio_is_at_least_one_and_survives_zero():
    assert ratio(read("10"), read("40")) == ratio(read("40"), read("10")) == 4
    assert ratio(read("0"), read("0")) == 1
