import csv
import io

import openpyxl
import pytest

from builders import document
from muqabala.exporting.notes.notes import render
from muqabala.exporting.notes.notes_table import COLUMNS
from muqabala.model.annotation import AnchorState, Note, Selector, Target

FIRST = document("قصف على حلب\nقُتل 12 مدنيا.", "أ", published="2019-04-14", outlet="وكالة")
SECOND = document("قُتل 15 مدنيا.", "ب")
TWELVE = Selector("قُتل 12 مدنيا", "قصف على حلب\n", ".", 12, 25, "hash-a")
FIFTEEN = Selector("قُتل 15 مدنيا", "", ".", 0, 13, "hash-b")
NOTES = [
    Note("n1", '=HYPERLINK("x")\nسطر "ثان"', (Target("أ", TWELVE),), tags=("أ/ب", "ج")),
    Note("n2", "يختلفان", (Target("أ", TWELVE), Target("ب", FIFTEEN, AnchorState.REVIEW)),
         verdict="conflict"),
    Note("n3", "على التقرير كله", (Target("ب"),)),
]  # fmt: skip
DOCUMENTS = {each.id: each for each in (FIRST, SECOND)}


def rows(file_format="csv"):
    text = render(file_format, NOTES, DOCUMENTS)
    return list(csv.DictReader(io.StringIO(text.removeprefix("\ufeff"), newline="")))


def sheet(language):
    book = openpyxl.load_workbook(io.BytesIO(render("xlsx", NOTES, DOCUMENTS, language)))
    return book.active


def test_every_note_has_its_line_in_the_same_columns():
    assert tuple(rows()[0]) == COLUMNS
    assert [row["note"] for row in rows()] == ["n1", "n2", "n3"]
    assert rows()[0]["tags"] == "أ/ب; ج"
    assert rows()[0]["quote"] == "قُتل 12 مدنيا"
    assert (rows()[0]["start"], rows()[0]["end"]) == ("12", "25")


def test_the_second_passage_stands_beside_the_first():
    pair = rows()[1]
    assert (pair["document"], pair["second_document"]) == ("أ", "ب")
    assert (pair["second_quote"], pair["second_state"]) == ("قُتل 15 مدنيا", "review")
    assert rows()[0]["second_document"] == ""


def test_no_cell_is_a_formula():
    assert rows()[0]["body"].startswith("'=HYPERLINK")
    body = sheet("ar").cell(2, COLUMNS.index("body") + 1)
    assert body.data_type == "s"
    assert body.value.startswith("=HYPERLINK")


def test_a_mark_comes_first_only_by_choice():
    assert render("csv", NOTES, DOCUMENTS).startswith("note,")
    assert render("csv_marked", NOTES, DOCUMENTS).startswith("\ufeffnote,")
    assert rows("csv_marked") == rows("csv")


@pytest.mark.parametrize(("language", "from_the_right"), [("ar", True), ("en", False)])
def test_a_sheet_has_the_direction_of_the_language(language, from_the_right):
    assert bool(sheet(language).sheet_view.rightToLeft) is from_the_right


def test_a_sheet_has_words_for_headings_and_numbers_for_places():
    shown = sheet("ar")
    assert shown.cell(1, 2).value == "الملاحظة"
    assert shown.cell(1, COLUMNS.index("second_quote") + 1).value == "النص المقتبس (الثاني)"
    assert shown.cell(2, COLUMNS.index("end") + 1).value == 25
    assert shown.max_row == 1 + len(NOTES)
