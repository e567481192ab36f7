"""Archives, duplicates and what the report of an import tells of them."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from muqabala.model.library import Outcome
from muqabala.store.safety.checking import faults_of
from muqabala.workspace import Workspace
from muqabala.workspace.file_reading import read_file
from muqabala.workspace.importing import TOGETHER, import_all
from report_files import FIRST, LAST, TEXT, TITLE, archive, page, zipped


@pytest.fixture
def library(tmp_path):
    opened = Workspace.open(tmp_path / "library.sqlite")
    yield opened
    opened.close()


def imported(library, folder, **files):
    folder.mkdir(exist_ok=True)
    for name, data in files.items():
        (folder / name.replace("_", ".")).write_bytes(data)
    return library.import_files([folder])[0].results


def test_members_of_an_archive_are_reports_and_refusals(library, tmp_path):
    data = zipped({"a.txt": TEXT + LAST, "b.html": page(), "c.pdf": b"%PDF-1 x"})
    results = imported(library, tmp_path / "in", all_zip=data)
    assert [result.outcome for result in results] == [
        Outcome.ADDED, Outcome.ADDED, Outcome.REFUSED,
    ]  # fmt: skip
    assert [result.origin.member for result in results] == ["a.txt", "b.html", ""]
    assert dict(results[2].details)["path"].endswith("all.zip/c.pdf")
    assert results[1].origin.stated == ("title", "outlet", "published", "url")
    again = imported(library, tmp_path / "in")
    assert [result.outcome for result in again] == [Outcome.UNCHANGED]


def test_the_same_text_twice_is_one_report(library, tmp_path):
    [one, two] = imported(
        library, tmp_path / "in", a_txt=TEXT.encode(), b_txt=TEXT.encode("utf-16")
    )
    assert (one.outcome, two.outcome) == (Outcome.ADDED, Outcome.DUPLICATE)
    assert (two.twin, two.document_id) == (one.document_id, "")
    assert len(library.documents()) == 1


def test_a_format_that_states_more_is_still_the_same_report(library, tmp_path):
    results = imported(library, tmp_path / "in", all_zip=archive())
    assert [result.outcome for result in results] == [
        Outcome.ADDED, Outcome.DUPLICATE, Outcome.DUPLICATE,
    ]  # fmt: skip


def test_one_text_in_two_papers_or_on_two_days_is_two_reports(library, tmp_path):
    rows = "id,outlet,date,text\n" + "".join(
        f'{n},{outlet},{day},"{FIRST} {LAST}"\n'
        for n, (outlet, day) in enumerate(
            [("سانا", "2019-03-12"), ("رويترز", "2019-03-12"), ("سانا", "2019-03-13")]
        )
    )
    results = imported(library, tmp_path / "in", rows_csv=rows.encode())
    assert [result.outcome for result in results] == [Outcome.ADDED] * 3


def test_when_the_first_is_gone_the_duplicate_comes_in(library, tmp_path):
    [one, two] = imported(library, tmp_path / "in", a_txt=TEXT.encode(), b_txt=TEXT.encode())
    (tmp_path / "in" / "a.txt").unlink()
    library.delete_documents([one.document_id])
    library.chronicle.empty()
    [again] = imported(library, tmp_path / "in")
    assert again.outcome is Outcome.ADDED
    assert again.title == TITLE
    assert two.path == again.path


def test_a_file_whose_report_lies_in_the_trash_makes_no_second_one(library, tmp_path):
    imported(library, tmp_path / "in", a_txt=TEXT.encode(), b_txt=b"\xd9\x86\xd8\xb5")
    library.annotating.add_note("a", None, "تبقى")
    library.delete_documents(["a", "b"])
    again = imported(library, tmp_path / "in")
    assert [(each.outcome, each.twin) for each in again] == [
        (Outcome.TRASHED, "a"), (Outcome.TRASHED, "b"),
    ]  # fmt: skip
    assert not any(each.differs for each in again)
    assert library.documents() == []
    library.chronicle.restore([each.twin for each in again])
    assert sorted(each.id for each in library.documents()) == ["a", "b"]
    assert [note.body for note in library.annotating.notes("a")] == ["تبقى"]
    assert {each.outcome for each in imported(library, tmp_path / "in")} == {Outcome.UNCHANGED}
    assert library.versioning.earlier("a") == []


def test_of_a_file_of_several_what_came_out_as_before_is_left_alone(library, tmp_path):
    rows = [f'{n},سانا,2019-03-12,"{FIRST} {n}"\n' for n in (1, 2)]
    head = "id,outlet,date,text\n"
    imported(library, tmp_path / "in", rows_csv=(head + "".join(rows)).encode())
    library.describing.describe(["1"], {"outlet": "رويترز"})
    rows[1] = rows[1].replace("سانا", "وكالة")
    again = imported(library, tmp_path / "in", rows_csv=(head + "".join(rows)).encode())
    assert [each.outcome for each in again] == [Outcome.UNCHANGED, Outcome.UPDATED]
    assert [library.document(each).outlet for each in ("1", "2")] == ["رويترز", "وكالة"]
    once_more = imported(library, tmp_path / "in")
    assert [each.outcome for each in once_more] == [Outcome.UNCHANGED]


def test_a_copy_elsewhere_of_what_lies_in_the_trash_is_told_too(library, tmp_path):
    imported(library, tmp_path / "in", a_txt=TEXT.encode())
    library.delete_documents(["a"])
    [moved] = imported(library, tmp_path / "elsewhere", c_txt=TEXT.encode())
    assert (moved.outcome, moved.twin, moved.differs) == (Outcome.TRASHED, "a", False)


def test_a_changed_file_of_a_report_in_the_trash_is_known_by_its_path(library, tmp_path):
    imported(library, tmp_path / "in", a_txt=TEXT.encode())
    library.delete_documents(["a"])
    [changed] = imported(library, tmp_path / "in", a_txt=f"{TEXT}\nوعاد الهدوء.".encode())
    assert (changed.outcome, changed.twin, changed.differs) == (Outcome.TRASHED, "a", True)
    library.chronicle.restore(["a"])
    [updated] = imported(library, tmp_path / "in")
    assert (updated.outcome, updated.document_id) == (Outcome.UPDATED, "a")
    assert library.document("a").text.endswith("وعاد الهدوء.")


def test_a_batch_is_stored_as_its_files_would_be_one_by_one(tmp_path):
    folder = tmp_path / "reports"
    texts = {
        "one/1.txt": "خبر أول\nقتل 12 جنديا في حلب أمس.", "one/2.txt": "خبر ثان من حمص.",
        "two/1.txt": "خبر آخر بالاسم نفسه.", "two/2.txt": "خبر ثان من حمص.",
        "three/1.txt": "خبر ثالث بالاسم نفسه.", "empty.txt": " ", "three/9.txt": "خبر أخير.",
    }  # fmt: skip
    for name, text in texts.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    files = [str(folder / name) for name in texts]
    at_once = Workspace.open(tmp_path / "at_once.sqlite")
    singly = Workspace.open(tmp_path / "singly.sqlite")
    read = [read_file(file) for file in files]
    expected = [result for each in read for result in singly.take([each])[0]]
    assert at_once.take(read)[0] == expected
    assert [each.outcome for each in expected].count(Outcome.ADDED) == 5
    assert [each.outcome for each in expected].count(Outcome.DUPLICATE) == 1
    for workspace in (at_once, singly):
        assert sorted(each.id for each in workspace.documents()) == ["1", "1-2", "1-3", "2", "9"]
        workspace.close()


KILLED = """
import os, signal, sys
from pathlib import Path
from muqabala.workspace import Workspace
from muqabala.workspace.importing import TOGETHER
workspace = Workspace.open(Path(sys.argv[1]))
def progress(done, total):
    if done == TOGETHER + 9:
        os.kill(os.getpid(), signal.SIGKILL)
workspace.import_files([Path(sys.argv[2])], progress=progress)
"""


@pytest.mark.skipif(os.name != "posix", reason="Only here a process can be killed this way.")
def test_an_import_that_was_killed_goes_on_where_it_was(tmp_path):
    folder, library = tmp_path / "in", tmp_path / "library.sqlite"
    folder.mkdir()
    for number in range(TOGETHER + 20):
        (folder / f"{number:04}.txt").write_text(f"خبر {number} من حلب", encoding="utf-8")
    environment = os.environ | {"PYTHONPATH": str(Path(__file__).parents[2] / "desktop")}
    command = [sys.executable, "-c", KILLED, str(library), str(folder)]
    run = subprocess.run(command, env=environment, check=False, timeout=120)
    assert run.returncode == -signal.SIGKILL
    opened = Workspace.open(library)
    assert faults_of(library) == ()
    there = sorted(each.id for each in opened.documents())
    # Transactions end by number or, on a busy machine, by time: whole ones are there, from the
    # first file on, and more than one was never under way.
    assert 0 < len(there) < TOGETHER + 9
    assert there == [f"{number:04}" for number in range(len(there))]
    read = import_all(opened.arriving, opened.files_in([folder]), None, None, lambda: False)[0]
    outcomes = [each.outcome for each in read.results]
    assert outcomes.count(Outcome.UNCHANGED) == len(there)
    assert outcomes.count(Outcome.ADDED) == TOGETHER + 20 - len(there)
    assert opened.search.count("حلب") == TOGETHER + 20
    opened.close()
