"""Laws that hold for any two witnesses."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from muqabala.comparison.collation import collate
from muqabala.model.claim import Analysis, Claim, Witness
from muqabala.model.comparison import ClaimPair, Status
from muqabala.model.document import Document
from muqabala.model.mention import Approx, Category, Entity, Kind, Mention
from muqabala.model.source_map import SourceMap
from muqabala.model.span import Span

WORDS = [
    "قتل",
    "أصيب",
    "جنود",
    "نساء",
    "المدينة",
    "الانفجار",
    "بينهم",
    "وقال",
    "الوزير",
    "ركاب",
    ".",
]
NOUNS = [None, "شخصا", "جنود", "نساء", "ركاب", "سيارات", "قتيلا"]
NAMES = [
    Entity("place:a", "المدينة", Kind.PLACE, subtype="city", latitude=33.0, longitude=36.0),
    Entity("place:b", "البلدة", Kind.PLACE, subtype="town", latitude=36.0, longitude=40.0),
    Entity("org:c", "الوزارة", Kind.ORGANIZATION),
]
VALUES = [
    "0",
    "1",
    "4",
    "5",
    "12",
    "12.5",
    "10/20",
    "vague",
    "P3D",
    "PT36H",
    "1000",
    "421",
    "420",
    "49.2",
    "49",
    "x",
    "",
]
MIRROR = {Status.ONLY_A: Status.ONLY_B, Status.ONLY_B: Status.ONLY_A}


@st.composite
def witnesses(draw: st.DrawFn) -> Witness:
    text, mentions, claims = "", [], []
    for _ in range(draw(st.integers(0, 8))):
        text += " ".join(draw(st.lists(st.sampled_from(WORDS), max_size=5))) + " "
        printed = draw(st.sampled_from(["12", "أربعة", "المدينة"]))
        span = Span(len(text), len(text) + len(printed))
        text += printed + draw(st.sampled_from([" ", ". ", "\n"]))
        if printed == "المدينة":
            name = draw(st.sampled_from(NAMES))
            mentions.append(Mention(span, name.type, "hand", entity=name.id))
            continue
        category = draw(st.sampled_from(list(Category)))
        claims.append(
            Claim(
                len(mentions),
                category,
                draw(st.sampled_from(VALUES)),
                draw(st.sampled_from(list(Approx))),
                draw(st.sampled_from(NOUNS)),
                victims=draw(st.sampled_from([None, "org:c", "عراقيين"])),
                place=draw(st.sampled_from([None, "place:a", "place:b", "قرية"])),
                date=draw(st.sampled_from([None, "2020-05-01", "2020-06", "2019", "2020-21", "؟"])),
                attributed_to=draw(st.sampled_from([None, "org:c", "شهود"])),
                part_of=draw(st.sampled_from([None, None, 0])),
                cumulative=draw(st.booleans()),
            )
        )
        mentions.append(Mention(span, Kind.NUMBER, "hand", claims[-1].value, category=category))
    document = Document("w", text, text, SourceMap.identity(len(text)))
    return Witness(document, Analysis("w", tuple(mentions), tuple(claims), tuple(NAMES)))


@given(witnesses())
@settings(deadline=None)
def test_a_document_with_itself_only_agrees(witness):
    found = collate(witness, witness)
    verdicts = {row.status for row in found.claims}
    assert not verdicts & {Status.CONFLICT, Status.ONLY_A, Status.ONLY_B}
    assert all(pair.is_shared for pair in found.entities)
    assert all(pair.a == pair.b for pair in found.passages)


@given(witnesses(), witnesses())
@settings(deadline=None)
def test_swapping_the_two_mirrors_the_result(a, b):
    straight, swapped = collate(a, b), collate(b, a)
    assert set(map(face, straight.claims)) == {face(mirrored(row)) for row in swapped.claims}
    assert {(pair.a, pair.b, pair.score) for pair in straight.passages} == {
        (pair.b, pair.a, pair.score) for pair in swapped.passages
    }
    assert {(pair.entity, pair.a, pair.b) for pair in straight.entities} == {
        (pair.entity, pair.b, pair.a) for pair in swapped.entities
    }


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("قتل [1|displaced|ركاب|as=12]", "[12|killed|ركاب] [0|killed] قتل [0|killed]"),
        ("أوقف [7|captured|ركاب]", "[40|killed|ركاب] قتل [5|count|ركاب]"),
    ],
)
def test_a_row_of_two_categories_is_mirrored_too(witness, one, other):
    a, b = witness(one), witness(other)
    straight, swapped = collate(a, b), collate(b, a)
    assert set(map(face, straight.claims)) == {face(mirrored(row)) for row in swapped.claims}


@given(witnesses(), witnesses())
@settings(deadline=None)
def test_every_comparable_claim_is_in_a_row(a, b):
    rows = [row for row in collate(a, b).claims if row.status is not Status.CONFLICT_WITHIN]
    for side, witness in (("a", a), ("b", b)):
        told = {claim for row in rows for claim in getattr(row, side)}
        readable = {
            n
            for n, claim in enumerate(witness.analysis.claims)
            if claim.value not in ("x", "", None) and claim.category is not Category.DATE
        }
        days = {n for n, c in enumerate(witness.analysis.claims) if c.category is Category.DATE}
        assert told - days == readable


def mirrored(row: ClaimPair) -> ClaimPair:
    return replace(row, status=MIRROR.get(row.status, row.status), a=row.b, b=row.a)


def face(row: ClaimPair) -> tuple[object, ...]:
    """Return what of a row does not depend on which witness is called the first."""
    codes = frozenset(reason.code for reason in row.reasons)
    return row.status, row.category, row.a, row.b, row.score, codes
