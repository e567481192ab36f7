from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from muqabala.model.span import NOWHERE
from muqabala.ui.reading.legend import Legend
from muqabala.ui.reading.marks import DEFAULT_KINDS, Mark, MarkKind
from muqabala.ui.reading.palette import ReadingPalette
from muqabala.ui.reading.reading_area import ReadingArea


@pytest.fixture
def legend(qtbot: QtBot) -> Legend:
    made = Legend()
    qtbot.addWidget(made)
    return made


def test_switches_begin_as_the_pages_do(legend: Legend) -> None:
    assert legend.visible_kinds() == DEFAULT_KINDS


def test_a_switch_hides_its_kind(legend: Legend, area: ReadingArea) -> None:
    legend.visible_kinds_changed.connect(area.set_visible_kinds)
    legend.switches[MarkKind.PLACE].click()
    for page in area.pages:
        assert MarkKind.PLACE not in page.text.marks.visible
        assert MarkKind.SEARCH in page.text.marks.visible


def test_setting_all_reports_once(legend: Legend) -> None:
    heard: list[frozenset[MarkKind]] = []
    legend.visible_kinds_changed.connect(heard.append)
    legend.set_visible_kinds(frozenset({MarkKind.DATE}))
    assert heard == [frozenset({MarkKind.DATE, MarkKind.SEARCH})]


def test_no_two_swatches_look_alike(legend: Legend) -> None:
    pictures = [legend.swatch(Mark(NOWHERE, kind)).toImage() for kind in legend.switches]
    pictures.append(legend.swatch(Mark(NOWHERE, MarkKind.NUMBER, conflict=True)).toImage())
    for index, one in enumerate(pictures):
        assert all(one != other for other in pictures[index + 1 :])


def test_swatches_follow_the_theme(legend: Legend) -> None:
    before = legend.swatch(Mark(NOWHERE, MarkKind.DATE)).toImage()
    legend.set_theme(ReadingPalette(paper="#101010", date="#ffcc88"))
    assert legend.swatch(Mark(NOWHERE, MarkKind.DATE)).toImage() != before


def test_every_switch_says_what_it_is(legend: Legend) -> None:
    words = [switch.text() for switch in legend.switches.values()]
    assert all(words)
    assert len(set(words)) == len(words)
