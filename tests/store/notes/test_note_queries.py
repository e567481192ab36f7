"""Which notes a filter means, and in what order; how many there are of each kind."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from muqabala.model.note_filter import Facets, NoteFilter, NoteOrder
from muqabala.model.span import Span
from muqabala.store.history import Step
from muqabala.workspace import Workspace
from muqabala.workspace.annotating import Said

TEXTS = {"a": "ب عنوان\n\nقتل 12 مدنيا في القصف.\n", "b": "أ عنوان\n\nقتل 14 مدنيا في القصف.\n"}


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    made = Workspace.open(tmp_path / "library.sqlite")
    for name, text in TEXTS.items():
        (tmp_path / f"{name}.txt").write_text(text, encoding="utf-8")
    made.import_files([tmp_path / "a.txt", tmp_path / "b.txt"])
    add = made.annotating.add_note
    made.changing.author = "سلمى"
    add("a", Span(13, 15), "الحصيلة الأولى", ["حصيلة/مدنيون"])
    add("a", None, "عن التقرير", ["مصدر"])
    made.changing.author = "عمر"
    add("b", Span(9, 13), "", ["حصيلة"], ("a", Span(9, 13)), Said("", "conflict", "high"))
    made.annotating.mark("b", Span(13, 15), "green")
    yield made
    made.close()


def found(workspace: Workspace, **asked: object) -> list[str]:
    """Return body, else tags, else colour of the notes that a filter means."""
    notes = workspace.annotating.chosen(NoteFilter(**asked))  # type: ignore[arg-type]
    return [note.body or " ".join(note.tags) or note.color for note in notes]


@pytest.mark.parametrize(
    ("asked", "expected"),
    [
        ({}, ["عن التقرير", "الحصيلة الأولى", "حصيلة", "green"]),
        ({"words": "الاولي"}, ["الحصيلة الأولى"]),
        ({"words": "#مصدر"}, ["عن التقرير"]),
        ({"words": "تعارض"}, ["حصيلة"]),
        ({"words": "conflict"}, ["حصيلة"]),
        ({"words": "عمر"}, ["حصيلة", "green"]),
        ({"words": "100%"}, []),
        ({"tags": ("حصيلة",)}, ["الحصيلة الأولى", "حصيلة"]),
        ({"tags": ("حصيلة/مدنيون", "مصدر")}, ["عن التقرير", "الحصيلة الأولى"]),
        ({"tags": ("حصي",)}, []),
        ({"colors": ("green", "blue")}, ["green"]),
        ({"verdicts": ("conflict",)}, ["حصيلة"]),
        ({"authors": ("سلمى",)}, ["عن التقرير", "الحصيلة الأولى"]),
        ({"documents": ("b",)}, ["حصيلة", "green"]),
        ({"documents": ()}, []),
        ({"documents": ("a",), "pairs": True}, ["حصيلة"]),
        ({"marks": True}, ["green"]),
        ({"review": True}, []),
        ({"order": NoteOrder.REPORT}, ["حصيلة", "green", "عن التقرير", "الحصيلة الأولى"]),
        ({"order": NoteOrder.TAG}, ["حصيلة", "الحصيلة الأولى", "عن التقرير", "green"]),
    ],
)
def test_a_filter_finds(workspace: Workspace, asked: dict[str, object], expected: list[str]):
    assert found(workspace, **asked) == expected
    assert workspace.annotating.count(NoteFilter(**asked)) == len(expected)  # type: ignore[arg-type]


def test_the_newest_comes_first(workspace: Workspace):
    for day, note in enumerate(workspace.annotating.chosen(NoteFilter()), 1):
        later = replace(note, modified=f"2027-01-0{day}T00:00:00.000+00:00")
        workspace.changing.do(Step("edit_note", notes=((note, later),)))
    assert found(workspace, order=NoteOrder.NEWEST) == found(workspace)[::-1]


def test_facets_count_what_there_is(workspace: Workspace):
    assert workspace.annotating.facets() == Facets(
        4, 0, 1, 1, (("حصيلة", 1), ("حصيلة/مدنيون", 1), ("مصدر", 1)), (("green", 1),),
        (("conflict", 1),), (("سلمى", 2), ("عمر", 2)),
    )  # fmt: skip
    assert workspace.annotating.facets(("a",)).total == 3


def test_the_trash_is_out_of_sight(workspace: Workspace):
    for note in workspace.annotating.chosen(NoteFilter(tags=("حصيلة",))):
        workspace.annotating.delete_note(note.id)
    assert found(workspace) == ["عن التقرير", "green"]
    workspace.delete_documents(["a"])
    assert found(workspace) == ["green"]


def test_marks_change_colour_and_go_with_the_same_key(workspace: Workspace):
    workspace.annotating.mark("b", Span(13, 15), "pink")
    assert found(workspace, colors=("pink",)) == ["pink"]
    workspace.annotating.mark("b", Span(13, 15), "pink")
    assert found(workspace, marks=True) == []
    for _ in range(3):
        workspace.undo()
    assert found(workspace, marks=True) == []
    workspace.redo()
    assert found(workspace, colors=("green",)) == ["green"]


def test_tags_are_given_to_many_in_one_step(workspace: Workspace):
    ids = workspace.annotating.ids(NoteFilter(documents=("a",)))
    assert workspace.annotating.tag_notes(ids, ["مهم", " "]).tags
    assert len(found(workspace, tags=("مهم",))) == 3
    assert not workspace.annotating.tag_notes(ids, ["مهم"]).tags
    workspace.undo()
    assert found(workspace, tags=("مهم",)) == []
