"""The import in two steps: texts first, what is found in them second."""

from concurrent.futures import ThreadPoolExecutor
from itertools import count

import pytest

from muqabala.extraction.pipeline import ENGINE
from muqabala.model.library import Outcome
from muqabala.workspace import Workspace, importing, read_files
from muqabala.workspace.importing import AT_ONCE, TOGETHER, joined

COUNT = TOGETHER + AT_ONCE + 3


@pytest.fixture
def folder(tmp_path):
    reports = tmp_path / "reports"
    reports.mkdir()
    for number in range(COUNT):
        text = f"خبر {number}\n\nقتل {number + 3} مدنيين في حلب يوم السبت.\n"
        (reports / f"{number:03}.txt").write_text(text, encoding="utf-8")
    return reports


@pytest.fixture
def workspace(tmp_path):
    opened = Workspace.open(tmp_path / "library.sqlite")
    yield opened
    opened.close()


def test_texts_are_there_and_found_before_they_are_analysed(workspace, folder):
    outcomes = read_files([(path, "") for path in workspace.files_in([folder])])
    results, changes = workspace.take(outcomes)
    assert {result.outcome for result in results} == {Outcome.ADDED}
    assert changes.document_ids == {result.document_id for result in results}
    assert len(workspace.refreshing.unread()) == COUNT
    assert workspace.search.count("حلب") == COUNT
    assert workspace.search.count("قتيل > 4") == 0
    assert workspace.best_pair(sorted(changes.document_ids)) is None
    assert workspace.analysis("003").engine == ENGINE  # what is opened is analysed at once
    assert len(workspace.refreshing.unread()) == COUNT - 1
    assert workspace.refreshing.all() == COUNT - 1
    assert workspace.search.count("قتيل > 4") == COUNT - 2


def test_other_workers_make_the_same_library(workspace, folder):
    with ThreadPoolExecutor(2) as executor:
        report, changes = workspace.import_files([folder], executor)
    assert [result.document_id for result in report.results] == [
        f"{number:03}" for number in range(COUNT)
    ]
    assert not report.cancelled
    assert len(changes.document_ids) == COUNT
    assert workspace.refreshing.outdated() == []
    assert all(summary.figures for summary in workspace.documents())


def test_a_cancelled_import_goes_on_where_it_was(workspace, folder):
    asked = count(1)
    report, _ = workspace.import_files([folder], cancelled=lambda: next(asked) > 5)
    assert report.cancelled
    assert len(report.results) == len(workspace.documents()) == 5
    report, _ = workspace.import_files([folder])
    kinds = [result.outcome for result in report.results]
    assert (kinds.count(Outcome.UNCHANGED), kinds.count(Outcome.ADDED)) == (5, COUNT - 5)
    assert workspace.refreshing.outdated() == []
    assert workspace.search.count("حلب") == COUNT


def test_cancelled_among_workers_nothing_more_is_taken(workspace, folder, monkeypatch):
    monkeypatch.setattr(importing, "IN_FLIGHT", 1)
    with ThreadPoolExecutor(1) as executor:
        report, _ = workspace.import_files([folder], executor, cancelled=lambda: True)
    assert report.cancelled
    assert len(report.results) == len(workspace.refreshing.unread()) == AT_ONCE


def test_a_bad_file_among_others_is_named(workspace, folder):
    (folder / "050.txt").write_bytes(b"\x00\x01\x02" * 100)
    outcomes = read_files([(path, "") for path in workspace.files_in([folder])], analysed=True)
    results, _ = workspace.take(outcomes)
    assert [r.path for r in results if r.outcome is Outcome.REFUSED] == [str(folder / "050.txt")]
    assert workspace.refreshing.unread() == []


def test_no_changes_are_none():
    assert not joined([]).documents
