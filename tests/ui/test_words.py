"""Words for values and failures: nothing the program can say is left without words."""

from __future__ import annotations

import re
from enum import StrEnum
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale

import muqabala
from muqabala.errors import MuqabalaError
from muqabala.model.comparison import Reason, Status
from muqabala.model.document import DefectKind
from muqabala.model.library import Outcome
from muqabala.model.mention import Approx, Category, Kind
from muqabala.text.terms import term
from muqabala.ui import messages, words
from muqabala.ui.translation import locale_of

PACKAGE = Path(muqabala.__file__).parent
SOURCES = [path.read_text(encoding="utf-8") for path in PACKAGE.rglob("*.py")]


@pytest.fixture(autouse=True)
def _restore_locale():
    before = QLocale()
    yield
    QLocale.setDefault(before)


def speak(language: QLocale.Language) -> None:
    QLocale.setDefault(locale_of("ar" if language == QLocale.Language.Arabic else "en"))


def found(pattern: str, under: str = "") -> set[str]:
    if under:
        texts = [p.read_text(encoding="utf-8") for p in (PACKAGE / under).rglob("*.py")]
    else:
        texts = SOURCES
    return {match for text in texts for match in re.findall(pattern, text)}


@pytest.mark.parametrize("language", ["ar", "en"])
@pytest.mark.parametrize(
    ("group", "values"),
    [
        (words.KINDS, Kind),
        (words.CATEGORIES, Category),
        (words.VERDICTS, Status),
        (words.DEFECTS, DefectKind),
        (words.OUTCOMES, Outcome),
        ("approx", Approx),
    ],
)
def test_every_value_has_a_word(language: str, group: str, values: type[StrEnum]):
    for value in values:
        said = term(f"{group}.{value.value}", language)
        assert said
        assert language == "en" or re.search("[ء-ي]", said), value


@pytest.mark.parametrize("language", ["ar", "en"])
def test_every_reason_of_the_comparison_has_words(language: str):
    codes = found(r'Reason\(\s*"(\w+)"', "comparison")
    assert codes
    missing = {c for c in codes if term(f"reason.{c}", language) == c.replace("_", " ")}
    assert not (missing if language == "ar" else set())


@pytest.mark.parametrize("language", [QLocale.Language.Arabic, QLocale.Language.English])
def test_every_error_code_has_a_sentence(language: QLocale.Language):
    speak(language)
    codes = found(r'MuqabalaError\(\s*"(\w+)"')
    assert "document_unknown" in codes
    unknown = messages.sentence(MuqabalaError("no_such_code")).split("no_such_code")[0]
    wordless = {code for code in codes if messages.described(code, {}).startswith(unknown)}
    assert wordless <= {"x", "code"}


def test_an_unknown_code_is_named_with_its_details():
    speak(QLocale.Language.Arabic)
    said = messages.sentence(MuqabalaError("no_such_code", limit=3))
    assert "no_such_code" in said
    assert "3" in said


def test_a_sentence_fences_off_what_it_quotes():
    speak(QLocale.Language.Arabic)
    said = messages.sentence(MuqabalaError("file_empty", path="/home/me/reports/report.txt"))
    assert "\u2068reports/report.txt\u2069" in said
    assert "{" not in said


def test_approximate_values_say_so_before_or_after():
    speak(QLocale.Language.Arabic)
    assert words.approximated("110", Approx.ABOUT) == "نحو 110"
    assert words.approximated("3", Approx.AT_LEAST) == "3 على الأقل"
    assert words.approximated("5", Approx.EXACT) == "5"
    assert words.approximated("عشرات", Approx.VAGUE) == "عشرات"


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        ("1046", "1046"),
        ("12000", "12,000"),
        ("-1250000.5", "-1,250,000.5"),
        ("10/20", "10–20"),
        ("0.5", "0.5"),
        ("vague", "vague"),
    ],
)
def test_long_numbers_are_grouped(value: str, shown: str):
    assert words.grouped(value) == shown


def test_reasons_are_joined_and_name_the_places():
    speak(QLocale.Language.Arabic)
    names = {"hajin": "هجين"}
    given = (Reason("same_place", ("hajin",)), Reason("same_date"), Reason("different_value"))
    said = words.reasons(given, lambda key: names.get(key, key))
    assert said == "المكان نفسه (\u2068هجين\u2069)، اليوم نفسه"


def test_an_unknown_reason_is_shown_as_it_is():
    assert words.reasons((Reason("brand_new"),)) == "brand new"
