"""Dates far from the day of publication: old years, chronicles, plans, years of two figures."""

from __future__ import annotations

import pytest

from builders import document
from muqabala.extraction.dates.dates import find_dates
from muqabala.extraction.prepared import prepare
from muqabala.text.calendars.calendars import hijri_year, hijri_years

PUBLISHED = "2018-11-20"


def dates(text: str, published: str = PUBLISHED) -> list[tuple[str, str | None]]:
    """Return words and value of each date."""
    found = find_dates(prepare(document(text, published=published)))
    return [(mention.span.of(text), mention.value) for mention in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("بني المسجد سنة 254هـ", [("سنة 254هـ", "0868")]),
        ("تأسست في عام 1139هـ", [("عام 1139هـ", "1726/1727")]),
        ("بدأت الدعوة عام 12 هـ", [("عام 12 هـ", "0633/0634")]),
        ("توفي في 9 شعبان عام 449 بحلب", [("9 شعبان عام 449", None)]),
        ("ولد في 20 سبتمبر 835م ببغداد", [("20 سبتمبر 835م", "0835-09-20")]),
        (
            "في 23 رمضان 220هـ الموافق 20 سبتمبر 835م",
            [("23 رمضان 220هـ", "0835-09-20"), ("20 سبتمبر 835م", "0835-09-20")],
        ),
        ("سنة 1319هـ الموافق 1902م", [("سنة 1319هـ", "1901/1902"), ("1902م", "1902")]),
        ("في القرن الخامس قبل الميلاد", [("القرن الخامس قبل الميلاد", "-04XX")]),
        ("في القرن السادس الميلادي", [("القرن السادس الميلادي", "05XX")]),
        ("في القرن الثاني الهجري", []),
        ("سقط الحصن في 16/4/641م", [("16/4/641م", "0641-04-16")]),
        ("كتبت الوثيقة في 10/2/1139هـ", [("10/2/1139هـ", None)]),
        ("صدر في 20/3/98هـ", [("20/3/98هـ", "1978-02-27")]),
        ("ارتفاع البرج 835م", []),
        ("الطبيب سالم حداد (1851-1924) من حلب", [("1851-1924", "1851/1924")]),
        ("الصفحات (185-192)", []),
        ("في السنة الثانية والتسعين للهجرة", [("السنة الثانية والتسعين للهجرة", "0710/0711")]),
        ("كان طالبا في السنة الثانية", []),
        (
            "في خمسينيات وستينيات القرن الماضي",
            [("خمسينيات", "195X"), ("ستينيات القرن الماضي", "196X")],
        ),
        ("اندلعت في الخامس و العشرين من مايو", [("الخامس و العشرين من مايو", "2018-05-25")]),
        (
            "استقل البلد سنة ثمان وأربعين وتسعمائة وألف",
            [("سنة ثمان وأربعين وتسعمائة وألف", "1948")],
        ),
    ],
)
def test_years_before_the_tables_of_the_calendar(
    text: str, expected: list[tuple[str, str | None]]
) -> None:
    assert dates(text) == expected


@pytest.mark.parametrize("year", range(1343, 1501))
def test_the_years_by_their_mean_length_are_those_of_the_calendar(year: int) -> None:
    bounds = hijri_year(year)
    assert bounds is not None
    assert hijri_years(year) == (bounds[0].year, bounds[1].year)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1870 - افتتاح الدار\n• 1925: حل المجلس", [("1870", "1870"), ("1925", "1925")]),
        ("الخطة الخمسية 2016-2020 طموحة", [("2016-2020", "2016/2020")]),
        ("القرار رقم 2016-2020 نافذ", []),
        ("القرار 2254 (2015) نافذ", [("2015", "2015")]),
        ("سجلت في 03/2018 زيادة", [("03/2018", "2018-03")]),
        ("القرار 03/2018 نافذ", []),
        ('مباريات كأس العالم "قطر 2022".', [("2022", "2022")]),
        ("دورة الألعاب الأولمبية في طوكيو 2020.", [("2020", "2020")]),
        ("كأس العالم أمام 2000 متفرج", []),
        ("العام الدراسي 1438/1439 في المملكة", [("1438/1439", "2016-10-02/2018-09-10")]),
        ("بين 2000-2050 دولارا للطن", []),
        ("1870-1871", []),
        ("الربع الأول من 2017-2018 كان جيدا", [("الربع الأول من 2017-2018", None)]),
        ("نمت الأرباح عام ألفين وأحد عشر", [("عام ألفين وأحد عشر", "2011")]),
    ],
)
def test_years_without_their_word(text: str, expected: list[tuple[str, str | None]]) -> None:
    assert dates(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("كتب في سبتمبر 04, 2011 تعليقا", [("سبتمبر 04, 2011", "2011-09-04")]),
        ("كتب الأحد سبتمبر 04, 2011 تعليقا", [("الأحد سبتمبر 04, 2011", "2011-09-04")]),
        ("في سبتمبر 15، 20 قتيلا", [("سبتمبر", "2018-09")]),
        ("صدر في 30 يونيو 1959 شخصا معنويا", [("30 يونيو 1959", "1959-06-30")]),
    ],
)
def test_a_day_after_its_month(text: str, expected: list[tuple[str, str | None]]) -> None:
    assert dates(text) == expected


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("المباراة يوم الجمعة 14 يونيو في القاهرة", "2019-06-14"),
        ("وقع الانفجار الجمعة 15 يونيو في القاهرة", "2018-06-15"),
        ("قال الجمعة 15 نوفمبر إن", "2018-11-15"),
        ("ستكون المباراة في 19 يونيو", "2019-06-19"),
        ("في 3 فبراير وقعت الحادثة", "2018-02-03"),
        ("سيعقد اللقاء في 15 نوفمبر", "2018-11-15"),
    ],
)
def test_the_year_is_known_by_weekday_or_verb(text: str, value: str) -> None:
    assert [found for _, found in dates(text)] == [value]


def test_a_month_and_day_beside_a_hijri_day_is_no_error() -> None:
    # The Gregorian day has no year: there is nothing to settle the Hijri day by.
    text = "في 23 ذي الحجة 1378 الموافق 30 يونيو"
    found = find_dates(prepare(document(text)))
    assert [mention.value for mention in found] == ["1959-06-30", "XXXX-06-30"]


def test_the_entries_of_a_chronicle_have_the_year_of_their_heading() -> None:
    text = (
        "- 19 يوليو 1963: أزمة. في 21 يوليو قتال\nوفي 3 أكتوبر عاد\n"
        "-- 2010\n- 17 ديسمبر\nبدأ الحراك"
    )
    assert [value for _, value in dates(text)] == [
        "1963-07-19",
        "1963-07-21",
        "2018-10-03",
        "2010",
        "2010-12-17",
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("ينطلق يوم 25 أكتوبرالجاري", [("25 أكتوبرالجاري", "2018-10-25")]),
        ("ينتهي في شهرأغسطس 2019", [("شهرأغسطس 2019", "2019-08")]),
        (
            "من الجمعة 3 أغسطس وحتى الثلاثاء 7 منه",
            [
                ("الجمعة 3 أغسطس", "2018-08-03"),
                ("الثلاثاء 7 منه", "2018-08-07"),
            ],
        ),
        ("تراجع منذ بداية الأسبوع", [("بداية الأسبوع", "2018-11-19/2018-11-25")]),
        ("تمطر في نهاية الأسبوع", [("نهاية الأسبوع", None)]),
        ("في أمس الحاجة إلى الماء", []),
        ("قصفت الطائرات سوقا ومجزرة اليوم في البلدة", [("اليوم", "2018-11-20")]),
        ("صحيفة السودان اليوم في عددها", []),
        ("عقود الذهب تسليم شباط ارتفعت", [("شباط", "2019-02")]),
    ],
)
def test_words_run_together_or_left_out(text: str, expected: list[tuple[str, str | None]]) -> None:
    assert dates(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("في النصف الثاني من القرن الماضي", [("النصف الثاني من القرن الماضي", "1950/1999")]),
        ("في الربع الأول من القرن العشرين", [("الربع الأول من القرن العشرين", "1900/1924")]),
        ("في العقد الثاني من القرن الحالي", [("العقد الثاني من القرن الحالي", "201X")]),
        ("في العقد الأخير من القرن الماضي", [("العقد الأخير من القرن الماضي", "199X")]),
        ("في العقد الأخير من المفاوضات", []),
        ("الجمعة الموافق للتاسع من نوفمبر", [("الجمعة الموافق للتاسع من نوفمبر", "2018-11-09")]),
        ("نلتقي اليوم وغدا", [("اليوم", "2018-11-20"), ("غدا", "2018-11-21")]),
        (
            "من الأول من يناير وحتى الثلاثين من سبتمبر",
            [("الأول من يناير", "2018-01-01"), ("الثلاثين من سبتمبر", "2018-09-30")],
        ),
    ],
)
def test_parts_of_a_century_and_days_in_order(
    text: str, expected: list[tuple[str, str | None]]
) -> None:
    assert dates(text) == expected


def test_a_span_over_the_new_year_without_a_day_of_publication_stays_open() -> None:
    found = find_dates(prepare(document("من 25 ديسمبر إلى 5 يناير")))
    assert [mention.value for mention in found] == ["XXXX-12-25", "XXXX-01-05"]


def test_a_span_over_the_new_year_is_in_order() -> None:
    text = "من 25 ديسمبر إلى 5 يناير"
    assert [value for _, value in dates(text, "2019-04-01")] == ["2018-12-25", "2019-01-05"]
