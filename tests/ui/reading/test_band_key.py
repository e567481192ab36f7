"""The key to the strip: it names the bands and hides those switched off."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from muqabala.ui.reading.bands import ORDER, _facing
from muqabala.ui.reading.reading_area import ReadingArea
from ui.reading import reports


@pytest.fixture
def area(qtbot: QtBot) -> ReadingArea:
    made = ReadingArea()
    qtbot.addWidget(made)
    made.resize(1000, 600)
    made.show_pair(reports.first(), reports.second(), reports.collation())
    made.show()
    return made


def test_the_key_says_how_many_bands_there_are(area: ReadingArea):
    said = [area.strip.key.switches[reason].text() for reason in ORDER]
    assert [text[-2] for text in said] == ["1", "1", "0", "0", "2", "2"]
    assert not area.strip.key.switches["agree"].isEnabled()


def test_bands_switched_off_are_not_drawn(area: ReadingArea):
    switch = area.strip.key.switches["conflict"]
    ticked = switch.icon().pixmap(26, 16).toImage()
    switch.setChecked(False)
    assert switch.icon().pixmap(26, 16).toImage() != ticked
    assert "conflict" not in {band.reason for band, _ in area.strip.paths()}
    area.strip.key.switches["conflict"].setChecked(True)
    assert "conflict" in {band.reason for band, _ in area.strip.paths()}


@pytest.mark.parametrize(
    ("a", "b", "linked"),
    [
        ((1, 2), (3, 4), [(1, 3), (2, 4)]),
        ((1,), (3, 4), [(1, 3), (1, 4)]),
        ((1, 2, 5), (3, 4), [(1, 3), (2, 4), (5, 4)]),
        ((1,), (), []),
    ],
)
def test_places_are_linked_in_their_order(a, b, linked):
    assert _facing(a, b) == linked
