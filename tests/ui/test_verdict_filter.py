"""The switches over the ledger: what there is of each verdict, and only that."""

from __future__ import annotations

import pytest
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
