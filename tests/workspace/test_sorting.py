"""Tags on reports, collections, saved searches: made, found again, taken back after a restart."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from muqabala.errors import MuqabalaError
from muqabala.model.catalogue import CatalogueQuery, Order
from muqabala.model.collection import Collection
from muqabala.model.library import Changes
from muqabala.workspace import Workspace
from muqabala.workspace.receiving import receive_notes

TEXTS = {
    "a": "هدنة في الجنوب\n\nأُعلنت هدنة لثلاثة أيام بعد مقتل 12 شخصا.\n",
    "b": "خرق الهدنة\n\nقُتل 4 أشخاص في خرق للهدنة صباح اليوم.\n",
    "c": "موسم الزيتون\n\nبدأ قطاف الزيتون في القرى هذا الأسبوع.\n",
}


def opened(folder: Path, name: str, texts: dict[str, str]) -> Workspace:
    source = folder / f"{name}-reports"
    source.mkdir(exist_ok=True)
    for stem, text in texts.items():
        (source / f"{stem}.txt").write_text(text, encoding="utf-8")
    workspace = Workspace.open(folder / f"{name}.sqlite")
    workspace.import_files([source])
    return workspace


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    made = opened(tmp_path, "library", TEXTS)
    yield made
    made.close()


def state(workspace: Workspace) -> tuple[object, ...]:
    return (
        workspace.sorting.tags(["a", "b", "c"]),
        workspace.tagging.all(),
        workspace.sorting.collections(),
        workspace.sorting.holding(["a", "b", "c"]),
        workspace.search.saved(),
    )


def found(workspace: Workspace, line: str) -> list[str]:
    return sorted(report.document_id for report in workspace.search.answer(line).reports)


CHANGES: dict[str, Callable[[Workspace], Changes]] = {
    "tag": lambda w: w.sorting.tag(["a", "c"], ["نزاع/هدنة", "مهم"]),
    "another tag": lambda w: w.sorting.tag(["a"], ["مهم"]),
    "rename a tag": lambda w: w.tagging.rename("نزاع", "صراع"),
    "merge tags": lambda w: w.tagging.merge("مهم", "نزاع"),
    "delete a tag": lambda w: w.tagging.delete("نزاع"),
    "collect": lambda w: w.sorting.collect(["a", "b"], into=["الجنوب", "الهدنة"]),
    "take out": lambda w: w.sorting.collect(["a"], into=["قطاف"], out_of=["الهدنة"]),
    "make": lambda w: w.sorting.make("فارغة"),
    "rename": lambda w: w.sorting.rename("الهدنة", "وقف النار"),
    "delete": lambda w: w.sorting.delete("الهدنة"),
    "save": lambda w: w.sorting.save_search("قتلى", "قتيل > 3"),
    "save again": lambda w: w.sorting.save_search("سابق", "خرق"),
    "forget": lambda w: w.sorting.forget_search("سابق"),
}


@pytest.mark.parametrize("name", CHANGES)
def test_every_change_is_undone_and_done_again_after_a_restart(tmp_path, name):
    workspace = opened(tmp_path, "library", TEXTS)
    workspace.sorting.tag(["a", "b"], ["نزاع/هدنة"])
    workspace.sorting.tag(["b", "c"], ["مهم"])
    workspace.sorting.collect(["b", "c"], into=["الهدنة"])
    workspace.sorting.save_search("سابق", "هدنة")
    before = state(workspace)
    assert CHANGES[name](workspace) != Changes()
    after = state(workspace)
    assert after != before
    workspace.close()
    workspace = Workspace.open(tmp_path / "library.sqlite")
    assert workspace.undo() != Changes()
    assert state(workspace) == before
    workspace.close()
    workspace = Workspace.open(tmp_path / "library.sqlite")
    workspace.redo()
    assert state(workspace) == after
    told = workspace.chronicle.changes()[0]
    assert told.words
    workspace.close()


def test_what_changes_nothing_is_no_step(workspace):
    workspace.sorting.tag(["a"], ["مهم"])
    workspace.sorting.collect(["a"], into=["الجنوب"])
    label = workspace.undo_label()
    assert workspace.sorting.tag(["a"], [" #مهم "]) == Changes()
    assert workspace.sorting.collect(["a"], into=["الجنوب"], out_of=["لا شيء"]) == Changes()
    assert workspace.sorting.rename("الجنوب", " الجنوب ") == Changes()
    assert workspace.sorting.forget_search("لا شيء") == Changes()
    assert workspace.undo_label() == label == "collect"


def test_the_tags_of_many_reports_are_what_they_share(workspace):
    workspace.sorting.tag(["a", "b"], ["نزاع", "مهم"])
    workspace.sorting.tag(["b"], ["نزاع", "مهم", "عاجل"])
    assert workspace.sorting.common_tags(["a", "b"]) == ("نزاع", "مهم")
    assert workspace.sorting.common_tags([]) == ()
    workspace.sorting.tag(["a", "b"], ["مهم", "جديد"])
    assert workspace.sorting.tags(["a", "b"]) == [("مهم", "جديد"), ("مهم", "عاجل", "جديد")]


def test_tags_of_reports_are_the_tags_of_notes(workspace):
    workspace.sorting.tag(["a"], ["حصيلة/مدنيون"])
    workspace.annotating.add_note("b", None, "راجع", ["حصيلة/مدنيون"])
    uses = {use.tag.path: (use.notes, use.reports) for use in workspace.tagging.uses()}
    assert uses == {"حصيلة": (0, 0), "حصيلة/مدنيون": (1, 1)}
    workspace.tagging.rename("حصيلة", "أرقام")
    assert workspace.sorting.tags(["a"]) == [("أرقام/مدنيون",)]
    assert found(workspace, "وسم:مدنيون") == ["a", "b"]


def test_the_search_line_and_the_catalogue_know_them(workspace):
    workspace.sorting.tag(["a", "c"], ["نزاع/هدنة"])
    workspace.sorting.tag(["b"], ["مهم"])
    workspace.sorting.collect(["a", "b"], into=["قرى الجنوب"])
    assert found(workspace, "وسم:هدنة") == ["a", "c"]
    assert found(workspace, "مجموعة:الجنوب") == ["a", "b"]
    assert found(workspace, "مجموعة:الجنوب -وسم:مهم") == ["a"]
    assert found(workspace, "set:الشمال") == []
    ids = workspace.cataloguing.ids
    assert ids(CatalogueQuery(tag="نزاع", order=Order.TITLE, descending=False)) == ["c", "a"]
    assert ids(CatalogueQuery(collection="قرى الجنوب", tag="نزاع")) == ["a"]
    assert ids(CatalogueQuery(order=Order.TAGS, descending=False)) == ["b", "a", "c"]
    assert [line.tags for line in workspace.documents() if line.id == "a"] == [("نزاع/هدنة",)]


def test_the_trash_keeps_them_and_emptying_it_forgets_them(workspace):
    workspace.sorting.tag(["a"], ["مهم"])
    workspace.sorting.collect(["a", "b"], into=["الجنوب"])
    workspace.delete_documents(["a"])
    assert workspace.sorting.collections() == [Collection("الجنوب", 1)]
    assert found(workspace, "مجموعة:الجنوب") == ["b"]
    assert workspace.cataloguing.ids(CatalogueQuery(tag="مهم")) == []
    workspace.undo()
    assert workspace.sorting.collections() == [Collection("الجنوب", 2)]
    assert workspace.sorting.tags(["a"]) == [("مهم",)]
    workspace.delete_documents(["a"])
    workspace.chronicle.empty()
    assert workspace.sorting.tags(["a"]) == [()]
    assert workspace.sorting.members("الجنوب") == {"b"}
    while workspace.undo() != Changes():
        assert workspace.sorting.tags(["a"]) == [()]


def test_names_are_refused_with_a_reason(workspace):
    workspace.sorting.make("الجنوب")
    workspace.sorting.make("الشمال")
    for act, code in (
        (lambda: workspace.sorting.make("  الجنوب "), "collection_known"),
        (lambda: workspace.sorting.rename("الشمال", "الجنوب"), "collection_known"),
        (lambda: workspace.sorting.make("  "), "collection_nameless"),
        (lambda: workspace.sorting.save_search("خطأ", "("), "query_unexpected"),
    ):
        with pytest.raises(MuqabalaError) as caught:
            act()
        assert caught.value.code == code


def test_a_colleagues_tags_and_collections_come_in_one_step(tmp_path):
    theirs = opened(tmp_path, "theirs", TEXTS)
    theirs.sorting.tag(["a", "b"], ["نزاع/هدنة"])
    theirs.sorting.collect(["b", "c"], into=["قرى الجنوب", "جديدة"])
    theirs.delete_documents(["c"])
    theirs.close()
    ours = opened(tmp_path, "ours", {"first": TEXTS["a"], "second": TEXTS["b"]})
    ours.sorting.tag(["first"], ["مهم"])
    ours.sorting.collect(["first"], into=["قرى الجنوب"])
    ours.close()
    receive_notes(tmp_path / "ours.sqlite", tmp_path / "theirs.sqlite")
    ours = Workspace.open(tmp_path / "ours.sqlite")
    assert ours.sorting.tags(["first", "second"]) == [("مهم", "نزاع/هدنة"), ("نزاع/هدنة",)]
    assert ours.sorting.members("قرى الجنوب") == {"first", "second"}
    assert ours.sorting.members("جديدة") == {"second"}
    ours.undo()
    assert ours.sorting.tags(["first", "second"]) == [("مهم",), ()]
    assert ours.sorting.collections() == [Collection("قرى الجنوب", 1)]
    ours.close()


def test_collections_go_out_with_a_project_and_come_back(tmp_path):
    ours = opened(tmp_path, "ours", TEXTS)
    ours.sorting.collect(["a", "b"], into=["قرى الجنوب"])
    ours.sorting.collect(["c"], into=["بلا ملاحظات"])
    ours.annotating.add_note("a", None, "راجع", ["مهم"])
    ours.export_notes("qdpx", tmp_path / "notes.qdpx")
    ours.close()
    opened(tmp_path, "theirs", TEXTS).close()
    receive_notes(tmp_path / "theirs.sqlite", tmp_path / "notes.qdpx")
    theirs = Workspace.open(tmp_path / "theirs.sqlite")
    assert theirs.sorting.collections() == [Collection("قرى الجنوب", 1)]
    assert theirs.sorting.members("قرى الجنوب") == {"a"}
    theirs.undo()
    assert theirs.sorting.collections() == []
    theirs.close()
