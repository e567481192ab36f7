from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import QToolTip

from muqabala.model.claim import Witness
from muqabala.ui import words
from muqabala.ui.reading.compared_words import ComparedWords
from muqabala.ui.reading.reading_area import ReadingArea
from ui.reading import reports


def speaking() -> ComparedWords:
    made = ComparedWords()
    made.compare(reports.first(), reports.second(), reports.collation())
    return made


def test_a_figure_is_told_what_the_other_report_says() -> None:
    (line,) = speaking().lines(0, 2)
    assert "«أحد عشر»" in line
    assert words.word("status", "conflict") in line


def test_the_other_side_names_who_says_so() -> None:
    (line,) = speaking().lines(1, 1)
    assert "«12»" in line
    assert reports.BRIGADE.name in line


def test_words_that_are_no_entity_are_said_as_they_are() -> None:
    a = reports.first()
    claims = (replace(a.analysis.claims[0], attributed_to="شهود عيان"), a.analysis.claims[1])
    spoken = ComparedWords()
    witness = Witness(a.document, replace(a.analysis, claims=claims))
    spoken.compare(witness, reports.second(), reports.collation())
    assert "شهود عيان" in spoken.lines(1, 1)[0]


def test_what_was_not_compared_has_no_lines() -> None:
    spoken = speaking()
    assert spoken.lines(0, 5) == []
    spoken.forget()
    assert spoken.lines(0, 2) == []


def test_the_tip_on_the_page_says_it(area: ReadingArea) -> None:
    mark = next(mark for mark in area.first.text.marks.marks if mark.mention == 2)
    area.first.text.tip_requested.emit(mark, area.mapToGlobal(area.rect().center()))
    assert "أحد عشر" in QToolTip.text()
    QToolTip.hideText()
