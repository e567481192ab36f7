"""What holds for every date and every text."""

from __future__ import annotations

import re
from datetime import date, timedelta

import pytest
from hijridate import Gregorian
from hypothesis import given
from hypothesis import strategies as st

from builders import document
from muqabala.extraction.dates.dates import find_dates
from muqabala.extraction.prepared import prepare
from muqabala.extraction.times.clock_times import find_times
from muqabala.extraction.times.durations import find_durations
from muqabala.text.lexicon import read_table

_EASTERN = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")
_ISO_WEEKDAYS = ("الاثنين", "الثلاثاء", "الأربعاء", "الخميس", "الجمعة", "السبت", "الأحد")
_GREGORIAN = [row for row in read_table("months") if row["calendar"] == "gregorian"]
_HIJRI = [row for row in read_table("months") if row["calendar"] == "hijri"]

days = st.dates(date(1930, 1, 1), date(2070, 12, 31))


def the_date(text: str, published: str | None = None) -> tuple[str, str | None, str | None]:
    """Return words, value and Hijri reading of the one date of a text."""
    (found,) = find_dates(prepare(document(text, published=published)))
    return found.span.of(text), found.value, found.hijri


@given(
    days,
    st.sampled_from(["{d}/{m}/{y}", "{d:02d}-{m:02d}-{y}", "{y}-{m:02d}-{d:02d}", "{d}.{m}.{y}"]),
)
def test_every_day_in_figures_reads_back(day: date, style: str) -> None:
    printed = style.format(d=day.day, m=day.month, y=day.year)
    assert the_date(f"حدث ذلك في {printed} هناك")[:2] == (printed, day.isoformat())
    eastern = printed.translate(_EASTERN)
    assert the_date(f"حدث ذلك في {eastern} هناك")[:2] == (eastern, day.isoformat())


@given(
    days,
    st.data(),
    st.sampled_from(
        ["{d} {m} {y}", "{d} من {m} {y}", "{d} {m} عام {y}", "{d}/{m}/{y}", "{d}{m} {y}م"]
    ),
)
def test_every_day_by_month_name_reads_back(day: date, data: st.DataObject, style: str) -> None:
    names = [row["form"] for row in _GREGORIAN if int(row["month"]) == day.month]
    printed = style.format(d=day.day, m=data.draw(st.sampled_from(names)), y=day.year)
    assert the_date(f"حدث ذلك في {printed} هناك")[:2] == (printed, day.isoformat())


@given(days, st.data())
def test_every_hijri_day_reads_back(day: date, data: st.DataObject) -> None:
    hijri = Gregorian(day.year, day.month, day.day).to_hijri()
    names = [row["form"] for row in _HIJRI if int(row["month"]) == hijri.month]
    name = data.draw(st.sampled_from(names))
    told = f"AH {hijri.year}-{hijri.month:02d}-{hijri.day:02d}"
    for printed in (
        f"{hijri.day} {name} {hijri.year} هـ",
        f"{hijri.day}/{hijri.month}/{hijri.year}هـ",
    ):
        assert the_date(f"حدث ذلك في {printed}") == (printed, day.isoformat(), told)


@given(days)
def test_a_weekday_in_apposition_joins_its_date(day: date) -> None:
    printed = f"{_ISO_WEEKDAYS[day.isoweekday() - 1]} {day.day} سبتمبر"
    dated = f"{printed} {day.year}"
    assert the_date(f"قال يوم {dated} إنه")[0] == dated


@given(days, st.integers(0, 6))
def test_a_bare_weekday_is_of_the_last_seven_days(published: date, back: int) -> None:
    day = published - timedelta(days=back)
    name = _ISO_WEEKDAYS[day.isoweekday() - 1]
    assert the_date(f"قال الوزير {name} إنه", published.isoformat())[1] == day.isoformat()


@given(days, st.integers(2, 28), st.integers(1, 12))
def test_a_day_without_year_is_within_a_year_of_publication(
    published: date, day: int, month: int
) -> None:
    name = next(row["form"] for row in _GREGORIAN if int(row["month"]) == month)
    value = the_date(f"حدث ذلك في {day} {name} هناك", published.isoformat())[1]
    assert value is not None
    assert abs((date.fromisoformat(value) - published).days) <= 366


_WORDS = [
    row["form"]
    for table in (
        "months",
        "weekdays",
        "time_units",
        "relative_dates",
        "date_cues",
        "small_numerals",
        "day_parts",
    )
    for row in read_table(table)
]
_PIECES = st.sampled_from(
    [
        *_WORDS,
        "و",
        "الـ",
        "2018",
        "2014",
        "27",
        "3",
        "١٤٣٦",
        "12",
        ":",
        "/",
        "-",
        "(",
        ")",
        "،",
        ".",
        "\n",
        "ه",
    ]
)


@given(
    st.lists(_PIECES, max_size=40),
    st.sampled_from([" ", ""]),
    st.sampled_from([None, "2018-02-28"]),
)
def test_any_words_give_ordered_mentions_inside_the_text(
    pieces: list[str], glue: str, published: str | None
) -> None:
    text = glue.join(pieces)
    prepared = prepare(document(text, published=published))
    for finder in (find_dates, find_durations, find_times):
        last = 0
        for mention in finder(prepared):
            assert last <= mention.span.start < mention.span.end <= len(text)
            assert mention.span.of(text).strip() == mention.span.of(text)
            last = mention.span.end


@given(st.text(max_size=200))
def test_any_text_is_read(text: str) -> None:
    prepared = prepare(document(text, published="2020-02-29"))
    for mention in [*find_dates(prepared), *find_durations(prepared), *find_times(prepared)]:
        assert mention.span.of(text)


@pytest.mark.parametrize(
    "piece",
    [
        "28 و",
        "2014 و",
        "الأحد ",
        "ساعة و",
        "12/",
        "(",
        "خمسة و",
        "وخمسة ",
        "ألف ",
        "منذ ",
        "نهاية ",
        "بداية من ",
        "يناير/",
        "من ",
    ],
)
def test_long_repetitions_are_read_in_one_walk(piece: str) -> None:
    prepared = prepare(document(piece * 3000, published="2020-02-29"))
    for finder in (find_dates, find_durations, find_times):
        assert len(finder(prepared)) <= 3000


_PIECES = re.findall(
    r"\S+",
    "من إلى بين 3 5 12 31 1439 2018 مارس رمضان الأحد والاثنين الماضي عام العام شهر يوم الساعة "
    "الثامنة والنصف مساء أمس غدا اليوم قبل بعد / - : . ( ) الموافق نهاية الربع الأول القرن و أو "
    "عيد الفطر ثلاثة أيام ساعة سنوات ونصف إلا ربعا هذا الأسبوع منه عشر هـ م ت غ ليل ألفين "
    "حتى ديسمبر يناير",
)


@given(st.lists(st.sampled_from([*_PIECES, "\n"]), max_size=14), st.sampled_from(["", " "]))
def test_no_order_of_words_is_an_error(words: list[str], glue: str) -> None:
    text = glue.join(words)
    for published in (None, "2018-04-03"):
        prepared = prepare(document(text, published=published))
        found = [*find_dates(prepared), *find_durations(prepared), *find_times(prepared)]
        assert all(0 <= one.span.start < one.span.end <= len(text) for one in found)


@pytest.mark.parametrize("text", ["{}/2/3", "2/{}/3", "1.5.{}", "عام {}", "{} يوما", "الساعة {}"])
def test_a_run_of_digits_longer_than_a_number_may_be_is_no_date(text: str) -> None:
    prepared = prepare(document(text.format("1" * 5000)))
    assert find_dates(prepared) == []
    assert find_times(prepared) == []
    assert find_durations(prepared) == []
