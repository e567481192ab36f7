"""Organisations that no list and no common head noun tells."""

from __future__ import annotations

import pytest

from extraction.name_reading import marked, meant, organisations, places


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("درعا نيوز (بصرى) - أفاد شهود بسقوط قذيفة.", ["درعا نيوز"]),
        ("وتلقت «الضفاف نيوز» نسخة من البيان.", ["الضفاف نيوز"]),
        ("وصرح لبرقة بوست أمس.", ["برقة بوست"]),
        ("قال مراسل «الساحة» إن القصف توقف.", ["الساحة"]),
        ("نشر الموقع خبرا نيوز.", []),
        ("قال مراسل المحطة «أهلا» وانصرف.", []),
    ],
)
def test_outlets_without_a_noun(text: str, expected: list[str]) -> None:
    assert organisations(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("انسحبت الفرقة السابعة مشاة من الموقع.", ["الفرقة السابعة مشاة"]),
        (
            "قصفوا مقر اللواء 61 وتقدم الجيش الثاني الميداني.",
            ["اللواء 61", "الجيش الثاني الميداني"],
        ),
        ("وصل اللواء سامي إلى الفرقة المسرحية.", []),
        ("دمر الجيش 4 آليات وقتل الجيش 3 من المسلحين.", []),
    ],
)
def test_units_of_an_army(text: str, expected: list[str]) -> None:
    assert organisations(text) == expected


def test_a_local_body_holds_its_place() -> None:
    text = "أعلنت قيادة عمليات ديالى ولجان مقاومة الفاشر بيانا."
    assert organisations(text) == ["قيادة عمليات ديالى", "لجان مقاومة الفاشر"]
    assert places(text) == []


def test_what_tells_where_a_body_is_no_part() -> None:
    assert organisations("قصفوا مركز إيواء بحي السلام، وسجن رئيس محكمة بمجمع المحاكم.") == []


def test_verbs_and_founders_are_no_bodies() -> None:
    assert organisations("تجمع محتجون محسوبون على السلطة، وذكر مؤسسه التاريخي ذلك.") == []


def test_what_a_board_runs_is_the_body() -> None:
    text = "أقر مجلس إدارة الهيئة العامة للاستثمار أمس خطة."
    assert organisations(text) == ["الهيئة العامة للاستثمار"]


SPORT = "في مباراة الدوري لكرة القدم "


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("فاز شبيبة الزيتون على ضيفه.", ["شبيبة الزيتون"]),
        ("خسر الترجي الجرجيسي أمس.", ["الترجي الجرجيسي"]),
        ("تعادل شباب العقبة مع ضيفه.", ["شباب العقبة"]),
        ("قال شباب المدينة إن مستقبل الفريق آمن.", []),
    ],
)
def test_clubs_of_no_list(text: str, expected: list[str]) -> None:
    assert organisations(SPORT + text) == expected


def test_a_club_needs_a_report_on_sport() -> None:
    assert organisations("اجتمع شباب العقبة في البلدية.") == []


@pytest.mark.parametrize(
    ("text", "name", "entity"),
    [
        ("قال القضاء التونسي إنه يحقق.", "القضاء التونسي", "org:judiciary-tn"),
        (
            "نقلت وكالة الأنباء اللبنانية الخبر.",
            "وكالة الأنباء اللبنانية",
            "org:state-news-agency-lb",
        ),
        ("قررت رئاسة الأركان التركية الرد.", "رئاسة الأركان التركية", "org:general-staff-tr"),
    ],
)
def test_bodies_of_states(text: str, name: str, entity: str) -> None:
    assert meant(text)[name] == entity


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("وقالت مصادر لـ«الضفاف» إن الطريق مغلق.", ["الضفاف"]),
        ("خصص المبلغ لـ«الفقراء» في المدينة.", []),
        ("أعربت شركة الزاوية لتكرير النفط عن قلقها.", ["شركة الزاوية لتكرير النفط"]),
        ("وذكرت قناة «ليبيا الغد الجديد» ذلك.", ["ليبيا الغد الجديد"]),
    ],
)
def test_quoted_outlets_and_purposes(text: str, expected: list[str]) -> None:
    assert organisations(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("تراجع سهم «الساحل للملاحة» أمس.", ["الساحل للملاحة"]),
        ("تقدم #الحشد_الشعبي في الأنبار.", ["الحشد_الشعبي"]),
        ("أفاد مراسل الميادين في بيروت.", ["الميادين"]),
        ("جمع البنك الأهلي لإعادة تمويل ديون المال.", ["البنك الأهلي"]),
    ],
)
def test_companies_hashtags_and_outlets(text: str, expected: list[str]) -> None:
    assert organisations(text) == expected


def test_a_foundation_bears_the_whole_name_of_its_founder() -> None:
    text = "مولته جمعية الشيخ عبدالله النوراني الخيرية."
    assert organisations(text) == ["جمعية الشيخ عبدالله النوراني الخيرية"]


def test_a_verb_behind_a_squad_is_no_name() -> None:
    assert organisations("قالوا إن فرقة عاينت الآبار.") == []


def test_a_party_may_be_for_the_sake_of_something() -> None:
    text = "أسس حزب الاتحاد من أجل الديمقراطية والتقدم. ونظمت الحركة من أجل الضغط وقفة."
    assert organisations(text)[0] == "حزب الاتحاد من أجل الديمقراطية والتقدم"
    assert "الحركة من أجل الضغط" not in organisations(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("رئيس هيئة الرقابة على المصنفات الفنية.", ["هيئة الرقابة على المصنفات الفنية"]),
        ("أكدت بعثة الأمم المتحدة في مالي ذلك.", ["بعثة الأمم المتحدة في مالي"]),
        ("رئيسة بعثة صندوق النقد الدولي في حديثها.", ["صندوق النقد الدولي"]),
        ("ملتقى غرفة الرياض السنوي.", ["غرفة الرياض"]),
        ("قصفت مليشيا آل دقلو السوق.", ["مليشيا آل دقلو"]),
        ("انضووا تحت لواء الكرامة الجديد.", []),
        ("وهو تنظيم ثوري أهلي.", []),
        ("رصد “ضفاف مونيتور” قتلى.", ["ضفاف مونيتور"]),
        ("ذكرت «الضفاف الجديدة» أن الأمر انتهى.", ["الضفاف الجديدة"]),
        ("قالت «لن نعود أبدا» ثم مضت.", []),
        ("أعلنت مديرية الثقافة و الفنون ذلك.", ["مديرية الثقافة و الفنون"]),
        ("حسب وكالة زاخا برس الأفغانية.", ["وكالة زاخا برس"]),
        ("عضو المجلس المحلي قال ذلك في المركز الإعلامي.", []),
        (
            "وكيل وزارة الشؤون الإسلامية والأوقاف والدعوة والإرشاد.",
            ["وزارة الشؤون الإسلامية والأوقاف والدعوة والإرشاد"],
        ),
        ("ضد مليشيات خليفة حفتر.", []),
    ],
)
def test_bodies_and_what_only_looks_like_one(text: str, expected: list[str]) -> None:
    assert organisations(text) == expected


def test_a_paper_that_bears_a_regions_name() -> None:
    text = "قال خبير تحدث لـ«الشرق الأوسط» إن دول الشرق الأوسط معنية."
    assert marked(text) == ["O الشرق الأوسط", "L الشرق الأوسط"]
