"""Which other reports of a library are of the same event."""

from __future__ import annotations

from muqabala.comparison.proposals import fingerprint, propose

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
