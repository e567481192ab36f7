from __future__ import annotations

from dataclasses import replace

from muqabala.model.span import Span
from muqabala.ui.reading.shown_text import hull, reading_form, source_form
from ui.reading import reports


def test_the_reading_form_is_the_reading_text_itself() -> None:
    report = reports.first().document
    shown = reading_form(report)
    assert shown.text == report.text
    assert not shown.is_source
    assert shown.reading_span(Span(3, 9)) == shown.shown_span(Span(3, 9)) == Span(3, 9)


def test_the_source_form_finds_words_where_they_stood() -> None:
    report = reports.stretched().document
    shown = source_form(report)
    assert shown.is_source
    assert shown.text == report.source
    there = shown.shown_span(Span(0, 4))
    assert there is not None
    assert there.of(shown.text) == "حـريق"
    assert shown.reading_span(there) == Span(0, 4)


def test_what_was_dropped_stands_nowhere_in_the_reading_text() -> None:
    shown = source_form(reports.stretched().document)
    assert shown.reading_span(Span(1, 2)) is None


def test_a_report_without_plain_source_shows_its_reading_text() -> None:
    report = replace(reports.first().document, source="")
    assert source_form(report).text == report.text


def test_a_hull_holds_all_spans() -> None:
    assert hull([Span(5, 7), Span(1, 2)]) == Span(1, 7)
    assert hull([]) is None
