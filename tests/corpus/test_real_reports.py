"""The real reports beside this checkout are opened, repaired and understood."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from muqabala.comparison.collation import collate
from muqabala.model.claim import Claim, Witness
from muqabala.model.document import DefectKind
from muqabala.text.folding import fold
from muqabala.workspace import analysis_record, read_witnesses

REPORTS = Path(__file__).parents[3] / "shared" / "corpus"
PATHS = sorted(REPORTS.glob("*.txt")) if REPORTS.is_dir() else []

pytestmark = pytest.mark.skipif(not PATHS, reason="the real reports are not beside this checkout")


@cache
def report(number: str) -> Witness:
    return read_witnesses(next(path for path in PATHS if path.name.startswith(number)))[0]


def letters(text: str) -> str:
    return "".join(fold(text).split())


@pytest.mark.parametrize("path", PATHS, ids=lambda path: path.name[:3])
def test_mentions_are_the_slices_they_say(path: Path) -> None:
    witness = report(path.name[:3])
    record = analysis_record(witness)
    assert record["mentions"]
    for mention in record["mentions"]:
        assert record["text"][mention["start"] : mention["end"]] == mention["text"]


@pytest.mark.parametrize("path", PATHS, ids=lambda path: path.name[:3])
def test_source_spans_read_the_same(path: Path) -> None:
    witness = report(path.name[:3])
    document = witness.document
    for mention in witness.analysis.mentions:
        parts = document.source_map.to_source(mention.span)
        read = "".join(part.of(document.source) for part in parts)
        assert letters(read) == letters(mention.span.of(document.text))


def test_no_stretching_is_left_in_the_magazine() -> None:
    assert "ـ" not in report("000").document.text.replace("الـ", "")


def test_every_lost_number_of_the_magazine_is_marked() -> None:
    defects = report("000").document.defects
    lost = [one for one in defects if one.kind is DefectKind.MISSING_NUMBER]
    assert len(lost) == 8


@pytest.mark.parametrize(
    "words",
    [
        "الأراضي السورية وفق ما أعلنته", "من جهته أكد المرصد", "كما أكد الناطق",
        "المتحدث العسكري باسم التحالف", "تمويل حربه في سوريا والعراق", "محافظة الرقة السورية",
    ],
)  # fmt: skip
def test_rotated_lines_of_the_magazine_are_put_right(words: str) -> None:
    assert words in " ".join(report("000").document.text.split())


def civilians(value: str) -> Claim:
    claims = report("001").analysis.claims
    return next(c for c in claims if c.value == value and fold(c.counted or "") == fold("مدنيا"))


@pytest.mark.parametrize(("value", "source"), [("15", "سانا"), ("14", "عبد الرحمن")])
def test_both_tolls_of_civilians_have_their_source(value: str, source: str) -> None:
    claim = civilians(value)
    entity = report("001").analysis.entity(claim.attributed_to or "")
    assert claim.category == "killed"
    assert fold(source) in fold(entity.name if entity else claim.attributed_to or "")


def test_both_tolls_of_civilians_are_shown_against_each_other() -> None:
    claims = report("001").analysis.claims
    rows = collate(report("001"), report("000")).claims
    within = [{claims[i].value for i in row.a} for row in rows if row.status == "conflict_within"]
    assert {"14", "15"} in within


def test_furniture_of_the_site_is_marked_and_its_headline_is_not() -> None:
    document = report("004").document
    spans = [d.span for d in document.defects if d.kind is DefectKind.BOILERPLATE]
    marked = [span.of(document.text) for span in spans]
    assert {"fbpx", "اظهر المزيد", "مقالات ذات صلة"} <= set(marked)
    assert all(len(words) < 60 for words in marked)
    figures = [m.span for m in report("004").analysis.mentions if m.kind == "number"]
    assert figures
    assert not any(span.overlaps(figure) for span in spans for figure in figures)
