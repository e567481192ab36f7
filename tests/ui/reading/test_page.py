from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from muqabala.model.claim import Witness
from muqabala.model.span import Span
from muqabala.ui.reading.marks import DEFAULT_KINDS, MarkKind, Standing
from muqabala.ui.reading.page import PageView
from ui.reading import reports


def texts(page: PageView, kind: MarkKind) -> list[str]:
    text = page.text.shown.text
    return [mark.span.of(text) for mark in page.text.marks.marks if mark.kind is kind]


def test_a_page_marks_what_was_found(page: PageView) -> None:
    assert texts(page, MarkKind.PERSON) == ["سامر النجار"]
    assert texts(page, MarkKind.NUMBER) == ["12", "40"]
    assert texts(page, MarkKind.MISSING) == ["  "]
    assert page.document_id == "a"


def test_notes_come_and_go_without_moving_the_text(page: PageView) -> None:
    page.text.scroll_by(40)
    top = page.text.scroll_top
    page.set_notes([reports.note(page.witness, "شارع البحر")])
    assert texts(page, MarkKind.NOTE) == ["شارع البحر"]
    assert page.text.scroll_top == top
    page.set_notes([])
    assert texts(page, MarkKind.NOTE) == []


def test_a_note_is_clicked_where_no_mention_is(page: PageView, qtbot: QtBot) -> None:
    page.set_notes([reports.note(page.witness, "قضوا في حريق", "n7")])
    where = reports.span_of(page.text.shown.text, "قضوا")
    at = page.text.rects_of(where)[0].center().toPoint()
    with qtbot.waitSignal(page.note_clicked) as heard:
        QTest.mouseClick(page.text.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert heard.args == ["n7"]


def test_stepping_walks_visible_mentions_and_comes_round(page: PageView) -> None:
    heard: list[int] = []
    page.mention_clicked.connect(heard.append)
    page.text.set_visible_kinds(frozenset({MarkKind.NUMBER, MarkKind.PERSON}))
    page.frame(Span(0, 1))
    for step in (1, 1, 1, 1, -1):
        page.step(step)
    assert heard == [2, 5, 6, 2, 6]


def test_stepping_without_anything_visible_does_nothing(page: PageView, qtbot: QtBot) -> None:
    page.text.set_visible_kinds(frozenset())
    with qtbot.assertNotEmitted(page.mention_clicked):
        page.step(1)


def test_standing_changes_what_is_filled(page: PageView) -> None:
    page.set_standing(Standing(frozenset({5}), frozenset({2})))
    marks = {mark.mention: mark for mark in page.text.marks.marks}
    assert marks[5].shared
    assert marks[2].conflict
    assert not marks[6].conflict


def test_the_source_form_shows_the_faults_and_selects_reading_text(
    page: PageView, qtbot: QtBot
) -> None:
    page.show_witness(reports.stretched(), [])
    page.set_show_source(shown=True)
    assert "حـريق" in page.text.shown.text
    assert texts(page, MarkKind.REPAIR) == ["الميناء"]
    page.text.select_span(Span(0, 5))
    assert page.selected_span() == Span(0, 4)
    page.set_show_source(shown=False)
    assert page.text.shown.text == "حريق في الميناء"
    assert texts(page, MarkKind.REPAIR) == []


def test_the_place_is_kept_between_the_two_forms(page: PageView) -> None:
    page.resize(300, 240)
    span = reports.span_of(page.witness.document.text, "شارع البحر")
    page.go_to(span)
    before = page.position()
    page.set_show_source(shown=True)
    assert abs(page.position() - before) < 40


def test_new_findings_of_the_same_report_move_nothing(page: PageView) -> None:
    page.resize(300, 200)
    page.text.select_span(Span(3, 8))
    page.go_to(reports.span_of(page.witness.document.text, "مستودعاً"))
    top = page.text.scroll_top
    page.text.set_current(Span(3, 8))
    selected = []
    page.selection_changed.connect(selected.append)
    before = page.witness
    page.show_witness(Witness(before.document, replace(before.analysis, mentions=())), [])
    assert page.text.scroll_top == top
    assert selected == [page.selected_span()]
    assert page.selected_span() is not None
    assert texts(page, MarkKind.PLACE) == []
    assert page.text.marks.current is None


def test_going_to_a_place_brings_it_to_the_reading_line(page: PageView) -> None:
    page.resize(300, 200)
    span = reports.span_of(page.witness.document.text, "مستودعاً")
    page.go_to(span)
    assert page.text.is_in_view(span)
    top, _ = page.extent_of(span)
    line = page.text.scroll_top + page.text.viewport().height() / 3
    assert top == pytest.approx(line, abs=2)


def test_an_empty_span_is_a_place_too(page: PageView) -> None:
    page.resize(300, 200)
    page.go_to(Span(150, 150))
    assert abs(page.position() - 150) < 40


def test_a_visible_place_does_not_move_the_page(page: PageView) -> None:
    page.bring_into_view(Span(0, 5))
    assert page.text.scroll_top == 0


def test_the_menu_offers_copying_and_takes_more(page: PageView, qtbot: QtBot) -> None:
    menus: list[QMenu] = []
    page.menu_about_to_show.connect(menus.append)
    page.text.select_span(Span(0, 4))
    page.text.menu_requested.emit(page.mapToGlobal(page.rect().center()))
    assert [action.isEnabled() for action in menus[0].actions()] == [True, True]
    menus[0].close()


def test_the_overview_follows_marks(page: PageView) -> None:
    page.set_standing(Standing(frozenset({6}), frozenset({2})))
    page.set_notes([reports.note(page.witness, "شارع البحر")])
    page.refresh_overview()
    meanings = [tick.meaning for tick in page.overview.ticks]
    assert meanings == ["conflict", "shared", "note", "missing"]


def test_closing_leaves_nothing(page: PageView) -> None:
    page.close_witness()
    assert page.document_id == ""
    assert page.position() == 0
    assert page.selected_span() is None
    assert page.extent_of(Span(0, 3)) is None
    assert not list(page.text.marks.marks)


def test_quotes_are_hidden_at_first() -> None:
    assert MarkKind.QUOTE not in DEFAULT_KINDS
