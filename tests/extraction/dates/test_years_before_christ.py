"""Years before Christ, old years told by their words, and lengths of thousands of years."""

from __future__ import annotations

import pytest

from builders import document
from extraction.figure_reading import figures, told
from muqabala.extraction.dates.dates import find_dates
from muqabala.extraction.pipeline import analyse
from muqabala.extraction.prepared import prepare
from muqabala.extraction.times.durations import find_durations
from muqabala.text.calendars.calendars import year_value


def dates(text: str) -> list[tuple[str, str | None]]:
    found = find_dates(prepare(document(text, published="2024-06-10")))
    return [(m.span.of(text), m.value) for m in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("بنيت عام 3000 ق.م", [("عام 3000 ق.م", "-2999")]),
        ("منذ سنة 305 قبل الميلاد", [("سنة 305 قبل الميلاد", "-0304")]),
        ("تأسست المدينة، 753 ق.م، على تلال", [("753 ق.م", "-0752")]),
        ("الحقبة (664-332 قبل الميلاد)", [("664-332 قبل الميلاد", "-0663/-0331")]),
        ("العصر المتأخر (1085-332 ق.م)", [("1085-332 ق.م", "-1084/-0331")]),
        ("في القرن الخامس ق.م", [("القرن الخامس ق.م", "-04XX")]),
        ("انتهت سنة سبع وثلاثين للهجرة", [("سنة سبع وثلاثين للهجرة", "0657/0658")]),
        (
            "في مثل هذا اليوم 26 يوليو 657 وقعت المعركة",
            [("26 يوليو 657", "0657-07-26")],
        ),
        ("في 26 يوليو 657 شخصا وصلوا", [("26 يوليو", "2024-07-26")]),
        ("في شهر صفر من السنة التاسعة للهجرة", [("شهر صفر من السنة التاسعة للهجرة", None)]),
        ("ينطلق غدا 11 يونيو", [("غدا 11 يونيو", "2024-06-11")]),
        ("من يوم غد الأول من تموز", [("غد الأول من تموز", "2024-07-01")]),
    ],
)
def test_a_date_of_long_ago_or_told_twice(
    text: str, expected: list[tuple[str, str | None]]
) -> None:
    assert dates(text) == expected


@pytest.mark.parametrize(("year", "value"), [(-304, "-0304"), (0, "0000"), (912, "0912")])
def test_the_sign_of_a_year(year: int, value: str) -> None:
    assert year_value(year) == value


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("تعود إلى ما قبل 3 آلاف عام", [("3 آلاف عام", "P3000Y")]),
        ("انقرضت قبل 65 مليون سنة", [("65 مليون سنة", "P65000000Y")]),
        ("مومياء عمرها 2000 عام", [("2000 عام", "P2000Y")]),
        ("خلال السنوات الثلاث والنصف الماضية", [("السنوات الثلاث والنصف الماضية", "P3Y6M")]),
        ("السنتين والنصف الأول من العام", [("السنتين", "P2Y")]),
        ("طفل عمره 12 عاما", []),
    ],
)
def test_long_lengths(text: str, expected: list[tuple[str, str]]) -> None:
    found = find_durations(prepare(document(text)))
    assert [(m.span.of(text), m.value) for m in found] == expected


def test_the_low_end_of_a_range_keeps_its_hundreds() -> None:
    assert told("بين 600 و3 آلاف نجم") == [("600 و3 آلاف", "number_range", "600/3000")]
    assert told("من 5 إلى 10 آلاف نجم") == [("5 إلى 10 آلاف", "number_range", "5000/10000")]


def test_what_is_opened_is_counted() -> None:
    assert [m.value for m in figures("تم فتح 3 توابيت مغلقة")] == ["3"]
    assert figures("أطلق صاروخ فتح 110 على الهدف") == []


@pytest.mark.parametrize(
    "text",
    ["الشاب ابن الـ25 عاما", "على ما مجموعة (860) قرصا", "فنان وفنانة، ينتمون ل34 فرقة"],
)
def test_no_name_has_figures_in_it(text: str) -> None:
    assert [str(m.kind) for m in analyse(document(text)).mentions] == ["number"]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("كتب الأيام (1929) ودعاء الكروان (1934)، والحب الضائع (1942).", ["1929", "1934", "1942"]),
        ("بلغ عدد المشاركين (1950)، وسعر الطن (1987).", []),
        ("اشترى (1950) شقة", []),
        ("انتخابات مجلس النواب 2023، وبطولة كأس الأمم الأفريقية 2019", ["2023", "2019"]),
        ("في معرض باعت فيه 2000 نسخة", []),
        ("العام الجاري 2024 م مليونا حاج", ["2024"]),
    ],
)
def test_years_of_works_and_events(text: str, values: list[str]) -> None:
    found = find_dates(prepare(document(text, published="2024-06-10")))
    assert [m.value for m in found] == values


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("خفض الفائدة في اجتماع اليوم للمرة الرابعة", ["2024-06-10"]),
        ("زاد السهم 1% اليوم بعد خسائر", ["2024-06-10"]),
        ("وجبتان في اليوم", []),
    ],
)
def test_what_is_held_today(text: str, values: list[str]) -> None:
    found = find_dates(prepare(document(text, published="2024-06-10")))
    assert [m.value for m in found] == values
