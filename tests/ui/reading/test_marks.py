from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from muqabala.model.annotation import AnchorState, Note, Target
from muqabala.model.document import Defect, DefectKind
from muqabala.model.span import Span
from muqabala.ui.reading.marks import (
    DEFAULT_KINDS,
    Mark,
    MarkIndex,
    MarkKind,
    Standing,
    defect_marks,
    find_standing,
    mention_marks,
    moved,
    note_marks,
    repair_marks,
)
from ui.reading import reports

SPANS = st.builds(
    lambda start, length: Span(start, start + length), st.integers(0, 60), st.integers(1, 25)
)


def test_both_sides_of_a_comparison_stand_as_it_says() -> None:
    a, b, collation = reports.first(), reports.second(), reports.collation()
    ours = find_standing(a.analysis, collation, first=True)
    theirs = find_standing(b.analysis, collation, first=False)
    assert ours == Standing(frozenset({0, 3, 6, 7}), frozenset({2}))
    assert theirs == Standing(frozenset({0, 2, 3}), frozenset({1}))


def test_an_entity_of_one_side_is_not_shared() -> None:
    standing = find_standing(reports.first().analysis, reports.collation(), first=True)
    assert 1 not in standing.shared


def test_each_mention_becomes_a_mark_of_its_kind() -> None:
    analysis = reports.first().analysis
    marks = mention_marks(analysis, Standing(frozenset({0}), frozenset({2})))
    assert [mark.kind for mark in marks] == [
        MarkKind.PLACE,
        MarkKind.ORGANIZATION,
        MarkKind.NUMBER,
        MarkKind.PLACE,
        MarkKind.DATE,
        MarkKind.PERSON,
        MarkKind.NUMBER,
        MarkKind.PLACE,
    ]
    assert [mark.mention for mark in marks if mark.shared] == [0]
    assert [mark.mention for mark in marks if mark.conflict] == [2]
    assert [mark.mention for mark in marks if mark.uncertain] == [3]


def test_a_note_marks_only_its_anchored_targets_in_this_document() -> None:
    witness = reports.first()
    anchored = reports.note(witness, "فجر الاثنين")
    lost = replace(
        anchored, id="n2", targets=(replace(anchored.targets[0], state=AnchorState.REVIEW),)
    )
    elsewhere = replace(anchored, id="n3", targets=(replace(anchored.targets[0], document_id="b"),))
    whole = Note("n4", "", (Target("a"),))
    marks = note_marks([anchored, lost, elsewhere, whole], "a")
    assert [(mark.note_id, mark.span.of(witness.document.text)) for mark in marks] == [
        ("n1", "فجر الاثنين")
    ]


@pytest.mark.parametrize(
    ("span", "marked"),
    [(Span(4, 5), Span(4, 5)), (Span(4, 4), Span(4, 5)), (Span(5, 5), Span(4, 5))],
)
def test_a_lost_number_is_marked_on_the_blank_it_left(span: Span, marked: Span) -> None:
    defect = Defect(DefectKind.MISSING_NUMBER, span)
    assert [mark.span for mark in defect_marks((defect,), "مقتل جنود")] == [marked]


def test_a_number_lost_at_a_line_start_stays_in_its_line() -> None:
    text = "عنوان\nجنود"
    mark = defect_marks((Defect(DefectKind.MISSING_NUMBER, Span(6, 6)),), text)[0]
    assert mark.span == Span(6, 7)


def test_other_defects_are_not_gaps() -> None:
    assert not defect_marks((Defect(DefectKind.STRETCHED, Span(0, 3)),), "نصوص")


def test_repairs_are_marked_where_they_stood_unless_they_show_by_themselves() -> None:
    marks = repair_marks(reports.stretched().document.defects)
    assert [(mark.span, mark.defect) for mark in marks] == [(Span(9, 16), 1)]


def test_a_mark_may_stand_in_two_places_of_another_form() -> None:
    mark = Mark(Span(0, 4), MarkKind.PLACE, mention=7)
    both = moved([mark], lambda span: (Span(10, 12), Span(30, 32)))
    assert [(m.span, m.mention) for m in both] == [(Span(10, 12), 7), (Span(30, 32), 7)]


@given(st.lists(SPANS, max_size=30), SPANS)
def test_the_index_finds_what_a_walk_over_all_marks_finds(spans: list[Span], wanted: Span) -> None:
    index = MarkIndex(Mark(span, MarkKind.PLACE) for span in spans)
    found = [mark.span for mark in index.overlapping(*wanted)]
    assert found == [mark.span for mark in index if mark.span.overlaps(wanted)]
    assert len(index) == len(spans)


def test_the_shortest_visible_mark_is_the_one_under_the_mouse() -> None:
    outer = Mark(Span(0, 20), MarkKind.ORGANIZATION)
    inner = Mark(Span(5, 9), MarkKind.PLACE)
    index = MarkIndex([outer, inner])
    assert index.at(6) == inner
    assert index.at(6, DEFAULT_KINDS - {MarkKind.PLACE}) == outer
    assert index.at(12) == outer
    assert index.at(20) is None
