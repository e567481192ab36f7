"""The tabs of the evidence fit their width: names where there is room, else signs with tips."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRect
from pytestqt.qtbot import QtBot

from muqabala.ui import theme
from muqabala.ui.evidence_tabs import EvidenceTabs

NAMES = ("الأرقام", "الكيانات", "التسميات", "الملاحظات")
GLYPHS = ("figures", "entities", "naming", "notes")


@pytest.fixture
def tabs(qtbot: QtBot) -> EvidenceTabs:
    made = EvidenceTabs(theme.load("day"))
    qtbot.addWidget(made)
    for name, glyph in zip(NAMES, GLYPHS, strict=True):
        made.add(name, glyph)
    made.add("الرسم", "picture", is_sign=True)
    made.resize(900, 40)
    made.show()
    return made


def said(tabs: EvidenceTabs) -> list[str]:
    return [tabs.tabText(place) for place in range(tabs.count())]


def test_names_stand_where_there_is_room(tabs: EvidenceTabs):
    assert said(tabs) == [*NAMES, ""]
    assert tabs.tabIcon(0).isNull()
    assert not tabs.tabIcon(4).isNull()
    assert tabs.tabToolTip(4) == "الرسم"


def test_in_a_narrow_panel_only_the_tab_in_front_says_its_name(tabs: EvidenceTabs):
    tabs.resize(260, 40)
    assert said(tabs) == [NAMES[0], "", "", "", ""]
    tabs.setCurrentIndex(2)
    assert said(tabs) == ["", "", NAMES[2], "", ""]
    assert tabs.tabIcon(2).isNull()
    assert [tabs.tabToolTip(place) for place in (0, 1, 3)] == [NAMES[0], NAMES[1], NAMES[3]]
    whole = QRect(0, 0, 260, 40)
    assert all(whole.contains(tabs.tabRect(place).adjusted(0, 5, 0, -5)) for place in range(5))
    tabs.resize(900, 40)
    assert said(tabs) == [*NAMES, ""]


def test_how_many_there_are_is_told_in_any_width(tabs: EvidenceTabs):
    tabs.count_in(3, 12)
    assert said(tabs)[3] == f"{NAMES[3]} 12"
    tabs.resize(260, 40)
    assert tabs.tabToolTip(3) == f"{NAMES[3]} 12"
    assert tabs.accessibleTabName(3) == f"{NAMES[3]} 12"
    tabs.count_in(3, 0)
    assert tabs.tabToolTip(3) == NAMES[3]
