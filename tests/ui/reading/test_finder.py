from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from muqabala.model.document import Document
from muqabala.model.source_map import SourceMap
from muqabala.text.folding import fold
from muqabala.ui.reading.finder import find_hits
from muqabala.ui.reading.reading_area import ReadingArea
from muqabala.ui.reading.shown_text import ShownText, reading_form


def shown(text: str) -> ShownText:
    return reading_form(Document("f", text, text, SourceMap.identity(len(text))))


@pytest.mark.parametrize(
    ("text", "query", "found"),
    [
        ("أعلنت المدرسة", "المدرسه", ["المدرسة"]),
        ("مُحَمَّد هنا", "محمد", ["مُحَمَّد"]),
        ("الأنبــاء", "الانباء", ["الأنبــاء"]),
        ("قتل ١٥ مدنيا", "15", ["١٥"]),
        ("\U0001f600 على علي", "علي", ["على", "علي"]),
        ("نص", "   ", []),
        ("نص", "غائب", []),
    ],
)
def test_forgiving_search(text: str, query: str, found: list[str]) -> None:
    assert [hit.of(text) for hit in find_hits(shown(text), query, exact=False)] == found


def test_exact_search_minds_every_mark() -> None:
    text = "إلى على علي عَلي"
    assert [hit.of(text) for hit in find_hits(shown(text), "علي", exact=True)] == ["علي"]


@given(st.text("اأبت\u064e\u0640 1١", max_size=40), st.text("ابأ1", min_size=1, max_size=3))
def test_each_hit_folds_to_the_query_and_none_overlap(text: str, query: str) -> None:
    hits = find_hits(shown(text), query, exact=False)
    assert all(fold(hit.of(text)) == fold(query) for hit in hits)
    assert all(one.end <= two.start for one, two in itertools.pairwise(hits))
    assert bool(hits) == (fold(query) in fold(text))


def test_hits_of_both_pages_are_counted_and_walked_round(area: ReadingArea) -> None:
    assert area.find_words("مستودعا") == 2
    currents = []
    for _ in range(3):
        area.step_hit(1)
        framed = (area.first.text.marks.current, area.second.text.marks.current)
        currents.append([span is not None for span in framed])
    assert currents == [[True, False], [False, True], [True, False]]


def test_going_back_first_goes_to_the_last(area: ReadingArea) -> None:
    area.find_words("المرفأ")
    area.step_hit(-1)
    assert area.second.text.marks.current is not None


def test_the_first_hit_is_the_next_one_in_view(long_area: ReadingArea) -> None:
    long_area.find_words("الزيتون")
    long_area.first.text.scroll_by(1500)
    before = long_area.first.text.scroll_top
    long_area.step_hit(1)
    assert long_area.first.text.scroll_top == before


def test_a_hit_far_away_is_brought_into_view(long_area: ReadingArea) -> None:
    long_area.find_words("55 وصلت")
    long_area.step_hit(1)
    current = long_area.first.text.marks.current
    assert current is not None
    assert long_area.first.text.is_in_view(current)


def test_stepping_without_hits_stays(area: ReadingArea) -> None:
    assert area.find_words("لا شيء كهذا") == 0
    area.step_hit(1)
    assert area.first.text.marks.current is None
