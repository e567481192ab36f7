"""Two pages facing each other: the words of a chosen passage are lit on both."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest

from muqabala.model.comparison import Check
from muqabala.model.span import Span
from muqabala.ui.reading.mark_styles import _VARIANTS
from muqabala.ui.reading.page import PageView
from muqabala.ui.reading.reading_area import ReadingArea
from muqabala.ui.variants_lit import ALONE, CHANGED, MOVED, SAME
from ui.reading import reports


def lit(page: PageView) -> list[tuple[str, str]]:
    text = page.text.shown.text
    return [(span.of(text), kind) for span, kind in page.text.marks.variants]


def chosen(area: ReadingArea) -> tuple[Span, Span]:
    pair = reports.collation().passages[0]
    area.go_to_pair(pair.a, pair.b)
    return pair.a, pair.b


def test_the_words_of_facing_passages_are_lit_on_both_pages(area: ReadingArea):
    spans = chosen(area)
    for page, span in zip(area.pages, spans, strict=True):
        assert lit(page)
        assert all(span.contains(place) for place, _ in page.text.marks.variants)
    assert {kind for page in area.pages for _, kind in lit(page)} <= set(_VARIANTS)


def test_a_pair_that_is_no_passage_lights_no_words(area: ReadingArea):
    a, b = chosen(area)
    area.go_to_pair(Span(a.start, a.start + 4), Span(b.start, b.start + 4))
    assert [lit(page) for page in area.pages] == [[], []]


@pytest.mark.parametrize("leave", ["escape", "elsewhere", "other_report"])
def test_the_light_goes_out(area: ReadingArea, leave: str):
    a, _ = chosen(area)
    if leave == "escape":
        QTest.keyClick(area, Qt.Key.Key_Escape)
    elif leave == "elsewhere":
        area.go_to("a", Span(a.start, a.start + 2))
    else:
        area.show_one(reports.second())
    assert lit(area.first) == []


def test_a_quotation_lights_what_differs_even_where_most_does(area: ReadingArea):
    a, b = reports.first(), reports.second()
    one = reports.span_of(a.document.text, "فجر الاثنين")
    other = reports.span_of(b.document.text, "قبل وصول الإطفاء")
    found = reports.collation()
    check = Check("quote_differs", "both", (one, other), "")
    area.show_pair(a, b, replace(found, checks=(*found.checks, check)))
    area.go_to_pair(one, other)
    kinds = {kind for page in area.pages for _, kind in lit(page)}
    assert kinds
    assert SAME not in kinds


def test_lit_words_are_seen(area: ReadingArea):
    before = area.first.text.viewport().grab().toImage()
    spans = chosen(area)
    area.first.frame(None)
    after = area.first.text.viewport().grab().toImage()
    assert spans
    assert isinstance(after, QImage)
    assert before != after


def test_every_kind_has_a_line_of_its_own():
    assert set(_VARIANTS) == {CHANGED, ALONE, MOVED, SAME}
    assert len({line for _, line in _VARIANTS.values()}) == len(_VARIANTS)
