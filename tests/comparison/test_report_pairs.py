"""Pairs of reports as outlets write them: which figures agree, and which conflict.

`tests/golden/report_pairs.jsonl` holds texts written for this project and, by the values of the
claims of either report, what must agree (or be compatible) and exactly what must conflict.
"""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from muqabala.comparison.collation import collate
from muqabala.comparison.events.proposals import fingerprint, propose
from muqabala.extraction.pipeline import analyse
from muqabala.model.claim import Witness
from muqabala.model.comparison import Collation, Status
from muqabala.model.document import Document
from muqabala.model.source_map import SourceMap

GOLDEN = Path(__file__).parents[1] / "golden" / "report_pairs.jsonl"
PAIRS = [json.loads(line) for line in GOLDEN.read_text(encoding="utf-8").splitlines()]
UNLIKE_EVENTS = {"غارتان", "نشرتان", "طريقان"}


def read(text: str, published: str, document_id: str) -> Witness:
    source_map = SourceMap.identity(len(text))
    document = Document(document_id, text, text, source_map, published=published)
    return Witness(document, analyse(document))


def witnesses(pair: dict[str, str]) -> tuple[Witness, Witness]:
    name = pair["name"]
    return (
        read(pair["a"], pair["a_published"], f"{name} a"),
        read(pair["b"], pair["b_published"], f"{name} b"),
    )


def values(a: Witness, b: Witness, found: Collation, *statuses: Status) -> list[list[str]]:
    return sorted(
        [a.analysis.claims[row.a[0]].value, b.analysis.claims[row.b[0]].value]
        for row in found.claims
        if row.status in statuses
    )


@pytest.mark.parametrize("pair", PAIRS, ids=[pair["name"] for pair in PAIRS])
def test_figures_of_two_reports(pair):
    a, b = witnesses(pair)
    found = collate(a, b)
    assert values(a, b, found, Status.CONFLICT) == pair["conflict"]
    agreed = values(a, b, found, Status.AGREE, Status.COMPATIBLE)
    assert [one for one in pair["agree"] if one not in agreed] == []


@pytest.mark.parametrize("pair", PAIRS, ids=[pair["name"] for pair in PAIRS])
def test_every_span_of_a_result_lies_in_its_report(pair):
    a, b = witnesses(pair)
    found = collate(a, b)
    for passage in found.passages:
        assert passage.a.of(a.document.text).strip()
        assert passage.b.of(b.document.text).strip()
    for entity in found.entities:
        assert all(a.analysis.mentions[index].kind is entity.type for index in entity.a)
        assert all(b.analysis.mentions[index].kind is entity.type for index in entity.b)


@pytest.mark.parametrize("pair", PAIRS, ids=[pair["name"] for pair in PAIRS])
def test_unrelated_reports_neither_agree_nor_conflict(pair):
    a, _ = witnesses(pair)
    other = PAIRS[(PAIRS.index(pair) + 7) % len(PAIRS)]
    _, b = witnesses(other)
    assert values(a, b, collate(a, b), Status.AGREE, Status.CONFLICT) == []


def test_each_report_proposes_its_partner_first():
    prints = [(pair["name"], *map(fingerprint, witnesses(pair))) for pair in PAIRS]
    library = [one for _, a, b in prints for one in (a, b)]
    missed = [
        name
        for name, a, b in prints
        if name not in UNLIKE_EVENTS
        and [proposal.document_id for proposal in propose(a, library)[:1]] != [b.document_id]
    ]
    assert missed == []
