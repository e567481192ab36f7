"""Figures in sentences: kind, span and value."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extraction.figure_reading import figures, prepared, told
from muqabala.extraction.figures.quantities import find_quantities


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("أصيب ٤٢ شخصا بينهم ١٠ أطفال.", [("٤٢", "number", "42"), ("١٠", "number", "10")]),
        ("مقتل52 شخصا", [("52", "number", "52")]),
        ("وصل عدد الضحايا إلى ١٬٢٥٠ قتيلا", [("١٬٢٥٠", "number", "1250")]),
        ("نزح مئة وعشرون ألف شخص", [("مئة وعشرون ألف", "number", "120000")]),
        ("تشتمل على ألفي كتاب", [("ألفي", "number", "2000")]),
        ("ربع السكان ونصف الطلاب", [("ربع", "number", "0.25"), ("نصف", "number", "0.5")]),
        ("عشرات الآلاف من الطلاب", [("عشرات الآلاف", "number", "vague")]),
        ("عدد من الجرحى", [("عدد", "number", "vague")]),
        (
            "دُمرت سيارتان قرب بلدتي هجين والبحرة",
            [("سيارتان", "number", "2"), ("بلدتي", "number", "2")],
        ),
        ("أصيب جنديان", [("جنديان", "number", "2")]),
        ("سقطت قذيفتا هاون", [("قذيفتا", "number", "2")]),
        ("مقتل شخص واحد", [("واحد", "number", "1")]),
        ("أفراد الطاقم الستة", [("الستة", "number", "6")]),
        ("الدول الـ28", [("الـ28", "number", "28")]),
        (
            "ارتفع 2.5% ثم 5ر3 بالمئة",
            [("2.5%", "percent", "2.5"), ("5ر3 بالمئة", "percent", "3.5")],
        ),
        ("خمسة في المائة من الطلاب", [("خمسة في المائة", "percent", "5")]),
        ("تراجع بنسبة -2.3%", [("-2.3%", "percent", "-2.3")]),
        ("نمت 15 و20 في المئة", [("15", "percent", "15"), ("20 في المئة", "percent", "20")]),
        ("ارتفع من 3 إلى 5 مقاعد", [("3", "number", "3"), ("5", "number", "5")]),
        ("%15 من الأصوات", [("%15", "percent", "15")]),
        ("بين 20 و25 شخصا", [("20 و25", "number_range", "20/25")]),
        ("من 5 إلى 10 آلاف طن", [("5 إلى 10 آلاف", "number_range", "5000/10000")]),
        ("حضر 10-15 طالبا", [("10-15", "number_range", "10/15")]),
        (
            "ارتفاع الموج من 1.5 متر إلى 3 أمتار",
            [("1.5 متر إلى 3", "number_range", "1.5/3")],
        ),
        ("يبلغ من متر ونصف إلى مترين", [("متر ونصف إلى مترين", "number_range", "1.5/2")]),
        ("ارتفع المنسوب من 3 أمتار إلى 5 أمتار", [("3", "number", "3"), ("5", "number", "5")]),
        ("المرة الثالثة", [("الثالثة", "ordinal", "3")]),
        ("القرن الحادي والعشرين", [("الحادي والعشرين", "ordinal", "21")]),
        ("الدورة الـ 45 للمعرض", [("الـ 45", "ordinal", "45")]),
        ("أول قانون", [("أول", "ordinal", "1")]),
        ("الذكرى الأربعين", [("الأربعين", "ordinal", "40")]),
    ],
)
def test_kinds_spans_and_values(text: str, found: list[tuple[str, str, str]]) -> None:
    assert told(text) == found


def test_spans_count_in_the_reading_text_with_its_vowels_and_stretching() -> None:
    text = "قُتِلَ خَمْسَــةُ جُنُودٍ و٧ــ مدنيين"
    assert next(m.span.of(text) for m in figures(text)).startswith("خَمْسَــةُ")
    assert [m.value for m in figures(text)] == ["5", "7"]


@pytest.mark.parametrize(
    ("text", "magnitude"),
    [("عشرات القتلى", 10), ("مئات المحتجين", 100), ("عدة آلاف من الطلاب", 1000), ("بضعة جنود", 1)],
)
def test_vague_amounts_have_a_magnitude(text: str, magnitude: int) -> None:
    assert figures(text)[0].magnitude == magnitude


@given(st.text(alphabet="والف مئهخسةعشرنقتيلابمدص0123456789.,٪()-+ \n", max_size=120))
@settings(max_examples=200, deadline=None)
def test_any_text_yields_figures_inside_it_that_do_not_overlap(text: str) -> None:
    stand_apart(text)


PIECES = (
    "ألف",
    "مليون",
    "5",
    "10",
    "مئة",
    "خمسة",
    "وعشرين",
    "قتيلا",
    "بينهم",
    "دولار",
    "$",
    "€",
    "٪",
    "من",
    "إلى",
    "بين",
    "-",
    ".",
    "(",
    ")",
    "1,000",
    "عدد",
    "5ر2",
)


@given(st.lists(st.sampled_from([*PIECES, "\n", ""]), max_size=14), st.sampled_from(["", " "]))
@settings(max_examples=200, deadline=None)
def test_any_mix_of_words_and_signs_does_too(pieces: list[str], gap: str) -> None:
    stand_apart(gap.join(pieces))


def stand_apart(text: str) -> None:
    end = 0
    for mention in find_quantities(prepared(text)):
        assert end <= mention.span.start < mention.span.end <= len(text)
        assert mention.value
        assert mention.rule
        end = mention.span.end


@pytest.mark.parametrize(
    "word", ["ألف", "مليون", "عشرات", "1", "1.", "1 ", "و", "5ر", "a@", "عدد", "5 إلى", "3 أو"]
)
def test_endless_repetition_is_read_to_its_end(word: str) -> None:
    for text in (word * 2000, f"{word} " * 2000):
        assert all(mention.span.end <= len(text) for mention in figures(text))
