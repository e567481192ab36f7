"""What the report of an import says of each file."""

import pytest
from PySide6.QtWidgets import QWidget

from muqabala.model.library import ImportReport, ImportResult, Origin, Outcome
from muqabala.ui.import_report import ImportReportDialog
from muqabala.ui.theme import load

TAKEN = ImportResult(
    "/news/a.zip",
    Outcome.ADDED,
    document_id="b",
    encoding="cp1256",
    repairs=(("stretched", 3),),
    title="سيول في الجبل",
    outlet="نشرة الساحل",
    published="2019-03-12",
    origin=Origin("html", "in/b.html", ("outlet",), "سليم"),
)
REFUSED = ImportResult(
    "/news/a.zip", Outcome.REFUSED, error="file_locked", details=(("path", "/news/a.zip/c.pdf"),)
)


@pytest.fixture
def dialog(qtbot):
    parent = QWidget()
    qtbot.addWidget(parent)
    return ImportReportDialog(ImportReport((TAKEN, REFUSED)), load("day"), parent)


def test_what_was_refused_comes_first_with_its_reason(dialog):
    card = dialog.list.cards[0]
    assert card.mark == "conflict"
    assert "c.pdf" in card.body
    assert card.detail == ""


def test_what_was_taken_is_said_and_what_was_guessed(dialog):
    card = dialog.list.cards[1]
    assert "a.zip › in/b.html" in card.title
    assert card.body == "سيول في الجبل"
    outlet, day, author, encoding, repairs = card.detail.split(" · ")
    assert "نشرة الساحل" in outlet
    assert "(" not in outlet
    assert "2019" in day
    assert "(" in day  # The day is a guess, the outlet is not.
    assert "سليم" in author
    assert "cp1256" in encoding
    assert repairs.endswith(" 3")
    assert len(card.chips) == 2


def test_reports_without_a_day_are_counted(qtbot):
    parent = QWidget()
    qtbot.addWidget(parent)
    undated = ImportResult("a.txt", Outcome.ADDED, document_id="a", title="t")
    dialog = ImportReportDialog(ImportReport((undated, TAKEN)), load("day"), parent)
    assert dialog.summary.text().count("1") == 1
    assert dialog.list.cards[0].detail
