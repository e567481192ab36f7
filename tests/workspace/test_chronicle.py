"""The history in words, the way back to any state, and the trash."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from pathlib import Path

import pytest

from muqabala.errors import MuqabalaError
from muqabala.model.change import Standing
from muqabala.model.span import Span
from muqabala.workspace import Workspace

TEXT = "خبر عن حلب\n\nقتل 12 مدنيا في القصف.\n"
OTHER = "خبر آخر\n\nقتل 14 مدنيا في القصف.\n"


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    made = Workspace.open(tmp_path / "library.sqlite")
    (tmp_path / "first.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "second.txt").write_text(OTHER, encoding="utf-8")
    made.import_files([tmp_path / "first.txt", tmp_path / "second.txt"])
    made.changing.author = "سلمى"
    yield made
    made.close()


def bodies(workspace: Workspace) -> list[str]:
    return sorted(note.body for note in workspace.annotating.notes())


def write(workspace: Workspace, *words: str) -> list[str]:
    return [workspace.annotating.add_note("first", None, each)[0].id for each in words]


def labels(workspace: Workspace) -> list[tuple[str, Standing]]:
    return [(each.label, each.standing) for each in workspace.chronicle.changes()]


def test_each_change_tells_what_when_who_and_where(workspace: Workspace):
    (note,) = write(workspace, "للمراجعة")
    workspace.annotating.delete_note(note)
    workspace.delete_documents(["second"])
    deleted, thrown, added, imported = workspace.chronicle.changes()
    assert (added.label, added.author, added.words) == ("add_note", "سلمى", "للمراجعة")
    assert added.documents == ("first",)
    assert (thrown.label, thrown.words) == ("delete_note", "للمراجعة")
    assert (deleted.label, deleted.documents) == ("delete_documents", ("second",))
    assert (imported.label, imported.documents) == ("import_files", ("first", "second"))
    assert (imported.words, imported.count) == ("", 2)
    assert imported.at <= added.at <= thrown.at <= deleted.at
    assert workspace.chronicle.titles([deleted])["second"].startswith("خبر آخر")


def test_words_are_told_without_the_signs_that_format_them(workspace: Workspace):
    write(workspace, "# عنوان\n- **أول** و *ثان*\n1. ثالث")
    assert workspace.chronicle.changes()[0].words == "عنوان أول و ثان ثالث"


def test_any_state_is_reached_by_undoing_and_redoing(workspace: Workspace):
    write(workspace, "أ", "ب", "ج")
    third, second, first, imported = workspace.chronicle.changes()
    assert workspace.chronicle.go_to(first.id).notes
    assert bodies(workspace) == ["أ"]
    assert [standing for _, standing in labels(workspace)] == ["undone", "undone", "done", "done"]
    workspace.chronicle.go_to(second.id)
    assert bodies(workspace) == ["أ", "ب"]
    workspace.chronicle.go_to(imported.id)
    assert bodies(workspace) == []
    assert len(workspace.documents()) == 2
    workspace.chronicle.go_to(0)
    assert workspace.documents() == []
    workspace.chronicle.go_to(third.id)
    assert bodies(workspace) == ["أ", "ب", "ج"]


def test_history_is_written_as_a_table_and_as_text(workspace: Workspace, tmp_path: Path):
    write(workspace, "قال, «نعم»\nثم سكت")
    changes = workspace.chronicle.changes()[:1]
    assert workspace.chronicle.export(changes, tmp_path / "h.csv", "ar") == 1
    written = (tmp_path / "h.csv").read_text(encoding="utf-8")
    assert written.startswith("\ufeff")
    head, row = csv.reader(written.removeprefix("\ufeff").splitlines())
    assert dict(zip(head, row, strict=True)) | {"at": ""} == {
        "at": "", "author": "سلمى", "change": "إضافة ملاحظة", "words": "قال, «نعم» ثم سكت",
        "reports": "خبر عن حلب", "count": "1", "standing": "سارٍ",
    }  # fmt: skip
    workspace.chronicle.export(changes, tmp_path / "h.txt", "en")
    (line,) = (tmp_path / "h.txt").read_text(encoding="utf-8").splitlines()
    assert "add note" in line
    assert "خبر عن حلب" in line


# the trash


def test_what_was_thrown_away_is_put_back_with_its_notes(workspace: Workspace):
    note, other = write(workspace, "أ", "ب")
    workspace.annotating.delete_note(note)
    workspace.delete_documents(["first", "second"])
    held = workspace.chronicle.trash()
    assert {each.id for each, _ in held.documents} == {"first", "second"}
    assert [each.id for each, _ in held.notes] == [note]
    assert workspace.annotating.count() == 0
    workspace.chronicle.restore(["first"])
    assert bodies(workspace) == ["ب"]
    workspace.chronicle.restore(notes=[note])
    assert bodies(workspace) == ["أ", "ب"]
    workspace.undo()
    assert bodies(workspace) == ["ب"]
    assert not workspace.chronicle.restore(notes=[other]).notes


def test_emptying_deletes_for_good_and_says_so_in_the_history(workspace: Workspace):
    kept, gone = write(workspace, "باقية", "زائلة")
    workspace.annotating.delete_note(gone)
    workspace.delete_documents(["second"])
    assert workspace.chronicle.empty().notes
    assert len(workspace.chronicle.trash()) == 0
    with pytest.raises(MuqabalaError, match="document_unknown"):
        workspace.document("second")
    assert labels(workspace)[0] == ("empty_trash", Standing.FINAL)
    assert [each.label for each in workspace.chronicle.changes() if each.words == "زائلة"] == []
    assert workspace.undo_label() == "add_note"
    workspace.undo()
    assert bodies(workspace) == []
    workspace.redo()
    assert [note.id for note in workspace.annotating.notes()] == [kept]


def test_a_note_on_a_pair_keeps_the_report_that_stays_and_quotes_the_other(workspace: Workspace):
    note, _ = workspace.annotating.add_note(
        "second", Span(9, 13), "تعارض", (), ("first", Span(12, 16))
    )
    words = note.targets[0].selector.exact
    workspace.delete_documents(["second"])
    workspace.chronicle.empty()
    (left,) = workspace.annotating.notes()
    assert [target.document_id for target in left.targets] == ["first"]
    assert left.body == f"> {words}\n\nتعارض"
    assert workspace.undo_label() == "import_files"


def test_an_empty_trash_has_nothing_to_empty(workspace: Workspace):
    with pytest.raises(MuqabalaError, match="trash_empty"):
        workspace.chronicle.empty()


def test_a_note_in_the_trash_that_comes_in_again_leaves_the_trash(workspace: Workspace):
    (note,) = write(workspace, "أ")
    held = workspace.annotating.note(note)
    workspace.annotating.delete_note(note)
    from muqabala.store.history import Step

    workspace.changing.do(Step("import_notes", notes=((None, held),)))
    assert bodies(workspace) == ["أ"]
    workspace.undo()
    assert bodies(workspace) == []
    assert [each.id for each, _ in workspace.chronicle.trash().notes] == [note]


def test_a_report_read_anew_takes_notes_in_the_trash_along(workspace: Workspace, tmp_path: Path):
    start = workspace.document("first").text.index("12 مدنيا")
    span = Span(start, start + 8)
    note, _ = workspace.annotating.add_note("first", span, "حصيلة")
    workspace.annotating.delete_note(note.id)
    (tmp_path / "first.txt").write_text(f"عاجل\n\n{TEXT}", encoding="utf-8")
    workspace.import_files([tmp_path / "first.txt"])
    workspace.chronicle.restore(notes=[note.id])
    (target,) = workspace.annotating.note(note.id).targets
    text = workspace.document("first").text
    assert target.selector.span.of(text) == target.selector.exact
