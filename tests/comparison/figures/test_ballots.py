"""Ballots of unlike kinds: valid ones, spoilt ones, those cast, and the voters of the rolls."""

from __future__ import annotations

import pytest
from tests.comparison.ledger.test_verdicts import verdicts

VALID = "وبلغت الأصوات الصحيحة في الانتخابات [{}|count|صوتا]."
SPOILT = "وبلغت الأصوات الباطلة في الانتخابات [{}|count|صوتا]."
CAST = "وبلغ عدد من أدلوا بأصواتهم في الانتخابات [{}|count|ناخبا]."
ROLLS = "وبلغ عدد المسجلين في الانتخابات [{}|count|ناخبا]."


@pytest.mark.parametrize(
    ("one", "other", "clash"),
    [
        (VALID, VALID, True),
        (CAST, CAST, True),
        (VALID, CAST, False),
        (VALID, SPOILT, False),
        (CAST, ROLLS, False),
    ],
)
def test_only_ballots_of_one_kind_contradict_each_other(witness, one, other, clash):
    found = verdicts(witness(one.format(22491921)), witness(other.format(24254152)))
    assert (("conflict", "22491921", "24254152") in found) is clash


def test_spoilt_ballots_contradict_no_ballots_of_no_kind(witness):
    plain = witness("وبلغت في الانتخابات [656000|count|صوتا].")
    spoilt = witness(SPOILT.format(1522819))
    assert {status for status, _, _ in verdicts(plain, spoilt)} == {"only_a", "only_b"}


def test_equal_ballots_agree_whatever_they_are_called(witness):
    assert ("agree", "22491921", "22491921") in verdicts(
        witness(VALID.format(22491921)), witness(CAST.format(22491921))
    )


def test_the_votes_a_candidate_won_are_those_that_voters_gave(witness):
    a = witness(
        "صوت لصالح {person:n|نادر} في الانتخابات [2438954|count|ناخبا|victims=person:n] أمس."
    )
    b = witness(
        "وفاز {person:n|نادر} في الانتخابات إذ نال [2389954|count|صوتا|victims=person:n] أمس."
    )
    assert ("conflict", "2438954", "2389954") in verdicts(a, b)
