"""Who gives a sum of money, and what two sums of two givers are to each other."""

from __future__ import annotations

import pytest
from tests.comparison.ledger.test_verdicts import verdicts

from muqabala.comparison.collation import collate
from muqabala.comparison.figures.givers import GiversReader
from muqabala.comparison.pages import Page
from muqabala.model.comparison import Status
from muqabala.model.mention import Entity, Kind

NORTH = Entity("place:north", "الشمالية", Kind.PLACE, subtype="country")
SOUTH = Entity("place:south", "الجنوبية", Kind.PLACE, subtype="country")
ALL = (NORTH, SOUTH)
SUM = "[500|money|دولار]"


@pytest.mark.parametrize(
    ("text", "giver"),
    [
        (f"وقدمت {{place:north|الشمالية}} {SUM} للإعمار.", "place:north"),
        (f"أما {{place:north|الشمالية}} التي خصصت {SUM} للإعمار فغابت.", "place:north"),
        (
            f"وقالت {{place:north|الشمالية}} إنها ستمنح {{place:south|الجنوبية}} {SUM}.",
            "place:north",
        ),
        (f"وتأمل {{place:south|الجنوبية}} أن تحصل على تعهدات بقيمة {SUM}.", ""),
        (f"وبلغت صادرات {{place:south|الجنوبية}} {SUM}.", ""),
        (f"وقدمت {{place:north|الشمالية}} [90|money|دولار]، وبلغ العجز {SUM}.", ""),
    ],
)
def test_who_gives_a_sum(witness, text, giver):
    page = Page(witness(text, ALL))
    mention = next(one for one in page.witness.analysis.mentions if one.value == "500")
    assert GiversReader(page).giver(mention, 0) == giver


def test_sums_of_two_givers_are_not_one(witness):
    text = "في مؤتمر إعمار الميناء تعهدت {%s} بتقديم [500|money|دولار] لإعادة بناء المساكن."
    north, south = (text % one for one in ("place:north|الشمالية", "place:south|الجنوبية"))
    assert ("agree", "500", "500") in verdicts(witness(north, ALL), witness(north, ALL))
    other = south.replace("لإعادة بناء المساكن", "لتأهيل المدارس")
    assert ("agree", "500", "500") not in verdicts(witness(north, ALL), witness(other, ALL))


def test_who_gives_both_sums_is_told(witness):
    text = "في مؤتمر إعمار الميناء تعهدت {place:north|الشمالية} بتقديم [500|money|دولار] للمساكن."
    a, b = witness(text, ALL), witness(text.replace("بتقديم", "بمبلغ"), ALL)
    codes = {one.code: one.details for row in collate(a, b).claims for one in row.reasons}
    assert codes.get("same_giver") == ("place:north",)
    assert "same_holder" not in codes


def test_dozens_of_one_sentence_printed_twice_agree(witness):
    a = witness("قتل [vague|killed|الأشخاص|as=عشرات|approx=vague] في انفجار الميناء صباح الأحد.")
    assert {row.status for row in collate(a, a).claims} == {Status.AGREE}
