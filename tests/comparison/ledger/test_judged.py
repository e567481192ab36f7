"""The analyst's word over the engine's: on rows, on pairs, on passages, from both sides."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from judged_pairs import A, B, found, of_passages, said, sentence
from muqabala.comparison.checks import HEADLINE
from muqabala.comparison.ledger.judged import headline_row, judged, lost
from muqabala.comparison.several import ledger_of
from muqabala.model.annotation import AnchorState
from muqabala.model.claim import Witness
from muqabala.model.comparison import Check, ClaimPair, Collation, Status
from muqabala.model.judgement import OF_PASSAGES, Judgement, Ruling
from muqabala.model.mention import Category

MIRROR = {Status.ONLY_A: Status.ONLY_B, Status.ONLY_B: Status.ONLY_A}
KILLED, WOUNDED, WITHIN = 0, 1, 5


def judge(*judgements: Judgement, on: Collation | None = None) -> Collation:
    return judged(A, B, on or found(), judgements)


def faces(collation: Collation) -> set[tuple[object, ...]]:
    return {(row.status, row.a, row.b) for row in collation.claims}


def test_nothing_said_changes_nothing():
    assert judge() == found()


@pytest.mark.parametrize(
    ("ruling", "status"),
    [
        (Ruling.ACCEPTED, Status.CONFLICT),
        (Ruling.DISMISSED, Status.COMPATIBLE),
        (Ruling.UPDATE, Status.COMPATIBLE),
        (Ruling.AGREE, Status.AGREE),
        (Ruling.COMPATIBLE, Status.COMPATIBLE),
        (Ruling.CONFLICT, Status.CONFLICT),
    ],
)
def test_a_verdict_stands_in_place_of_the_engines(ruling: Ruling, status: Status):
    judgement = said(ruling, (0,), (0,))
    row = judge(judgement).claims[KILLED]
    assert row.status is status
    assert row.judgements == (judgement,)
    assert row.found is (None if status is Status.CONFLICT else Status.CONFLICT)


def test_the_later_verdict_holds_and_the_earlier_is_told():
    later, earlier = said(Ruling.AGREE, (0,), (0,), 2), said(Ruling.UPDATE, (0,), (0,), 1)
    row = judge(later, earlier).claims[0]
    assert (row.status, row.found) == (Status.AGREE, Status.CONFLICT)
    assert (row.judgements, row.overruled) == ((later,), (earlier,))


def headline_check() -> Check:
    spans = tuple(A.analysis.mentions[A.analysis.claims[n].mention].span for n in (0, 2))
    return Check(HEADLINE, "a", spans, "15 / 18")


@pytest.mark.parametrize(
    ("ruling", "stands"),
    [(Ruling.DISMISSED, False), (Ruling.UPDATE, False), (Ruling.ACCEPTED, True)],
)
def test_a_headline_check_goes_with_its_row(ruling: Ruling, stands: bool):
    weekday = Check("weekday_mismatch", "a", headline_check().spans[:1], "")
    on = replace(found(), checks=(weekday, headline_check()))
    made = judge(said(ruling, (0, 2), (), reports=("a",)), on=on)
    assert made.checks == ((weekday, headline_check()) if stands else (weekday,))
    assert headline_row(A, B, on.claims, headline_check()) == WITHIN
    assert headline_row(A, B, on.claims, weekday) is None


def test_the_ledger_of_several_says_what_the_analyst_said():
    verdict, parted = said(Ruling.AGREE, (0,), (0,)), said(Ruling.BROKEN, (1,), (1,))
    rows = ledger_of([A, B], {(0, 1): judge(verdict, parted)})
    told = {row.cells: row.judgements for row in rows if row.judgements}
    assert told == {((0,), (0,)): (verdict,), ((1,), ()): (parted,), ((), (1,)): (parted,)}


def test_pinned_figures_become_one_row_by_their_values():
    row = said(Ruling.PINNED, (3,), (2,), category="buildings")
    pinned = judge(row)
    assert (Status.CONFLICT, (3,), (2,)) in faces(pinned)
    assert len(pinned.claims) == len(found().claims) - 1
    (made,) = [each for each in pinned.claims if each.judgements]
    assert made.category is Category.BUILDINGS
    assert [reason.code for reason in made.reasons] == ["pinned"]


def test_a_pin_takes_figures_out_of_the_rows_they_were_in():
    pinned = judge(said(Ruling.PINNED, (2,), (0,)))
    assert (Status.CONFLICT, (2,), (0,)) in faces(pinned)
    assert (Status.ONLY_A, (0,), ()) in faces(pinned)
    assert (Status.CONFLICT_WITHIN, (0, 2), ()) in faces(pinned)


def test_a_pin_on_what_the_engine_paired_is_marked_there():
    row = judge(said(Ruling.PINNED, (1,), (1,), category="wounded")).claims[WOUNDED]
    assert row.status is Status.AGREE
    assert row.judgements[0].ruling is Ruling.PINNED


def test_a_broken_row_becomes_two():
    broken = judge(said(Ruling.BROKEN, (0,), (0,)))
    assert {(Status.ONLY_A, (0,), ()), (Status.ONLY_B, (), (0,))} <= faces(broken)
    assert sum(bool(row.judgements) for row in broken.claims) == 2
    again = judge(said(Ruling.BROKEN, (0,), (0,), 1), said(Ruling.PINNED, (0,), (0,), 2))
    assert (Status.CONFLICT, (0,), (0,)) in faces(again)


def test_a_verdict_on_a_pin_stands_beside_it():
    pin = said(Ruling.PINNED, (3,), (2,), 1, category="buildings")
    verdict = said(Ruling.UPDATE, (3,), (2,), 2, category="buildings")
    (row,) = [each for each in judge(pin, verdict).claims if each.judgements]
    assert (row.status, row.judgements) == (Status.COMPATIBLE, (pin, verdict))


def test_a_verdict_outlives_an_engine_that_no_longer_makes_the_pair():
    apart = replace(
        found(),
        claims=(
            ClaimPair(Status.ONLY_A, Category.KILLED, "", (0,), (), 1.0),
            ClaimPair(Status.ONLY_B, Category.KILLED, "", (), (0,), 1.0),
        ),
    )
    (row,) = judge(said(Ruling.ACCEPTED, (0,), (0,)), on=apart).claims
    assert (row.status, row.a, row.b) == (Status.CONFLICT, (0,), (0,))
    assert judge(said(Ruling.DISMISSED, (0,), (0,)), on=apart) == apart


def test_a_verdict_holds_though_the_category_is_read_otherwise():
    counts = tuple(replace(claim, category=Category.COUNT) for claim in A.analysis.claims)
    other = Witness(A.document, replace(A.analysis, claims=counts))
    row = judged(other, B, found(), [said(Ruling.DISMISSED, (0,), (0,))]).claims[KILLED]
    assert row.status is Status.COMPATIBLE


def test_what_stands_in_one_report_alone_can_be_confirmed_until_it_has_an_answer():
    judgement = said(Ruling.ACCEPTED, (3,), (), verdict="only_a", category="buildings")
    (row,) = [each for each in judge(judgement).claims if each.judgements]
    assert (row.status, row.a) == (Status.ONLY_A, (3,))
    pin = said(Ruling.PINNED, (3,), (2,), 1, category="buildings")
    (row,) = [each for each in judge(judgement, pin).claims if each.judgements]
    assert row.judgements == (pin,)


def test_conflicts_within_a_report_are_judged_in_any_comparison():
    judgement = said(Ruling.DISMISSED, (0, 2), (), reports=("a",))
    row = judge(judgement).claims[WITHIN]
    assert (row.status, row.found) == (Status.COMPATIBLE, Status.CONFLICT_WITHIN)
    assert row.is_within
    alone = judged(A, Witness(replace(B.document, id="x"), B.analysis), found(), [judgement])
    assert alone.claims[WITHIN].judgements == (judgement,)
    kept = said(Ruling.ACCEPTED, (0, 2), (), reports=("a",), verdict="conflict_within")
    without = replace(found(), claims=found().claims[:WITHIN])
    assert judge(kept, on=without).claims[-1].status is Status.CONFLICT_WITHIN


def test_judgements_on_other_reports_are_passed_over():
    other = replace(said(Ruling.AGREE, (0,), (0,)), reports=("a", "c"))
    assert judge(other) == found()
    assert judged(A, A, found(), [said(Ruling.AGREE, (0,), (0,))]) == found()


def test_what_is_not_found_again_is_listed_and_changes_nothing():
    gone = said(Ruling.AGREE, (0,), (0,))
    gone = replace(
        gone, targets=tuple(replace(each, state=AnchorState.REVIEW) for each in gone.targets)
    )
    assert judge(gone) == found()
    assert lost(A, B, [gone, said(Ruling.AGREE, (1,), (1,), 2)]) == [gone]
    assert lost(A, B, [of_passages(Ruling.PINNED, 0, 0)]) == []


def test_passages_are_parted_pinned_and_confirmed():
    parted = judge(of_passages(Ruling.BROKEN, 0, 0))
    assert [pair.a for pair in parted.passages] == [sentence(A, 1)]
    assert [pair.a for pair in parted.parted] == [sentence(A, 0)]
    pinned = judge(of_passages(Ruling.PINNED, 3, 0))
    assert (sentence(A, 3), sentence(B, 0)) in {(pair.a, pair.b) for pair in pinned.passages}
    assert len(pinned.passages) == 2
    again = judge(of_passages(Ruling.BROKEN, 0, 0, 1), of_passages(Ruling.PINNED, 0, 0, 2))
    assert (again.parted, len(again.passages)) == ((), 2)
    (confirmed,) = [p for p in judge(of_passages(Ruling.ACCEPTED, 1, 1)).passages if p.judgements]
    assert confirmed.score == 0.8


PLACES = st.tuples(
    st.sets(st.integers(0, 3), max_size=2).map(sorted).map(tuple),
    st.sets(st.integers(0, 2), max_size=2).map(sorted).map(tuple),
)


@st.composite
def judgements(draw: st.DrawFn) -> list[Judgement]:
    made = []
    for moment in range(draw(st.integers(0, 6))):
        if draw(st.booleans()):
            ruling = draw(st.sampled_from(sorted(OF_PASSAGES)))
            made.append(
                of_passages(ruling, draw(st.integers(0, 3)), draw(st.integers(0, 2)), moment)
            )
            continue
        a, b = draw(PLACES)
        category = draw(st.sampled_from(["killed", "buildings", "wounded"]))
        ruling = draw(st.sampled_from(list(Ruling)))
        made.append(said(ruling, a or (0,), b, moment, category=category))
    return made


@given(judgements())
def test_swapping_the_pages_mirrors_what_was_judged(made: list[Judgement]):
    straight, swapped = judged(A, B, found(), made), judged(B, A, found(swapped=True), made)
    assert {face(row) for row in straight.claims} == {
        face(replace(row, a=row.b, b=row.a, status=MIRROR.get(row.status, row.status)))
        for row in swapped.claims
    }
    assert {(p.a, p.b, p.judgements) for p in straight.passages} == {
        (p.b, p.a, p.judgements) for p in swapped.passages
    }
    assert {(p.a, p.b) for p in straight.parted} == {(p.b, p.a) for p in swapped.parted}


@given(judgements(), st.randoms())
def test_the_order_in_which_they_are_read_says_nothing(made: list[Judgement], random):
    mixed = list(made)
    random.shuffle(mixed)
    assert judged(A, B, found(), mixed) == judged(A, B, found(), made)


@given(judgements())
def test_every_claim_stays_in_a_row(made: list[Judgement]):
    rows = [row for row in judged(A, B, found(), made).claims if not row.is_within]
    for side, witness in (("a", A), ("b", B)):
        told = [claim for row in rows for claim in getattr(row, side)]
        assert sorted(told) == list(range(len(witness.analysis.claims)))


def face(row: ClaimPair) -> tuple[object, ...]:
    return row.status, row.a, row.b, row.found, row.judgements


def test_a_dismissed_contradiction_joins_nothing_in_the_ledger_of_several():
    dismissed = judge(said(Ruling.DISMISSED, (0, 2), (), reports=("a",)))
    rows = ledger_of([A, B], {(0, 1): dismissed})
    assert [row.cells for row in rows] == [
        row.cells for row in ledger_of([A, B], {(0, 1): found()})
    ]
