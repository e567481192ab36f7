"""Backups: whole, kept by age, restored in place."""

import sqlite3
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builders import document
from muqabala.errors import MuqabalaError
from muqabala.model.annotation import Note, Target
from muqabala.model.claim import Analysis, Witness
from muqabala.model.safekeeping import Keeping
from muqabala.store.library import Library
from muqabala.store.safety import backups

NOW = datetime(2026, 3, 20, 12, tzinfo=UTC)


@pytest.fixture
def library(tmp_path):
    opened = Library(tmp_path / "library.sqlite")
    opened.documents.save(Witness(document("قصف على حلب", "r"), Analysis("r")))
    yield opened
    opened.close()


def noted(library, *ids):
    with library.transaction():
        for each in ids:
            library.annotations.put(Note(each, f"ملاحظة {each}", (Target("r"),), modified=each))


def notes(path):
    opened = Library(path)
    found = sorted(note.id for note in opened.annotations.notes())
    opened.close()
    return found


def is_due(library):
    return backups.is_backup_due(library.path, library.database.conn)


def test_a_backup_of_an_open_library_holds_what_was_written_last(library):
    noted(library, "a", "b")
    made = backups.make_backup(library.path, "asked", NOW)
    assert (made.documents, made.notes, made.reason) == (1, 2, "asked")
    assert made.made == NOW.isoformat()
    assert backups.backups_of(library.path) == [made]
    assert [path.name for path in made.path.parent.iterdir()] == [made.path.name]


def test_it_is_due_after_changes_alone(library):
    assert is_due(library)
    backups.make_backup(library.path, "opened", NOW)
    assert not is_due(library)
    library.remember("position:r", "12")
    assert not is_due(library)
    noted(library, "a")
    assert is_due(library)


def test_it_is_due_after_a_report_was_read_anew(library):
    backups.make_backup(library.path, "opened", NOW)
    library.documents.save(Witness(document("قصف على حماة", "r"), Analysis("r")))
    assert is_due(library)


def test_an_empty_library_needs_none(tmp_path):
    empty = Library(tmp_path / "empty.sqlite")
    assert not is_due(empty)
    empty.close()


def test_restoring_brings_back_notes_and_undoes_later_ones(library):
    noted(library, "a")
    made = backups.make_backup(library.path, "asked", NOW)
    noted(library, "b")
    library.annotations.remove("a")
    library.close()
    backups.restore(made.path, library.path)
    assert notes(library.path) == ["a"]


def test_restoring_over_a_wreck_keeps_the_wreck(library, tmp_path):
    noted(library, "a")
    made = backups.make_backup(library.path, "asked", NOW)
    library.close()
    library.path.write_bytes(b"\xff" * 9000)
    backups.restore(made.path, library.path)
    assert notes(library.path) == ["a"]
    (aside,) = tmp_path.glob("library.damaged-*.sqlite")
    assert aside.read_bytes() == b"\xff" * 9000


def test_a_damaged_backup_is_not_restored(library):
    noted(library, "a")
    made = backups.make_backup(library.path, "asked", NOW)
    content = bytearray(made.path.read_bytes())
    content[4096 * 3 : 4096 * 6] = b"\xff" * 4096 * 3
    made.path.write_bytes(content)
    noted(library, "b")
    library.close()
    with pytest.raises(MuqabalaError) as caught:
        backups.restore(made.path, library.path)
    assert caught.value.code in ("backup_damaged", "restore_failed")
    assert notes(library.path) == ["a", "b"]


def test_what_cannot_be_written_leaves_nothing_and_the_library_whole(library):
    backups.folder_of(library.path).write_text("a file in the folder's place")
    with pytest.raises(MuqabalaError) as caught:
        backups.make_backup(library.path, "asked", NOW)
    assert caught.value.code == "backup_failed"
    assert notes(library.path) == []


def test_a_cancelled_backup_leaves_nothing(library):
    def stop(_done, _total):
        raise InterruptedError

    with pytest.raises((InterruptedError, MuqabalaError)):
        backups.make_backup(library.path, "asked", NOW, stop)
    assert list(backups.folder_of(library.path).iterdir()) == []


def test_files_of_others_in_the_folder_are_left_alone(library):
    folder = backups.folder_of(library.path)
    folder.mkdir()
    (folder / "notes.txt").write_text("x")
    (folder / "library-yesterday-asked.sqlite").write_text("x")
    (folder / f"library-{NOW.strftime('%Y%m%dT%H%M%S%fZ')}-asked.sqlite").write_text("broken")
    made = backups.make_backup(library.path, "asked", NOW + timedelta(hours=1))
    assert backups.backups_of(library.path) == [made]
    backups.prune(library.path, Keeping(1, 0, 0), NOW + timedelta(hours=2))
    assert sorted(path.name for path in folder.iterdir()) == [
        made.path.name, "library-yesterday-asked.sqlite", "notes.txt",
    ]  # fmt: skip


def test_old_ones_go_by_their_age(library):
    for hours in range(0, 24 * 40, 6):
        moment = NOW - timedelta(hours=hours)
        name = f"library-{moment.strftime('%Y%m%dT%H%M%S%fZ')}-opened.sqlite"
        backups.folder_of(library.path).mkdir(exist_ok=True)
        (backups.folder_of(library.path) / name).touch()
    backups.prune(library.path, Keeping(latest=5, days=7, weeks=4), NOW)
    left = sorted(path.name[8:19] for path in backups.folder_of(library.path).iterdir())
    days = [each[:8] for each in left]
    assert days.count("20260320") == 3
    assert len(set(days)) == 7 + 3
    assert len(left) <= 5 + 7 + 4


@given(
    st.sets(st.integers(0, 60 * 24 * 60), max_size=80),
    st.integers(1, 6),
    st.integers(0, 9),
    st.integers(0, 6),
)
def test_the_latest_stay_and_each_day_and_week_has_one(minutes, latest, days, weeks):
    times = {NOW - timedelta(minutes=each) for each in minutes}
    rule = Keeping(latest, days, weeks)
    kept = backups.kept(times, rule, NOW)
    assert kept <= times
    assert set(sorted(times, reverse=True)[:latest]) <= kept
    assert len(kept) <= latest + days + weeks
    for span, count in ((timedelta(days=1), days), (timedelta(weeks=1), weeks)):
        for number in range(count):
            there = {time for time in times if (NOW - time) // span == number}
            assert not there or there & kept
    assert backups.kept(kept, rule, NOW) == kept


def test_a_copy_is_one_file_without_a_log(library, tmp_path):
    noted(library, "a")
    target = tmp_path / "copy.sqlite"
    backups.write_copy(library.database.conn, target)
    with sqlite3.connect(f"{target.as_uri()}?immutable=1", uri=True) as copy:
        assert copy.execute("PRAGMA journal_mode").fetchone()[0] == "delete"
        assert copy.execute("SELECT count(*) FROM note").fetchone()[0] == 1
    copy.close()
    assert not list(tmp_path.glob("copy.sqlite-*"))
