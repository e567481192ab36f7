"""Reports of older rules are analysed anew, and what is done stays done."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from itertools import count
from pathlib import Path

import pytest

from muqabala import __main__ as program
from muqabala import cli
from muqabala.extraction.pipeline import ENGINE, analyse
from muqabala.model.claim import Analysis
from muqabala.model.span import Span
from muqabala.store.library import Library
from muqabala.workspace import Workspace
from muqabala.workspace.refreshing import AT_ONCE, analyse_all

COUNT = AT_ONCE + 4
NOTE = "لا تضيع"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Return a library whose reports an older engine found nothing in, one of them with a note."""
    folder = tmp_path / "reports"
    folder.mkdir()
    for number in range(COUNT):
        text = f"خبر {number}\n\nقتل {number + 3} مدنيين في حلب يوم السبت.\n"
        (folder / f"{number:02}.txt").write_text(text, encoding="utf-8")
    library = tmp_path / "library.sqlite"
    workspace = Workspace.open(library)
    workspace.import_files([folder])
    workspace.annotating.add_note("03", Span(0, 3), NOTE)
    workspace.close()
    make_old(library)
    return library


def make_old(library: Path) -> None:
    """Let every report look as an older engine left it: with nothing found."""
    opened = Library(library)
    for summary in opened.documents.summaries():
        document = opened.documents.load(summary.id)
        opened.documents.save_analysis(document, Analysis(document.id, engine="older"))
    opened.close()


@pytest.fixture
def old(file: Path) -> Iterator[Workspace]:
    """Return that library, opened."""
    workspace = Workspace.open(file)
    yield workspace
    workspace.close()


def test_what_is_found_anew_is_listed_and_indexed_and_notes_stay(old: Workspace):
    from muqabala.model.index import FigureQuery

    notes = old.annotating.notes()
    assert old.index.figure_keys(FigureQuery()) == []
    steps: list[tuple[int, int]] = []
    assert old.refreshing.all(lambda done, total: steps.append((done, total))) == COUNT
    assert steps == [(AT_ONCE, COUNT), (COUNT, COUNT)]
    assert len(old.index.figure_keys(FigureQuery())) >= COUNT
    assert all(summary.figures for summary in old.documents())
    assert old.annotating.notes() == notes
    assert old.refreshing.outdated() == []


def test_an_opened_report_is_done_and_not_done_again(old: Workspace):
    assert old.analysis("05").engine == ENGINE
    assert "05" not in old.refreshing.outdated()
    assert old.refreshing.load(["05"]) == []


def test_a_report_that_went_in_the_meantime_is_left(old: Workspace):
    found = analyse_all(old.refreshing.load(["07", "08"]))
    old.delete_documents(["07"])
    assert "07" not in old.refreshing.outdated()
    assert old.refreshing.take_all(found) == ["08"]
    assert old.refreshing.take_all(found) == []


def test_a_report_read_anew_in_the_meantime_keeps_what_was_found_then(old: Workspace):
    found = analyse_all(old.refreshing.load(["07"]))
    path = Path(old.document("07").path)
    path.write_text("خبر آخر\n\nقتل 99 مدنيا في حمص.\n", encoding="utf-8")
    old.import_files([path])
    assert old.refreshing.take_all(found) == []
    assert any(claim.value == "99" for claim in old.analysis("07").claims)


def test_a_report_that_got_another_day_in_the_meantime_is_found_anew(old: Workspace):
    found = analyse_all(old.refreshing.load(["07"]))
    old.describing.describe(["07"], {"published": "2001-02-03"})
    assert old.refreshing.take_all(found) == []
    assert old.refreshing.waits("07")


def test_cancelled_between_two_reports_the_rest_waits(old: Workspace):
    asked = count(1)
    assert old.refreshing.all(cancelled=lambda: next(asked) > 5) == 5
    assert len(old.refreshing.outdated()) == COUNT - 5


def test_other_workers_find_the_same(old: Workspace):
    with ThreadPoolExecutor(2) as executor:
        assert old.refreshing.all(executor=executor) == COUNT
    assert old.refreshing.outdated() == []
    assert old.analysis("03") == analyse(old.document("03"))


SCRIPT = """
import os, signal, sys
from pathlib import Path
from muqabala.workspace import Workspace
workspace = Workspace.open(Path(sys.argv[1]))
workspace.refreshing.all(lambda done, total: os.kill(os.getpid(), signal.SIGKILL))
"""


@pytest.mark.skipif(os.name != "posix", reason="Only here a process can be killed this way.")
def test_killed_in_between_it_goes_on_where_it_was(file: Path, capsys: pytest.CaptureFixture[str]):
    run = subprocess.run(
        [sys.executable, "-c", SCRIPT, str(file)],
        check=False,
        timeout=60,
        cwd=Path(program.__file__).parents[1],
    )
    assert run.returncode == -signal.SIGKILL
    workspace = Workspace.open(file)
    assert len(workspace.refreshing.outdated()) == COUNT - AT_ONCE
    workspace.close()
    assert cli.main(["refresh", "--library", str(file), "--lang", "en"]) == 0
    assert str(COUNT - AT_ONCE) in capsys.readouterr().err
    workspace = Workspace.open(file)
    assert workspace.refreshing.outdated() == []
    assert [note.body for note in workspace.annotating.notes()] == [NOTE]
    workspace.close()
