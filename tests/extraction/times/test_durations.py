"""Lengths of time: their ISO value, how exact they are, and what is not one."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builders import document
from muqabala.extraction.prepared import prepare
from muqabala.extraction.times.duration_values import add, add_fraction, written
from muqabala.extraction.times.durations import find_durations
from muqabala.model.mention import Approx, Category, Mention


def found_in(text: str) -> list[Mention]:
    """Return the durations of a text."""
    return find_durations(prepare(document(text)))


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("لمدة يومين", "يومين", "P2D"),
        ("فاز بزمن 3:42.15 دقائق", "3:42.15 دقائق", "PT3M42.15S"),
        ("أنهى الماراثون في 2:09:51 ساعة", "2:09:51 ساعة", "PT2H9M51S"),
        ("أنهى السباق في 1:30 ساعة", "1:30 ساعة", "PT1H30M"),
        ("خلال 36 ساعة", "36 ساعة", "PT36H"),
        ("قبل سبعة أعوام", "سبعة أعوام", "P7Y"),
        ("خلال الساعات الـ48 الماضية", "الساعات الـ48 الماضية", "PT48H"),
        ("خلال الـ24 ساعة المقبلة", "الـ24 ساعة المقبلة", "PT24H"),
        ("الساعات الأربع والعشرين الأخيرة", "الساعات الأربع والعشرين الأخيرة", "PT24H"),
        ("الأيام الثلاثة الماضية", "الأيام الثلاثة الماضية", "P3D"),
        ("خلال العامين الماضيين", "العامين الماضيين", "P2Y"),
        ("السنوات العشر الأخيرة", "السنوات العشر الأخيرة", "P10Y"),
        ("منذ شهر", "شهر", "P1M"),
        ("بعد نحو عقد من الزمن", "عقد من الزمن", "P10Y"),
        ("نصف قرن", "نصف قرن", "P50Y"),
        ("ربع ساعة", "ربع ساعة", "PT15M"),
        ("نصف عام", "نصف عام", "P6M"),
        ("سنة ونصف", "سنة ونصف", "P1Y6M"),
        ("انتظرنا ساعة ونص", "ساعة ونص", "PT1H30M"),
        ("عاش هنا خمس و عشرين سنه", "خمس و عشرين سنه", "P25Y"),
        ("استعدت له أكثر من شهر", "شهر", "P1M"),
        ("عامين ونصف العام", "عامين ونصف العام", "P2Y6M"),
        ("يوم ونصف اليوم", "يوم ونصف اليوم", "P1DT12H"),
        ("ثلاث ساعات و20 دقيقة", "ثلاث ساعات و20 دقيقة", "PT3H20M"),
        ("سنة وثلاثة أشهر", "سنة وثلاثة أشهر", "P1Y3M"),
        ("أسبوع وثلاثة أيام", "أسبوع وثلاثة أيام", "P10D"),
        ("1.5 سنة", "1.5 سنة", "P1.5Y"),
        ("1,000 يوم", "1,000 يوم", "P1000D"),
        ("مئة وعشرين يوما", "مئة وعشرين يوما", "P120D"),
        ("في يوم واحد", "يوم واحد", "P1D"),
        ("طوال أسبوع كامل", "أسبوع كامل", "P1W"),
        ("ولأسبوعين", "أسبوعين", "P2W"),
        ("بعد ثانيتين", "ثانيتين", "PT2S"),
        ("على مدى عقدين", "عقدين", "P20Y"),
    ],
)
def test_counted_lengths(text: str, words: str, value: str) -> None:
    (duration,) = found_in(text)
    assert (duration.span.of(text), duration.value) == (words, value)
    assert duration.category is Category.DURATION


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("منذ سنوات", "سنوات"),
        ("بعد عدة أيام", "عدة أيام"),
        ("بدأ الإضراب قبل أشهر عدة", "أشهر عدة"),
        ("سنوات عدة", "سنوات عدة"),
        ("حكم عليهم بالسجن بين ثلاثة وستة أعوام", "ثلاثة وستة أعوام"),
        ("خلال بضع ساعات", "بضع ساعات"),
        ("عشرات السنين", "عشرات السنين"),
        ("بعد عقود اعتمدوا فيها", "عقود"),
        ("الأشهر الماضية", "الأشهر الماضية"),
        ("لأسابيع طويلة", "أسابيع طويلة"),
        ("تأخر الرد شهورًا", "شهورًا"),
        ("الساعات القليلة الماضية", "الساعات القليلة الماضية"),
    ],
)
def test_lengths_without_a_count(text: str, words: str) -> None:
    (duration,) = found_in(text)
    assert (duration.span.of(text), duration.value) == (words, None)
    assert duration.approx is Approx.VAGUE


@pytest.mark.parametrize(
    ("text", "approx"),
    [
        ("نحو ساعتين", Approx.ABOUT),
        ("أكثر من 3 أسابيع", Approx.MORE_THAN),
        ("أقل من شهرين", Approx.LESS_THAN),
        ("24 ساعة على الأقل", Approx.AT_LEAST),
        ("لمدة 10 أيام", Approx.EXACT),
    ],
)
def test_how_exact_a_length_is(text: str, approx: Approx) -> None:
    (duration,) = found_in(text)
    assert duration.approx is approx


@pytest.mark.parametrize(
    "text",
    [
        "شاب يبلغ من العمر 25 عاما",
        "يبعد النجم 40 سنة ضوئية",
        "صححت الوزارة نص البيان",
        "تحدث عن يوم في حياته",
        "يزورنا أكثر من ليلة في الأسبوع",
        "عمرها ثلاثة أشهر",
        "البالغ 40 عاما",
        "الطالب (22 سنة)",
        "سامر، 35 عاما، من درعا",
        "لأقل من 17 سنة",
        "المنتخب تحت 23 سنة",
        "عن عمر ناهز 80 عاما",
        "توفي الفنان عن 87 عاما",
        "قضى نحبه عن 87 عاما",
        "في الدقيقتين 12 و45",
        "الدقيقة 45",
        "بين يوم وليلة",
        "من عام إلى آخر",
        "تتراوح أعمارهم بين 17 و34 عاما",
        "قتل ثلاثة ليلة أمس",
        "أحد أيام الأسبوع",
        "بعد عقد اجتماع",
        "وقع النادي 5 عقود",
        "من خلال عقود الرعاية",
        "من أشهر اللاعبين",
        "بين الأعوام 2010 و2015",
        "بعد عام 2011",
        "خلال شهر رمضان",
        "قبل يوم الخميس",
        "خلال يوم العيد",
        "السبعة أشهر الأولى",
        "ساعات الصباح",
        "في أيام العيد",
        "الساعة الثامنة",
        "عامي 2014 و2015",
        "شهر مارس",
        "اليوم الأول",
    ],
)
def test_no_length_is_invented(text: str) -> None:
    assert found_in(text) == []


_UNITS = {
    "D": ("يوم", "يومين", "أيام"),
    "TH": ("ساعة", "ساعتين", "ساعات"),
    "Y": ("سنة", "سنتين", "سنوات"),
}


@given(st.sampled_from(sorted(_UNITS)), st.integers(3, 9999))
def test_counts_in_figures_come_back(designator: str, count: int) -> None:
    single, _, plural = _UNITS[designator]
    text = f"استمر الأمر {count} {plural if count <= 10 else single} في البلدة"
    (duration,) = found_in(text)
    amounts: dict[str, Decimal] = {}
    add(amounts, designator, Decimal(count))
    assert duration.value == written(amounts)


@given(
    st.dictionaries(st.sampled_from(["Y", "M", "D", "TH", "TM"]), st.integers(1, 99), min_size=1)
)
def test_a_written_duration_names_each_unit(counts: dict[str, int]) -> None:
    amounts = {unit: Decimal(count) for unit, count in counts.items()}
    text = written(amounts)
    assert text.startswith("P")
    assert all(f"{count}{unit[-1]}" in text for unit, count in counts.items())
    assert ("T" in text) == any(unit.startswith("T") for unit in counts)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("لن يتاح قبل عام إلى عام ونصف", "عام إلى عام ونصف"),
        ("غادرت قبل دقيقة أو دقيقتين", "دقيقة أو دقيقتين"),
        ("لمدة 3-5 سنوات", "3-5 سنوات"),
        ("من ثلاثة إلى خمسة أيام", "ثلاثة إلى خمسة أيام"),
        ("تراوحت ما بين السجن لمدة 3 و15 عاما", "3 و15 عاما"),
    ],
)
def test_lengths_of_two_bounds_have_no_value(text: str, words: str) -> None:
    assert [(m.span.of(text), m.value) for m in find_durations(prepare(document(text)))] == [
        (words, None)
    ]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("انتظر ساعتين إلا ربعا", "PT1H45M"),
        ("انتظر ساعة إلا خمس دقائق", "PT55M"),
        ("غاب أحد عشر يوما", "P11D"),
        ("دام إحدى وعشرين سنة", "P21Y"),
        ("لمدة عام آخر", "P1Y"),
        ("تحدث دقيقتين ونصفا", "PT2M30S"),
        ("قال إن الحرب ستستمر شهرا", "P1M"),
    ],
)
def test_lengths_told_in_a_roundabout_way(text: str, value: str) -> None:
    assert [mention.value for mention in find_durations(prepare(document(text)))] == [value]


def test_fractions_become_smaller_units() -> None:
    amounts: dict[str, Decimal] = {}
    add_fraction(amounts, "10Y", Decimal("0.5"))
    assert written(amounts) == "P5Y"


@pytest.mark.parametrize("text", ["عند الساعة 3:42 دقيقة", "فاز بنتيجة 3:1", "في 3:75 دقائق"])
def test_other_figures_with_a_colon_are_no_time_of_a_race(text: str) -> None:
    assert all(mention.rule != "duration.stopwatch" for mention in found_in(text))


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("استمر ثلاثة أرباع الساعة", ["PT45M"]),
        ("بعد ثلاثة أرباع القرن", ["P75Y"]),
        ("رواية ألف ليلة وليلة", []),
        ("قضى هناك ليلتين وليلة", ["P2D"]),
    ],
)
def test_quarters_of_a_unit_and_a_book_of_nights(text: str, values: list[str]) -> None:
    assert [m.value for m in found_in(text)] == values


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("حكم عليه بخمس (05) سنوات سجنا", [("خمس (05) سنوات", "P5Y", "exact")]),
        ("خلال أجل ثمانية (8) أيام", [("ثمانية (8) أيام", "P8D", "exact")]),
        ("حضر ثلاثة (5) أيام", []),
        ("وقضت على الآخرين بسنة نافذة", [("سنة", "P1Y", "exact")]),
        ("احتفلوا بسنة جديدة", []),
        ("تزيد مدتها عن ثلاث سنوات", [("ثلاث سنوات", "P3Y", "more_than")]),
        ("من تقل مدة حكمهم عن خمس سنوات", [("خمس سنوات", "P5Y", "less_than")]),
        ("لا تقل مدة العقد عن سنتين", [("سنتين", "P2Y", "at_least")]),
        ("تزيد المشكلة، وبحثوا عن ثلاث سنوات ضائعة", [("ثلاث سنوات", "P3Y", "exact")]),
    ],
)
def test_terms_of_courts_and_contracts(text: str, told: list[tuple[str, str, str]]) -> None:
    found = [(m.span.of(text), m.value, m.approx.value) for m in found_in(text)]
    assert found == told
