"""Times of the clock: twelve hours become twenty-four, and scores are no times."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builders import document
from muqabala.extraction.clock_times import Clock, clock_value, find_times
from muqabala.extraction.prepared import prepare


def times(text: str) -> list[tuple[str, str | None]]:
    """Return words and value of each time."""
    return [(m.span.of(text), m.value) for m in find_times(prepare(document(text)))]


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("الساعة الثامنة مساء", "الثامنة مساء", "20:00"),
        ("الساعة الثامنة والنصف من مساء أمس", "الثامنة والنصف", "20:30"),
        ("الساعة 9 صباحا بتوقيت غرينتش", "9 صباحا", "09:00"),
        ("الساعة العاشرة إلا ربعا ليلا", "العاشرة إلا ربعا ليلا", "21:45"),
        ("الساعة الثانية عشرة ظهرا", "الثانية عشرة ظهرا", "12:00"),
        ("الساعة الثانية عشرة ليلا", "الثانية عشرة ليلا", "00:00"),
        ("الساعة الحادية عشرة وعشر دقائق صباحا", "الحادية عشرة وعشر دقائق صباحا", "11:10"),
        ("الساعة 16 و45 دقيقة", "16 و45 دقيقة", "16:45"),
        ("الساعة 14,30", "14,30", "14:30"),
        ("الساعة 1300 بتوقيت غرينتش", "1300", "13:00"),
        ("(18:00 ت غ)", "18:00", "18:00"),
        ("على الساعة 18:30 محليا", "18:30", "18:30"),
        ("نشر - 12:11 م", "12:11 م", "12:11"),
        ("نشر - 02:11 م", "02:11 م", "14:11"),
        ("نشر - 12:11 ص", "12:11 ص", "00:11"),
        ("الساعة الثانية والنصف بعد ظهر السبت", "الثانية والنصف", "14:30"),
        ("عند الثالثة بعد الظهر", "الثالثة بعد الظهر", "15:00"),
        ("في الواحدة بعد منتصف الليل", "الواحدة بعد منتصف الليل", "01:00"),
        ("قبل منتصف الليل", "منتصف الليل", "00:00"),
        ("منتصف ليل الخميس", "منتصف ليل", "00:00"),
        ("منتصف النهار", "منتصف النهار", "12:00"),
        ("تنطلق في 20:45", "20:45", "20:45"),
        ("مساء الجمعة عند الساعة الثامنة", "الثامنة", "20:00"),
        ("بدأ 5 فجرا", "5 فجرا", "05:00"),
        ("الساعة الثالثة زوالا", "الثالثة زوالا", "15:00"),
        ("حتى السادسة من صباح الغد", "السادسة", "06:00"),
    ],
)
def test_times(text: str, words: str, value: str) -> None:
    assert times(text) == [(words, value)]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("في الخامسة مساء بتوقيت القاهرة، والسادسة بتوقيت مكة", ["17:00", "18:00"]),
        ("الساعة 11 ليلا بتوقيت تونس (1 بتوقيت الدوحة)", ["23:00", "01:00"]),
        ("الساعة 11,30 صباحا (02,30 ت غ)", ["11:30", "02:30"]),
        ("عند الثامنة (20.00) مساء حتى السادسة (6:00) صباحا", ["20:00", "20:00", "06:00", "06:00"]),
        ("بين الثامنة والعاشرة صباحا", ["08:00", "10:00"]),
        ("من الثامنة حتى السادسة صباحا", ["20:00", "06:00"]),
        ("من 10 إلى 2 ظهرا", ["10:00", "14:00"]),
        ("من 8 إلى 10 أشخاص مساء", []),
        ("تبدأ المباراة التاسعة مساء بتوقيت غرينتش", ["21:00"]),
        ("حل في المرتبة التاسعة مساء أمس", []),
        ("تاريخ النشر : 11:06 - 2023/05/29", ["11:06"]),
        ("08-27-2018, 07:58 PM", ["19:58"]),
        ("في الثالثة عصرا بتوقيت موسكو، الـ12 ظهرا بتوقيت لندن", ["15:00", "12:00"]),
    ],
)
def test_hours_beside_one_another(text: str, values: list[str]) -> None:
    assert [mention.value for mention in find_times(prepare(document(text)))] == values


def test_both_ends_of_an_opening_hour() -> None:
    assert [value for _, value in times("من السابعة مساء حتى السادسة صباحا")] == ["19:00", "06:00"]


@pytest.mark.parametrize(
    "text",
    [
        "فاز الفريق 25:18 و25-20",
        "تعادلا 3:10 بعد شوطين",
        "الجولة الثالثة مساء السبت",
        "على بعد 100 م",
        "ساعة كاملة",
        "الساعات الأولى من الصباح",
        "الساعة 25",
        "منتصف الأسبوع",
        "نسبة 12.30 في المئة",
        "يوم 12:30:2015",
    ],
)
def test_no_time_is_invented(text: str) -> None:
    assert times(text) == []


@given(st.integers(0, 23), st.integers(0, 59))
def test_every_minute_of_the_day_reads(hour: int, minute: int) -> None:
    (found,) = times(f"وصل الساعة {hour:02d}:{minute:02d} إلى الميناء")
    assert found[1] == f"{hour:02d}:{minute:02d}"


@given(st.integers(1, 12), st.integers(0, 59), st.sampled_from(["am", "pm", "noon", "night", None]))
def test_a_value_is_a_time_of_day(hour: int, minute: int, half: str | None) -> None:
    value = clock_value(Clock(hour, minute, 0, half))
    assert int(value[:2]) % 12 == hour % 12
    assert value[3:] == f"{minute:02d}"
