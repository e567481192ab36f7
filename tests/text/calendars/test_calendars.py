"""Laws of the calendars: what is printed is a real day, and nearness has a direction."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hijridate import Gregorian
from hypothesis import given
from hypothesis import strategies as st

from muqabala.text.calendars import calendars

days = st.dates(date(1930, 1, 1), date(2070, 12, 31))
directions = st.sampled_from([None, -1, 0, 1])


@given(st.integers(0, 3000), st.integers(-5, 40), st.integers(-5, 40))
def test_a_day_is_itself_or_none(year: int, month: int, day: int) -> None:
    found = calendars.day_of(year, month, day)
    assert found is None or (found.year, found.month, found.day) == (year, month, day)


@given(days)
def test_hijri_round_trip(day: date) -> None:
    hijri = Gregorian(day.year, day.month, day.day).to_hijri()
    assert calendars.hijri_day(hijri.year, hijri.month, hijri.day) == day


@pytest.mark.parametrize(
    ("year", "month", "day"),
    [(1342, 1, 1), (1501, 1, 1), (1440, 13, 1), (1440, 0, 1), (1440, 2, 31)],
)
def test_no_hijri_day_outside_the_calendar(year: int, month: int, day: int) -> None:
    assert calendars.hijri_day(year, month, day) is None


def test_hijri_month_and_year_span_their_days() -> None:
    assert calendars.hijri_month(1440, 9) == (date(2019, 5, 6), date(2019, 6, 3))
    bounds = calendars.hijri_year(1440)
    assert bounds == (date(2018, 9, 11), date(2019, 8, 30))
    assert calendars.hijri_month(1600, 1) is None
    assert calendars.hijri_year(1200) is None


@given(days, st.integers(1, 7), directions)
def test_a_weekday_near_is_that_weekday(
    published: date, weekday: int, direction: int | None
) -> None:
    found = calendars.weekday_near(published, weekday, direction)
    assert found.isoweekday() == weekday
    assert abs((found - published).days) <= 7
    if direction is None:
        assert found <= published
    elif direction < 0:
        assert found < published
    elif direction > 0:
        assert found > published
    else:
        assert found >= published


@given(days, st.integers(1, 12), st.integers(1, 28), directions)
def test_a_nearest_year_keeps_its_direction(
    published: date, month: int, day: int, direction: int | None
) -> None:
    year = calendars.nearest_year(published, month, day, direction)
    assert year is not None
    found = date(year, month, day)
    assert abs((found - published).days) <= 366
    if direction == -1:
        assert found <= published
    if direction == 1:
        assert found >= published


@pytest.mark.parametrize(
    ("published", "month", "day", "direction", "year"),
    [
        (date(2018, 1, 10), 12, 28, None, 2017),
        (date(2018, 12, 20), 1, 15, None, 2019),
        (date(2018, 11, 20), 3, None, None, 2018),
        (date(2018, 9, 1), 12, None, None, 2018),
        (date(2018, 3, 10), 4, 5, None, 2018),
        (date(2018, 11, 20), 1, 5, 0, 2019),
        (date(2018, 11, 20), 10, 25, 0, 2018),
        (date(2018, 3, 10), 2, 29, None, None),
        (date(2018, 11, 20), 11, None, None, 2018),
    ],
)
def test_the_year_a_report_means(
    published: date, month: int, day: int | None, direction: int | None, year: int | None
) -> None:
    assert calendars.nearest_year(published, month, day, direction) == year


@pytest.mark.parametrize(
    ("published", "month", "day", "direction", "year"),
    [
        (date(2018, 6, 1), 9, None, None, 1439),
        (date(2018, 8, 1), 9, None, None, 1439),
        (date(2018, 8, 1), 9, None, 1, 1440),
        (date(2018, 9, 20), 12, 9, None, 1439),
    ],
)
def test_the_hijri_year_a_report_means(
    published: date, month: int, day: int | None, direction: int | None, year: int
) -> None:
    assert calendars.hijri_year_near(published, month, day, direction) == year


@given(days, st.integers(-30, 30))
def test_shifted_months_come_back(day: date, by: int) -> None:
    year, month = calendars.shifted_month(day, by)
    assert calendars.shifted_month(date(year, month, 1), -by) == (day.year, day.month)


@given(days, st.integers(-3, 3))
def test_a_week_is_seven_days_from_monday(day: date, by: int) -> None:
    first, last = (date.fromisoformat(end) for end in calendars.week_value(day, by).split("/"))
    assert first.isoweekday() == 1
    assert last - first == timedelta(days=6)
    assert first <= day + timedelta(weeks=by) <= last
