from __future__ import annotations

from muqabala.ui.reading.counterparts import Counterparts, Place
from ui.reading import reports


def pair() -> Counterparts:
    analyses = reports.first().analysis, reports.second().analysis
    return Counterparts(analyses, reports.collation())


def test_mentions_of_one_entity_answer_each_other_on_both_pages() -> None:
    assert pair().of(Place(1, 0)) == {Place(0, 0), Place(0, 3), Place(1, 0)}


def test_compared_claims_answer_each_other() -> None:
    assert pair().of(Place(0, 2)) == {Place(0, 2), Place(1, 1)}
    assert [claims.what for claims in pair().claims_of(Place(1, 1))] == ["عمال"]


def test_what_nothing_answers_answers_itself() -> None:
    assert pair().of(Place(0, 4)) == {Place(0, 4)}
    assert pair().claims_of(Place(0, 4)) == ()


def test_one_page_alone_still_joins_its_own_mentions() -> None:
    alone = Counterparts((reports.first().analysis,), None)
    assert alone.of(Place(0, 3)) == {Place(0, 0), Place(0, 3)}


def test_what_entities_and_comparison_both_join_is_joined_once() -> None:
    found = pair()
    assert found.of(Place(0, 0)) == found.of(Place(0, 3)) == found.of(Place(1, 0))
    assert [len(found.claims_of(place)) for place in (Place(0, 2), Place(1, 1))] == [1, 1]
