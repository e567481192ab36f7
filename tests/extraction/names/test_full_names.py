"""How far the name of a person goes, and who presents one that no list holds."""

from __future__ import annotations

import pytest

from extraction.name_reading import marked, meant, people, places


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("هزمت اللاتفية دافني سولتيرن منافستها.", ["دافني سولتيرن"]),
        ("وقالت هيلغا بروندال، وهي معلمة، إنها نجت.", ["هيلغا بروندال"]),
        ("وقال المدرب باسيتو كورومانغا إن الفريق جاهز.", ["باسيتو كورومانغا"]),
        ("سجل صالح المرزوقي هدف الفوز.", ["صالح المرزوقي"]),
        ("وأضاع موسى الدرعاوي ركلة جزاء.", ["موسى الدرعاوي"]),
        ("تألق الحارس يزيد أبو سمرة.", ["يزيد أبو سمرة"]),
        ("قال وزير النقل علي حمدية إن السفينة غرقت.", ["علي حمدية"]),
        ("قال الأمين العام لحزب الراية جمال ولد عمار إنه مستعد.", ["جمال ولد عمار"]),
        ("قال النقيب نسيم بركاوي المكلف بالإعلام ذلك.", ["نسيم بركاوي"]),
        ("قالت ليلى بن ناصر رئيسة الفرع.", ["ليلى بن ناصر"]),
        ("وقال تاجر في السوق، أبو خالد، إن البضاعة تلفت.", ["أبو خالد"]),
    ],
)
def test_whole_names(text: str, expected: list[str]) -> None:
    assert people(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "أكدت الشركة في بيان نشرته اليوم أن الخط آمن.",
        "فتحت البلدية مسارات آمنة للعبور.",
        "روى ناجون ما جرى.",
        "تحدثت الباحثة عن صرف إعانات عاجلة.",
        "قصد الناس سواحل المدينة، وعلى أم الرأس سقطت قذيفة.",
        "عرضت مسرحية «عشقت الدنيا» في المهرجان الدولي.",
    ],
)
def test_words_are_no_people(text: str) -> None:
    assert people(text) == []


def test_a_villager_is_not_the_politician_called_so() -> None:
    assert people("قال القروي سعيد حمدان إن النار أتت على الزيتون.") == ["سعيد حمدان"]


def test_sidi_before_a_name_is_a_place_on_the_coast() -> None:
    text = "غرق المركب قبالة سواحل سيدي مسعود."
    assert people(text) == []
    assert places(text) == ["سيدي مسعود"]


def test_a_minister_introduces_his_ministry() -> None:
    found = meant("قالت وزيرة الصحة المصرية إن العدد ارتفع، وكانت الوزارة أعلنت حصيلة أقل.")
    assert found["الوزارة"] == "org:ministry-of-health-eg"


def test_a_ministry_belongs_to_the_country_of_the_town_behind_it() -> None:
    text = "ضرب الزلزال تركيا وتركيا. وقالت وزارة الصحة في دمشق إن العدد ارتفع."
    assert meant(text)["وزارة الصحة"] == "org:ministry-of-health-sy"


def test_gaza_has_no_israeli_ministry() -> None:
    text = "قصفت إسرائيل قطاع غزة. وقالت وزارة الصحة إن إسرائيل قصفت الحي، وهو في غزة."
    assert meant(text)["وزارة الصحة"] == "org:ministry-of-health-ps"


def test_floods_are_not_seoul() -> None:
    assert places("جرفت السيول المنازل، وقال شهود إن سيول الوادي لم تتوقف.") == []
    assert places("أعلنت سيول أن كوريا الجنوبية مستعدة.") == ["سيول", "كوريا الجنوبية"]


def test_a_dateline_names_the_capital() -> None:
    found = meant("تونس - قالت وزارة الداخلية ذلك. وتعد تونس وجهة سياحية.")
    assert found["تونس"] == "place:tunisia"
    assert marked("الجزائر، 11 جويلية - انتهى البحث.")[0] == "L الجزائر"
    assert meant("الجزائر، 11 جويلية - انتهى البحث.")["الجزائر"] == "place:algiers"


def test_plants_are_one_with_and_without_what_they_make() -> None:
    found = meant("سقطت قذائف على معمل غاز الشدادي، وقال مدير معمل الشدادي إنه توقف.")
    assert found["معمل غاز الشدادي"] == found["معمل الشدادي"]


def test_a_field_of_work_joined_by_waw_belongs_to_the_body() -> None:
    assert marked("أعلنت الهيئة العامة للزكاة والدخل الأرقام.") == ["O الهيئة العامة للزكاة والدخل"]
    assert marked("طالب المنتدى الساحلي للحقوق والهجرة بتحقيق.") == [
        "O المنتدى الساحلي للحقوق والهجرة"
    ]
    assert marked("أغلقت إدارة المعمل الأبواب.") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("قال الوزير محمد الأمين ولد الخليفة ولد أحمد إن", ["محمد الأمين ولد الخليفة ولد أحمد"]),
        ("زار الفريق ولد مكت المخيم.", ["ولد مكت"]),
        ("التقى والي ولاية لبراكنة محمد الشيخ ولد سويدي أمس", ["محمد الشيخ ولد سويدي"]),
        ("قال النائب عدنان القاضي في رده.", ["عدنان القاضي"]),
        ("تلاه المهندس سميح العلوي بأصوات أقل.", ["سميح العلوي"]),
        ("قالت المهندسة هدى سلطان أمس.", ["هدى سلطان"]),
        ("قال المهندس محمد سالم والمهندس مجيد خليل.", ["محمد سالم", "مجيد خليل"]),
        ("واصل القاضي فادي صوان تحقيقاته، فاستمع إلى الشهود.", ["فادي صوان"]),
    ],
)
def test_names_with_clans_and_family_names_that_are_words(text: str, expected: list[str]) -> None:
    assert people(text) == expected
