"""The order in which two reports tell what they share."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from muqabala.comparison.passages.order import order_of_telling
from muqabala.model.claim import Analysis, Witness
from muqabala.model.comparison import Collation, PassagePair
from muqabala.model.document import Document
from muqabala.model.source_map import SourceMap
from muqabala.model.span import Span

REPORT = Witness(Document("w", "ا" * 1000, "ا" * 1000, SourceMap.identity(1000)), Analysis("w"))


def told_at(*places: tuple[int, int], length: int = 10) -> Collation:
    """Return a collation of sentences at these places, `length` letters each."""
    return Collation(
        passages=tuple(
            PassagePair(Span(a, a + length), Span(b, b + length), 1.0) for a, b in places
        )
    )


def moved(collation: Collation) -> set[int]:
    order = order_of_telling(REPORT, REPORT, collation)
    return {one.passage for one in order.told if one.moved}


def test_a_passage_told_last_by_the_other_report_has_moved():
    found = told_at((0, 600), (100, 0), (200, 100), (300, 200))
    order = order_of_telling(REPORT, REPORT, found)
    assert [(one.passage, one.a, one.b, one.moved) for one in order.told] == [
        (0, 0, 3, True),
        (1, 1, 0, False),
        (2, 2, 1, False),
        (3, 3, 2, False),
    ]
    assert (order.told[0].place_a, order.told[0].place_b) == (0.0, 0.6)
    assert order.likeness == 0.75


def test_a_long_passage_keeps_its_place_before_a_short_one():
    long, short = PassagePair(Span(0, 90), Span(500, 590), 1.0), told_at((100, 0)).passages[0]
    assert moved(Collation(passages=(long, short))) == {1}


def test_two_alike_that_changed_places_have_both_moved():
    assert moved(told_at((0, 100), (100, 0), (200, 200))) == {0, 1}


def test_reports_that_share_no_passage_have_no_order():
    assert order_of_telling(REPORT, REPORT, Collation()).likeness == 0.0


PLACES = st.lists(st.integers(0, 80), unique=True, max_size=12).flatmap(
    lambda a: st.permutations(a).map(lambda b: [*zip(a, b, strict=True)])
)


@given(PLACES)
def test_what_kept_its_place_is_told_in_one_order_and_swapping_mirrors(places):
    straight, swapped = told_at(*places, length=1), told_at(*[(b, a) for a, b in places], length=1)
    assert moved(straight) == moved(swapped)
    kept = [place for n, place in enumerate(places) if n not in moved(straight)]
    assert [b for _, b in sorted(kept)] == sorted(b for _, b in kept)
