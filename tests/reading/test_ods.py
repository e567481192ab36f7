"""Spreadsheets of OpenDocument are read as tables of reports."""

from __future__ import annotations

import pytest

from muqabala.errors import MuqabalaError
from muqabala.model.columns import Columns
from muqabala.reading.ods import read_ods, sample_of, sheets_of
from muqabala.reading.sniffing import format_of
from report_files import FIRST, LAST, SECOND, TITLE, spreadsheet


def cells(*words: str, times: str = "1") -> str:
    return f"<t:table-row t:number-rows-repeated='{times}'>" + "".join(
        f"<t:table-cell><x:p>{each}</x:p></t:table-cell>" for each in words
    ) + "</t:table-row>"  # fmt: skip


def test_rows_give_what_is_seen_and_days_as_days():
    assert format_of(spreadsheet(), ".zip") == "ods"
    one, two = read_ods(spreadsheet())
    assert (one.title, one.published, one.name) == (TITLE, "2019-03-12", "2")
    assert one.text == f"{FIRST}\nوقال  : {SECOND}"
    assert (two.title, two.text, two.name) == ("", LAST, "3")


def test_what_is_repeated_to_the_end_of_the_sheet_is_nothing():
    (rows,) = sheets_of(spreadsheet(cells("أ", "ب", times="3")))
    assert rows == [["أ", "ب"]] * 3
    assert sheets_of(spreadsheet(cells(""))) == []


def test_a_row_without_end_is_refused():
    with pytest.raises(MuqabalaError, match="file_too_heavy"):
        sheets_of(spreadsheet(cells("أ", times="1048576")))


@pytest.mark.parametrize("times", ["-1", "٣", "9" * 30, ""])
def test_senseless_counts_are_one(times: str):
    assert sheets_of(spreadsheet(cells("أ", times=times))) == [[["أ"]]]


def test_columns_that_were_told_hold_and_unknown_ones_are_told_of():
    data = spreadsheet(cells("رمز", "كلام") + cells("7", "قُتل 12 شخصا."))
    with pytest.raises(MuqabalaError, match="columns_unknown"):
        read_ods(data)
    assert sample_of(data)[1] == ["7", "قُتل 12 شخصا."]
    [report] = read_ods(data, [Columns(("رمز", "كلام"), (("text", 1), ("id", 0)))])
    assert (report.name, report.text) == ("7", "قُتل 12 شخصا.")
