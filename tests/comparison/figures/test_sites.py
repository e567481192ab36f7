"""Where a toll was counted: the town of an unlisted place, and the common toll of two towns."""

from __future__ import annotations

import pytest
from tests.comparison.ledger.test_verdicts import verdicts

from muqabala.comparison.figures.sites import SitesReader
from muqabala.comparison.pages import Page
from muqabala.model.mention import Entity, Kind

NORTH = Entity("place:north", "بندر", Kind.PLACE, subtype="city", latitude=31.2, longitude=29.9)
SOUTH = Entity("place:south", "سوقة", Kind.PLACE, subtype="city", latitude=30.0, longitude=31.2)
MARKET = Entity("place:market", "سوق النحاسين", Kind.PLACE, subtype="facility")
ALL = (NORTH, SOUTH, MARKET)
COUNTRIES = (("east", "الشرقية"), ("west", "الغربية"))
BOTH = "قتل [41|killed|شخصا|place=place:north] في تفجيري {place:north|بندر} و{place:south|سوقة}."


def test_a_market_is_in_the_town_named_behind_it(witness):
    page = Page(witness("انفجار في {place:market|سوق النحاسين} بمدينة {place:south|سوقة}.", ALL))
    assert SitesReader(page).town("place:market") == "place:south"
    assert SitesReader(page).town("place:north") == "place:north"


def test_a_place_told_after_a_comma_is_no_town_of_a_market(witness):
    page = Page(witness("انفجار {place:market|سوق النحاسين}، وهجوم {place:south|سوقة}.", ALL))
    assert SitesReader(page).town("place:market") == "place:market"


@pytest.mark.parametrize(
    ("text", "joined"),
    [
        ("هجومان في {place:north|بندر} وفي {place:south|سوقة}.", True),
        ("هجوم على الطريق بين {place:north|بندر} و{place:south|سوقة}.", False),
        ("هجوم في {place:north|بندر}، ثم آخر قرب {place:south|سوقة}.", False),
    ],
)
def test_towns_joined_by_a_sentence_have_one_toll(witness, text, joined):
    found = SitesReader(Page(witness(text, ALL))).joined("", 0)
    assert (found == {"place:north", "place:south"}) is joined


def test_the_toll_of_one_town_does_not_contradict_that_of_both(witness):
    a = witness(BOTH, ALL)
    one = "قتل [25|killed|شخصا|place=place:south] في تفجير {place:south|سوقة} بندر."
    assert ("conflict", "41", "25") not in verdicts(a, witness(one, ALL))
    assert ("conflict", "41", "43") in verdicts(a, witness(BOTH.replace("41", "43"), ALL))


def test_a_toll_of_no_land_is_that_of_all_lands_told_beside_it(witness):
    lands = [Entity(f"place:{one}", name, Kind.PLACE, subtype="country") for one, name in COUNTRIES]
    a = witness(
        "قتل الإعصار [200|killed|شخص] في المنطقة. وقتل [68|killed|شخصا|place=place:east] في "
        "{place:east|الشرقية}. وارتفع العدد إلى [70|killed|قتيلا|place=place:west] في "
        "{place:west|الغربية}.",
        tuple(lands),
    )
    b = witness(
        "قتل الإعصار [89|killed|شخصا|place=place:west] في {place:west|الغربية}.", tuple(lands)
    )
    assert ("conflict", "200", "89") not in verdicts(a, b)
    assert ("conflict", "89", "200") not in verdicts(b, a)
