"""Reports grouped by event from their traces."""

from __future__ import annotations

import random

from muqabala.comparison.events.groups import fingerprint_of, map_events
from muqabala.model.event import Trace

FIRE = "حريق كبير في مرفأ المدينة القديمة يقتل عمالا ويدمر مستودعات القمح فجر الاثنين"
FAIR = "افتتاح معرض الكتاب في العاصمة بمشاركة دور نشر عربية وأجنبية"
MATCH = "فوز فريق النجوم على ضيفه في ختام الدوري الممتاز بهدف دون رد"


def trace(key: str, opening: str, day: str | None, *names: str, killed: str = "") -> Trace:
    figures = frozenset({f"killed::{killed}"} if killed else ())
    return Trace(key, day, opening, frozenset(names), figures)


def library() -> list[Trace]:
    return [
        trace("a", FIRE, "2021-03-01", "port", "brigade", killed="12"),
        trace("b", f"{FIRE} بحسب شهود", "2021-03-01", "port", "union", killed="11"),
        trace("c", f"ارتفاع حصيلة {FIRE}", "2021-03-02", "port", "brigade", killed="13"),
        trace("d", FAIR, "2021-03-01", "capital", "ministry"),
        trace("e", MATCH, "2021-03-02", "stars"),
    ]


def test_reports_of_one_event_are_one_group_and_others_are_alone():
    found = map_events(library())
    assert [set(event) for event in found.events] == [{"a", "b", "c"}]
    assert set(found.event_of("b")) == {"a", "b", "c"}
    assert found.event_of("d") == ()


def test_reports_that_open_with_one_text_are_copies():
    told = "التهمت النار مستودعات القمح في مرفأ المدينة وقال شهود إنها امتدت إلى رصيف السفن ظهرا"
    retold = trace("f", told, "2021-03-01", "port", "brigade", killed="12")
    found = map_events([*library(), retold])
    assert found.copies == (("a", "b", "c"),)
    assert "f" in found.kin
    assert map_events([*reversed(library()), retold]).copies == found.copies


def test_the_order_of_the_library_changes_nothing():
    traces = library()
    expected = map_events(traces)
    random.Random(7).shuffle(traces)
    assert map_events(traces) == expected


def test_the_likest_come_first_with_what_they_share_and_where_they_differ():
    kin = map_events(library()).kin["a"]
    assert {proposal.document_id for proposal in kin} == {"b", "c"}
    assert [p.score for p in kin] == sorted((p.score for p in kin), reverse=True)
    other = next(proposal for proposal in kin if proposal.document_id == "b")
    assert other.shared_entities == ("port",)
    assert other.conflicts == ("killed::12/11",)


def test_dates_far_apart_speak_against_one_event():
    late = trace("z", FIRE, "2021-09-01", "port", "brigade", killed="12")
    assert "z" not in {key for event in map_events([*library(), late]).events for key in event}


def test_an_undated_report_may_be_of_any_day():
    undated = trace("u", FIRE, None, "port", "brigade")
    assert "u" in map_events([*library(), undated]).event_of("a")


def test_what_everybody_has_groups_nobody():
    many = [trace(f"r{n}", "قال", "2021-03-01", "country") for n in range(120)]
    assert map_events(many).events == ()


def test_terms_are_those_of_the_opening_without_particles():
    found = fingerprint_of(trace("a", "قتل في المدينة 15 مدنيا", "2021-03-01"))
    assert "في" not in found.terms
    assert not any(term.isdigit() for term in found.terms)
    assert len(found.terms) == 3


def test_a_library_of_nothing_has_no_events():
    assert map_events([]).events == ()
    assert map_events([trace("a", FIRE, None)]).kin == {}
