"""Reports listed under the headings of their events."""

from __future__ import annotations

from muqabala.model.event import EventMap
from muqabala.model.library import DocumentSummary
from muqabala.ui.several.grouping import ALONE, Heading, grouped


def report(key: str) -> DocumentSummary:
    return DocumentSummary(key, f"تقرير {key}", "وكالة", "2021-03-01", f"/{key}.txt")


REPORTS = [report(key) for key in "abcde"]
EVENTS = EventMap((("d", "b"), ("c", "x")))


def test_an_event_is_listed_once_and_headed_by_its_most_telling_report():
    entries = grouped(REPORTS, EVENTS)
    shown = [e.event if isinstance(e, Heading) else e.id for e in entries]
    assert shown == ["d", "b", "d", ALONE, "a", "c", "e"]
    assert entries[0].title == "تقرير d"
    assert entries[0].count == 2


def test_without_events_the_list_is_as_it_was():
    assert grouped(REPORTS, EventMap()) == REPORTS
    assert grouped([], EVENTS) == []


def test_every_report_is_listed_exactly_once():
    listed = [e.id for e in grouped(REPORTS, EVENTS) if isinstance(e, DocumentSummary)]
    assert sorted(listed) == list("abcde")
