"""What the comparison finds between two reports against what an annotator found between them.

A shared entity counts where its mentions on both sides are gold mentions of one entity. A row of
figures counts by the gold figures under it; a figure that a report repeats with the same value,
category and noun is the same fact. A later toll may be shown as compatible.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import product
from pathlib import Path
from typing import Any

from gold_items import FIGURES, NAMES, Item, found_items
from muqabala.comparison.collation import collate
from muqabala.model.claim import Witness
from muqabala.model.comparison import ClaimPair, Collation
from scoring import Ratio, Scores

SHOWN = frozenset({"agree", "compatible", "conflict"})
Combination = tuple[Item, Item]
Fact = list[Combination]
"""The gold rows that tell one thing, restated ones included."""


def load_pairs(path: Path) -> list[dict[str, Any]]:
    """Return the pairs of gold as they stand in the file."""
    pairs: list[dict[str, Any]] = json.loads(path.read_text(encoding="utf-8"))
    return pairs


@dataclass(frozen=True)
class _Side:
    """A report of a pair: its gold, and the gold item under each of the engine's mentions."""

    gold: Sequence[Item]
    witness: Witness

    @cached_property
    def found(self) -> list[Item | None]:
        return found_items(self.witness)

    def under(self, indexes: Iterable[int], kinds: frozenset[str] | None = None) -> list[Item]:
        gold = [g for g in self.gold if kinds is None or g.kind in kinds]
        items = (_best(self.found[i], gold) for i in indexes)
        return [item for item in items if item]

    def figures(self, claims: Iterable[int]) -> list[Item]:
        mentions = (self.witness.analysis.claims[i].mention for i in claims)
        return [g for g in self.under(mentions) if g.kind not in NAMES | {"quote"}]

    def at(self, row: Mapping[str, Any]) -> Item:
        spans = {tuple(g.span): g for g in self.gold if g.kind not in NAMES | {"quote"}}
        return spans[row["start"], row["end"]]


def _best(found: Item | None, gold: Sequence[Item]) -> Item | None:
    if found is None:
        return None
    over = [g for g in gold if g.span.overlaps(found.span) and g.kind != "quote"]
    return max(over, key=lambda g: _common(g, found) / g.span.length, default=None)


def _common(a: Item, b: Item) -> int:
    return min(a.span.end, b.span.end) - max(a.span.start, b.span.start)


def score_pairs(
    witnesses: Mapping[str, Witness], gold: Mapping[str, list[Item]],
    pairs: Sequence[Mapping[str, Any]],
) -> Scores:  # fmt: skip
    """Score every pair: shared entities, agreements, conflicts, conflicts that are none."""
    scores: Scores = defaultdict(Ratio)
    for pair in pairs:
        a, b = (_Side(gold[name], witnesses[name]) for name in pair["ids"])
        collation = collate(a.witness, b.witness)
        name = str(pair["pair"])
        _score_shared(name, set(pair["shared_entities"]), a, b, collation, scores)
        _score_rows(name, pair, a, b, collation.claims, scores)
    return scores


def _score_shared(
    name: str, wanted: set[str], a: _Side, b: _Side, collation: Collation, scores: Scores
) -> None:
    seen: set[str] = set()
    for row in collation.entities:
        if not row.is_shared:
            continue
        named = [{g.entity for g in side.under(of, NAMES)} for side, of in ((a, row.a), (b, row.b))]
        common = {str(entity) for entity in named[0] & named[1]}
        if common - wanted:
            continue
        new = common - seen
        seen |= new
        scores["shared precision"].add(bool(new), f"{name}: {row.name} is not shared")
    for entity in sorted(wanted):
        scores["shared recall"].add(entity in seen, f"{name}: {entity} is not found shared")


def _facts(rows: Iterable[Mapping[str, Any]], a: _Side, b: _Side) -> list[Fact]:
    facts: list[Fact] = []
    for row in rows:
        combination = (a.at(row["a"]), b.at(row["b"]))
        if row.get("restated") and facts:
            facts[-1].append(combination)
        else:
            facts.append([combination])
    return facts


def _hits(fact: Fact, combinations: Iterable[Combination]) -> bool:
    told = {(x.fact, y.fact) for x, y in fact}
    return any((x.fact, y.fact) in told for x, y in combinations)


def _score_rows(
    name: str,
    pair: Mapping[str, Any],
    a: _Side,
    b: _Side,
    rows: Iterable[ClaimPair],
    scores: Scores,
) -> None:
    agree, conflict = (_facts(pair[status], a, b) for status in ("agree", "conflict"))
    banned = {(row["figure"]["id"], row["figure"]["start"]) for row in pair["not_comparable"]}
    shown: dict[str, list[list[Combination]]] = {status: [] for status in SHOWN}
    for row in rows:
        if row.status not in SHOWN:
            continue
        left, right = a.figures(row.a), b.figures(row.b)
        combinations = list(product(left, right))
        shown[str(row.status)].append(combinations)
        is_banned = any(
            (name_, g.span.start) in banned
            for name_, items in zip(pair["ids"], (left, right), strict=True)
            for g in items
        )
        what = f"{name}: {' '.join(g.text for g in left)} / {' '.join(g.text for g in right)}"
        if row.status == "conflict":
            is_right = any(_hits(fact, combinations) for fact in conflict)
            scores["conflict precision"].add(is_right, f"{what} is no conflict")
            if not conflict:
                scores["peace"].add(is_right, f"{what} is no conflict")
        elif row.status == "agree":
            is_right = any(_hits(fact, combinations) for fact in agree)
            alike = any(x.fact[1:3] == y.fact[1:3] for x, y in combinations) and not is_banned
            if is_right or not alike:
                scores["agree precision"].add(is_right, f"{what} does not agree")
    if not conflict:
        scores["peace"].add(is_right=True, miss="")
    _score_facts(name, agree, conflict, shown, scores)


def _score_facts(
    name: str, agree: Iterable[Fact], conflict: Iterable[Fact],
    shown: Mapping[str, list[list[Combination]]], scores: Scores,
) -> None:  # fmt: skip
    def is_shown(fact: Fact, *statuses: str) -> bool:
        return any(_hits(fact, row) for status in statuses for row in shown[status])

    for fact in agree:
        (x, y), *_ = fact
        if x.kind in FIGURES:
            found = is_shown(fact, "agree", "compatible")
            scores["agree recall"].add(found, f"{name}: {x.text} / {y.text} agree")
    for fact in conflict:
        (x, y), *_ = fact
        what = f"{name}: {x.text} / {y.text} conflict"
        scores["conflict recall"].add(is_shown(fact, "conflict"), what)
        scores["conflict shown"].add(is_shown(fact, "conflict", "compatible"), what)
