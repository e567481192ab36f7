"""Plain tables as files that a spreadsheet opens without harm."""

from __future__ import annotations

import csv
import io

from openpyxl import load_workbook

from muqabala.exporting.printed.printed import Heading, Table
from muqabala.exporting.sheets import sheet_csv, sheet_printed, sheet_xlsx

HEADS = ("المعدود", "أ")
ROWS = (("قتلى", "15"), ("جرحى\nفي المشفى", "=1+1"))


def test_csv_has_a_mark_and_no_formulas():
    text = sheet_csv(HEADS, ROWS)
    assert text.startswith("\ufeff")
    rows = list(csv.reader(io.StringIO(text[1:])))
    assert rows[0] == list(HEADS)
    assert rows[2] == ["جرحى\nفي المشفى", "'=1+1"]


def test_a_workbook_runs_from_the_right_and_keeps_words_as_words():
    book = load_workbook(io.BytesIO(sheet_xlsx("زمن [1]: ملخص", HEADS, ROWS, "ar")))
    (sheet,) = book.worksheets
    assert sheet.sheet_view.rightToLeft
    assert [cell.value for cell in sheet[3]] == ["جرحى\nفي المشفى", "=1+1"]
    assert sheet["B3"].data_type == "s"


def test_cells_have_no_marks_of_direction():
    fenced = (("\u206815\u2069 قتيلا", "\u2067أ\u2069"),)
    assert "15 قتيلا,أ" in sheet_csv(HEADS, fenced)
    (sheet,) = load_workbook(io.BytesIO(sheet_xlsx("x", HEADS, fenced, "ar"))).worksheets
    assert sheet["A2"].value == "15 قتيلا"


def test_a_workbook_of_no_rows_has_its_heads():
    (sheet,) = load_workbook(io.BytesIO(sheet_xlsx("x", HEADS, (), "en"))).worksheets
    assert [cell.value for cell in sheet[1]] == list(HEADS)
    assert not sheet.sheet_view.rightToLeft


def test_a_printed_table_has_a_line_for_each_line():
    printed = sheet_printed("عنوان", HEADS, ROWS, "ar")
    heading, table = printed.blocks
    assert isinstance(heading, Heading)
    assert isinstance(table, Table)
    assert [each.text for each in table.rows[1][0]] == ["جرحى", "في المشفى"]
