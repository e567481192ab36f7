"""The head of a page: its words are shortened, but not to crumbs."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from muqabala.ui.reading.page_header import ElidedLabel

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
