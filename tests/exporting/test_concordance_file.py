import csv
from html.parser import HTMLParser
from io import StringIO

import openpyxl
import pytest

from muqabala.errors import MuqabalaError
from muqabala.exporting.concordance_file import COLUMNS, write_concordance
from muqabala.model.search import ConcordanceLine
from muqabala.model.span import Span

LINES = [
    ConcordanceLine(
        "a", Span(4, 11), "قال ", "الرئيسُ", " إن <الاجتماع>", "خبر", "رويترز", "2018-03-01"
    ),
    ConcordanceLine("b", Span(0, 5), "", "رئيس", "", "=1+1"),
]


def test_a_table_holds_every_place(tmp_path):
    path = tmp_path / "lines.csv"
    write_concordance(LINES, path, "الرئيس", "en")
    head, first, second = csv.reader(StringIO(path.read_text("utf-8-sig")))
    assert head[:3] == ["Before", "Keyword", "After"]
    assert first == [
        "قال ", "الرئيسُ", " إن <الاجتماع>", "خبر", "رويترز", "2018-03-01", "a", "4", "11",
    ]  # fmt: skip
    assert second[3] == "'=1+1"  # no spreadsheet is to take a title for a formula


def test_a_workbook_runs_from_right_to_left(tmp_path):
    path = tmp_path / "lines.xlsx"
    write_concordance(LINES, path, "الرئيس", "ar")
    sheet = openpyxl.load_workbook(path).active
    assert sheet.sheet_view.rightToLeft
    assert [cell.value for cell in sheet[2]][:3] == ["قال ", "الرئيسُ", " إن <الاجتماع>"]
    assert sheet.max_column == len(COLUMNS)


class _Page(HTMLParser):
    def __init__(self):
        super().__init__()
        self.direction = ""
        self.cells = []

    def handle_starttag(self, tag, attrs):
        if tag == "table":
            self.direction = dict(attrs)["dir"]
        elif tag == "td":
            self.cells.append("")

    def handle_data(self, data):
        if self.cells:
            self.cells[-1] += data


def test_on_a_page_the_words_before_stand_on_the_right_in_either_language(tmp_path):
    path = tmp_path / "lines.html"
    write_concordance(LINES, path, "الرئيس", "en")
    page = _Page()
    page.feed(path.read_text("utf-8"))
    assert page.direction == "rtl"  # the first column of such a table is the rightmost
    assert page.cells[:3] == ["قال ", "الرئيسُ", " إن <الاجتماع>"]


def test_another_format_is_refused(tmp_path):
    with pytest.raises(MuqabalaError) as caught:
        write_concordance(LINES, tmp_path / "lines.pdf", "", "ar")
    assert caught.value.code == "format_unknown"
