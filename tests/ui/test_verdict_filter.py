"""The switches over the ledger: what there is of each verdict, and only that."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from muqabala.ui.verdict_filter import VerdictFilter


@pytest.fixture
def switches(qtbot: QtBot) -> VerdictFilter:
    made = VerdictFilter()
    qtbot.addWidget(made)
    made.set_counts({"conflict": 2, "alone": 7})
    made.show()
    return made


def test_nothing_is_offered_before_anything_is_open(qtbot: QtBot):
    made = VerdictFilter()
    qtbot.addWidget(made)
    made.show()
    assert not any(switch.isVisible() for switch in made.switches.values())


def test_a_verdict_without_figures_has_no_switch(switches: VerdictFilter):
    shown = [group for group, switch in switches.switches.items() if switch.isVisible()]
    assert shown == ["conflict", "alone"]
    assert "2" in switches.switches["conflict"].accessibleName()


def test_switches_without_room_go_on_below(qtbot: QtBot):
    made = VerdictFilter()
    qtbot.addWidget(made)
    made.set_counts(dict.fromkeys(made.switches, 10))
    made.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    one = made.sizeHint()
    made.resize(one.width(), 200)
    made.show()
    shown = list(made.switches.values())
    assert {switch.y() for switch in shown} == {0}
    assert [s.x() for s in shown] == sorted((s.x() for s in shown), reverse=True)
    narrow = one.width() * 2 // 3
    made.resize(narrow, 200)
    assert len({switch.y() for switch in shown}) == 2
    below = [switch for switch in shown if switch.y() > 0]
    assert below[0].geometry().right() == narrow - 1
    assert made.heightForWidth(narrow) == shown[-1].geometry().bottom() + 1
    assert made.heightForWidth(1) > made.heightForWidth(narrow) > one.height()


def test_a_press_shows_one_verdict_and_a_second_press_all(switches: VerdictFilter):
    heard: list[str] = []
    switches.changed.connect(heard.append)
    switches.switches["alone"].click()
    switches.switches["conflict"].click()
    assert not switches.switches["alone"].isChecked()
    switches.switches["conflict"].click()
    assert heard == ["alone", "conflict", ""]


def test_a_verdict_that_is_gone_hides_nothing_any_more(switches: VerdictFilter):
    switches.choose("alone")
    switches.set_counts({"conflict": 1})
    assert switches.chosen == ""
