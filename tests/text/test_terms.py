"""Every value and failure that the program can show has its words in both languages."""

import re
from pathlib import Path

import pytest

from muqabala import paths
from muqabala.errors import MuqabalaError
from muqabala.model.comparison import Status
from muqabala.model.document import DefectKind
from muqabala.model.library import Outcome
from muqabala.model.mention import Approx, Category, Kind
from muqabala.text.lexicon import parse_table
from muqabala.text.terms import LANGUAGES, error_sentence, sentence, term

PACKAGE = Path(__file__).parents[2] / "desktop" / "muqabala"
TABLE = paths.resources() / "i18n" / "terms.tsv"
ROWS = parse_table(TABLE.read_text(encoding="utf-8"))
CODES = {row["code"] for row in ROWS}

VALUES = [
    *(f"kind.{value}" for value in Kind),
    *(f"category.{value}" for value in Category),
    *(f"approx.{value}" for value in Approx),
    *(f"status.{value}" for value in Status),
    *(f"defect.{value}" for value in DefectKind),
    *(f"outcome.{value}" for value in Outcome),
]


def codes_in_source(call):
    pattern = re.compile(call + r'\(\s*"([a-z_]+)"')
    return {
        code for file in PACKAGE.rglob("*.py") for code in pattern.findall(file.read_text("utf-8"))
    }


@pytest.mark.parametrize("code", VALUES)
def test_every_value_has_words(code):
    assert code in CODES


def test_every_error_has_a_sentence():
    raised = codes_in_source("MuqabalaError")
    assert raised
    assert {f"error.{code}" for code in raised} <= CODES


def test_every_reason_has_words():
    given = codes_in_source("Reason")
    assert {f"reason.{code}" for code in given} <= CODES


def test_every_row_has_both_languages_and_the_same_braces():
    for row in ROWS:
        assert all(row[language] for language in LANGUAGES), row["code"]
        braces = [set(re.findall(r"\{\w+\}", row[language])) for language in LANGUAGES]
        assert braces[0] == braces[1], row["code"]


def test_codes_are_not_repeated():
    assert len(CODES) == len(ROWS)


def test_a_sentence_is_filled_and_keeps_unknown_braces():
    assert "x.txt" in error_sentence(MuqabalaError("file_empty", path="x.txt"), "ar")
    assert "{path}" in sentence("cli.written", "en")


def test_an_unknown_code_still_says_something():
    said = error_sentence(MuqabalaError("never_heard_of", path="x"), "en")
    assert "never_heard_of" in said
    assert term("kind.never_heard_of", "en") == "never heard of"
