"""The scorer rewards what is right, forgives what the contract leaves open, and nothing else."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from typing import Any

import pytest

from builders import span_of
from gold_items import Item
from muqabala.model.span import Span
from scoring import Ratio, Scores, match, same_span, same_value, score_grouping, score_reports

TEXT = "قتل نحو 12 شخصا في بلدة العين يوم الأحد 3 مارس، وخسر ألف ريال"


def item(words: str, kind: str = "number", **known: Any) -> Item:
    return replace(Item(span_of(TEXT, words), words, kind), **known)


@pytest.mark.parametrize(
    ("kind", "gold", "found", "same"),
    [
        ("number", "12", "12.0", True), ("number", "12", "13", False),
        ("number", "vague", "vague", True), ("number", "3471", "3472", False),
        ("number_range", "14-15", "14/15", True), ("number_range", "14-15", "14/16", False),
        ("date", "2019-04~", "2019-04", True), ("date", "2019-04-13", "2019-04-13T21:30", True),
        ("date", "2019-04-13", "2019-04-14", False), ("duration", "PT2H", "PT2H", True),
    ],
)  # fmt: skip
def test_values(kind: str, gold: str, found: str, same: bool) -> None:
    wanted, got = (item("12", kind, value=value) for value in (gold, found))
    assert same_value(wanted, got) is same


def test_gold_without_a_value_accepts_any_and_other_values_count() -> None:
    assert same_value(item("12"), item("12", value="7"))
    assert same_value(item("12", value="7", values=("8",)), item("12", value="8"))


def test_money_needs_its_currency() -> None:
    gold = item("ألف ريال", "money", value="1000", entity="SAR", numeral=span_of(TEXT, "ألف"))
    assert same_value(gold, item("ألف", "money", value="1000", entity="SAR"))
    assert not same_value(gold, item("ألف", "money", value="1000", entity="YER"))
    assert same_span(gold, item("ألف", "money"), TEXT)


def test_edges_that_the_contract_leaves_open() -> None:
    assert same_span(item("الأحد 3 مارس", "date"), item("يوم الأحد 3 مارس", "date"), TEXT)
    assert not same_span(item("الأحد 3 مارس", "date"), item("3 مارس", "date"), TEXT)
    assert not same_span(item("12"), item("12 شخصا"), TEXT)
    assert not same_span(item("خسر", "date"), item("وخسر", "date"), TEXT)


def test_a_name_may_bring_its_generic_noun_but_no_other_word() -> None:
    assert same_span(item("العين", "place"), item("بلدة العين", "place"), TEXT)
    assert not same_span(item("العين", "place"), item("العين يوم", "place"), TEXT)
    assert not same_span(item("بلدة العين", "place"), item("بلدة", "place"), TEXT)


def test_matching_is_one_to_one() -> None:
    gold = [item("12", value="12")]
    found = [item("12", value="12"), replace(item("12", value="12"), kind="ordinal")]
    assert match(gold, found, TEXT) == {gold[0]: found[0]}
    assert not match(gold, [item("12", value="13")], TEXT)


def test_a_ratio_of_nothing_is_whole_and_misses_are_kept() -> None:
    ratio = Ratio()
    assert ratio.value == 1
    ratio.add(is_right=True, miss="a")
    ratio.add(is_right=False, miss="b")
    assert (ratio.value, ratio.misses) == (0.5, ["b"])


def test_grouping_counts_what_is_split_and_what_is_merged() -> None:
    def scored(*links: tuple[str, str]) -> Scores:
        scores: Scores = defaultdict(Ratio)
        named = [Item(Span(n, n + 1), "x", "place", entity=g) for n, (g, _) in enumerate(links)]
        told = [replace(i, entity=f) for i, (_, f) in zip(named, links, strict=True)]
        score_grouping("r", dict(zip(named, told, strict=True)), scores)
        return scores

    assert scored(("a", "1"), ("a", "1"), ("b", "2"))["grouping recall"].value == 1
    assert scored(("a", "1"), ("a", "2"))["grouping recall"].value == 0.5
    assert scored(("a", "1"), ("b", "1"))["grouping precision"].value == 0.5


def test_no_reports_give_no_scores() -> None:
    assert not score_reports({}, {})
