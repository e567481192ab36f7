"""The session: one owner of the library, one signal of change."""

from __future__ import annotations

from pathlib import Path

import pytest

from muqabala.errors import MuqabalaError
from muqabala.model.comparison import Status
from muqabala.model.library import Changes
from muqabala.model.span import Span
from muqabala.ui.session import Session, open_workspace


def listen(session: Session) -> list[Changes]:
    heard: list[Changes] = []
    session.changed.connect(heard.append)
    return heard


def test_without_a_library_work_is_refused_in_words(qapp: object):
    session = Session()
    failures: list[MuqabalaError] = []
    session.failed.connect(failures.append)
    assert not session.is_open
    assert not session.attempt(lambda: session.workspace)
    assert [failure.code for failure in failures] == ["library_closed"]
    assert not session.reopen_last()


def test_one_report_then_a_pair(session: Session, ids: dict[str, str]):
    session.open_beside(ids["a"])
    assert session.open_ids == (ids["a"],)
    assert session.collation is not None
    assert {row.status for row in session.collation.claims} == {Status.ONLY_A}
    session.open_beside(ids["b"])
    assert session.open_ids == (ids["a"], ids["b"])
    assert session.collation is not None
    session.swap()
    assert session.open_ids == (ids["b"], ids["a"])
    session.close_second()
    assert session.open_ids == (ids["b"],)


def test_two_reports_are_opened_in_the_order_given(session: Session, ids: dict[str, str]):
    session.open_best([ids["c"], ids["a"]])
    assert session.open_ids == (ids["c"], ids["a"])


def test_of_many_reports_those_of_one_event_are_opened(session: Session, ids: dict[str, str]):
    session.open_best([ids["c"], ids["b"], ids["a"]])
    assert session.open_ids == (ids["b"], ids["a"])


def test_one_report_or_none_is_opened_as_it_is(session: Session, ids: dict[str, str]):
    session.open_best([])
    assert session.open_ids == ()
    session.open_best([ids["b"]])
    assert session.open_ids == (ids["b"],)


def test_reports_are_listed_anew_only_after_a_change(session: Session, ids: dict[str, str]):
    before = session.summaries
    assert session.summaries is before
    session.change(lambda: session.workspace.delete_documents([ids["c"]]))
    assert len(session.summaries) == len(before) - 1


def test_a_report_is_not_compared_with_itself(session: Session, ids: dict[str, str]):
    session.open_pair(ids["a"], ids["a"])
    assert session.open_ids == (ids["a"],)


def test_an_unknown_report_leaves_what_is_open(session: Session, ids: dict[str, str]):
    failures: list[MuqabalaError] = []
    session.failed.connect(failures.append)
    session.open_report(ids["a"])
    session.open_report("nothing")
    assert session.open_ids == (ids["a"],)
    assert [failure.code for failure in failures] == ["document_unknown"]


def test_the_pair_is_opened_again(session: Session, ids: dict[str, str]):
    session.open_pair(ids["a"], ids["b"])
    later = Session()
    later.take(session.workspace)
    assert later.reopen_last()
    assert later.open_ids == (ids["a"], ids["b"])


@pytest.mark.parametrize("kept", ["", "not json", '{"a": 1}', '["gone", "gone too"]'])
def test_what_cannot_be_opened_again_is_left(session: Session, kept: str):
    session.workspace.remember("open_pair", kept)
    assert not session.reopen_last()
    assert session.open_ids == ()


def test_a_note_does_not_open_the_reports_anew(session: Session, ids: dict[str, str]):
    session.open_pair(ids["a"], ids["b"])
    opened: list[bool] = []
    session.opened.connect(lambda: opened.append(True))
    heard = listen(session)
    workspace = session.workspace
    assert session.change(lambda: workspace.annotating.add_note(ids["a"], Span(0, 3), "ملاحظة")[1])
    assert opened == []
    assert heard[-1].notes


def test_a_removed_report_is_closed(session: Session, ids: dict[str, str]):
    session.open_pair(ids["a"], ids["b"])
    session.change(lambda: session.workspace.delete_documents([ids["b"]]))
    assert session.open_ids == (ids["a"],)
    session.change(lambda: session.workspace.delete_documents([ids["a"]]))
    assert session.open_ids == ()
    session.change(session.workspace.undo)
    assert session.open_ids == ()


def test_a_changed_file_is_shown_anew(session: Session, ids: dict[str, str], reports: Path):
    session.open_report(ids["a"])
    (reports / "a.txt").write_text("عنوان جديد\n\nنص جديد كل الجدة.\n", encoding="utf-8")
    session.change(lambda: session.workspace.import_files([reports])[1])
    assert session.first is not None
    assert "نص جديد" in session.first.document.text


def test_no_change_tells_nobody(session: Session):
    heard = listen(session)
    session.publish(Changes())
    assert heard == []


def test_positions_are_kept(session: Session, ids: dict[str, str]):
    assert session.position(ids["a"]) == 0
    session.remember_position(ids["a"], 42)
    assert session.position(ids["a"]) == 42


def test_closing_releases_the_library(home: Path, qapp: object):
    session = Session()
    session.take(open_workspace(home / "one.sqlite"))
    session.close()
    assert not session.is_open
    open_workspace(home / "one.sqlite").close()
