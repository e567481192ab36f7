from __future__ import annotations

import pytest

from muqabala.extraction.speech.headlines import headline_source
from named_scenes import scene_of


def speaker(text: str) -> str | None:
    scene = scene_of(text)
    found = headline_source(scene, scene.sentences[0], scene.sentences[0].end)
    return found[0].name if found else None


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("[المرصد|org:observatory]: مقتل 10", "org:observatory"),
        ("الصحة: 5 وفيات جديدة", "الصحة"),
        ("مصدر أمني: اعتقال 3", "مصدر أمني"),
        ("«الإسعاف»: إصابة 3", "الإسعاف"),
        ("وزير المالية: العجز تراجع", "وزير المالية"),
    ],
)
def test_name_or_body_before_the_colon_speaks(text: str, name: str):
    assert speaker(text) == name


@pytest.mark.parametrize(
    "text",
    [
        "[حلب|place:aleppo]: مقتل 10",
        "المصدر: الوكالة",
        "عاجل: سقوط قتلى",
        "هزة أرضية جديدة: لا خسائر",
        "أغلق المعبر عند الساعة 10:30 صباحا",
    ],
)
def test_places_labels_and_other_words_do_not(text: str):
    assert speaker(text) is None


def test_colon_behind_the_first_cue_belongs_to_the_cue():
    scene = scene_of("[سامي|person:sami] قال: لا")
    assert headline_source(scene, scene.sentences[0], 5) is None
