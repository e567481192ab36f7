"""Persons: behind titles, by given names, with compound and foreign names."""

from __future__ import annotations

import pytest

from extraction.name_reading import people


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("وصل اللواء سمير القحطبي إلى المقر.", ["سمير القحطبي"]),
        ("قال وزير النقل الأردني وليد المصري إن الطريق آمن.", ["وليد المصري"]),
        ("صرح المتحدث باسم الحكومة، عمار بوزيان، بأن الجلسة تأجلت.", ["عمار بوزيان"]),
        ("رأى المحلل السياسي “نزار الفاعوري” أن الأزمة ستطول.", ["نزار الفاعوري"]),
        ("قال مدير المستشفى الدكتور أنس بن خلدون الزعبي لصحفيين.", ["أنس بن خلدون الزعبي"]),
        ("التقى النائب عبد الرحمن المهيري وفدا من الأهالي.", ["عبد الرحمن المهيري"]),
        ("سجل اللاعب دييغو مارتينو هدفين.", ["دييغو مارتينو"]),
        ("أكد الباحث يوهان شتاينبرغ من برلين ذلك.", ["يوهان شتاينبرغ"]),
        ("ألقي القبض على المدعو أبو قتادة الحلبي.", ["أبو قتادة الحلبي"]),
    ],
)
def test_a_title_introduces_a_person(text: str, expected: list[str]) -> None:
    assert people(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("حضر الجلسة محمود الطويسي وسعاد بلقاضي.", ["محمود الطويسي", "سعاد بلقاضي"]),
        ("كتبت فاطمة الزهراوي في صفحتها.", ["فاطمة الزهراوي"]),
        ("زار جيمس هارتلي الموقع أمس.", ["جيمس هارتلي"]),
        ("التقى سيف الدين النعماني الوفد.", ["سيف الدين النعماني"]),
    ],
)
def test_a_given_name_with_a_family_name_is_a_person(text: str, expected: list[str]) -> None:
    assert people(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "على الرغم من أن الحصيلة ارتفعت فإن الوضع هادئ.",
        "أعلن الوزير أن المشروع سينتهي قريبا.",
        "هذا أمل كبير لكل الناس ونور في آخر النفق.",
        "طلب المسؤول عدم نشر اسمه مقدما تفاصيل جديدة.",
        "عاد السلام إلى المدينة بعد شهر رمضان المبارك.",
        "على سكانها أن يغادروا قبل صباح الغد.",
    ],
)
def test_words_that_are_no_names(text: str) -> None:
    assert people(text) == []


def test_titles_and_clitics_stay_outside() -> None:
    assert people("اجتمع الرئيس بالعميد زاهر التكريتي ولمياء الدغيدي.") == [
        "زاهر التكريتي",
        "لمياء الدغيدي",
    ]


def test_a_lone_given_name_is_one_where_it_speaks() -> None:
    assert people("وقال خالد، وهو أب لأربعة أطفال، إنه لن يرحل.") == ["خالد"]
    assert people("بقي خالد وحيدا في الدار.") == []


def test_verbs_end_a_name() -> None:
    assert people("قال مصطفى العزاوي أمس إن النتائج جيدة.") == ["مصطفى العزاوي"]
    assert people("غادر مصطفى العزاوي العاصمة.") == ["مصطفى العزاوي"]


def test_two_names_joined_by_and_stay_two() -> None:
    assert people("بينهم سابر عبد الكريم وفاروق دحدوح القادمان من الريف.") == [
        "سابر عبد الكريم",
        "فاروق دحدوح",
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("أشاد الوفد بعبد الكريم بن زهرة، رئيس اللجنة.", ["عبد الكريم بن زهرة"]),
        ("حضر اللقاء سامي بن فرحون، ثم غادر.", ["سامي بن فرحون"]),
        ("فاز كريم حداد وعز الدين بوقرة بالجائزة.", ["كريم حداد", "عز الدين بوقرة"]),
        ("قتل محمد الساعدي الحياني مساء أمس.", ["محمد الساعدي الحياني"]),
        ("قال أحمد عبد الله زعرور، مدير الدار.", ["أحمد عبد الله زعرور"]),
    ],
)
def test_a_name_goes_on_behind_a_patronym_or_a_family_name(text: str, expected: list[str]) -> None:
    assert people(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("وافتتح سمير بنشرقي التسجيل في الشوط الأول.", ["سمير بنشرقي"]),
        ("أدرك سمير بنشرقي التعادل في الشوط الثاني.", ["سمير بنشرقي"]),
        ("أعلن محمد شعلالي فوز الفريق بالكأس.", ["محمد شعلالي"]),
    ],
)
def test_a_name_ends_before_the_object_of_its_verb(text: str, expected: list[str]) -> None:
    assert people(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("توفي محمود رباح قنديلة (22 عاما) أمس.", ["محمود رباح قنديلة"]),
        ("وأصيب عادل حسن درويش، 31 سنة، بكسر.", ["عادل حسن درويش"]),
        ("حضرت الكاتبة سلوى بركات، التي فازت بالجائزة.", ["سلوى بركات"]),
        ("وطارق حسن على – 40 سنة.", ["طارق حسن على"]),
        ("حضر نادر خليل الحداد وفؤاد سالم.", ["نادر خليل الحداد", "فؤاد سالم"]),
    ],
)
def test_what_is_told_behind_a_mark_ends_a_name(text: str, expected: list[str]) -> None:
    assert people(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("فاز الكيني بينسون كيبروتو بالسباق.", ["بينسون كيبروتو"]),
        ("أعجب بها الياباني هيروكازو تاناموري كثيرا.", ["هيروكازو تاناموري"]),
        ("التقى جورج دبليو هارمسون الوفد.", ["جورج دبليو هارمسون"]),
        ("ألف جون ف. كينغسلي الكتاب.", ["جون ف. كينغسلي"]),
        ("وقالت المخرجة أليتشي مورتاني إن الفيلم جاهز.", ["أليتشي مورتاني"]),
        ("رأى كولن ماكدويل المشهد.", ["كولن ماكدويل"]),
    ],
)
def test_foreign_names_by_spelling_and_initials(text: str, expected: list[str]) -> None:
    assert people(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("استقبل الأمير محمد بن سلمان بن عبدالعزيز آل سعود الوفد.", 1),
        ("قال رئيس الوزراء الياباني كيشيدا فوميو إنه سيسافر.", 1),
    ],
)
def test_a_listed_name_takes_in_what_the_text_adds(text: str, expected: int) -> None:
    found = people(text)
    assert len(found) == expected
    assert found[0] in {"محمد بن سلمان بن عبدالعزيز آل سعود", "كيشيدا فوميو"}


def test_a_longer_name_than_a_listed_one_is_another_mans() -> None:
    assert people("سجل خوان كارلوس غاريدو اسمه.") == ["خوان كارلوس غاريدو"]


@pytest.mark.parametrize(
    "text",
    [
        "حصل على وسام الاستحقاق من الدرجة الأولى.",
        "أضاء نور المصابيح شوارع العاصمة.",
        "جوهر الخلاف بين الطرفين.",
        "ثورات الربيع العربي غيرت المنطقة.",
        "تأسس اللواء 35 مدرع قبل عام.",
        "عادل الفريق النتيجة في الدقيقة الأخيرة.",
        "صادق البرلمان أمس على الميزانية.",
    ],
)
def test_words_that_are_names_elsewhere(text: str) -> None:
    assert people(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("فاز هنري لامبرت كيميائي فرنسي بالجائزة.", ["هنري لامبرت"]),
        ("يواجه المدرب ماريو سانتوس ضغوطا.", ["ماريو سانتوس"]),
        ("وتقاسمتها السويسرية النرويجية آن هالفورسن.", ["آن هالفورسن"]),
        ("قاد الهداف ناديه لانس إلى الفوز.", []),
        ("حضرت ناديه محمود الجلسة.", ["ناديه محمود"]),
    ],
)
def test_callings_objects_and_possessions_are_no_parts_of_names(
    text: str, expected: list[str]
) -> None:
    assert people(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("قتل نضال الجبوري الملقب بأبو طارق أمس.", ["نضال الجبوري", "أبو طارق"]),
        ("كان يحمل هوية باسم أبو عمر الراوي.", ["أبو عمر الراوي"]),
        ("أبى خالد الدوسري أن يجيب.", ["خالد الدوسري"]),
        ("تولى الحكم بعد والده السلطان سليم الثاني سنة 1574.", ["سليم الثاني"]),
        ("حكم الإمبراطور فيليب السادس عشر طويلا.", ["فيليب السادس عشر"]),
        ("وصلت السلطانة حليمة وأقرب خدمها.", ["حليمة"]),
    ],
)
def test_kunyas_and_the_numbers_of_rulers_are_parts_of_names(
    text: str, expected: list[str]
) -> None:
    assert people(text) == expected


def test_two_places_joined_by_and_are_no_person() -> None:
    assert people("نشرت الوزارة لواءين في ربيعة وزمار أمس.") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("عين الوزير سيدي أحمد ولد سالم رئيسا.", ["سيدي أحمد ولد سالم"]),
        ("وصلت السيدة مريم منت حمادي ولد سيدي أمس.", ["مريم منت حمادي ولد سيدي"]),
        ("حضر خالد سليمان وعبد العزيز الصمد.", ["خالد سليمان", "عبد العزيز الصمد"]),
        ("ضمت القائمة سالم كبارة، وهنري شديد، وبهية الراوي.",
         ["سالم كبارة", "هنري شديد", "بهية الراوي"]),
        ("قال الوزير بارك إن الوزيرين بارك وكاميكاوا اتفقا. وغادر كاميكاوا.", ["بارك"]),
    ],
)  # fmt: skip
def test_names_of_many_parts_and_names_in_a_row(text: str, expected: list[str]) -> None:
    assert people(text)[: len(expected)] == expected
