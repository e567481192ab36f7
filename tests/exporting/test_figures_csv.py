"""Figures as CSV: what every reader of the format gets back."""

import csv
from io import StringIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from muqabala.exporting.cells import MARK
from muqabala.exporting.figures_csv import COLUMNS, figures_csv
from muqabala.model.index import FigureRow
from muqabala.model.mention import Approx, Category, Kind
from muqabala.model.span import Span

ROW = FigureRow(
    "a", Span(3, 5), "12", Category.KILLED, Approx.ABOUT, Kind.NUMBER, "قصف، «حلب»", "وكالة",
    "2018-03-01", "12", "مدنيا", "", "مدنيون", "حلب", "2018-03", "شهود", "numeral:digits",
)  # fmt: skip


def read_back(lines):
    return list(csv.DictReader(StringIO("".join(lines), newline="")))


def test_a_figure_is_one_line_with_all_columns():
    (record,) = read_back(figures_csv([ROW]))
    assert tuple(record) == COLUMNS
    assert (record["document"], record["start"], record["end"]) == ("a", "3", "5")
    assert (record["value"], record["approx"], record["category"]) == ("12", "about", "killed")
    assert (record["place"], record["date"], record["rule"]) == ("حلب", "2018-03", "numeral:digits")


def test_lines_end_as_the_format_says_and_the_mark_is_a_choice():
    lines = list(figures_csv([ROW]))
    assert all(line.endswith("\r\n") for line in lines)
    assert list(figures_csv([ROW], marked=True)) == [MARK, *lines]


@given(st.text(alphabet='ا,"\r\n ;=1', max_size=20))
def test_any_words_come_back(words):
    made = FigureRow("a", Span(0, 1), words, Category.OTHER, Approx.EXACT)
    (record,) = read_back(figures_csv([made]))
    assert record["quote"].removeprefix("'") == words.removeprefix("'")


@pytest.mark.parametrize("words", ["=HYPERLINK(1)", "+1+1", "-2+3", "@SUM(A1)", "\t=1", "-أ"])
def test_a_formula_is_only_words(words):
    made = FigureRow("a", Span(0, 1), words, Category.OTHER, Approx.EXACT)
    (record,) = read_back(figures_csv([made]))
    assert record["quote"] == f"'{words}"


@pytest.mark.parametrize("number", ["-5", "+3.5", "12", "1/2", "-10%"])
def test_a_number_stays_one(number):
    made = FigureRow("a", Span(0, 1), number, Category.OTHER, Approx.EXACT, value=number)
    (record,) = read_back(figures_csv([made]))
    assert (record["value"], record["quote"]) == (number, number)
