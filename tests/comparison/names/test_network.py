"""Entities that stand together in the sentences of two reports."""

from __future__ import annotations

from muqabala.comparison.collation import collate
from muqabala.comparison.names.network import entity_network
from muqabala.model.comparison import Tie


def test_entities_of_one_sentence_are_tied_in_the_report_that_says_so(witness):
    a = witness("زار {person:minister|الوزير} {place:port|الميناء}. ووصل {person:mayor|العمدة}.")
    b = witness("وصل {person:minister|الوزير} و{person:mayor|العمدة} إلى {place:port|الميناء}.")
    found = entity_network(a, b, collate(a, b))
    assert {node.entity for node in found.nodes} == {
        "person:minister",
        "person:mayor",
        "place:port",
    }
    assert found.ties == (
        Tie("person:minister", "place:port", 1, 1),
        Tie("person:mayor", "person:minister", 0, 1),
        Tie("person:mayor", "place:port", 0, 1),
    )


def test_shared_entities_are_kept_before_those_of_one_report(witness):
    a = witness("{org:x|الشركة} و{org:x|الشركة} و{org:x|الشركة} و{place:y|المدينة}.")
    b = witness("{place:y|المدينة} هادئة.")
    found = entity_network(a, b, collate(a, b), most=1)
    assert [node.entity for node in found.nodes] == ["place:y"]
    assert found.ties == ()


def test_a_repeated_name_ties_a_sentence_once(witness):
    a = witness("{org:x|الشركة} في {place:y|المدينة} و{place:y|المدينة}.")
    found = entity_network(a, a, collate(a, a))
    assert found.ties == (Tie("org:x", "place:y", 1, 1),)
