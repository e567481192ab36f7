"""What cleaning makes of typical sources, and what it says it did."""

import pytest

from muqabala.model.document import DefectKind
from muqabala.model.span import Span
from muqabala.reading.cleaning import clean

WRAPPED = """وصلت إلى المرفأ صباح اليوم سفينة محملة بالقمح بعد رحلة استمرت
أسبوعين، وقال مدير المرفأ إن تفريغ الحمولة يحتاج إلى خمسة أيام
عمل متواصلة وإن ثلاث سفن أخرى تنتظر دورها في عرض البحر بسبب
سوء الأحوال الجوية.

وأضاف أن العمال يعملون في ثلاث ورديات حتى ينتهي العمل قبل العيد
وأن المخازن تتسع للكمية كلها."""


def kinds(cleaned):
    return [defect.kind for defect in cleaned.defects]


def test_a_plain_text_is_left_alone():
    text = "وصلت السفينة صباح اليوم.\nوغادرت مساء."
    cleaned = clean(text)
    assert cleaned.text == text
    assert cleaned.defects == ()
    assert [p.span.of(text) for p in cleaned.paragraphs] == text.split("\n")


def test_wrapped_lines_become_paragraphs():
    cleaned = clean(WRAPPED)
    first, second = cleaned.text.split("\n")
    assert first == WRAPPED.split("\n\n", maxsplit=1)[0].replace("\n", " ")
    assert second.startswith("وأضاف أن العمال")
    wraps = [(d.detail, d.repaired) for d in cleaned.defects if d.kind is DefectKind.HARD_WRAP]
    assert wraps == [("3", True), ("1", True)]


@pytest.mark.parametrize(
    ("head", "joined"),
    [
        ("سفينة القمح تصل إلى\nالمرفأ القديم", True),
        ("سفينة القمح تصل أخيرا\nكتب: سامي نور", False),
        ("سفينة القمح تصل\n\nالمرفأ القديم", False),
    ],
)
def test_a_headline_over_two_lines_is_one(head, joined):
    paragraphs = clean(f"{head}\n\n{WRAPPED}").text.split("\n")
    assert (paragraphs[0] == head.replace("\n", " ")) is joined
    assert len(paragraphs) == (3 if joined else 4)


def test_blank_lines_of_any_number_end_one_paragraph():
    assert clean("أ\n\n\n \nب").text == "أ\nب"


@pytest.mark.parametrize("end", ["\r\n", "\r", "\x85", "\u2028"])
def test_line_ends_of_any_kind(end):
    cleaned = clean(f"سطر أول.{end}سطر ثان.")
    assert cleaned.text == "سطر أول.\nسطر ثان."
    assert cleaned.source_map.to_source(Span(9, 12)) == (Span(8 + len(end), 11 + len(end)),)


def test_each_kind_of_layout_is_one_defect_a_paragraph_with_its_count():
    cleaned = clean("قـــال مصـدر \u200fأمس\n\ufefbحقا")
    found = [(d.kind, d.detail, d.span.of(cleaned.text)) for d in cleaned.defects]
    assert found == [
        (DefectKind.STRETCHED, "4", "قال مصدر أمس"),
        (DefectKind.INVISIBLE, "1", "قال مصدر أمس"),
        (DefectKind.PRESENTATION_FORMS, "1", "لاحقا"),
    ]
    assert all(defect.repaired for defect in cleaned.defects)


def test_a_word_cut_at_a_line_end_is_joined():
    text = WRAPPED.replace("إلى خمسة أيام\nعمل متواصلة", "في المرافئ السور\nية إلى أيام عمل")
    cleaned = clean(text)
    cut = [d for d in cleaned.defects if d.kind is DefectKind.CUT_WORD]
    assert [(d.span.of(cleaned.text), d.detail, d.repaired) for d in cut] == [
        ("السورية", "السورية", True)
    ]
    assert "".join(s.of(text) for s in cut[0].source).replace("\n", "") == "السورية"


def test_a_word_cut_by_a_stray_blank_is_joined():
    text = WRAPPED.replace("مدير المرفأ إن", "مدير التقار ير")
    cleaned = clean(text)
    [cut] = [d for d in cleaned.defects if d.kind is DefectKind.CUT_WORD]
    assert "وقال مدير التقارير تفريغ" in cleaned.text
    assert (cut.detail, cut.repaired) == ("التقارير", True)
    start = cleaned.text.index("التقارير")
    assert cleaned.source_map.to_source(Span(start, start + 8))[0].of(text) == "التقار ير"


def test_letters_lost_for_good_are_marked_in_a_damaged_text():
    source = """وقال المتحدث باسم الوزارة إن الطائرات نفذت عشرات الغارات على
ية منذ صباح اليوم وفق ما أعلنته وكالة مواقع التنظيم في الأراضي السور
الأنباء الرسمية التي سا في نقل الخبر إلى العالم مساء أمس ثم قالت
إن الطائرات عادت إلى قواعدها سالمة."""
    cleaned = clean(source)
    lost = [d for d in cleaned.defects if d.kind is DefectKind.CUT_WORD]
    assert [(d.span.of(cleaned.text), d.repaired) for d in lost] == [("سا", False)]
    assert lost[0].source[0].of(source) == "سا"


def test_items_of_a_list_are_not_joined():
    items = "\n".join(f"- {line}" for line in WRAPPED.split("\n")[:3])
    cleaned = clean(f"{WRAPPED}\n\n{items}")
    assert [line for line in cleaned.text.split("\n") if line.startswith("- ")] == items.split("\n")


def test_misread_letters_with_layout_between_keep_their_places():
    source = "الســـوق".encode().decode("latin-1") + " \ufefb"
    cleaned = clean(source * 2)
    assert cleaned.text.startswith("السوق لا")
    first = cleaned.source_map.to_source(Span(0, 5))
    assert first == (Span(0, 16),)


def test_a_rotated_line_tells_where_its_parts_stood():
    source = """وقال المتحدث باسم الوزارة إن الطائرات نفذت عشرات الغارات على
ية منذ صباح اليوم وفق ما أعلنته وكالة مواقع التنظيم في الأراضي السور
الأنباء الرسمية في بيان نشرته على موقعها الإلكتروني مساء أمس وقالت
إن الطائرات عادت إلى قواعدها سالمة."""
    cleaned = clean(source)
    assert "في الأراضي السورية منذ صباح اليوم وفق ما أعلنته وكالة الأنباء" in cleaned.text
    [rotated] = [d for d in cleaned.defects if d.kind is DefectKind.ROTATED_LINE]
    assert (rotated.detail, rotated.repaired) == ("السورية", True)
    assert rotated.source[0].of(source) == source.split("\n")[1]
    start = cleaned.text.index("السورية")
    there = cleaned.source_map.to_source(Span(start, start + 7))
    assert [span.of(source) for span in there] == ["السور", "ية"]


def test_a_lost_number_is_a_gap_and_nothing_is_filled_in():
    source = "أسفر الهجوم عن مقتل  جنود وإصابة  آخرين."
    cleaned = clean(source)
    assert cleaned.text == "أسفر الهجوم عن مقتل جنود وإصابة آخرين."
    gaps = [d for d in cleaned.defects if d.kind is DefectKind.MISSING_NUMBER]
    assert [d.span.of(cleaned.text) for d in gaps] == [" ", " "]
    assert [d.source[0].of(source) for d in gaps] == ["  ", "  "]
    assert not any(d.repaired for d in gaps)


def test_misread_letters_are_restored_in_place():
    source = "خبر: " + "وصل الوزير إلى المدينة".encode().decode("latin-1")
    cleaned = clean(source)
    assert cleaned.text == "خبر: وصل الوزير إلى المدينة"
    assert kinds(cleaned) == [DefectKind.MOJIBAKE]
    assert cleaned.source_map.to_source(Span(5, 8)) == (Span(5, 11),)


@pytest.mark.parametrize(
    ("source", "fault"),
    [
        ("ا ل مد ين ة ال ق د يم ة تق ع ع لى ض ف ة ن ه ر كب ير", "fragments"),
        (
            "ةرازولا ةنيدملا يف ةرهاقلا ةموكحلا ةلودلا ىلع ةريزو ةديدج نم ةعماج ةريبك ةديعب",
            "visual_order",
        ),
    ],
)
def test_a_text_too_broken_is_shown_as_it_is_and_says_so(source, fault):
    cleaned = clean(source)
    assert cleaned.text == source
    [defect] = [d for d in cleaned.defects if d.kind is DefectKind.UNREPAIRED]
    assert (defect.span, defect.detail, defect.repaired) == (Span(0, len(source)), fault, False)


def test_nothing_is_nothing():
    cleaned = clean(" \n\u200f\n")
    assert (cleaned.text, cleaned.paragraphs, cleaned.defects) == ("", (), ())
