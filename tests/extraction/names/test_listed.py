"""Listed names are believed where their guards let them be."""

from __future__ import annotations

import pytest

from extraction.name_reading import scan
from muqabala.extraction.names.listed import find_listed


def listed(text: str) -> dict[str, str]:
    read = scan(text)
    found, _ = find_listed(read)
    return {read.prepared.folded.text[n.start : n.end]: n.entity.id for n in found}


def countries(text: str) -> dict[str, int]:
    return dict(find_listed(scan(text))[1])


def test_countries_are_counted_by_places_bodies_and_nationalities() -> None:
    assert countries("في دمشق وحلب قوات تركية")["SY"] == 2
    assert countries("في دمشق وحلب قوات تركية")["TR"] == 1


def test_a_family_name_is_no_nationality() -> None:
    assert "TR" not in countries("قال منصور التركي إن الرياض آمنة")


def test_israel_and_palestine_are_one_neighbourhood() -> None:
    counted = countries("قصف الجيش الإسرائيلي غزة")
    assert counted["PS"] == counted["IL"] > 1


def test_the_west_bank_is_no_river_bank() -> None:
    assert "الضفه الغربيه" not in listed("عبروا إلى الضفة الغربية لنهر الفرات في سوريا")
    assert listed("في الضفة الغربية والقدس")["الضفه الغربيه"] == "place:west-bank"


@pytest.mark.parametrize(
    "text",
    [
        "قال وزير الداخلية المصري",
        "رحب بالاتفاق السعودي الإيراني",
        "صعد النفط العراقي إلى 80 دولارا",
    ],
)
def test_what_a_state_has_is_no_club(text: str) -> None:
    assert listed(text) == {}


def test_a_plus_belongs_to_the_name_before_it() -> None:
    assert list(listed("قررت أوبك+ خفض الإنتاج")) == ["اوبك+"]


def test_a_team_is_named_behind_its_noun_alone() -> None:
    assert "النصر" in listed("استعاد فريق النصر الصدارة")
    assert "النصر" not in listed("تحقق النصر أمس")


def test_clubs_need_a_report_on_sport() -> None:
    assert "الاهلي" not in listed("العمل الأهلي في مصر")
    found = listed("سجل لاعب الأهلي في مباراة الدوري المصري")
    assert found["الاهلي"] == "org:al-ahly-sc"


def test_the_club_of_the_country_spoken_of() -> None:
    assert listed("مباراة الأهلي في كأس الملك السعودي بجدة")["الاهلي"] == "org:al-ahli-saudi-fc"


def test_prayer_is_no_state() -> None:
    assert "المغرب" not in listed("بعد صلاة المغرب")
    assert listed("عاد من المغرب")["المغرب"] == "place:morocco"


def test_the_state_and_the_adjective() -> None:
    assert "السعوديه" not in listed("القوات السعودية والمصرية والسعودية")
    assert listed("زار السعودية أمس")["السعوديه"] == "place:saudi-arabia"


def test_a_title_in_a_listed_name_stays_outside() -> None:
    assert listed("استقبل الملك سلمان الوفد") == {"سلمان": "person:king-salman"}


def test_a_town_spelled_otherwise_behind_a_preposition() -> None:
    found = listed("وصلوا إلى القامشلى في سوريا ثم غادروا نحو الرستون")
    assert found["القامشلي"] == "place:qamishli"
