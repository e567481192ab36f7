"""Bands by reason: figures, quotations, names and passages, each told by sign or line too."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from muqabala.model.comparison import Check
from muqabala.ui.reading.band_key import LINES
from muqabala.ui.reading.bands import ENTITY, ORDER, PASSAGE, QUOTE, SIGNS, make_bands, reason_words
from muqabala.ui.reading.reading_area import ReadingArea
from ui.reading import reports


@pytest.fixture
def quoted(shown: Callable[..., None]) -> ReadingArea:
    """Two reports that give one quotation in other words."""
    a, b = reports.first(), reports.second()
    spans = (
        reports.span_of(a.document.text, "فجر الاثنين"),
        reports.span_of(b.document.text, "قبل وصول الإطفاء"),
    )
    found = reports.collation()
    check = Check("quote_differs", "both", spans, "فجر ← قبل")
    made = ReadingArea()
    made.show_pair(a, b, replace(found, checks=(*found.checks, check)))
    shown(made)
    return made


def drawn(area: ReadingArea) -> set[str]:
    return {band.reason for band, _ in area.strip.paths()}


def test_a_quotation_of_both_has_a_band(quoted: ReadingArea):
    (band,) = [band for band in quoted.strip.bands if band.reason == QUOTE]
    text = quoted.first.witness.document.text
    assert band.a.of(text) == "فجر الاثنين"
    assert QUOTE in drawn(quoted)


def test_names_are_linked_from_first_place_to_first_place_when_asked_for(area: ReadingArea):
    names = [band for band in area.strip.bands if band.reason == ENTITY]
    shared = [pair for pair in reports.collation().entities if pair.is_shared]
    assert [band.words for band in names] == [pair.name for pair in shared]
    assert ENTITY not in drawn(area)
    area.strip.key.switches[ENTITY].setChecked(True)
    assert ENTITY in drawn(area)


def test_what_one_report_alone_names_has_no_band():
    a, b, found = reports.first(), reports.second(), reports.collation()
    alone = [pair.name for pair in found.entities if not pair.is_shared]
    assert not {band.words for band in make_bands(a, b, found)} & set(alone)


def test_every_reason_has_words_and_something_besides_its_colour():
    assert len({reason_words(reason) for reason in ORDER}) == len(ORDER)
    told = [(SIGNS.get(reason, ""), LINES.get(reason)) for reason in ORDER]
    assert len(set(told)) == len(ORDER)


def test_signs_stand_in_the_middle_of_bands_and_never_touch(quoted: ReadingArea):
    quoted.strip.grab()
    signs = quoted.strip.signs()
    assert {band.reason for band, _ in signs} <= set(SIGNS)
    assert "conflict" in {band.reason for band, _ in signs}
    places = [place for _, place in signs]
    for n, one in enumerate(places):
        assert 0 < one.x() < quoted.strip.width()
        for other in places[n + 1 :]:
            assert (one - other).manhattanLength() > 18


def test_the_keyboard_walks_only_what_is_drawn(area: ReadingArea):
    chosen: list[str] = []
    area.strip.band_chosen.connect(lambda band: chosen.append(band.reason))
    area.strip.key.switches[PASSAGE].setChecked(False)
    for _ in area.strip.bands:
        QTest.keyClick(area.strip, Qt.Key.Key_Down)
    assert chosen
    assert not set(chosen) & {PASSAGE, ENTITY}


def test_a_held_page_stays_while_the_other_is_read(long_area: ReadingArea):
    long_area.first.text.setFocus()
    long_area.first.text.scroll_by(300)
    long_area.hold_other(on=True)
    before = long_area.second.text.scroll_top
    long_area.first.text.scroll_by(900)
    assert long_area.second.text.scroll_top == before
    held = long_area.second.header.letter.text()
    long_area.hold_other(on=False)
    assert long_area.second.header.letter.text() != held
    assert long_area.second.text.scroll_top == before  # it does not jump
    long_area.first.text.scroll_by(2000)
    assert long_area.second.text.scroll_top > before


def test_the_page_that_is_read_is_never_the_held_one(long_area: ReadingArea):
    long_area.activateWindow()
    long_area.second.text.setFocus()
    if long_area.second.text.hasFocus():
        long_area.hold_other(on=True)
        assert long_area.link.held == 0


def test_another_pair_is_not_held(long_area: ReadingArea):
    long_area.hold_other(on=True)
    long_area.show_pair(reports.first(), reports.second(), reports.collation())
    assert long_area.link.held == -1
    assert "·" not in long_area.second.header.letter.text()
