"""The head of a page: its words are shortened, but not to crumbs."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from muqabala.model.document import Document
from muqabala.model.source_map import SourceMap
from muqabala.ui.reading.page_header import ElidedLabel, PageHeader

TITLE = "وزارة النفط: أضرار محدودة في معمل الغاز والإنتاج مستمر"


@pytest.fixture
def label(qtbot: QtBot) -> ElidedLabel:
    made = ElidedLabel(Qt.TextElideMode.ElideRight)
    qtbot.addWidget(made)
    made.setText(TITLE)
    return made


def test_all_words_show_where_there_is_room(label: ElidedLabel):
    label.resize(900, 24)
    assert label.shown_words() == TITLE


def test_with_less_room_they_are_shortened(label: ElidedLabel):
    label.resize(160, 24)
    assert "…" in label.shown_words()
    assert 5 < len(label.shown_words()) < len(TITLE)


def test_a_few_letters_say_nothing_and_are_left_out(label: ElidedLabel):
    label.resize(30, 24)
    assert label.shown_words() == ""
    label.setText("أ")
    assert label.shown_words() == "أ"


def test_without_room_for_both_the_outlet_stays_and_the_date_goes(qtbot: QtBot):
    header = PageHeader("أ")
    qtbot.addWidget(header)
    source = SourceMap.identity(0)
    header.show_document(Document("a", "", "", source, outlet="سانا", published="2019-11-21"), 0)
    header.resize(400, 60)
    header.show()
    assert header.date.isVisible()
    header.resize(120, 60)
    assert header.date.isHidden()
    assert header.date.text() in header.outlet.toolTip()
    qtbot.waitUntil(lambda: header.outlet.shown_words() == "سانا")
    header.resize(400, 60)
    assert header.date.isVisible()
