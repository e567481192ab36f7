"""Tables of reports and Markdown."""

import pytest

from muqabala.errors import MuqabalaError
from muqabala.reading.markdown import read_markdown, without_marks
from muqabala.reading.table import is_table_of_reports, read_rows
from report_files import FIRST, LAST, SECOND, TITLE, markdown, table


def test_each_row_is_a_report_told_by_its_heads():
    one, two = read_rows(table())
    assert (one.name, one.title, one.outlet) == ("7", TITLE, "نشرة الساحل")
    assert (one.published, one.text) == ("2019-03-12", f"{FIRST} {SECOND}")
    assert (two.name, two.title, two.published, two.text) == ("8", "", "2019-03-13", LAST)


@pytest.mark.parametrize("mark", [",", ";", "\t", "|"])
def test_any_delimiter_and_english_heads(mark):
    data = (
        mark.join(("Title", "Body", "Publish_Date")) + "\n" + mark.join(("ت", "متن", "2020-01-02"))
    )
    [report] = read_rows(data.encode())
    assert (report.title, report.text, report.published) == ("ت", "متن", "2020-01-02")


def test_the_column_of_long_cells_holds_the_reports():
    [report] = read_rows(f"رقم,كلام\n5,{FIRST} {LAST}\n".encode())
    assert (report.name, report.text) == ("5", f"{FIRST} {LAST}")
    without_heads = f"{FIRST} {LAST}\n{SECOND} {LAST}\n".encode()
    assert len(read_rows(without_heads)) == 2


def test_a_table_of_figures_is_none_of_reports():
    figures = "القيمة,المعدود\n12,قتيل\n".encode()
    assert not is_table_of_reports(figures)
    assert is_table_of_reports(table())
    with pytest.raises(MuqabalaError) as caught:
        read_rows(figures)
    assert caught.value.code == "columns_unknown"


def test_front_matter_states_and_marks_go():
    [report] = read_markdown(markdown())
    assert (report.title, report.outlet, report.published) == (TITLE, "نشرة الساحل", "2019-03-12")
    words = [line for line in report.text.split("\n") if line]
    assert words == [TITLE, "تفاصيل", FIRST, f"• {SECOND}", LAST]


@pytest.mark.parametrize(
    ("marked", "words"),
    [
        ("**قتل** 12 _جنديا_", "قتل 12 جنديا"), ("# عنوان #", "عنوان\n"), ("> قال", "قال"),
        ("![صورة](a.jpg)نص", "نص"), ("[نص](<a b>)", "نص"), ("نص[^1]", "نص"), ("`نص`", "نص"),
        ("5 * 3 * 2", "5 * 3 * 2"), ("snake_case_name", "snake_case_name"), ("2\\. بند", "2. بند"),
        ("<div dir=rtl>نص</div>", "نص"), ("أ < ب > ج", "أ < ب > ج"),
    ],
)  # fmt: skip
def test_marks_go_and_words_stay(marked, words):
    assert without_marks(marked) == words
