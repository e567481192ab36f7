"""Which other reports of a library are of the same event."""

from __future__ import annotations

from dataclasses import replace

import pytest

from muqabala.comparison.events.proposals import best_pair, fingerprint, propose
from muqabala.model.document import Defect, DefectKind
from muqabala.model.span import Span

CRASH = "تحطمت طائرة ركاب قرب {place:hav|هافانا} وقتل [%s|killed|شخصا] كانوا على متنها."
OTHER = "افتتح الوزير معرض الكتاب في {place:tun|تونس} بحضور [%s|count|كاتبا]."


def test_the_report_of_the_same_event_comes_with_its_reasons(witness):
    one = fingerprint(witness(CRASH % "107", document_id="one", published="2018-05-19"))
    two = fingerprint(witness(CRASH % "110", document_id="two", published="2018-05-20"))
    far = fingerprint(witness(OTHER % "107", document_id="far", published="2018-05-19"))
    [proposal] = propose(one, [one, two, far])
    assert proposal.document_id == "two"
    assert proposal.shared_entities == ("place:hav",)
    assert proposal.conflicts == ("killed::107/110",)
    assert not proposal.shared_figures


def test_years_apart_lower_the_score(witness):
    one = fingerprint(witness(CRASH % "107", document_id="one", published="2018-05-19"))
    near = fingerprint(witness(CRASH % "107", document_id="near", published="2018-05-19"))
    late = fingerprint(witness(CRASH % "107", document_id="late", published="2019-05-19"))
    scores = {found.document_id: found.score for found in propose(one, [near, late], least=0)}
    assert scores["near"] > scores["late"]


def test_empty_reports_propose_nothing(witness):
    empty = fingerprint(witness("", document_id="empty"))
    assert propose(empty, [fingerprint(witness("", document_id="other"))]) == []


def told(witness, document_id, figure, *, leftover=False, repaired=False):
    """Return a report of the crash, with what its page left in it."""
    made = witness(CRASH % figure, document_id=document_id, published="2018-05-19")
    defect = Defect(DefectKind.BOILERPLATE, Span(0, 3), repaired=repaired)
    defects = (defect,) if leftover else ()
    return replace(made, document=replace(made.document, defects=defects))


def test_the_pair_that_differs_is_the_best(witness):
    reports = [told(witness, name, figure) for name, figure in (("a", 9), ("b", 9), ("c", 8))]
    far = witness(OTHER % "107", document_id="far", published="2018-05-19")
    assert best_pair([far, *reports]) == ("a", "c")
    assert best_pair([far, *reports[:2]]) == ("a", "b")
    assert best_pair([far, reports[0]]) is None


@pytest.mark.parametrize(
    ("repaired", "pair"), [(False, ("b", "c")), (True, ("a", "b"))], ids=["left", "put right"]
)
def test_what_a_page_left_speaks_against_its_report(witness, repaired, pair):
    reports = [
        told(witness, "a", 9, leftover=True, repaired=repaired),
        told(witness, "b", 8),
        told(witness, "c", 9),
    ]
    assert best_pair(reports) == pair


def test_damaged_reports_are_opened_where_there_are_no_others(witness):
    reports = [told(witness, name, 9, leftover=True) for name in ("a", "b")]
    assert best_pair(reports) == ("a", "b")
