from __future__ import annotations

import pytest

from muqabala.extraction.wording import find_loaded
from muqabala.model.mention import Mention
from muqabala.text.lexicon import read_table
from named_scenes import attribution_of

CONDITIONS = {
    "",
    "keep",
    "place",
    "final_yaa",
    "martyr",
    "regime",
    "israel",
    "called",
    "armed",
    "no_surname",
}


def loaded(text: str) -> list[tuple[str, Mention]]:
    attribution, quotations = attribution_of(text)
    reading = attribution.scene.prepared.text
    return [(one.span.of(reading), one) for one in find_loaded(attribution, quotations)]


@pytest.mark.parametrize(
    ("text", "words", "neutral"),
    [
        ("أسفر القصف عن استشهاد مدني", "استشهاد", "مقتل"),
        ("وارتفع عدد الشهداء أمس", "الشهداء", "قتيل"),
        ("نفذ تنظيم داعش الإرهابي هجوما", "الإرهابي", "مسلح"),
        ("ما يسمى المرصد", "ما يسمى", "بلا تسمية"),
        ("بحجة الدفاع عن النفس", "بحجة", "بسبب"),
        ("واستهدفت للميليشيات مواقع", "لميليشيات", "فصائل مسلحة"),
        ("انتشر الشبيحة في الحي", "الشبيحة", "مسلحون موالون"),
        ("انسحبت من أراض حررتها القوات", "حررتها", "السيطرة على"),
        ("قصف جيش النظام السوري العام الماضي", "جيش النظام", "القوات الحكومية"),
        ("ردا على العدوان", "العدوان", "هجوم"),
        ("ارتكبت مجزرة في السوق", "مجزرة", "قتل جماعي"),
        ("تحرير مدينة الرقة", "تحرير", "السيطرة على"),
        ("قصف نظام الأسد البلدة", "نظام الأسد", "الحكومة السورية"),
        ("اقتحمت قوات الاحتلال المخيم", "الاحتلال", "القوات الإسرائيلية"),
        ("تم تحييد أربعة عناصر", "تحييد", "قتل"),
        ("زعمت الوزارة ذلك", "زعمت", "قال"),
        ("المكان الذي يدعي أنه قصف", "يدعي", "يقول"),
        ("دخلت قوات النظام القرية", "قوات النظام", "القوات الحكومية"),
        ("قصفت قوات النظام الأسدي القرية", "قوات النظام الأسدي", "الحكومة السورية"),
        ("قال ف[النظام|org:syria] عاجز", "النظام", "الحكومة"),
        ("أنصار [النظام السوري|org:syria] هناك", "النظام السوري", "الحكومة السورية"),
        ("روجت القنوات المغرضة لذلك", "المغرضة", "منحاز"),
        ("قصفت الميليشيات الإيرانية القرية", "الميليشيات الإيرانية", "فصائل موالية لإيران"),
        ("دخل جيش الاحتلال التركي المدينة", "الاحتلال التركي", "القوات التركية"),
        ("زار القدس الشرقية المحتلة", "القدس الشرقية المحتلة", "القدس"),
        ("نفى الحزب ادعاءات خصمه", "ادعاءات", "أقوال"),
        ("شيع الأهالي الشيخ المجاهد", "الشيخ المجاهد", "مقاتل"),
        ("قصف أهدافا معادية", "معادية", "خصم"),
    ],
)
def test_loaded_word_has_its_neutral_counterpart(text: str, words: str, neutral: str):
    assert [(found, mention.neutral) for found, mention in loaded(text)] == [(words, neutral)]


@pytest.mark.parametrize(
    "text",
    [
        "تجمعوا في ساحة الشهداء",
        "استشهد الكاتب بقول الشاعر",
        "قانون مكافحة الإرهاب الجديد",
        "كان الهجوم الأكثر دموية هذا العام",
        "أمراض الأوعية الدموية",
        "أغلقت البلدية المجزرة بعد ضبط لحوم فاسدة",
        "رئيس تحرير الصحيفة",
        "تحرير أسعار الوقود",
        "تطهير مياه الشرب",
        "فازت بسباق العدو لمسافة ألف متر",
        "احتلال المركز الأول",
        "المنتخب المحتل للمركز الثاني",
        "سافر الوزير إلى جنيف",
        "فتاة تدعى سارة",
        "قطع في الرباط الصليبي",
        "سجل من هجمة مرتدة",
        "رافضة الاتهامات كلها",
        "أسدى النصيحة لزملائه",
        "غادره الوفد مساء",
        "إلى أجل غير مسمى",
        "العزل المنزلي للمصابين",
        "مستشفى كمال عدوان",
        "قال الفريق [نبيل الأسدي|person:نبيل] ذلك",
        "تعمل الدفاعات على تحييد الصواريخ",
        "حادث مروع على الطريق",
        "أعلنت [كتائب شهداء الأقصى|org:aqsa] مسؤوليتها",
        "أعلنت [هيئة تحرير الشام|org:hts] ذلك",
        "غادر الوفد القاعة",
        "انتشر الشهيدي في الحي",
    ],
)
def test_plain_sense_is_not_loaded(text: str):
    assert loaded(text) == []


def test_name_that_takes_a_side_counts_inside_a_name_too():
    assert [words for words, _ in loaded("هاجمت [ميليشيا قسد|org:sdf] البلدة")] == ["ميليشيا"]


def test_loaded_word_in_a_quotation_is_its_speakers():
    text = "قال [سامي|person:sami] «نرفض هذا العدوان السافر على بلادنا». وذكر التقرير العدوان نفسه."
    assert [(words, mention.speaker) for words, mention in loaded(text)] == [
        ("العدوان", "person:sami"),
        ("السافر", "person:sami"),
        ("العدوان", None),
    ]


def test_longest_term_wins():
    assert [words for words, _ in loaded("قصف العدو الصهيوني البلدة")] == ["العدو الصهيوني"]


def test_every_entry_is_complete_and_names_a_known_condition():
    for row in read_table("loaded_terms"):
        assert row["term"], row
        assert row["forms"], row
        assert row["neutral"], row
        assert row["stance"], row
        assert row["needs"] in CONDITIONS, row


def test_rising_is_loaded_only_of_martyrs():
    assert [words for words, _ in loaded("ارتقاء 15 شهيدا في القصف")] == ["ارتقاء", "شهيدا"]
    assert not loaded("ارتقى الفريق إلى المركز الثاني")


@pytest.mark.parametrize(
    "text",
    [
        "شهد النظام الصحي ضغوطا كبيرة",
        "سقط النظام الآلي للحجز في المطار",
        "خضعت قوات النظام العام للتدريب",
        "سجل اللاعب هدفا بطوليا",
        "عثرت البعثة على قلعة صليبية",
        "تراجعت الأسعار بعد مجزرة في وول ستريت",
        "ذكرى العدوان الثلاثي على مصر",
        "محاكمة المتهمين بتهمة الإبادة الجماعية",
    ],
)
def test_neutral_uses_of_words_of_power_are_left_alone(text: str):
    assert not loaded(text)


def test_fields_named_by_the_terms_are_known():
    fields = {row["class"] for row in read_table("wording_context")}
    assert {field for row in read_table("loaded_terms") for field in row["plain"].split()} <= fields


@pytest.mark.parametrize(
    ("text", "neutral"),
    [
        ("قصف الاحتلال التركي القرية. وانسحب الاحتلال ليلا.", "القوات التركية"),
        ("قصف الاحتلال غزة ليلا.", "القوات الإسرائيلية"),
    ],
)
def test_bare_occupation_is_whose_the_report_names(text: str, neutral: str):
    assert loaded(text)[-1][1].neutral == neutral


@pytest.mark.parametrize(
    "text",
    [
        "عثرت البعثة على أوكار الطيور",
        "أوكار النمل والنحل",
        "مقاومة البكتيريا للمضادات",
        "ما يعرف عن الحادث قليل",
        "دمج الكيان في الشركة الأم",
    ],
)
def test_words_of_other_fields_are_plain(text: str):
    assert not loaded(text)


@pytest.mark.parametrize(
    "text",
    [
        "ندد [سامي|person:sami] بما وصفه بالعدوان على المدينة.",
        "ندد [سامي|person:sami] بما وصفه بـ«العدوان» على المدينة.",
        "هاجم [سامي|person:sami] من سماهم الخونة في خطابه.",
        "قال [سامي|person:sami] إن ما يصفه بالجماعات الإرهابية انسحب.",
    ],
)
def test_word_that_the_report_ascribes_is_not_its_own(text: str):
    assert {mention.speaker for _, mention in loaded(text)} == {"person:sami"}


def test_word_of_the_report_itself_has_no_speaker():
    assert [one.speaker for _, one in loaded("ندد [سامي|person:sami] بالعدوان.")] == [None]
