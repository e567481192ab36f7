"""Words and digits that look like figures and are none."""

from __future__ import annotations

import pytest

from extraction.figure_reading import figures, told
from muqabala.extraction.figures.quantities import find_quantities
from muqabala.extraction.prepared import prepare
from muqabala.model.document import Defect, DefectKind, Document
from muqabala.model.source_map import SourceMap
from muqabala.model.span import Span


@pytest.mark.parametrize(
    "text",
    [
        "لا أحد يعلم، وأحد الشهود قال يوم الأحد أو الاثنين أو الأربعاء أو الخميس كذا",
        "أولا وقبل كل شيء، وثانيا، الوحدة الوطنية",
        "في آن واحد وعلى كلمة واحدة وفي خندق واحد",
        "تعد واحدة من أكبر المدن وإحدى أجملها",
        "التقى الطرفان واتفق الجانبان على تعزيز العلاقات بين البلدين",
        "بيان الملك محمد السادس والملك عبد الله الثاني",
        "في كانون الأول وتشرين الثاني وربيع الأول",
        "بلغ نصف النهائي وربع النهائي ودور الـ16 ودور الثمانية",
        "عدد السكان كبير وعدد القتلى غير معروف",
        "كميات كبيرة من السلاح ومئوية الدولة وثمانينات القرن",
        "مسلحون أطلقوا النار على مدنيين ومقاتلين",
        "تقرير أولي وتحقيقات أولية وأوائل الطلبة والأولوية للتعليم",
        "ألف مبروك ومليون سلام",
        "رحل الشيخ وبعده رحل الآخرون، وسجل أكبر عدد من الوفيات في الريف",
        "ست الحسن ليست هنا ولست أدري",
        "ألّف كتابا عن التاريخ، وألف الكاتب رواياته، ومتحور ألفا",
        "وأثنى الرئيس على الجهود، وأثنى عليها",
        "الشيخ تميم بن حمد آل ثاني، والممثلة شارون ستون",
        "الأسر الأولى بالرعاية وأولي الأمر، وأولى الوزير الملف عنايته",
        "حلقت طائرات إف-16 وميغ 29 وكوفيد-19 وشبكة 5G",
        "طائرة بوينغ 737-800",
        "زر www.site.com/2018/11/04 أو user99@mail.com أو +963 11 2233445",
        "هاتف 0112345678 ولجنة 5+1",
        "مجموعة العشرين ومجموعة الـ77 ورؤية 2030 والقناة 12",
        "بين عامي 2014 و2017 وخلال 48 ساعة و3 أيام و32 ثانية",
        "الساعة الثانية ظهرا والثالثة عصرا وعند الساعة العاشرة",
        "وقع في 30 يونيو وفي 14 تموز 2018 وعام 1990",
        "دوري أبطال أوروبا 2019/2020",
        "مدينتي وقريتي",
        "دُفن ميّتين في البقيع",
    ],
)
def test_nothing_is_found(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    "text", ["فاز 25-18 في الشوط", "انتهت المباراة 3 - 1", "كسب الشوط 25 ــ 16"]
)
def test_scores_are_told_apart(text: str) -> None:
    assert [(m.kind.value, m.category) for m in figures(text)] == [("number", "score")] * 2


@pytest.mark.parametrize(
    "text", ["القرار 2254", "المادة 140 من الدستور", "اللواء 45", "رحلة رقم 804"]
)
def test_identifiers_are_of_category_other(text: str) -> None:
    assert [m.category for m in figures(text)] == ["other"]


def test_a_list_of_units_shares_the_word_before_it() -> None:
    assert [m.category for m in figures("من لواءي 45 و46 المدافعين")][1:] == ["other", "other"]


def with_gap(text: str, after: str) -> list[tuple[str, str | None]]:
    """Return the figures of a text whose number behind the words `after` was lost."""
    at = text.index(after) + len(after)
    gap = Defect(DefectKind.MISSING_NUMBER, Span(at, at + 1))
    source_map = SourceMap.identity(len(text))
    document = Document("d", text, text, source_map, defects=(gap,))
    return [(m.span.of(text), m.value) for m in find_quantities(prepare(document))]


def test_a_scale_alone_is_no_thousand() -> None:
    text = "يضم المخيم أكثر من ألف شخص، وأصيب 7 أطفال"
    assert with_gap(text, "أكثر من") == [("7", "7")]
    assert [m.value for m in figures(text)] == ["1000", "7"]


def test_cells_of_a_table_count_nothing() -> None:
    table = " ".join(str(number % 90 + 3) for number in range(400))
    found = figures(f"أصيب 12 جنديا\n{table}\nوقتل 5 مدنيين")
    assert found[0].value == "12"
    assert found[-1].value == "5"
    assert len(found) < 40


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("وقتل أحمد سالم، 70 عاما، وهو مزارع", [("70", "age")]),
        ("الأخوان سعيد وحسن (20 و23 عاما)", [("20", "age"), ("23", "age")]),
        ("وهو موظف سابق يبلغ 41 عاما", [("41", "age")]),
        ("بالسجن المؤبد (25 عاما) بحقه", []),
        ("لقي 03 أشخاص حتفهم", [("3", "killed")]),
        ("القطار رقم 2011 المتجه شمالا", [("2011", "other")]),
        ("للاتصال بالطوارئ على الرقم 911", []),
        ("وأصيب حارس واحد في خزان واحد", [("1", "wounded"), ("1", "count")]),
        ("قضت محكمة بإعدام 75 متهما", [("75", "count")]),
        ("وبين المتوفين رجل مسن وطفلان", [("2", "killed")]),
        ("إنقاذ 12 عالقا وإخلاء 30 محتجزا", [("12", "count"), ("30", "count")]),
        ("تضم القوة 500 فرد", [("500", "force_size")]),
        ("على عمق 17.9 كيلومترا عند الساعة الرابعة", [("17.9", "distance")]),
        ("وفاة 65 شخصا في 17 ولاية، منهم 28 عسكريا و37 مدنيا",
         [("65", "killed"), ("17", "count"), ("28", "killed"), ("37", "killed")]),
        ("بالسجن 15 سنة ل374 متهما", [("374", "count")]),
        ("ابنته ذات الـ12 ربيعا", [("12", "age")]),
        ("أسقطت 12 طائرة من أصل 15", [("12", "vehicles"), ("15", "vehicles")]),
        ("عثر على جثتي طفلين", [("2", "killed")]),
    ],
)  # fmt: skip
def test_what_a_figure_is_for(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(m.value, m.category) for m in figures(text)] == expected


@pytest.mark.parametrize(
    "heap", ["7-", "100 ", "3,", "5% ", "1/2 ", "خمسة و", "مئة وألف ", "آلاف ", "عشرون "]
)
def test_a_heap_of_figures_without_words_tells_nothing(heap: str) -> None:
    text = f"أصيب 12 جنديا\n{heap * 2000}\nوقتل 5 مدنيين"
    found = figures(text)
    assert len(found) < 60
    assert (found[0].value, found[-1].value) == ("12", "5")
