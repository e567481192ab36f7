"""A filter of notes as it is typed, in either language."""

from __future__ import annotations

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from muqabala.errors import MuqabalaError
from muqabala.model.note_filter import NoteFilter
from muqabala.text.note_query import NoteQuery, read_note_query


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("", NoteFilter()),
        ("قتلى حلب", NoteFilter(words="قتلى حلب")),
        ("وسم:حصيلة/قتلى tag:مصدر", NoteFilter(tags=("حصيلة/قتلى", "مصدر"))),
        ('وسم:"مهم جدا" "كلمتان معا"', NoteFilter(words="كلمتان معا", tags=("مهم جدا",))),
        ("لون:أزرق color:GREEN", NoteFilter(colors=("blue", "green"))),
        ("لون:زرقاء", NoteFilter(colors=("blue",))),
        ("حكم:تعارض verdict:agreement", NoteFilter(verdicts=("conflict", "agree"))),
        ("verdict:probably", NoteFilter(verdicts=("probably",))),
        ('author:"سلمى الحسن"', NoteFilter(authors=("سلمى الحسن",))),
        ("report:one report:two", NoteFilter(documents=("one", "two"))),
        ("is:pair نوع:للمراجعة is:mark", NoteFilter(pairs=True, review=True, marks=True)),
    ],
)
def test_a_filter_means(typed: str, meant: NoteFilter):
    assert read_note_query(typed) == NoteQuery(meant)


def test_events_are_told_by_one_of_their_reports():
    assert read_note_query("حدث:one").events == ("one",)


@pytest.mark.parametrize(
    ("typed", "code"),
    [("size:3", "filter_field"), ("color:mauve", "filter_value"), ("is:long", "filter_value")],
)
def test_what_is_not_known_is_refused_with_what_is(typed: str, code: str):
    with pytest.raises(MuqabalaError) as refused:
        read_note_query(typed)
    assert refused.value.code == code
    assert refused.value.details["known"]


@given(st.text('ابج tag:"/# x', max_size=20))
def test_anything_typed_is_read_or_refused_in_words(typed: str):
    with suppress(MuqabalaError):
        assert isinstance(read_note_query(typed).filter, NoteFilter)
