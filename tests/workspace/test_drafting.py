"""Drafts and saved filters: on disk at once, there again after the program ended."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from muqabala.model.draft import Draft
from muqabala.model.note_filter import NoteFilter, NoteOrder, from_values, to_values
from muqabala.workspace import Workspace


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "library.sqlite"


@pytest.fixture
def workspace(file: Path) -> Iterator[Workspace]:
    made = Workspace.open(file)
    yield made
    made.close()


DRAFT = Draft(
    "one", "", (("first", 3, 9), ("second", -1, -1)), "نص **عريض** 🙂", "أ، ب/ج", "blue",
    "conflict", "low",
)  # fmt: skip


def test_a_draft_is_there_for_who_opens_the_library_next(workspace: Workspace, file: Path):
    workspace.drafting.keep(DRAFT)
    other = Workspace.open(file)
    (found,) = other.drafting.drafts()
    other.close()
    assert found.at
    assert found == Draft(**{**{n: getattr(DRAFT, n) for n in DRAFT.__slots__}, "at": found.at})


def test_the_latest_draft_comes_first_and_a_dropped_one_is_gone(workspace: Workspace):
    workspace.drafting.keep(Draft("one", body="أ"))
    workspace.drafting.keep(Draft("two", body="ب", set_aside=True))
    workspace.drafting.keep(Draft("one", body="أ ثم"))
    assert {each.id: each.body for each in workspace.drafting.drafts()} == {
        "one": "أ ثم", "two": "ب"
    }  # fmt: skip
    workspace.drafting.drop("one")
    workspace.drafting.drop("one")
    (left,) = workspace.drafting.drafts()
    assert (left.id, left.set_aside) == ("two", True)
    assert workspace.undo_label() == ""


def test_filters_are_saved_by_name_and_taken_back(workspace: Workspace):
    chosen = NoteFilter(words="قتلى", tags=("أ/ب",), pairs=True, order=NoteOrder.NEWEST)
    workspace.drafting.save_filter(" للمراجعة  اليوم ", chosen)
    assert workspace.drafting.filters() == {"للمراجعة اليوم": chosen}
    assert not workspace.drafting.save_filter("للمراجعة اليوم", chosen).notes
    workspace.drafting.drop_filter("للمراجعة اليوم")
    assert workspace.drafting.filters() == {}
    workspace.undo()
    assert workspace.drafting.filters() == {"للمراجعة اليوم": chosen}
    workspace.undo()
    assert workspace.drafting.filters() == {}


WORDS = st.lists(st.text("ابج/ x", max_size=4), max_size=3).map(tuple)


@given(
    st.builds(
        NoteFilter, st.text("اب x", max_size=5), WORDS, WORDS, WORDS, WORDS, st.none() | WORDS,
        st.booleans(), st.booleans(), st.booleans(), st.sampled_from(NoteOrder),
    )
)  # fmt: skip
def test_a_filter_comes_back_from_its_values(chosen: NoteFilter):
    assert from_values(to_values(chosen)) == chosen


def test_a_filter_that_a_hand_spoiled_asks_for_less():
    spoiled = {"words": 3, "tags": "أ", "review": "yes", "order": "none", "pairs": True}
    assert from_values(spoiled) == NoteFilter(pairs=True)
