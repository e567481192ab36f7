"""A figure that is the whole text, as an analyst types it into a search or an example."""

from __future__ import annotations

from decimal import Decimal

import pytest

from extraction.figure_reading import figures


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("خمسة وعشرون", "25"),
        ("واحد", "1"),
        ("عشر", "10"),
        ("صفر", "0"),
        ("ألف", "1000"),
        ("نصف", "0.5"),
        ("ثلثان", "0.6667"),
        ("ثلاثة أرباع", "0.75"),
        ("3/4", "0.75"),
        ("1 1/2", "1.5"),
        ("-12", "-12"),
        ("- 12", "-12"),
        ("سالب خمسة", "-5"),
        ("١٢٬٥٠٠", "12500"),
        ("1000000000000", "1000000000000"),
        ("دزينة", "12"),
        ("خمسة فاصلة ثلاثة", "5.3"),
        ("مليون إلا ربعا", "750000"),
        ("12 ألفا و300", "12300"),
        ("11 مليار 431 مليونا", "11431000000"),
        ("2½", "2.5"),
    ],
)
def test_a_number(text: str, value: str) -> None:
    (mention,) = figures(text)
    assert (mention.kind.value, mention.span.of(text)) == ("number", text)
    assert Decimal(mention.value or "") == Decimal(value)


@pytest.mark.parametrize("text", ["عشرات", "آلاف", "ملايين", "مئات الآلاف"])
def test_a_vague_amount(text: str) -> None:
    (mention,) = figures(text)
    assert (mention.span.of(text), mention.value) == (text, "vague")


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("-5%", "-5"),
        ("نصف بالمئة", "0.5"),
        ("20 ف المئة", "20"),
        ("خمسة فاصلة ثلاثة في المئة", "5.3"),
        ("35،6 في المائة", "35.6"),
    ],
)
def test_a_share(text: str, value: str) -> None:
    (mention,) = figures(text)
    found = (mention.kind.value, mention.span.of(text), mention.value)
    assert found == ("percent", text, value)


def test_two_numbers_that_do_not_join() -> None:
    assert [mention.value for mention in figures("عشرة وعشرون")] == ["10", "20"]


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("خمس الناخبين شاركوا", "خمس", "0.2"),
        ("هبطت الحرارة إلى -5", "-5", "-5"),
        ("الحرارة سالب خمس درجات", "سالب خمس", "-5"),
        ("طوله ثلاثة أمتار ونصف المتر", "ثلاثة أمتار ونصف المتر", "3.5"),
        ("شرب 1/2 لتر", "1/2", "0.5"),
        ("يتراوح بين درجتين إلى أربع درجات", "درجتين إلى أربع", "2/4"),
        ("بيعت نصف دزينة", "نصف دزينة", "6"),
    ],
)
def test_within_a_sentence(text: str, words: str, value: str) -> None:
    (mention,) = figures(text)
    assert (mention.span.of(text), mention.value) == (words, value)


def test_a_year_is_no_end_of_a_range() -> None:
    found = figures("من 5183 مصدرا سنة 2009 إلى 5495 مصدرا")
    assert [mention.value for mention in found] == ["5183", "5495"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("خفض الفائدة من 7 إلى 6 في المئة", [("percent", "7"), ("percent", "6")]),
        ("سعر الذهب عيار 21 بلغ 6900 جنيه", [("number", "21"), ("money", "6900")]),
        ("وزنه طن ونصف", [("number", "1.5")]),
        ("بطول متر ونصف المتر", [("number", "1.5")]),
        ("من سبعة لعشرة أشخاص", [("number_range", "7/10")]),
        ("بين 1.5 و2.5 مليون نسمة", [("number_range", "1500000/2500000")]),
        ("٢٠ ـ ٣٠ شخصا", [("number_range", "20/30")]),
        ("أصيب الثلاثة بجروح", [("number", "3")]),
        ("احتفل بعيد ميلاده الثمانين", [("ordinal", "80")]),
        ("ريالان ونصف", [("money", "2.5")]),
        ("جنيه مصري واحد", [("money", "1")]),
        ("حداشر", [("number", "11")]),
        ("ثلاثةعشر طالبا", [("number", "13")]),
        ("نصف الميزانية للتعليم", [("number", "0.5")]),
    ],
)
def test_kinds_and_values(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(mention.kind.value, mention.value) for mention in figures(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("عشرة ونصف مليون", [("number", "10500000")]),
        ("ثلاثة ونصف مليون نسمة", [("number", "3500000")]),
        ("مليون ونصف المليون", [("number", "1500000")]),
        ("15.", [("number", "15")]),
        ("10 ~ 20", [("number_range", "10/20")]),
        ("خمسة يورو و20 سنتا", [("money", "5.2")]),
        ("كوبان من الحليب", [("number", "2")]),
        ("تبرع بوحدتي دم", [("number", "2")]),
    ],
)
def test_more_kinds_and_values(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(mention.kind.value, mention.value) for mention in figures(text)] == expected


@pytest.mark.parametrize("text", ["فقد الدينار نصف قيمته", "باع نحو نصف أسهمها"])
def test_a_part_of_what_is_owned(text: str) -> None:
    assert [(mention.span.of(text), mention.value) for mention in figures(text)] == [("نصف", "0.5")]


def test_a_half_of_a_circle_is_a_shape() -> None:
    assert figures("جلسوا في نصف دائرة") == []
