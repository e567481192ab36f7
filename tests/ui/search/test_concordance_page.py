"""The concordance's table: the keyword is read whole, heads stand over their words."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from muqabala.model.search import ConcordanceLine, ConcordanceOrder
from muqabala.model.span import Span
from muqabala.ui.search.concordance_page import ORDERS, ConcordancePage


def line(keyword: str) -> ConcordanceLine:
    return ConcordanceLine("a", Span(5, 5 + len(keyword)), "قبل", keyword, " بعد")


@pytest.fixture
def page(qtbot: QtBot) -> ConcordancePage:
    made = ConcordancePage()
    qtbot.addWidget(made)
    made.resize(1000, 300)
    return made


def test_the_keyword_is_not_cut(page: ConcordancePage):
    words = "السكنية في بلدة تل الرمان"
    page.show_lines([line("بلدة"), line(words)])
    page.show()
    assert page.table.columnWidth(1) > page.table.fontMetrics().horizontalAdvance(words)
    page.resize(700, 300)
    assert page.table.columnWidth(1) > page.table.fontMetrics().horizontalAdvance(words)
    page.show_lines([line("بلدة")])
    assert page.table.columnWidth(1) < page.table.fontMetrics().horizontalAdvance(words)


def test_very_long_phrases_leave_room_for_what_is_around_them(page: ConcordancePage):
    page.show_lines([line("كلمة " * 100)])
    assert page.table.columnWidth(1) < 400


def test_the_head_of_the_words_before_stands_over_them(page: ConcordancePage):
    role, across = Qt.ItemDataRole.TextAlignmentRole, Qt.Orientation.Horizontal
    assert page.model.headerData(0, across, role) & Qt.AlignmentFlag.AlignLeft
    assert page.model.headerData(1, across, role) & Qt.AlignmentFlag.AlignRight


@pytest.mark.parametrize("order", list(ConcordanceOrder))
def test_the_head_by_which_places_stand_in_order_is_pointed_at(
    page: ConcordancePage, order: ConcordanceOrder
) -> None:
    page.show_order(order)
    header = page.table.horizontalHeader()
    assert header.isSortIndicatorShown()
    assert ORDERS[header.sortIndicatorSection()] is order
