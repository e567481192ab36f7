"""Where a toll was counted: the town of an unlisted place, and the common toll of two towns."""

from __future__ import annotations

import pytest
from tests.comparison.test_verdicts import verdicts

from muqabala.comparison.pages import Page
from muqabala.comparison.sites import SitesReader
from muqabala.model.mention import Entity, Kind

NORTH = Entity("place:north", "بندر", Kind.PLACE, "city", latitude=31.2, longitude=29.9)
SOUTH = Entity("place:south", "سوقة", Kind.PLACE, "city", latitude=30.0, longitude=31.2)
MARKET = Entity("place:market", "سوق النحاسين", Kind.PLACE, "facility")
ALL = (NORTH, SOUTH, MARKET)
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
