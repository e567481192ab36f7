"""What the columns of a table hold: told, known by their heads, or guessed."""

from __future__ import annotations

import pytest

from muqabala.errors import MuqabalaError
from muqabala.model.columns import Columns
from muqabala.reading.columns import columns_of, fitting, known_columns, reports_of
from report_files import FIRST, SECOND

LONG = f"{FIRST} {SECOND}"
TOLD = Columns(("رمز", "كلام", "لقب"), (("text", 1), ("title", 2)))


def test_what_was_told_wins_over_what_the_heads_say():
    rows = [("العنوان", "النص"), (FIRST, SECOND)]
    told = Columns(("العنوان", "النص"), (("text", 0),))
    [report] = reports_of(rows, columns_of(rows, [told]))
    assert (report.text, report.title, report.name) == (FIRST, "", "2")


def test_columns_are_known_by_their_names_in_any_order_and_spelling():
    assert fitting(("لقب", "رمز", "كَلام"), [TOLD]) == Columns(
        ("لقب", "رمز", "كَلام"), (("text", 2), ("title", 0))
    )
    assert fitting(("لقب", "رمز"), [TOLD]) is None
    assert fitting(("لقب", "رمز", "كلام", "آخر"), [TOLD]) is None


def test_a_table_without_heads_is_known_only_by_its_first_row():
    told = Columns(("1", "نص أول"), (("text", 1),), has_head=False)
    assert fitting(("1", "نص أول"), [told]) == told
    assert fitting(("نص أول", "1"), [told]) is None
    rows = [("1", "نص أول"), ("2", "نص ثان")]
    assert [each.text for each in reports_of(rows, columns_of(rows, [told]))] == [
        "نص أول", "نص ثان",
    ]  # fmt: skip


def test_heads_that_are_there_twice_are_told_apart_by_their_places():
    told = Columns(("كلام", "كلام"), (("text", 1),))
    assert fitting(("كلام", "كلام"), [told]) == told


@pytest.mark.parametrize(
    ("first", "is_head"),
    [(("رمز", "كلام"), True), (("7", "كلام"), False), (("", "كلام"), False), (("أ", "أ"), False)],
)
def test_a_first_row_of_names_is_taken_for_heads(first, is_head):
    assert columns_of([first, ("7", "قصير")]).has_head is is_head


def test_without_a_text_nothing_is_read():
    rows = [("القيمة", "المعدود"), ("12", "قتيل")]
    assert not columns_of(rows).is_known
    with pytest.raises(MuqabalaError, match="columns_unknown"):
        known_columns(rows)
    with pytest.raises(MuqabalaError, match="file_empty"):
        columns_of([])


def test_rows_that_are_short_or_have_no_text_are_no_fault():
    rows = [("لقب", "كلام"), ("لقب", LONG), ("لقب",), ()]
    [report] = reports_of(rows, Columns(rows[0], (("text", 1), ("title", 0), ("url", 7))))
    assert (report.text, report.title, report.url) == (LONG, "لقب", "")
