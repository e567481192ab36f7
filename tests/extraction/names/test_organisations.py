"""Organisations: curated, of a state, and behind a head noun."""

from __future__ import annotations

import pytest

from extraction.name_reading import meant, mentions, organisations


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("أعلن حزب الراية انسحابه.", ["حزب الراية"]),
        ("قالت الهيئة العامة للطيران المدني إن الرحلات عادت.", ["الهيئة العامة للطيران المدني"]),
        ("ذكر المركز الوطني للزلازل قوة الهزة.", ["المركز الوطني للزلازل"]),
        ("افتتحت شركة سيرافيكو مصنعا.", ["شركة سيرافيكو"]),
        ("حذر جهاز حماية المستهلك من المنتج.", ["جهاز حماية المستهلك"]),
        ("بثت شبكة (صدى الشرق) المقطع.", ["صدى الشرق"]),
        ("رفضت نقابة الصحفيين القرار.", ["نقابة الصحفيين"]),
    ],
)
def test_head_nouns_introduce_organisations(text: str, expected: list[str]) -> None:
    assert organisations(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "تعطلت حركة المرور على الطريق.",
        "ميليشيات موالية هاجمت الحاجز.",
        "أوقف شخصان في شبكة لتهريب الآثار.",
        "عقد مجلس الإدارة جلسة.",
        "جاء في المركز الأول.",
        "شكلت لجنة خاصة لهذا الأمر.",
        "استمعت لجنة التحقيق إلى الشهود.",
        "شركة كبيرة ومنظمة إرهابية.",
    ],
)
def test_common_nouns_are_none(text: str) -> None:
    assert organisations(text) == []


def test_bodies_of_a_state_bear_its_code() -> None:
    found = meant("قالت وزارة الداخلية التركية والجيش اللبناني وقوات الجيش الكوري الجنوبي.")
    assert found["وزارة الداخلية التركية"] == "org:ministry-of-interior-tr"
    assert found["الجيش اللبناني"] == "org:armed-forces-lb"


def test_a_body_without_nationality_belongs_to_the_country_of_the_report() -> None:
    found = meant("في تونس العاصمة، قالت وزارة الداخلية إن ولاية سوسة آمنة.")
    assert found["وزارة الداخلية"] == "org:ministry-of-interior-tn"
    assert meant("قالت وزارة الداخلية.")["وزارة الداخلية"] == "org:ministry-of-interior"


def test_a_minister_is_no_ministry() -> None:
    assert organisations("قال وزير الداخلية اللبناني إن الوضع هادئ.") == []
    assert organisations("قالت الداخلية اللبنانية إن الوضع هادئ.") == ["الداخلية اللبنانية"]


def test_the_place_inside_a_name_is_kept_as_nested() -> None:
    text = "تقدمت قوات سوريا الديمقراطية نحو الجيب."
    found = {m.span.of(text): m.nested for m in mentions(text)}
    assert found == {"قوات سوريا الديمقراطية": False, "سوريا": True}


def test_the_article_merged_with_lam_begins_at_the_second_lam() -> None:
    text = "غارات للتحالف الدولي على الموقع."
    assert organisations(text) == ["لتحالف الدولي"]


@pytest.mark.parametrize("name", ["العالم", "النهار", "الحياة", "الوطن", "البيان", "الأخبار"])
def test_papers_that_are_words_need_a_trigger_or_marks(name: str) -> None:
    assert organisations(f"تغير {name} كثيرا.") == []
    assert any(name in found for found in organisations(f"ذكرت صحيفة {name} ذلك."))
    assert organisations(f"ذكرت «{name}» ذلك.") == [name]


def test_one_actor_under_many_names() -> None:
    found = meant("داعش وتنظيم الدولة وتنظيم داعش والدولة الإسلامية في العراق والشام.")
    assert set(found.values()) - {"place:iraq"} == {"org:islamic-state"}
