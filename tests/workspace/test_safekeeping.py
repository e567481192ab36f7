"""Who may write, backups of an open library, restoring, and saving a wreck."""

import pytest

from muqabala.errors import MuqabalaError
from muqabala.model.safekeeping import Keeping
from muqabala.workspace import Workspace, safekeeping

REPORT = "انهيار مبنى في حلب\nأعلنت فرق الإنقاذ مقتل 12 مدنيا في انهيار مبنى في حلب أمس.\n"
KEEPING = Keeping()


@pytest.fixture
def path(tmp_path):
    report = tmp_path / "first.txt"
    report.write_text(REPORT, encoding="utf-8")
    workspace = Workspace.open(tmp_path / "home" / "library.sqlite")
    workspace.import_files([report])
    workspace.close()
    return workspace.path


def noted(path, body):
    workspace = Workspace.open(path)
    workspace.annotating.add_note("first", None, body)
    workspace.close()


def bodies(path):
    workspace = Workspace.open(path)
    found = [note.body for note in workspace.annotating.notes()]
    workspace.close()
    return found


def test_the_second_window_reads_and_the_first_writes(path):
    first, second = Workspace.open_in_window(path), Workspace.open_in_window(path)
    assert (first.safekeeping.refusal, second.safekeeping.refusal) == ("", "library_in_use")
    first.annotating.add_note("first", None, "مني")
    assert [note.body for note in second.annotating.notes()] == ["مني"]
    with pytest.raises(MuqabalaError) as caught:
        second.annotating.add_note("first", None, "لا")
    assert caught.value.code == "library_in_use"
    first.close()
    second.close()
    third = Workspace.open_in_window(path)
    assert third.safekeeping.refusal == ""
    third.close()
    assert [file.name for file in path.parent.iterdir()] == ["library.sqlite"]


def test_reading_positions_are_not_kept_where_nothing_may_be_written(path):
    first, second = Workspace.open_in_window(path), Workspace.open_in_window(path)
    second.remember("position:first", "7")
    assert second.witness("first").document.title == "انهيار مبنى في حلب"
    assert first.recall("position:first") == ""
    second.close()
    first.close()


def test_a_new_library_in_a_new_folder_is_locked_too(tmp_path):
    path = tmp_path / "new" / "library.sqlite"
    first, second = Workspace.open_in_window(path), Workspace.open_in_window(path)
    assert second.safekeeping.refusal == "library_in_use"
    second.close()
    first.close()


def test_a_library_that_cannot_be_opened_leaves_no_lock(tmp_path):
    path = tmp_path / "library.sqlite"
    path.write_text("ليست مكتبة " * 99, encoding="utf-8")
    with pytest.raises(MuqabalaError) as caught:
        Workspace.open_in_window(path)
    assert caught.value.code == "library_not_a_library"
    assert [file.name for file in tmp_path.iterdir()] == ["library.sqlite"]


def test_backups_are_made_after_changes_alone(path):
    assert safekeeping.back_up_after_changes(path, KEEPING).notes == 0
    assert safekeeping.back_up_after_changes(path, KEEPING) is None
    noted(path, "ملاحظة")
    assert safekeeping.back_up_after_changes(path, KEEPING).notes == 1
    assert [each.notes for each in safekeeping.backups_of(path)] == [1, 0]


def test_backups_beyond_the_rule_go(path):
    for _ in range(4):
        safekeeping.back_up(path, "asked", Keeping(2, 0, 0))
    assert len(safekeeping.backups_of(path)) == 2


def test_restoring_can_be_undone_by_restoring_what_was_there(path):
    noted(path, "قديمة")
    old = safekeeping.back_up(path, "asked", KEEPING)
    noted(path, "جديدة")
    before = safekeeping.restore(path, old.path)
    assert bodies(path) == ["قديمة"]
    assert (before.reason, before.notes) == ("restore", 2)
    safekeeping.restore(path, before.path)
    assert sorted(bodies(path)) == ["جديدة", "قديمة"]


def test_nothing_is_restored_under_an_open_window(path):
    made = safekeeping.back_up(path, "asked", KEEPING)
    window = Workspace.open_in_window(path)
    with pytest.raises(MuqabalaError) as caught:
        safekeeping.restore(path, made.path)
    assert caught.value.code == "library_in_use"
    window.close()


def test_a_wreck_is_checked_saved_and_can_be_restored_over(path):
    noted(path, "ملاحظة")
    assert safekeeping.faults_of(path) == ()
    made = safekeeping.back_up(path, "asked", KEEPING)
    content = bytearray(path.read_bytes())
    content[len(content) // 2 :] = b"\xff" * (len(content) - len(content) // 2)
    path.write_bytes(content)
    assert safekeeping.faults_of(path)
    saved = safekeeping.save_wreck(path)
    assert path.read_bytes() == content
    assert saved.path != path
    assert safekeeping.restore(path, made.path) is None
    assert bodies(path) == ["ملاحظة"]


def test_a_library_that_was_removed_can_be_saved_from_its_open_window(path, tmp_path):
    window = Workspace.open_in_window(path)
    window.annotating.add_note("first", None, "ملاحظة")
    path.unlink()
    with pytest.raises(MuqabalaError) as caught:
        window.annotating.add_note("first", None, "أخرى")
    assert caught.value.code == "library_moved"
    window.safekeeping.save_copy(tmp_path / "copy.sqlite")
    window.close()
    assert bodies(tmp_path / "copy.sqlite") == ["ملاحظة"]


def test_a_pause_refuses_for_a_while(path):
    window = Workspace.open_in_window(path)
    window.safekeeping.pause("library_busy")
    with pytest.raises(MuqabalaError) as caught:
        window.annotating.add_note("first", None, "لا")
    assert caught.value.code == "library_busy"
    window.safekeeping.pause("")
    window.annotating.add_note("first", None, "نعم")
    window.close()


def test_the_oldest_changes_of_a_long_history_are_forgotten(path, monkeypatch):
    monkeypatch.setattr(safekeeping, "MOST_STEPS", 3)
    for number in range(5):
        noted(path, f"ملاحظة {number}")
    window = Workspace.open_in_window(path)
    for _ in range(5):
        window.undo()
    assert [note.body for note in window.annotating.notes()] == ["ملاحظة 0", "ملاحظة 1"]
    window.redo()
    assert len(window.annotating.notes()) == 3
    window.close()


def test_looking_for_changes_makes_no_file(path):
    path.unlink()
    with pytest.raises(MuqabalaError) as caught:
        safekeeping.back_up_after_changes(path, KEEPING)
    assert caught.value.code == "library_folder"
    assert not path.exists()
