"""The numbers of Arabic read back, however they are written."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from num2words import num2words

from muqabala.text.folding import fold
from muqabala.text.numerals.numerals import find_numerals, read_numeral

INTEGERS = st.integers(0, 12).flatmap(lambda power: st.integers(0, 10**power))


def read_all(text: str) -> list[tuple[str, str]]:
    folded = fold(text)
    return [
        (folded[n.start : n.end], "vague" if n.value is None else f"{n.value.normalize():f}")
        for n in find_numerals(folded)
    ]


@given(INTEGERS)
@settings(max_examples=300, deadline=None)
def test_every_integer_in_words_reads_back(number: int) -> None:
    assert read_numeral(num2words(number, lang="ar")) == number


def in_words(number: int, gender: int, case: int, split: bool, joint: str) -> str:
    """Write `number` in one of the spellings that are met: the inverse of the reader."""
    scales = (
        (10**9, "مليار", ("ملياران", "مليارين"), "مليارات"),
        (10**6, "مليون", ("مليونان", "مليونين"), "ملايين"),
        (10**3, "ألف", ("ألفان", "ألفين"), "آلاف"),
    )
    parts: list[str] = []
    for value, one, two, many in scales:
        count, number = divmod(number, value)
        if count == 1:
            # Without و, a bare scale would multiply the one before it.
            parts.append(one if joint.strip() or not parts else f"و{one}")
        elif count == 2:
            parts.append(two[case])
        elif count:
            noun = many if 3 <= count % 100 <= 10 else one
            parts.append(f"{below_thousand(count, 0, case, split, joint)} {noun}")
    if number or not parts:
        parts.append(below_thousand(number, gender, case, split, joint))
    return joint.join(parts)


UNITS = ("", "واحد", "اثنان", "ثلاث", "أربع", "خمس", "ست", "سبع", "ثماني", "تسع")
TENS = ("", "", "عشر", "ثلاث", "أربع", "خمس", "ست", "سبع", "ثمان", "تسع")


def below_thousand(number: int, gender: int, case: int, split: bool, joint: str) -> str:
    hundreds, rest = divmod(number, 100)
    parts: list[str] = []
    if hundreds == 2:
        parts.append(("مئتان", "مئتين")[case])
    elif hundreds:
        unit = "" if hundreds == 1 else UNITS[hundreds].removesuffix("ي")
        parts.append(f"{unit} مائة".strip() if split else f"{unit}مئة")
    if rest or not parts:
        parts.append(below_hundred(rest, gender, case, joint))
    return joint.join(parts)


def below_hundred(number: int, gender: int, case: int, joint: str) -> str:
    tens, unit = divmod(number, 10)
    if not number:
        return "صفر"
    if number == 10:
        return ("عشرة", "عشر")[gender]
    ones = (UNITS[unit] + "ة").replace("واحدة", ("واحد", "إحدى")[gender])
    ones = ones if not gender else UNITS[unit].replace("واحد", "إحدى")
    if unit == 2:
        ones = (("اثنان", "اثنين"), ("اثنتان", "اثنتين"))[gender][case]
    if not tens:
        return ones.replace("إحدى", "واحدة")
    if tens == 1:
        head = ones.removesuffix("ن") if unit == 2 else ones.replace("واحد", "أحد")
        return f"{head} {('عشر', 'عشرة')[gender]}"
    decade = TENS[tens] + ("ون", "ين")[case]
    return joint.join([ones, decade]) if unit else decade


SLIPS = str.maketrans("أةئ", "اهئ")


@given(
    st.integers(0, 10**12 - 1),
    st.integers(0, 1),
    st.integers(0, 1),
    st.booleans(),
    st.sampled_from([" و", " و ", " "]),
    st.booleans(),
)
@settings(max_examples=400, deadline=None)
def test_every_gender_case_and_spelling_reads_back(
    number: int, gender: int, case: int, split: bool, joint: str, slips: bool
) -> None:
    written = in_words(number, gender, case, split, joint)
    assert read_numeral(written.translate(SLIPS) if slips else written) == number


@given(INTEGERS, st.sampled_from(["0123456789", "٠١٢٣٤٥٦٧٨٩", "۰۱۲۳۴۵۶۷۸۹"]), st.booleans())
def test_every_integer_in_digits_reads_back(number: int, digits: str, marked: bool) -> None:
    written = f"{number:,}".replace(",", "٬") if marked else f"{number}"
    written = written.translate(str.maketrans("0123456789", digits))
    assert read_numeral(written) == number


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("خمسة عشر", 15),
        ("خمس عشرة", 15),
        ("اثنتي عشرة", 12),
        ("إحدى وعشرين", 21),
        ("ثلاث مائة وخمس عشرة", 315),
        ("ثلاثمئة", 300),
        ("مئتي", 200),
        ("ألفين", 2000),
        ("ألفا", 2000),
        ("مائة وعشرين ألف", 120_000),
        ("مليون و200 ألف", 1_200_000),
        ("12 ألفا و300", 12_300),
        ("أربعه الاف", 4000),
        ("ثلاثة ملايين ونصف المليون", 3_500_000),
        ("نصف مليون", 500_000),
        ("ثلاثة أرباع", Decimal("0.75")),
        ("ثلاث وتسعين وتسعمائة وألف", 1993),
        ("1.5 مليار", 1_500_000_000),
        ("1 250 000", 1_250_000),
        ("49,20", Decimal("49.20")),
        ("1,250", 1250),
        ("١٬٢٥٠٫٥", Decimal("1250.5")),
        ("0.125", Decimal("0.125")),
        ("مَلْيُونَانِ", 2_000_000),
        ("سالب خمسة", -5),
        ("خمسة فاصلة ثلاثة", Decimal("5.3")),
        ("ثلاثة فاصلة واحد أربعة", Decimal("3.14")),
        ("اثنان فاصلة صفر خمسة", Decimal("2.05")),
        ("صفر فاصلة خمسة", Decimal("0.5")),
        ("خمسة فاصلة ثلاثة ملايين", 5_300_000),
        ("خمسة وثلاثة أرباع", Decimal("5.75")),
        ("خمسة أثمان", Decimal("0.625")),
        ("عشرة إلا ربعا", Decimal("9.75")),
        ("مليون إلا ربعا", 750_000),
        ("دزينتان", 24),
        ("نصف دزينة", 6),
        ("3/4", Decimal("0.75")),
        ("1 1/2", Decimal("1.5")),
        ("2½", Decimal("2.5")),
    ],
)
def test_spellings(text: str, value: Decimal) -> None:
    assert read_numeral(text) == value


@pytest.mark.parametrize("text", ["", "جنديان", "عشرة وعشرين", "الثالث", "عشرات", "5 و6", "1.2.3"])
def test_what_is_not_one_number(text: str) -> None:
    assert read_numeral(text) is None


@pytest.mark.parametrize("text", ["3/4/2018", "14/3", "عشرة ناقص خمسة", "الثالث إلا", "فاصلة خمسة"])
def test_marks_that_join_no_number(text: str) -> None:
    assert read_numeral(text) is None


def test_a_conjunction_joins_only_what_fills_an_open_slot() -> None:
    assert read_all("خمسة وعشرين") == [("خمسه وعشرين", "25")]
    assert read_all("عشرة وعشرين") == [("عشره", "10"), ("عشرين", "20")]
    assert read_all("بين 3 و5 ملايين") == [("3", "3"), ("5 ملايين", "5000000")]


def test_punctuation_and_lines_part_numerals() -> None:
    assert read_all("ألف، ومئة") == [("الف", "1000"), ("ميه", "100")]
    assert read_all("عشرون\nألف") == [("عشرون", "20"), ("الف", "1000")]


def test_glued_digits() -> None:
    assert read_all("مقتل52 شخصا و 16من الجنود") == [("52", "52"), ("16", "16")]


def test_clitics_stay_outside_and_the_article_inside() -> None:
    assert read_all("وبخمسة") == [("خمسه", "5")]
    assert read_all("للثلاثة") == [("لثلاثه", "3")]
    assert read_all("والـ13") == [("ال13", "13")]


def test_the_dual_of_a_scale_before_its_noun() -> None:
    assert read_all("ألفا رجل") == [("الفا", "2000")]
    assert read_all("بلغ ألفا في المدينة") == [("الفا", "1000")]
    assert read_all("ألفا و200 رجل") == [("الفا و200", "1200")]


def test_vague_amounts_have_a_magnitude() -> None:
    found = find_numerals(fold("عشرات الآلاف ومئات وعدة مئات وبضعة"))
    assert [n.magnitude for n in found] == [10_000, 100, 100, 1]
    assert all(n.is_vague for n in found)


def test_ordinals() -> None:
    assert read_all("الحادي والعشرين") == [("الحادي والعشرين", "21")]
    assert read_all("الثانية عشرة") == [("الثانيه عشره", "12")]
    assert read_all("أول") == [("اول", "1")]


@given(st.text(alphabet="والف مئهخسةعشرن0123456789.,٪ \n", max_size=80))
def test_any_text_is_read_without_overlap(text: str) -> None:
    folded = fold(text)
    end = 0
    for numeral in find_numerals(folded):
        assert end <= numeral.start < numeral.end <= len(folded)
        end = numeral.end
