"""Tags and collections of whole reports go out with the notes, and come in beside ours."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from muqabala.exporting.notes.web_annotation import notes_jsonld
from muqabala.model.exchange import ReportClue, SortedReport
from muqabala.model.note_filter import NoteFilter
from muqabala.reading.exchange.web_annotation import read_annotations
from muqabala.workspace import Workspace

TEXTS = {
    "first": "انهيار مبنى في حلب\n\nأعلنت فرق الإنقاذ مقتل 12 مدنيا في انهيار مبنى.\n",
    "second": "ضحايا في حلب\n\nقالت البلدية إن 14 مدنيا قتلوا في الانهيار.\n",
    "third": "سيول في الجبل\n\nأنقذت الفرق 40 شخصا من حي المرفأ.\n",
}


@pytest.fixture
def libraries(tmp_path: Path) -> Iterator[list[Workspace]]:
    """A library of three reports, and another of the first two."""
    folder = tmp_path / "in"
    folder.mkdir()
    for name, text in TEXTS.items():
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
    opened = [Workspace.open(tmp_path / f"{name}.sqlite") for name in ("one", "other")]
    opened[0].import_files([folder])
    opened[1].import_files([folder / "first.txt", folder / "second.txt"])
    yield opened
    for each in opened:
        each.close()


def sort_reports(library: Workspace) -> None:
    library.sorting.tag(["first", "third"], ["قصف/مدنيون"])
    library.sorting.collect(["second", "third"], into=["قراءة", "ملف حلب"])


def sorted_as(library: Workspace, *ids: str) -> list[object]:
    held = library.sorting.sets_of(list(ids))
    return [library.sorting.tags(list(ids)), held]


def test_they_come_in_with_one_step_and_are_known_the_next_time(
    libraries: list[Workspace], tmp_path: Path
) -> None:
    one, other = libraries
    sort_reports(one)
    one.annotating.add_note("first", None, "من العدّ؟")
    other.sorting.tag(["first"], ["لنا"])
    one.export_notes("jsonld", tmp_path / "notes.jsonld")
    report, _ = other.annotating.import_notes(tmp_path / "notes.jsonld")
    assert len(report.added) == 1
    assert dict(report.remarks) == {"sorted_elsewhere": 1}
    assert sorted_as(other, "first", "second") == [
        [("لنا", "قصف/مدنيون"), ()], [("قراءة", ["second"]), ("ملف حلب", ["second"])],
    ]  # fmt: skip
    before = len(other.chronicle.changes())
    other.annotating.import_notes(tmp_path / "notes.jsonld")
    assert len(other.chronicle.changes()) == before
    other.undo()
    assert sorted_as(other, "first", "second") == [[("لنا",), ()], []]


def test_a_library_without_notes_has_them_too(libraries: list[Workspace], tmp_path: Path) -> None:
    one, other = libraries
    sort_reports(one)
    one.delete_documents(["third"])
    assert one.export_notes("jsonld", tmp_path / "notes.jsonld") == 0
    report, _ = other.annotating.import_notes(tmp_path / "notes.jsonld")
    assert report.remarks == ()
    assert sorted_as(other, "first", "second")[0] == [("قصف/مدنيون",), ()]


def test_chosen_notes_take_the_sets_of_their_reports_alone(
    libraries: list[Workspace], tmp_path: Path
) -> None:
    one = libraries[0]
    sort_reports(one)
    one.annotating.add_note("first", None, "من العدّ؟", ["سؤال"])
    one.annotating.add_note("second", None, "متى؟")
    one.export_notes("jsonld", tmp_path / "a.jsonld", chosen=NoteFilter(tags=("سؤال",)))
    content = json.loads((tmp_path / "a.jsonld").read_text(encoding="utf-8"))
    assert [each["muqabala:document"] for each in content["muqabala:reports"]] == ["first"]


NAMES = st.lists(st.text("أبج /&\"'🙂", min_size=1, max_size=5).map(str.strip).filter(bool),
                 max_size=3, unique=True).map(tuple)  # fmt: skip


@given(st.lists(st.tuples(NAMES, NAMES).filter(any), max_size=4))
def test_what_is_written_is_read(
    sorted_under: list[tuple[tuple[str, ...], tuple[str, ...]]],
) -> None:
    reports = [
        SortedReport(ReportClue(f"ت {n}", text_hash=f"{n}"), tags, collections)
        for n, (tags, collections) in enumerate(sorted_under)
    ]
    found = read_annotations(notes_jsonld([], {}, "ar", (), reports).encode(), Path("a"))
    assert [each.document_id for each in found.reports] == [f"ت {n}" for n in range(len(reports))]
    assert dict(found.labels) == {n: each.tags for n, each in enumerate(reports) if each.tags}
    held = {(name, n) for name, numbers in found.collections for n in numbers}
    assert held == {(name, n) for n, each in enumerate(reports) for name in each.collections}


@pytest.mark.parametrize(
    "listed", [7, "x", [None, 3, []], [{}], [{"muqabala:reportTags": [3, {}]}], {"a": "b"}]
)
def test_what_is_no_list_of_reports_is_passed_over(listed: object) -> None:
    content = json.dumps({"items": [], "muqabala:reports": listed}).encode()
    found = read_annotations(content, Path("a"))
    assert (found.labels, found.collections) == ((), ())
