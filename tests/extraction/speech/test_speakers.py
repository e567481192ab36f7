"""The noun phrase that speaks: where it begins and ends, and what it stands for."""

from __future__ import annotations

import pytest

from muqabala.extraction.speech.cues import bounding_words
from muqabala.extraction.speech.speakers import find_source
from named_scenes import scene_of

KINDS = [
    *("filler", "stop", "block", "occasion", "addressee", "same", "event", "naming", "framing"),
    *("not_source", "grading", "adverbial", "passive", "manner_of_saying"),
]


def source_in(text: str):
    scene = scene_of(text)
    return find_source(scene, 0, len(scene.text))


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("شهود عيان في المكان", "شهود عيان في المكان"),
        ("مسؤول أميركي كبير اليوم", "مسؤول أميركي كبير"),
        ("مصدر في الشرطة لرويترز", "مصدر في الشرطة"),
        ("مصدر أمني في تصريح", "مصدر أمني"),
        ("مصدر أمني ل[شفق نيوز|org:shafaq] أمس", "مصدر أمني"),
        ("حصيلة ل[لحماية المدنية|org:civil]", "org:civil"),
        ("متحدث باسم الجيش خلال مؤتمر", "متحدث باسم الجيش"),
        ("المتحدث باسم الرئيس [بوتين|person:putin] في بيان", "المتحدث باسم الرئيس بوتين"),
        ("المتحدث باسم الجهاز [سامي الحلبي|person:sami]", "person:sami"),
        ("وزير الداخلية، [سامي الحلبي|person:sami]، أمس", "person:sami"),
        ("أيضا بدوره [سامي الحلبي|person:sami]", "person:sami"),
        ("تنظيم [داعش|org:is] في بيان", "org:is"),
        ("[دمشق|place:damascus] أمس", "place:damascus"),
        ("شرطة [دبي|place:dubai] أمس", "شرطة دبي"),
        ("بيان [التحالف|org:coalition]", "org:coalition"),
        ("البيان [إسرائيل|place:israel]", "البيان"),
        ("للمسؤولين", "المسؤولين"),
        ("الصياد أبو علي أمس", "الصياد أبو علي"),
        ("الصياد على الشاطئ", "الصياد"),
        ('موقع "والا" العبري أمس', "موقع والا العبري"),
        ("لمصادر محلية", "مصادر محلية"),
        ("مصادر طبية مقتل ثلاثة", "مصادر طبية"),
        ("لوكالة [الشرق|org:east] رئيس البلدية", "رئيس البلدية"),
        ("في مؤتمر صحفي رئيس البلدية", "رئيس البلدية"),
    ],
)
def test_source_is_a_name_or_the_words(text: str, name: str):
    source = source_in(text)
    assert source is not None
    assert source.name == name


@pytest.mark.parametrize(
    "text",
    ["", "أمس أيضا", "خلال المؤتمر", "في مؤتمر صحفي", "لرويترز", "مقتل ثلاثة أشخاص", "عليها"],
)
def test_adjuncts_and_objects_are_nobody(text: str):
    assert source_in(text) is None


def test_person_behind_a_preposition_is_not_the_speaker():
    source = source_in("رئيس الوفد بعد لقاء مع [سامي الحلبي|person:sami]")
    assert source is not None
    assert source.name == "رئيس الوفد"


def test_bare_definite_noun_refers_back():
    assert source_in("المسؤول").refers_back
    assert source_in("المصادر ذاتها").refers_back
    assert source_in("ذات المصدر").refers_back
    assert not source_in("مسؤول أميركي").refers_back
    assert not source_in("المسؤول الأمني الكبير").refers_back


def test_class_is_that_of_the_noun_counted():
    assert source_in("ثلاثة مسؤولين أميركيين").noun_class == "people"
    assert source_in("عدد من الشهود").noun_class == "voice"
    assert source_in("كبار السن").noun_class == ""


def test_description_covers_role_and_name():
    source = source_in("مدير المرصد [سامي الحلبي|person:sami]")
    assert source.description.split() == ["مدير", "المرصد", "سامي", "الحلبي"]


@pytest.mark.parametrize("kind", KINDS)
def test_every_class_of_bounding_words_is_filled(kind: str):
    assert bounding_words(kind)
    assert all(word == word.strip() and "_" not in word for word in bounding_words(kind))
