"""Digits of the interface: those of its locale, and counts in the catalogues with them."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QLocale
from PySide6.QtWidgets import QApplication

from muqabala.ui import words
from muqabala.ui.digits import fraction, number, said
from muqabala.ui.translation import Language, locale_of


@pytest.fixture(autouse=True)
def _locale() -> Iterator[None]:
    before = QLocale()
    yield
    QLocale.setDefault(before)


def test_western_digits_stay_as_they_are():
    QLocale.setDefault(locale_of("ar", "western"))
    assert (said("12 ب 3"), number(12345), fraction("1,234.5")) == ("12 ب 3", "12,345", "1,234.5")


def test_arabic_digits_have_arabic_separators():
    QLocale.setDefault(locale_of("ar", "arabic"))
    assert (said("12 ب 3"), number(12345), fraction("1,234.5")) == ("١٢ ب ٣", "١٢٬٣٤٥", "١٬٢٣٤٫٥")
    assert words.grouped("250000") == "٢٥٠٬٠٠٠"
    assert words.grouped("12/20") == "١٢–٢٠"


def test_english_has_its_own_whatever_is_chosen():
    QLocale.setDefault(locale_of("en", "arabic"))
    assert number(12345) == "12,345"


@pytest.mark.parametrize(
    ("digits", "counted"),
    [
        ("western", ["تقرير واحد", "تقريران", "3 تقارير", "11 تقريرًا"]),
        ("arabic", ["تقرير واحد", "تقريران", "٣ تقارير", "١١ تقريرًا"]),
    ],
)
def test_counts_of_the_catalogue_have_them(qapp: QApplication, digits: str, counted: list[str]):
    language = Language(qapp)
    language.use("ar", digits)
    made = [
        QCoreApplication.translate("LibraryPanel", "%n report(s)", None, count)
        for count in (1, 2, 3, 11)
    ]
    unknown = QCoreApplication.translate("LibraryPanel", "no such words")
    language.use("en")
    language.leave()
    assert made == counted
    assert unknown == "no such words"
