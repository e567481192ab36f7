"""Workbooks made by two other programs are read as tables of reports."""

from __future__ import annotations

import io
from datetime import date, datetime

import openpyxl
import pytest
import xlsxwriter

from muqabala.errors import MuqabalaError
from muqabala.model.columns import Columns
from muqabala.reading.sniffing import format_of
from muqabala.reading.workbook import read_workbook, sample_of, sheets_of
from report_files import FIRST, SECOND, TITLE, zipped

HEADS = ["الرقم", "العنوان", "النص", "المصدر", "تاريخ النشر"]


def by_openpyxl() -> bytes:
    book = openpyxl.Workbook()
    book.active.append(["ملاحظات"])
    sheet = book.create_sheet("أخبار")
    sheet.append(HEADS)
    sheet.append([7, TITLE, f"{FIRST}\n{SECOND}", "نشرة الساحل", date(2019, 3, 12)])
    sheet.append([8, None, SECOND, None, datetime(2019, 3, 13, 14, 30)])  # noqa: DTZ001
    hidden = book.create_sheet("مخفية")
    hidden.append(HEADS)
    hidden.append([9, "لا", FIRST, "", ""])
    hidden.sheet_state = "hidden"
    return saved(book)


def saved(book: openpyxl.Workbook) -> bytes:
    buffer = io.BytesIO()
    book.save(buffer)
    return buffer.getvalue()


def by_xlsxwriter(*, from_1904: bool = False) -> bytes:
    buffer = io.BytesIO()
    with xlsxwriter.Workbook(buffer, {"date_1904": from_1904}) as book:
        sheet = book.add_worksheet()
        day = book.add_format({"num_format": "dd/mm/yyyy"})
        money = book.add_format({"num_format": '#,##0.00 "يوم"'})
        for n, head in enumerate(HEADS):
            sheet.write(0, n, head)
        sheet.write(1, 0, 12.5, money)
        sheet.write_rich_string(1, 1, "مقتل ", book.add_format({"bold": True}), "12 شخصا")
        sheet.write(1, 2, SECOND)
        sheet.write_formula(1, 3, '="نشرة"', None, "نشرة")
        sheet.write_datetime(1, 4, datetime(2019, 3, 12), day)  # noqa: DTZ001
    return buffer.getvalue()


def test_a_workbook_is_known_by_what_it_holds():
    assert format_of(by_openpyxl(), ".zip") == "xlsx"


def test_rows_of_every_sheet_in_sight_that_holds_reports_are_read():
    one, two = read_workbook(by_openpyxl())
    assert (one.name, one.title, one.outlet) == ("7", TITLE, "نشرة الساحل")
    assert (one.published, one.text) == ("2019-03-12", f"{FIRST}\n{SECOND}")
    assert (two.name, two.title, two.published) == ("8", "", "2019-03-13T14:30:00")


@pytest.mark.parametrize("from_1904", [False, True])
def test_days_texts_in_pieces_and_formulas_give_what_is_seen(from_1904):
    [report] = read_workbook(by_xlsxwriter(from_1904=from_1904))
    assert (report.name, report.title) == ("12.5", "مقتل 12 شخصا")
    assert (report.outlet, report.published) == ("نشرة", "2019-03-12")


def test_columns_that_were_told_hold():
    told = Columns(tuple(HEADS), (("text", 1), ("id", 0)))
    assert [each.text for each in read_workbook(by_openpyxl(), [told])] == [TITLE]


def test_a_workbook_without_reports_says_so_and_shows_its_rows():
    book = openpyxl.Workbook()
    book.active.append(["القيمة", "المعدود"])
    book.active.append([12, "قتيل"])
    with pytest.raises(MuqabalaError, match="columns_unknown"):
        read_workbook(saved(book))
    assert sample_of(saved(book)) == [["القيمة", "المعدود"], ["12", "قتيل"]]
    assert sample_of(saved(openpyxl.Workbook())) == []


def member(sheet: str, **more: str) -> bytes:
    """A workbook of one sheet, as it should not be."""
    return zipped(
        {
            "xl/workbook.xml": "<w xmlns:r='r'><sheets><sheet r:id='1'/></sheets></w>",
            "xl/_rels/workbook.xml.rels": "<Relationships><Relationship Id='1'"
            " Target='/xl/s.xml'/></Relationships>",
            "xl/s.xml": sheet,
        }
        | {f"xl/{name}.xml": text for name, text in more.items()}
    )


@pytest.mark.parametrize(
    ("sheet", "rows"),
    [
        ("<s><row><c t='s'><v>9</v></c><c t='s'/><c><v>5</v></c></row></s>", [["", "", "5"]]),
        ("<s><row><c r='XFD1'><v>1</v></c><c r='A1'><v>2</v></c></row></s>", [["2"]]),
        ("<s><row><c t='inlineStr'><is><t>a_x0041_</t></is></c></row></s>", [["aA"]]),
        ("<s><row><c t='e'><v>#N/A</v></c><c t='str'><v>ن</v></c></row></s>", [["", "ن"]]),
        ("<s><row><c s='4'><v>1e999</v></c></row></s>", [["1e999"]]),
    ],
)  # fmt: skip
def test_strange_cells_are_no_fault(sheet, rows):
    assert sheets_of(member(sheet)) == [rows]


def test_a_day_beyond_all_days_stays_a_number():
    styles = "<s><cellXfs><xf numFmtId='14'/></cellXfs></s>"
    sheet = "<s><row><c s='0'><v>1e999</v></c><c s='0'><v>43536.5</v></c></row></s>"
    assert sheets_of(member(sheet, styles=styles)) == [[["1e999", "2019-03-12T12:00:00"]]]


def test_a_document_type_is_refused():
    with pytest.raises(MuqabalaError, match="xml_unsafe"):
        sheets_of(member("<!DOCTYPE a [<!ENTITY b 'c'>]><s>&b;</s>"))
