"""The scorer of comparisons: what is found, what is missed, and which way round makes no odds."""

from __future__ import annotations

from copy import deepcopy
from functools import cache
from pathlib import Path
from typing import Any

from gold_items import Item, load_gold
from muqabala.model.claim import Witness
from muqabala.workspace import read_witnesses
from pair_scoring import load_pairs, score_pairs
from scoring import Scores

CORPUS = Path(__file__).parents[2] / "corpus"


@cache
def gold() -> dict[str, list[Item]]:
    return load_gold(CORPUS / "gold" / "gold.jsonl")


@cache
def witness(name: str) -> Witness:
    return read_witnesses(CORPUS / f"{name}.txt")[0]


def first_pair() -> dict[str, Any]:
    return deepcopy(load_pairs(CORPUS / "gold" / "pairs.json")[0])


def scored(pair: dict[str, Any]) -> Scores:
    return score_pairs({name: witness(name) for name in pair["ids"]}, gold(), [pair])


def test_the_children_of_the_first_pair_conflict() -> None:
    scores = scored(first_pair())
    assert scores["conflict recall"].right >= 2
    assert not any("6 / خمسة" in miss for miss in scores["conflict recall"].misses)


def test_either_order_of_two_reports_gives_the_same_figures() -> None:
    pair = first_pair()
    turned = pair | {"ids": pair["ids"][::-1]}
    for status in ("agree", "conflict"):
        turned[status] = [row | {"a": row["b"], "b": row["a"]} for row in pair[status]]
    one, other = scored(pair), scored(turned)
    assert {k: r.value for k, r in one.items()} == {k: r.value for k, r in other.items()}


def test_an_entity_that_nobody_finds_is_missed() -> None:
    pair = first_pair()
    pair["shared_entities"].append("Atlantis")
    misses = scored(pair)["shared recall"].misses
    assert any("Atlantis" in miss for miss in misses)


def test_a_shared_entity_that_gold_does_not_have_is_false() -> None:
    pair = first_pair()
    whole = scored(first_pair())["shared precision"]
    pair["shared_entities"].remove("Deir ez-Zor")
    less = scored(pair)["shared precision"]
    assert less.of == whole.of - 1


def test_conflicts_of_a_pair_without_any_break_the_peace() -> None:
    pair = first_pair()
    pair["conflict"] = []
    scores = scored(pair)
    assert scores["peace"].value < 1
    assert scores["conflict precision"].right == 0
    assert "conflict recall" not in scores


def test_restated_rows_are_one_fact() -> None:
    pair = first_pair()
    facts = [row for row in pair["conflict"] if not row.get("restated")]
    assert scored(pair)["conflict recall"].of == len(facts)
