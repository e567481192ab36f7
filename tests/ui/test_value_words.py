"""Values as they are said to a reader, in both languages."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from muqabala.model.mention import Approx, Kind, Mention
from muqabala.model.span import NOWHERE
from muqabala.ui.dates import edtf_words, hijri_words
from muqabala.ui.translation import Language
from muqabala.ui.value_words import length_words, value_words


@pytest.fixture
def language(qapp: QApplication) -> Iterator[Language]:
    made = Language(qapp)
    yield made
    made.use("en")


def plain(text: str) -> str:
    """Return a line without what fences its parts off."""
    return "".join(letter for letter in text if letter not in "\u2066\u2067\u2068\u2069")


@pytest.mark.parametrize(
    ("value", "arabic", "english"),
    [
        ("2018-03-29", "29 آذار 2018", "29 March 2018"),
        ("2018-10", "تشرين الأول 2018", "October 2018"),
        ("2018", "2018", "2018"),
        ("2014-22", "صيف 2014", "summer 2014"),
        ("201X", "عقد 2010", "the 2010s"),
        ("19XX", "الأعوام من 1900 إلى 1999", "the years 1900 to 1999"),
        ("XXXX-12-05", "5 كانون الأول", "5 December"),
        ("XXXX-12", "كانون الأول", "December"),
        (
            "2019-03/2020-11",
            "من آذار 2019 إلى تشرين الثاني 2020",
            "from March 2019 to November 2020",
        ),
        ("2019-04-13/2019-04-14", "من 13 إلى 14 نيسان 2019", "from 13 to 14 April 2019"),
        ("2019-04-13/2019-05-02", "من 13 نيسان إلى 2 أيار 2019", "from 13 April to 2 May 2019"),
        ("2019-04/2019-06", "من نيسان إلى حزيران 2019", "from April to June 2019"),
        ("2019-04/2019-06-02", "من نيسان 2019 إلى 2 حزيران 2019", "from April 2019 to 2 June 2019"),
        ("2018/2019", "من 2018 إلى 2019", "from 2018 to 2019"),
        ("2019-21/2019-22", "من ربيع 2019 إلى صيف 2019", "from spring 2019 to summer 2019"),
        ("2019~/2019-04", "من نحو 2019 إلى نيسان 2019", "from about 2019 to April 2019"),
        ("2019/..", "منذ 2019", "since 2019"),
        ("../2019", "حتى 2019", "until 2019"),
        ("2019~", "نحو 2019", "about 2019"),
        ("2019?", "ربما 2019", "perhaps 2019"),
        ("2019-99", "2019-99", "2019-99"),
        ("tomorrow", "tomorrow", "tomorrow"),
    ],
)
def test_a_date_is_written_out(language: Language, value: str, arabic: str, english: str):
    language.use("ar")
    assert plain(edtf_words(value)) == arabic
    language.use("en")
    assert plain(edtf_words(value)) == english


@pytest.mark.parametrize(
    ("value", "arabic", "english"),
    [
        ("AH 1440-02-18", "18 صفر 1440 هـ", "18 Safar 1440 AH"),
        ("AH 1440-09", "رمضان 1440 هـ", "Ramadan 1440 AH"),
        ("AH 1430", "1430 هـ", "1430 AH"),
        ("AH 1439/AH 1440", "من 1439 هـ إلى 1440 هـ", "from 1439 AH to 1440 AH"),
        ("AD 5", "AD 5", "AD 5"),
    ],
)
def test_a_hijri_date_is_written_out(language: Language, value: str, arabic: str, english: str):
    language.use("ar")
    assert hijri_words(value) == arabic
    language.use("en")
    assert hijri_words(value) == english


@pytest.mark.parametrize(
    ("value", "arabic", "english"),
    [
        ("P3D", "3 أيام", "3 days"),
        ("P1D", "يوم", "1 day"),
        ("P2W", "أسبوعان", "2 weeks"),
        ("P11Y", "11 سنة", "11 years"),
        ("P1Y6M", "سنة و6 أشهر", "1 year and 6 months"),
        ("PT9M40.52S", "9 دقائق و40.52 ثوانٍ", "9 minutes and 40.52 seconds"),
        ("P3D/P5D", "من 3 أيام إلى 5 أيام", "from 3 days to 5 days"),
        ("forever", "forever", "forever"),
    ],
)
def test_a_length_of_time_is_written_out(language: Language, value: str, arabic: str, english: str):
    language.use("ar")
    assert plain(length_words(value)) == arabic
    language.use("en")
    assert plain(length_words(value)) == english


@pytest.mark.parametrize(
    ("mention", "said"),
    [
        (Mention(NOWHERE, Kind.NUMBER, "r", value="20000"), "20,000"),
        (Mention(NOWHERE, Kind.PERCENT, "r", value="7.5"), "7.5%"),
        (Mention(NOWHERE, Kind.MONEY, "r", value="12", currency="EUR"), "12 EUR"),
        (Mention(NOWHERE, Kind.NUMBER_RANGE, "r", value="10/20"), "10 – 20"),
        (Mention(NOWHERE, Kind.TIME, "r", value="12:11"), "12:11"),
        (Mention(NOWHERE, Kind.DATE, "r", value="2018-10"), "October 2018"),
        (Mention(NOWHERE, Kind.NUMBER, "r"), ""),
    ],
)
def test_values_are_written_for_readers(language: Language, mention: Mention, said: str):
    language.use("en")
    assert value_words(mention) == said


def test_how_exact_a_figure_is_is_said(language: Language):
    language.use("en")
    about = Mention(NOWHERE, Kind.NUMBER, "r", value="40", approx=Approx.ABOUT)
    assert value_words(about) == "about 40"
    days = Mention(NOWHERE, Kind.DURATION, "r", value="P3D", approx=Approx.MORE_THAN)
    assert value_words(days) == "more than 3 days"


def test_vague_figures_name_no_value():
    vague = Mention(NOWHERE, Kind.NUMBER, "r", value="vague", approx=Approx.VAGUE)
    assert "vague" not in value_words(vague)
