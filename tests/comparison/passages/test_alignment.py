"""Sentence alignment across rewording and reordering."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from muqabala.comparison.passages.alignment import align

BAGS = st.lists(st.lists(st.sampled_from("abcdefgh"), max_size=6), max_size=12)


def pairs(a: list[str], b: list[str]) -> list[tuple[int, int]]:
    return [(pair.a, pair.b) for pair in align([s.split() for s in a], [s.split() for s in b])]


def test_reworded_and_moved_sentences_find_each_other():
    a = ["fire burns forest north", "police close coast road", "minister visits school"]
    b = ["minister school visit today", "forest fire north", "road coast police cars"]
    assert pairs(a, b) == [(0, 1), (1, 2), (2, 0)]


def test_what_has_no_counterpart_stays_alone():
    assert pairs(["fire burns forest"], ["minister visits school"]) == []
    assert pairs([], ["minister visits school"]) == []


def test_a_twin_out_of_order_yields_to_the_one_in_order():
    a = [f"t{n}a t{n}b t{n}c t{n}d" for n in range(30)]
    a[3] = "moon rises late west"
    a[25] = "moon rises late east"
    b = list(a)
    b[25] = "nothing of that kind"
    b[3] = "moon rises late east"
    assert (3, 3) in pairs(a, b)


@given(BAGS, BAGS)
def test_alignment_is_one_to_one_and_symmetric(a, b):
    straight = align(a, b)
    assert len({pair.a for pair in straight}) == len({pair.b for pair in straight}) == len(straight)
    assert {(p.a, p.b, p.score) for p in straight} == {(p.b, p.a, p.score) for p in align(b, a)}


@given(BAGS)
def test_every_sentence_that_says_something_is_aligned_with_itself(a):
    assert {(p.a, p.b) for p in align(a, a)} == {(n, n) for n, bag in enumerate(a) if bag}
