"""Tags of a library: made, named, moved, merged, coloured, deleted; all of it taken back."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from muqabala.errors import MuqabalaError
from muqabala.model.tag import Tag, clean_path, color_of, is_within, lineage, moved_path
from muqabala.workspace import Workspace


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    made = Workspace.open(tmp_path / "library.sqlite")
    (tmp_path / "first.txt").write_text("خبر عن حلب\n\nقتل 12 مدنيا في القصف.\n", encoding="utf-8")
    made.import_files([tmp_path / "first.txt"])
    made.annotating.add_note("first", None, "أ", ["حصيلة/مدنيون", "مصدر"])
    made.annotating.add_note("first", None, "ب", ["حصيلة"])
    yield made
    made.close()


def paths(workspace: Workspace) -> list[str]:
    return [tag.path for tag in workspace.tagging.all()]


def borne(workspace: Workspace) -> dict[str, tuple[str, ...]]:
    return {note.body: note.tags for note in workspace.annotating.notes()}


def state(workspace: Workspace) -> tuple[object, ...]:
    """Return the tags, and those of the notes, whatever else the notes say."""
    return workspace.tagging.all(), borne(workspace)


def test_notes_make_the_tags_they_are_the_first_to_bear(workspace: Workspace):
    assert paths(workspace) == ["حصيلة", "حصيلة/مدنيون", "مصدر"]
    uses = {use.tag.path: (use.notes, use.within) for use in workspace.tagging.uses()}
    assert uses == {"حصيلة": (1, 2), "حصيلة/مدنيون": (1, 1), "مصدر": (1, 1)}


def test_undoing_a_note_takes_its_new_tags_along(workspace: Workspace):
    before = state(workspace)
    workspace.annotating.add_note("first", None, "ج", ["جديد/أول"])
    assert "جديد" in paths(workspace)
    workspace.undo()
    assert state(workspace) == before


def test_a_tag_is_kept_when_no_note_bears_it(workspace: Workspace):
    note = next(note for note in workspace.annotating.notes() if note.body == "أ")
    workspace.annotating.edit_note(note.id, "أ", [])
    assert "مصدر" in paths(workspace)
    workspace.tagging.add(" مكان / قرى ", "#009E73")
    assert {"مكان", "مكان/قرى"} <= set(paths(workspace))
    assert not workspace.tagging.add("مكان/قرى").tags


@pytest.mark.parametrize(
    ("change", "tags", "notes"),
    [
        (lambda t: t.rename("حصيلة", "أعداد"), ["أعداد", "أعداد/مدنيون", "مصدر"],
         {"أ": ("أعداد/مدنيون", "مصدر"), "ب": ("أعداد",)}),
        (lambda t: t.move("حصيلة/مدنيون", ""), ["حصيلة", "مدنيون", "مصدر"],
         {"أ": ("مدنيون", "مصدر"), "ب": ("حصيلة",)}),
        (lambda t: t.move("حصيلة", "مصدر"), ["مصدر", "مصدر/حصيلة", "مصدر/حصيلة/مدنيون"],
         {"أ": ("مصدر/حصيلة/مدنيون", "مصدر"), "ب": ("مصدر/حصيلة",)}),
        (lambda t: t.merge("حصيلة/مدنيون", "مصدر"), ["حصيلة", "مصدر"],
         {"أ": ("مصدر",), "ب": ("حصيلة",)}),
        (lambda t: t.delete("حصيلة"), ["مصدر"], {"أ": ("مصدر",), "ب": ()}),
        (lambda t: t.paint("مصدر", "#0072B2"), ["حصيلة", "حصيلة/مدنيون", "مصدر"],
         {"أ": ("حصيلة/مدنيون", "مصدر"), "ب": ("حصيلة",)}),
    ],
    ids=["rename", "outermost", "into", "merge", "delete", "paint"],
)  # fmt: skip
def test_every_change_of_tags_is_undone_and_done_again(workspace: Workspace, change, tags, notes):
    before = state(workspace)
    assert change(workspace.tagging).tags
    after = state(workspace)
    assert (paths(workspace), borne(workspace)) == (tags, notes)
    workspace.undo()
    assert state(workspace) == before
    workspace.redo()
    assert state(workspace) == after


def test_colours_go_along_when_a_tag_moves(workspace: Workspace):
    workspace.tagging.paint("حصيلة/مدنيون", "#E69F00")
    workspace.tagging.rename("حصيلة", "أعداد")
    assert Tag("أعداد/مدنيون", "#E69F00") in workspace.tagging.all()


@pytest.mark.parametrize(
    ("code", "change"),
    [
        ("tag_known", lambda t: t.rename("حصيلة", "مصدر")),
        ("tag_within_itself", lambda t: t.move("حصيلة", "حصيلة/مدنيون")),
        ("tag_unknown", lambda t: t.delete("غريب")),
        ("tag_unknown", lambda t: t.merge("حصيلة", "غريب")),
        ("tag_nameless", lambda t: t.rename("حصيلة", " / ")),
        ("tag_nameless", lambda t: t.add(" # ")),
    ],
)
def test_what_cannot_be_is_refused_and_changes_nothing(workspace: Workspace, code, change):
    before = state(workspace)
    with pytest.raises(MuqabalaError) as refused:
        change(workspace.tagging)
    assert refused.value.code == code
    assert state(workspace) == before


def test_notes_in_the_trash_are_retagged_with_the_others(workspace: Workspace):
    note = next(note for note in workspace.annotating.notes() if note.body == "ب")
    workspace.annotating.delete_note(note.id)
    workspace.tagging.rename("حصيلة", "أعداد")
    workspace.chronicle.restore(notes=[note.id])
    assert borne(workspace)["ب"] == ("أعداد",)


def test_tags_are_written_as_a_codebook(workspace: Workspace, tmp_path: Path):
    workspace.tagging.paint("مصدر", "#0072B2")
    assert workspace.tagging.export(tmp_path / "tags.qdc") == 3
    root = ET.parse(tmp_path / "tags.qdc").getroot()
    colors = {code.get("name"): code.get("color") for code in root.iter() if code.get("name")}
    assert colors == {"حصيلة": None, "مدنيون": None, "مصدر": "#0072B2"}


# paths, as pure functions

PATH = st.lists(st.text("ابج #", max_size=3), max_size=4).map("/".join)


@given(PATH)
def test_a_clean_path_stays_as_it_is_and_has_no_empty_part(written: str):
    path = clean_path(written)
    assert clean_path(path) == path
    assert not path or all(part.strip() == part and part for part in path.split("/"))


@given(PATH.map(clean_path).filter(bool), st.text("xyz", min_size=1, max_size=3))
def test_moving_there_and_back_changes_nothing(path: str, target: str):
    for outer in lineage(path):
        assert is_within(path, outer)
        assert moved_path(moved_path(path, outer, target), target, outer) == path


def test_a_tag_has_the_colour_of_the_nearest_around_it():
    tags = (Tag("أ", "#E69F00"), Tag("أ/ب"), Tag("أبج", "#0072B2"))
    assert color_of("أ/ب/ج", tags) == "#E69F00"
    assert color_of("أبج/د", tags) == "#0072B2"
    assert color_of("هـ", tags) == ""
