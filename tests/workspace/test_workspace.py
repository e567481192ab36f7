from concurrent.futures import ThreadPoolExecutor

import pytest

from muqabala.errors import MuqabalaError
from muqabala.model.annotation import AnchorState
from muqabala.model.library import Outcome
from muqabala.model.span import Span
from muqabala.workspace import Workspace
from muqabala.workspace.importing import TOGETHER

FIRST = "انهيار مبنى في حلب\nأعلنت فرق الإنقاذ مقتل 12 مدنيا في انهيار مبنى في حلب أمس.\n"
SECOND = "ضحايا في حلب\nقالت البلدية إن 14 مدنيا قتلوا في انهيار المبنى في حلب.\n"


@pytest.fixture
def reports(tmp_path):
    folder = tmp_path / "reports"
    folder.mkdir()
    (folder / "first.txt").write_text(FIRST, encoding="utf-8")
    (folder / "second.txt").write_text(SECOND, encoding="utf-16")
    return folder


@pytest.fixture
def workspace(tmp_path):
    opened = Workspace.open(tmp_path / "data" / "library.sqlite")
    yield opened
    opened.close()


@pytest.fixture
def filled(workspace, reports):
    workspace.import_files([reports])
    return workspace


def passage(workspace, document_id, words):
    start = workspace.document(document_id).text.index(words)
    return Span(start, start + len(words))


def outcomes(report):
    return [result.outcome for result in report.results]


def test_a_folder_is_imported_and_read_back(workspace, reports):
    report, changes = workspace.import_files([reports])
    assert outcomes(report) == [Outcome.ADDED, Outcome.ADDED]
    assert changes.documents
    assert {line.id for line in workspace.documents()} == {"first", "second"}
    assert "مقتل 12 مدنيا" in workspace.document("first").text


def test_a_library_is_untouched_until_something_is_read(workspace, reports):
    assert workspace.is_untouched
    workspace.import_files([reports])
    workspace.delete_documents(["first", "second"])
    assert workspace.documents() == []
    assert not workspace.is_untouched


def test_unchanged_files_are_skipped(filled, reports):
    report, changes = filled.import_files([reports])
    assert outcomes(report) == [Outcome.UNCHANGED, Outcome.UNCHANGED]
    assert not changes.documents


def test_a_changed_file_is_updated_in_place(filled, reports):
    (reports / "first.txt").write_text(FIRST.replace("12", "15"), encoding="utf-8")
    report, _ = filled.import_files([reports])
    assert outcomes(report) == [Outcome.UPDATED, Outcome.UNCHANGED]
    assert len(filled.documents()) == 2
    assert "مقتل 15 مدنيا" in filled.document("first").text


def test_two_files_of_one_name_are_two_documents(filled, reports, tmp_path):
    other = tmp_path / "other"
    other.mkdir()
    (other / "first.txt").write_text(SECOND + "وانتهى البحث مساء.\n", encoding="utf-8")
    filled.import_files([other])
    assert {line.id for line in filled.documents()} == {"first", "second", "first-2"}
    assert "فرق الإنقاذ" in filled.document("first").text


def test_a_bad_file_does_not_stop_the_others(workspace, reports):
    (reports / "empty.txt").write_bytes(b"")
    (reports / "noise.txt").write_bytes(bytes(range(256)) * 20)
    report, _ = workspace.import_files([reports])
    assert outcomes(report).count(Outcome.ADDED) == 2
    refused = {r.path.rpartition("/")[2]: r.error for r in report.results if r.error}
    assert refused.keys() == {"empty.txt", "noise.txt"}
    assert refused["empty.txt"] == "file_empty"


def test_progress_is_told_and_cancel_is_obeyed(workspace, reports):
    seen = []
    report, _ = workspace.import_files(
        [reports], progress=lambda *at: seen.append(at), cancelled=lambda: bool(seen)
    )
    assert seen == [(1, 2)]
    assert report.cancelled
    assert len(workspace.documents()) == 1


def test_an_executor_gives_the_same_library(workspace, reports):
    with ThreadPoolExecutor(2) as pool:
        report, _ = workspace.import_files([reports], executor=pool)
    assert [r.document_id for r in report.results] == ["first", "second"]


def test_records_of_one_file_are_documents_of_their_own(workspace, tmp_path):
    records = tmp_path / "records.jsonl"
    records.write_text(
        '{"id": "a", "text": "قتل ثلاثة جنود في حلب.", "published": "2018-03-01"}\n'
        '{"id": "b", "text": "أصيب أربعة جنود في حلب."}\n',
        encoding="utf-8",
    )
    workspace.import_files([records])
    assert [line.id for line in workspace.documents()] == ["a", "b"]
    assert workspace.document("a").published == "2018-03-01"


def test_a_note_is_kept_across_closing(tmp_path, reports):
    path = tmp_path / "library.sqlite"
    workspace = Workspace.open(path)
    workspace.import_files([reports])
    span = passage(workspace, "first", "مقتل 12 مدنيا")
    note, changes = workspace.annotating.add_note(
        "first", span, "من العدّ؟", ["حصيلة", " حصيلة ", ""]
    )
    assert changes.notes
    workspace.close()
    again = Workspace.open(path)
    assert again.annotating.notes("first") == [note]
    assert again.annotating.tags() == ["حصيلة"]
    assert again.annotating.notes("first")[0].targets[0].selector.exact == "مقتل 12 مدنيا"
    again.close()


def test_notes_can_be_edited_deleted_undone_and_redone(filled):
    note, _ = filled.annotating.add_note("first", None, "على التقرير كله")
    filled.annotating.edit_note(note.id, "أعيد النظر", ["مراجعة"])
    filled.annotating.delete_note(note.id)
    assert filled.annotating.notes() == []
    assert filled.undo_label() == "delete_note"
    filled.undo()
    assert filled.annotating.notes()[0].body == "أعيد النظر"
    filled.undo()
    assert filled.annotating.notes()[0].body == "على التقرير كله"
    filled.redo()
    assert filled.annotating.notes()[0].tags == ("مراجعة",)
    filled.undo()
    filled.undo()
    assert filled.annotating.notes() == []
    assert filled.undo_label() == "import_files"


def test_a_new_change_ends_redoing(filled):
    filled.annotating.add_note("first", None, "أ")
    filled.undo()
    filled.annotating.add_note("first", None, "ب")
    assert filled.redo_label() == ""


def test_deleting_a_document_hides_its_notes_until_undone(filled):
    filled.annotating.add_note("first", None, "تبقى")
    filled.delete_documents(["first"])
    assert [line.id for line in filled.documents()] == ["second"]
    assert filled.annotating.notes() == []
    filled.undo()
    assert filled.annotating.notes()[0].body == "تبقى"


def test_notes_follow_their_words_in_a_changed_file(filled, reports):
    span = passage(filled, "first", "فرق الإنقاذ")
    filled.annotating.add_note("first", span, "أي فرق؟")
    changed = "عاجل من المراسل: تحديث\n" + FIRST
    (reports / "first.txt").write_text(changed, encoding="utf-8")
    _, changes = filled.import_files([reports])
    (note,) = filled.annotating.notes("first")
    target = note.targets[0]
    assert changes.notes
    assert target.state is AnchorState.ANCHORED
    assert target.selector.span.of(filled.document("first").text) == "فرق الإنقاذ"


def test_a_note_whose_words_are_gone_goes_to_review_with_its_words(filled, reports):
    span = passage(filled, "first", "مقتل 12 مدنيا في انهيار مبنى")
    filled.annotating.add_note("first", span, "من العدّ؟")
    (reports / "first.txt").write_text(FIRST.replace("12", "19"), encoding="utf-8")
    filled.import_files([reports])
    (note,) = filled.annotating.notes("first")
    assert note.targets[0].state is AnchorState.REVIEW
    assert note.targets[0].selector.exact == "مقتل 12 مدنيا في انهيار مبنى"


def test_a_note_on_a_pair_belongs_to_both(filled):
    first = passage(filled, "first", "12 مدنيا")
    second = passage(filled, "second", "14 مدنيا")
    filled.annotating.add_note("first", first, "من نصدق؟", second=("second", second))
    assert len(filled.annotating.notes("second")[0].targets) == 2


def test_a_passage_outside_the_text_is_refused(filled):
    with pytest.raises(MuqabalaError) as caught:
        filled.annotating.add_note("first", Span(5, 10**6), "؟")
    assert caught.value.code == "span_outside"


def test_an_analysis_by_older_rules_is_made_anew(filled, monkeypatch):
    monkeypatch.setattr("muqabala.workspace.workspace.ENGINE", "later")
    monkeypatch.setattr("muqabala.extraction.pipeline.ENGINE", "later")
    assert filled.analysis("first").engine == "later"


def test_remembered_values_come_back(filled):
    filled.remember("pair", "first second")
    assert (filled.recall("pair"), filled.recall("unknown")) == ("first second", "")


def test_exports_are_written_whole_or_not_at_all(filled, tmp_path):
    filled.annotating.add_note(
        "first", passage(filled, "first", "12 مدنيا"), "تحقق <هنا>", ["حصيلة"]
    )
    for file_format in ("md", "html", "json"):
        target = tmp_path / f"notes.{file_format}"
        assert filled.export_notes(file_format, target) == 1
        assert "حصيلة" in target.read_text(encoding="utf-8")
    assert "&lt;هنا&gt;" in (tmp_path / "notes.html").read_text(encoding="utf-8")
    with pytest.raises(MuqabalaError) as caught:
        filled.export_notes("md", tmp_path / "missing" / "notes.md")
    assert caught.value.code == "export_failed"


def test_notes_are_written_for_printing_and_as_a_folder(filled, tmp_path):
    filled.annotating.add_note("first", passage(filled, "first", "12 مدنيا"), "تحقق")
    for file_format, begin in (("pdf", b"%PDF"), ("docx", b"PK")):
        assert filled.export_notes(file_format, tmp_path / "notes") == 1
        assert (tmp_path / "notes").read_bytes().startswith(begin)
    assert filled.export_notes("md_folder", tmp_path / "folder") == 1
    (file,) = (tmp_path / "folder").iterdir()
    assert "تحقق" in file.read_text(encoding="utf-8")


def test_the_comparison_page_shows_both_reports_and_the_notes(filled, tmp_path):
    filled.annotating.add_note("first", None, "ملاحظة للزميل")
    filled.export_comparison("first", "second", tmp_path / "page.html")
    page = (tmp_path / "page.html").read_text(encoding="utf-8")
    assert 'dir="rtl"' in page
    for words in ("انهيار مبنى في حلب", "ضحايا في حلب", "ملاحظة للزميل"):
        assert words in page


def test_what_was_stored_before_a_cancel_stays(workspace, tmp_path):
    many = tmp_path / "many"
    many.mkdir()
    for number in range(TOGETHER + 4):
        (many / f"{number:03}.txt").write_text(f"قتل {number} جنديا في حلب.", encoding="utf-8")
    told = []
    report, _ = workspace.import_files(
        [many],
        progress=lambda done, total: told.append((done, total)),
        cancelled=lambda: len(told) == TOGETHER + 2,
    )
    assert told[-1] == (TOGETHER + 2, TOGETHER + 4)
    assert report.cancelled
    assert len(workspace.documents()) == TOGETHER + 2
