"""Places: listed, triggered, in lists, and held back where they are ordinary words."""

from __future__ import annotations

import pytest

from extraction.name_reading import meant, organisations, places, prepared
from muqabala.extraction.names.entities import find_entities


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("وقع الحادث في بلدة تل سلهوب.", ["تل سلهوب"]),
        ("دخلت القوات قريتي العكيدية والمشرفية.", ["العكيدية", "المشرفية"]),
        ("في بلدات زملكا وعين ترما وسقبا.", ["زملكا", "عين ترما", "سقبا"]),
        ("على ضفة نهر العاصي.", ["نهر العاصي"]),
        ("قرب حقل الخراطة.", ["حقل الخراطة"]),
        ("في حي السلام بالعاصمة.", ["السلام"]),
        ("أصيب مسجد عمر بن الخطاب بأضرار.", ["مسجد عمر بن الخطاب"]),
    ],
)
def test_generic_nouns_introduce_places(text: str, expected: list[str]) -> None:
    assert places(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "وصلوا إلى منطقة آمنة بعيدا عن مناطق سيطرتهم.",
        "في مدينة ساحلية صغيرة وقرية نائية.",
        "حسب القانون القائم على النظام النسبي.",
        "فتح الباب أمام الحوار.",
        "نشر صور الضحايا وعدد الأيام الخمس.",
        "نقطة نقطة حتى وصل المبلغ.",
    ],
)
def test_ordinary_words_are_no_places(text: str) -> None:
    assert places(text) == []


def test_a_town_that_is_a_word_is_believed_in_its_country() -> None:
    assert places("قصف الطيران العراقي موقعا في القائم غربي الأنبار.") == ["القائم", "الأنبار"]
    assert places("سيطر الجيش على مدينة الباب شمال سوريا.") == ["الباب", "سوريا"]


def test_a_doubtful_name_between_sure_ones_is_a_place() -> None:
    text = "في ريف دير الزور السوري هاجموا الميادين والقورية والعشارة."
    assert places(text) == ["دير الزور", "الميادين", "القورية", "العشارة"]


def test_nationalities_are_none() -> None:
    assert places("القوات السعودية واليمنية على الحدود العراقية السورية.") == []
    assert places("عاد من السعودية إلى سورية.") == ["السعودية", "سورية"]


def test_spellings_of_one_place_are_one_entity() -> None:
    found = meant("سوريا: في البوكمال والبو كمال، وفي قرية خوشام، وفي ديرالزور.")
    assert found["البوكمال"] == found["البو كمال"] == "place:abu-kamal"
    assert found["خوشام"] == "place:khasham"
    assert found["ديرالزور"] == "place:deir-ez-zor"


def test_an_unlisted_place_is_known_again() -> None:
    text = "اقتحموا بلدة الزعنونية ليلا، ثم انسحبوا من الزعنونية فجرا."
    assert places(text) == ["الزعنونية", "الزعنونية"]


def test_an_airport_of_a_town_is_told_by_the_town() -> None:
    assert places("أقلعت من مطار هافانا متوجهة إلى كوبا.")[0] == "هافانا"
    assert places("أغلق مطار دمشق الدولي.") == ["مطار دمشق الدولي"]


def test_the_gazetteer_needs_a_preposition_and_its_country() -> None:
    assert places("في مدينة لودفيغسهافن الألمانية حريق كبير.") != []
    assert "كان" not in places("كان في فرنسا هدوء.")


def test_oman_and_amman() -> None:
    assert meant("وصل الوفد الأردني إلى عمان قادما من إربد.")["عمان"] == "place:amman"
    assert meant("غادرت السفن العمانية مسقط، وقالت عمان إنها آمنة.")["عمان"] == "place:oman"


def test_a_city_and_its_club() -> None:
    text = "فاز برشلونة في مباراة الدوري على مضيفه، وعاد اللاعب إلى برشلونة."
    assert organisations(text) == ["برشلونة"]
    assert places(text) == ["برشلونة"]


def test_a_curated_place_is_preferred_to_a_namesake_of_the_gazetteer() -> None:
    found = meant("في سوريا: قصفوا بلدات هجين والسوسة والشعفة.")
    assert {"place:hajin", "place:al-susah", "place:al-shaafah"} <= set(found.values())


def test_a_region_in_brackets_is_no_channel() -> None:
    assert meant("في سوريا، إلى منطقة (الجزيرة) شرقا.")["الجزيرة"] == "place:jazira-syria"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("أغلق مطار سبها الدولي أبوابه.", ["مطار سبها الدولي"]),
        ("نقلوا إلى مستشفى الأمل التخصصي أمس.", ["مستشفى الأمل التخصصي"]),
        ("جرت المباراة على ملعب محمد السادس أمس.", ["ملعب محمد السادس"]),
        ("اندلع حريق في فندق سان ريمون مساء.", ["فندق سان ريمون"]),
        ("اقتحموا مطار سبها العسكري في ليبيا.", ["سبها", "ليبيا"]),
    ],
)
def test_a_facility_bears_its_rank(text: str, expected: list[str]) -> None:
    assert places(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "وقال مدير مستشفى النور إن الجرحى نقلوا.",
        "وأكد طبيب في مستشفى النور أن الحالات مستقرة.",
        "استقبل مستشفى النور 50 جريحا.",
    ],
)
def test_a_particle_or_a_figure_is_no_part_of_a_name(text: str) -> None:
    assert places(text) == ["مستشفى النور"]


def test_a_plant_is_called_by_what_it_is() -> None:
    text = "هجوم على معمل غاز الريان، ثم عاد معمل الريان إلى العمل."
    mentions, entities = find_entities(prepared(text))
    assert len({mention.entity for mention in mentions}) == 1
    assert [entity.name for entity in entities] == ["معمل غاز الريان"]
