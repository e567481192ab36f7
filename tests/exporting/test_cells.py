import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from muqabala.exporting.cells import csv_line, harmless

PRINTABLE = st.text(st.characters(exclude_categories=("Cs", "Cc")))


@pytest.mark.parametrize("cell", ["=1+1", "+cmd", "-x", "@SUM(A1)", "\tx", "＝1", "-1+1"])
def test_what_a_spreadsheet_would_compute_is_led_by_an_apostrophe(cell):
    assert harmless(cell) == f"'{cell}"


@pytest.mark.parametrize("cell", ["-5", "+3.5", "10/20", "-7%", "قتل 5", "", "a=b"])
def test_numbers_and_words_stay_as_they_are(cell):
    assert harmless(cell) == cell


@given(st.lists(PRINTABLE, min_size=2))
def test_a_line_is_read_back_cell_by_cell(cells):
    line = csv_line(cells)
    assert line.endswith("\r\n")
    assert next(csv.reader(io.StringIO(line, newline=""))) == [harmless(cell) for cell in cells]
