"""Traces of the reports of a library, read in pieces."""

from __future__ import annotations

from pathlib import Path

import pytest

from muqabala.workspace import Workspace, gathering

TEXTS = {
    "one": "قصف يطال حي الزيتون\n\nأفادت وكالة الأنباء بمقتل 15 مدنيا في قصف على حي الزيتون.",
    "two": "غارات على حي الزيتون\n\nأعلن المرصد مقتل 14 مدنيا في غارات على حي الزيتون.",
    "three": "معرض الكتاب\n\nافتتح الوزير معرض الكتاب بمشاركة 300 دار نشر.",
}


@pytest.fixture
def library(tmp_path: Path) -> Workspace:
    for name, text in TEXTS.items():
        (tmp_path / f"{name}.txt").write_text(text, encoding="utf-8")
    opened = Workspace.open(tmp_path / "library.sqlite")
    opened.import_files(sorted(tmp_path.glob("*.txt")))
    return opened


def test_every_report_has_a_trace_whatever_the_size_of_the_pieces(
    library: Workspace, monkeypatch: pytest.MonkeyPatch
):
    whole = [trace for piece in library.gathering.traces() for trace in piece]
    monkeypatch.setattr(gathering, "AT_ONCE", 1)
    pieces = list(library.gathering.traces())
    assert [len(piece) for piece in pieces] == [1, 1, 1]
    assert [trace for piece in pieces for trace in piece] == whole
    assert {trace.document_id for trace in whole} == {s.id for s in library.documents()}
    library.close()


def test_a_trace_has_the_opening_the_names_and_the_first_figure_of_each_kind(library: Workspace):
    ids = {Path(s.path).stem: s.id for s in library.documents()}
    traces = {t.document_id: t for piece in library.gathering.traces() for t in piece}
    one = traces[ids["one"]]
    assert one.opening.startswith("قصف يطال حي الزيتون")
    assert one.figures == {"killed::15"}
    named = {m.entity for m in library.analysis(ids["one"]).mentions if m.entity}
    assert one.entities == named
    library.close()


def test_what_is_in_the_trash_leaves_no_trace(library: Workspace):
    gone = library.documents()[0].id
    library.delete_documents([gone])
    left = {t.document_id for piece in library.gathering.traces() for t in piece}
    assert gone not in left
    assert len(left) == 2
    library.close()


def test_the_events_of_a_library_are_found(library: Workspace):
    ids = {Path(s.path).stem: s.id for s in library.documents()}
    (event,) = library.gathering.events().events
    assert set(event) == {ids["one"], ids["two"]}
    library.close()
