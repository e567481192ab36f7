"""Names behind generic nouns, word by word."""

from __future__ import annotations

import pytest

from extraction.name_reading import places


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("اصطدمت شاحنتان ببلدية ودائرة زمورين الوادي في الجزائر.", ["زمورين الوادي", "الجزائر"]),
        ("يتبع الطريق دائرة عين الكرمة في الجزائر.", ["عين الكرمة", "الجزائر"]),
        ("نقل الجرحى إلى مصلحة ببني مسرور.", ["بني مسرور"]),
        ("أقيم الحفل ببلدية حسين داي.", ["حسين داي"]),
        ("سقطت قذيفة على بلدة زوطار الشرقية.", ["زوطار الشرقية"]),
        ("اعتقل شابا من قرية مثلث الحمام.", ["مثلث الحمام"]),
        ("دهموا منازل في حارتي السناسل والحمامرة.", ["السناسل", "الحمامرة"]),
        ("مروا عبر حاجز الكرامة العسكري.", ["حاجز الكرامة"]),
        ("وقعت مجزرة مروعة، وتذكر الأهالي مجزرة الحولة.", ["الحولة"]),
    ],
)
def test_a_name_is_read_to_its_end(text: str, expected: list[str]) -> None:
    assert places(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("في ملعب الطيب الزهيري فاز الفريق.", ["ملعب الطيب الزهيري"]),
        ("استهدفوا شارع الحسبة ومداخل السوق.", ["شارع الحسبة"]),
        (
            "نقلوا إلى المستشفى السعودي ثم المستشفى الجنوبي.",
            ["المستشفى السعودي", "المستشفى الجنوبي"],
        ),
        ("في مستشفى يعج بالمرضى وعلى طريق فرعي.", []),
        ("نقلوا إلى المستشفى القريب ثم المستشفى المركزي.", []),
    ],
)
def test_a_facility_and_no_facility(text: str, expected: list[str]) -> None:
    assert places(text) == expected


def test_a_descriptive_adjective_stays_outside() -> None:
    assert places("في بلدة كفركلا الجنوبية بلبنان.") == ["كفركلا", "لبنان"]


def test_a_second_noun_of_a_pair_has_the_name() -> None:
    assert places("اقتحموا مدينة ومخيم جنين.")[-1].endswith("جنين")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("نقل إلى المستشفى الإقليمي محمد السادس أمس.", ["المستشفى الإقليمي محمد السادس"]),
        ("وصل إلى مستشفى دمنهور العام ليلا.", ["مستشفى دمنهور العام"]),
        ("أودع سجن «ليمان الصخرة» أمس.", ["سجن «ليمان الصخرة»"]),
        ("وقع الهجوم في دارنغو في مقاطعة بولسا.", ["دارنغو", "بولسا"]),
        ("سيطروا على منطقتي الراكة وقاع النخيل أمس.", ["الراكة", "قاع النخيل"]),
        ("عقد اجتماعا في مدرسة بمحافظة حلب.", ["حلب"]),
    ],
)
def test_what_tells_a_small_place(text: str, expected: list[str]) -> None:
    assert places(text) == expected


def test_a_word_between_two_places_of_a_list_is_one() -> None:
    text = "في مصر، شملت الجولة طهطا، البدارنة، أسيوط، نجع حمادي، سريعا، المنيا."
    assert "البدارنة" in places(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("انقلبت سيارة بجماعة أيت قمران بالمغرب.", ["أيت قمران", "المغرب"]),
        ("دارت معارك في جبهة ملعان باليمن.", ["ملعان", "اليمن"]),
        ("كسرت القوات هجوما في ليبيا.", ["ليبيا"]),
    ],
)
def test_nouns_of_one_country_and_verbs_that_look_like_towns(
    text: str, expected: list[str]
) -> None:
    assert places(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "تجاوز الرقم حاجز المليون وكسر حاجز الصمت.",
        "خاضوا معركة الوعي، وتعطل برج المراقبة.",
        "خرج من مصنع بضواحي البلدة.",
        "عمل في ورشنة بمنطقة صناعية.",
        "دخلوا في نفق مظلم، وتوقفوا عند مفترق طرق.",
    ],
)
def test_words_of_the_language_are_no_places(text: str) -> None:
    assert places(text) == []


def test_a_noun_before_a_noun_is_no_town() -> None:
    assert places("اجتمعوا بمديرية مدينة المكلا في اليمن.") == ["المكلا", "اليمن"]


def test_a_district_of_jordan_is_no_brigade() -> None:
    text = "زار المحافظ لواء المعراضة في الأردن."
    assert places(text) == ["المعراضة", "الأردن"]


def test_a_complex_is_no_boat() -> None:
    text = "على مركب محمد الخامس في المغرب، وغرق مركب صيد، ووصل مركب يقل مهاجرين."
    assert places(text) == ["مركب محمد الخامس", "المغرب"]
