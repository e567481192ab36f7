"""Cosines of sentences, against the same reckoned term by term."""

from __future__ import annotations

import math
from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from muqabala.comparison.passages.similarity import Bags, similarities

BAGS = st.lists(st.lists(st.sampled_from("abcdefgh"), max_size=7), min_size=1, max_size=8)


def plain(a: list[list[str]], b: list[list[str]], i: int, j: int) -> float:
    """Return the cosine of two sentences by the textbook."""
    spread = Counter(term for bag in (*a, *b) for term in set(bag))
    idf = {term: math.log((1 + len(a) + len(b)) / (1 + n)) + 1 for term, n in spread.items()}
    one, other = (
        {term: (1 + math.log(times)) * idf[term] for term, times in Counter(bag).items()}
        for bag in (a[i], b[j])
    )
    dot = sum(weight * other.get(term, 0.0) for term, weight in one.items())
    norms = (math.sqrt(sum(weight**2 for weight in each.values())) for each in (one, other))
    return dot / math.prod(norms)


@given(BAGS, BAGS)
def test_cosines_are_those_of_the_textbook(a, b):
    for (i, j), found in similarities(Bags(a), Bags(b)).items():
        assert found == pytest.approx(plain(a, b, i, j))


@given(BAGS, BAGS)
def test_only_sentences_that_share_a_term_are_weighed_and_either_way_alike(a, b):
    found = similarities(Bags(a), Bags(b))
    assert all(set(a[i]) & set(b[j]) for i, j in found)
    assert similarities(Bags(b), Bags(a)) == {(j, i): cosine for (i, j), cosine in found.items()}


def test_bags_are_made_ready_once_for_every_other_report():
    bags = Bags([["fire", "burns", "fire"], [], ["north", "wind"]])
    alone = similarities(bags, Bags([["fire"]]))
    similarities(bags, Bags([["wind", "north"], ["fire", "fire"]]))
    assert similarities(bags, Bags([["fire"]])) == alone == {(0, 0): alone[0, 0]}
    assert [dict(repeated) for repeated in bags.repeated] == [{"fire": 2}, {}, {}]
