"""Classes of names met in news of many countries, in sentences of our own."""

from __future__ import annotations

import pytest

from extraction.name_reading import meant, organisations, people, places


@pytest.mark.parametrize(
    ("text", "names"),
    [
        # behind و the given name is as sure as without it
        ("حضر إبراهيم حسن ومحمد سرحون وخالد بدوي.", ["إبراهيم حسن", "محمد سرحون", "خالد بدوي"]),
        # a clan that bears a title's name
        ("التقى السفير عبد الله آل الشيخ الوفد.", ["عبد الله آل الشيخ"]),
        # what somebody does again is no family name
        ("جدد قيس سعيد الإعراب عن أسفه.", ["قيس سعيد"]),
        # a word between two given names and a nisba
        ("شيع الأهالي سالم علي زهرة الدوعني.", ["سالم علي زهرة الدوعني"]),
        # a town's name behind a title and a given name
        ("وقال الشرطي محمد عدن: لم نر أحدا.", ["محمد عدن"]),
        # a title that is a family name, an office behind it
        ("وقال خالد عبد الرحيم السيد، المشرف على القسم.", ["خالد عبد الرحيم السيد"]),
        # a word for a family name before a mark that opens the nickname
        ("نعى الحزب الشهيد علي حسين حرب “جعفر”.", ["علي حسين حرب"]),
        # a row of names whose second begins with a word
        ("حضر ثامر الوائلي وبدر الداهوم وخالد سعيد.", ["ثامر الوائلي", "بدر الداهوم", "خالد سعيد"]),
        # a servant's name that is a word of the language
        ("حكم المستشار عادل عبد السلام على الرجل.", ["عادل عبد السلام"]),
        # to whom it was said is no part of the name
        ("وقال الناشط جمعة المسالمة لديارنا، إن القوات وصلت.", ["جمعة المسالمة"]),
        # a listed man's family name ends another's name
        ("كرم الوزير السيدة لورا الخازن لحود أمس.", ["لورا الخازن لحود"]),
        # a ruling house whose name is a word
        ("وقال الشيخ أحمد الحمود الصباح إن الأمر انتهى.", ["أحمد الحمود الصباح"]),
        ("زار الشيخ جابر المبارك الحمد الصباح المعرض.", ["جابر المبارك الحمد الصباح"]),
        ("وصل الشيخ ناصر عدنان في الصباح.", ["ناصر عدنان"]),
        # a name that is a verb too, where nothing follows it
        ("وقال المحامي عصام رفعت إن الطعن رفض.", ["عصام رفعت"]),
        # no one is named right behind a team's noun
        ("قال المدير الفني لفريق سوبر سبورت إن الفوز مستحق.", []),
        ("قال مدرب فريق ليفربول يورغن كلوب إن الفوز مستحق.", ["يورغن كلوب"]),
    ],
)
def test_how_far_a_name_goes(text: str, names: list[str]) -> None:
    assert people(text) == names


@pytest.mark.parametrize(
    ("text", "short"),
    [
        ("قال العميد نبيل عوض الله ذلك. وأشار عوض الله إلى التقدم.", "عوض الله"),
        ("استقبل الوزير حسن ولد محمد الوفد. وعين ولد محمد مديرا.", "ولد محمد"),
        ("تحدث العميد يحيى سريع. سريع قال إن العملية انتهت.", "سريع"),
    ],
)
def test_family_name_of_two_words_or_before_a_verb(text: str, short: str) -> None:
    found = meant(text)
    assert short in found
    assert len(set(found.values())) == 1


@pytest.mark.parametrize(
    "text",
    [
        "تدهور الوضع في المنطقة لأن سورية بعيدة عن الحل.",
        "العاصفة التي ضربت سورية ولبنان اشتدت.",
        "فرضت العقوبات على سورية قبل عام.",
    ],
)
def test_syria_without_its_alif_is_the_state(text: str) -> None:
    assert "سورية" in places(text)


@pytest.mark.parametrize(
    "text",
    [
        "وصلت قوات سورية إلى الحدود.",
        "قتل مسلحون من جنسيات غير سورية.",
        "المتهمة وهي سورية الجنسية اعترفت.",
    ],
)
def test_syrian_is_no_state(text: str) -> None:
    assert "سورية" not in places(text)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("اقتحمت القوة حي الزهور الثاني.", ["الزهور الثاني"]),
        ("وصفوه بأنه حي الزهور الأول من نوعه.", ["الزهور"]),
        ("أغلق شارع 26 يوليو وجسر 6 أكتوبر.", ["شارع 26 يوليو", "جسر 6 أكتوبر"]),
    ],
)
def test_quarters_and_streets_with_numbers(text: str, names: list[str]) -> None:
    assert places(text) == names


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("قضت محكمة جنايات شمال القاهرة بالسجن.", "محكمة جنايات شمال القاهرة"),
        ("أيدت المحكمة الكبرى الجنائية الرابعة الحكم.", "المحكمة الكبرى الجنائية الرابعة"),
        ("قررت نيابة الأموال العامة حبسه.", "نيابة الأموال العامة"),
        ("أعلنت وزارة الثروة السمكية الموسم.", "وزارة الثروة السمكية"),
        ("ردت وزارة النفط والغاز العمانية أمس.", "وزارة النفط والغاز العمانية"),
        ("دعت هيئة الشارقة للكتاب الناشرين.", "هيئة الشارقة للكتاب"),
        ("رصد المركز الألماني لأبحاث علوم الأرض الهزة.", "المركز الألماني لأبحاث علوم الأرض"),
    ],
)
def test_courts_and_ministries(text: str, name: str) -> None:
    assert name in organisations(text)


@pytest.mark.parametrize(
    "text",
    [
        "أعلن القائد عن فتح الصفحة الثانية من المعركة.",
        "طالبت الأسرة بفتح تحقيق في الحادث.",
        "الجدل الذي يسبق تنظيم المهرجانات عادة.",
        "وصل اللاعبون وبقية الجهاز الفني أمس.",
        "نشر شريطا للمجموعة الإسرائيلية وهي تغادر.",
    ],
)
def test_what_is_done_and_common_nouns_are_no_bodies(text: str) -> None:
    assert organisations(text) == []


def test_movement_that_bears_a_word_is_found() -> None:
    text = "قالت حركة فتح إن فتح ترفض، وأكدت فتح الفلسطينية ذلك."
    assert organisations(text).count("فتح") == 2


def test_settlements_around_a_town_are_one_region() -> None:
    assert "غلاف غزة" in places("غادر سكان غلاف غزة بيوتهم.")
    assert "غلاف" not in places("قصفت مستوطنات غلاف غزة أمس.")


def test_hideout_of_fighters_is_no_place() -> None:
    assert places("قتلوا داخل نفق يتحصنون فيه.") == []


def test_body_of_a_listed_organisation_does_not_hide_it() -> None:
    text = "اجتمع المجلس التنفيذي لمنظمة الصحة العالمية في جنيف."
    assert organisations(text) == ["منظمة الصحة العالمية"]
