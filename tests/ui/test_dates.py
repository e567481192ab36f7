"""Dates as the reader writes them."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QLocale

from muqabala.ui.dates import day_words, edtf_words, hijri_words, written_date
from muqabala.ui.translation import locale_of


@pytest.fixture(autouse=True)
def _restore_locale() -> Iterator[None]:
    before = QLocale()
    yield
    QLocale.setDefault(before)


@pytest.mark.parametrize(
    ("language", "published", "written"),
    [
        (QLocale.Language.Arabic, "2019-04-14", "14 نيسان 2019"),
        (QLocale.Language.Arabic, "2018-11-04T10:30:00", "4 تشرين الثاني 2018"),
        (QLocale.Language.English, "2019-04-14", "14 April 2019"),
        (QLocale.Language.Arabic, None, ""),
        (QLocale.Language.Arabic, "2019-04", ""),
        (QLocale.Language.Arabic, "2019-13-40", ""),
    ],
)
def test_a_day_is_written_out(language: QLocale.Language, published: str | None, written: str):
    QLocale.setDefault(locale_of("ar" if language == QLocale.Language.Arabic else "en"))
    assert written_date(published) == written


@pytest.mark.parametrize(
    ("language", "value", "told"),
    [
        (QLocale.Language.Arabic, "2019-04-13", "السبت 13 نيسان 2019"),
        (QLocale.Language.English, "2019-04-13", "Saturday 13 April 2019"),
        (QLocale.Language.Arabic, "02:40", "02:40"),
        (QLocale.Language.Arabic, None, ""),
    ],
)
def test_a_day_is_told_with_its_weekday(language: QLocale.Language, value: str | None, told: str):
    QLocale.setDefault(locale_of("ar" if language == QLocale.Language.Arabic else "en"))
    assert day_words(value) == told


def test_days_have_the_digits_of_the_interface():
    QLocale.setDefault(locale_of("ar", "arabic"))
    assert written_date("2019-04-14") == "١٤ نيسان ٢٠١٩"
    assert "٢٠١٩" in edtf_words("2019-04~")
    assert "١٤٤٠" in hijri_words("AH 1440-02-18")
