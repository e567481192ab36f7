"""Whose a figure is, of which country, and where: what keeps like counts apart."""

from __future__ import annotations

import pytest

from muqabala.comparison.collation import collate
from muqabala.comparison.figures.figures import read_figures
from muqabala.comparison.pages import read_page
from muqabala.model.comparison import Status
from muqabala.model.mention import Entity, Kind

PARTIES = (
    Entity("org:green", "حزب الخضر", Kind.ORGANIZATION, subtype="party"),
    Entity("org:blue", "حزب السد", Kind.ORGANIZATION, subtype="party"),
    Entity("org:commission", "هيئة الانتخابات", Kind.ORGANIZATION, subtype="authority"),
)
COUNTRIES = (
    Entity("place:tr", "تركيا", Kind.PLACE, subtype="country"),
    Entity("place:sy", "سوريا", Kind.PLACE, subtype="country"),
    Entity("place:idlib", "إدلب", Kind.PLACE, subtype="city"),
)


def figures(witness):
    return read_figures(read_page(witness))


@pytest.mark.parametrize(
    ("text", "holder"),
    [
        ("نال {org:green|حزب الخضر} [20|count|مقعدا].", "org:green"),
        ("أعلنت {org:commission|هيئة الانتخابات} فوز الجميع ب[20|count|مقعدا].", ""),
        (
            "جاء {org:blue|حزب السد} ثانيا، وذهب [20|count|مقعدا] ل{org:green|حزب الخضر}.",
            "org:green",
        ),
        ("شارك {org:green|حزب الخضر} ب[20|count|سيارة].", ""),
    ],
)
def test_seats_belong_to_the_party_that_won_them(witness, text, holder):
    [figure] = figures(witness(text, PARTIES))
    assert figure.holder == holder


def test_seats_of_two_parties_neither_agree_nor_conflict(witness):
    lead = "جرت الانتخابات التشريعية الأحد وأعلنت النتائج النهائية مساء. "
    a = witness(lead + "نال {org:green|حزب الخضر} [20|count|مقعدا].", PARTIES, document_id="a")
    b = witness(lead + "نال {org:blue|حزب السد} [24|count|مقعدا].", PARTIES, document_id="b")
    rows = collate(a, b).claims
    assert {row.status for row in rows} == {Status.ONLY_A, Status.ONLY_B}


@pytest.mark.parametrize(
    ("text", "countries"),
    [
        ("هز الزلزال {place:tr|تركيا} و{place:sy|سوريا} فقتل [9|killed|شخصا].", {"tr", "sy"}),
        ("قتل [9|killed|شخصا] عند الحدود بين {place:tr|تركيا} و{place:sy|سوريا}.", set()),
        ("{place:tr|تركيا} بلد. قال الرئيس التركي إن [9|killed|شخصا] قتلوا.", {"tr"}),
        ("قتل [9|killed|شخصا] في {place:tr|تركيا}، وقالت {place:sy|سوريا} ذلك.", set()),
    ],
)
def test_countries_that_a_sentence_makes_one_scene(witness, text, countries):
    [figure] = figures(witness(text, COUNTRIES))
    assert figure.countries == {f"place:{country}" for country in countries}


def test_the_toll_of_two_countries_is_not_that_of_one(witness):
    lead = "ضرب زلزال مدمر {place:tr|تركيا} و{place:sy|سوريا} فجر الاثنين"
    a = witness(f"{lead} وقتل [1300|killed|شخصا].", COUNTRIES, document_id="a")
    b = witness(f"{lead}. وقتل في {place('sy')} [330|killed|شخصا].", COUNTRIES, document_id="b")
    c = witness(f"{lead} وقتل [1600|killed|شخصا].", COUNTRIES, document_id="c")
    assert [row for row in collate(a, b).claims if row.status is Status.CONFLICT] == []
    assert [row for row in collate(a, c).claims if row.status is Status.CONFLICT]


def test_two_tolls_of_one_country_among_several_are_not_a_whole_and_its_share(witness):
    lead = "ضرب زلزال مدمر {place:tr|تركيا} و{place:sy|سوريا} فجر الاثنين"
    here = "[{0}|killed|شخصا|place=place:sy] في {{place:sy|سوريا}}"
    a = witness(f"{lead}. وقتل {here.format(111)}.", COUNTRIES, document_id="a")
    total = f"{lead} وقتل [500|killed|شخصا]."
    b = witness(f"{total} وقتل {here.format(237)}.", COUNTRIES, document_id="b")
    found = [row for row in collate(a, b).claims if row.status is Status.CONFLICT]
    assert [b.analysis.claims[row.b[0]].value for row in found] == ["237"]


def place(country: str) -> str:
    return {"sy": "{place:sy|سوريا}"}[country]


@pytest.mark.parametrize(
    ("between", "known"), [(" في ", True), (" في سبع مدن، أغلبهم في ", False), (" بينهم ", False)]
)
def test_the_place_of_a_part_is_not_that_of_the_whole(witness, between, known):
    text = f"قتل [9|killed|شخصا|place=place:idlib]{between}{{place:idlib|إدلب}}."
    [figure] = figures(witness(text, COUNTRIES))
    assert bool(figure.place) is known


def test_an_amount_is_known_by_what_it_is_for(witness):
    text = "خصصت الموازنة [9|money|as=9 ريالات] للتعليم و[8|money|as=8 ريالات] للبرميل."
    assert [figure.holder for figure in figures(witness(text))] == ["تعليم", ""]


def test_of_them_stands_for_the_people_named_before(witness):
    text = "هاجم الإرهابيون القرية فقتل الجنود [11|killed|منهم]."
    [figure] = figures(witness(text))
    assert figure.noun.group == "soldier"


def test_cases_of_death_count_the_dead(witness):
    [figure] = figures(witness("سجلت الوزارة [32|killed|حالة] وفاة."))
    assert figure.noun.group == "victim"
