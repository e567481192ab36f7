"""An open library that may not be written to, or is no longer where it was."""

import shutil

import pytest
from sqlite_utils import Database

from builders import document
from muqabala.errors import MuqabalaError
from muqabala.model.claim import Analysis, Witness
from muqabala.store.library import Library
from muqabala.store.migrations import steps


@pytest.fixture
def path(tmp_path):
    made = Library(tmp_path / "home" / "library.sqlite")
    made.documents.save(Witness(document("قصف على حلب", "r"), Analysis("r")))
    made.close()
    return made.path


def refusal(library):
    with pytest.raises(MuqabalaError) as caught, library.transaction():
        library.remember("a", "1")
    return caught.value.code


def titles(library):
    return [each.title for each in library.documents.summaries()]


def test_a_library_opened_to_read_is_read_and_not_written(path):
    before = path.read_bytes()
    library = Library(path, to_read="library_in_use")
    assert titles(library) == ["قصف على حلب"]
    assert refusal(library) == "library_in_use"
    library.close()
    assert path.read_bytes() == before


def test_what_the_writing_window_adds_is_seen_by_the_reading_one(path):
    writing, reading = Library(path), Library(path, to_read="library_in_use")
    writing.documents.save(Witness(document("حريق", "s"), Analysis("s")))
    assert titles(reading) == ["قصف على حلب", "حريق"]
    reading.close()
    writing.close()


def test_an_older_library_is_read_through_a_copy(tmp_path):
    path = tmp_path / "old.sqlite"
    old = Database(path)
    steps.apply(old, stop_before="0002_corrections")
    old.execute("INSERT INTO state VALUES ('a', '1')")
    old.conn.commit()
    old.close()
    library = Library(path, to_read="library_read_only")
    assert library.corrections.all() == []
    assert library.recall("a") == "1"
    library.close()
    old = Database(path)
    assert "correction" not in old.table_names()
    old.close()


def test_a_library_that_is_not_there_is_not_made_for_reading(tmp_path):
    with pytest.raises(MuqabalaError) as caught:
        Library(tmp_path / "none.sqlite", to_read="library_in_use")
    assert caught.value.code == "file_missing"
    assert list(tmp_path.iterdir()) == []


def test_nothing_is_written_into_a_file_that_was_removed(path):
    library = Library(path)
    shutil.rmtree(path.parent)
    assert refusal(library) == "library_moved"
    assert titles(library) == ["قصف على حلب"]
    library.close()


def test_nothing_is_written_when_another_file_has_taken_its_place(path):
    library = Library(path)
    other = path.with_name("other.sqlite")
    shutil.copy(path, other)
    other.replace(path)
    assert refusal(library) == "library_moved"
    library.close()


def test_a_refusal_may_come_and_go(path):
    library = Library(path)
    library.refusal = "library_busy"
    assert refusal(library) == "library_busy"
    library.refusal = ""
    with library.transaction():
        library.remember("a", "1")
    assert library.recall("a") == "1"
    library.close()


def waits_for_the_disk(library):
    """Return how SQLite names the pragma's values: 2 is FULL, 1 NORMAL."""
    return library.database.execute("PRAGMA synchronous").fetchone()[0] == 2


def test_only_hurried_commits_do_not_wait_for_the_disk(path):
    library = Library(path)
    assert waits_for_the_disk(library)
    with library.hurried(), library.transaction():
        assert not waits_for_the_disk(library)
        library.remember("a", "1")
    assert waits_for_the_disk(library)
    with library.transaction(), library.hurried():
        assert waits_for_the_disk(library)
    with pytest.raises(ValueError, match="stopped"), library.hurried():
        raise ValueError("stopped")
    library.settle()
    assert waits_for_the_disk(library)
    assert library.recall("a") == "1"
    library.close()


def test_without_a_log_every_commit_waits_for_the_disk(path):
    library = Library(path)
    library.database.disable_wal()
    with library.hurried():
        assert waits_for_the_disk(library)
    library.close()
